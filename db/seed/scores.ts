import { countsPeriods } from "#app/domain/course-codes/course-words.ts";
import type { PlanCourse } from "#app/domain/course-codes/model.ts";
import { countingCode, placeStudents } from "#app/domain/course-codes/placing.ts";
import { creditsOfCharacter, currentPlans, isPlanned } from "#app/domain/course-codes/plan.ts";
import { blankScore, type ScoreKind, type ScoreRecord } from "#app/domain/scores/score-record.ts";
import { createRandom, type Random } from "./random.ts";
import { comparisonInput, type GeneratedSchool } from "./school.ts";

export type InventedScores = Readonly<Record<ScoreKind, readonly ScoreRecord[]>>;

/** Of a hundred courses so many are failed; of a hundred students so many have a record of an earlier term. */
const [failedOf100, lateOf100] = [7, 8];
const passMark = 60;

const nothing = { ...blankScore, counted: "1" } as const;

/** What the invented students reached in the term, and in the few courses that they took late, again or elsewhere. */
export function inventScores(school: GeneratedSchool): InventedScores {
  const random = createRandom(school.seed).fork("scores");
  const late = lateScores(school, random.fork("late"));
  return { grades: termScores(school, random.fork("term")), ...late };
}

function termScores(school: GeneratedSchool, random: Random): ScoreRecord[] {
  const input = comparisonInput(school);
  const placed = placeStudents(input, currentPlans(input.plans));
  const offerings = new Map(school.offerings.map((offering) => [offering.course, offering]));
  const programmes = new Map(school.homerooms.map(({ key, programme }) => [key, programme]));
  const known = new Set<string>();
  return school.enrolments.flatMap((enrolment): ScoreRecord[] => {
    const { studentNumber, course } = enrolment;
    const [student, offering] = [placed.get(studentNumber), offerings.get(course)];
    if (!student || !offering || known.has(`${studentNumber} ${course}`)) return [];
    known.add(`${studentNumber} ${course}`);
    const code = countingCode(enrolment, offering, student, (key) => programmes.get(key) ?? null);
    const head = { ...nothing, studentNumber, course, code: enrolment.code };
    // 彈性學習 of 科目屬性 D counts credits without a score.
    if (code?.[16] === "9") return [{ ...head, counted: "3" }];
    const remark = random.below(40) === 0 ? "學習態度積極，能與同學合作。" : null;
    const isContinuing = student.homeroom.division?.includes("進修") === true;
    return [{ ...head, ...(isContinuing ? yearScores(school, random) : scoreOf(random)), remark }];
  });
}

/** A score, and a make-up where it is failed: two of three pass it. */
function scoreOf(random: Random): Pick<ScoreRecord, "score" | "passed" | "makeUpScore" | "makeUpPassed"> {
  const score = inventScore(random);
  if (Number(score) >= passMark) return { score, passed: "1", makeUpScore: null, makeUpPassed: null };
  const passes = random.below(3) > 0;
  const makeUpScore = passes ? String(passMark) : String(20 + random.below(passMark - 20));
  return { score, passed: "0", makeUpScore, makeUpPassed: passes ? "1" : "0" };
}

/** In 進修部 the year is judged, in its second semester, and made up for once or twice. */
function yearScores({ term }: GeneratedSchool, random: Random): Partial<ScoreRecord> {
  const { makeUpScore, makeUpPassed, ...first } = scoreOf(random);
  if (term.semester === 1) return first;
  return {
    ...first,
    wholeScore: first.score,
    wholePassed: first.passed,
    firstMakeUp: makeUpScore,
    firstMakeUpPassed: makeUpPassed,
    ...(makeUpPassed === "0" && { secondMakeUp: String(passMark), secondMakeUpPassed: "1" }),
  };
}

/** Half of them have decimals. */
function inventScore(random: Random): string {
  const isFailed = random.below(100) < failedOf100;
  const whole = isFailed ? 30 + random.below(30) : passMark + random.below(40);
  return random.below(2) === 0 ? String(whole) : `${whole}.${random.below(100).toString().padStart(2, "0")}`;
}

type LateKind = Exclude<ScoreKind, "grades">;
const lateKinds = [
  "makeup-courses",
  "retakes",
  "transfers",
  "repeats",
] as const satisfies readonly LateKind[];

/** Courses of the plan that students of higher grades had before, and of repeaters those of the term. */
function lateScores(school: GeneratedSchool, random: Random): Readonly<Record<LateKind, ScoreRecord[]>> {
  const input = comparisonInput(school);
  const lists: Record<LateKind, ScoreRecord[]> = {
    "makeup-courses": [],
    retakes: [],
    transfers: [],
    repeats: [],
  };
  let turn = 0;
  for (const { student, homeroom, standing } of placeStudents(input, currentPlans(input.plans)).values()) {
    if (random.below(100) >= lateOf100) continue;
    const grade = student.grade ?? homeroom.grade;
    // In turns, so that also a small school has some of each.
    const kind = standing.semester === 0 ? "repeats" : (lateKinds[turn++ % lateKinds.length] ?? "repeats");
    const semester = kind === "repeats" ? standing.semester : random.below(standing.semester);
    const course = random.pick((standing.plan?.courses ?? []).filter((one) => isLearned(one, semester)));
    if (!course) continue;
    const amount = creditsOfCharacter(course.credits[semester] ?? "0");
    const courseGrade = Math.floor(semester / 2) + 1;
    lists[kind].push({
      ...nothing,
      studentNumber: student.number,
      course: course.name,
      code: course.code,
      courseGrade,
      ...(countsPeriods(course.code) ? { periods: amount } : { amount }),
      ...(kind !== "repeats" && {
        courseYear: school.term.schoolYear - (grade - courseGrade),
        courseSemester: (semester % 2) + 1,
      }),
      ...lateFacts(kind, random),
    });
  }
  return lists;
}

/** 專班, transfer from another school, 再次修習: what the digits say is in domain facts, section 5. */
function lateFacts(kind: LateKind, random: Random): Partial<ScoreRecord> {
  if (kind === "makeup-courses") return { ...scoreOf(random), manner: "3" };
  const score = String(passMark + random.below(30));
  if (kind === "transfers") return { score, passed: "1", manner: "1" };
  if (kind === "repeats") return { score, passed: "1", wholeScore: score, wholePassed: "1", manner: "2" };
  // 重修 that is passed counts as the pass mark (domain facts, section 8); 是否採計 is no column of its sheet.
  return { score: String(passMark), passed: "1", manner: "3", counted: null };
}

/** A course with a score: 團體活動 and 彈性學習 have none. */
function isLearned(course: PlanCourse, semester: number): boolean {
  return isPlanned(course, semester) && !/^[89]$/.test(course.code[16] ?? "");
}
