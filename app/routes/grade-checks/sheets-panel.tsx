import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { JobProgress } from "#app/components/job-progress.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import { sheetSizes } from "#app/domain/grade-checks/check-sheets.ts";
import { paths } from "#app/paths.ts";
import type { RoundPage } from "./round-page.server.ts";

/** Prints check sheets of a class, a grade or everybody, off the request. */
export function SheetsPanel({ page }: { page: RoundPage }) {
  const words = useWords();
  const own = words.gradeCheckPages.sheets;
  const { term, round, sheets } = page;
  if (!sheets) return null;
  const { classes, grades } = sheets;
  const isBusy = sheets.job?.state === "queued" || sheets.job?.state === "running";
  return (
    <section className="panel stack no-print" id="sheets">
      <h2>{own.title}</h2>
      <p className="quiet">{own.intro}</p>
      <SheetsWork page={page} />
      {isBusy ? null : (
        <Form method="post" action={paths.gradeCheckSheets(term, round.id)} className="form">
          <label className="stack">
            <strong>{own.of}</strong>
            <select
              className="filter-field"
              name="of"
              defaultValue={classes.length === 1 ? `class ${classes[0]?.key}` : ""}
            >
              {classes.length > 1 ? (
                <option value="">{own.everyClass(formatCount(classes.length))}</option>
              ) : null}
              {grades.length > 1
                ? grades.map((grade) => (
                    <option key={grade} value={`grade ${grade}`}>
                      {words.gradeCheckPages.round.gradeName(
                        words.letters.gradeNames[grade - 1] ?? String(grade),
                      )}
                    </option>
                  ))
                : null}
              {classes.map(({ key, name }) => (
                <option key={key} value={`class ${key}`}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <fieldset>
            <legend>{own.size}</legend>
            <div className="choices">
              {sheetSizes.map((size, at) => (
                <label key={size}>
                  <input type="radio" name="size" value={size} defaultChecked={at === 0} />
                  {own.sizes[size]}
                </label>
              ))}
            </div>
          </fieldset>
          <div className="form-buttons">
            <Button icon="file">{own.print}</Button>
          </div>
        </Form>
      )}
    </section>
  );
}

/** Sheets that are being printed, or were; how many stand without a score is said before they are handed out. */
function SheetsWork({ page: { term, round, sheets } }: { page: RoundPage }) {
  const own = useWords().gradeCheckPages.sheets;
  const job = sheets?.job;
  if (!job) return null;
  const { id, state, done, total, failure, printed } = job;
  if (state === "queued" || state === "running")
    return <JobProgress label={own.printing} done={done} total={total} cancel={paths.job(term, id)} />;
  if (state === "failed") return <Message tone="bad" title={own.failed(failure ?? String(id))} />;
  if (!printed) return <Message tone="warn" title={own.nothing} />;
  const { classes, students, courses, withoutScore, withoutCourses } = printed.counts;
  return (
    <Message
      tone="good"
      title={own.ready(formatCount(classes), formatCount(students), formatCount(courses))}
      kept={printed.fileName}
      toDo={
        withoutScore + withoutCourses > 0
          ? own.without(formatCount(withoutScore), formatCount(withoutCourses))
          : undefined
      }
    >
      <div>
        <ButtonLink download icon="download" to={paths.gradeCheckSheets(term, round.id, { job: id })}>
          {own.fetch}
        </ButtonLink>
      </div>
    </Message>
  );
}
