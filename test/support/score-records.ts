import { blankScore, type ScoreRecord } from "#app/domain/scores/score-record.ts";

/** A record of 學期成績 with nothing but what is said. */
export function scoreOf(studentNumber: string, course: string, edit: Partial<ScoreRecord> = {}): ScoreRecord {
  return { ...blankScore, studentNumber, course, ...edit };
}
