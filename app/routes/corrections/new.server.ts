import { z } from "zod";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { isOwn } from "#app/domain/grade-corrections/case-sight.ts";
import { type CorrectionField, correctionFields } from "#app/domain/grade-corrections/correction-fields.ts";
import { keyOfCourse } from "#app/domain/grade-corrections/graded-course.ts";
import { readOnlooker } from "#app/use-cases/corrections/onlooker.ts";
import { describeRecord, readTermRecords } from "#app/use-cases/corrections/term-records.ts";
import type { Scope } from "#db/scope.ts";

/** Whose course a case is to be about; `words`: the doubt that it is opened from. */
export const newSearch = z.object({
  student: z.string().trim().max(64).catch(""),
  course: z.string().trim().max(191).catch(""),
  doubt: z.string().trim().max(1000).catch(""),
});

/** What of the term's data the new case may be about, as far as the person has said and may see. */
export async function readNewCase(scope: Scope, of: Term, asked: z.output<typeof newSearch>) {
  const term = formatTerm(of);
  if (asked.student === "") return { term: of, asked, found: null, courses: null };
  const [records, onlooker] = await Promise.all([
    readTermRecords(scope, term, [asked.student]),
    readOnlooker(scope, term),
  ]);
  const own = records.records.filter((record) => isOwn(onlooker, record));
  const record = records.byKey.get(keyOfCourse({ studentNumber: asked.student, course: asked.course }));
  const [first] = own;
  return {
    term: of,
    asked,
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

const collator = new Intl.Collator("zh-Hant-TW");

function valuesOf(record: Readonly<Record<CorrectionField, string | null>>) {
  return correctionFields.map((field) => ({ field, value: record[field] }));
}
