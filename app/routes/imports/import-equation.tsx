import { Equation } from "#app/components/equation.tsx";
import { formatCount } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import { planChangeKinds } from "#app/domain/course-codes/plan-versions.ts";
import type { ImportCounts, PlanPreview } from "#app/domain/datasets/preview.ts";

/** rows = created + updated + unchanged + rejected + blank, and what the file does to the rows that it does not have. */
export function ImportEquation({ counts, plan }: { counts: ImportCounts; plan: PlanPreview | null }) {
  const words = useWords().datasets;
  const own = words.preview;
  const parts = ["created", "updated", "unchanged", "rejected", "blank"] as const;
  const others = [
    ...(counts.removed > 0 ? [{ label: own.removed, count: counts.removed }] : []),
    ...(counts.kept > 0 ? [{ label: own.kept, count: counts.kept }] : []),
    { label: own.total, count: counts.total },
  ];
  return (
    <>
      <Equation
        whole={{ label: own.rows, count: counts.rows }}
        parts={parts.map((part) => ({ label: own[part], count: counts[part] }))}
      />
      {plan ? (
        <p className="sum-line">
          <span>{own.planAgainst}</span>
          {planChangeKinds.map((kind) => (
            <span key={kind}>
              {words.planChanges[kind]} <b>{formatCount(plan.changes[kind])}</b>
            </span>
          ))}
        </p>
      ) : (
        <p className="sum-line">
          {others.map(({ label, count }) => (
            <span key={label}>
              {label} <b>{formatCount(count)}</b>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
