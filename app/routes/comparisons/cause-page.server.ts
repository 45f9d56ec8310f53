import { answerInRun, suggestedAnswers } from "#app/domain/course-codes/query-answers.ts";
import { may } from "#app/domain/people/permissions.ts";
import { listAnswersInRun } from "#app/use-cases/answers-in-run.ts";
import { type FindingRow, listFindings } from "#db/queries/comparison-findings.ts";
import { findCause, findLatestRunId } from "#db/queries/comparisons.ts";
import { listAnswersTo } from "#db/queries/query-answers.ts";
import { listSignatures } from "#db/queries/run-signatures.ts";
import { type CauseSearch, causesAsked, pageOf } from "./cause-search.ts";
import { keptRun } from "./kept-runs.server.ts";
import { type StudentSearch, studentsAsked } from "./student-search.ts";
import type { VisibleRun } from "./visible-run.server.ts";

/** Students of one cause: the largest school has fewer. */
const mostStudents = 20_000;

/** All that the page of one cause shows; undefined when the person may see nothing of it. */
export async function readCausePage(
  visible: VisibleRun,
  number: number,
  search: { causes: CauseSearch; students: StudentSearch },
) {
  const { scope, term, kept, source, within, causes } = visible;
  const { run } = kept;
  const line = causes.find((cause) => cause.number === number);
  const stored = line && (await findCause(scope, run.id, number));
  if (!line || !stored) return undefined;
  const [rows, answers, latestId, signatures, previous] = await Promise.all([
    listFindings(
      scope,
      source,
      { causeNumber: number, within },
      { sort: "class", direction: "asc", limit: mostStudents, offset: 0 },
    ),
    stored.weight === "query" ? listAnswersTo(scope, stored.kind, stored.key) : [],
    findLatestRunId(scope, run.term),
    listSignatures(scope, { runId: run.id }),
    run.previousRunId === null || within !== null ? undefined : keptRun(scope, run.previousRunId),
  ]);
  const signedAt = signatures.at(-1)?.signedAt ?? null;
  const answered =
    search.causes.answer === undefined ? new Map() : await listAnswersInRun(scope, run, causes, signedAt);
  const asked = causesAsked(causes, search.causes, (one) => answered.has(one));
  const at = asked.findIndex((cause) => cause.number === number);
  const students = rows.flatMap(studentOf);
  const shown = studentsAsked(students, search.students);
  const { page, rows: pageRows } = pageOf(shown, search.students.page);
  const current = answerInRun(answers, run, signedAt);
  return {
    term,
    run: {
      id: run.id,
      startedAt: run.startedAt,
      isLatest: (latestId ?? run.id) === run.id,
      isFirst: run.previousRunId === null,
    },
    cause: {
      ...line,
      key: undefined,
      proposals: stored.proposals,
      classNames: line.classKeys.map((key) => kept.homerooms.get(key)?.name ?? key),
      before: previous?.causes.find(({ key }) => key === stored.key)?.findings ?? null,
    },
    neighbours: {
      position: at < 0 ? null : at + 1,
      of: asked.length,
      previous: asked[at - 1]?.number ?? null,
      next: at < 0 ? (asked[0]?.number ?? null) : (asked[at + 1]?.number ?? null),
    },
    students: { search: search.students, page, total: shown.length, all: students.length, rows: pageRows },
    answers: {
      current,
      offered: current ? [] : suggestedAnswers(answers, run.term),
      history: answers.filter(({ id }) => id !== current?.id),
      signed: signatures.length > 0,
    },
    may: { answer: may(scope.user, "query:answer") },
  };
}
export type CausePage = NonNullable<Awaited<ReturnType<typeof readCausePage>>>;

export type CauseStudent = { number: string; name: string; className: string; seat: number | null };

function studentOf({ studentNumber, name, className, classKey, seat }: FindingRow): CauseStudent[] {
  if (studentNumber === null) return [];
  return [{ number: studentNumber, name: name ?? "", className: className ?? classKey ?? "", seat }];
}
