import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";
import type { Capacity, Role } from "#app/domain/people/roles.ts";

/** Somebody else was faster: what the account is now, beside what was typed. */
export function EditConflict({
  current,
}: {
  current: {
    displayName: string;
    loginName: string;
    title: string;
    roles: readonly Role[];
    capacities: readonly Capacity[];
    active: boolean;
  };
}) {
  const words = useWords();
  const { title, kept, now, toDo } = words.accounts.conflict;
  const { fields, states } = words.people.accounts;
  const lines = [
    [fields.displayName, current.displayName],
    [fields.loginName, current.loginName],
    [fields.title, current.title],
    [fields.roles, current.roles.map((role) => words.shell.roles[role]).join(words.audit.and)],
    [fields.capacities, current.capacities.map((one) => words.people.capacities[one]).join(words.audit.and)],
    [fields.active, current.active ? states.active : states.inactive],
  ] as const;
  return (
    <Message tone="warn" title={title} kept={kept} toDo={toDo} focus>
      <p>{now}</p>
      <ul>
        {lines.map(([label, value]) => (
          <li key={label}>{words.audit.set(label, value || words.audit.nothing)}</li>
        ))}
      </ul>
    </Message>
  );
}
