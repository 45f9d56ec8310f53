/** The first half of an action, by which entries are filtered. */
export const auditGroups = [
  "session",
  "account",
  "school",
  "term",
  "import",
  "export",
  "comparison",
  "query",
  "letter",
  "batch",
  "roster",
  "correction",
  "student",
  "grade-check",
] as const;
export type AuditGroup = (typeof auditGroups)[number];
