import { ButtonLink } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount, formatShare } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import { isOfTerm } from "#app/domain/datasets/kinds.ts";
import type { ReadyPreview } from "#app/domain/datasets/preview.ts";
import { paths } from "#app/paths.ts";
import { DecisionButton, DecisionForm, DiscardButton } from "./decision-forms.tsx";
import type { ImportDetail } from "./detail.server.ts";
import { ImportEquation } from "./import-equation.tsx";
import { PreviewDetails } from "./preview-details.tsx";

/** What the file would change, before anything is stored, and the decision about it. */
export function PreviewSection({ detail, preview }: { detail: ImportDetail; preview: ReadyPreview }) {
  const words = useWords().datasets;
  const own = words.preview;
  const { one } = detail;
  const { counts } = one;
  if (!counts) return null;
  return (
    <>
      <section className="panel stack">
        <h2>{own.title}</h2>
        <ImportEquation counts={counts} plan={preview.plan} />
        <PlanMessage preview={preview} />
        {preview.lossy > 0 ? (
          <Message tone="warn" title={own.lossy(formatCount(preview.lossy))} toDo={own.lossyToDo} />
        ) : null}
        <ModeChoice detail={detail} />
        <Decision detail={detail} preview={preview} />
      </section>
      <PreviewDetails detail={detail} preview={preview} counts={counts} />
    </>
  );
}

function PlanMessage({ preview: { plan } }: { preview: ReadyPreview }) {
  const own = useWords().datasets.preview;
  if (!plan) return null;
  return (
    <>
      {plan.olderThan === null ? null : (
        <Message tone="warn" title={own.planOlder(plan.year, plan.olderThan)} toDo={own.planOlderToDo} />
      )}
      <p>
        {own.planTitle(String(plan.year))}　{own.planForm[plan.form]}　{own.planNewComparison}
      </p>
    </>
  );
}

/** Whether the file is the whole of it; changing that reads it again. */
function ModeChoice({ detail }: { detail: ImportDetail }) {
  const words = useWords().datasets;
  const { one } = detail;
  if (one.kind === null || !isOfTerm(one.kind) || one.basedOn === null) return null;
  const other = one.mode === "complete" ? "partial" : "complete";
  return (
    <DecisionForm detail={detail} intent="mode" fields={{ mode: other }} className="row">
      <span>
        <strong>{words.modes[one.mode]}</strong>　{words.preview.modeNotes[one.mode]}
      </span>
      <DecisionButton icon="refresh">{words.preview.modeChange[other]}</DecisionButton>
    </DecisionForm>
  );
}

function Decision({ detail, preview }: { detail: ImportDetail; preview: ReadyPreview }) {
  const own = useWords().datasets.preview;
  const { one, muchRemoved, term } = detail;
  const { counts } = one;
  if (!counts || !detail.may.create) return null;
  const accepted = counts.created + counts.updated + counts.unchanged;
  return (
    <div className="decision">
      <DecisionForm detail={detail} intent="confirm" className="stack">
        {muchRemoved ? (
          <Message
            tone="warn"
            title={own.muchRemoved(
              formatCount(counts.removed),
              formatCount(preview.inForce),
              formatShare(counts.removed, preview.inForce),
            )}
            toDo={own.muchRemovedToDo}
          >
            <label className="decision-check">
              <input type="checkbox" name="acceptRemovals" value="yes" required />
              {own.acceptRemovals}
            </label>
          </Message>
        ) : null}
        <div className="row">
          <DecisionButton look="primary" icon="check">
            {counts.rejected > 0 ? own.confirmRest(formatCount(accepted)) : own.confirm}
          </DecisionButton>
          <ButtonLink to={paths.imports(term)}>{own.back}</ButtonLink>
        </div>
      </DecisionForm>
      <DiscardButton detail={detail} />
    </div>
  );
}
