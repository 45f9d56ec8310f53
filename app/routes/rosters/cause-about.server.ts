import { causeIsAbout } from "#app/domain/rosters/rule-list.ts";
import { listFirstFindings } from "#db/queries/first-findings.ts";
import type { ListedCause } from "./causes.server.ts";
import { readPlaces } from "./row-places.server.ts";
import { studentsByHash } from "./row-students.server.ts";
import type { ShownBook } from "./visible-book.server.ts";

export type DescribedCause = ListedCause & { about: string | null };

/**
 * The same causes with the course or the student that makes the findings of each one cause: without it seventy causes of
 * one rule look alike.
 */
export async function withAbout(
  visible: ShownBook,
  causes: readonly ListedCause[],
): Promise<DescribedCause[]> {
  const { scope, shown } = visible;
  const asking = causes.filter(({ rule }) => causeIsAbout(rule) !== null).map(({ number }) => number);
  const firsts = await listFirstFindings(scope, shown.check.id, asking);
  const [placed, studentOf] = await Promise.all([
    readPlaces(visible, firsts),
    studentsByHash(
      scope,
      shown.check.against.datasets,
      firsts.map(({ studentHash }) => studentHash),
    ),
  ]);
  const byCause = new Map(firsts.map((first) => [first.causeNumber, first]));
  return causes.map((cause) => {
    const first = byCause.get(cause.number);
    if (!first) return { ...cause, about: null };
    const { course, idNumber } = placed(first);
    if (causeIsAbout(cause.rule) === "course") return { ...cause, about: course };
    const student = studentOf(first.studentHash);
    const about = student ? `${student.className} ${student.number} ${student.name}` : idNumber;
    return { ...cause, about: about === cause.value ? null : about };
  });
}
