import type { BatchStage, StageOwner } from "#app/domain/rosters/batches/batch-stages.ts";
import type { WindowView } from "#app/domain/rosters/letters/order-window.ts";
import { batchName } from "#app/i18n/batch-names.ts";
import { leftWords } from "#app/i18n/window-words.ts";
import type { Words } from "#app/i18n/words.ts";
import type { Cell, SheetModel } from "../sheet.ts";

/** A batch as the list shows it. `stage`: where it stands; null when every stage is done. */
export type ListedBatch = {
  naming: Parameters<typeof batchName>[1];
  letter: string;
  stage: { stage: BatchStage; owner: StageOwner } | null;
  handedIn: boolean;
  view: WindowView;
  books: { there: number; all: number };
};

/** The batches of a term with where each stands and how long there still is. */
export function batchesSheet(batches: readonly ListedBatch[], words: Words): SheetModel {
  const { columns, title, handedIn } = words.batchPages;
  const { stages, owners } = words.batches;
  return {
    name: title,
    columns: [
      { title: columns.name, kind: "text", width: 36 },
      { title: columns.letter, kind: "text", width: 32 },
      { title: columns.stage, kind: "text", width: 14 },
      { title: columns.owner, kind: "text", width: 14 },
      { title: columns.left, kind: "text", width: 14 },
      { title: columns.books, kind: "text", width: 10 },
    ],
    rows: batches.map(({ naming, letter, stage, handedIn: isHandedIn, view, books }): Cell[] => [
      batchName(words, naming),
      letter,
      isHandedIn ? handedIn : stage && stages[stage.stage],
      stage && owners[stage.owner],
      leftWords(words, view),
      `${books.there} / ${books.all}`,
    ]),
  };
}
