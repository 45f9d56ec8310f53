import { Form } from "@remix-run/react";
import { useAskAgain } from "./ask-again.ts";
import { Button } from "./button.tsx";
import { formatCount } from "./number.ts";
import { useWords } from "./words.tsx";

/**
 * Long work with its numbers ("列印 1,240 / 3,000") and a way to stop it. While `running`, asks the page's
 * loaders again and again (ask-again.ts); without JavaScript the user reloads, and the page says so.
 */
export function Progress({
  label,
  done,
  total,
  running,
  cancel,
}: {
  label: string;
  done: number;
  /** null while nobody knows how much there is. */
  total: number | null;
  running: boolean;
  /** Where and what to post to stop the work. */
  cancel?: { action: string; name: string; value: string };
}) {
  const words = useWords().components.progress;
  useAskAgain(running);
  return (
    <section className="progress" aria-label={label}>
      <div className="progress-words">
        <span>{label}</span>
        <span className="number" role="status">
          {total === null ? formatCount(done) : words.of(formatCount(done), formatCount(total))}
        </span>
      </div>
      {total === null ? (
        <progress aria-label={label} />
      ) : (
        <progress aria-label={label} value={done} max={Math.max(total, 1)} />
      )}
      {running ? (
        <noscript>
          <p className="quiet">{words.reload}</p>
        </noscript>
      ) : null}
      {running && cancel ? (
        <Form method="post" action={cancel.action}>
          <Button name={cancel.name} value={cancel.value}>
            {words.cancel}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
