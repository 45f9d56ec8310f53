import { runTotals } from "#app/domain/course-codes/runs.ts";
import type { Words } from "#app/i18n/words.ts";
import type { ComparedFiles } from "./compare-files.ts";
import type { FileReport } from "./file-reader.ts";

const shownCauses = 20;

/** One line a problem, tab-separated: file, sheet, row, column, value, reason and what to do. */
export function problemLines(words: Words, files: readonly FileReport[]): string[] {
  return files.flatMap(({ path, parsed }) => {
    if (!parsed.ok && !("conservation" in parsed)) {
      if (parsed.refusal === "not-found") return [line(path, null, null, null, null, words.cli.notFound)];
      const { what, action } = words.imports.fileRefusals[parsed.refusal];
      const params = { detail: parsed.detail ?? "" };
      return [line(path, null, null, null, null, `${what(params)}。${action(params)}`)];
    }
    const rows = parsed.errors.map((error) => {
      const { what, action } = words.imports.rowReasons[error.reason];
      return line(
        path,
        error.sheet,
        error.row,
        error.column,
        error.value,
        `${what(error.params)}。${action(error.params)}`,
      );
    });
    if (parsed.ok) return rows;
    const { what, action } = words.imports.tableRefusals[parsed.refusal];
    return [line(path, null, null, null, null, `${what(parsed.params)}。${action(parsed.params)}`), ...rows];
  });
}

function line(
  path: string,
  sheet: string | null,
  row: number | null,
  column: string | null,
  value: string | null,
  reason: string,
): string {
  return [path, sheet ?? "-", row ?? "-", column ?? "-", value ?? "-", reason]
    .map((part) => String(part).replace(/\s+/g, " "))
    .join("\t");
}

/** What a person reads on the terminal: an equation and notices per file, then the findings by cause. */
export function reportLines(words: Words, { files, students, result }: ComparedFiles): string[] {
  const { imports, cli, courseCodes } = words;
  const perFile = files.flatMap(({ path, raw, parsed }) => {
    if (!("conservation" in parsed)) return [];
    const details = parsed.ok
      ? [
          ...(raw?.notices ?? []).map((notice) => imports.rawNotices[notice.kind](notice)),
          ...parsed.notices.map(({ kind, rows, params }) =>
            imports.notices[kind]({ count: rows.length, ...params }),
          ),
          ...(parsed.extraColumns.length > 0 ? [imports.extraColumns({ columns: parsed.extraColumns })] : []),
          ...parsed.leftOutSheets.map((sheet) =>
            (sheet.hidden ? imports.leftOut.hidden : imports.leftOut.withoutColumns)(sheet),
          ),
        ]
      : [];
    return [`${path}  ${imports.equation(parsed.conservation)}`, ...details.map((detail) => `  ${detail}`)];
  });
  if (!result) return [...perFile, cli.noResult];
  const totals = runTotals(result.counts, result.causes.length);
  const causes = result.causes
    .slice(0, shownCauses)
    .map(({ kind, course, planName, programme, code, findings, proposals: [first] }) =>
      cli.causeLine(
        courseCodes.findings[kind],
        course ?? planName ?? "",
        programme ?? code ?? "",
        findings,
        first?.code ?? "",
      ),
    );
  return [
    ...perFile,
    ...(result.uncheckedSegments.length > 0
      ? [cli.unchecked(result.uncheckedSegments.map((name) => courseCodes.segments[name]).join("、"))]
      : []),
    ...(result.notAttending.length > 0 ? [cli.notAttending(result.notAttending.length)] : []),
    ...(result.otherAdmissionYear.length > 0
      ? [cli.otherAdmissionYear(result.otherAdmissionYear.length)]
      : []),
    cli.summary(
      result.judged.length,
      students.length,
      totals.blocking,
      totals.queries,
      totals.listed,
      totals.causes,
    ),
    ...(result.findings.length === 0 ? [cli.clean] : causes),
    ...(result.causes.length > shownCauses ? [cli.moreCauses(result.causes.length - shownCauses)] : []),
  ];
}
