import { ButtonLink } from "#app/components/button.tsx";
import { JobProgress } from "#app/components/job-progress.tsx";
import { Message } from "#app/components/message.tsx";
import { useWords } from "#app/components/words.tsx";
import type { DatasetKind } from "#app/domain/datasets/kinds.ts";
import type { ImportRefusal } from "#app/domain/datasets/preview.ts";
import { type TableKind, tableKinds } from "#app/domain/tables/reasons.ts";
import type { Words } from "#app/i18n/words.ts";
import { paths } from "#app/paths.ts";
import { DecisionButton, DecisionForm, DiscardButton } from "./decision-forms.tsx";
import type { ImportDetail } from "./detail.server.ts";

/** The file is being read or stored, or that came to no end. */
export function WorkSection({ detail }: { detail: ImportDetail }) {
  const words = useWords().datasets;
  const { job, underWay, term } = detail;
  if (job && underWay) {
    const own = job.kind === "store-import" ? words.storing : words.reading;
    return (
      <section className="panel stack">
        <h2>{own.title}</h2>
        <JobProgress
          label={job.state === "queued" ? words.jobStates.queued : words.jobs[job.kind]}
          done={job.done}
          total={job.total}
          cancel={job.mine ? paths.job(term, job.id) : null}
        />
        <p className="quiet">{own.note}</p>
      </section>
    );
  }
  return (
    <section className="panel stack">
      {job?.failure ? (
        <Message
          tone="bad"
          title={words.jobFailures[job.failure.code].what}
          kept={words.refused.kept}
          toDo={words.jobFailures[job.failure.code].toDo}
          number={job.failure.number}
        />
      ) : (
        <Message tone="info" title={words.cancelled.title} toDo={words.cancelled.toDo} />
      )}
      <div className="row">
        <DecisionForm detail={detail} intent="again">
          <DecisionButton icon="refresh">{words.again}</DecisionButton>
        </DecisionForm>
        <DiscardButton detail={detail} />
      </div>
    </section>
  );
}

export function WaitingSection({
  detail,
  missing,
}: {
  detail: ImportDetail;
  missing: readonly DatasetKind[];
}) {
  const words = useWords().datasets;
  const kinds = missing.map((kind) => words.datasetNames[kind]).join("、");
  return (
    <section className="panel stack">
      <Message tone="info" title={words.waiting.title(kinds)} toDo={words.waiting.note} />
      <div className="row">
        <ButtonLink to={paths.imports(detail.term)} look="primary" icon="upload">
          {words.preview.back}
        </ButtonLink>
        <DecisionForm detail={detail} intent="again">
          <DecisionButton icon="refresh">{words.again}</DecisionButton>
        </DecisionForm>
        <DiscardButton detail={detail} />
      </div>
    </section>
  );
}

/** What is the matter with the file, what was kept, and what to do. */
export function RefusedSection({ detail }: { detail: ImportDetail }) {
  const words = useWords();
  const own = words.datasets.refused;
  const { refusal } = detail.one;
  if (!refusal) return null;
  const { what, action } = refusalText(refusal, words);
  const other = otherKind(refusal);
  return (
    <section className="panel stack">
      <Message tone="bad" title={what} kept={own.kept} toDo={action} />
      <div className="row">
        {other ? (
          <DecisionForm detail={detail} intent="kind" fields={{ kind: other }}>
            <DecisionButton look="primary">{own.asOther(words.imports.tableKinds[other])}</DecisionButton>
          </DecisionForm>
        ) : null}
        <ButtonLink
          to={`${paths.imports(detail.term)}#upload`}
          look={other ? "normal" : "primary"}
          icon="upload"
        >
          {own.anew}
        </ButtonLink>
        <DecisionForm detail={detail} intent="again">
          <DecisionButton icon="refresh">{words.datasets.again}</DecisionButton>
        </DecisionForm>
        <DiscardButton detail={detail} />
      </div>
    </section>
  );
}

function refusalText(
  { source, code, params }: ImportRefusal,
  words: Words,
): { what: string; action: string } {
  if (source === "file") {
    const { what, action } = words.imports.fileRefusals[code];
    return { what: what(params), action: action(params) };
  }
  if (source === "table") {
    const { what, action } = words.imports.tableRefusals[code];
    return { what: what(params), action: action(params) };
  }
  const { what, action } = words.datasets.refused.builtIn;
  return { what: what(String(params.table ?? "")), action };
}

/** What the file looks like, when it was sent to the wrong step. */
function otherKind(refusal: ImportRefusal): TableKind | undefined {
  if (refusal.source !== "table" || refusal.code !== "wrong-kind") return undefined;
  return tableKinds.find((kind) => kind === refusal.params.looksLike);
}
