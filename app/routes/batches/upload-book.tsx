import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DropFile } from "#app/components/drop-file.tsx";
import { useWords } from "#app/components/words.tsx";
import type { BookKind } from "#app/domain/rosters/books.ts";
import { paths } from "#app/paths.ts";
import type { BatchPage } from "./batch-page.server.ts";

/** A place for the file of one book. */
export function UploadBook({
  page: { term, batch, books, jobs },
  book,
}: {
  page: BatchPage;
  book: BookKind;
}) {
  const words = useWords();
  const own = words.batchPages.books;
  const { state, formData } = useNavigation();
  const sending = state !== "idle" && formData?.get("book") === book;
  const version = books.find((one) => one.book === book)?.version?.rosterId ?? 0;
  return (
    <Form
      // What was chosen is gone once it has been received.
      key={`${version} ${jobs.checking.map(({ rosterId }) => rosterId).join(" ")}`}
      method="post"
      action={paths.batch(term, batch.id)}
      encType="multipart/form-data"
      className="row upload-book"
      preventScrollReset
    >
      <input type="hidden" name="book" value={book} />
      <DropFile label={own.upload(words.rosters.books[book])} text={own.drop} accept=".xlsx" />
      <Button busy={sending}>{own.send}</Button>
    </Form>
  );
}
