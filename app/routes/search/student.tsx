import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Confirm } from "#app/components/confirm.tsx";
import { Facts } from "#app/components/facts.tsx";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatRocDate } from "#app/domain/calendar/roc-date.ts";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { studentCourses } from "#app/domain/course-codes/student-courses.ts";
import { maskBirthDate, maskIdNumber } from "#app/domain/people/masking.ts";
import { may } from "#app/domain/people/permissions.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { unmaskStudent } from "#app/use-cases/unmask-student.ts";
import { findLatestRun } from "#db/queries/comparisons.ts";
import { listEnrolments } from "#db/queries/enrolments.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { listOfferings } from "#db/queries/offerings.ts";
import { listStudentFindings } from "#db/queries/student-findings.ts";
import { StudentCourses } from "./student-courses.tsx";
import { StudentFindings } from "./student-findings.tsx";
import { requireStudent } from "./visible-student.server.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  titled(matches, (words) => loaded?.student.name ?? words.search.groups.students);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, term, student, importOf } = await requireStudent(request, params, "student:read");
  const [homerooms, offerings, enrolments, run] = await Promise.all([
    listHomerooms(scope, importOf("homerooms")),
    listOfferings(scope, importOf("offerings")),
    listEnrolments(scope, importOf("enrolments"), { studentNumber: student.number }),
    may(scope.user, "comparison:read") ? findLatestRun(scope, formatTerm(term)) : undefined,
  ]);
  const homeroom = homerooms.find(({ key }) => key === student.classKey);
  const { idNumber, birthDate, ...shown } = student;
  return {
    term,
    student: {
      ...shown,
      grade: student.grade ?? homeroom?.grade ?? null,
      programme: student.programme ?? homeroom?.programme ?? null,
      ownProgramme: student.programme !== null,
      className: homeroom?.name ?? student.classKey,
      idNumber: maskIdNumber(idNumber),
      birthDate: maskBirthDate(birthDate),
    },
    mayUnmask: may(scope.user, "student:unmask"),
    mayReadPlan: may(scope.user, "plan:read"),
    mayReadRuns: may(scope.user, "comparison:read"),
    run: run ? { id: run.id, at: run.finishedAt } : null,
    findings: run ? await listStudentFindings(scope, run.id, student.number) : [],
    courses: studentCourses({ term, student, enrolments, offerings, homerooms }).map(
      ({ course, offering, code, source }) => ({
        course,
        subject: offering?.subject ?? null,
        credits: offering?.credits ?? offering?.periods ?? null,
        code,
        source,
      }),
    ),
  };
}

/** Shows what is masked, once, to who may see it; the look is on record before anything is shown. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, student, importOf } = await requireStudent(request, params, "student:unmask");
  const shown = await unmaskStudent(scope, {
    importId: importOf("students"),
    studentNumber: student.number,
  });
  if (!shown) throw new Response(null, { status: 404 });
  return data(shown, { headers: { "Cache-Control": "no-store" } });
}

export default function Student() {
  const { term, student, mayUnmask, mayReadPlan, mayReadRuns, run, findings, courses } =
    useLoaderData<typeof loader>();
  const clear = useActionData<typeof action>();
  const words = useWords().search;
  const own = words.student;
  const language = useLanguage();
  return (
    <>
      <PageTitle
        title={student.name}
        trail={{ to: paths.search(term, student.number), label: own.trail }}
        count={student.number}
      />
      {clear ? <Message tone="info" title={own.unmasked} focus /> : null}
      <section className="panel stack">
        <Facts
          facts={[
            {
              label: own.facts.class,
              value: <a href={paths.homeroom(term, student.classKey)}>{student.className}</a>,
            },
            { label: own.facts.seat, value: student.seat },
            { label: own.facts.grade, value: student.grade },
            {
              label: own.facts.programme,
              value: student.programme && (
                <>
                  <span className="code">{student.programme}</span>
                  {student.ownProgramme ? own.ownProgramme : ""}
                </>
              ),
            },
            { label: own.facts.admissionYear, value: student.admissionYear },
            { label: own.facts.status, value: student.status },
            { label: own.facts.gender, value: student.gender },
            {
              label: own.facts.idNumber,
              value: <span className="code">{clear?.idNumber ?? student.idNumber}</span>,
            },
            {
              label: own.facts.birthDate,
              value: (
                <span className="code">{clear ? formatRocDate(clear.birthDate) : student.birthDate}</span>
              ),
            },
          ]}
        />
        {mayUnmask && !clear ? (
          <Confirm
            label={own.unmask}
            icon="lock"
            question={own.unmaskQuestion(student.name)}
            yes={own.unmaskYes}
          >
            <p>{own.unmaskWhat}</p>
          </Confirm>
        ) : null}
      </section>
      {mayReadRuns ? (
        <StudentFindings
          term={term}
          runId={run?.id ?? null}
          at={run && formatMoment(run.at, language)}
          findings={findings}
        />
      ) : null}
      <StudentCourses term={term} courses={courses} findings={findings} mayReadPlan={mayReadPlan} />
    </>
  );
}
