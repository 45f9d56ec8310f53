import { groupErrors } from "#app/domain/datasets/error-groups.ts";
import type { PreviewNotice, ReadyPreview } from "#app/domain/datasets/preview.ts";
import { isSensitiveTitle } from "#app/domain/datasets/sensitive-titles.ts";
import { maskIdNumber, maskText } from "#app/domain/people/masking.ts";
import { studentColumns } from "#app/domain/people/student-columns.ts";
import { comparableHeader } from "#app/domain/tables/columns.ts";
import type { RowReason } from "#app/domain/tables/reasons.ts";
import type { RawFile } from "#app/imports/raw-file.ts";
import type { RowError } from "#app/imports/table-result.ts";
import type { ImportRejection } from "#db/queries/import-rejections.ts";
import type { PreparedImport } from "./prepare-import.ts";

type Laid = Extract<PreparedImport, { step: "laid" }>;

const shownRows = 20;

/** What the page shows of a file that can be imported. */
export function readyPreview({ table, laid, basis, raw }: Laid, errorFileId: number | null): ReadyPreview {
  const { parsed, columns, first, updates, lossy, removed, inForce, held, plan } = laid;
  return {
    step: "ready",
    table,
    basis,
    columns,
    first,
    updates,
    lossy,
    removed,
    inForce,
    held,
    errors: groupErrors(maskedErrors(laid)),
    notices: [...rawNotices(raw), ...tableNotices(laid)],
    extraColumns: parsed.extraColumns,
    leftOutSheets: parsed.leftOutSheets,
    mapping: Object.entries(parsed.mapping)
      .filter(([from, to]) => comparableHeader(from) !== comparableHeader(to))
      .map(([from, to]) => ({ from, to })),
    plan,
    errorFileId,
  };
}

/** Every reason of every rejected row, as it is kept: what is personal or said in words masked. */
export function maskedErrors({ parsed }: Laid["laid"]): (RowError<RowReason> & ImportRejection)[] {
  const personal = new Map<string, (text: string) => string>();
  for (const [title, header] of Object.entries(parsed.mapping)) {
    if (header === studentColumns.idNumber.header) personal.set(title, maskIdNumber);
    if (isSensitiveTitle(header)) personal.set(title, maskText);
    if (header === studentColumns.birthDate.header)
      personal.set(title, (text) => text.replace(/[0-9０-９]/g, "*"));
  }
  return parsed.errors.map((error) => {
    const mask = error.column === null ? undefined : personal.get(error.column);
    return mask && error.value ? { ...error, value: mask(error.value) } : error;
  });
}

function rawNotices(raw: RawFile): PreviewNotice[] {
  return raw.notices.map((notice) => ({ source: "file", kind: notice.kind, params: { ...notice } }));
}

function tableNotices({ parsed }: Laid["laid"]): PreviewNotice[] {
  return parsed.notices.map(({ kind, sheet, rows, params }) => ({
    source: "table",
    kind,
    sheet,
    rows: rows.slice(0, shownRows),
    params: { ...params, count: params.count ?? rows.length },
  }));
}
