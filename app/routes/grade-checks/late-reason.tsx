import { useWords } from "#app/components/words.tsx";
import { resultLimits } from "#app/domain/grade-checks/check-results.ts";

/** Why the office enters after the round has closed. */
export function LateReason({ typed }: { typed: string | undefined }) {
  const words = useWords().gradeCheckPages.homeroom;
  return (
    <label className="stack">
      <strong>{words.reason}</strong>
      <span className="quiet">{words.reasonHint}</span>
      <input
        className="filter-field"
        name="reason"
        autoComplete="off"
        required
        maxLength={resultLimits.reason}
        defaultValue={typed}
      />
    </label>
  );
}
