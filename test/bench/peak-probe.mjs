// Loaded into every Node process of a command that is measured: the last thing each does is to write down its peak.
import { appendFileSync, readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const path = process.env.BENCH_PEAKS;
if (isMainThread && path) process.once("exit", () => appendFileSync(path, `${peakKilobytes()}\n`));

// Of this program alone: what getrusage says begins with the peak of the process that started it.
function peakKilobytes() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
