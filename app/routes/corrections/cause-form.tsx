import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { useWords } from "#app/components/words.tsx";
import { caseCauses } from "#app/domain/grade-corrections/cases.ts";
import type { CasePage } from "./case-page.server.ts";

/** What a pattern came from, and what was mended. */
export function CauseForm({ page: { one, may } }: { page: CasePage }) {
  const words = useWords();
  const own = words.correctionPages.patterns;
  const { formData } = useNavigation();
  if (!may.setAside) return null;
  return (
    <Form method="post" className="form no-print" preventScrollReset key={one.version}>
      <h3>{own.causeTitle}</h3>
      <input type="hidden" name="intent" value="cause" />
      <input type="hidden" name="version" value={one.version} />
      <label className="stack">
        <strong>{own.cause}</strong>
        <select className="filter-field" name="cause" defaultValue={one.cause ?? ""}>
          <option value="">—</option>
          {caseCauses.map((cause) => (
            <option key={cause} value={cause}>
              {words.corrections.causes[cause]}
            </option>
          ))}
        </select>
      </label>
      <label className="stack">
        <strong>{own.mended}</strong>
        <span className="quiet">{own.mendedHint}</span>
        <textarea
          className="filter-field"
          name="mended"
          rows={2}
          maxLength={1000}
          defaultValue={one.mended ?? ""}
        />
      </label>
      <div className="form-buttons">
        <Button busy={formData?.get("intent") === "cause"}>{own.saveCause}</Button>
      </div>
    </Form>
  );
}
