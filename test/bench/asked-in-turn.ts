import type { BuiltServer } from "./built-server.ts";
import type { Series } from "./measurement.ts";
import { type Ask, ask, type Load } from "./requests.ts";
import { median } from "./sampling.ts";

/** The page and the plain one in turn. `cpu`: of the server, per answer. */
export async function inTurn(
  server: BuiltServer,
  runs: number,
  asked: { page: Ask; plain: Ask },
  connections: number,
  count: number,
  figure: (load: Load) => number,
): Promise<{ page: Series; plain: Series }> {
  const empty = (): { values: number[]; cpu: number[] } => ({ values: [], cpu: [] });
  const series = { page: empty(), plain: empty() };
  for (let run = 0; run < runs; run++) {
    for (const name of ["page", "plain"] as const) {
      const before = server.cpu();
      const load = await ask(connections, count, asked[name]);
      const after = server.cpu();
      series[name].values.push(figure(load));
      if (before !== null && after !== null) series[name].cpu.push((after - before) / load.times.length);
    }
  }
  const complete = ({ values, cpu }: ReturnType<typeof empty>): Series => ({
    values,
    cpu: cpu.length === values.length ? cpu : null,
  });
  return { page: complete(series.page), plain: complete(series.plain) };
}

export function typicalAnswer({ times }: Load): number {
  return median(times);
}

export function perSecond({ times, seconds }: Load): number {
  return times.length / seconds;
}
