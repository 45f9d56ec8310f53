import type { FileRefusal } from "./raw-file.ts";

/** Thrown inside the readers when a file cannot be used; `readFile` turns it into the outcome. */
export class UnreadableFile extends Error {
  readonly refusal: FileRefusal;
  readonly detail: string | null;

  constructor(refusal: FileRefusal, detail: string | null = null) {
    super(detail === null ? refusal : `${refusal}: ${detail}`);
    this.name = "UnreadableFile";
    this.refusal = refusal;
    this.detail = detail;
  }
}
