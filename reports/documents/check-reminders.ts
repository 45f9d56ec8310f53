import { formatTerm } from "#app/domain/calendar/term.ts";
import type { CheckRound } from "#app/domain/grade-checks/check-round.ts";
import type { ClassReminder } from "#app/domain/grade-checks/reminders.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { windowWords } from "#app/i18n/window-words.ts";
import { wordsIn } from "#app/i18n/words.ts";
import type { FontLibrary } from "../fonts/font-library.ts";
import { openCanvas } from "../pdf-canvas.ts";
import type { WorkbookFacts } from "../workbooks/facts.ts";
import { type ClassList, drawClassList, textsOfList } from "./class-list.ts";

/** Who has not checked, a page for every class, for its homeroom teacher. */
export async function renderCheckReminders(
  {
    round,
    classes,
  }: { round: Pick<CheckRound, "number" | "opensOn" | "closesOn">; classes: readonly ClassReminder[] },
  facts: WorkbookFacts,
  library?: FontLibrary,
): Promise<Uint8Array> {
  const { language, school, madeAt } = facts;
  const words = wordsIn(language);
  const { reminders: own, sheets } = words.gradeCheckFiles;
  const name = words.gradeChecks.roundName(String(round.number));
  const term = formatTerm(facts.term);
  const termName = words.shell.term.name(facts.term.schoolYear, facts.term.semester);
  const schoolName = school.name ?? school.code;
  const canvas = openCanvas(
    { title: `${term} ${own.title}`, subject: schoolName, language, madeAt },
    library,
  );
  for (const { className, teacher, toCheck, missing } of classes) {
    const list: ClassList = {
      heading: own.heading(schoolName, termName, name),
      title: own.of(className, teacher ?? ""),
      count: own.count(String(missing.length), String(toCheck), windowWords(words, language, round)),
      columns: [
        { title: sheets.list.seat, width: 36 },
        { title: sheets.list.number, width: 90 },
        { title: sheets.list.name, width: 110 },
        { title: sheets.list.note, width: null },
      ],
      rows: missing.map(({ seat, number, name: student }) => [String(seat ?? "—"), number, student, ""]),
      foot: sheets.foot(name, formatMoment(madeAt, language)),
    };
    await canvas.prepare(textsOfList(list));
    drawClassList(canvas, list);
  }
  return canvas.finish();
}
