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
  duties: { homeroom: "導師", counselor: "課程諮詢教師" },
} as const;
