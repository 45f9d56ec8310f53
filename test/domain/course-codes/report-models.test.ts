import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareCourseCodes } from "#app/domain/course-codes/compare.ts";
import type { ComparisonResult, FindingKind } from "#app/domain/course-codes/findings.ts";
import { toMendSheets } from "#app/domain/course-codes/report-causes.ts";
import { comparisonSheets } from "#app/domain/course-codes/report-models.ts";
import { programmeName } from "#app/domain/course-codes/report-programmes.ts";
import { arbitrarySchool } from "#test/support/arbitrary-school.ts";

const numRuns = process.env.LICHENG_FULL === "1" ? 2000 : 200;
const results = fc.sample(arbitrarySchool, { seed: 20260922, numRuns }).map(compareCourseCodes);

function onRandomSchools(check: (result: ComparisonResult) => void) {
  results.forEach(check);
}

function tally(kinds: Iterable<FindingKind>): Partial<Record<FindingKind, number>> {
  const counts: Partial<Record<FindingKind, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const ofClassesAndProgrammes: readonly FindingKind[] = ["class-without-programme", "programme-without-plan"];

describe("on random schools", () => {
  test("the sheets of students hold every finding of the result once, no more and no less", () => {
    onRandomSchools((result) => {
      const { enrolmentsWithDifferences, planned } = comparisonSheets(result);
      const onSheets = tally([...enrolmentsWithDifferences, ...planned].flatMap(({ kinds }) => kinds));
      const inResult = { ...result.counts };
      for (const kind of ofClassesAndProgrammes) delete inResult[kind];
      expect(onSheets).toEqual(inResult);
    });
  });

  test("the sheet of programmes names every class and programme that has a finding", () => {
    onRandomSchools((result) => {
      const rows = comparisonSheets(result).programmes;
      const of = (kind: FindingKind) => rows.filter(({ kinds }) => kinds.includes(kind));
      expect(of("class-without-programme")).toHaveLength(result.counts["class-without-programme"] ?? 0);
      const programmes = new Set(of("programme-without-plan").map(({ classProgramme }) => classProgramme));
      expect(programmes.size).toBe(result.counts["programme-without-plan"] ?? 0);
    });
  });

  test("every enrolment is a row, in the order of the file", () => {
    onRandomSchools((result) => {
      const { enrolments } = comparisonSheets(result);
      expect(enrolments.map(({ student, course }) => `${student.number} ${course}`)).toEqual(
        result.input.enrolments.map(({ studentNumber, course }) => `${studentNumber} ${course}`),
      );
    });
  });

  test("the sheet of causes adds up to the counts", () => {
    onRandomSchools((result) => {
      const { causes } = comparisonSheets(result);
      expect(causes.map(({ number }) => number)).toEqual(causes.map((_, i) => i + 1));
      expect(tally(causes.flatMap(({ cause }) => Array(cause.findings).fill(cause.kind)))).toEqual(
        result.counts,
      );
    });
  });

  test("the sheet of offerings has every offering, and the findings of its students on its rows", () => {
    onRandomSchools((result) => {
      const { offerings, enrolmentsWithDifferences } = comparisonSheets(result);
      expect(new Set(offerings.map(({ offering }) => offering.course))).toEqual(
        new Set(result.input.offerings.map(({ course }) => course)),
      );
      for (const { course, code, kinds } of enrolmentsWithDifferences) {
        const row = offerings.find(
          (one) =>
            one.offering.course === course &&
            one.code === code &&
            kinds.every((kind) => one.kinds.includes(kind)),
        );
        expect(row, `${course} ${code} ${kinds.join()}`).toBeDefined();
      }
    });
  });

  test("the list to mend gives each section its causes with all their students, but nothing that is only listed", () => {
    onRandomSchools((result) => {
      const groups = Object.entries(toMendSheets(result));
      const all = groups.flatMap(([section, list]) => list.map((group) => ({ section, group })));
      expect(all.map(({ group }) => group.number).sort((a, b) => a - b)).toEqual(
        result.causes.flatMap(({ weight }, i) => (weight === "listed" ? [] : [i + 1])),
      );
      for (const { section, group } of all) {
        expect(group.cause.section).toBe(section);
        expect(group.students.map(({ number }) => number)).toEqual(group.cause.studentNumbers);
      }
    });
  });
});

describe("programmeName", () => {
  const tables = {
    entries: {
      SCH: [{ code: "V", label: "技術型高中", types: null }],
      GRP: [
        { code: "26", label: "A 群", types: ["V"] },
        { code: "26", label: "B 群", types: ["H"] },
      ],
      DEP: [{ code: "301", label: "機械科", types: ["V"] }],
      CLA: [{ code: "1", label: "建教合作-輪調式", types: ["V"] }],
    },
    subjects: null,
  };
  const cases = [
    { programme: "112070406V263010", name: "技術型高中 A 群 機械科", why: "班群 0 is none and has no word" },
    {
      programme: "112070406V263011",
      name: "技術型高中 A 群 機械科 建教合作-輪調式",
      why: "班群 of the table",
    },
    { programme: "112070406V26301B", name: "技術型高中 A 群 機械科 B", why: "班群 of the school's own" },
    {
      programme: "112070406H269990",
      name: "H B 群 999",
      why: "unknown parts stay, and the 課程類型 decides",
    },
  ];
  test.each(cases)("$programme is $name: $why", ({ programme, name }) => {
    expect(programmeName(programme, tables)).toBe(name);
  });
});
