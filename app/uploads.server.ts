import type { z } from "zod";
import { config } from "./config.server.ts";
import { checkForm, type FormOutcome, readFormData } from "./forms.server.ts";

export type UploadedFile = { name: string; mediaType: string; bytes: Buffer };

export type UploadOutcome<T> =
  | { ok: true; value: T; file: UploadedFile }
  | { ok: false; refusal: "too-large" | "no-file" }
  | Extract<FormOutcome<T>, { ok: false }>;

/** Besides the files: the other fields of the form and what separates the parts. */
const formOverhead = 64 * 1024;

/**
 * Reads a form with one file in the field `file`, up to the installation's limit. The other fields are checked like any
 * form. What the file is, is for the imports to say: name and type are only what the browser claims.
 */
export async function readUpload<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<UploadOutcome<z.output<S>>> {
  const form = await readFileForm(request);
  if (form === "too-large") return { ok: false, refusal: "too-large" };
  const file = form.get("file");
  form.delete("file");
  const fields = checkForm(form, schema);
  if (!fields.ok) return fields;
  if (!isChosen(file)) return { ok: false, refusal: "no-file" };
  if (file.size > config().maxUploadBytes) return { ok: false, refusal: "too-large" };
  return { ok: true, value: fields.value, file: await uploadedFile(file) };
}

/** A form with files, which together must not be larger than one may be. */
export function readFileForm(request: Request): Promise<FormData | "too-large"> {
  return readFormData(request, config().maxUploadBytes + formOverhead).catch((error: unknown) => {
    if (error instanceof Response && error.status === 413) return "too-large" as const;
    throw error;
  });
}

/** A browser sends a field without a file as a file without a name. */
export function isChosen(file: FormDataEntryValue | null): file is File {
  return file instanceof File && file.name !== "";
}

export async function uploadedFile(file: File): Promise<UploadedFile> {
  return {
    name: baseName(file.name),
    mediaType: file.type,
    bytes: Buffer.from(await file.arrayBuffer()),
  };
}

/** Some browsers send the whole path; what is too long loses its beginning, not what says of which kind it is. */
function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1)?.slice(-200) || "file";
}
