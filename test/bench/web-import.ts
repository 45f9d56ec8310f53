import type { ImportStatus } from "#app/domain/datasets/import-states.ts";
import { paths } from "#app/paths.ts";
import { findImport } from "#db/queries/imports.ts";
import { listUnseenJobs } from "#db/queries/jobs.ts";
import type { ServedSchool } from "./served-school.ts";

/** Uploads an enrolment file as the office does and confirms what it would change; ends when it is in force. */
export async function importOnTheWeb(served: ServedSchool, bytes: Uint8Array): Promise<void> {
  const upload = new FormData();
  upload.append("file", new Blob([new Uint8Array(bytes)]), "enrolments.xlsx");
  upload.append("expected", "enrolments");
  const received = await post(served, paths.imports(served.term), upload);
  const importId = Number(/\/imports\/(\d+)$/.exec(received.headers.get("location") ?? "")?.[1]);
  if (!(importId > 0)) throw new Error(`the upload was answered with ${received.status}`);
  const version = await becomes(served, importId, "previewed");
  const decision = new URLSearchParams({ intent: "confirm", version: String(version) });
  const confirmed = await post(served, paths.import(served.term, importId), decision);
  if (!confirmed.ok) throw new Error(`the confirmation was answered with ${confirmed.status}`);
  await becomes(served, importId, "confirmed");
}

async function post(
  { server, cookie }: ServedSchool,
  path: string,
  body: FormData | URLSearchParams,
): Promise<Response> {
  const headers = { cookie, origin: server.url };
  const answer = await fetch(`${server.url}${path}`, { method: "POST", headers, body, redirect: "manual" });
  await answer.arrayBuffer();
  return answer;
}

/** Waits for the state, asking the database so that the server is not asked. Gives the version of the import. */
async function becomes({ scope }: ServedSchool, importId: number, wanted: ImportStatus): Promise<number> {
  for (const limit = performance.now() + 120_000; performance.now() < limit; ) {
    const one = await findImport(scope, importId);
    if (one?.status === wanted) return one.version;
    const failed = (await listUnseenJobs(scope)).find(({ state }) => state === "failed");
    if (failed) throw new Error(`the job failed: ${JSON.stringify(failed.failure)}`);
    await new Promise((again) => setTimeout(again, 50));
  }
  const last = await findImport(scope, importId);
  throw new Error(
    `the import did not become ${wanted}: it is ${last?.status} ${JSON.stringify(last?.refusal)}`,
  );
}
