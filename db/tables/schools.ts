import type { Generated } from "kysely";

export type SchoolsTable = {
  id: Generated<number>;
  /** 學校代碼, six characters. */
  code: string;
  name: string;
  /** 0 or 1: 進修部 */
  has_continuing_division: number;
  /** 0 or 1: 實習處 */
  has_practicum_office: number;
  /** JSON */
  settings: string;
  version: Generated<number>;
  created_at: string;
};

export type TermsTable = {
  school_id: number;
  /** "112-1" */
  term: string;
  /** YYYY-MM-DD */
  opens_on: string | null;
  /** 休業式, YYYY-MM-DD */
  closes_on: string | null;
  version: Generated<number>;
};
