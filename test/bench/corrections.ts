import { formatTerm } from "#app/domain/calendar/term.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { paths } from "#app/paths.ts";
import { openCase } from "#app/use-cases/corrections/open-case.ts";
import { findCase } from "#db/queries/correction-cases.ts";
import type { Scope } from "#db/scope.ts";
import { inventScores } from "#db/seed/scores.ts";
import { putGradesInForce } from "../support/graded-school.ts";
import { inTurn, typicalAnswer } from "./asked-in-turn.ts";
import type { Measurement } from "./measurement.ts";
import { ask, openConnections } from "./requests.ts";
import { type ServedSchool, withServedSchool } from "./served-school.ts";

const what = "correction cases";
const cases = 500;
/** Of so many records one is passed at 0. */
const wrongOf = 200;
const requests = { warmUp: 300, board: 100 };

/** The board with many cases, and a search through all grades of the term that is asked for on the page of a case. */
export const corrections: Measurement = {
  name: "corrections",
  what,
  sizes: "first",
  measure: async (ground, size, runs) => {
    const { school } = await ground.school(size);
    const grades = inventScores(school).grades.map(withFault);
    return withServedSchool(ground, size, await ground.sqlite(), async (served: ServedSchool) => {
      const { server, scope, cookie, term } = served;
      await putGradesInForce(scope, school, grades);
      const caseId = await openCases(scope, formatTerm(term), grades);
      const page = { url: `${server.url}${paths.corrections(term)}`, headers: { cookie } };
      const plain = { url: `${server.url}${paths.health()}`, headers: {} };
      for (const one of [page, plain]) await ask(8, requests.warmUp, one);
      const board = await inTurn(server, runs, { page, plain }, 1, requests.board, typicalAnswer);
      const searched = await searchTimes(served, caseId, runs);
      return [
        {
          what: "board of correction cases: median answer at one connection",
          amount: `${cases} cases, 50 on the page`,
          unit: "ms",
          target: { atMost: 30 },
          ...board.page,
          baseline: { what: "the health page of the same server", ...board.plain },
        },
        {
          what: "search for a pattern, asked for on the page of a case",
          amount: `${grades.length.toLocaleString("en")} records`,
          unit: "s",
          target: { atMost: 1 },
          values: searched,
          cpu: null,
          baseline: null,
        },
      ];
    });
  },
};

function withFault(record: ScoreRecord, index: number): ScoreRecord {
  if (index % wrongOf !== 0 || record.score === null) return record;
  return { ...record, score: "0", passed: "1", makeUpScore: null, makeUpPassed: null };
}

/** Many cases of single students; gives the one about a record that was passed at 0. */
async function openCases(scope: Scope, term: string, grades: readonly ScoreRecord[]): Promise<number> {
  const scored = grades.filter(({ score }) => score !== null);
  const isWrong = ({ score, passed }: ScoreRecord) => score === "0" && passed === "1";
  const right = scored.filter((record) => !isWrong(record)).slice(0, cases - 1);
  const about = {
    term,
    source: "teacher",
    inReceiptWindow: false,
    reason: "entry",
    words: "登錄錯誤",
  } as const;
  for (const { studentNumber, course, score } of right)
    await openCase(scope, { ...about, studentNumber, course, field: "score", seenBefore: score, after: "" });
  const wrong = scored.find(isWrong);
  if (!wrong) throw new Error("Nobody was passed at 0");
  const { studentNumber, course } = wrong;
  const opened = await openCase(scope, {
    ...about,
    studentNumber,
    course,
    field: "passed",
    seenBefore: "1",
    after: "0",
  });
  if (opened.kind !== "opened") throw new Error(JSON.stringify(opened));
  return opened.id;
}

/** Seconds of each search: the first one keeps what it finds, the others find the same. */
async function searchTimes(
  { server, scope, cookie, term }: ServedSchool,
  caseId: number,
  runs: number,
): Promise<number[]> {
  const { get, close } = openConnections(1);
  const times: number[] = [];
  try {
    for (let run = 0; run <= runs; run++) {
      const version = (await findCase(scope, caseId))?.version ?? 0;
      const { status, ms } = await get({
        url: `${server.url}${paths.correction(term, caseId)}`,
        headers: { cookie, origin: server.url },
        form: new URLSearchParams({ intent: "search", version: String(version) }),
      });
      if (status !== 302) throw new Error(`the search was answered with ${status}`);
      if (run > 0) times.push(ms / 1000);
    }
    return times;
  } finally {
    close();
  }
}
