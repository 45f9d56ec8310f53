import { semesterIndex, type Term } from "#app/domain/calendar/term.ts";
import type { Enrolment, Offering } from "#app/domain/course-codes/model.ts";
import type { StudentRecord } from "#app/domain/people/student.ts";
import type { PlannedCourse } from "./curriculum/planned-course.ts";
import type { ClassPlan } from "./homerooms.ts";
import { offeringOf } from "./offering.ts";
import { currentCurriculum } from "./plan.ts";
import type { Random } from "./random.ts";

const sectionSize = 40;
const gradeNames = ["一年級", "二年級", "三年級"] as const;

type Member = { student: StudentRecord; of: ClassPlan; planned: PlannedCourse };
/** A course across classes before it is split into sections. */
type Gathering = { label: string; ownCodes: boolean; members: Member[] };
type Choice = { planned: PlannedCourse; options: readonly PlannedCourse[] };

export type Timetable = { offerings: Offering[]; enrolments: Enrolment[] };

/**
 * What is taught in the term and who takes it, exactly as the plan has it: courses of the class, electives and local
 * languages across classes, lettered courses for the classes whose turn it is. Students who have left take nothing.
 */
export function inventTimetable(
  term: Term,
  classes: readonly ClassPlan[],
  students: readonly StudentRecord[],
  teachers: readonly string[],
  random: Random,
): Timetable {
  const offerings: Offering[] = [];
  const taken = new Map<string, Enrolment[]>(students.map(({ number }) => [number, []]));
  const gatherings = new Map<string, Gathering>();
  const enrol = ({ student, of, planned }: Member, course: string, ownCode: boolean) => {
    const programme = student.programme ?? of.homeroom.programme;
    const code = ownCode || programme !== of.homeroom.programme ? `${programme}${planned.ending}` : null;
    taken.get(student.number)?.push({ studentNumber: student.number, course, code });
  };
  const open = (
    of: ClassPlan,
    planned: PlannedCourse,
    course: string,
    bound: "class" | "programme" | "none",
  ) => {
    const semester = semesterIndex(of.homeroom.grade, term.semester);
    const teacher = random.pick(teachers) ?? null;
    offerings.push(offeringOf({ of, planned, course, bound, semester, teacher }));
  };
  const roll = rollOf(students);

  for (const of of classes) {
    const members = roll.get(of.homeroom.key) ?? [];
    const { byClass, choices, specialNeeds } = coursesOf(of, term);
    const choose = (student: StudentRecord, { planned, options }: Choice) =>
      gather(gatherings, { student, of, planned: random.pick(options) ?? planned });
    const abroad = new Set<StudentRecord>();
    const language = choices.find(({ planned }) => planned.taken === "other-language");
    for (const student of members) {
      if (language && random.below(12) === 0) {
        abroad.add(student);
        choose(student, language);
      }
    }
    for (const planned of byClass) {
      const course = nameInClass(of, planned, byClass);
      open(of, planned, course, "class");
      for (const student of members) {
        if (planned.taken !== "home-language" || !abroad.has(student))
          enrol({ student, of, planned }, course, false);
      }
    }
    for (const choice of choices.filter((one) => one !== language)) {
      for (const student of members) choose(student, choice);
    }
    const helped = members.find(({ seat }) => seat === 3);
    if (helped && of.ordinal === 0)
      for (const planned of specialNeeds) gather(gatherings, { student: helped, of, planned });
  }

  for (const { label, ownCodes, members } of gatherings.values()) {
    const sections = Math.ceil(members.length / sectionSize);
    members.forEach((member, index) => {
      const section = Math.floor((index * sections) / members.length);
      const course = `${label}${section + 1}`;
      const isFirst = index === Math.ceil((section * members.length) / sections);
      if (isFirst) open(member.of, member.planned, course, ownCodes ? "none" : "programme");
      enrol(member, course, ownCodes);
    });
  }
  return { offerings, enrolments: [...taken.values()].flat() };
}

function rollOf(students: readonly StudentRecord[]): Map<string, StudentRecord[]> {
  const roll = new Map<string, StudentRecord[]>();
  for (const student of students) {
    if (/^(休學|轉出|退學)$/.test(student.status ?? "")) continue;
    const members = roll.get(student.classKey) ?? [];
    roll.set(student.classKey, members);
    members.push(student);
  }
  return roll;
}

/** The plan's courses of this semester, by the way they come to the students of the class. */
function coursesOf(of: ClassPlan, term: Term) {
  const semester = semesterIndex(of.homeroom.grade, term.semester);
  const planned = currentCurriculum(of.of, of.cohort).filter(({ credits }) => credits[semester] !== "0");
  // 對開: every second class has the letters' turn.
  const takesLetters = (of.ordinal + of.of.part.charCodeAt(2)) % 2 === 1;
  const isTurn = ({ credits }: PlannedCourse) => /[A-I]/.test(credits[semester] ?? "") === takesLetters;
  const pools = new Map<string, PlannedCourse[]>();
  for (const one of planned) {
    const key = one.taken === "other-language" ? one.taken : one.pool;
    if (key !== null) pools.set(key, [...(pools.get(key) ?? []), one]);
  }
  return {
    byClass: planned.filter(
      (one) =>
        one.taken === "class" || one.taken === "home-language" || (one.taken === "swap" && isTurn(one)),
    ),
    choices: [...pools.values()].flatMap((options): Choice[] =>
      options[0] ? [{ planned: options[0], options }] : [],
    ),
    specialNeeds: planned.filter(({ taken }) => taken === "special-needs"),
  };
}

/** Puts a student into a course across classes: of the school and grade, or of the programme and grade. */
function gather(gatherings: Map<string, Gathering>, member: Member): void {
  const { of, planned } = member;
  const gradeName = gradeNames[of.homeroom.grade - 1] ?? "";
  const ownCodes = planned.taken !== "programme-pool";
  const across = of.of.division === "進修部" ? "進修部" : "";
  const label = `${ownCodes ? across : of.of.short}${gradeName}${planned.name}`;
  const gathering = gatherings.get(label) ?? { label, ownCodes, members: [] };
  gatherings.set(label, gathering);
  gathering.members.push(member);
}

/** 課程名稱: class and subject; of two of one name the elective says so. */
function nameInClass(of: ClassPlan, planned: PlannedCourse, all: readonly PlannedCourse[]): string {
  const isSecond = all.findIndex(({ name }) => name === planned.name) !== all.indexOf(planned);
  return `${of.homeroom.name}${planned.name}${isSecond ? "（選）" : ""}`;
}
