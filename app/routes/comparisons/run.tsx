import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { readForm, readSearch } from "#app/forms.server.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { pack, unpack } from "#app/packed.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { causeSearch } from "./cause-search.ts";
import { CauseSection } from "./cause-section.tsx";
import { ExportPanel } from "./export-panel.tsx";
import { requestExport } from "./request-export.server.ts";
import { RunCharts } from "./run-charts.tsx";
import { runForm } from "./run-form.ts";
import { RunInputs } from "./run-inputs.tsx";
import { RunNotes } from "./run-notes.tsx";
import { readRunPage } from "./run-page.server.ts";
import { RunTiles } from "./run-tiles.tsx";
import { sign } from "./sign.server.ts";
import { SignPanel } from "./sign-panel.tsx";
import { requireRun } from "./visible-run.server.ts";
import "./comparisons.css";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.comparisons.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visible = await requireRun(request, params, "comparison:read");
  return pack(await readRunPage(visible, readSearch(request, causeSearch)));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request.clone(), runForm);
  if (!form.ok) throw data(null, { status: 400 });
  const { value } = form;
  return value.intent === "sign"
    ? sign(request, params, value.capacity)
    : requestExport(request, params, value.what);
}

export default function RunPage() {
  const page = unpack(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const words = useWords().comparisons;
  const language = useLanguage();
  const { run, ownClasses, standing, term, numbers } = page;
  const findings = numbers.findings.blocking + numbers.findings.query + numbers.findings.listed;
  const causes = numbers.causes.blocking + numbers.causes.query + numbers.causes.listed;
  return (
    <>
      <PageTitle
        trail={{ to: paths.comparisons(term), label: words.title }}
        title={words.run.title(formatMoment(run.startedAt, language))}
        count={words.run.count(formatCount(causes), formatCount(findings))}
        intro={[
          run.by && words.run.by(run.by),
          ownClasses && ownClasses.length > 0 && words.run.ownClasses(ownClasses.join("、")),
        ]
          .filter(Boolean)
          .join("　")}
      />
      {standing.latestId !== run.id ? (
        <Message tone="info" title={words.run.older}>
          <ButtonLink to={paths.comparison(term, standing.latestId)}>{words.run.toLatest}</ButtonLink>
        </Message>
      ) : standing.inputsCurrent ? null : (
        <Message tone="warn" title={words.run.stale} />
      )}
      {ownClasses?.length === 0 ? (
        <Empty title={words.run.noOwnClasses}>{words.run.noOwnClassesToDo}</Empty>
      ) : (
        <>
          <RunTiles page={page} />
          {findings === 0 ? (
            <Empty icon="good" title={words.run.clean}>
              {words.run.cleanMore}
            </Empty>
          ) : (
            <>
              <CauseSection page={page} />
              <RunCharts page={page} />
            </>
          )}
        </>
      )}
      {ownClasses === null ? (
        <>
          <SignPanel page={page} answer={answer && "signed" in answer ? answer : undefined} />
          <ExportPanel page={page} answer={answer && "asked" in answer ? answer : undefined} />
          <RunNotes page={page} />
          <RunInputs page={page} />
        </>
      ) : null}
    </>
  );
}
