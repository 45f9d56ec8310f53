import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";

type AuditVerdict =
  | { ok: true; entries: number }
  | { ok: false; seq: number; fault: "edited" | "removed" | "reordered" };

/** Whether the chain holds, in words: all of it, or from which entry on it does not. */
export function Verdict({ verdict, at }: { verdict: AuditVerdict; at: string | null }) {
  const words = useWords().audit.check;
  const when = at ? <p className="quiet">{words.at(at)}</p> : null;
  if (verdict.ok) {
    return (
      <Message
        tone="good"
        title={verdict.entries === 0 ? words.none : words.intact(formatCount(verdict.entries))}
        focus
      >
        {when}
      </Message>
    );
  }
  const seq = formatCount(verdict.seq);
  return (
    <Message tone="bad" title={words.broken(seq)} kept={words.faults[verdict.fault](seq)} focus>
      {verdict.seq > 1 ? <p>{words.before(formatCount(verdict.seq - 1))}</p> : null}
      <p>{words.toDo}</p>
      {when}
    </Message>
  );
}
