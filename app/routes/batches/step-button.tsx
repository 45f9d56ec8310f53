import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { useWords } from "#app/components/words.tsx";
import type { StageAction, StageView } from "#app/domain/rosters/batches/batch-stages.ts";
import type { BookKind } from "#app/domain/rosters/books.ts";
import { paths } from "#app/paths.ts";
import type { BatchPage } from "./batch-page.server.ts";

/** The next step of a stage: done at once, or the place where it is done. */
export function StepButton({
  page,
  view,
  action,
  primary,
}: {
  page: BatchPage;
  view: StageView;
  action: StageAction;
  primary: boolean;
}) {
  const label = useWords().batches.actions[action];
  const look = primary ? "primary" : "normal";
  if (action === "check-again" || action === "export") {
    return (
      <Form method="post" action={paths.batch(page.term, page.batch.id)} preventScrollReset>
        <Button look={look} name="intent" value={action}>
          {label}
        </Button>
      </Form>
    );
  }
  return (
    <ButtonLink to={placeOf(page, view, action)} look={look}>
      {label}
    </ButtonLink>
  );
}

function placeOf({ term, batch, submissions }: BatchPage, view: StageView, action: StageAction): string {
  const here = paths.batch(term, batch.id);
  const book = bookOf(view);
  switch (action) {
    case "import-data":
      return paths.imports(term);
    case "compare":
      return paths.comparisons(term);
    case "make-check-round":
      return paths.newGradeCheck(term);
    case "check-students": {
      const round = roundOf(view);
      return round === undefined ? paths.gradeChecks(term) : paths.gradeCheck(term, round);
    }
    case "correct":
      return paths.corrections(term);
    case "mend":
    case "answer":
      return book ? paths.roster(term, batch.id, book) : `${here}#books`;
    case "sign":
    case "countersign":
      return `${here}#signing`;
    case "set-code":
      return `${here}#codes`;
    case "record-result": {
      const [newest] = submissions;
      return newest ? paths.batchSubmission(term, batch.id, newest.id) : `${here}#submissions`;
    }
    case "record-submission":
      return `${here}#submissions`;
    default:
      return `${here}#books`;
  }
}

/** The round in which students have not checked, or doubt. */
function roundOf({ missing }: StageView): number | undefined {
  for (const gap of missing) if ("roundId" in gap) return gap.roundId;
  return undefined;
}

/** The first book that the stage asks something of. */
function bookOf({ missing }: StageView): BookKind | undefined {
  for (const gap of missing) if ("book" in gap) return gap.book;
  return undefined;
}
