import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import type { SeatsFault } from "#app/domain/grade-checks/seats.ts";
import type { Words } from "#app/i18n/words.ts";
import type { TickClassOutcome } from "#app/use-cases/grade-checks/tick-class.ts";
import type { HomeroomCheck } from "./homeroom.tsx";
import { LateReason } from "./late-reason.tsx";

type Answered = Exclude<TickClassOutcome, { kind: "not-found" | "not-own-class" }>;

/** Ticks the whole class except some seats; after the end only for the office, with a reason. */
export function TickForm({
  page: { round, entering, seen },
  typed,
}: {
  page: HomeroomCheck;
  typed: { except: string; reason: string } | null;
}) {
  const words = useWords().gradeCheckPages.homeroom;
  const busy = useNavigation().formMethod === "POST";
  if (!entering) return null;
  if (round.state === "upcoming") return <Message tone="info" title={words.notOpen} />;
  const isLate = round.state === "closed";
  if (isLate && !entering.isOffice) return <Message tone="info" title={words.closed} />;
  return (
    <Form method="post" className="panel form no-print">
      <h2>{words.tick}</h2>
      <p className="quiet">{words.tickHint}</p>
      <input type="hidden" name="seen" value={seen} />
      <label className="stack">
        <strong>{words.except}</strong>
        <span className="quiet">{words.exceptHint}</span>
        <input className="filter-field" name="except" autoComplete="off" defaultValue={typed?.except} />
      </label>
      {isLate ? <LateReason typed={typed?.reason} /> : null}
      <div className="form-buttons">
        <Button look="primary" icon="check" busy={busy}>
          {words.tickButton}
        </Button>
      </div>
    </Form>
  );
}

/** What came of ticking. */
export function TickAnswer({ outcome }: { outcome: Answered }) {
  const words = useWords();
  const own = words.gradeCheckPages.homeroom;
  switch (outcome.kind) {
    case "ticked": {
      const { ticked, kept, excepted } = outcome;
      const title = own.ticked(formatCount(ticked), formatCount(kept), formatCount(excepted));
      return <Message focus tone="good" title={title} />;
    }
    case "conflict":
      return (
        <Message
          focus
          tone="warn"
          title={own.conflict}
          toDo={own.conflictToDo(outcome.students.join(words.letters.and))}
        />
      );
    case "bad-seats":
      return <Message focus tone="bad" title={faultWords(words, outcome.fault)} />;
    case "refused":
      return <Message focus tone="bad" title={words.gradeChecks.entryRefusals[outcome.reason]} />;
  }
}

function faultWords(words: Words, fault: SeatsFault): string {
  const own = words.gradeCheckPages.homeroom.seatFaults;
  if (fault.code === "unknown-seats") return own["unknown-seats"](fault.seats.join(words.letters.and));
  return own[fault.code](fault.part);
}
