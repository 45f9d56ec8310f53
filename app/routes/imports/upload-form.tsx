import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { Button } from "#app/components/button.tsx";
import { Icon } from "#app/components/icon.tsx";
import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";
import { type TableKind, tableKinds } from "#app/domain/tables/reasons.ts";
import "#app/components/look/drop-file.css";

/**
 * One or several files, dropped or chosen. The whole zone is the browser's own file field, so that dropping works
 * without JavaScript too.
 */
export function UploadForm({
  action,
  megabytes,
  refusal,
  expected,
}: {
  action: string;
  megabytes: number;
  refusal: "too-large" | "no-file" | null;
  expected: TableKind | null;
}) {
  const words = useWords();
  const own = words.datasets.upload;
  const [names, setNames] = useState<readonly string[]>([]);
  const navigation = useNavigation();
  const sending = navigation.state !== "idle" && navigation.formMethod === "POST";
  return (
    <section className="panel no-print" id="upload">
      <h2>{own.title}</h2>
      {refusal ? (
        <Message
          focus
          tone="bad"
          title={own.refusals[refusal]}
          toDo={refusal === "too-large" ? own.tooLargeToDo : undefined}
        />
      ) : null}
      <Form method="post" action={action} encType="multipart/form-data" className="upload">
        <label className="drop drop-zone">
          <Icon name="upload" />
          <span className="drop-zone-words">{names.length > 0 ? own.chosen(names.length) : own.drop}</span>
          <input
            type="file"
            name="file"
            multiple
            required
            accept=".xlsx,.csv,.txt,.json"
            aria-label={own.field}
            aria-describedby="upload-note"
            onChange={(event) => setNames(Array.from(event.target.files ?? [], ({ name }) => name))}
          />
          {names.length > 0 ? <span className="drop-zone-names">{names.join("、")}</span> : null}
        </label>
        <p className="quiet" id="upload-note">
          {own.note(megabytes)}
        </p>
        <div className="row">
          <label className="field-in-row">
            <span>{own.kind}</span>
            <select name="expected" defaultValue={expected ?? ""}>
              <option value="">{own.anyKind}</option>
              {tableKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.imports.tableKinds[kind]}
                </option>
              ))}
            </select>
          </label>
          <Button look="primary" icon="upload" busy={sending}>
            {own.submit}
          </Button>
        </div>
      </Form>
    </section>
  );
}
