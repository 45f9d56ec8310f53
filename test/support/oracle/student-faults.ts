import type { Fault } from "./code-faults.ts";
import {
  addCourse,
  type Draft,
  enrolIn,
  pick,
  planCoursesOf,
  programmeOfStudent,
  recode,
  replaceCourse,
  replaceOffering,
  requiredTarget,
  semesterOfStudent,
  type Target,
  target,
  withCharacter,
} from "./draft.ts";

/** A row again: the same, with another code of its own, or as another course with the same code. */
const takenTwice: Fault = (draft, row, variant, detail) => {
  const one = target(draft, row);
  const enrolment = one && draft.enrolments[one.at];
  if (!one || !enrolment) return;
  const other = pick(draft.offerings, detail)?.code ?? null;
  if (variant % 4 === 0) draft.enrolments.push({ ...enrolment });
  else if (variant % 4 === 1) draft.enrolments.push({ ...enrolment, code: other });
  else if (variant % 4 === 2) draft.enrolments.unshift({ ...enrolment, code: one.code || null });
  else
    enrolIn(draft, one.student, {
      name: one.offering.subject,
      code: null,
      credits: one.offering.credits,
      ownCode: one.code || null,
    });
};

/** Courses without a code, each a second or third time. */
const repeatedWithoutCode: Fault = (draft, row, variant) => {
  const first = target(draft, row);
  if (!first) return;
  recode(draft, first, null, true);
  const second = draft.enrolments.findIndex(
    ({ studentNumber }, at) => studentNumber === first.student.number && at !== first.at,
  );
  const other = second < 0 ? undefined : target(draft, second);
  if (other && variant % 2 === 0) recode(draft, other, null, true);
  const repeats = [first.at, second, first.at].map((at) => draft.enrolments[at]);
  draft.enrolments.push(...repeats.flatMap((enrolment) => (enrolment ? [{ ...enrolment }] : [])));
};

/** The code of another course with (nearly) the same name, which is or is not planned in this semester. */
const namesake: Fault = (draft, row, variant, detail) => {
  const one = requiredTarget(draft, row);
  const course = planCoursesOf(draft, one?.programme ?? "").find(({ code }) => code === one?.code);
  if (!one || !course) return;
  const semester = semesterOfStudent(draft, one.student);
  const code = `${course.code.slice(0, 21)}${90 + (detail % 10)}`;
  const here = pick(["0", "0", course.credits.charAt(semester)], variant) ?? "";
  const credits = withCharacter(withCharacter("000000", semester, here), (semester + 1) % 6, "2");
  const name = pick([course.name, `${course.name}II`, course.name, "音樂"], detail) ?? "";
  addCourse(draft, one.programme, { code, name, credits, modes: null, attribute: course.attribute });
  recode(draft, one, code, variant % 2 === 0);
};

const notTaken: Fault = (draft, row) => {
  const one = requiredTarget(draft, row);
  if (one) draft.enrolments.splice(one.at, 1);
};

const nothingTaken: Fault = (draft, row) => {
  const student = pick(draft.students, row);
  draft.enrolments = draft.enrolments.filter(({ studentNumber }) => studentNumber !== student?.number);
};

/** One class does not take the course of an enrolment, whoever else does. */
const notOffered: Fault = (draft, row) => {
  const one = requiredTarget(draft, row);
  if (!one) return;
  const classmates = draft.students.filter(({ classKey }) => classKey === one.student.classKey);
  draft.enrolments = draft.enrolments.filter(
    ({ studentNumber, course }) =>
      course !== one.offering.course || !classmates.some(({ number }) => number === studentNumber),
  );
};

/** A planned course that nobody takes: required or not, of 特殊需求領域 or not, a digit or a letter, with a mode or none. */
const plannedOnly: Fault = (draft, row, variant, detail) => {
  const student = pick(draft.students, row);
  const programme = student ? programmeOfStudent(draft, student) : "";
  if (!student || programme === "") return;
  const kind = pick(["101", "202", "101", "206", "701", "801"], variant) ?? "";
  const credit = pick(["2", "2", "9", "B", "Z", "R"], detail) ?? "";
  const credits = withCharacter("000000", semesterOfStudent(draft, student), credit);
  const code = `${programme}${kind}03${60 + (detail % 30)}`;
  const modes = pick([null, "000000", "------"], row) ?? null;
  addCourse(draft, programme, { code, name: "音樂", credits, modes, attribute: null });
};

/** A course that is not to be submitted (8 or 9 without D) and its near misses, taken under its code. */
const listedOnly: Fault = (draft, row, variant, detail) => {
  const student = pick(draft.students, row);
  const programme = student ? programmeOfStudent(draft, student) : "";
  if (!student || programme === "") return;
  const kind = pick(["800", "900", "90D", "800", "701"], variant) ?? "";
  const attribute = pick([null, null, "8000", "90D0", "7100"], detail) ?? null;
  const code = `${programme}${kind}0050`;
  addCourse(draft, programme, { code, name: "團體活動", credits: "222222", modes: "000000", attribute });
  enrolIn(draft, student, { name: "團體活動", code: null, credits: 2, ownCode: code });
};

