import { useWords } from "#app/components/words.tsx";
import { resultLimits } from "#app/domain/grade-checks/check-results.ts";

/** Why the office enters after the round has closed. `required` false: the form has another button that needs no reason. */
export function LateReason({ typed, required = true }: { typed?: string | undefined; required?: boolean }) {
  const words = useWords().gradeCheckPages.homeroom;
  return (
    <label className="stack">
      <strong>{words.reason}</strong>
      <span className="quiet">{words.reasonHint}</span>
      <input
        className="filter-field"
        name="reason"
        autoComplete="off"
        required={required}
        maxLength={resultLimits.reason}
        defaultValue={typed}
      />
    </label>
  );
}
