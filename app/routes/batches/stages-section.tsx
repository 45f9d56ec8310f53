import { DaysLeft } from "#app/components/days-left.tsx";
import { StageBar } from "#app/components/stage-bar.tsx";
import { useWords } from "#app/components/words.tsx";
import type { StageView } from "#app/domain/rosters/batches/batch-stages.ts";
import { leftWords } from "#app/i18n/window-words.ts";
import type { BatchPage } from "./batch-page.server.ts";
import { gapTexts } from "./stage-texts.ts";
import { StepButton } from "./step-button.tsx";

/** How far the batch is: the bar, and for every stage that is not done what is missing, who acts, the days and the step. */
export function StagesSection({ page }: { page: BatchPage }) {
  const words = useWords();
  const own = words.batchPages.stages;
  const { stages, next } = page;
  const open = stages.filter(({ state }) => state !== "done");
  return (
    <section className="panel stack" aria-labelledby="stages">
      <h2 id="stages">{own.title}</h2>
      <StageBar
        label={own.label}
        stages={stages.map(({ stage, state }) => ({
          key: stage,
          name: words.batches.stages[stage],
          state,
          stateName: words.batches.stageStates[state],
        }))}
      />
      <ul className="stage-lines">
        {open.map((stage) => (
          <StageLine key={stage.stage} page={page} view={stage} primary={stage.stage === next?.stage} />
        ))}
      </ul>
    </section>
  );
}

function StageLine({ page, view, primary }: { page: BatchPage; view: StageView; primary: boolean }) {
  const words = useWords();
  const own = words.batchPages.stages;
  const { stage, state, missing, owner, daysLeft, action } = view;
  const left = page.batch.view;
  return (
    <li>
      <strong>{words.batches.stages[stage]}</strong>
      <ul className="stage-missing">
        {gapTexts(words, missing).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <span className="quiet keep-together">{own.owner(words.batches.owners[owner])}</span>
      <span className="quiet keep-together">
        {daysLeft === null ? null : state === "current" ? <DaysLeft view={left} /> : leftWords(words, left)}
      </span>
      <span>
        {action !== null && page.allowed.includes(action) ? (
          <StepButton page={page} view={view} action={action} primary={primary} />
        ) : null}
      </span>
    </li>
  );
}
