import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { DateField, TextareaField } from "#app/components/form/text-field.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import { formatRocDate } from "#app/domain/calendar/roc-date.ts";
import { submissionChannels, submissionResults } from "#app/domain/rosters/batches/submissions.ts";
import type { SubmitAnswer } from "./batch-answers.ts";
import type { BatchPage } from "./batch-page.server.ts";
import { submissionForm } from "./submission-form.ts";
import { SubmissionsTable } from "./submissions-table.tsx";

/** When, by which way and with what result the batch was handed in; each time a line of its own. */
export function SubmissionPanel({ page, answer }: { page: BatchPage; answer?: SubmitAnswer }) {
  const words = useWords();
  const own = words.batchPages.submission;
  const { exporting, submissions, may } = page;
  const [newest] = exporting.made;
  return (
    <section className="panel stack" aria-labelledby="submissions">
      <h2 id="submissions">{own.title}</h2>
      <p className="quiet">{own.intro}</p>
      {submissions.length > 0 ? (
        <SubmissionsTable page={page} />
      ) : (
        <p>{newest ? own.none : own.needsExport}</p>
      )}
      {may.submit && newest ? (
        <SubmissionFields key={newest.id} made={newest} today={page.today} answer={answer} />
      ) : null}
    </section>
  );
}

function SubmissionFields({
  made,
  today,
  answer,
}: {
  made: BatchPage["exporting"]["made"][number];
  today: string;
  answer?: SubmitAnswer;
}) {
  const words = useWords();
  const own = words.batchPages.submission;
  const errors = words.batches.submissionFaults;
  const { formData } = useNavigation();
  const [form, fields] = useForm<{ submittedOn: string; channel: string; result: string; note: string }>({
    id: "submission",
    lastResult: answer?.reply,
    defaultValue: { submittedOn: formatRocDate(today), channel: "website", result: "pending", note: "" },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: submissionForm }),
  });
  return (
    <Form method="post" className="form" preventScrollReset {...getFormProps(form)}>
      <h3>{own.recordOf(formatCount(made.number))}</h3>
      {answer?.refusal ? <Message focus tone="bad" title={errors[answer.refusal]} /> : null}
      <input type="hidden" name="intent" value="submit" />
      <input type="hidden" name="exportId" value={made.id} />
      <DateField field={fields.submittedOn} label={own.submittedOn} errors={errors} />
      <SelectField
        field={fields.channel}
        label={own.channel}
        errors={errors}
        options={submissionChannels.map((value) => ({ value, label: words.batches.channels[value] }))}
      />
      <SelectField
        field={fields.result}
        label={own.result}
        errors={errors}
        options={submissionResults.map((value) => ({ value, label: words.batches.results[value] }))}
      />
      <TextareaField field={fields.note} label={own.note} hint={own.noteHint} errors={errors} rows={2} />
      <div className="form-buttons">
        <Button busy={formData?.get("intent") === "submit"}>{own.record}</Button>
      </div>
    </Form>
  );
}
