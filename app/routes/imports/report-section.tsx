import { ButtonLink } from "#app/components/button.tsx";
import { Confirm } from "#app/components/confirm.tsx";
import { StateBadge } from "#app/components/state-badge.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import type { ReadyPreview } from "#app/domain/datasets/preview.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import type { ImportDetail } from "./detail.server.ts";
import { ImportEquation } from "./import-equation.tsx";
import { PreviewDetails } from "./preview-details.tsx";

/** How an import ended, with its equation; what comes next, and the way back. */
export function ReportSection({ detail, preview }: { detail: ImportDetail; preview: ReadyPreview }) {
  const words = useWords();
  const own = words.datasets.report;
  const { one, term, next, inForce } = detail;
  const { counts, status } = one;
  if (!counts) return null;
  const title =
    status === "confirmed"
      ? own.title
      : status === "unchanged"
        ? own.unchangedTitle
        : words.datasets.statuses[status];
  return (
    <>
      <section className="panel stack">
        <div className="row">
          <h2>{title}</h2>
          {status === "confirmed" ? (
            <StateBadge tone={inForce ? "good" : "quiet"}>{inForce ? own.inForce : own.replaced}</StateBadge>
          ) : null}
        </div>
        <ImportEquation counts={counts} plan={preview.plan} />
        {status === "confirmed" || status === "unchanged" ? (
          <div className="row">
            {next ? (
              <ButtonLink to={`${paths.imports(term)}#upload`} look="primary" icon="upload">
                {own.nextTitle(words.imports.tableKinds[next])}
              </ButtonLink>
            ) : (
              <ButtonLink to={paths.comparisons(term)} look="primary" icon="next">
                {words.datasets.list.toComparison}
              </ButtonLink>
            )}
            <ButtonLink to={paths.imports(term)}>{words.datasets.preview.back}</ButtonLink>
          </div>
        ) : null}
        {status === "confirmed" ? <Undo detail={detail} /> : null}
      </section>
      <PreviewDetails detail={detail} preview={preview} counts={counts} />
    </>
  );
}

function Undo({ detail: { one, undoRefusal, may } }: { detail: ImportDetail }) {
  const words = useWords().datasets;
  const language = useLanguage();
  const own = words.report;
  if (!may.undo) return null;
  if (undoRefusal) {
    const why =
      undoRefusal.reason === "later-import"
        ? words.undo["later-import"]
        : undoRefusal.reason === "still-in-use"
          ? words.undo["still-in-use"](words.counted(undoRefusal.by))
          : words.undo["signed-run"](
              undoRefusal.runId,
              formatMoment(undoRefusal.signedAt, language),
              undoRefusal.by,
            );
    return (
      <p className="quiet">
        {words.undo.cannot}：{why}
      </p>
    );
  }
  const to =
    one.kind === "course-plan"
      ? own.undoPlan
      : one.basedOn === null
        ? own.undoToNothing
        : own.undoTo(words.detail.importNumber(one.basedOn));
  return (
    <Confirm
      label={own.undo}
      icon="undo"
      question={own.undoQuestion}
      yes={own.undoYes}
      danger
      fields={{ intent: "undo", version: String(one.version) }}
    >
      <p>{to}</p>
    </Confirm>
  );
}
