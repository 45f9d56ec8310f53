import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useWords } from "#app/components/words.tsx";
import { addDays, formatRocDate, formatRocDateWithDay } from "#app/domain/calendar/roc-date.ts";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { firstComparisonDays } from "#app/domain/course-codes/duties.ts";
import { may } from "#app/domain/people/permissions.ts";
import { readFormData } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { findSchool, findTerm } from "#db/queries/schools.ts";
import { saveSchoolPart, saveTermPart } from "./save.server.ts";
import { SchoolForm } from "./school-form.tsx";
import { TermForm } from "./term-form.tsx";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.settings.title);

const formBytes = 64 * 1024;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "term:read");
  const term = readTerm(params);
  const [school, row] = await Promise.all([findSchool(scope), findTerm(scope, formatTerm(term))]);
  if (!school) throw new Response(null, { status: 404 });
  const { code, name, hasContinuingDivision, hasPracticumOffice, version } = school;
  const opensOn = row?.opensOn ?? null;
  return {
    term: formatTerm(term),
    editable: may(scope.user, "settings:edit"),
    school: { code, name, hasContinuingDivision, hasPracticumOffice, version },
    dates: {
      opensOn: opensOn && formatRocDate(opensOn),
      closesOn: row?.closesOn ? formatRocDate(row.closesOn) : null,
      version: row?.version ?? null,
      due: opensOn && formatRocDateWithDay(addDays(opensOn, firstComparisonDays)),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "settings:edit");
  const form = await readFormData(request, formBytes);
  return form.get("part") === "school"
    ? saveSchoolPart(scope, form)
    : saveTermPart(scope, readTerm(params), form);
}

export default function SchoolAndTerm() {
  const { term, editable, school, dates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords().settings;
  const saved = answer?.saved ? words[answer.part].saved : null;
  const conflict = answer?.conflict
    ? answer.part === "school"
      ? words.school.conflict(answer.conflict)
      : words.term.conflict
    : null;
  return (
    <>
      <PageTitle title={words.title} />
      {saved ? <Message tone="good" title={saved} focus /> : null}
      {conflict ? <Message tone="warn" title={conflict} focus /> : null}
      {editable ? null : <p className="quiet">{words.readOnly}</p>}
      <TermForm
        key={`term-${term}-${dates.version}`}
        term={term}
        dates={dates}
        editable={editable}
        reply={answer?.part === "term" ? answer.reply : null}
      />
      <SchoolForm
        key={`school-${school.version}`}
        school={school}
        editable={editable}
        reply={answer?.part === "school" ? answer.reply : null}
      />
    </>
  );
}
