import { lastLine } from "./summary.mjs";

/** What has happened so far: a line for what passed, everything it said for what did not. */
export function newReport() {
  const results = [];
  return {
    results,
    add(name, { passed, failed, problems = [], output = "", ms }) {
      results.push({ name, passed, failed, problems });
      const time = ms === undefined ? "" : `  ${(ms / 1000).toFixed(1)} s`;
      if (failed === 0) {
        console.log(`✓ ${name}${passed > 1 ? `: ${passed} passed` : ""}${time}`);
        return;
      }
      console.log(`\n✗ ${name}${passed + failed > 1 ? `: ${passed} passed, ${failed} failed` : ""}${time}`);
      if (output) console.log(`${output.trimEnd()}\n`);
    },
    fail(name, output = "") {
      this.add(name, { passed: 0, failed: 1, output });
    },
    conclude(root, ms) {
      const bad = results.filter(({ failed }) => failed > 0);
      if (bad.length > 0) console.log("Not passed:");
      for (const { name, problems } of bad) {
        console.log(`  ${name}`);
        for (const line of problems) console.log(`    ${line.replace(`${root}/`, "")}`);
      }
      console.log(`${Math.floor(ms / 60_000)} min ${Math.floor((ms % 60_000) / 1000)} s`);
      console.log(lastLine(results));
    },
  };
}
