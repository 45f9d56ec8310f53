import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";
import { type CheckState, checkStates, resultLimits } from "#app/domain/grade-checks/check-results.ts";
import { LateReason } from "./late-reason.tsx";
import type { StudentCheck } from "./student-page.server.ts";

/** Lines to be filled in beside those that are there. */
const emptyLines = 2;

type Typed = { state: CheckState; reason: string; doubts: readonly { course: string; words: string }[] };

/** Enters what the student answered; what is there now stands in the form. */
export function AnswerFields({ page, typed }: { page: StudentCheck; typed: Typed | null }) {
  const { gradeCheckPages } = useWords();
  const { homeroom: closedWords, student: own } = gradeCheckPages;
  const busy = useNavigation().formMethod === "POST";
  const { round, entering, courses, seen, standing } = page;
  if (!entering) return null;
  if (round.state === "upcoming") return <Message tone="info" title={closedWords.notOpen} />;
  const isLate = round.state === "closed";
  if (isLate && !entering.isOffice) return <Message tone="info" title={closedWords.closed} />;
  const [newest] = page.results;
  const there = newest?.state === "doubt" ? (newest.doubts ?? []) : [];
  const filled =
    typed?.doubts.filter((line) => line.course !== "" || line.words !== "") ??
    there.map(({ course, words }) => ({ course: course ?? "", words }));
  const count = Math.min(filled.length + emptyLines, resultLimits.doubts);
  const lines = Array.from({ length: count }, (_, at) => filled[at] ?? { course: "", words: "" });
  const chosen = typed?.state ?? (standing === "missing" ? "correct" : standing);
  return (
    <Form method="post" className="panel form form-wide no-print" key={seen}>
      <h2>{own.enter}</h2>
      <input type="hidden" name="seen" value={seen} />
      <fieldset>
        <legend>{own.state}</legend>
        <div className="choices">
          {checkStates
            .filter((state) => state !== "withdrawn" || standing !== "missing")
            .map((state) => (
              <label key={state}>
                <input type="radio" name="state" value={state} defaultChecked={state === chosen} />
                {own.states[state]}
              </label>
            ))}
        </div>
      </fieldset>
      <fieldset className="stack">
        <legend>{own.doubts}</legend>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
          <div className="row" key={at}>
            <select
              className="filter-field"
              name={`course[${at}]`}
              aria-label={own.course(at + 1)}
              defaultValue={line.course}
            >
              <option value="">{own.anyCourse}</option>
              {courses.map((course) => (
                <option key={course} value={course}>
                  {course}
                </option>
              ))}
            </select>
            <input
              className="filter-field"
              name={`words[${at}]`}
              aria-label={own.words(at + 1)}
              defaultValue={line.words}
              maxLength={resultLimits.words}
              autoComplete="off"
              size={48}
            />
          </div>
        ))}
      </fieldset>
      {isLate ? <LateReason typed={typed?.reason} /> : null}
      <div className="form-buttons">
        <Button look="primary" busy={busy}>
          {own.save}
        </Button>
      </div>
    </Form>
  );
}
