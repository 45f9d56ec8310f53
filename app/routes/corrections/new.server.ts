import { z } from "zod";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { isOwn } from "#app/domain/grade-corrections/case-sight.ts";
import { type CorrectionField, correctionFields } from "#app/domain/grade-corrections/correction-fields.ts";
import { may } from "#app/domain/people/permissions.ts";
import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import { readOnlooker } from "#app/use-cases/corrections/onlooker.ts";
import { type CheckFinding, readCheckFinding } from "#app/use-cases/corrections/read-check-finding.ts";
import { describeRecord, readTermRecords } from "#app/use-cases/corrections/term-records.ts";
import { listDoubts } from "#db/queries/grade-check-results.ts";
import type { Scope } from "#db/scope.ts";

const place = z.coerce.number().int().min(0).catch(0);

/**
 * Whose course a case is to be about; the doubt of a check round, or the finding of a roster's check, that it is opened
 * from, by its place, never its words.
 */
export const newSearch = z.object({
  student: z.string().trim().max(64).catch(""),
  course: z.string().trim().max(191).catch(""),
  round: place,
  doubt: place,
  roster: place,
  check: place,
  finding: place,
});
type NewSearch = z.output<typeof newSearch>;

/** What of the term's data the new case may be about, as far as the person has said and may see. */
export async function readNewCase(scope: Scope, of: Term, typed: NewSearch) {
  const term = formatTerm(of);
  const { asked, finding } = await withFinding(scope, term, typed);
  if (asked.student === "") return { term: of, asked, found: null, courses: null, doubt: "", finding: null };
  const [records, onlooker] = await Promise.all([
    readTermRecords(scope, term, [asked.student]),
    readOnlooker(scope, term),
  ]);
  const own = records.records.filter((record) => isOwn(onlooker, record));
  const record = records.byKey.get(keyOfCourse({ studentNumber: asked.student, course: asked.course }));
  const [first] = own;
  const isVisible = own.length > 0 && may(scope.user, "student:read");
  return {
    term: of,
    asked,
    finding,
    doubt: isVisible ? await readDoubt(scope, asked) : "",
    courses: first
      ? {
          name: describeRecord(records, first).studentName,
          names: own.map(({ course }) => course).sort((a, b) => collator.compare(a, b)),
        }
      : null,
    found:
      record && own.includes(record)
        ? { ...describeRecord(records, record), values: valuesOf(record) }
        : null,
  };
}
export type NewCase = Awaited<ReturnType<typeof readNewCase>>;

/**
 * What is asked with student and course of the finding, until the person names others: then the finding has no part in it.
 * For who may read rosters only.
 */
async function withFinding(
  scope: Scope,
  term: string,
  asked: NewSearch,
): Promise<{ asked: NewSearch; finding: CheckFinding | null }> {
  const found =
    asked.finding > 0 && may(scope.user, "roster:read") ? await readCheckFinding(scope, term, asked) : null;
  if (!found) return { asked, finding: null };
  const { studentNumber: student, course } = found;
  if (asked.student === "") return { asked: { ...asked, student, course: course ?? "" }, finding: found };
  const isOfFinding = asked.student === student && (course === null || asked.course === course);
  return { asked, finding: isOfFinding ? found : null };
}

/** What the student said; empty when there is no such doubt any more. */
async function readDoubt(scope: Scope, { student, round, doubt }: NewSearch): Promise<string> {
  if (round === 0 || doubt === 0) return "";
  const doubts = await listDoubts(scope, { roundId: round });
  return (
    doubts.find(({ studentNumber, doubtNumber }) => studentNumber === student && doubtNumber === doubt)
      ?.words ?? ""
  );
}

const collator = new Intl.Collator("zh-Hant-TW");

function valuesOf(record: Readonly<Record<CorrectionField, string | null>>) {
  return correctionFields.map((field) => ({ field, value: record[field] }));
}
