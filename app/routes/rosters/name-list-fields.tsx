import { Form } from "@remix-run/react";
import { useState } from "react";
import { Button } from "#app/components/button.tsx";
import { formatCount } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import { type NameListColumn, nameListColumns, reasonLength } from "#app/domain/rosters/name-list.ts";
import { paths } from "#app/paths.ts";
import type { NameListsPage } from "./name-lists.tsx";

const byHand: readonly NameListColumn[] = ["tick", "signature", "note"];
/** What nearly every list has. */
const usual: readonly NameListColumn[] = ["seat", "studentNumber", "name", "signature"];

/** The answer is a file: the form is sent past the page. */
export function NameListForm({ page }: { page: NameListsPage }) {
  const { term, classes, mayUnmask } = page;
  const words = useWords().rosterPages.nameLists;
  const all = classes.reduce((sum, { students }) => sum + students, 0);
  return (
    <Form
      method="post"
      action={paths.nameListFile(term)}
      reloadDocument
      className="panel form form-wide no-print"
    >
      <Columns legend={words.columns} columns={nameListColumns.filter((one) => !byHand.includes(one))} />
      <Columns legend={words.byHand} columns={byHand} />
      <label className="field-in-row">
        <strong>{words.class}</strong>
        <select
          className="filter-field"
          name="class"
          defaultValue={classes.length === 1 ? classes[0]?.key : ""}
        >
          {classes.length > 1 ? (
            <option value="">{words.everyClass(formatCount(classes.length), formatCount(all))}</option>
          ) : null}
          {classes.map(({ key, name, students }) => (
            <option key={key} value={key}>
              {words.oneClass(name, formatCount(students))}
            </option>
          ))}
        </select>
      </label>
      <div className="choices">
        <label>
          <input type="checkbox" name="withLeft" value="yes" />
          {words.withLeft}
        </label>
      </div>
      {mayUnmask ? <Unmasking /> : null}
      <div className="form-buttons">
        <Button look="primary" icon="sheet" name="format" value="xlsx">
          {words.excel}
        </Button>
        <Button icon="file" name="format" value="pdf">
          {words.pdf}
        </Button>
      </div>
    </Form>
  );
}

function Columns({ legend, columns }: { legend: string; columns: readonly NameListColumn[] }) {
  const { nameList } = useWords().rosterFiles;
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="choices">
        {columns.map((column) => (
          <label key={column}>
            <input type="checkbox" name="columns" value={column} defaultChecked={usual.includes(column)} />
            {nameList.columns[column]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** ID numbers in clear are asked for, with a reason; without script the field is there all the time. */
function Unmasking() {
  const words = useWords().rosterPages.nameLists;
  const [full, setFull] = useState(false);
  return (
    <>
      <fieldset>
        <legend>{words.unmask}</legend>
        <div className="choices">
          <label>
            <input type="radio" name="full" value="no" defaultChecked onChange={() => setFull(false)} />
            {words.masked}
          </label>
          <label>
            <input type="radio" name="full" value="yes" onChange={() => setFull(true)} />
            {words.full}
          </label>
        </div>
      </fieldset>
      <label className="stack reason">
        <strong>{words.reason}</strong>
        <span className="quiet">{words.reasonHint}</span>
        <input
          className="filter-field"
          type="text"
          name="reason"
          autoComplete="off"
          required={full}
          minLength={full ? reasonLength.least : undefined}
          maxLength={reasonLength.most}
        />
      </label>
    </>
  );
}
