import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { Facts } from "#app/components/facts.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { may } from "#app/domain/people/permissions.ts";
import { readParams } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { listOwnClassKeys } from "#db/queries/class-assignments.ts";
import { listFindingMarks } from "#db/queries/comparison-findings.ts";
import { findLatestRunId } from "#db/queries/comparisons.ts";
import { listCurrentDatasets } from "#db/queries/current-datasets.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { listStudents } from "#db/queries/students.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled(matches, (words) => data?.homeroom.name ?? words.search.groups.homerooms);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "search:use");
  const term = readTerm(params);
  const { homeroom: key } = readParams(params, z.object({ homeroom: z.string().min(1).max(191) }));
  const datasets = await listCurrentDatasets(scope, formatTerm(term));
  const importOf = (slot: string) => datasets.find((dataset) => dataset.slot === slot)?.importId ?? 0;
  const [homerooms, own, runId] = await Promise.all([
    listHomerooms(scope, importOf("homerooms")),
    listOwnClassKeys(scope, formatTerm(term)),
    may(scope.user, "comparison:read") ? findLatestRunId(scope, formatTerm(term)) : undefined,
  ]);
  const homeroom = homerooms.find((one) => one.key === key);
  if (!homeroom) throw new Response(null, { status: 404 });
  if (own && !own.includes(key)) throw new Response(null, { status: 403 });
  const [students, marks] = await Promise.all([
    may(scope.user, "student:read") ? listStudents(scope, importOf("students"), key) : null,
    runId === undefined ? [] : listFindingMarks(scope, runId, [key]),
  ]);
  return {
    term,
    homeroom,
    runId: runId ?? null,
    students: students
      ?.map(({ number, name, seat, programme }) => ({
        number,
        name,
        seat,
        programme,
        findings: marks.filter(({ studentNumber }) => studentNumber === number).length,
      }))
      .sort((a, b) => (a.seat ?? 999) - (b.seat ?? 999)),
  };
}

/** A class of the term: who is in it, and how much was found for each. */
export default function HomeroomPage() {
  const { term, homeroom, runId, students } = useLoaderData<typeof loader>();
  const words = useWords().search;
  const { facts, columns, ...own } = words.homeroom;
  return (
    <>
      <PageTitle
        title={homeroom.name}
        trail={{ to: paths.search(term, homeroom.name), label: words.title }}
        count={students ? own.count(formatCount(students.length)) : undefined}
        actions={
          runId === null ? null : (
            <ButtonLink to={paths.comparisonFindings(term, runId, { class: homeroom.key })} look="primary">
              {own.findings}
            </ButtonLink>
          )
        }
      />
      <section className="panel">
        <Facts
          facts={[
            { label: facts.grade, value: homeroom.grade },
            { label: facts.division, value: homeroom.division },
            { label: facts.programme, value: <span className="code">{homeroom.programme}</span> },
            { label: facts.teacher, value: homeroom.teacher },
          ]}
        />
      </section>
      {students ? (
        <DataTable
          caption={facts.students}
          captionHidden
          empty={<Empty title={own.noStudents} />}
          rows={students}
          rowKey={({ number }) => number}
          rowHref={({ number }) => paths.student(term, number)}
          columns={[
            { key: "number", title: columns.number, keep: true, cell: ({ number }) => number },
            { key: "name", title: columns.name, keep: true, cell: ({ name }) => name },
            { key: "seat", title: columns.seat, end: true, cell: ({ seat }) => seat },
            {
              key: "programme",
              title: columns.programme,
              keep: true,
              cell: ({ programme }) => <span className="code">{programme}</span>,
            },
            {
              key: "findings",
              title: columns.findings,
              end: true,
              cell: ({ findings }) => (runId === null ? "—" : formatCount(findings)),
            },
          ]}
        />
      ) : (
        <p className="quiet">{own.noStudentsForYou}</p>
      )}
    </>
  );
}
