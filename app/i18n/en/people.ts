import type { WordsOf } from "../words.ts";
import type { people as source } from "../zh-TW/people.ts";

export const people: WordsOf<typeof source> = {
  capacities: {
    officer: "Officer",
    director: "Director of academic affairs",
    "executive-secretary": "Executive secretary",
    principal: "Principal",
  },
  loginNameFaults: {
    "login-name-missing": "Enter a log-in name",
    "login-name-form":
      "3 to 40 characters: letters a–z, digits and . _ - @, beginning with a letter or a digit",
    "login-name-taken": "This log-in name is taken",
  },
  accounts: {
    fields: {
      loginName: "Log-in name",
      displayName: "Name",
      title: "Title",
      roles: "Roles",
      capacities: "Signs as",
      active: "Active",
      language: "Language",
      theme: "Appearance",
    },
    states: { active: "Active", inactive: "Closed" },
    refused: {
      "last-administrator": "A school needs at least one administrator; nothing was changed.",
    },
  },
  duties: { homeroom: "Homeroom teacher", counselor: "Course counselor" },
};
