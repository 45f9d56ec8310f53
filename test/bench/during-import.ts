import { paths } from "#app/paths.ts";
import { schoolFiles } from "#db/seed/files.ts";
import type { BenchGround, Measurement } from "./measurement.ts";
import { type Ask, openConnections } from "./requests.ts";
import { median } from "./sampling.ts";
import { type ServedSchool, withServedSchool } from "./served-school.ts";
import { importOnTheWeb } from "./web-import.ts";

const what = "longest answer while an import runs";
const plainWhat = "the longest in the same time without an import";
/** Between two questions: an office's clicks, not a load of their own. */
const pauseMs = { page: 10, change: 50 };

/** Other people's requests while an import is read and stored by the job runner of the server. */
export const duringImportOnSqlite: Measurement = {
  name: "during-import-sqlite",
  what: `${what}, on SQLite`,
  sizes: "first",
  mostRuns: 3,
  measure: async (ground, size, runs) =>
    measureAnswers(ground, size, runs, await ground.sqlite(), `${what}, on SQLite`),
};

export const duringImportOnMariadb: Measurement = {
  name: "during-import-mariadb",
  what: `${what}, on MariaDB`,
  sizes: "first",
  mostRuns: 3,
  measure: async (ground, size, runs) =>
    measureAnswers(ground, size, runs, await ground.mariadb(), `${what}, on MariaDB`),
};

async function measureAnswers(ground: BenchGround, size: number, runs: number, url: string, title: string) {
  const { school } = await ground.school(size);
  const whole = (await schoolFiles(school, { format: "xlsx" })).enrolments.bytes;
  const shorter = { ...school, enrolments: school.enrolments.slice(0, -1) };
  const without = (await schoolFiles(shorter, { format: "xlsx" })).enrolments.bytes;
  return withServedSchool(ground, size, url, async (served) => {
    const longest = { page: series(), change: series() };
    const seconds: number[] = [];
    for (let run = 0; run <= runs; run++) {
      // Each file differs from the one before it by a row: what is in force already would not be stored.
      const importing = () => importOnTheWeb(served, run % 2 === 0 ? without : whole);
      const during = await longestAnswers(served, importing);
      const quiet = await longestAnswers(served, () => wait(during.ms));
      if (run === 0) continue;
      seconds.push(during.ms / 1000);
      for (const kind of ["page", "change"] as const) {
        longest[kind].during.push(during[kind]);
        longest[kind].quiet.push(quiet[kind]);
      }
    }
    const rows = school.enrolments.length.toLocaleString("en");
    const lines = { page: `${title}: page of one run`, change: `${title}: a change that is stored` } as const;
    return (["page", "change"] as const).map((kind) => ({
      what: lines[kind],
      amount: `${rows} rows, in force after ${median(seconds).toFixed(1)} s`,
      unit: "ms" as const,
      target: { atMost: 200 },
      values: longest[kind].during,
      cpu: null,
      baseline: { what: plainWhat, values: longest[kind].quiet, cpu: null },
    }));
  });
}

function series(): { during: number[]; quiet: number[] } {
  return { during: [], quiet: [] };
}

/** Asks for a page and sends a change again and again until the work has ended: the longest of each, and how long it took. */
async function longestAnswers(
  { server, cookie, term, runId }: ServedSchool,
  work: () => Promise<void>,
): Promise<{ page: number; change: number; ms: number }> {
  const page = { url: `${server.url}${paths.comparison(term, runId)}`, headers: { cookie } };
  const began = performance.now();
  const state = { working: true };
  const [, longestPage, longestChange] = await Promise.all([
    work().finally(() => {
      state.working = false;
    }),
    askUntil(state, pauseMs.page, 200, () => page),
    askUntil(state, pauseMs.change, 302, (times) => ({
      url: `${server.url}${paths.preferences()}`,
      headers: { cookie, origin: server.url },
      form: new URLSearchParams({ theme: times % 2 === 0 ? "dark" : "light", to: "/" }),
    })),
  ]);
  return { page: longestPage, change: longestChange, ms: performance.now() - began };
}

async function askUntil(
  state: { working: boolean },
  pause: number,
  expected: number,
  next: (times: number) => Ask,
): Promise<number> {
  const { get, close } = openConnections(1);
  let longest = 0;
  try {
    for (let times = 0; state.working; times++) {
      const { status, ms } = await get(next(times));
      if (status !== expected) throw new Error(`a request was answered with ${status}`);
      longest = Math.max(longest, ms);
      await wait(pause);
    }
    return longest;
  } finally {
    close();
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
