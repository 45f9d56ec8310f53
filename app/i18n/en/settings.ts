import type { WordsOf } from "../words.ts";
import type { settings as source } from "../zh-TW/settings.ts";

export const settings: WordsOf<typeof source> = {
  title: "School and terms",
  school: {
    title: "School",
    code: "School code",
    codeHint: "6 characters; characters 4–9 of a course code must equal it.",
    name: "Name of the school",
    hasContinuingDivision: "Has a continuing-education division",
    hasPracticumOffice: "Has a practicum office",
    saved: "The school's data are saved.",
    save: "Save school",
    errors: {
      "code-malformed": "A school code has 6 digits or capital letters.",
      "code-taken": "Another school has this code.",
      "name-missing": "Fill in the school's name.",
    },
    conflict: (name) =>
      `Somebody has just changed the school; its name is now "${name}". Check and save again.`,
  },
  term: {
    title: (term) => `Term ${term}`,
    opensOn: "Opening day",
    closesOn: "Closing ceremony",
    hint: "In ROC years, for instance 112/08/30; empty while it is not known.",
    saved: "The term's dates are saved.",
    save: "Save dates",
    errors: {
      "not-a-date": "This is no date; write it as 112/08/30.",
      "opens-outside-term": "This day is not in the term; check the year.",
      "closes-outside-term": "This day is not in the term; check the year.",
      "closes-before-opens": "The closing ceremony comes after the opening day.",
    },
    conflict:
      "Somebody has just changed this term's dates; below they are as they are now. Check and save again.",
    duty: "First comparison due",
    dutyDate: (date) => `${date} (within 28 days of the opening day)`,
    dutyOpen: "Known once the opening day is filled in.",
    source: "Source",
    sourceText:
      "Comparison of offerings: the first within four weeks of the start of the semester, and again with the newest codes after every approved amendment of the course plan.",
  },
  readOnly: "Your role may look, not change.",
  tables: {
    title: "Code tables",
    intro:
      "Each part of a course code is checked against its table. Six small ones come with the console; departments, fields and subjects change every school year and are imported.",
    caption: "Code tables and where they come from",
    name: "Table",
    characters: "Place",
    source: "Source",
    date: "Date",
    count: "Entries",
    builtIn: "Course-plan platform's code lists (with the console)",
    imported: (file) => `Imported file ${file}`,
    missing: "Not imported: this part is not checked",
    missingSubjects: "Not imported: explanations and proposals do not name subjects",
    subjects: "Subjects (characters 22–23, for explanations and proposals only)",
    import: "Import code tables",
  },
};
