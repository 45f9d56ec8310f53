import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";
import { type CaseMove, moveRules } from "#app/domain/grade-corrections/case-states.ts";
import { waitingWords } from "#app/i18n/correction-waiting.ts";
import type { CaseAnswer } from "./case-answers.ts";
import type { CasePage } from "./case-page.server.ts";

/** The way on, then the ways out. */
const primary: readonly CaseMove[] = [
  "investigate",
  "ask-approval",
  "approve",
  "investigate-again",
  "confirm-correction",
  "link-submission",
  "confirm-receipt",
  "close",
];

/** What can be done with a case now, by this person; and what speaks against what would be next. */
export function MovesSection({
  page,
  answer,
}: {
  page: CasePage;
  answer: Extract<CaseAnswer, { about: "move" }> | undefined;
}) {
  const words = useWords();
  const own = words.correctionPages.detail;
  const { refusals } = words.corrections;
  const waiting = waitingWords(words, { ...page.one, approved: page.approvals.length });
  const next = page.moves.filter(({ move }) => primary.includes(move));
  const others = page.moves.filter(({ move, refusal }) => !primary.includes(move) && refusal === null);
  return (
    <section className="panel stack no-print" aria-labelledby="next">
      <h2 id="next">{own.next}</h2>
      <p className="quiet">{`${words.correctionPages.columns.waiting}：${waiting}`}</p>
      {answer?.outcome.kind === "refused" ? (
        <Message tone="bad" focus title={refusals[answer.outcome.reason]} />
      ) : null}
      <div className="case-moves">
        {next.map(({ move, refusal }) =>
          refusal === null ? (
            <MoveForm key={move} page={page} move={move} main />
          ) : (
            <p key={move}>
              <strong>{words.correctionPages.moves[move]}</strong>
              {`：${refusals[refusal]}`}
            </p>
          ),
        )}
        {others.map(({ move }) => (
          <MoveForm key={move} page={page} move={move} />
        ))}
      </div>
    </section>
  );
}

function MoveForm({ page, move, main = false }: { page: CasePage; move: CaseMove; main?: boolean }) {
  const words = useWords().correctionPages;
  const { formData } = useNavigation();
  const asksOutside = move === "ask-approval" && page.isOutsidePeriod;
  const asksNote = moveRules[move].note;
  const fields = (
    <>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="move" value={move} />
      <input type="hidden" name="version" value={page.one.version} />
      {asksOutside ? (
        <label className="stack">
          <strong>{words.detail.outsideLabel}</strong>
          <textarea className="filter-field" name="outsideReason" rows={2} maxLength={1000} required />
        </label>
      ) : null}
      {asksNote ? (
        <label className="stack">
          <strong>{words.detail.note}</strong>
          <textarea className="filter-field" name="note" rows={2} maxLength={1000} required />
        </label>
      ) : null}
      <div className="form-buttons">
        <Button look={main && !asksNote ? "primary" : "normal"} busy={formData?.get("move") === move}>
          {words.moves[move]}
        </Button>
      </div>
    </>
  );
  if (!asksNote) {
    return (
      <Form method="post" className="stack">
        {fields}
      </Form>
    );
  }
  return (
    <details>
      <summary className="button">{words.moves[move]}</summary>
      <Form method="post" className="stack form">
        {fields}
      </Form>
    </details>
  );
}
