/** How a batch went to the central database; what ways there are no source says, so that "other" has a note. */
export const submissionChannels = ["website", "school-platform", "other"] as const;
export type SubmissionChannel = (typeof submissionChannels)[number];

export const submissionResults = ["pending", "accepted", "partly-rejected", "rejected"] as const;
export type SubmissionResult = (typeof submissionResults)[number];

const moves: Readonly<Record<SubmissionResult, readonly SubmissionResult[]>> = {
  pending: ["accepted", "partly-rejected", "rejected"],
  // Rows that come back later than the rest.
  accepted: ["partly-rejected"],
  "partly-rejected": [],
  rejected: [],
};

/** Whether the central database's answer may still become this one. What was sent back is sent again as a new version. */
export function mayBecomeResult(from: SubmissionResult, to: SubmissionResult): boolean {
  return moves[from].includes(to);
}

export type SubmissionFault = "date-in-future" | "before-export" | "note-missing" | "note-too-long";

export const submissionNoteLength = 1000;

/** What is wrong with the record of a submission; days are YYYY-MM-DD where the school is. */
export function submissionFault(
  submission: { submittedOn: string; channel: SubmissionChannel; note: string },
  { exportedOn, today }: { exportedOn: string; today: string },
): SubmissionFault | null {
  const { submittedOn, channel, note } = submission;
  if (submittedOn > today) return "date-in-future";
  if (submittedOn < exportedOn) return "before-export";
  if (channel === "other" && note.trim() === "") return "note-missing";
  return note.length > submissionNoteLength ? "note-too-long" : null;
}
