import { data } from "@remix-run/node";
import type { Params } from "@remix-run/react";
import { config } from "#app/config.server.ts";
import { readFormData } from "#app/forms.server.ts";
import { recordRejections } from "#app/use-cases/rosters/record-rejections.ts";
import { requireSubmission } from "./required-batch.server.ts";
import type { SubmissionAnswer } from "./submission-answers.ts";

/** Besides the file: what separates the parts of the form. */
const overhead = 64 * 1024;

/** Reads what the central database sent back: its file, or text that was pasted. */
export async function readSentBack(request: Request, params: Params) {
  // Who may is asked before the file is read.
  const { scope, submission } = await requireSubmission(request, params, "batch:submit");
  const form = await readFormData(request, config().maxUploadBytes + overhead).catch((error: unknown) => {
    if (error instanceof Response && error.status === 413) return null;
    throw error;
  });
  if (form === null) return answer({ about: "rejections", kind: "refused", reason: "too-large" }, 413);
  const file = await sentFile(form);
  if (file === null) return answer({ about: "rejections", kind: "nothing" }, 422);
  const outcome = await recordRejections(scope, { submissionId: submission.id, file });
  switch (outcome.kind) {
    case "not-found":
      throw new Response(null, { status: 404 });
    case "refused":
      return answer({ about: "rejections", kind: "refused", reason: outcome.reason }, 422);
    case "recorded": {
      const { conservation, added, tied } = outcome;
      const { rows, accepted, rejected, blank } = conservation;
      return answer({
        about: "rejections",
        kind: "recorded",
        added,
        tied,
        equation: { rows, accepted, rejected, blank },
      });
    }
  }
}

function answer(said: SubmissionAnswer, status = 200) {
  return data<SubmissionAnswer>(said, { status });
}

/** The file, else the text; null when neither was given. */
async function sentFile(form: FormData): Promise<{ name: string; bytes: Uint8Array } | null> {
  const file = form.get("file");
  if (file instanceof File && file.name !== "")
    return {
      name: file.name.split(/[/\\]/).at(-1)?.slice(-200) || "file",
      bytes: Buffer.from(await file.arrayBuffer()),
    };
  const text = form.get("text");
  if (typeof text !== "string" || text.trim() === "") return null;
  return { name: "rejected.txt", bytes: Buffer.from(text, "utf8") };
}
