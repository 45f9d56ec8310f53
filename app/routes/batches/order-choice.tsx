import { ButtonLink } from "#app/components/button.tsx";
import { DaysLeft } from "#app/components/days-left.tsx";
import { Empty } from "#app/components/empty.tsx";
import { Message } from "#app/components/message.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { gradeWords } from "#app/i18n/batch-names.ts";
import { windowWords } from "#app/i18n/window-words.ts";
import { paths } from "#app/paths.ts";
import type { NewBatch } from "./new-batch.server.ts";

/** The first step: the order of a letter that the batch follows. */
export function OrderChoice({ page: { term, orders }, gone }: { page: NewBatch; gone: boolean }) {
  const words = useWords();
  const language = useLanguage();
  const own = words.batchPages.form;
  const { columns } = words.letters;
  const { letterFields: labels } = words.batches;
  return (
    <>
      {gone ? <Message tone="warn" title={own.gone} focus /> : null}
      <section className="panel stack">
        <h2>{own.chooseOrder}</h2>
        <DataTable
          caption={own.ordersCaption}
          captionHidden
          rows={orders}
          rowKey={({ letter, place }) => `${letter.id} ${place}`}
          empty={
            <Empty title={own.noOrders}>
              <p>{own.noOrdersMore}</p>
              <ButtonLink to={paths.newLetter(term)} look="primary" icon="plus">
                {words.batchPages.enterLetter}
              </ButtonLink>
            </Empty>
          }
          columns={[
            {
              key: "kind",
              title: labels.kind,
              keep: true,
              cell: ({ kind }) => words.batches.orderKinds[kind],
            },
            { key: "letter", title: columns.number, cell: ({ letter }) => letter.number },
            {
              key: "division",
              title: labels.division,
              keep: true,
              cell: ({ division }) =>
                division === null ? words.letters.anyDivision : words.batches.divisions[division],
            },
            { key: "grades", title: labels.grades, cell: ({ grades }) => gradeWords(words, grades) },
            { key: "window", title: columns.window, cell: (order) => windowWords(words, language, order) },
            { key: "left", title: columns.left, keep: true, cell: ({ view }) => <DaysLeft view={view} /> },
            {
              key: "follow",
              title: own.follow,
              cell: ({ letter, place }) => (
                <ButtonLink to={paths.newBatch(term, { letter: letter.id, order: place })} icon="next">
                  {own.follow}
                </ButtonLink>
              ),
            },
          ]}
        />
      </section>
    </>
  );
}
