import type { StudentPlacement } from "#app/domain/course-codes/model.ts";

/** A student of a term as the school's file gives it. ID number and birth date are personal data: encrypted at rest, shown masked. */
export type StudentRecord = StudentPlacement & {
  /** Half-width and upper case, as every roster writes it. */
  idNumber: string;
  /** YYYY-MM-DD */
  birthDate: string;
  /** 性別 as in the file. */
  gender: string | null;
};
