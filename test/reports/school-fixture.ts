import { compareCourseCodes } from "#app/domain/course-codes/compare.ts";
import type { ComparisonInput, Enrolment, Offering } from "#app/domain/course-codes/model.ts";

export const programme = "112070406V261010";
const chinese = `${programme}1110101`;
const maths = `${programme}1110201`;
const activity = `${programme}8190099`;

function offering(
  course: string,
  subject: string,
  code: string | null,
  more: Partial<Offering> = {},
): Offering {
  return {
    course,
    subject,
    reportedName: null,
    level: null,
    requiredBy: "部定",
    requirement: "必修",
    category: "學業",
    credits: 4,
    periods: null,
    code,
    mode: "1",
    classKeys: ["a"],
    teacher: null,
    ...more,
  };
}

function enrolment(studentNumber: string, course: string): Enrolment {
  return { studentNumber, course, code: null };
}

/** A class of three with rare names and faults of each weight and section, beside a class without programme. */
export const input: ComparisonInput = {
  school: "070406",
  term: { schoolYear: 112, semester: 1 },
  plans: [
    {
      id: "plan.csv",
      form: "new",
      year: 112,
      marks: [{ type: "V", md5: "0123456789abcdef0123456789abcdef" }],
      sha256: "a".repeat(64),
      courses: [
        { code: chinese, name: "國語文", credits: "440000", modes: "11----", attribute: null },
        { code: maths, name: "數學", credits: "400000", modes: "1-----", attribute: null },
        { code: `${programme}1110301`, name: "英語文", credits: "400000", modes: "1-----", attribute: null },
        { code: activity, name: "班會", credits: "110000", modes: "11----", attribute: null },
      ],
      deletions: [],
    },
  ],
  tables: { entries: {}, subjects: null },
  homerooms: [
    { key: "a", name: "機一甲", grade: 1, division: "日間部", programme, teacher: null },
    { key: "b", name: "=機一乙", grade: 1, division: "日間部", programme: null, teacher: null },
  ],
  students: [
    student("0112001", "陳𠅤堃", 1),
    student("0112002", "王𤧟㛢", 2),
    student("0112003", "+林喆", 3),
    { ...student("0112004", "張𡘙", 1), classKey: "b" },
  ],
  offerings: [
    offering("國文甲", "國文", chinese),
    offering("數學甲", "數學", null),
    offering("班會甲", "班會", activity, { credits: 1, requiredBy: null, requirement: null, category: null }),
    offering("無人修", "無人修", null, { credits: 2 }),
  ],
  enrolments: [
    enrolment("0112001", "國文甲"),
    enrolment("0112002", "國文甲"),
    enrolment("0112003", "國文甲"),
    enrolment("0112003", "國文甲"),
    enrolment("0112001", "數學甲"),
    { ...enrolment("0112002", "數學甲"), code: maths },
    enrolment("0112001", "班會甲"),
    enrolment("0112004", "國文甲"),
  ],
};

function student(number: string, name: string, seat: number) {
  return {
    number,
    name,
    classKey: "a",
    seat,
    admissionYear: 112,
    programme: null,
    grade: null,
    status: null,
  };
}

export const result = compareCourseCodes(input);
