import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import type { NewCase } from "./new.server.ts";

/** Student and course first: what is wrong is chosen from what is there. */
export function FindRecord({ page: { asked, courses, found } }: { page: NewCase }) {
  const own = useWords().correctionPages.form;
  return (
    <>
      <Form method="get" className="panel form">
        <label className="stack">
          <strong>{own.student}</strong>
          <span className="quiet">{own.studentHint}</span>
          <input
            className="filter-field"
            name="student"
            defaultValue={asked.student}
            maxLength={64}
            required
            autoComplete="off"
          />
        </label>
        {courses ? (
          <label className="stack">
            <strong>{own.course}</strong>
            <span className="quiet">{own.courses(courses.name, formatCount(courses.names.length))}</span>
            <select className="filter-field" name="course" defaultValue={found?.course ?? ""} required>
              <option value="">{own.chooseCourse}</option>
              {courses.names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        ) : null}
        {asked.doubt === 0 ? null : (
          <>
            <input type="hidden" name="round" value={asked.round} />
            <input type="hidden" name="doubt" value={asked.doubt} />
          </>
        )}
        {asked.finding === 0 ? null : (
          <>
            <input type="hidden" name="roster" value={asked.roster} />
            <input type="hidden" name="check" value={asked.check} />
            <input type="hidden" name="finding" value={asked.finding} />
          </>
        )}
        <div className="form-buttons">
          <Button icon="search" look={found ? "normal" : "primary"}>
            {own.find}
          </Button>
        </div>
      </Form>
      {asked.student !== "" && !courses ? <Message tone="warn" title={own.notFound} focus /> : null}
    </>
  );
}
