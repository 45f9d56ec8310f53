import { type Fact, Facts } from "#app/components/facts.tsx";
import { formatCount } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import type { CausePage } from "./cause-page.server.ts";
import { CodeInParts } from "./code-in-parts.tsx";
import { programmeLength } from "./code-parts.ts";

/** What the cause is about: course, code, what is expected and what is there. */
export function CauseFacts({ page: { cause, run } }: { page: CausePage }) {
  const words = useWords();
  const { facts, before } = words.comparisons.cause;
  const { states } = words.comparisons;
  const segment =
    cause.kind !== "code-malformed"
      ? null
      : cause.segment === null
        ? facts.length
        : words.courseCodes.segments[cause.segment];
  const codes: (Fact | null)[] = [
    cause.programme === null
      ? null
      : { label: facts.programme, value: <CodeInParts code={cause.programme} length={programmeLength} /> },
    { label: facts.code, value: cause.code === null ? facts.noCode : <CodeInParts code={cause.code} /> },
  ];
  const known: (Fact | null)[] = [
    cause.course === null ? null : { label: facts.course, value: cause.course },
    cause.planName === null ? null : { label: facts.planName, value: cause.planName },
    segment === null ? null : { label: facts.segment, value: segment },
    cause.expected === null ? null : { label: facts.expected, value: <strong>{cause.expected}</strong> },
    cause.actual === null ? null : { label: facts.actual, value: <strong>{cause.actual}</strong> },
    { label: facts.students, value: formatCount(cause.students) },
    { label: facts.classes, value: cause.classNames.join("、") || "—" },
    run.isFirst
      ? null
      : {
          label: facts.state,
          value: [states[cause.state], cause.before === null ? null : before(formatCount(cause.before))]
            .filter(Boolean)
            .join("，"),
        },
  ];
  return (
    <>
      <Facts facts={known.filter((fact) => fact !== null)} />
      <Facts narrow facts={codes.filter((fact) => fact !== null)} />
    </>
  );
}
