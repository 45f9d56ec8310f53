import { TextInput } from "@mantine/core";
import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { useWords } from "#app/components/words.tsx";
import type { CodeAnswer } from "./batch-answers.ts";
import type { BatchPage } from "./batch-page.server.ts";

/** 名冊別 that no source names: asked for before the first export, and kept for the batches after this. */
export function CodesSection({
  page: { books, batch, may },
  answer,
}: {
  page: BatchPage;
  answer?: CodeAnswer;
}) {
  const words = useWords();
  const own = words.batchPages.codes;
  const unknown = books.filter(({ code }) => code === null);
  if (unknown.length === 0 || !may.setCode) return null;
  return (
    <section className="panel stack" id="codes">
      <h2>{own.title}</h2>
      <p className="quiet">{own.intro}</p>
      {unknown.map(({ book }) => {
        const wrong = answer?.book === book ? answer.fault : null;
        return (
          <Form key={book} method="post" className="form" preventScrollReset>
            <input type="hidden" name="intent" value="set-code" />
            <input type="hidden" name="book" value={book} />
            <TextInput
              id={`code-${book}`}
              name="code"
              label={own.field(words.rosters.books[book], words.batches.codeVariants[batch.variant])}
              description={own.hint}
              inputMode="numeric"
              autoComplete="off"
              maxLength={10}
              defaultValue={wrong === null ? "" : answer?.typed}
              error={wrong === null ? null : words.batches.codeFaults[wrong]}
              autoFocus={wrong !== null}
            />
            <div className="form-buttons">
              <Button>{own.save}</Button>
            </div>
          </Form>
        );
      })}
    </section>
  );
}
