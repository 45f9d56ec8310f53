import { Progress } from "./progress.tsx";

/**
 * A piece of work off the request that is under way: asks again and again, and without JavaScript the browser
 * loads the page again by itself. `cancel`: where a cancellation is posted to.
 */
export function JobProgress({
  label,
  done,
  total,
  cancel,
}: {
  label: string;
  done: number;
  /** 0 while nobody knows. */
  total: number;
  cancel: string | null;
}) {
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <Progress
        label={label}
        done={done}
        total={total > 0 ? total : null}
        running
        cancel={cancel === null ? undefined : { action: cancel, name: "intent", value: "cancel" }}
      />
    </>
  );
}
