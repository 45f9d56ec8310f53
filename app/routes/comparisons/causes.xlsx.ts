import type { LoaderFunctionArgs } from "@remix-run/node";
import { readSearch } from "#app/forms.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { listAnswersInRun } from "#app/use-cases/answers-in-run.ts";
import { listSignatures } from "#db/queries/run-signatures.ts";
import { causeSheet } from "#reports/workbooks/cause-list.ts";
import { causeSearch, causesAsked } from "./cause-search.ts";
import { languageOf, sendList } from "./list-file.server.ts";
import { requireRun } from "./visible-run.server.ts";

/** The list of causes exactly as the address shows it, all its pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visible = await requireRun(request, params, "export:create");
  const { scope, kept, causes } = visible;
  const signatures = await listSignatures(scope, { runId: kept.run.id });
  const answers = await listAnswersInRun(scope, kept.run, causes, signatures.at(-1)?.signedAt ?? null);
  const asked = causesAsked(causes, readSearch(request, causeSearch), (number) => answers.has(number));
  const rows = asked.map((cause) => ({
    ...cause,
    classNames: cause.classKeys.map((key) => kept.homerooms.get(key)?.name ?? key),
    answer: answers.get(cause.number)?.note ?? null,
  }));
  return sendList(visible, "causes-list", causeSheet(rows, wordsIn(languageOf(visible))));
}
