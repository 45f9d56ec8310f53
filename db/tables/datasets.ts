import type { Counted, Passed, Score } from "#app/domain/scores/score-record.ts";

/** Rows of confirmed imports. They are never changed: a later import writes its own rows. */
export type HomeroomsTable = {
  school_id: number;
  import_id: number;
  class_key: string;
  name: string;
  grade: number;
  division: string | null;
  programme: string | null;
  teacher: string | null;
};

export type StudentsTable = {
  school_id: number;
  import_id: number;
  student_number: string;
  name: string;
  class_key: string;
  seat: number | null;
  admission_year: number;
  programme: string | null;
  grade: number | null;
  status: string | null;
  gender: string | null;
  /** AES-256-GCM, see db/vault.ts */
  id_number: string;
  /** Keyed hash for look-up, hex. */
  id_number_hash: string;
  birth_date: string;
};

export type OfferingsTable = {
  school_id: number;
  import_id: number;
  course: string;
  subject: string;
  reported_name: string | null;
  level: string | null;
  required_by: string | null;
  requirement: string | null;
  category: string | null;
  credits: number | null;
  periods: number | null;
  code: string | null;
  mode: string | null;
  /** JSON: keys of the classes it is bound to. */
  class_keys: string;
  teacher: string | null;
};

export type EnrolmentsTable = {
  school_id: number;
  import_id: number;
  student_number: string;
  course: string;
  /** 1; 2 and up for a repeated row of the same student and course. */
  ordinal: number;
  code: string | null;
};

/** Of the lists of scores, which `import_id` tells apart: see app/domain/scores/score-record.ts. */
export type ScoreRecordsTable = {
  school_id: number;
  import_id: number;
  student_number: string;
  course: string;
  /** 1; 2 and up for further rows of the same student and course (another term, another code). */
  ordinal: number;
  code: string | null;
  course_year: number | null;
  course_semester: number | null;
  course_grade: number | null;
  amount: number | null;
  periods: number | null;
  /** Scores as they were written. */
  score: Score;
  passed: Passed;
  makeup_score: Score;
  makeup_passed: Passed;
  whole_score: Score;
  whole_passed: Passed;
  first_makeup: Score;
  first_makeup_passed: Passed;
  second_makeup: Score;
  second_makeup_passed: Passed;
  counted: Counted;
  manner: string | null;
  /** Sealed, see db/vault.ts */
  remark: string | null;
};

/** Of the lists about students, which `import_id` tells apart: see app/domain/people/student-entries.ts. */
export type StudentEntriesTable = {
  school_id: number;
  import_id: number;
  entry_no: number;
  student_number: string;
  /** JSON, sealed as a whole, see db/vault.ts */
  content: string;
};

export type CodeTableEntriesTable = {
  school_id: number;
  import_id: number;
  entry_no: number;
  /** DEP, FLD … or CATATT for subjects. */
  table_name: string;
  code: string;
  label: string;
  /** JSON: the 課程類型 it is valid for; null for all. */
  types: string | null;
  /** Of subjects only. */
  category: string | null;
  attribute: string | null;
  field: string | null;
};
