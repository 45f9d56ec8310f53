import { getFormProps, getInputProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { useWords } from "#app/components/words.tsx";
import { schoolForm } from "./forms.ts";

type School = {
  code: string;
  name: string;
  hasContinuingDivision: boolean;
  hasPracticumOffice: boolean;
  version: number;
};

/** Code, name and what the school has. */
export function SchoolForm({
  school,
  editable,
  reply,
}: {
  school: School;
  editable: boolean;
  reply: SubmissionResult | null;
}) {
  const words = useWords().settings.school;
  const busy = useNavigation().formMethod === "POST";
  const { code, name, hasContinuingDivision, hasPracticumOffice, version } = school;
  const [form, fields] = useForm({
    id: "school",
    lastResult: reply,
    defaultValue: {
      code,
      name,
      hasContinuingDivision: hasContinuingDivision ? "on" : undefined,
      hasPracticumOffice: hasPracticumOffice ? "on" : undefined,
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: schoolForm }),
  });
  const { key: _division, ...division } = getInputProps(fields.hasContinuingDivision, { type: "checkbox" });
  const { key: _office, ...office } = getInputProps(fields.hasPracticumOffice, { type: "checkbox" });
  return (
    <section className="panel">
      <h2>{words.title}</h2>
      {editable ? (
        <Form method="post" className="form" {...getFormProps(form)}>
          <input type="hidden" name="part" value="school" />
          <input type="hidden" name="version" value={version} />
          <TextField field={fields.name} label={words.name} errors={words.errors} />
          <TextField field={fields.code} label={words.code} hint={words.codeHint} errors={words.errors} />
          <div className="choices">
            <label>
              <input {...division} />
              {words.hasContinuingDivision}
            </label>
            <label>
              <input {...office} />
              {words.hasPracticumOffice}
            </label>
          </div>
          <div className="form-buttons">
            <Button look="primary" busy={busy}>
              {words.save}
            </Button>
          </div>
        </Form>
      ) : (
        <Facts
          facts={[
            { label: words.name, value: name },
            { label: words.code, value: code },
            { label: words.hasContinuingDivision, value: hasContinuingDivision ? "✓" : "—" },
            { label: words.hasPracticumOffice, value: hasPracticumOffice ? "✓" : "—" },
          ]}
        />
      )}
    </section>
  );
}
