import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Empty } from "#app/components/empty.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useWords } from "#app/components/words.tsx";
import { caseStatistics } from "#app/domain/grade-corrections/case-statistics.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { listCountedCases } from "#db/queries/correction-counts.ts";
import { DaysAndSizes } from "./days-and-sizes.tsx";
import { KindsOverTerms } from "./kinds-over-terms.tsx";
import { TermsTable } from "./terms-table.tsx";
import { requireWholeSchool } from "./whole-school.server.ts";

/** Of the larger patterns. */
const mostPatterns = 20;

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (words) => words.correctionReports.statistics.title);

/** Of every term: over one alone nothing can be learned. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireWholeSchool(request);
  const { patterns, ...statistics } = caseStatistics(await listCountedCases(scope));
  return { term: readTerm(params), ...statistics, patterns: patterns.slice(0, mostPatterns) };
}
export type StatisticsPage = Awaited<ReturnType<typeof loader>>;

export default function CorrectionStatistics() {
  const page = useLoaderData<typeof loader>();
  const words = useWords();
  const own = words.correctionReports.statistics;
  return (
    <>
      <PageTitle
        title={own.title}
        intro={own.intro}
        trail={{ to: paths.corrections(page.term), label: words.correctionPages.title }}
      />
      {page.whole.cases === 0 ? (
        <Empty title={own.empty}>
          <p>{own.emptyMore}</p>
        </Empty>
      ) : (
        <>
          <TermsTable page={page} />
          <KindsOverTerms page={page} />
          <DaysAndSizes page={page} />
        </>
      )}
    </>
  );
}
