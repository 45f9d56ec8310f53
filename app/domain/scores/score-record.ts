/**
 * Lists of scores of a term, each a dataset of its own: 學期成績, 補修成績, 重修成績, 轉學轉科成績, 重讀成績. The books of scores
 * are made from them (domain facts, section 5).
 */
export const scoreKinds = ["grades", "makeup-courses", "retakes", "transfers", "repeats"] as const;
export type ScoreKind = (typeof scoreKinds)[number];

export function isScoreKind(kind: string): kind is ScoreKind {
  return scoreKinds.some((one) => one === kind);
}

/** 0 to 100 as the school writes it; null: there is none. Never a number, so that nothing is rounded and 86.50 stays so. */
export type Score = string | null;

/** 及格: 1 passed, 0 not; null where the school's file does not say. */
export type Passed = "1" | "0" | null;

/** 是否採計學分: 1 counted, 2 not, 3 counted without a score; null where the file does not say. */
export type Counted = "1" | "2" | "3" | null;

/** What one student has in one course, by any of the lists; what a list does not have is null. */
export type ScoreRecord = {
  studentNumber: string;
  /** Of `grades` the 課程名稱 of an offering of the term, of the other lists the 科目名稱 that is reported. */
  course: string;
  code: string | null;
  /** The term in which it was due (補修), first taken (重修), or with which it was matched (轉學轉科). */
  courseYear: number | null;
  courseSemester: number | null;
  courseGrade: number | null;
  /** 學分 and 節數, of which 進修部 counts the second; of `grades` the offering has them. */
  amount: number | null;
  periods: number | null;
  /** 學期學業成績, 補修成績, 重修成績, 抵免後成績, 再次修習成績. */
  score: Score;
  passed: Passed;
  /** 補考 of the same. */
  makeUpScore: Score;
  makeUpPassed: Passed;
  /** 學年學業成績 (進修部), 重讀成績. */
  wholeScore: Score;
  wholePassed: Passed;
  /** 補考 of the school year, in 進修部. */
  firstMakeUp: Score;
  firstMakeUpPassed: Passed;
  secondMakeUp: Score;
  secondMakeUpPassed: Passed;
  counted: Counted;
  /** 補修方式, 重修方式, 身分別 or 重讀註記, as a digit. */
  manner: string | null;
  /** 質性文字描述: may say anything of anybody, and is sealed where it is kept. */
  remark: string | null;
};

export type ScoreField = keyof ScoreRecord;

/** What a list says of a course that it says nothing of. */
export const blankScore: Omit<ScoreRecord, "studentNumber" | "course"> = {
  code: null,
  courseYear: null,
  courseSemester: null,
  courseGrade: null,
  amount: null,
  periods: null,
  score: null,
  passed: null,
  makeUpScore: null,
  makeUpPassed: null,
  wholeScore: null,
  wholePassed: null,
  firstMakeUp: null,
  firstMakeUpPassed: null,
  secondMakeUp: null,
  secondMakeUpPassed: null,
  counted: null,
  manner: null,
  remark: null,
};

/** Two records of one list with one key are one record twice. */
export function scoreKey(kind: ScoreKind, record: ScoreRecord): string {
  const { studentNumber, course, code, courseYear, courseSemester } = record;
  // A course of the term has one score of a student; one name may stand for courses of several terms and codes.
  const which = kind === "grades" ? [] : [code, courseYear, courseSemester];
  return JSON.stringify([studentNumber, course, ...which]);
}
