import type { RowReason } from "#app/domain/tables/reasons.ts";
import { zhTW } from "#app/i18n/zh-TW.ts";

/** The reason that a row of the database names; one that a later release no longer knows is an empty column. */
export function rowReasonOf(text: string): RowReason {
  return isRowReason(text) ? text : "required-empty";
}

function isRowReason(text: string): text is RowReason {
  return text in zhTW.imports.rowReasons;
}
