import type { Generated } from "kysely";
import type { OrderKind } from "#app/domain/rosters/letters/letters.ts";

export type LettersTable = {
  id: Generated<number>;
  school_id: number;
  /** 發文字號; unique in the school. */
  number: string;
  /** YYYY-MM-DD */
  issued_on: string;
  subject: string;
  version: Generated<number>;
  created_at: string;
  created_by: number | null;
};

export type LetterOrdersTable = {
  school_id: number;
  letter_id: number;
  /** 1, 2, 3 … as the letter has them. */
  order_no: number;
  kind: OrderKind;
  term: string | null;
  division: string | null;
  /** JSON */
  books: string;
  /** JSON */
  grades: string;
  opens_on: string | null;
  closes_on: string | null;
  notes: string;
};
