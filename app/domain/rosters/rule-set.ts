import { ruleIds } from "./rules/index.ts";

/** When the rules were last changed otherwise than by adding or leaving out one, YYYY-MM. */
const changedIn = "2026-11";

/** Names the rules that books are checked by; batches, checks and manifests keep the one they were made under. */
export const ruleSetVersion = `${changedIn}/${ruleIds.length}`;
