import type { DatasetKind } from "#app/domain/datasets/kinds.ts";

/** Where the rows of each kind are kept; `key`: a column that an index has next to the school and the import. */
export const datasetTables = {
  homerooms: { table: "homerooms", key: "class_key" },
  students: { table: "students", key: "student_number" },
  offerings: { table: "offerings", key: "course" },
  enrolments: { table: "enrolments", key: "student_number" },
  grades: { table: "score_records", key: "student_number" },
  "makeup-courses": { table: "score_records", key: "student_number" },
  retakes: { table: "score_records", key: "student_number" },
  transfers: { table: "score_records", key: "student_number" },
  repeats: { table: "score_records", key: "student_number" },
  "student-status": { table: "student_entries", key: "student_number" },
  "study-elsewhere": { table: "student_entries", key: "student_number" },
  officers: { table: "student_entries", key: "student_number" },
} as const satisfies Readonly<Record<DatasetKind, { table: string; key: string }>>;
