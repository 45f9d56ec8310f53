import type { PlanCourse } from "#app/domain/course-codes/model.ts";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import type { GradedCourse } from "#app/domain/grade-corrections/graded-course.ts";
import type { PassMarks } from "#app/domain/grade-corrections/patterns/pass-marks.ts";

/**
 * The rules about single records, written a second time and plainly, from domain facts 3, 5 and 8: which fields of a record
 * break a rule, in which way, and what would be right (null: nobody can tell).
 */
export type NaiveFault = { kind: NaiveKind; way: string; field: CorrectionField; after: string | null };
export const naiveKinds = [
  "passed-at-zero",
  "makeup-above-cap",
  "pass-mark",
  "not-rounded",
  "credits-differ",
  "name-differs",
  "counted-differs",
] as const;
export type NaiveKind = (typeof naiveKinds)[number];

type School = { passMarks: PassMarks; decimals: number; plan: readonly PlanCourse[] };

const columns = [
  ["score", "passed"],
  ["makeUpScore", "makeUpPassed"],
  ["wholeScore", "wholePassed"],
  ["firstMakeUp", "firstMakeUpPassed"],
  ["secondMakeUp", "secondMakeUpPassed"],
] as const;
const makeUps = ["makeUpScore", "firstMakeUp", "secondMakeUp"];

export function naiveFaults(record: GradedCourse, school: School): NaiveFault[] {
  return [...scoreFaults(record, school), ...planFaults(record, school), ...countedFaults(record)];
}

function scoreFaults(record: GradedCourse, { passMarks, decimals }: School): NaiveFault[] {
  const listed = passMarks.find(({ status }) => status === record.status);
  const own = listed ? listed.marks[(record.grade ?? 1) - 1] : 60;
  const others = [60, ...passMarks.flatMap(({ marks }) => marks)].filter((mark) => mark !== own);
  const faults: NaiveFault[] = [];
  for (const [field, mark] of columns) {
    const text = record[field];
    if (text === null || own === undefined) continue;
    const score = Number.parseFloat(text);
    const said = record[mark];
    const add = (kind: NaiveKind, way: string, at: CorrectionField, after: string | null) =>
      faults.push({ kind, way, field: at, after });
    if (score === 0 && said === "1") {
      add("passed-at-zero", field, mark, "0");
      add("passed-at-zero", field, field, null);
    }
    const isMakeUp = makeUps.includes(field);
    if (isMakeUp && said !== "0" && score > own) add("makeup-above-cap", "", field, `${own}`);
    const right = score >= own ? "1" : "0";
    const explains = others.some((other) => (score >= other ? "1" : "0") === said);
    if (passMarks.length > 0 && said !== null && said !== right && explains)
      add("pass-mark", right === "1" ? "strict" : "lenient", mark, right);
    if (passMarks.length > 0 && isMakeUp && said === "1" && score !== own && others.includes(score))
      add("pass-mark", score > own ? "strict" : "lenient", field, `${own}`);
    const shifted = Number((score * 10 ** decimals).toFixed(6));
    if (!Number.isInteger(shifted))
      add("not-rounded", field, field, (Math.floor(shifted + 0.5) / 10 ** decimals).toFixed(decimals));
  }
  return faults;
}

function planFaults(
  { code, credits, name, semester, isContinuing }: GradedCourse,
  { plan }: School,
): NaiveFault[] {
  const course = plan.find((one) => one.code === code);
  const character = course?.credits[semester ?? 9];
  if (!course || character === undefined || character === "0") return [];
  const faults: NaiveFault[] = [];
  const amount = "0123456789".includes(character) ? Number(character) : " ABCDEFGHI".indexOf(character);
  if (credits !== null && character !== "Z" && Number(credits) !== amount)
    faults.push({ kind: "credits-differ", way: `${isContinuing}`, field: "credits", after: `${amount}` });
  const isOthers = plan.some(
    (one) => one.name === name && one.code.slice(0, 16) === course.code.slice(0, 16),
  );
  if (name !== null && name !== course.name && !isOthers) {
    const way = name.replace(/（一）$/, "") === course.name ? "spelling" : "different";
    faults.push({ kind: "name-differs", way, field: "name", after: course.name });
  }
  return faults;
}

function countedFaults(record: GradedCourse): NaiveFault[] {
  const { code, counted, isGraded } = record;
  if (code === null || !isGraded) return [];
  const hasScore = columns.some(([field]) => record[field] !== null);
  const isFlexible = code.length === 23 && code[16] === "9" && code[18] === "D";
  if (isFlexible && !hasScore && counted !== "3")
    return [{ kind: "counted-differs", way: `${counted}`, field: "counted", after: "3" }];
  if (!isFlexible && hasScore && counted === "3")
    return [{ kind: "counted-differs", way: "scored", field: "counted", after: "1" }];
  return [];
}
