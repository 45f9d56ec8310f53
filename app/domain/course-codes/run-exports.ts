/** What can be made of a run as a file. */
export const runExportKinds = ["findings", "to-mend", "proof"] as const;
export type RunExportKind = (typeof runExportKinds)[number];

/** How an export is called in the records, beside those of other features. */
export function exportRecordKind(kind: RunExportKind | "causes-list" | "findings-list"): string {
  return `comparison-${kind}`;
}
