import type { Term } from "#app/domain/calendar/term.ts";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { pdfType, xlsxType } from "#app/domain/files/media-types.ts";
import type { MadeFile } from "#app/use-cases/record-export.ts";
import type { NameListOutcome } from "#app/use-cases/rosters/read-name-list.ts";
import { findSchool } from "#db/queries/schools.ts";
import type { SchoolScope } from "#db/scope.ts";
import { renderNameList } from "#reports/documents/name-list.ts";
import { fontLibrary } from "#reports/fonts/font-library.ts";
import { nameListFileName } from "#reports/roster-file-names.ts";
import { workbookBytes } from "#reports/workbook-bytes.ts";
import type { WorkbookFacts } from "#reports/workbooks/facts.ts";
import { nameListWorkbook } from "#reports/workbooks/name-list.ts";

export const nameListKind = "name-list";

type Listed = Extract<NameListOutcome, { kind: "listed" }>;

/** A list of names as a file: a workbook with a sheet for every class, or a PDF to be printed and signed. */
export async function makeNameListFile(
  scope: SchoolScope,
  { list, className, students }: Listed,
  of: { term: Term; language: "zh-TW" | "en"; format: "xlsx" | "pdf"; fontsFolder: string },
): Promise<MadeFile> {
  const { term, language, format, fontsFolder } = of;
  const school = await findSchool(scope);
  const facts: WorkbookFacts = {
    language,
    school: { code: school?.code ?? "", name: school?.name ?? null },
    term,
    madeAt: scope.now,
  };
  const bytes =
    format === "pdf"
      ? await renderNameList(list, facts, fontLibrary(fontsFolder))
      : await workbookBytes(nameListWorkbook(list, facts));
  return {
    kind: nameListKind,
    term: formatTerm(term),
    runId: null,
    name: nameListFileName({ ...facts, className, extension: format }),
    mediaType: format === "pdf" ? pdfType : xlsxType,
    bytes,
    counts: { classes: list.classes.length, students },
  };
}
