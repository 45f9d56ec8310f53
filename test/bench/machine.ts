import { availableParallelism, cpus, loadavg } from "node:os";

/** On what the figures were made: without it they say little. */
export function describeMachine(): { text: string; load: string } {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const [load = 0] = loadavg();
  return {
    text: `Node ${process.versions.node} on ${availableParallelism()} × ${model}`,
    load: load.toFixed(1),
  };
}
