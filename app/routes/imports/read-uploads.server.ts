import { z } from "zod";
import { tableKinds } from "#app/domain/tables/reasons.ts";
import { checkForm } from "#app/forms.server.ts";
import { isChosen, readFileForm, type UploadedFile, uploadedFile } from "#app/uploads.server.ts";

const fields = z.object({ expected: z.enum(tableKinds).optional().catch(undefined) });

export type UploadedFiles =
  | { ok: true; files: UploadedFile[]; expected: (typeof tableKinds)[number] | null }
  | { ok: false; refusal: "too-large" | "no-file" };

/** Several files of one form, together up to the installation's limit. */
export async function readUploads(request: Request): Promise<UploadedFiles> {
  const form = await readFileForm(request);
  if (form === "too-large") return { ok: false, refusal: "too-large" };
  const given = form.getAll("file").filter(isChosen);
  form.delete("file");
  const checked = checkForm(form, fields);
  if (given.length === 0) return { ok: false, refusal: "no-file" };
  const files = await Promise.all(given.map(uploadedFile));
  return { ok: true, files, expected: (checked.ok ? checked.value.expected : undefined) ?? null };
}
