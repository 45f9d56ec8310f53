import type { BatchFacts, Judged, StageGap } from "./batch-stages.ts";

/** Students before doubts: a doubt may still come of who has not checked. Cases last: they come of doubts. */
export function judgeStudentCheck({ studentCheck, openCorrections }: BatchFacts): Judged {
  const owner = "students";
  if (studentCheck === null) return { missing: [], owner, action: null };
  const { roundId, toCheck, missing, doubts } = studentCheck;
  if (roundId === null)
    return { missing: [{ code: "check-round-missing" }], owner: "registrar", action: "make-check-round" };
  if (toCheck === 0)
    return { missing: [{ code: "nobody-to-check" }], owner: "registrar", action: "import-data" };
  const gaps: StageGap[] = [
    ...(missing > 0
      ? [{ code: "students-unchecked", students: missing, of: toCheck, roundId } as const]
      : []),
    ...(doubts > 0 ? [{ code: "doubts-open", students: doubts, roundId } as const] : []),
    ...(openCorrections > 0 ? [{ code: "corrections-open", cases: openCorrections } as const] : []),
  ];
  const isChecked = missing === 0 && doubts === 0;
  return {
    missing: gaps,
    owner: missing > 0 ? owner : "registrar",
    action: isChecked ? "correct" : "check-students",
  };
}
