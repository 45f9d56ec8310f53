import type { Term } from "#app/domain/calendar/term.ts";
import type { FinalSemesterDuty } from "#app/domain/rosters/final-semester.ts";
import { leftWords, windowWords } from "#app/i18n/window-words.ts";
import type { Language, Words } from "#app/i18n/words.ts";
import { paths } from "#app/paths.ts";
import type { CardText } from "./card-text.ts";

/** What is suggested for the second semester of 三年級, or that the letter with it is not entered yet. */
export function finalSemesterText(
  duty: FinalSemesterDuty,
  term: Term,
  words: Words,
  language: Language,
): CardText {
  const own = words.today.finalSemester;
  if (duty.kind === "final-semester-unknown") {
    return {
      tone: "info",
      title: own.unknown,
      details: [...(duty.schedule === null ? [] : [own.schedule(duty.schedule)]), own.source],
      links: [{ label: own.enter, to: paths.newLetter(term) }],
    };
  }
  const { letter, form, view } = duty;
  const isDated = view.state !== "none";
  return {
    tone: view.state === "soon" ? "warn" : "info",
    title: isDated ? own.exams(windowWords(words, language, duty)) : own.examsUndated,
    details: [
      ...(isDated ? [leftWords(words, view)] : []),
      form === "" ? own.formInLetter : own.form(form),
      own.letter(letter.number),
    ],
    links: [{ label: own.look, to: paths.letter(term, letter.id) }],
  };
}
