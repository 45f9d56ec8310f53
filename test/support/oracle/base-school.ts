import fc from "fast-check";
import type {
  ComparisonInput,
  Enrolment,
  Homeroom,
  Offering,
  PlanCourse,
  PlanVersion,
  SegmentTableName,
  SegmentTables,
  StudentPlacement,
} from "#app/domain/course-codes/model.ts";
import { smallTables } from "./tables.ts";

/** A school that a fault may still alter. */
export type Draft = Omit<
  ComparisonInput,
  "plans" | "homerooms" | "students" | "offerings" | "enrolments" | "tables"
> & {
  tables: SegmentTables;
  plans: PlanVersion[];
  homerooms: Homeroom[];
  students: StudentPlacement[];
  offerings: Offering[];
  enrolments: Enrolment[];
};

export const school = "070406";
const names = [
  "國語文",
  "英語文",
  "數學",
  "閩南語文",
  "客語文",
  "商業溝通",
  "會計學I",
  "會計學II",
  "專題實作",
];
/** 課程類型, 群別, 科別, 班群 of the programmes; each is known to the small tables. */
const streams = ["V264010", "V264011", "V28406A", "H111010", "H11101B", "C264010", "M111970"];

function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

const courseSpec = fc.record({
  name: fc.nat(),
  category: fc.constantFrom("1", "1", "1", "2", "2", "7", "5", "3", "8", "9"),
  attribute: fc.constantFrom("1", "1", "1", "2", "3", "6", "D", "0"),
  /** What the 課程屬性 says instead, where the plan has it. */
  override: fc.option(
    fc.record({
      category: fc.constantFrom("1", "2", "7", "9"),
      attribute: fc.constantFrom("1", "2", "3", "6", "D"),
    }),
    { freq: 3 },
  ),
  field: fc.constantFrom("01", "01", "02", "03"),
  mode: fc.constantFrom("0", "0", "1", "C", "D"),
  credits: fc
    .array(fc.constantFrom("0", "1", "2", "2", "3", "A", "B", "Z", "R"), { minLength: 6, maxLength: 6 })
    .map((characters) => characters.join("")),
  taken: fc.boolean(),
  binding: fc.constantFrom("own", "own", "every", "none", "code-by-student", "foreign-code"),
  reported: fc.boolean(),
  words: fc.nat(3),
  amount: fc.nat(2),
  modeWord: fc.nat(3),
});
type CourseSpec = typeof courseSpec extends fc.Arbitrary<infer T> ? T : never;

const programmeSpec = fc.record({
  stream: fc.constantFrom(...streams),
  cohort: fc.constantFrom("110", "111", "112"),
  file: fc.constantFrom("shared", "shared", "own", "old-form"),
  older: fc.constantFrom("none", "none", "same-year", "year-before", "both"),
  courses: fc.array(courseSpec, { minLength: 1, maxLength: 10, size: "max" }),
});
type ProgrammeSpec = typeof programmeSpec extends fc.Arbitrary<infer T> ? T : never;

