import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { Progress } from "#app/components/progress.tsx";
import { useWords } from "#app/components/words.tsx";
import type { ExportAnswer } from "./batch-answers.ts";
import type { BatchPage } from "./batch-page.server.ts";
import { ExportMade } from "./export-made.tsx";

/** Exports of the batch: asked for, made off the request, and kept to be fetched again. */
export function ExportPanel({ page, answer }: { page: BatchPage; answer?: ExportAnswer }) {
  const { exporting, jobs, may } = page;
  const words = useWords();
  const own = words.batchPages.exports;
  const refusals = words.batches.exportRefusals;
  return (
    <section className="panel stack" aria-labelledby="files">
      <h2 id="files">{own.title}</h2>
      <p className="quiet">{own.intro}</p>
      {answer?.refusal ? (
        <Message focus tone="bad" title={own.refused} toDo={refusals[answer.refusal]} />
      ) : answer && jobs.exporting ? (
        <Message focus tone="info" title={own.started} />
      ) : null}
      {jobs.failedExport === null ? null : (
        <Message tone="bad" title={own.failed} toDo={own.failedToDo} number={jobs.failedExport} />
      )}
      {jobs.exporting ? (
        <Progress
          label={own.making}
          done={jobs.exporting.done}
          total={jobs.exporting.total || null}
          running
        />
      ) : exporting.refusal === null ? (
        may.export ? (
          <Form method="post" preventScrollReset>
            <Button icon="sheet" name="intent" value="export">
              {own.make}
            </Button>
          </Form>
        ) : null
      ) : (
        <p>{refusals[exporting.refusal]}</p>
      )}
      {exporting.made.map((made) => (
        <ExportMade key={made.id} page={page} made={made} />
      ))}
    </section>
  );
}
