import type { Round } from "#app/domain/rosters/batches/batches.ts";
import type { Division } from "#app/domain/rosters/divisions.ts";
import type { OrderKind } from "#app/domain/rosters/letters/letters.ts";
import type { Words } from "./words.ts";

/** "一、二年級" */
export function gradeWords(words: Words, grades: readonly number[]): string {
  const own = words.letters;
  if (grades.length === 0) return own.noGrades;
  const names: readonly string[] = own.gradeNames;
  return own.grades(grades.map((grade) => names[grade - 1] ?? String(grade)).join(own.and));
}

/** A batch as it is called everywhere: "開課預檢　日間部　一、二年級", of 三年級 with its 梯次. */
export function batchName(
  words: Words,
  batch: { orderKind: OrderKind; division: Division; grades: readonly number[]; round: Round },
): string {
  const { batches, batchPages } = words;
  const grades = gradeWords(words, batch.grades);
  return batchPages.name({
    kind: batches.orderKinds[batch.orderKind],
    division: batches.divisions[batch.division],
    grades: batch.round === null ? grades : batchPages.round(grades, String(batch.round)),
  });
}
