import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";

type Outcome = { kind: "throttled"; seconds: number } | { kind: "refused"; reason: "wrong" | "inactive" };

/** Why one is asked to log in, or why the last attempt did not do. */
export function LogInMessage({
  outcome,
  wanted,
  loggedOut,
}: {
  outcome: Outcome | null;
  wanted: boolean;
  loggedOut: boolean;
}) {
  const words = useWords().session.logIn;
  if (outcome?.kind === "throttled") {
    const minutes = Math.ceil(outcome.seconds / 60);
    const { title, toDo } = words.refused.throttled;
    return <Message tone="bad" title={title} toDo={toDo(minutes)} focus />;
  }
  if (outcome) {
    const { title, toDo } = words.refused[outcome.reason];
    return <Message tone="bad" title={title} toDo={toDo} focus />;
  }
  if (loggedOut) return <Message tone="good" title={words.loggedOut} />;
  return wanted ? <Message tone="info" title={words.first} /> : null;
}
