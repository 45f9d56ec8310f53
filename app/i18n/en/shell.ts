import type { WordsOf } from "../words.ts";
import type { shell as source } from "../zh-TW/shell.ts";

export const shell: WordsOf<typeof source> = {
  product: "Licheng",
  productLong: "Student learning portfolio console",
  skip: "Skip to main content",
  demo: "Demo school: everyone in it is invented",
  roles: {
    administrator: "Administrator",
    "academic-officer": "Academic affairs officer",
    "academic-director": "Academic affairs director",
    counselor: "Course counselor",
    "homeroom-teacher": "Homeroom teacher",
    "subject-teacher": "Subject teacher",
    principal: "Principal",
    "student-affairs": "Student affairs",
    guidance: "Guidance",
  },
  term: {
    label: "Term",
    name: (schoolYear, semester) => `School year ${schoolYear}, semester ${semester}`,
    short: (schoolYear, semester) => `${schoolYear}-${semester}`,
    switch: "Switch term",
  },
  search: { label: "Search", placeholder: "Student, class, course, code", hint: "Press / to search" },
  language: { label: "Language", "zh-TW": "中文", en: "English" },
  theme: { label: "Appearance", light: "Light", dark: "Dark", auto: "As the system" },
  account: { menu: "Account menu", preferences: "My settings", logOut: "Log out" },
  menu: {
    label: "Main menu",
    open: "Menu",
    openItems: (count) => (count === 1 ? "1 open item" : `${count} open items`),
    groups: {
      today: "Today",
      preparation: "Preparing the term",
      courseCodes: "Course codes",
      rosters: "Rosters and submission",
      system: "System",
    },
    entries: {
      today: "Today",
      school: "School and terms",
      letters: "Letters and windows",
      imports: "Imports",
      plans: "Course plan",
      comparisons: "Comparison",
      batches: "Batches",
      accounts: "Accounts",
      audit: "Audit",
      codeTables: "Code tables",
    },
  },
  errors: {
    notFound: {
      title: "This page cannot be found",
      what: "The address may be mistyped, or the record is not in this term or has been removed.",
      toDo: "Please open it again from the menu or by searching.",
    },
    forbidden: {
      title: "You may not open this page",
      what: "It belongs to other people's work. Nothing of yours has changed.",
      toDo: "If it is your work, ask an administrator to change your roles under Accounts.",
    },
    conflict: {
      title: "Someone else has changed this in the meantime",
      what: "What you sent was not saved; the other person's change was kept.",
      toDo: "Please open the page again, look, and make your change once more.",
    },
    failed: {
      title: "This was not completed",
      what: "Something went wrong in the system. What was saved before is kept; nothing of this step was written.",
      toDo: "Please try again later. If it happens again, tell your administrator the number below.",
    },
    offline: {
      title: "The server cannot be reached",
      what: "The network or the server is interrupted. What was saved before is kept.",
      toDo: "Please check the network and try again.",
    },
    backToToday: "Back to Today",
    again: "Try again",
  },
};
