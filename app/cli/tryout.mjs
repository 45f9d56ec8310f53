// `npm run tryout`: from a fresh clone to a demo school in the browser, on a machine with Node, npm and git only.
import { tooOld } from "./setup/node-version.mjs";

const problem = tooOld(process.versions.node, new URL("../../package.json", import.meta.url));
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  // Loaded only now: the rest is written for the Node that has just been checked.
  import("./setup/tryout.mjs").then(({ tryout }) => tryout());
}
