import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Facts } from "#app/components/facts.tsx";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { StateBadge } from "#app/components/state-badge.tsx";
import { useWords } from "#app/components/words.tsx";
import { partOf } from "#app/domain/course-codes/code.ts";
import {
  countsPeriods,
  explainCode,
  explainSemesters,
  overridesCode,
} from "#app/domain/course-codes/course-words.ts";
import {
  isNotSubmitted,
  requiredByOf,
  requirementOf,
  subjectCategoryOf,
} from "#app/domain/course-codes/plan.ts";
import { newestByProgramme } from "#app/domain/course-codes/plan-order.ts";
import { planStanding } from "#app/domain/course-codes/plan-state.ts";
import { planNames } from "#app/domain/course-codes/report-programmes.ts";
import { labelOf } from "#app/domain/course-codes/tables.ts";
import { readParams } from "#app/forms.server.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { listCourseVersions, listDeletionsOf } from "#db/queries/plan-courses.ts";
import { listPlanLines, outlinesInForce } from "#db/queries/plan-list.ts";
import { CodeParts } from "./code-parts.tsx";
import { CodeText } from "./code-text.tsx";
import { CourseVersions } from "./course-versions.tsx";
import { readSegmentWords } from "./segment-tables.server.ts";
import { Semesters } from "./semesters.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled(matches, (words) => data?.course?.name ?? words.coursePlans.course.facts.code);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "plan:read");
  const { code } = readParams(params, z.object({ code: z.string().length(23) }));
  const [versions, deletions, lines, tables] = await Promise.all([
    listCourseVersions(scope, code),
    listDeletionsOf(scope, code),
    listPlanLines(scope),
    readSegmentWords(scope, { subjects: true }),
  ]);
  const programme = partOf(code, "programme");
  const newest = newestByProgramme(outlinesInForce(lines));
  const inForce = versions.find(({ planId }) => planId === newest.get(programme));
  const { language } = readPreferences(request);
  return {
    term: readTerm(params),
    code,
    programme,
    planName: planNames(tables)(programme),
    inForce: inForce !== undefined,
    course: inForce ?? versions.at(-1) ?? null,
    successor: inForce
      ? null
      : (deletions.findLast(({ replacedBy }) => replacedBy !== null)?.replacedBy ?? null),
    parts: explainCode(code, tables),
    modes: Object.fromEntries(
      (tables.entries.MOD ?? []).map((entry) => [
        entry.code,
        labelOf(tables, "MOD", entry.code, partOf(code, "type")) ?? entry.label,
      ]),
    ),
    history: lines.toReversed().flatMap((line) => {
      const course = versions.find(({ planId }) => planId === line.id) ?? null;
      const deleted = deletions.some(({ planId }) => planId === line.id);
      if (!course && !deleted) return [];
      return {
        id: line.id,
        fileName: line.fileName,
        received: formatMoment(line.receivedAt, language),
        state: planStanding({ ...line, programmes: [programme] }, newest).state,
        course,
      };
    }),
  };
}

export default function PlanCoursePage() {
  const data = useLoaderData<typeof loader>();
  const { term, code, course, inForce, successor } = data;
  const words = useWords().coursePlans;
  const own = words.course;
  const name = course?.name || own.unknownName;
  return (
    <>
      <PageTitle
        title={course ? name : code}
        state={inForce ? <StateBadge tone="good">{own.inForce}</StateBadge> : null}
        trail={{ to: paths.plans(term), label: words.title }}
      />
      {inForce ? null : (
        <Message
          tone="warn"
          title={data.history.length > 0 ? own.notInForce : own.neverSeen}
          toDo={data.history.length > 0 ? own.notInForceMore : own.neverSeenMore}
        >
          {successor === null ? null : (
            <p>
              <a href={paths.planCourse(term, successor)}>{own.replacedBy(successor)}</a>
            </p>
          )}
        </Message>
      )}
      {course ? (
        <section className="panel">
          <Facts
            facts={[
              { label: own.facts.code, value: <CodeText code={code} /> },
              {
                label: own.facts.programme,
                value: (
                  <>
                    <span className="code">{data.programme}</span> {data.planName}
                  </>
                ),
              },
              { label: own.facts.required, value: requiredByOf(course) + requirementOf(course) },
              { label: own.facts.category, value: subjectCategoryOf(course) },
              {
                label: own.facts.attribute,
                value:
                  course.attribute && overridesCode(course)
                    ? own.overrides(course.attribute)
                    : course.attribute,
              },
              {
                label: own.facts.submitted,
                value: isNotSubmitted(course) ? own.notSubmitted : own.isSubmitted,
              },
            ]}
          />
        </section>
      ) : null}
      {course ? (
        <Semesters
          semesters={explainSemesters(course)}
          periods={countsPeriods(code)}
          modes={data.modes}
          hasModes={course.modes !== null}
        />
      ) : null}
      <CodeParts parts={data.parts} />
      <CourseVersions term={term} versions={data.history} />
    </>
  );
}
