// `npm run verify` and `npm run verify:full`: everything that has to hold, on a machine with Node, npm and git only.
import { tooOld } from "../../app/cli/setup/node-version.mjs";

const problem = tooOld(process.versions.node, new URL("../../package.json", import.meta.url));
if (problem) {
  console.error(problem);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
} else {
  // Loaded only now: the rest is written for the Node that has just been checked.
  import("./verify/run.mjs").then(({ verify }) => verify({ full: process.argv.includes("--full") }));
}
