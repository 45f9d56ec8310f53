import fc from "fast-check";
import { entryKey, type StudentEntry } from "#app/domain/people/student-entries.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";

const day = fc
  .date({ min: new Date("2022-08-01"), max: new Date("2023-07-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const code = fc.stringMatching(/^[0-9A-Z]{1,4}$/);
const name = fc.constantFrom("學生會", "資訊一甲", "吉他社", "圖書館志工隊", "𡘙字社", "=1+1", "班聯會 ");
const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null });

/** Some posts of some students; somebody may be of no class and nobody's number may be written. */
export function arbitraryOfficers({ students }: GeneratedSchool): fc.Arbitrary<StudentEntry[]> {
  const [from, to] = [day, day];
  const officer = fc.record({
    studentNumber: numberOf(students),
    unit: name.map((text) => text.trim()),
    office: fc.constantFrom("會長", "班長", "社長", "器材", "副班長（代理）"),
    days: fc.tuple(from, to).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
    officerLevel: fc.constantFrom("1", "2", "3"),
  });
  return fc.array(officer, { maxLength: 60 }).map((all) =>
    unlike(
      "officers",
      all.map(({ days, ...one }): StudentEntry => ({ ...one, ...days })),
    ),
  );
}

/** What is known of some students' status; `sound`: of everybody all that the sheet needs. */
export function arbitraryStatuses(
  { students }: GeneratedSchool,
  sound: boolean,
): fc.Arbitrary<StudentEntry[]> {
  const needed = sound ? (one: fc.Arbitrary<string>) => one : maybe;
  const status = fc.record({
    classKind: needed(code),
    admissionWay: needed(code),
    status: needed(code),
    statusDate: maybe(day),
    specialIdentity: maybe(code),
    indigenousGroup: maybe(code),
    indigenousIdentity: maybe(code),
    indigenousDialect: maybe(code),
    indigenousYear: maybe(fc.constantFrom("110", "111")),
    indigenousValidTo: maybe(day),
    experimentalClass: maybe(name.map((text) => text.trim())),
    gender: maybe(fc.constantFrom("1", "2")),
    group: maybe(code),
    department: maybe(code),
    division: maybe(code),
  });
  const numbers = sound
    ? fc.constant(students.map(({ number }) => number))
    : fc.uniqueArray(numberOf(students), { maxLength: students.length });
  return numbers.chain((all) =>
    fc
      .array(status, { minLength: all.length, maxLength: all.length })
      .map((found) => found.map((one, index): StudentEntry => ({ studentNumber: all[index] ?? "", ...one }))),
  );
}

export function arbitraryElsewhere({ students }: GeneratedSchool): fc.Arbitrary<StudentEntry[]> {
  const one = fc.record({
    studentNumber: numberOf(students),
    ownSchool: maybe(fc.constantFrom("351B09", "070406")),
    hostSchool: fc.constantFrom("351B09", "060323", "193407"),
    hostGroup: code,
    hostDepartment: code,
    hostKind: code,
    hostFrom: day,
    hostTo: day,
  });
  return fc.array(one, { maxLength: 20 }).map((all) => unlike("study-elsewhere", all));
}

function numberOf(students: GeneratedSchool["students"]): fc.Arbitrary<string> {
  return fc.constantFrom(...students.map(({ number }) => number), "nobody");
}

function unlike(kind: Parameters<typeof entryKey>[0], entries: readonly StudentEntry[]): StudentEntry[] {
  return [...new Map(entries.map((entry) => [entryKey(kind, entry), entry])).values()];
}
