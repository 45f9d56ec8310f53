import { type Role, roles } from "#app/domain/people/roles.ts";
import { demoSchoolCode } from "#app/domain/schools/demo.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { findSchoolByCode, type School } from "#db/queries/schools.ts";
import type { Ground } from "#db/scope.ts";

/** One invented person per role; the log-in name is the role's. */
export const demoPeople: Record<Role, { displayName: string; title: string }> = {
  administrator: { displayName: "林系統", title: "系統管理師" },
  "academic-officer": { displayName: "陳註冊", title: "註冊組長" },
  "academic-director": { displayName: "黃教務", title: "教務主任" },
  counselor: { displayName: "張諮詢", title: "課程諮詢教師" },
  "homeroom-teacher": { displayName: "李導師", title: "導師" },
  "subject-teacher": { displayName: "王任課", title: "專任教師" },
  principal: { displayName: "吳校長", title: "校長" },
  "student-affairs": { displayName: "劉學務", title: "學務主任" },
  guidance: { displayName: "蔡輔導", title: "輔導主任" },
};

export type DemoAccount = { role: string; account: string; password: string };

/** What the demo school keeps of itself: its people's password, made by chance, and whether it is filled. */
export type DemoSettings = { demoPassword: string; demoFilled: boolean };

export function demoSettings(school: School): DemoSettings | null {
  const { demoPassword, demoFilled } = school.settings;
  return typeof demoPassword === "string" ? { demoPassword, demoFilled: demoFilled === true } : null;
}

/** The demo school's log-ins; none before it is wholly filled, or in a database that holds only real schools. */
export async function demoAccounts(ground: Ground): Promise<DemoAccount[]> {
  const school = await findSchoolByCode(ground, demoSchoolCode);
  const settings = school ? demoSettings(school) : null;
  if (!settings?.demoFilled) return [];
  const { shell } = wordsIn("zh-TW");
  return roles.map((role) => ({ role: shell.roles[role], account: role, password: settings.demoPassword }));
}
