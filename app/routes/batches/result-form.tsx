import { NativeSelect } from "@mantine/core";
import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";
import type { SubmissionAnswer } from "./submission-answers.ts";
import type { SubmissionPage } from "./submission-page.server.ts";

/** What the central database made of it, as long as that may still change. */
export function ResultForm({
  page: { submission, results, may },
  answer,
}: {
  page: SubmissionPage;
  answer?: Extract<SubmissionAnswer, { about: "result" }>;
}) {
  const words = useWords();
  const own = words.batchPages.submissionPage;
  return (
    <>
      {answer?.kind === "recorded" ? <Message focus tone="good" title={own.resultSaved} /> : null}
      {answer?.kind === "final" ? (
        <Message focus tone="bad" title={words.batches.submissionFaults["result-is-final"]} />
      ) : null}
      {answer?.kind === "conflict" ? (
        <Message
          focus
          tone="warn"
          title={own.conflict}
          toDo={own.conflictNow(words.batches.results[answer.now])}
        />
      ) : null}
      {may.submit && results.length > 0 ? (
        <section className="panel stack">
          <h2>{own.result}</h2>
          <Form method="post" className="form" preventScrollReset>
            <input type="hidden" name="version" value={submission.version} />
            <NativeSelect
              id="result"
              name="result"
              label={own.newResult}
              data={results.map((value) => ({ value, label: words.batches.results[value] }))}
            />
            <div className="form-buttons">
              <Button>{own.saveResult}</Button>
            </div>
          </Form>
        </section>
      ) : null}
    </>
  );
}
