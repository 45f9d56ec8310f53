import { describe, expect, test } from "vitest";
import { formatTerm, type Semester } from "#app/domain/calendar/term.ts";
import { compareCourseCodes } from "#app/domain/course-codes/compare.ts";
import { entryKey } from "#app/domain/people/student-entries.ts";
import { checkRoster } from "#app/domain/rosters/check.ts";
import type { BuiltBook } from "#app/domain/rosters/making/built-book.ts";
import { buildOfficersBook } from "#app/domain/rosters/making/officers-book.ts";
import { buildScoreBook } from "#app/domain/rosters/making/score-books.ts";
import { nothingKnown } from "#app/domain/rosters/model.ts";
import { scoreKinds } from "#app/domain/scores/score-record.ts";
import { parseStudentEntries } from "#app/imports/parse-student-entries.ts";
import { inventOfficers, officersFile } from "#db/seed/officers.ts";
import { comparisonInput, generateSchool } from "#db/seed/school.ts";
import { inventScores } from "#db/seed/scores.ts";
import { schoolInTermBefore } from "#db/seed/term-before.ts";
import { readable } from "../../fixtures/raw-file.ts";

const students = 1500;
const schoolIn = (semester: Semester) =>
  generateSchool({ seed: 20_260_922, students, term: { schoolYear: 115, semester }, faults: "every-kind" });

describe.each([
  { semester: 1, before: "114-2", yearsBack: 1 },
  { semester: 2, before: "115-1", yearsBack: 0 },
] as const)("the term before 115-$semester", ({ semester, before, yearsBack }) => {
  const present = schoolIn(semester);
  const past = schoolInTermBefore(present, students);
  const scores = inventScores(past);
  const officers = inventOfficers(past);

  test("has one class of each programme, whose students are the same persons", () => {
    expect(formatTerm(past.term)).toBe(before);
    expect(past.homerooms.map(({ grade }) => grade)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(past.students.length).toBeGreaterThan(200);
    const now = new Map(present.students.map((one) => [one.number, one]));
    const grades = new Map(present.homerooms.map(({ key, grade }) => [key, grade]));
    for (const one of past.students) {
      const same = now.get(one.number);
      expect([one.name, one.idNumber, one.birthDate]).toEqual([same?.name, same?.idNumber, same?.birthDate]);
      expect(grades.get(same?.classKey ?? "")).toBe(2 + yearsBack);
    }
  });

  test("compares clean against the plans of the present, which were changed since", () => {
    const result = compareCourseCodes(comparisonInput(past));
    expect(result.findings).toEqual([]);
    expect(result.judged).toHaveLength(past.enrolments.length);
  });

  test("has somebody in every list of scores, and books of them without a fault of form", () => {
    for (const kind of scoreKinds) expect(scores[kind].length, kind).toBeGreaterThan(0);
    for (const [book, division] of [
      ["scores", "day"],
      ["retakes", "day"],
      ["scores-continuing", "continuing"],
    ] as const) {
      const input = { ...past, school: past.school.code, scores, division, grades: [2], code: "99" };
      expect(faultsOf(buildScoreBook(book, input)), book).toEqual([]);
    }
  });

  test("has officers of the school, of classes and clubs in its school days, whose file is read back the same", async () => {
    expect(new Set(officers.map(({ officerLevel }) => officerLevel))).toEqual(new Set(["1", "2", "3"]));
    expect(new Set(officers.map((one) => entryKey("officers", one))).size).toBe(officers.length);
    const { name, bytes } = officersFile(past, officers);
    const list = { kind: "officers", students: past.students } as const;
    const outcome = parseStudentEntries(await readable(name, bytes), list);
    expect(outcome.ok && outcome.rows.map(({ value }) => value)).toEqual(officers);
    const whole = { ...past, school: past.school.code, officers, division: "day", grades: [2] } as const;
    const built = buildOfficersBook({ ...whole, code: "24" });
    expect(built.roster.sheets[0]?.rows.length).toBeGreaterThan(20);
    expect(faultsOf(built)).toEqual([]);
  });

  function faultsOf({ roster }: BuiltBook) {
    const { term, plans, school } = past;
    const { findings } = checkRoster(roster, {
      ...nothingKnown,
      school: school.code,
      term,
      today: "2027-07-15",
      plans,
      codes: { [roster.book]: ["99", "24"] },
    });
    return findings.filter(({ grade }) => grade === "syntax" || grade === "validity");
  }
});
