import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { JobProgress } from "#app/components/job-progress.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import type { MadeFrom, MakingRefusal } from "#app/domain/rosters/making/makeable.ts";
import { paths } from "#app/paths.ts";
import type { MakingAnswer } from "./batch-answers.ts";
import type { BatchPage } from "./batch-page.server.ts";

type Making = BatchPage["makings"][number];

/** The books that the console makes from the data in force, for schools whose own system cannot. */
export function MakingSection({ page, answer }: { page: BatchPage; answer?: MakingAnswer }) {
  const words = useWords();
  const own = words.rosterMaking;
  if (page.makings.length === 0 || !page.may.upload) return null;
  return (
    <section className="panel stack" id="making">
      <h2>{own.title}</h2>
      <p className="quiet">{own.intro}</p>
      {page.makings.map((making) => (
        <div key={making.book} className="stack">
          <h3>{words.rosters.books[making.book]}</h3>
          {answer?.book === making.book && answer.refusal ? <Refused focus refusal={answer.refusal} /> : null}
          <LastMaking page={page} making={making} />
          {isUnderWay(making) ? null : (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="book" value={making.book} />
              <Button name="intent" value="make">
                {making.last ? own.makeAgain : own.make}
              </Button>
            </Form>
          )}
        </div>
      ))}
    </section>
  );
}

/** Why a book was not made; of data that are not there, which. */
function Refused({ refusal, focus = false }: { refusal: MakingRefusal; focus?: boolean }) {
  const words = useWords();
  const { refusals, importFirst } = words.rosterMaking;
  const named = (kinds: readonly MadeFrom[]) => kinds.map((kind) => words.imports.tableKinds[kind]);
  const toDo =
    refusal.reason === "data-missing"
      ? importFirst(named(refusal.missing), named(refusal.oneOf ?? []))
      : undefined;
  return <Message focus={focus} tone="bad" title={refusals[refusal.reason]} toDo={toDo} />;
}

function isUnderWay({ last }: Making): boolean {
  return last?.state === "queued" || last?.state === "running";
}

function LastMaking({ page: { term, batch }, making: { last } }: { page: BatchPage; making: Making }) {
  const own = useWords().rosterMaking;
  if (!last) return null;
  if (last.state === "queued" || last.state === "running")
    return <JobProgress label={own.underWay} {...last.progress} cancel={paths.job(term, last.jobId)} />;
  const { result } = last;
  if (!result) return <Message tone="bad" title={own.failed} toDo={own.failedToDo} />;
  if (result.kind === "refused") return <Refused refusal={result} />;
  const { records, rows, withoutCodes, leftOut } = result;
  return (
    <>
      <p>
        {own.equation(
          formatCount(records),
          formatCount(rows),
          formatCount(withoutCodes),
          formatCount(leftOut),
        )}
      </p>
      {result.kind === "unchanged" ? <p className="quiet">{own.unchanged}</p> : null}
      {withoutCodes + leftOut > 0 ? (
        <p>
          <ButtonLink to={paths.batchLeftOut(term, batch.id, last.jobId)} icon="download" download>
            {own.others}
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
}
