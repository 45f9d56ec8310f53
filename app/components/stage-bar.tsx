import { Icon, type IconName } from "./icon.tsx";
import "./look/stage-bar.css";

/** `waiting`: for something that is not there yet; `blocked`: for an earlier stage. */
export type ShownState = "done" | "current" | "waiting" | "blocked";
export type ShownStage = { key: string; name: string; state: ShownState; stateName: string };

const icons: Readonly<Record<ShownState, IconName>> = {
  done: "good",
  current: "next",
  waiting: "clock",
  blocked: "lock",
};

/** How far a piece of work is, stage by stage: each says its state by word, icon and colour. Nothing here can be ticked. */
export function StageBar({ label, stages }: { label: string; stages: readonly ShownStage[] }) {
  const at = stages.find(({ state }) => state === "current")?.key;
  return (
    <ol className="stage-bar" aria-label={label}>
      {stages.map(({ key, name, state, stateName }) => (
        <li key={key} className={`stage-${state}`} aria-current={key === at ? "step" : undefined}>
          <span className="stage-name">
            <Icon name={icons[state]} />
            {name}
          </span>
          <span className="stage-state">{stateName}</span>
        </li>
      ))}
    </ol>
  );
}
