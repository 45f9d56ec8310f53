import type { z } from "zod";
import { config } from "./config.server.ts";
import { checkForm, type FormOutcome, readFormData } from "./forms.server.ts";

export type UploadedFile = { name: string; mediaType: string; bytes: Buffer };

export type UploadOutcome<T> =
  | { ok: true; value: T; file: UploadedFile }
  | { ok: false; refusal: "too-large" | "no-file" }
  | Extract<FormOutcome<T>, { ok: false }>;

/** Besides the file: the other fields of the form and what separates the parts. */
const formOverhead = 64 * 1024;

/**
 * Reads a form with one file in the field `file`, up to the installation's limit. The other fields are checked like any
 * form. What the file is, is for the imports to say: name and type are only what the browser claims.
 */
export async function readUpload<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<UploadOutcome<z.output<S>>> {
  const most = config().maxUploadBytes;
  const form = await readFormData(request, most + formOverhead).catch((error: unknown) => {
    if (error instanceof Response && error.status === 413) return "too-large" as const;
    throw error;
  });
  if (form === "too-large") return { ok: false, refusal: "too-large" };
  const file = form.get("file");
  form.delete("file");
  const fields = checkForm(form, schema);
  if (!fields.ok) return fields;
  if (!(file instanceof File) || file.name === "") return { ok: false, refusal: "no-file" };
  if (file.size > most) return { ok: false, refusal: "too-large" };
  const bytes = Buffer.from(await file.arrayBuffer());
  return { ok: true, value: fields.value, file: { name: baseName(file.name), mediaType: file.type, bytes } };
}

/** Some browsers send the whole path. */
function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1)?.slice(0, 255) || "file";
}
