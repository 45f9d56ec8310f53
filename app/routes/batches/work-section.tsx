import { JobProgress } from "#app/components/job-progress.tsx";
import { Message } from "#app/components/message.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatMoment } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import type { BatchPage } from "./batch-page.server.ts";
import { refusalText } from "./refusal-text.ts";

/** Books that are being read and checked, and a check that came to no end. */
export function WorkSection({ page: { term, jobs } }: { page: BatchPage }) {
  const words = useWords();
  const own = words.batchPages.work;
  return (
    <>
      {jobs.failedCheck === null ? null : (
        <Message
          tone="bad"
          title={own.failed}
          kept={own.failedKept}
          toDo={own.failedToDo}
          number={jobs.failedCheck}
        />
      )}
      {jobs.checking.length > 0 ? (
        <section className="panel stack">
          <h2>{own.title}</h2>
          {jobs.checking.map((job) => (
            <JobProgress
              key={job.jobId}
              label={[
                job.state === "queued" ? own.queued : own.running,
                job.book === null ? job.fileName : words.rosters.books[job.book],
              ].join("　")}
              done={job.done}
              total={job.total}
              cancel={job.mine ? paths.job(term, job.jobId) : null}
            />
          ))}
        </section>
      ) : null}
    </>
  );
}

/** Files that did not become a version of a book, each with its reason. */
export function RefusedFiles({ page: { refused } }: { page: BatchPage }) {
  const words = useWords();
  const language = useLanguage();
  const { title, caption, columns } = words.batchPages.refused;
  if (refused.length === 0) return null;
  return (
    <section className="panel stack refused-files">
      <h2>{title}</h2>
      <DataTable
        caption={caption}
        captionHidden
        rows={refused}
        rowKey={({ id }) => id}
        columns={[
          { key: "file", title: columns.file, cell: ({ fileName }) => fileName },
          { key: "why", title: columns.why, cell: ({ refusal }) => refusalText(words, refusal) },
          { key: "by", title: columns.by, keep: true, cell: ({ by }) => by ?? "—" },
          { key: "at", title: columns.at, keep: true, cell: ({ at }) => formatMoment(at, language) },
        ]}
      />
    </section>
  );
}
