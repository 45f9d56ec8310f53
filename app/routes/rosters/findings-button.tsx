import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { Progress } from "#app/components/progress.tsx";
import { useWords } from "#app/components/words.tsx";
import { paths } from "#app/paths.ts";
import type { BookPage, BookVersion } from "./book-page.server.ts";

/** What the check found, as a workbook: at once when it is small, else made off the request and fetched then. */
export function FindingsButton({
  page,
  version,
  asked,
}: {
  page: BookPage;
  version: BookVersion;
  asked?: "asked" | "busy";
}) {
  const { term, batch, book, may } = page;
  const { findingsFile: file } = version;
  const words = useWords().rosterPages.book.findings;
  if (!may.takeRows) return null;
  const at = (search: { job?: number }) =>
    paths.rosterFindingsFile(term, batch.id, book, {
      version: version.isCurrent ? undefined : version.number,
      ...search,
    });
  if (!file.isLarge) {
    return (
      <ButtonLink download icon="sheet" to={at({})}>
        {words.download}
      </ButtonLink>
    );
  }
  const { job } = file;
  if (job?.state === "queued" || job?.state === "running")
    return <Progress label={words.making} done={job.done} total={job.total || null} running />;
  return (
    <>
      {asked === "busy" ? <Message focus tone="info" title={words.busy} /> : null}
      {job?.state === "failed" ? <Message tone="bad" title={words.failed(job.failure ?? "")} /> : null}
      {job?.state === "done" ? (
        <ButtonLink download icon="download" to={at({ job: job.id })}>
          {words.fetch}
        </ButtonLink>
      ) : (
        <Form method="post" preventScrollReset>
          <Button icon="sheet">{words.make}</Button>
        </Form>
      )}
    </>
  );
}
