import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import { requiredByOf, requirementOf } from "#app/domain/course-codes/plan.ts";
import { ambiguousCourses } from "#app/domain/course-codes/plan-course-list.ts";
import { planNames } from "#app/domain/course-codes/report-programmes.ts";
import { may } from "#app/domain/people/permissions.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { readPlanVersions } from "#db/queries/plans.ts";
import { CodeText } from "./code-text.tsx";
import { readSegmentWords } from "./segment-tables.server.ts";
import { readVersion } from "./version.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "plan:read");
  const { line } = await readVersion(scope, params);
  const [[version], tables] = await Promise.all([
    readPlanVersions(scope, [line.id]),
    readSegmentWords(scope, { subjects: false }),
  ]);
  const nameOf = planNames(tables);
  return {
    term: readTerm(params),
    plan: line.id,
    mayExport: may(scope.user, "export:create"),
    names: ambiguousCourses(version?.courses ?? []).map((one) => ({
      ...one,
      plan: nameOf(one.programme),
    })),
  };
}

/** Subjects whose name alone does not say which course is meant. */
export default function AmbiguousNamesPage() {
  const { term, plan, names, mayExport } = useLoaderData<typeof loader>();
  const words = useWords();
  const own = words.coursePlans.names;
  return (
    <>
      <p>{own.intro}</p>
      <div className="row">
        <span className="quiet number">{own.count(names.length)}</span>
        {mayExport && names.length > 0 ? (
          <ButtonLink to={paths.planNamesFile(term, plan)} icon="download" download>
            {words.components.table.exportShown}
          </ButtonLink>
        ) : null}
      </div>
      <DataTable
        caption={own.caption}
        captionHidden
        empty={
          <Empty title={own.none} icon="good">
            <p>{own.noneMore}</p>
          </Empty>
        }
        rows={names}
        rowKey={({ programme, name }) => `${programme} ${name}`}
        columns={[
          { key: "name", title: own.columns.name, cell: ({ name }) => name },
          {
            key: "programme",
            title: own.columns.programme,
            cell: ({ programme, plan: planName }) => (
              <>
                <div className="code">{programme}</div>
                <div className="quiet">{planName}</div>
              </>
            ),
          },
          {
            key: "codes",
            title: own.columns.codes,
            keep: true,
            cell: ({ courses }) =>
              courses.map(({ code }) => (
                <div key={code}>
                  <a href={paths.planCourse(term, code)}>
                    <CodeText code={code} />
                  </a>
                </div>
              )),
          },
          {
            key: "required",
            title: own.columns.required,
            keep: true,
            cell: ({ courses }) =>
              courses.map((course) => (
                <div key={course.code}>{requiredByOf(course) + requirementOf(course)}</div>
              )),
          },
          {
            key: "credits",
            title: own.columns.credits,
            keep: true,
            cell: ({ courses }) =>
              courses.map(({ code, credits }) => (
                <div key={code} className="code">
                  {credits}
                </div>
              )),
          },
        ]}
      />
    </>
  );
}
