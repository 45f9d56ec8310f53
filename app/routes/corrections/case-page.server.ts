import { taipeiDay } from "#app/domain/calendar/taipei-day.ts";
import { isOverdue } from "#app/domain/grade-corrections/case-clock.ts";
import { evidenceSeen, recordsSeen } from "#app/domain/grade-corrections/case-sight.ts";
import { type CaseMove, caseMoves, isEditable, isEnded } from "#app/domain/grade-corrections/case-states.ts";
import { approvalsUnderWay } from "#app/domain/grade-corrections/cases.ts";
import {
  faultOfRecord,
  hasArrived,
  type MoveRefusal,
  refusalToMove,
} from "#app/domain/grade-corrections/move-case.ts";
import { may } from "#app/domain/people/permissions.ts";
import { type CaseStanding, readCaseStanding } from "#app/use-cases/corrections/case-standing.ts";
import type { Scope } from "#db/scope.ts";
import type { RequiredCase } from "./required-case.server.ts";

/** What of a move a button needs no words about: the person has no part in it, or it is not its time. */
const silent: readonly MoveRefusal[] = ["not-from-here", "not-permitted", "not-your-turn"];

/** All that the page of one case shows. */
export async function readCasePage({ scope, term, one, onlooker, records: all }: RequiredCase) {
  const standing = await readCaseStanding(scope, one, all);
  const { facts, records, steps, evidence, period, resubmission } = standing;
  const shown = new Set(recordsSeen({ one, records }, onlooker).map(({ number }) => number));
  const files = evidenceSeen({ one, records, evidence }, onlooker);
  const seen = records.filter(({ number }) => shown.has(number));
  const mayOpen = may(scope.user, "correction:open");
  const isOffice = may(scope.user, "correction:investigate");
  const mayEdit = mayOpen && (isOffice || one.openedBy.id === scope.user.id);
  return {
    term,
    one: { ...one, overdue: isOverdue(one, taipeiDay(scope.now)) },
    // Of a pattern a teacher is shown the own students and courses only.
    records: seen.map((record) => ({ ...record, state: stateOf(standing, record) })),
    others: records.length - seen.length,
    steps,
    evidence: files,
    otherEvidence: evidence.length - files.length,
    period,
    isOutsidePeriod: facts.isOutsidePeriod,
    resubmission: resubmission.kind,
    chain: facts.chain,
    approvals: approvalsUnderWay(steps),
    may: {
      edit: mayEdit && isEditable(one.state),
      addEvidence: mayEdit && !isEnded(one.state),
      /** What is approved stays as it is: later candidates are set aside, or have a case of their own. */
      take: isOffice && isEditable(one.state),
      setAside: isOffice && !isEnded(one.state),
    },
    moves: movesFor(scope, standing),
  };
}
export type CasePage = Awaited<ReturnType<typeof readCasePage>>;

/** The moves that are this person's now, with what speaks against each. A note is asked for with the move itself. */
function movesFor(scope: Scope, { facts }: CaseStanding): { move: CaseMove; refusal: MoveRefusal | null }[] {
  const mover = { ...scope.user, note: "……", outsideReason: "……" };
  return caseMoves
    .map((move) => ({ move, refusal: refusalToMove(facts, move, mover) }))
    .filter(({ refusal }) => refusal === null || !silent.includes(refusal));
}

/** How a record of a case stands. */
export type RecordState = "waiting" | "ready" | "same" | "changed" | "arrived" | "pending";

type StandingRecord = CaseStanding["records"][number];

function stateOf({ one }: CaseStanding, record: StandingRecord): RecordState {
  if (hasArrived(record)) return "arrived";
  const fault = faultOfRecord(record);
  if (fault === "after-missing") return "waiting";
  if (fault === "nothing-to-correct") return "same";
  if (fault === "before-changed") return "changed";
  return isEditable(one.state) ? "ready" : "pending";
}
