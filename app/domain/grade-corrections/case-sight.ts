import type { CorrectionCase, CorrectionRecord } from "./cases.ts";

/** Who looks. `classKeys`: the own classes; null: the whole school. */
export type Onlooker = { id: number; name: string; classKeys: readonly string[] | null };

/** A course or student that is one's own: of an own class, or taught by oneself (the school's data name teachers only). */
export function isOwn(
  { name, classKeys }: Onlooker,
  of: { classKey: string | null; teacher: string | null },
): boolean {
  if (classKeys === null) return true;
  return (of.classKey !== null && classKeys.includes(of.classKey)) || of.teacher === name;
}

/** Whether somebody may see a case: all of the school, what they opened, or what is about their own students and courses. */
export function maySee(
  onlooker: Onlooker,
  one: Pick<CorrectionCase, "openedBy">,
  records: readonly Pick<CorrectionRecord, "classKey" | "teacher">[],
): boolean {
  return (
    one.openedBy.id === onlooker.id ||
    records.some((record) => isOwn(onlooker, record)) ||
    onlooker.classKeys === null
  );
}

/** What of a case somebody may be shown: of a pattern the own students and courses, of a single case that they opened all. */
export function recordsSeen<R extends Pick<CorrectionRecord, "classKey" | "teacher">>(
  { one, records }: { one: Pick<CorrectionCase, "isPattern" | "openedBy">; records: readonly R[] },
  onlooker: Onlooker,
): readonly R[] {
  if (!maySee(onlooker, one, records)) return [];
  const isWholeCase = !one.isPattern && one.openedBy.id === onlooker.id;
  return isWholeCase ? records : records.filter((record) => isOwn(onlooker, record));
}

/** The evidence somebody may take out: of a pattern of which one sees a part, what one has added oneself. */
export function evidenceSeen<Evidence extends { addedById: number }>(
  of: Parameters<typeof recordsSeen>[0] & { evidence: readonly Evidence[] },
  onlooker: Onlooker,
): readonly Evidence[] {
  if (recordsSeen(of, onlooker).length === of.records.length) return of.evidence;
  return of.evidence.filter(({ addedById }) => addedById === onlooker.id);
}
