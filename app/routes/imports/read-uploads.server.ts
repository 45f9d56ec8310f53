import { z } from "zod";
import { config } from "#app/config.server.ts";
import { tableKinds } from "#app/domain/tables/reasons.ts";
import { checkForm, readFormData } from "#app/forms.server.ts";
import type { ReceivedFile } from "#app/use-cases/receive-file.ts";

const fields = z.object({ expected: z.enum(tableKinds).optional().catch(undefined) });

/** Besides the files: what separates the parts of the form. */
const overhead = 64 * 1024;

export type UploadedFiles =
  | { ok: true; files: ReceivedFile[]; expected: (typeof tableKinds)[number] | null }
  | { ok: false; refusal: "too-large" | "no-file" };

/** Several files of one form, together up to the installation's limit. */
export async function readUploads(request: Request): Promise<UploadedFiles> {
  const form = await readFormData(request, config().maxUploadBytes + overhead).catch((error: unknown) => {
    if (error instanceof Response && error.status === 413) return null;
    throw error;
  });
  if (form === null) return { ok: false, refusal: "too-large" };
  const given = form.getAll("file").filter((file): file is File => file instanceof File && file.name !== "");
  form.delete("file");
  const checked = checkForm(form, fields);
  if (given.length === 0) return { ok: false, refusal: "no-file" };
  const files = await Promise.all(
    given.map(async (file) => ({
      name: baseName(file.name),
      mediaType: file.type,
      bytes: Buffer.from(await file.arrayBuffer()),
    })),
  );
  return { ok: true, files, expected: (checked.ok ? checked.value.expected : undefined) ?? null };
}

/** Some browsers send the whole path. */
function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1)?.slice(-200) || "file";
}
