import { useWords } from "./words.tsx";

/** The steps of an import or a submission; `current` is the index of the step the user is on. */
export function Steps({ steps, current }: { steps: readonly string[]; current: number }) {
  const words = useWords().components.steps;
  return (
    <ol className="steps" aria-label={words.label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < current ? "step-done" : undefined}
          aria-current={index === current ? "step" : undefined}
        >
          {step}
          {index < current ? <span className="visually-hidden">{words.done}</span> : null}
        </li>
      ))}
    </ol>
  );
}
