import type { PlanChange } from "#app/domain/course-codes/plan-versions.ts";
import type { Words } from "#app/i18n/words.ts";
import type { Cell, SheetModel } from "../sheet.ts";

/** What a plan version changes, a row for each course, in the order of the page. */
export function planDifferenceSheet(changes: readonly PlanChange[], words: Words): SheetModel {
  const own = words.coursePlans;
  const { columns } = own.difference;
  return {
    name: own.files.difference,
    columns: [
      { title: columns.code, kind: "code", width: 27 },
      { title: columns.name, kind: "text", width: 24 },
      { title: columns.kind, kind: "text", width: 9 },
      { title: columns.what, kind: "text", width: 48 },
      { title: columns.credits, kind: "code", width: 18 },
      { title: columns.modes, kind: "code", width: 18 },
      { title: columns.attribute, kind: "code", width: 10 },
    ],
    rows: changes.map((change): Cell[] => [
      change.code,
      change.course?.name ?? null,
      own.kinds[change.kind],
      whatChanged(change, words),
      change.course?.credits ?? null,
      change.course?.modes ?? null,
      change.course?.attribute ?? null,
    ]),
  };
}

function whatChanged(change: PlanChange, { coursePlans, reports }: Words): string | null {
  const { none, change: sentence, successor, neverSeen } = coursePlans.difference;
  if (change.kind === "changed") {
    return change.fields
      .map(({ field, from, to }) => sentence(coursePlans.fields[field], from ?? none, to ?? none))
      .join(reports.and);
  }
  if (change.kind !== "deleted") return null;
  const said = [
    ...(change.course === null ? [neverSeen] : []),
    ...(change.successor === null ? [] : [successor(change.successor)]),
  ];
  return said.length > 0 ? said.join(reports.and) : null;
}
