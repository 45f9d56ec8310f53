import type { StudentRecord } from "#app/domain/people/student.ts";
import type { ClassPlan } from "./homerooms.ts";
import { type IdNumberForm, idNumberSource } from "./id-numbers.ts";
import { inventName, rareCharacters } from "./names.ts";
import { programmeCode } from "./programmes.ts";
import type { Random } from "./random.ts";

const dayLength = 86_400_000;
const idNumberForms: readonly IdNumberForm[] = ["citizen", "resident-old", "citizen", "resident"];
const statusesOfLeavers = ["休學", "轉出", "退學"] as const;

/**
 * The students class by class, in the order of their seats. Among them, where there is room: a repeater who keeps the
 * plan of the cohort of admission, one who has joined the class's, a transfer student, and some who have left.
 */
export function inventStudents(
  school: string,
  classes: readonly ClassPlan[],
  count: number,
  random: Random,
): StudentRecord[] {
  const invent = personSource(count, random);
  const numbers = new Map<number, number>();
  const width = Math.max(4, String(count).length);
  const students = classes.flatMap((one, index) => {
    const from = Math.floor((count * index) / classes.length);
    const to = Math.floor((count * (index + 1)) / classes.length);
    return Array.from({ length: to - from }, (_, seat): StudentRecord => {
      const serial = (numbers.get(one.cohort) ?? 0) + 1;
      numbers.set(one.cohort, serial);
      // The continuing-education division numbers its students with a leading zero, which spreadsheets like to lose.
      const lead = one.of.division === "進修部" ? "0" : "";
      return {
        number: `${lead}${one.cohort}${String(serial).padStart(width, "0")}`,
        classKey: one.homeroom.key,
        seat: seat + 1,
        admissionYear: one.cohort,
        programme: null,
        grade: null,
        status: "在學",
        ...invent(one.cohort),
      };
    });
  });
  const special = new Set<StudentRecord>();
  castRoles(school, classes, students, special);
  castLeavers(students, special);
  return students;
}

/** Invents persons; of the first ones every second has a rare character, later every hundredth. */
function personSource(count: number, random: Random) {
  const idNumber = idNumberSource(random);
  const spacing = Math.max(2, Math.min(100, Math.floor(count / rareCharacters.length)));
  let persons = 0;
  return (cohort: number) => {
    const turn = Math.floor(persons / spacing);
    const rare = persons % spacing === 1 ? rareCharacters[turn % rareCharacters.length] : undefined;
    const { name, gender } = inventName(random, rare ?? null);
    const form =
      persons % 25 === 3 ? idNumberForms[Math.floor(persons / 25) % idNumberForms.length] : undefined;
    persons++;
    // School age: born between September and August, fifteen to sixteen years before the cohort begins.
    const born = new Date(Date.UTC(cohort + 1911 - 16, 8, 1) + random.below(365) * dayLength);
    return {
      name,
      gender,
      idNumber: idNumber(form ?? "citizen", gender),
      birthDate: born.toISOString().slice(0, 10),
    };
  };
}

function castRoles(
  school: string,
  classes: readonly ClassPlan[],
  students: readonly StudentRecord[],
  special: Set<StudentRecord>,
): void {
  const second = classes.filter(({ homeroom }) => homeroom.grade === 2);
  const cast = (
    classIndex: number,
    seat: number,
    change: (student: StudentRecord, one: ClassPlan) => void,
  ) => {
    const one = second[classIndex];
    const student = students.find((s) => s.classKey === one?.homeroom.key && s.seat === seat);
    if (!one || !student) return;
    special.add(student);
    change(student, one);
  };
  cast(0, 2, (student, one) => {
    student.admissionYear = one.cohort - 1;
    student.number = `${one.cohort - 1}9${student.number.slice(4)}`;
    student.programme = programmeCode(one.cohort - 1, school, one.of);
    student.grade = 2;
    student.status = "重讀";
  });
  cast(1, 2, (student, one) => {
    student.admissionYear = one.cohort - 1;
    student.number = `${one.cohort - 1}9${student.number.slice(4)}`;
    student.status = "復學";
  });
  cast(2, 2, (student, one) => {
    student.number = `${one.cohort}9${student.number.slice(4)}`;
    student.programme = programmeCode(one.cohort, school, one.of);
    student.status = "轉入";
  });
}

/** About one in sixty has left during the year: kept on the roll, but takes nothing. Nobody of the first three seats. */
function castLeavers(students: readonly StudentRecord[], special: ReadonlySet<StudentRecord>): void {
  students.forEach((student, index) => {
    if (index % 60 !== 37 || special.has(student) || (student.seat ?? 0) <= 3) return;
    student.status = statusesOfLeavers[Math.floor(index / 60) % statusesOfLeavers.length] ?? "休學";
  });
}
