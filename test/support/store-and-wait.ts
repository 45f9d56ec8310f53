import { connect } from "#db/connect.ts";
import { insertEnrolments } from "#db/queries/enrolments.ts";
import { consoleItself, inTransaction } from "#db/scope.ts";
import { testNow, testVault } from "./scopes.ts";

/** A process that stores an import and then waits in the middle of its transaction, to be killed. */
const [url = "", schoolId = "", importId = ""] = process.argv.slice(2);
const scope = {
  db: connect(url),
  vault: testVault,
  now: testNow,
  schoolId: Number(schoolId),
  user: consoleItself,
  reach: "school" as const,
};
const rows = Array.from({ length: 5000 }, (_, i) => ({ studentNumber: String(i), course: "甲", code: null }));
await inTransaction(scope, async (trx) => {
  await insertEnrolments(trx, Number(importId), rows);
  console.log("stored, not committed");
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
