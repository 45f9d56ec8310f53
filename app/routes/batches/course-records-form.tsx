import { Link } from "@remix-run/react";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { windowWords } from "#app/i18n/window-words.ts";
import { paths } from "#app/paths.ts";
import type { BatchPage } from "./batch-page.server.ts";

/** How the 修課紀錄 of the sixth semester are shown and when the final exams are, as far as a letter says it. */
export function CourseRecordsForm({ page: { term, finalSemester } }: { page: BatchPage }) {
  const words = useWords();
  const language = useLanguage();
  const own = words.today.finalSemester;
  return (
    <>
      {finalSemester.map((duty) =>
        duty.kind === "final-semester-unknown" ? (
          <p key="unknown">
            {own.unknown}　<Link to={paths.newLetter(term)}>{own.enter}</Link>
            <br />
            <span className="quiet">{own.source}</span>
          </p>
        ) : (
          <p key={duty.letter.id}>
            {duty.form === "" ? own.formInLetter : own.form(duty.form)}
            <br />
            {duty.view.state === "none" ? null : own.exams(windowWords(words, language, duty))}　
            <Link to={paths.letter(term, duty.letter.id)}>{duty.letter.number}</Link>
          </p>
        ),
      )}
    </>
  );
}
