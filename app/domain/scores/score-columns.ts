import { enrolmentColumns } from "../course-codes/enrolment-columns.ts";
import { type ColumnKey, rosterColumns } from "../rosters/columns.ts";
import { atMost, type ColumnSpec, type Columns, optional, required } from "../tables/columns.ts";
import type { ScoreField, ScoreKind } from "./score-record.ts";

/** One column of a list of scores: what it is of a record, and which column of the list's sheet in the books. */
export type ScoreColumn = {
  field: ScoreField;
  spec: ColumnSpec;
  /** null: no cell of the sheet is copied from it. */
  roster: ColumnKey | null;
  /** No row may leave it empty. */
  filled: boolean;
};

const { schoolYear, semester, studentNumber, course, code } = enrolmentColumns;

/** No source limits 質性文字描述: a cell of a workbook holds so much. */
const longestRemark = 32_767;
/** A number that a calculation wrote with all its digits is not longer. */
const longestScore = 32;

const student = plain("studentNumber", studentNumber, true);
const remark = maybe("remark", "remark", "質性描述");
const makeUp = [
  short(maybe("makeUpScore", "makeUpScore")),
  maybe("makeUpPassed", "makeUpPassed", "補考成績及格"),
];
const counted = maybe("counted", "counted", rosterColumns.countedHours.title, "採計學分");
const subject = [
  maybe("code", "courseCode"),
  filled("course", "courseName", rosterColumns.lecture.title),
  filled("courseGrade", "grade", rosterColumns.studentGrade.title),
  ...amounts(["credits"], ["periods"]),
];

/** The columns of each list beside 學年度 and 學期, titled as the sheets of the books are. */
export const scoreFields: Readonly<Record<ScoreKind, readonly ScoreColumn[]>> = {
  grades: [
    student,
    plain("course", course, true),
    plain("code", code, false),
    short(present("score", "termScore", "學期成績")),
    maybe("passed", "passed", "學期成績及格", "是否及格"),
    ...makeUp,
    counted,
    remark,
    short(maybe("wholeScore", "yearScore", "學年成績")),
    maybe("wholePassed", "yearPassed", "學年成績及格"),
    short(maybe("firstMakeUp", "firstMakeUp")),
    maybe("firstMakeUpPassed", "firstMakeUpPassed", "第一次補考及格"),
    short(maybe("secondMakeUp", "secondMakeUp")),
    maybe("secondMakeUpPassed", "secondMakeUpPassed", "第二次補考及格"),
  ],
  "makeup-courses": [
    student,
    filled("courseYear", "dueYear"),
    filled("courseSemester", "dueSemester"),
    ...subject,
    short(present("score", "lateScore")),
    maybe("passed", "latePassed", "補修成績及格"),
    ...makeUp,
    filled("manner", "lateWay"),
    counted,
    remark,
  ],
  retakes: [
    student,
    filled("courseYear", "originalYear"),
    filled("courseSemester", "originalSemester"),
    maybe("code", "originalCode", rosterColumns.courseCode.title),
    filled("course", "originalName", rosterColumns.courseName.title),
    filled("courseGrade", "originalGrade", rosterColumns.grade.title),
    ...amounts(["originalCredits", "credits"], ["originalPeriods", "periods"]),
    filled("manner", "retakeWay"),
    short(present("score", "retakeScore")),
    maybe("passed", "retakePassed", "重修成績及格"),
    remark,
  ],
  transfers: [
    student,
    filled("courseYear", "matchedYear"),
    filled("courseSemester", "matchedSemester"),
    maybe("code", "courseCode"),
    filled("course", "courseName", rosterColumns.lecture.title),
    filled("courseGrade", "matchedGrade"),
    ...amounts(["credits"], ["periods"]),
    filled("manner", "identity"),
    short(present("score", "creditedScore")),
    maybe("passed", "passed"),
    counted,
    remark,
  ],
  repeats: [
    student,
    ...subject,
    short(present("score", "againScore")),
    maybe("passed", "againPassed"),
    ...makeUp,
    short(present("wholeScore", "rereadScore")),
    maybe("wholePassed", "passed", "重讀成績及格"),
    filled("manner", "rereadMark"),
    counted,
    remark,
  ],
};

/** The same as the columns that a file is read by. Only 學期成績 must say of which term its rows are. */
export const scoreColumns: Readonly<Record<ScoreKind, Columns>> = {
  grades: { schoolYear, semester, ...bySpec("grades") },
  "makeup-courses": { ...maybeOfTerm(), ...bySpec("makeup-courses") },
  retakes: { ...maybeOfTerm(), ...bySpec("retakes") },
  transfers: { ...maybeOfTerm(), ...bySpec("transfers") },
  repeats: { ...maybeOfTerm(), ...bySpec("repeats") },
};

/** What of 學期成績 tells it from enrolments: scores, marks and words; 是否採計學分 is also said of a course just begun. */
export const resultFields: readonly ScoreField[] = scoreFields.grades.flatMap(({ field, roster }) =>
  roster !== null && field !== "counted" ? [field] : [],
);

function bySpec(kind: ScoreKind): Columns {
  return Object.fromEntries(scoreFields[kind].map(({ field, spec }) => [field, spec]));
}

function maybeOfTerm(): Columns {
  return { schoolYear: { ...schoolYear, required: false }, semester: { ...semester, required: false } };
}

function plain(field: ScoreField, spec: ColumnSpec, isFilled: boolean): ScoreColumn {
  return { field, spec, roster: null, filled: isFilled };
}

/** A column that a file must have and every row must fill. */
function filled(field: ScoreField, roster: ColumnKey, ...aliases: string[]): ScoreColumn {
  return { ...present(field, roster, ...aliases), filled: true };
}

/** A column that a file must have; an empty cell says that there is none. */
function present(field: ScoreField, roster: ColumnKey, ...aliases: string[]): ScoreColumn {
  return { field, spec: required(rosterColumns[roster].title, ...aliases), roster, filled: false };
}

function maybe(field: ScoreField, roster: ColumnKey, ...aliases: string[]): ScoreColumn {
  const spec = optional(rosterColumns[roster].title, ...aliases);
  const isLong = rosterColumns[roster].value === "long-text";
  return { field, spec: isLong ? atMost(longestRemark, spec) : spec, roster, filled: false };
}

/** Credits and the periods of 進修部, by their columns and the others whose titles they may have: a file has one or both. */
function amounts(
  [credits, ...otherCredits]: readonly [ColumnKey, ...ColumnKey[]],
  [periods, ...otherPeriods]: readonly [ColumnKey, ...ColumnKey[]],
): ScoreColumn[] {
  const titles = (keys: readonly ColumnKey[]) => keys.map((key) => rosterColumns[key].title);
  const amount = present("amount", credits, ...titles(otherCredits));
  return [
    { ...amount, spec: { ...amount.spec, unless: "periods" } },
    maybe("periods", periods, ...titles(otherPeriods)),
  ];
}

function short(column: ScoreColumn): ScoreColumn {
  return { ...column, spec: atMost(longestScore, column.spec) };
}
