import type { PlanCourse } from "#app/domain/course-codes/model.ts";
import { type OracleFinding, onEnrolment } from "./finding.ts";
import { attributeOf, type Case, categoryOf, nameOf, semesterOf } from "./school.ts";
import { creditNumber, filled, foldedName, plain } from "./texts.ts";

/** Rows `name-differs` and `name-spelling`: only width, spaces or a trailing level numeral are a matter of spelling. */
export function nameRow(one: Case, course: PlanCourse): OracleFinding[] {
  const actual = nameOf(one.offering);
  const expected = course.name;
  if (actual === expected) return [];
  const kind = foldedName(actual) === foldedName(expected) ? "name-spelling" : "name-differs";
  return [onEnrolment(kind, one, { expected, actual })];
}

/** Row `not-planned-this-semester`: the character is 0 or the opening mode is `-`. */
export function notPlannedRow(one: Case, course: PlanCourse): OracleFinding[] {
  const semester = semesterOf(one.input, one.student);
  const planned = course.credits[semester] !== "0" && course.modes?.[semester] !== "-";
  return planned ? [] : [onEnrolment("not-planned-this-semester", one)];
}

/** Row `credits-differ`: neither 學分數 nor 節數 equals that character; not compared where nothing is planned. */
function creditsRow(one: Case, course: PlanCourse): OracleFinding[] {
  if (notPlannedRow(one, course).length > 0) return [];
  const expected = course.credits.charAt(semesterOf(one.input, one.student));
  const planned = creditNumber(expected);
  if (one.offering.credits === planned || one.offering.periods === planned) return [];
  return [onEnrolment("credits-differ", one, { expected })];
}

/** Row `required-by-differs`: 部定校訂, where the file has it. 課程類別 1 is 部定, every other one 校訂. */
function requiredByRow(one: Case, course: PlanCourse): OracleFinding[] {
  const actual = one.offering.requiredBy;
  if (!filled(actual)) return [];
  const words = categoryOf(course) === "1" ? ["部定", "部訂"] : ["校訂", "校定"];
  if (words.includes(plain(actual))) return [];
  return [onEnrolment("required-by-differs", one, { expected: words[0], actual })];
}

/** Row `requirement-differs`: 必修選修, where the file has it. 課程類別 1 and 2 are 必修, every other one 選修. */
function requirementRow(one: Case, course: PlanCourse): OracleFinding[] {
  const actual = one.offering.requirement;
  if (!filled(actual)) return [];
  const words = ["1", "2"].includes(categoryOf(course)) ? ["必修", "必"] : ["選修", "選"];
  if (words.includes(plain(actual))) return [];
  return [onEnrolment("requirement-differs", one, { expected: words[0], actual })];
}

/** Row `category-differs`: 分項類別, where the file has it. 科目屬性 2 專業科目, 3 實習科目, all others 學業. */
function categoryRow(one: Case, course: PlanCourse): OracleFinding[] {
  const actual = one.offering.category;
  if (!filled(actual)) return [];
  const attribute = attributeOf(course);
  const words =
    attribute === "2"
      ? ["專業科目", "專業"]
      : attribute === "3"
        ? ["實習科目", "實習"]
        : ["學業", "學業科目"];
  if (words.includes(plain(actual))) return [];
  return [onEnrolment("category-differs", one, { expected: words[0], actual })];
}

/**
 * Row `mode-differs`: 開課方式 against the plan's character of that semester, code or wording; not compared for a plan
 * of the old form, nor where the character is `-` (that fault is `not-planned-this-semester`).
 */
function modeRow(one: Case, course: PlanCourse): OracleFinding[] {
  const actual = one.offering.mode;
  const planned = course.modes?.[semesterOf(one.input, one.student)];
  if (!filled(actual) || planned === undefined || planned === "-") return [];
  const type = one.programme?.slice(9, 10) ?? "";
  const entries = (one.input.tables.entries.MOD ?? []).filter((entry) => entry.code === planned);
  // "開課方式 C means two things": what the table says of this 課程類型 goes before what it says of all.
  const ofType = entries.filter((entry) => entry.types?.includes(type));
  const ofAll = entries.filter((entry) => entry.types === null);
  const wordings = (ofType.length > 0 ? ofType : ofAll).map((entry) => plain(entry.label));
  if ([planned, ...wordings].includes(plain(actual))) return [];
  return [onEnrolment("mode-differs", one, { expected: planned, actual })];
}

/** Row `not-to-be-submitted`: 課程類別 8 or 9 without 科目屬性 D. */
function notToBeSubmittedRow(one: Case, course: PlanCourse): OracleFinding[] {
  const listed = ["8", "9"].includes(categoryOf(course)) && attributeOf(course) !== "D";
  return listed ? [onEnrolment("not-to-be-submitted", one)] : [];
}

/** The second table: a code that passed, held against its course in the plan; each row that applies is a finding. */
export function planRows(one: Case, course: PlanCourse): OracleFinding[] {
  return [
    nameRow,
    notPlannedRow,
    creditsRow,
    requiredByRow,
    requirementRow,
    categoryRow,
    modeRow,
    notToBeSubmittedRow,
  ].flatMap((row) => row(one, course));
}
