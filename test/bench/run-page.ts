import { paths } from "#app/paths.ts";
import { inTurn, perSecond, typicalAnswer } from "./asked-in-turn.ts";
import type { Measurement } from "./measurement.ts";
import { type Ask, ask, openConnections } from "./requests.ts";
import { type ServedSchool, withServedSchool } from "./served-school.ts";

const what = "page of one run";
const plainWhat = "the health page of the same server";
/** The lines of one page of a list. */
const pageLength = 50;
/** As an office with two processors runs it. */
const webProcesses = 2;
/** Warm: until the processes have compiled what a page needs, as they have after an hour of use. */
const requests = { warmUp: 2500, alone: 200, together: 800 };

/** The page that an office looks at longest, asked by a person who is logged in, on SQLite. */
export const runPage: Measurement = {
  name: "run-page",
  what,
  sizes: "first",
  measure: async (ground, size, runs) =>
    withServedSchool(
      ground,
      size,
      await ground.sqlite(),
      async ({ server, cookie, term, runId, causes }: ServedSchool) => {
        const page = { url: `${server.url}${paths.comparison(term, runId)}`, headers: { cookie } };
        const zipped = { ...page, headers: { cookie, "accept-encoding": "gzip" } };
        const plain = { url: `${server.url}${paths.health()}`, headers: {} };
        const shown = Math.min(causes, pageLength);
        const length = await checkPage(page, `${paths.comparison(term, runId)}/causes/`, shown);
        for (const one of [page, zipped, plain]) await ask(8, requests.warmUp, one);
        const alone = await inTurn(server, runs, { page, plain }, 1, requests.alone, typicalAnswer);
        const together = await inTurn(server, runs, { page, plain }, 8, requests.together, perSecond);
        const packed = await inTurn(server, runs, { page: zipped, plain }, 8, requests.together, perSecond);
        const amount = `${shown} of ${causes} causes, ${Math.round(length / 1024)} kB, ${webProcesses} web processes`;
        return [
          {
            what: `${what}: median answer at one connection`,
            amount,
            unit: "ms",
            target: { atMost: 10 },
            ...alone.page,
            baseline: { what: plainWhat, ...alone.plain },
          },
          {
            what: `${what}: answers at eight connections`,
            amount,
            unit: "/s",
            target: { atLeast: 250 },
            ...together.page,
            baseline: { what: plainWhat, ...together.plain },
          },
          {
            what: `${what}: the same, compressed as browsers ask for it`,
            amount,
            unit: "/s",
            target: null,
            ...packed.page,
            baseline: { what: plainWhat, ...packed.plain },
          },
        ];
      },
      webProcesses,
    ),
};

/** That it is the page, with a line for each cause it should show. Gives its length in bytes. */
async function checkPage(page: Ask, linkStart: string, causes: number): Promise<number> {
  const { get, close } = openConnections(1);
  try {
    const { status, body } = await get(page);
    const links = new Set([...body.matchAll(/href="([^"?]+)/g)].map(([, link = ""]) => link));
    const shown = [...links].filter((link) => link.startsWith(linkStart)).length;
    if (status !== 200 || shown !== causes)
      throw new Error(`${page.url} answered ${status} with ${shown} causes instead of ${causes}`);
    return body.length;
  } finally {
    close();
  }
}
