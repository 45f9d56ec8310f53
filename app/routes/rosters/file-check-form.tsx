import { Form, useNavigation } from "@remix-run/react";
import type { MouseEvent } from "react";
import { Button } from "#app/components/button.tsx";
import { DropFile } from "#app/components/drop-file.tsx";
import { Icon } from "#app/components/icon.tsx";
import { formatCount } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import type { BookKind } from "#app/domain/rosters/books.ts";
import { paths } from "#app/paths.ts";

/** The file to check, and against which export. The list of differences is another answer to the same form. */
export function FileCheckForm({
  page: { term, sealed, maxUploadMegabytes, mayExport },
}: {
  page: {
    term: Term;
    sealed: readonly { exportId: number; exportNumber: number; book: BookKind; term: string }[];
    maxUploadMegabytes: number;
    mayExport: boolean;
  };
}) {
  const words = useWords();
  const own = words.rosterPages.fileCheck;
  const { state } = useNavigation();
  return (
    <Form
      method="post"
      action={paths.fileCheck(term)}
      encType="multipart/form-data"
      className="panel stack no-print"
      preventScrollReset
    >
      <div>
        <DropFile label={own.field} text={own.drop} accept=".xlsx" />
      </div>
      <p className="quiet">{own.note(maxUploadMegabytes)}</p>
      <label className="field-in-row">
        <span>{own.against}</span>
        <select className="filter-field" name="against" defaultValue="">
          <option value="">{own.automatic}</option>
          {sealed.map(({ exportId, exportNumber, book, term: ofTerm }) => (
            <option key={`${exportId}/${book}`} value={`${exportId}/${book}`}>
              {own.sealed(ofTerm, words.rosters.books[book], formatCount(exportNumber))}
            </option>
          ))}
        </select>
      </label>
      <div className="row">
        <Button look="primary" icon="search" busy={state !== "idle"}>
          {own.submit}
        </Button>
        {mayExport ? (
          <button
            type="submit"
            className="button"
            formAction={paths.fileCheckFile(term)}
            onClick={(event) => sendForFile(event, paths.fileCheckFile(term))}
          >
            <Icon name="sheet" />
            {own.download}
          </button>
        ) : null}
      </div>
    </Form>
  );
}

/** A file is an answer for the browser, not for the page: the form is sent past the page. */
function sendForFile(event: MouseEvent<HTMLButtonElement>, to: string) {
  const { form } = event.currentTarget;
  if (!form) return;
  event.preventDefault();
  if (!form.reportValidity()) return;
  const before = form.action;
  form.action = to;
  form.submit();
  form.action = before;
}
