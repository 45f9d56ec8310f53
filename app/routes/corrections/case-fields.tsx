import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { TextareaField, TextField } from "#app/components/form/text-field.tsx";
import { useWords } from "#app/components/words.tsx";
import { caseSources } from "#app/domain/grade-corrections/case-clock.ts";
import { caseReasons } from "#app/domain/grade-corrections/cases.ts";
import { valueWords } from "#app/i18n/correction-values.ts";
import { ruleWords } from "#app/i18n/roster-rule-words.ts";
import type { Words } from "#app/i18n/words.ts";
import type { NewCase } from "./new.server.ts";
import { newCaseForm } from "./new-form.ts";

type Typed = {
  field: string;
  after: string;
  source: string;
  reason: string;
  words: string;
};

/** What is wrong with a course of a student, beside what the data say now. */
export function CaseFields({
  found,
  doubt,
  finding,
  reply,
}: {
  found: NonNullable<NewCase["found"]>;
  doubt: string;
  finding: NewCase["finding"];
  reply: SubmissionResult | undefined;
}) {
  const words = useWords();
  const own = words.correctionPages.form;
  const { fields: names, reasons, sources } = words.corrections;
  const { formMethod } = useNavigation();
  const [form, fields] = useForm<Typed>({
    id: "correction",
    lastResult: reply,
    defaultValue: {
      field: finding?.field ?? "score",
      source: finding ? "check" : doubt === "" ? "teacher" : "student",
      reason: "entry",
      words: finding ? findingWords(words, finding) : doubt,
    },
    onValidate: ({ formData }) =>
      parseWithZod(formData, { schema: newCaseForm.omit({ inReceiptWindow: true }) }),
  });
  const present = found.values.filter(({ value }) => value !== null);
  const seen = Object.fromEntries(found.values.map(({ field, value }) => [field, value]));
  return (
    <Form method="post" className="panel form form-wide" {...getFormProps(form)}>
      <h2>{`${found.studentNumber} ${found.studentName}　${found.className ?? ""}　${found.course}`}</h2>
      <h3>{own.present}</h3>
      <Facts facts={present.map(({ field, value }) => ({ label: names[field], value }))} />
      <input type="hidden" name="studentNumber" value={found.studentNumber} />
      <input type="hidden" name="course" value={found.course} />
      <input type="hidden" name="seen" value={JSON.stringify(seen)} />
      <SelectField
        field={fields.field}
        label={own.field}
        options={found.values.map(({ field, value }) => ({
          value: field,
          label: `${names[field]}：${valueWords(words, value)}`,
        }))}
      />
      <TextField field={fields.after} label={own.after} hint={own.afterHint} autoComplete="off" />
      <SelectField
        field={fields.source}
        label={own.source}
        options={caseSources.map((value) => ({ value, label: sources[value] }))}
      />
      <div className="choices">
        <label>
          <input type="checkbox" name="inReceiptWindow" value="yes" />
          {own.inReceiptWindow}
        </label>
      </div>
      <SelectField
        field={fields.reason}
        label={own.reason}
        options={caseReasons.map((value) => ({ value, label: reasons[value] }))}
      />
      <TextareaField
        field={fields.words}
        label={own.words}
        hint={own.wordsHint}
        rows={3}
        errors={{ ...own.refusals }}
      />
      <div className="form-buttons">
        <Button look="primary" busy={formMethod === "POST"}>
          {own.open}
        </Button>
      </div>
    </Form>
  );
}

/** What the check says of the row, for the person to add what is known beside it. */
function findingWords(words: Words, { rule, params }: NonNullable<NewCase["finding"]>): string {
  const { name, what } = ruleWords(words, rule);
  return words.correctionPages.form.fromCheck(name, what(params));
}
