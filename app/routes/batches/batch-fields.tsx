import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { ChoiceField } from "#app/components/form/choice-field.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { Message } from "#app/components/message.tsx";
import { FilterChips } from "#app/components/table/filter-chips.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import { allGrades } from "#app/domain/rosters/letters/letters.ts";
import { windowWords } from "#app/i18n/window-words.ts";
import { paths } from "#app/paths.ts";
import type { NewBatch } from "./new-batch.server.ts";
import { newBatchForm } from "./new-batch-form.ts";

/** The second step: division, grades, 梯次 and books, as far as the order allows them. */
export function BatchFields({
  term,
  chosen,
  reply,
  known,
}: {
  term: Term;
  chosen: NonNullable<NewBatch["chosen"]>;
  reply: SubmissionResult | null | undefined;
  known: number | null;
}) {
  const words = useWords();
  const language = useLanguage();
  const own = words.batchPages.form;
  const errors = words.batches.faults;
  const busy = useNavigation().formMethod === "POST";
  const { letter, place, order, divisions, division } = chosen;
  const [form, fields] = useForm({
    lastResult: reply,
    defaultValue: {
      division,
      grades: order.grades.map(String),
      round: "none",
      books: [...chosen.books],
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: newBatchForm(order) }),
  });
  const to = (one: string) => paths.newBatch(term, { letter: letter.id, order: place, division: one });
  return (
    <>
      {known === null ? null : (
        <Message tone="warn" title={own.knownTitle} toDo={own.knownToDo} focus>
          <ButtonLink to={paths.batch(term, known)}>{own.knownOpen}</ButtonLink>
        </Message>
      )}
      <section className="panel stack">
        <Facts
          facts={[
            { label: words.batchPages.facts.order, value: words.batches.orderKinds[order.kind] },
            { label: words.batchPages.facts.letter, value: letter.number },
            { label: words.batchPages.facts.window, value: windowWords(words, language, order) },
            { label: own.notes, value: order.notes || null },
          ]}
        />
        <div className="row">
          <ButtonLink to={paths.newBatch(term)}>{own.otherOrder}</ButtonLink>
        </div>
      </section>
      <section className="panel stack">
        <FilterChips
          label={own.division}
          chips={divisions.map((one) => ({
            label: words.batches.divisions[one],
            active: one === division,
            href: to(one),
          }))}
        />
        <Form method="post" action={to(division)} className="form" {...getFormProps(form)}>
          <input type="hidden" name="division" value={division} />
          <ChoiceField
            field={fields.grades}
            kind="checkbox"
            label={own.grades}
            errors={errors}
            options={allGrades
              .filter((grade) => order.grades.includes(grade))
              .map((grade) => ({
                value: String(grade),
                label: words.letters.grades(words.letters.gradeNames[grade - 1] ?? ""),
              }))}
          />
          <SelectField
            field={fields.round}
            label={own.round}
            hint={own.roundHint}
            errors={errors}
            options={(["none", "1", "2"] as const).map((round) => ({
              value: round,
              label: own.rounds[round],
            }))}
          />
          <ChoiceField
            field={fields.books}
            kind="checkbox"
            label={own.books}
            errors={errors}
            options={chosen.books.map((book) => ({ value: book, label: words.rosters.books[book] }))}
          />
          <div className="form-buttons">
            <Button look="primary" busy={busy}>
              {own.create}
            </Button>
            <ButtonLink to={paths.batches(term)}>{own.cancel}</ButtonLink>
          </div>
        </Form>
      </section>
    </>
  );
}
