import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";

/** A password that is shown this once. */
export function OneTimePassword({ title, password }: { title: string; password: string }) {
  const words = useWords().accounts.created;
  return (
    <Message tone="good" title={title} focus>
      <p>
        {words.password} <strong className="code">{password}</strong>
      </p>
      <p>{words.passwordHint}</p>
    </Message>
  );
}
