import { eachRow } from "../book-rows.ts";
import type { BookKind } from "../books.ts";
import { bookRule, type RosterRule } from "../rule.ts";
import type { RosterSheet } from "../sheets.ts";

/** What a student may select in a year (domain facts, section 10). */
const [mostOutcomes, mostPerformances] = [6, 10];
/** Posts held do not count towards the ten (domain facts, section 6). */
const uncounted = "幹部經歷暨事蹟紀錄";

/** How much of a student's work a yearly book holds. */
export const limitRules = {
  "outcomes-many": limitRule(["outcomes", "outcomes-continuing"], mostOutcomes, () => true),
  "performances-many": limitRule(["performances"], mostPerformances, ({ name }) => name !== uncounted),
} satisfies Readonly<Record<string, RosterRule>>;

/** Found at every row of a student beyond the limit. */
function limitRule(
  kinds: readonly BookKind[],
  limit: number,
  counts: (sheet: RosterSheet) => boolean,
): RosterRule {
  return bookRule(
    { grade: "quality", source: "portfolio-limits", cause: "value" },
    ({ roster: { book, sheets } }, fault) => {
      if (!kinds.includes(book)) return;
      const rowsOf = new Map<string, number>();
      for (const filled of sheets)
        if (counts(filled.sheet))
          eachRow(filled, (cells, { number }) => {
            const id = cells("idNumber");
            const count = (rowsOf.get(id) ?? 0) + 1;
            rowsOf.set(id, count);
            if (count > limit)
              fault(
                { sheet: filled.sheet.name, row: number, column: "idNumber", value: id },
                { count, limit },
              );
          });
    },
  );
}
