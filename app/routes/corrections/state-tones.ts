import type { Tone } from "#app/components/tone.ts";
import type { CaseState } from "#app/domain/grade-corrections/case-states.ts";

export const stateTones: Readonly<Record<CaseState, Tone>> = {
  registered: "warn",
  investigating: "info",
  "to-approve": "info",
  returned: "warn",
  approved: "info",
  corrected: "info",
  resubmitted: "info",
  received: "info",
  closed: "good",
  "no-error": "quiet",
  withdrawn: "quiet",
};
