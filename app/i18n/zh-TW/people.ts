import type { LoginNameFault } from "#app/domain/people/accounts.ts";
import type { Capacity } from "#app/domain/people/roles.ts";

const capacities: Record<Capacity, string> = {
  officer: "承辦人",
  director: "教務主任",
  "executive-secretary": "執行秘書",
  principal: "校長",
};

const loginNameFaults: Record<LoginNameFault | "login-name-taken", string> = {
  "login-name-missing": "請輸入帳號",
  "login-name-form": "帳號為 3 至 40 個字元，可用英文字母、數字與 . _ - @，第一個字元為字母或數字",
  "login-name-taken": "這個帳號已有人使用",
};

/** Accounts: roles are worded in the shell, what concerns one's own password in the session. */
export const people = {
  capacities,
  loginNameFaults,
  accounts: {
    fields: {
      loginName: "帳號",
      displayName: "姓名",
      title: "職稱",
      roles: "角色",
      capacities: "簽核身分",
      active: "啟用",
      language: "語言",
      theme: "顯示",
    },
    states: { active: "啟用", inactive: "停用" },
    refused: {
      "last-administrator": "學校至少要有一位系統管理人員，這項變更沒有寫入。",
    },
  },
  commandLine: {
    settings: "設定無法使用：",
    migrated: (names: readonly string[]) =>
      names.length === 0 ? "資料庫已是最新。" : `已執行 ${names.length} 個資料庫變更：${names.join("、")}`,
    administratorUsage: `用法：
  npm run -s licheng -- administrator create --school 學校代碼 --login 帳號 --name 姓名 [--school-name 校名] [--password-stdin]

學校不存在時須有 --school-name。沒有 --password-stdin 時會產生一個密碼，第一次登入後須更換。`,
    missing: (flag: string) => `缺少選項 --${flag}`,
    badSchool: "--school 要是 6 碼學校代碼",
    noSchool: "沒有這所學校；請以 --school-name 給校名，一併建立",
    created: (loginName: string, school: string) => `已在 ${school} 建立系統管理帳號 ${loginName}`,
    password: (password: string) => `密碼（只顯示這一次，登入後須更換）：${password}`,
  },
  duties: { homeroom: "導師", counselor: "課程諮詢教師" },
} as const;
