import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { JobProgress } from "#app/components/job-progress.tsx";
import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import { paths } from "#app/paths.ts";
import type { SlipJob, SlipWork } from "./slip-work.server.ts";

type Props = { term: Term; caseId: number; slip: SlipWork };

/** Among the actions of a case: prints its slip, or asks for it to be printed. */
export function SlipButton({ term, caseId, slip }: Props) {
  const own = useWords().correctionReports.slip;
  if (slip.kind === "none") return null;
  if (slip.kind === "at-once")
    return (
      <ButtonLink to={paths.correctionSlip(term, caseId)} icon="download" download>
        {own.button}
      </ButtonLink>
    );
  return slip.job && isUnderWay(slip.job) ? null : (
    <Form method="post" action={paths.correctionSlip(term, caseId)}>
      <Button icon="download">{own.button}</Button>
    </Form>
  );
}

/** A slip that is being printed off the request, or was. */
export function SlipWorkMessage({ term, caseId, slip }: Props) {
  const own = useWords().correctionReports.slip;
  if (slip.kind !== "off-request" || !slip.job) return null;
  const { id, state, done, total, failure, result } = slip.job;
  if (isUnderWay(slip.job))
    return <JobProgress label={own.printing} done={done} total={total} cancel={paths.job(term, id)} />;
  if (state === "failed") return <Message tone="bad" title={own.failed(failure ?? String(id))} />;
  if (!result) return null;
  return (
    <Message tone="good" title={own.ready} kept={result.fileName}>
      <div>
        <ButtonLink download icon="download" to={paths.correctionSlip(term, caseId, { job: id })}>
          {own.fetch}
        </ButtonLink>
      </div>
    </Message>
  );
}

function isUnderWay({ state }: SlipJob): boolean {
  return state === "queued" || state === "running";
}
