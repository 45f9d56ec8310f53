import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { Progress } from "#app/components/progress.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { runExportKinds } from "#app/domain/course-codes/run-exports.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import type { ExportAnswer } from "./request-export.server.ts";
import type { RunPage } from "./run-page.server.ts";

/** Files of a run: asked for, made off the request, and kept to be fetched again. */
export function ExportPanel({ page, answer }: { page: RunPage; answer?: ExportAnswer }) {
  const { term, run, exports, jobs, may } = page;
  const words = useWords().comparisons.run.exports;
  const language = useLanguage();
  if (!may.exporting) return null;
  return (
    <section className="panel stack" aria-labelledby="files">
      <h2 id="files">{words.title}</h2>
      <p className="quiet">{words.intro}</p>
      {answer?.asked === "busy" ? <Message focus tone="info" title={words.busy} /> : null}
      <div className="columns">
        {runExportKinds.map((what) => {
          const job = jobs.find((one) => one.what === what);
          const { title, about, make } = words.kinds[what];
          const running = job?.state === "queued" || job?.state === "running";
          return (
            <div key={what} className="stack">
              <div>
                <h3>{title}</h3>
                <p className="quiet">{about}</p>
              </div>
              {job && running ? (
                <Progress label={words.making(title)} done={job.done} total={job.total || null} running />
              ) : (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="intent" value="export" />
                  <Button icon={what === "proof" ? "file" : "sheet"} name="what" value={what}>
                    {make}
                  </Button>
                </Form>
              )}
              {job?.state === "failed" ? (
                <Message tone="bad" title={words.failed(job.failure ?? "")} />
              ) : null}
              {job?.notTheSame ? <Message tone="warn" title={words.notTheSame} /> : null}
            </div>
          );
        })}
      </div>
      {exports.length > 0 ? (
        <DataTable
          caption={words.made}
          columns={[
            { key: "file", title: words.columns.file, cell: ({ fileName }) => fileName },
            {
              key: "made",
              title: words.columns.made,
              keep: true,
              cell: ({ createdAt }) => formatMoment(createdAt, language),
            },
            {
              key: "sha256",
              title: words.columns.sha256,
              code: true,
              cell: ({ sha256 }) => sha256.slice(0, 16),
            },
            {
              key: "download",
              title: words.download,
              cell: ({ id }) => (
                <ButtonLink download icon="download" to={paths.comparisonFile(term, run.id, id)}>
                  {words.download}
                </ButtonLink>
              ),
            },
          ]}
          rows={exports}
          rowKey={({ id }) => id}
        />
      ) : null}
    </section>
  );
}