function creditsOf(character: string): number {
  const numbers: Record<string, number> = { Z: 0, R: 10 };
  return (
    numbers[character] ?? (/[A-I]/.test(character) ? "ABCDEFGHI".indexOf(character) + 1 : Number(character))
  );
}

/** How a student takes a course: under its code, by name without a code or under a wrong one, or not at all. */
function takeInstead(draft: Draft, one: Target, name: string, code: string, credits: number, how: number) {
  draft.enrolments.splice(one.at, 1);
  const ownCode =
    pick([code, code, null, withCharacter(code, 21, "Q"), withCharacter(code, 3, "9")], how) ?? null;
  if (how % 7 !== 6) enrolIn(draft, one.student, { name, code: null, credits, ownCode });
}

/** A student takes an alternative instead of a course: the letter of the same number beside it, and near misses. */
const alternative: Fault = (draft, row, variant, detail) => {
  const one = requiredTarget(draft, row);
  const course = planCoursesOf(draft, one?.programme ?? "").find(({ code }) => code === one?.code);
  if (!one || !course) return;
  const semester = semesterOfStudent(draft, one.student);
  const digit = Number(course.credits.charAt(semester)) || 1;
  const right = "ABCDEFGHI".charAt(digit - 1);
  const letter = pick([right, right, right, "E", `${digit}`], variant) ?? "A";
  const same = course.code.slice(16, 21);
  const beside = pick(
    [same, same, same, "10102", `${same.slice(0, 3)}09`, `${same.charAt(0)}1${same.slice(2)}`],
    detail,
  );
  const code = `${one.programme}${beside}4${detail % 10}`;
  const credits = withCharacter("000000", semester, letter);
  addCourse(draft, one.programme, { code, name: "客語文", credits, modes: null, attribute: null });
  takeInstead(draft, one, "客語文", code, creditsOf(letter), row);
};

/** 對開: the missing course has a letter in the other semester of the year, another course has one in this. */
const swapped: Fault = (draft, row, variant, detail) => {
  const one = requiredTarget(draft, row);
  if (!one) return;
  const semester = semesterOfStudent(draft, one.student);
  const otherSemester = semester % 2 === 0 ? semester + 1 : semester - 1;
  const other = pick(["B", "A", "B", "Z", "R", "2", "0"], variant) ?? "B";
  replaceCourse(draft, one.programme, one.code, (course) => ({
    ...course,
    credits: withCharacter(course.credits, otherSemester, other),
    modes: course.modes && withCharacter(course.modes, otherSemester, other === "0" ? "-" : "0"),
  }));
  const kind = pick(["101", "202", "701", "206"], detail) ?? "";
  const here = pick(["A", "B", "C", "R", "Z", "2"], detail) ?? "";
  const credits = withCharacter(withCharacter("000000", semester, here), otherSemester, "2");
  const code = `${one.programme}${kind}02${80 + (detail % 10)}`;
  addCourse(draft, one.programme, { code, name: "生涯規劃", credits, modes: null, attribute: null });
  takeInstead(draft, one, "生涯規劃", code, creditsOf(here), row);
};

/** A student who has left, or whose status only sounds like it; with or without enrolments of this term. */
const status: Fault = (draft, row, variant, detail) => {
  const words = [
    "休學",
    "已轉出",
    "輔導轉學",
    "畢業",
    "在學",
    "退學(轉學)",
    "放棄入學資格",
    "死亡",
    "復學",
    "轉入",
    "借讀",
    null,
  ];
  const chosen = pick(draft.students, row);
  draft.students = draft.students.map((student) =>
    student === chosen ? { ...student, status: pick(words, variant) ?? null } : student,
  );
  if (detail % 3 === 0) nothingTaken(draft, row, variant, detail);
  if (detail % 3 === 1) notOffered(draft, row, variant, detail);
};

/** Another programme, grade or class for one student: a transfer, a repeater. */
const moved: Fault = (draft, row, variant, detail) => {
  const chosen = pick(draft.students, row);
  const homeroom = pick(draft.homerooms, detail);
  if (!chosen || !homeroom) return;
  const changes = [
    { programme: homeroom.programme },
    { grade: 1 + (detail % 3) },
    { classKey: homeroom.key },
    { programme: "112070406V999990" },
  ];
  const change = pick(changes, variant) ?? {};
  draft.students = draft.students.map((student) =>
    student === chosen ? { ...student, ...change } : student,
  );
};

/** The offering is bound to other classes, to all, to none, or to one that is not there. */
const rebound: Fault = (draft, row, variant, detail) => {
  const one = target(draft, row);
  const some = pick(draft.homerooms, detail);
  if (!one || !some) return;
  const keys = draft.homerooms.map(({ key }) => key);
  const classKeys =
    pick([[], keys, [some.key], ["class-unknown"], [some.key, one.student.classKey]], variant) ?? [];
  replaceOffering(draft, { ...one.offering, classKeys });
};

export const studentFaults = {
  takenTwice,
  repeatedWithoutCode,
  namesake,
  notTaken,
  nothingTaken,
  notOffered,
  plannedOnly,
  listedOnly,
  alternative,
  swapped,
  status,
  moved,
  rebound,
};
