import type { ReactNode } from "react";
import type { Tone } from "./tone.ts";

export type Happening = {
  key: string;
  /** As it is shown: 112/09/11（一）10:32 */
  when: string;
  who: string | null;
  what: ReactNode;
  tone?: Tone;
};

/** Who did what when, newest first as the caller orders it. */
export function Timeline({ happenings }: { happenings: readonly Happening[] }) {
  return (
    <ol className="timeline">
      {happenings.map((one) => (
        <li key={one.key} className={one.tone ? `timeline-${one.tone}` : undefined}>
          <div className="timeline-when">
            {one.when}
            {one.who ? `　${one.who}` : ""}
          </div>
          <div>{one.what}</div>
        </li>
      ))}
    </ol>
  );
}
