import "./code-text.css";
import { partOf } from "#app/domain/course-codes/code.ts";

/** A course code in its three groups; copied, it is one word without spaces. */
export function CodeText({ code }: { code: string }) {
  const groups = [partOf(code, "cohort"), code.slice(3, 9), partOf(code, "programmePart"), code.slice(16)];
  return (
    <span className="code code-groups">
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups have no other name than their place
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
