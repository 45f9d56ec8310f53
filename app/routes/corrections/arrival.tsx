import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { Facts } from "#app/components/facts.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { readSearch } from "#app/forms.server.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { arrivalSearch, type FoundArrival, readArrivalPage } from "./arrival.server.ts";
import { ArrivedRecords } from "./arrived-records.tsx";
import { ChangedCells } from "./changed-cells.tsx";
import { confirmSeen } from "./confirm-arrived.server.ts";
import { requireWholeSchool } from "./whole-school.server.ts";

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (words) => words.correctionReports.arrival.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireWholeSchool(request);
  return readArrivalPage(scope, readTerm(params), readSearch(request, arrivalSearch));
}

export async function action({ request }: ActionFunctionArgs) {
  return confirmSeen(request);
}

export default function CorrectionArrival() {
  const { term, search: asked, found } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const own = words.correctionReports.arrival;
  const { search } = useLocation();
  return (
    <>
      <PageTitle
        title={own.title}
        intro={own.intro}
        trail={{ to: paths.corrections(term), label: words.correctionPages.title }}
        actions={
          found?.may.export ? (
            <ButtonLink to={`${paths.correctionArrivalFile(term)}${search}`} icon="sheet" download>
              {words.components.table.exportShown}
            </ButtonLink>
          ) : undefined
        }
      />
      {found ? (
        <>
          <Imports found={found} />
          <ArrivedRecords term={term} found={found} answer={answer} />
          <ChangedCells term={term} search={asked} found={found} />
        </>
      ) : (
        <Empty title={own.noGrades}>
          <p>{own.noGradesMore}</p>
          <ButtonLink to={paths.imports(term)} look="primary">
            {own.toImports}
          </ButtonLink>
        </Empty>
      )}
    </>
  );
}

/** Which import is looked at, and which one it replaced. */
function Imports({ found: { now, earlier } }: { found: FoundArrival }) {
  const language = useLanguage();
  const own = useWords().correctionReports.arrival;
  const shown = (one: FoundArrival["now"]) => own.file(one.fileName, formatMoment(one.at, language));
  return (
    <section className="panel stack">
      <Facts
        facts={[
          { label: own.now, value: shown(now) },
          ...(earlier ? [{ label: own.earlier, value: shown(earlier) }] : []),
        ]}
      />
      {earlier ? null : <p className="quiet">{own.first}</p>}
    </section>
  );
}
