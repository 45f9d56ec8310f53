import { Fold } from "#app/components/fold.tsx";
import { formatCount } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import type { RunPage } from "./run-page.server.ts";

/** What was not checked, and what is shown without being a fault: nothing missing is silent. */
export function RunNotes({ page: { notes } }: { page: RunPage }) {
  const words = useWords();
  const own = words.comparisons.run.notes;
  if (!notes) return null;
  const { uncheckedSegments, notAttending, otherAdmissionYear, unresolved } = notes;
  const segments = uncheckedSegments.map((name) => words.courseCodes.segments[name]).join("、");
  return (
    <section className="panel stack">
      <h2>{own.title}</h2>
      <ul className="stack">
        <li>{uncheckedSegments.length > 0 ? own.unchecked(segments) : own.allChecked}</li>
        {notAttending > 0 ? (
          <li>
            {own.notAttending(formatCount(notAttending))}
            <Numbers label={own.students} numbers={notes.notAttendingNumbers} of={notAttending} />
          </li>
        ) : null}
        {otherAdmissionYear > 0 ? (
          <li>
            {own.otherAdmissionYear(formatCount(otherAdmissionYear))}
            <Numbers label={own.students} numbers={notes.otherAdmissionYearNumbers} of={otherAdmissionYear} />
          </li>
        ) : null}
        {unresolved > 0 ? <li>{own.unresolved(formatCount(unresolved))}</li> : null}
      </ul>
    </section>
  );
}

function Numbers({ label, numbers, of }: { label: string; numbers: readonly string[]; of: number }) {
  const rest = of - numbers.length;
  return (
    <Fold label={label}>
      <p className="number">
        {numbers.join("、")}
        {rest > 0 ? ` …… +${formatCount(rest)}` : ""}
      </p>
    </Fold>
  );
}
