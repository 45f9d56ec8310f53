import { Link } from "@remix-run/react";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import { paths } from "#app/paths.ts";

/** Against which earlier versions the difference was made: there may be one for each cohort. */
export function ComparedWith({
  term,
  against,
  firstFor,
}: {
  term: Term;
  against: readonly { id: number; file: string; programmes: number }[];
  firstFor: number;
}) {
  const words = useWords().coursePlans.difference;
  if (against.length === 0) return <p>{words.nothingBefore}</p>;
  return (
    <div>
      <strong>{words.againstTitle}</strong>
      <ul>
        {against.map(({ id, file, programmes }) => (
          <li key={id}>
            <Link to={paths.plan(term, id)}>{words.against(file, programmes)}</Link>
          </li>
        ))}
        {firstFor > 0 ? <li>{words.firstFor(firstFor)}</li> : null}
      </ul>
    </div>
  );
}
