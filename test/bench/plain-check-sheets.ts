import type { Content } from "pdfmake/interfaces";
import { wordsIn } from "#app/i18n/words.ts";
import { columnPoints, sheetColumns } from "#reports/documents/check-sheet-cells.ts";
import type { SheetsToPrint } from "#reports/documents/check-sheets.ts";
import type { FontLibrary } from "#reports/fonts/font-library.ts";
import { renderPdf } from "#reports/render.ts";
import type { WorkbookFacts } from "#reports/workbooks/facts.ts";

/** The plain way: the same cells as tables of pdfmake, a document for each class. Gives the last one's bytes. */
export async function sheetsWithPdfmake(
  { round, classes }: SheetsToPrint,
  facts: WorkbookFacts,
  library: FontLibrary,
): Promise<Uint8Array> {
  const words = wordsIn(facts.language);
  const own = words.gradeCheckFiles.sheets;
  let bytes: Uint8Array = new Uint8Array();
  for (const one of classes) {
    const columns = sheetColumns(words, one, round.shown);
    const widths = columnPoints(columns, 511);
    bytes = await renderPdf(
      {
        title: own.title,
        subject: "",
        language: facts.language,
        madeAt: facts.madeAt,
        foot: one.className,
        content: (set) =>
          one.sheets.map(({ student, courses }, at): Content => {
            const who = own.who(one.className, String(student.seat ?? ""), student.number, student.name);
            const cells = courses.map((course) =>
              columns.map(({ cell }) => set(cell(course), { fontSize: 8 })),
            );
            const body = [columns.map(({ title }) => set(title, { bold: true })), ...cells];
            return {
              stack: [
                set(who),
                { table: { headerRows: 1, widths, body } },
                set(own.doubt),
                set(own.signature),
              ],
              ...(at > 0 && at % 2 === 0 ? { pageBreak: "before" } : {}),
            };
          }),
      },
      library,
    );
  }
  return bytes;
}
