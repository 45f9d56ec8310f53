import { useState } from "react";
import { useWords } from "#app/components/words.tsx";

type Marked = { sha256: string; marks: readonly { type: string; md5: string }[] };

/** What tells one file from another: the MD5 of each 課程類型 where the file gives it, else its SHA-256. */
export function PlanMarks({ plan }: { plan: Marked }) {
  const words = useWords().coursePlans.mark;
  const marks =
    plan.marks.length > 0
      ? plan.marks.map(({ type, md5 }) => ({ label: words.md5(type), mark: md5 }))
      : [{ label: words.sha256, mark: plan.sha256 }];
  return (
    <div className="row">
      {marks.map(({ label, mark }) => (
        <span key={label} className="keep-together">
          {label} <CopyText text={mark} />
        </span>
      ))}
    </div>
  );
}

/** The short form of a long mark; hovering shows all of it, pressing copies it. */
function CopyText({ text }: { text: string }) {
  const words = useWords().coursePlans.mark;
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      // Without permission the text is still there to be read.
      () => setCopied(false),
    );
  return (
    <>
      <button
        type="button"
        className="link-button code"
        title={text}
        aria-label={words.copy(text)}
        onClick={copy}
      >
        {text.slice(0, 8)}
      </button>
      <span className="quiet" role="status">
        {copied ? ` ${words.copied}` : ""}
      </span>
    </>
  );
}
