import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { formatCount } from "#app/components/number.ts";
import { StateBadge } from "#app/components/state-badge.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import { candidateReasons } from "#app/i18n/correction-reasons.ts";
import { valueWords } from "#app/i18n/correction-values.ts";
import type { CasePage } from "./case-page.server.ts";
import type { Pattern } from "./pattern.server.ts";

const tones = { open: "warn", taken: "good", aside: "quiet", corrected: "good" } as const;

/** The candidates, each with its reasons; those that are open can be chosen. */
export function CandidatesForm({ page, pattern, open }: { page: CasePage; pattern: Pattern; open: number }) {
  const words = useWords();
  const own = words.correctionPages.patterns;
  const { columns, states } = own;
  const { formData } = useNavigation();
  const { take, setAside } = page.may;
  const decides = (take || setAside) && open > 0;
  return (
    <Form method="post" className="stack" preventScrollReset>
      <input type="hidden" name="version" value={page.one.version} />
      <DataTable
        caption={own.title}
        captionHidden
        rows={pattern.rows}
        rowKey={({ number }) => number}
        columns={[
          {
            key: "student",
            title: columns.student,
            keep: true,
            cell: (row) => {
              const name = `${row.studentNumber} ${row.name}`;
              if (!decides || row.state !== "open") return name;
              return (
                <label>
                  <input
                    type="checkbox"
                    name="chosen"
                    value={row.number}
                    aria-label={`${own.choose} ${name} ${row.course}`}
                  />
                  {` ${name}`}
                </label>
              );
            },
          },
          { key: "class", title: columns.class, keep: true, cell: ({ className }) => className ?? "" },
          { key: "course", title: columns.course, cell: ({ course }) => course },
          { key: "field", title: columns.field, cell: ({ field }) => words.corrections.fields[field] },
          { key: "before", title: columns.before, cell: ({ before }) => valueWords(words, before) },
          { key: "after", title: columns.after, cell: ({ after }) => valueWords(words, after) },
          {
            key: "reasons",
            title: columns.reasons,
            cell: ({ reasons }) => candidateReasons(words, reasons).join("；"),
          },
          {
            key: "state",
            title: columns.state,
            keep: true,
            cell: ({ state, asideReason }) => (
              <>
                <StateBadge tone={tones[state]}>{states[state]}</StateBadge>
                {asideReason === null ? null : <span className="quiet">{`　${asideReason}`}</span>}
              </>
            ),
          },
        ]}
      />
      {decides ? (
        <div className="candidate-actions no-print">
          <label>
            <input type="checkbox" name="all" value="yes" />
            {` ${own.chooseAll}（${formatCount(open)}）`}
          </label>
          {/* Before the other button: who presses Enter after a reason sets aside, and takes nothing in. */}
          <input
            className="filter-field"
            name="reason"
            maxLength={1000}
            placeholder={own.asideReason}
            aria-label={own.asideReason}
          />
          <Button name="intent" value="aside" busy={formData?.get("intent") === "aside"}>
            {own.aside}
          </Button>
          {take ? (
            <Button name="intent" value="take" look="primary" busy={formData?.get("intent") === "take"}>
              {own.take}
            </Button>
          ) : null}
        </div>
      ) : null}
    </Form>
  );
}
