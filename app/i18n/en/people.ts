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
  commandLine: {
    settings: "The settings cannot be used:",
    migrated: (names) =>
      names.length === 0
        ? "The database is up to date."
        : `${names.length} migrations run: ${names.join(", ")}`,
    administratorUsage: `Usage:
  npm run -s licheng -- administrator create --school CODE --login NAME --name NAME [--school-name NAME] [--password-stdin]

A school that is not there yet needs --school-name. Without --password-stdin a password is made, to be replaced after the first log-in.`,
    missing: (flag) => `--${flag} is missing`,
    badSchool: "--school is a school code of 6 characters",
    noSchool: "There is no such school; give its name with --school-name to create it",
    created: (loginName, school) => `Administrator ${loginName} created in ${school}`,
    password: (password) => `Password (shown this once, to be replaced after logging in): ${password}`,
  },
  duties: { homeroom: "Homeroom teacher", counselor: "Course counselor" },
};
