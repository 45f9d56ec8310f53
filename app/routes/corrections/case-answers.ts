import type { CaseMove } from "#app/domain/grade-corrections/case-states.ts";
import type { EvidenceFault } from "#app/domain/grade-corrections/evidence.ts";
import type { EditOutcome } from "#app/use-cases/corrections/edit-records.ts";
import type { MoveOutcome } from "#app/use-cases/corrections/move-case.ts";

/** What a form of the page of a case was answered with when it did not lead on. */
export type CaseAnswer =
  | { about: "move"; move: CaseMove; outcome: Extract<MoveOutcome, { kind: "refused" | "conflict" }> }
  | {
      about: "record";
      record: number;
      typed: string;
      outcome: Extract<EditOutcome, { kind: "refused" | "conflict" }>;
    }
  | { about: "evidence"; reason: EvidenceFault | "case-ended" }
  | {
      about: "pattern";
      what: "nothing-chosen" | "aside-missing" | "cause-missing" | "conflict" | "not-editable";
    };
