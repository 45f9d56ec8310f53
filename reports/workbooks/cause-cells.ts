import type { NumberedCause } from "#app/domain/course-codes/report-causes.ts";
import type { Words } from "#app/i18n/words.ts";
import type { Cell, CellKind } from "../sheet.ts";

/** How a column about causes looks, whichever sheet it is on. */
export const causeCellKinds = {
  number: { kind: "integer", width: 6 },
  difference: { kind: "text", width: 26 },
  mustMend: { kind: "text", width: 10 },
  section: { kind: "text", width: 12 },
  course: { kind: "text", width: 20 },
  programme: { kind: "code", width: 19 },
  code: { kind: "code", width: 27 },
  expected: { kind: "text", width: 20 },
  actual: { kind: "text", width: 20 },
  proposal: { kind: "code", width: 27 },
  reasons: { kind: "text", width: 34 },
  positions: { kind: "text", width: 20 },
  students: { kind: "integer", width: 7 },
  classes: { kind: "text", width: 24 },
} as const satisfies Record<string, { kind: CellKind; width: number }>;

/** The cells of one cause, in words. The first proposal is the one that is proposed. */
export function causeCells(
  { number, cause, classNames }: NumberedCause,
  words: Words,
): Record<keyof typeof causeCellKinds, Cell> {
  const { courseCodes, reports } = words;
  const [proposal] = cause.proposals;
  const kind = courseCodes.findings[cause.kind];
  return {
    number,
    difference:
      cause.segment === null
        ? kind
        : reports.workbooks.differenceIn(kind, courseCodes.segments[cause.segment]),
    mustMend: reports.mustMend[cause.weight],
    section: courseCodes.sections[cause.section],
    course: cause.course ?? cause.planName,
    programme: cause.programme,
    code: cause.code,
    expected: cause.expected,
    actual: cause.actual,
    proposal: proposal?.code ?? null,
    reasons: proposal?.reasons.map((reason) => reports.proposalReasons[reason]).join(reports.and) ?? null,
    positions: proposal?.differs.join(reports.and) ?? null,
    students: cause.studentNumbers.length,
    classes: classNames.join(reports.and),
  };
}