const baseSpec = fc.record({
  semester: fc.constantFrom<1 | 2>(1, 2),
  programmes: fc.uniqueArray(programmeSpec, {
    minLength: 1,
    maxLength: 3,
    selector: (one) => one.cohort + one.stream,
  }),
  homerooms: fc.array(
    fc.record({ programme: fc.nat(2), grade: fc.integer({ min: 1, max: 3 }), evening: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  students: fc.array(
    fc.record({
      homeroom: fc.nat(3),
      programme: seldom(fc.nat(2)),
      grade: seldom(fc.integer({ min: 1, max: 3 })),
      status: fc.constantFrom(null, null, "在學", "一般生", "復學", "重讀"),
    }),
    { minLength: 1, maxLength: 15, size: "max" },
  ),
  absentTables: fc.oneof(
    { weight: 3, arbitrary: fc.constant<SegmentTableName[]>([]) },
    {
      weight: 1,
      arbitrary: fc.subarray<SegmentTableName>(["SCH", "GRP", "DEP", "CLA", "CAT", "ATT1", "FLD"]),
    },
  ),
});
type BaseSpec = typeof baseSpec extends fc.Arbitrary<infer T> ? T : never;

/** Of a list, the element that a number chooses; undefined of an empty list. */
export function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length];
}

function programmeCode(spec: ProgrammeSpec): string {
  return `${spec.cohort}${school}${spec.stream}`;
}

/** The plan course of a specification; the subject (22–23) numbers it, so that no code occurs twice. */
function planCourse(spec: CourseSpec, programme: ProgrammeSpec, index: number): PlanCourse {
  const code = `${programmeCode(programme)}${spec.category}${spec.mode}${spec.attribute}${spec.field}${10 + index}`;
  const modes = [...spec.credits].map((credit) => (credit === "0" ? "-" : spec.mode)).join("");
  const attribute = spec.override ? `${spec.override.category}${spec.override.attribute}${spec.field}` : null;
  const old = programme.file === "old-form";
  const name = pick(names, spec.name) ?? "";
  return { code, name, credits: spec.credits, modes: old ? null : modes, attribute: old ? null : attribute };
}

function version(
  id: string,
  year: number,
  courses: readonly PlanCourse[],
  form: "new" | "old" = "new",
): PlanVersion {
  return { id, form, year, marks: [], sha256: id, courses, deletions: [] };
}

/** The same courses as they once were: another name, other credits, so that a wrong version cannot pass. */
function asTheyWere(courses: readonly PlanCourse[]): PlanCourse[] {
  return courses.map((course) => ({
    ...course,
    name: `${course.name}概論`,
    credits: [...course.credits].map((credit) => (credit === "0" ? "4" : "0")).join(""),
  }));
}

function plansOf(programmes: readonly ProgrammeSpec[]): PlanVersion[] {
  const before: PlanVersion[] = [];
  const newest: PlanVersion[] = [];
  const after: PlanVersion[] = [];
  const shared: PlanCourse[] = [];
  for (const programme of programmes) {
    const id = programmeCode(programme);
    const courses = programme.courses.map((spec, index) => planCourse(spec, programme, index));
    if (programme.file === "shared") shared.push(...courses);
    else newest.push(version(`${id}-newest`, 112, courses, programme.file === "own" ? "new" : "old"));
    if (programme.older === "same-year" || programme.older === "both")
      before.push(version(`${id}-same-year`, 112, asTheyWere(courses)));
    if (programme.older === "year-before" || programme.older === "both")
      after.push(version(`${id}-year-before`, 111, asTheyWere(courses)));
  }
  if (shared.length > 0) newest.push(version("shared", 112, shared));
  return [...before, ...newest, ...after];
}

const numbers: Record<string, number> = { A: 1, B: 2, Z: 0, R: 10 };

/** The offering of a plan course in one semester (0–5), without a difference from the plan. */
function offering(
  spec: CourseSpec,
  programme: ProgrammeSpec,
  index: number,
  semester: number,
  base: Draft,
): Offering {
  const course = planCourse(spec, programme, index);
  const category = course.attribute?.charAt(0) ?? spec.category;
  const attribute = course.attribute?.charAt(1) ?? spec.attribute;
  const character = course.credits.charAt(semester);
  const amount = numbers[character] ?? Number(character);
  const own = base.homerooms.filter((homeroom) => homeroom.programme === programmeCode(programme));
  const required = category === "1" || category === "2";
  const requiredBy = category === "1" ? ["部定", "部訂", "部 定"] : ["校訂", "校定", "校訂　"];
  const requirement = required ? ["必修", "必", "必 修"] : ["選修", "選", "選 修"];
  const categories =
    attribute === "2"
      ? ["專業科目", "專業", "專業 科目"]
      : attribute === "3"
        ? ["實習科目", "實習", "實習科目 "]
        : ["學業", "學業科目", "學 業"];
  const wording = smallTables.MOD.findLast(
    (entry) =>
      entry.code === spec.mode && (entry.types === null || entry.types.includes(programme.stream.charAt(0))),
  );
  const bindings: Record<CourseSpec["binding"], string[]> = {
    own: own.map((homeroom) => homeroom.key),
    every: own.length > 0 ? base.homerooms.map((homeroom) => homeroom.key) : [],
    none: [],
    "code-by-student": base.homerooms.map((homeroom) => homeroom.key),
    "foreign-code": [],
  };
  const codes: Record<CourseSpec["binding"], string | null> = {
    own: course.code,
    every: course.code,
    none: course.code,
    "code-by-student": null,
    "foreign-code": `${course.code.slice(0, 9)}V264015${course.code.slice(16)}`,
  };
  return {
    course: `${course.name}-${programmeCode(programme)}-${index}-${semester}`,
    subject: spec.reported ? "校內名稱" : course.name,
    reportedName: spec.reported ? course.name : null,
    level: null,
    requiredBy: pick([null, ...requiredBy], spec.words) ?? null,
    requirement: pick([...requirement, null], spec.words) ?? null,
    category: pick([...categories, null], spec.words) ?? null,
    credits: pick([amount, null, amount], spec.amount) ?? null,
    periods: pick([null, amount, amount + 1], spec.amount) ?? null,
    code: codes[spec.binding],
    mode:
      pick([null, spec.mode, wording?.label ?? null, spec.mode === "0" ? "０" : spec.mode], spec.modeWord) ??
      null,
    classKeys: bindings[spec.binding],
    teacher: null,
  };
}

/** Whether a student of the clean school takes the course: what is required, and of the rest what the draw says. */
function isTaken(course: PlanCourse, spec: CourseSpec, semester: number): boolean {
  const category = course.attribute?.charAt(0) ?? spec.category;
  const attribute = course.attribute?.charAt(1) ?? spec.attribute;
  const character = course.credits.charAt(semester);
  if (character === "0") return false;
  if ((category === "8" || category === "9") && attribute !== "D") return false;
  return spec.taken || ((category === "1" || category === "2") && /[1-9]/.test(character));
}

function build(spec: BaseSpec): Draft {
  const programmes = spec.programmes;
  const homerooms = spec.homerooms.map((one, index) => {
    const programme = pick(programmes, one.programme);
    const division = one.evening ? "進修部" : "日間部";
    // Two classes of one name in two divisions are told apart by their keys only.
    const name = `${one.grade}年${index < 2 ? "甲" : "乙"}班`;
    return {
      key: `class-${index}`,
      name,
      grade: one.grade,
      division,
      programme: programme ? programmeCode(programme) : null,
      teacher: null,
    };
  });
  const draft: Draft = {
    school,
    term: { schoolYear: 112, semester: spec.semester },
    plans: plansOf(programmes),
    tables: {
      entries: Object.fromEntries(
        Object.entries(smallTables).filter(([name]) => !spec.absentTables.some((absent) => absent === name)),
      ),
      subjects: null,
    },
    homerooms,
    students: [],
    offerings: [],
    enrolments: [],
  };
  spec.students.forEach((one, index) => {
    const homeroom = pick(homerooms, one.homeroom);
    if (!homeroom) return;
    const own = one.programme === null ? undefined : pick(programmes, one.programme);
    const student: StudentPlacement = {
      number: `s${index}`,
      name: `學生${index}`,
      classKey: homeroom.key,
      seat: index,
      admissionYear: 112,
      programme: own ? programmeCode(own) : null,
      grade: one.grade,
      status: one.status,
    };
    draft.students.push(student);
    const programme = programmes.find(
      (candidate) => programmeCode(candidate) === (student.programme ?? homeroom.programme),
    );
    if (programme)
      enrol(draft, student, programme, ((student.grade ?? homeroom.grade) - 1) * 2 + spec.semester - 1);
  });
  return draft;
}

function enrol(draft: Draft, student: StudentPlacement, programme: ProgrammeSpec, semester: number) {
  programme.courses.forEach((spec, index) => {
    const course = planCourse(spec, programme, index);
    if (!isTaken(course, spec, semester)) return;
    const offered = offering(spec, programme, index, semester, draft);
    if (!draft.offerings.some((other) => other.course === offered.course)) draft.offerings.push(offered);
    // An offering bound to classes of other programmes only does not lend its code: the student carries it.
    const lends =
      offered.code === course.code &&
      (offered.classKeys.length === 0 || hasProgramme(draft, offered, programme));
    draft.enrolments.push({
      studentNumber: student.number,
      course: offered.course,
      code: lends ? null : course.code,
    });
  });
}

function hasProgramme(draft: Draft, offered: Offering, programme: ProgrammeSpec): boolean {
  return draft.homerooms.some(
    (homeroom) => offered.classKeys.includes(homeroom.key) && homeroom.programme === programmeCode(programme),
  );
}

/** A small school without a fault: every student takes what is planned, under the right code. */
export const cleanSchool: fc.Arbitrary<Draft> = baseSpec.map(build);
