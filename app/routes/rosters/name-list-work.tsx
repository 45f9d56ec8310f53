import { ButtonLink } from "#app/components/button.tsx";
import { JobProgress } from "#app/components/job-progress.tsx";
import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import { paths } from "#app/paths.ts";
import type { NameListJob } from "./name-list-job.server.ts";

/** A list of many classes that is being printed, or was. */
export function NameListWork({ term, job }: { term: Term; job: NameListJob }) {
  const words = useWords().rosterPages.nameLists;
  const { id, state, done, total, failure, result } = job;
  if (state === "queued" || state === "running")
    return <JobProgress label={words.printing} done={done} total={total} cancel={paths.job(term, id)} />;
  if (state === "failed") return <Message tone="bad" title={words.failed(failure ?? String(id))} />;
  if (result?.kind !== "file-made") return <Message tone="warn" title={words.nothing} />;
  return (
    <Message tone="good" title={words.ready} kept={result.fileName}>
      <div>
        <ButtonLink download icon="download" to={paths.nameListFile(term, { job: id })}>
          {words.fetch}
        </ButtonLink>
      </div>
    </Message>
  );
}
