import type { ReasonParams, RowReason } from "#app/domain/tables/reasons.ts";
import { type Language, wordsIn } from "#app/i18n/words.ts";

type Remark = { column: string | null; reason: RowReason; params: ReasonParams };

/** The words of the column that is added to a file whose rows were not all accepted. */
export function importRemarks(language: Language) {
  const { imports, datasets } = wordsIn(language);
  return {
    title: datasets.returned.title,
    reason({ column, reason, params }: Remark): string {
      const { what, action } = imports.rowReasons[reason];
      return `${column === null ? "" : `${column}：`}${what(params)}。${action(params)}`;
    },
    fileName: (name: string) => {
      const dot = name.lastIndexOf(".");
      const [base, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
      return `${base}${datasets.returned.suffix}${ending}`;
    },
  };
}
