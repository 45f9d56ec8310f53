import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Equation } from "#app/components/equation.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { StateBadge } from "#app/components/state-badge.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import { paths } from "#app/paths.ts";
import type { FoundArrival } from "./arrival.server.ts";
import type { ConfirmAnswer } from "./confirm-arrived.server.ts";
import { WaitingRecords } from "./waiting-records.tsx";

/** What was approved and is waited for: the equation, case by case, and what has not arrived. */
export function ArrivedRecords({
  term,
  found,
  answer,
}: {
  term: Term;
  found: FoundArrival;
  answer: ConfirmAnswer | undefined;
}) {
  const own = useWords().correctionReports.arrival;
  const { all, ...parts } = found.numbers.records;
  return (
    <section className="panel stack">
      <h2>{own.recordsTitle}</h2>
      {answer ? <Confirmed answer={answer} /> : null}
      {all === 0 ? (
        <p className="quiet">{own.noRecords}</p>
      ) : (
        <>
          <Equation
            whole={{ label: own.records, count: all }}
            parts={(["arrived", "unchanged", "other"] as const).map((verdict) => ({
              label: own.recordVerdicts[verdict],
              count: parts[verdict],
            }))}
          />
          {found.may.confirm ? <ConfirmForm cases={found.cases} /> : null}
          <CasesTable term={term} cases={found.cases} />
          <WaitingRecords term={term} waiting={found.waiting} />
        </>
      )}
    </section>
  );
}

function ConfirmForm({ cases }: Pick<FoundArrival, "cases">) {
  const own = useWords().correctionReports.arrival;
  const { state } = useNavigation();
  const arrived = cases.filter(({ isArrived }) => isArrived);
  if (arrived.length === 0) return null;
  return (
    <Form method="post" preventScrollReset>
      <p>{own.confirmMore(formatCount(arrived.length))}</p>
      {arrived.map(({ caseId, version }) => (
        <input key={caseId} type="hidden" name="case" value={`${caseId}:${version}`} />
      ))}
      <Button look="primary" busy={state === "submitting"}>
        {own.confirm}
      </Button>
    </Form>
  );
}

function Confirmed({ answer: { confirmed, refused } }: { answer: ConfirmAnswer }) {
  const words = useWords();
  const own = words.correctionReports.arrival;
  const why = (reason: ConfirmAnswer["refused"][number]["reason"]) =>
    reason === "conflict" || reason === "gone" ? own[reason] : words.corrections.refusals[reason];
  return (
    <Message
      focus
      tone={refused.length > 0 ? "warn" : "good"}
      title={own.confirmed(formatCount(confirmed))}
      kept={refused.length > 0 ? own.refused(formatCount(refused.length)) : undefined}
    >
      {refused.length > 0 ? (
        <ul>
          {refused.map(({ name, reason }) => (
            <li key={name}>{own.refusedCase(name, why(reason))}</li>
          ))}
        </ul>
      ) : null}
    </Message>
  );
}

function CasesTable({ term, cases }: { term: Term } & Pick<FoundArrival, "cases">) {
  const own = useWords().correctionReports.arrival;
  return (
    <DataTable
      caption={own.cases}
      rows={cases}
      rowKey={({ caseId }) => caseId}
      rowHref={({ caseId }) => paths.correction(term, caseId)}
      columns={[
        { key: "case", title: own.case, keep: true, cell: ({ name }) => name },
        { key: "records", title: own.recordCount, end: true, cell: ({ records }) => formatCount(records) },
        ...(["arrived", "unchanged", "other"] as const).map((verdict) => ({
          key: verdict,
          title: own.recordVerdicts[verdict],
          end: true,
          cell: (one: FoundArrival["cases"][number]) => formatCount(one[verdict]),
        })),
        {
          key: "state",
          title: own.columns.verdict,
          keep: true,
          cell: ({ isArrived }) => (
            <StateBadge tone={isArrived ? "good" : "warn"}>
              {isArrived ? own.allArrived : own.notAllArrived}
            </StateBadge>
          ),
        },
      ]}
    />
  );
}
