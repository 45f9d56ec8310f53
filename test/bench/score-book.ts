import { coverOf, filledBook } from "#app/domain/rosters/making/built-book.ts";
import { buildCourseRecords } from "#app/domain/rosters/making/course-records.ts";
import {
  type CheckContext,
  nothingKnown,
  type RegisteredStudent,
  type Roster,
} from "#app/domain/rosters/model.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";

const [courseCode, grade] = [2, 4];

/** The score book of an invented school: a row with a score for every enrolment by day, 19 columns. */
export function scoreBook(school: GeneratedSchool): Roster {
  const { homerooms, students } = school;
  const records = buildCourseRecords({
    ...school,
    school: school.school.code,
    division: "day",
    grades: [1, 2, 3],
    code: "41",
  });
  const classes = new Map(homerooms.map(({ key, name }) => [key, name]));
  const byId = new Map(students.map((student) => [student.idNumber, student]));
  const rows = records.roster.sheets[0]?.rows ?? [];
  const cover = coverOf("scores", { school: school.school.code, term: school.term, code: "21" });
  return filledBook("scores", cover, ({ name }) =>
    name !== "學期成績"
      ? []
      : rows.map(({ cells }, index) => {
          const [idNumber = "", birthDate = "", , courseName = "", , credits = ""] = cells;
          const student = byId.get(idNumber);
          // Every ninth failed, and passed the make-up or not.
          const score = 40 + ((index * 7) % 60);
          const failed = score < 60;
          return {
            idNumber,
            birthDate,
            courseCode: cells[courseCode] ?? "",
            courseName,
            grade: cells[grade] ?? "",
            credits,
            termScore: String(score),
            passed: failed ? "0" : "1",
            makeUpScore: failed ? String(score % 2 === 0 ? 60 : 45) : "-1",
            makeUpPassed: failed ? (score % 2 === 0 ? "1" : "0") : "-1",
            counted: "1",
            noteName: student?.name ?? "",
            noteTermClass: classes.get(student?.classKey ?? "") ?? "",
            noteTermSeat: String(student?.seat ?? ""),
            noteTermNumber: student?.number ?? "",
          };
        }),
  );
}

/** What the school knows, for every rule that needs it. */
export function schoolContext(school: GeneratedSchool): CheckContext {
  const classes = new Map(school.homerooms.map((homeroom) => [homeroom.key, homeroom]));
  const students = school.students.flatMap((student): RegisteredStudent[] => {
    const homeroom = classes.get(student.classKey);
    if (!homeroom) return [];
    const { idNumber, birthDate, name, number, seat, admissionYear } = student;
    const { name: className, division } = homeroom;
    const known = { idNumber, birthDate, name, number, className, seat, admissionYear, division };
    return [{ ...known, grade: student.grade ?? homeroom.grade, attending: true }];
  });
  return {
    ...nothingKnown,
    school: school.school.code,
    term: school.term,
    today: "2024-01-20",
    plans: school.plans,
    students,
    grades: [1, 2, 3],
    codes: { scores: ["21"] },
  };
}

/** What the facts of a workbook are, for a school of the benchmark. */
export function factsOf(school: GeneratedSchool) {
  return {
    language: "zh-TW",
    school: { code: school.school.code, name: school.school.name },
    term: school.term,
    madeAt: "2024-01-20 01:00:00",
  } as const;
}
