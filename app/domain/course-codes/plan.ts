import { partOf } from "./code.ts";
import type { PlanCourse, PlanVersion } from "./model.ts";

/** The newest plan of one programme code, and what older versions and deletions say about its codes. */
export type ProgrammePlan = {
  version: PlanVersion;
  courses: readonly PlanCourse[];
  byCode: ReadonlyMap<string, PlanCourse>;
  /** Codes not live in the newest version that an older version or a deletion row had; value: the successor, if named. */
  deleted: ReadonlyMap<string, string | null>;
};

/** 課程類別 of the course: the 課程屬性 overrides the code. Source: domain facts, section 3. */
export function categoryOf(course: PlanCourse): string {
  return (course.attribute ?? course.code[16])?.[0] ?? "";
}

/** 科目屬性 of the course: the 課程屬性 overrides the code. */
export function attributeOf(course: PlanCourse): string {
  return course.attribute?.[1] ?? course.code[18] ?? "";
}

/** 1 部定必修, 2 校訂必修; every other category is 校訂選修. */
export function isRequired(course: PlanCourse): boolean {
  return categoryOf(course) === "1" || categoryOf(course) === "2";
}

export function requiredByOf(course: PlanCourse): "部定" | "校訂" {
  return categoryOf(course) === "1" ? "部定" : "校訂";
}

export function requirementOf(course: PlanCourse): "必修" | "選修" {
  return isRequired(course) ? "必修" : "選修";
}

/** 分項類別 from 科目屬性: 2 專業科目, 3 實習科目, all others 學業. */
export function subjectCategoryOf(course: PlanCourse): "專業科目" | "實習科目" | "學業" {
  const attribute = attributeOf(course);
  if (attribute === "2") return "專業科目";
  return attribute === "3" ? "實習科目" : "學業";
}

/** Codes of 團體活動 (8) and 彈性學習 (9) whose 科目屬性 is not D must not be submitted. */
export function isNotSubmitted(course: PlanCourse): boolean {
  return /^[89]$/.test(categoryOf(course)) && attributeOf(course) !== "D";
}

/** The credits of a plan character: digits, A–I = 1–9 as an alternative, R S T = 10–12, Z and 0 = 0. */
export function creditsOfCharacter(character: string): number {
  if (/^\d$/.test(character)) return Number(character);
  if (/^[A-I]$/.test(character)) return character.charCodeAt(0) - 64;
  if (/^[R-T]$/.test(character)) return character.charCodeAt(0) - 72;
  return 0;
}

/** Taught in that semester: a character other than 0, and (where the plan says it) an opening mode other than "-". */
export function isPlanned(course: PlanCourse, semester: number): boolean {
  return course.credits[semester] !== "0" && course.modes?.[semester] !== "-";
}

/**
 * The newest plan per programme code (16 characters, so per cohort too). Of the files with any row of the programme the
 * one of the highest 實施學年度 is newest, and of one year the one that was received last.
 */
export function currentPlans(versions: readonly PlanVersion[]): Map<string, ProgrammePlan> {
  const ordered = versions
    .map((version, order) => ({ version, order }))
    .sort((a, b) => a.version.year - b.version.year || a.order - b.order);
  const plans = new Map<string, ProgrammePlan>();
  for (const { version } of ordered) {
    for (const [programme, rows] of rowsByProgramme(version)) {
      const before = plans.get(programme);
      const byCode = new Map(rows.courses.map((course) => [course.code, course]));
      const gone = [
        ...(before?.deleted ?? []),
        ...(before?.courses ?? []).map((course) => [course.code, null] as const),
        ...rows.deletions,
      ];
      const deleted = new Map<string, string | null>();
      for (const [code, successor] of gone) {
        if (!byCode.has(code)) deleted.set(code, successor ?? deleted.get(code) ?? null);
      }
      plans.set(programme, { version, courses: rows.courses, byCode, deleted });
    }
  }
  return plans;
}

function rowsByProgramme(version: PlanVersion) {
  const rows = new Map<string, { courses: PlanCourse[]; deletions: (readonly [string, string | null])[] }>();
  const at = (code: string) => {
    const programme = partOf(code, "programme");
    const found = rows.get(programme) ?? { courses: [], deletions: [] };
    rows.set(programme, found);
    return found;
  };
  for (const course of version.courses) at(course.code).courses.push(course);
  for (const deletion of version.deletions)
    at(deletion.code).deletions.push([deletion.code, deletion.replacedBy]);
  return rows;
}
