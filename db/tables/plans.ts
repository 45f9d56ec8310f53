import type { Generated } from "kysely";

/** One file from the course-plan platform. Versions accumulate; those of an undone import are left out of reading. */
export type PlanVersionsTable = {
  id: Generated<number>;
  school_id: number;
  import_id: number;
  form: "new" | "old";
  /** 實施學年度 */
  year: number;
  sha256: string;
  /** JSON: [{type, md5}] */
  marks: string;
  file_name: string;
  /** Of two files of one year the one received later is newer; ids follow the order of receiving. */
  received_at: string;
};

export type PlanCoursesTable = {
  school_id: number;
  plan_version_id: number;
  course_no: number;
  code: string;
  name: string;
  credits: string;
  modes: string | null;
  attribute: string | null;
};

export type PlanDeletionsTable = {
  school_id: number;
  plan_version_id: number;
  deletion_no: number;
  code: string;
  replaced_by: string | null;
};
