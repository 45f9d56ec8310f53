import type { Term } from "#app/domain/calendar/term.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import { scoreColumns, scoreFields } from "#app/domain/scores/score-columns.ts";
import {
  type ScoreField,
  type ScoreKind,
  type ScoreRecord,
  scoreKey,
} from "#app/domain/scores/score-record.ts";
import { parseCounted, parseManner, parsePassed, parseScore } from "#app/domain/scores/score-values.ts";
import type { RowReason } from "#app/domain/tables/reasons.ts";
import { firstPlaces } from "./first-places.ts";
import { nearNameFinder } from "./near-names.ts";
import type { RawFile } from "./raw-file.ts";
import { isOfTerm, readAmounts } from "./read-columns.ts";
import { readTable } from "./read-table.ts";
import { isWithoutResults } from "./recognise-table.ts";
import { refuse, refuseOtherTerm } from "./refuse-table.ts";
import { parseGrade, parseSchoolYear, parseSemester } from "./school-values.ts";
import { studentReader } from "./student-reader.ts";
import type { HeaderMapping, TableOutcome } from "./table-result.ts";
import type { TableRow } from "./table-row.ts";

type Row = TableRow<ScoreField | "schoolYear" | "semester">;

/** The digits that 補修方式, 重修方式, 身分別 and 重讀註記 may be (domain facts, section 5). */
const manners: Readonly<Record<ScoreKind, readonly string[]>> = {
  grades: [],
  "makeup-courses": ["1", "2", "3"],
  retakes: ["1", "2", "3"],
  transfers: ["1", "2", "3", "5", "6", "7"],
  repeats: ["1", "2"],
};

const blankAmounts = { credits: null, periods: null };

/**
 * A list of scores of known students; those of 學期成績 in known offerings of the term. A score is kept as it is written; a
 * student's second row for the same course is rejected, for nobody can tell which one counts. 學期成績 without any result is
 * refused as a whole: laid over those in force, it would wipe them.
 */
export function parseScores(
  kind: ScoreKind,
  file: RawFile,
  {
    term,
    students,
    offerings,
  }: { term: Term; students: readonly { number: string }[]; offerings: readonly { course: string }[] },
  mapping: HeaderMapping = {},
): TableOutcome<ScoreRecord> {
  const reader = studentReader(students);
  const courses = new Set(offerings.map(({ course }) => course));
  const nearCourses = nearNameFinder(courses);
  const mustBeFilled = scoreFields[kind].filter(({ filled }) => filled);
  const first = firstPlaces();
  const outcome = readTable(file, {
    kind,
    columns: scoreColumns[kind],
    mapping,
    read(row: Row): ScoreRecord | null {
      const saysTerm = row.text("schoolYear") !== "" || row.text("semester") !== "";
      if ((kind === "grades" || saysTerm) && !isOfTerm(row, term)) return null;
      for (const { field } of mustBeFilled) if (row.text(field) === "") row.reject("required-empty", field);
      const studentNumber = reader.read(row);
      const course = row.text("course");
      if (kind === "grades" && course !== "" && !courses.has(course))
        row.reject("unknown-course", "course", { near: nearCourses(course).join("、") });
      const values = readValues(row, manners[kind]);
      // Of a course of the term the offering has them.
      const { credits, periods } =
        kind === "grades" ? blankAmounts : readAmounts(row, { credits: "amount", periods: "periods" });
      if (studentNumber === null) return null;
      const code = row.textOrNull("code");
      const record = { studentNumber, course, code, amount: credits, periods, ...values };
      const key = scoreKey(kind, record);
      const before = first.of(key, row);
      if (before) return row.reject("score-twice", "course", before);
      first.keep(key, row);
      return record;
    },
  });
  if (kind === "grades" && outcome.ok && isWithoutResults(file, mapping))
    return refuse(file, "no-scores", { column: rosterColumns.termScore.title });
  return refuseOtherTerm(file, reader.noted(outcome), term);
}

/** What a list does not have is empty in every row of it. */
function readValues(
  row: Row,
  allowed: readonly string[],
): Omit<ScoreRecord, "studentNumber" | "course" | "code" | "amount" | "periods"> {
  const read = <Value>(
    field: ScoreField,
    parse: (text: string) => Value | undefined,
    reason: RowReason,
    params: Record<string, string> = {},
  ): Value | null => {
    const text = row.text(field);
    if (text === "") return null;
    const value = parse(text);
    return value === undefined ? row.reject(reason, field, params) : value;
  };
  const score = (field: ScoreField) => read(field, parseScore, "not-a-score");
  const passed = (field: ScoreField) =>
    read(field, parsePassed, "not-one-of", { allowed: "1、0", mayBeEmpty: "1" });
  return {
    courseYear: read("courseYear", parseSchoolYear, "not-a-year"),
    courseSemester: read("courseSemester", parseSemester, "not-a-semester"),
    courseGrade: read("courseGrade", parseGrade, "not-a-grade"),
    score: score("score"),
    passed: passed("passed"),
    makeUpScore: score("makeUpScore"),
    makeUpPassed: passed("makeUpPassed"),
    wholeScore: score("wholeScore"),
    wholePassed: passed("wholePassed"),
    firstMakeUp: score("firstMakeUp"),
    firstMakeUpPassed: passed("firstMakeUpPassed"),
    secondMakeUp: score("secondMakeUp"),
    secondMakeUpPassed: passed("secondMakeUpPassed"),
    counted: read("counted", parseCounted, "not-one-of", { allowed: "1、2、3", mayBeEmpty: "1" }),
    manner: read("manner", (text) => parseManner(text, allowed), "not-one-of", {
      allowed: allowed.join("、"),
    }),
    remark: row.textOrNull("remark"),
  };
}
