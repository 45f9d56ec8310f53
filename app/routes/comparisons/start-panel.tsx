import { Form, useNavigate, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { Progress } from "#app/components/progress.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatMoment } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import type { StartComparisonOutcome } from "#app/use-cases/start-comparison.ts";
import type { RunList } from "./list.server.ts";

type Answer =
  | Extract<StartComparisonOutcome, { kind: "refused" }>
  | { kind: "cancelled" | "nothing-to-cancel" };

/** Starts a comparison, shows one under way, or says what is missing and where it is imported. */
export function StartPanel({ list, answer }: { list: RunList; answer?: Answer }) {
  const { term, active, runs, missing, may } = list;
  const words = useWords().comparisons.start;
  const navigation = useNavigation();
  const starting = navigation.state !== "idle" && navigation.formData?.get("intent") === "start";
  useOpenWhenDone(list, starting, answer?.kind);
  return (
    <>
      <Refused answer={answer} />
      {list.failure && !active ? <Message tone="bad" title={words.failed(list.failure)} /> : null}
      {active ? (
        <UnderWay list={list} />
      ) : missing.length > 0 ? (
        <Missing list={list} />
      ) : may.run ? (
        <Form method="post" action={paths.comparisons(term)} className="row">
          <Button look="primary" icon="refresh" name="intent" value="start" busy={starting}>
            {starting ? words.starting : runs.length > 0 ? words.again : words.button}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

function UnderWay({ list: { term, active, may } }: { list: RunList }) {
  const words = useWords().comparisons.start;
  const language = useLanguage();
  if (!active) return null;
  const { state, by, createdAt, done, total, cancelRequested } = active;
  return (
    <section className="panel stack">
      <Progress
        label={state === "queued" ? words.queued : words.running}
        done={done}
        total={total > 0 ? total : null}
        running
        cancel={
          may.run && !cancelRequested
            ? { action: paths.comparisons(term), name: "intent", value: "cancel" }
            : undefined
        }
      />
      <p className="quiet">
        {cancelRequested
          ? words.cancelling
          : words.runningBy(by ?? words.somebody, formatMoment(createdAt, language))}
      </p>
    </section>
  );
}

function Missing({ list: { term, missing, may } }: { list: RunList }) {
  const words = useWords().comparisons;
  return (
    <Message tone="info" title={words.start.missingTitle(formatCount(missing.length))}>
      {may.import ? (
        <>
          <p>{words.start.missingToDo}</p>
          <div className="row">
            {missing.map((kind) => (
              <ButtonLink key={kind} to={paths.imports(term)} icon="upload">
                {words.start.missingImport(words.needed[kind])}
              </ButtonLink>
            ))}
          </div>
        </>
      ) : (
        <p>
          {missing.map((kind) => words.needed[kind]).join("、")}　{words.start.missingForReader}
        </p>
      )}
    </Message>
  );
}

function Refused({ answer }: { answer?: Answer }) {
  const words = useWords().comparisons.start;
  if (!answer) return null;
  if (answer.kind === "cancelled") return <Message focus tone="good" title={words.cancelled} />;
  if (answer.kind !== "refused") return <Message focus tone="info" title={words.nothingToCancel} />;
  switch (answer.reason) {
    case "already-running":
      return <Message focus tone="info" title={words.alreadyRunning(answer.by ?? words.somebody)} />;
    case "term-not-set-up":
      return <Message focus tone="warn" title={words.termNotSetUp} />;
    // The panel under it names what is missing.
    case "data-missing":
      return null;
  }
}

/**
 * Whoever waited for the result is led to it, also when it was there before the page came back; not who has cancelled.
 */
function useOpenWhenDone(
  { term, active, done, failure }: RunList,
  starting: boolean,
  answer: Answer["kind"] | undefined,
) {
  const navigate = useNavigate();
  const waited = useRef<number | null>(null);
  const started = useRef(false);
  const jobId = active && !active.cancelRequested ? active.jobId : null;
  const over = active === undefined;
  useEffect(() => {
    if (starting) started.current = true;
    if (jobId !== null) waited.current = jobId;
    if (starting || !over) return;
    const result = waited.current ?? (started.current && answer === undefined ? done : null);
    waited.current = null;
    started.current = false;
    if (result !== null && answer !== "cancelled" && failure === null)
      navigate(paths.comparisonJob(term, result));
  }, [jobId, over, starting, answer, done, failure, navigate, term]);
}
