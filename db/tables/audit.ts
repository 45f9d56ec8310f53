export type AuditEntriesTable = {
  school_id: number;
  /** 1, 2, 3 … without a gap, per school. */
  seq: number;
  at: string;
  user_id: number | null;
  /** As it was then: accounts are renamed. */
  user_name: string;
  action: string;
  subject: string;
  /** JSON: [{field, from, to}] */
  changes: string;
  previous_hash: string;
  /** SHA-256 over all of the above as canonical JSON, hex. */
  hash: string;
};

export type AuditHeadsTable = { school_id: number; seq: number; hash: string };
