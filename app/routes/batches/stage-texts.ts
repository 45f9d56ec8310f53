import { formatCount } from "#app/components/number.ts";
import type { StageGap } from "#app/domain/rosters/batches/batch-stages.ts";
import type { Words } from "#app/i18n/words.ts";

/** What is missing at a stage, a sentence each. */
export function gapTexts(words: Words, missing: readonly StageGap[]): string[] {
  return missing.map((gap) => gapText(words, gap));
}

function gapText(words: Words, gap: StageGap): string {
  const own = words.batchPages.stages;
  const what = words.batches.gaps[gap.code];
  switch (gap.code) {
    case "data":
      return own.of(what, gap.kinds.map((kind) => words.comparisons.needed[kind]).join(own.and));
    case "books-missing":
    case "check-under-way":
    case "check-outdated":
    case "code-unknown":
      return own.of(what, gap.books.map((book) => words.rosters.books[book]).join(own.and));
    case "blocking":
    case "unanswered":
      return own.of(what, own.causes(words.rosters.books[gap.book], formatCount(gap.causes)));
    case "signature":
    case "signature-void":
      return own.signature(words.people.capacities[gap.capacity], what);
    case "students-unchecked":
      return own.students(what, formatCount(gap.students), formatCount(gap.of));
    case "doubts-open":
      return own.doubts(what, formatCount(gap.students));
    case "corrections-open":
      return own.cases(what, formatCount(gap.cases));
    case "sent-back":
      return own.rows(what, words.batches.results[gap.result], formatCount(gap.rows));
    default:
      return what;
  }
}
