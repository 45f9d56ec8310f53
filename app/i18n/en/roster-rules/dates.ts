import type { dateRules } from "#app/domain/rosters/rules/dates.ts";
import type { RuleWords } from "../../zh-TW/roster-rules/shape.ts";

const mend = "Correct the date in the school's own system and make the roster anew.";
const explain = "Compare with the records; answer with a note if it is right, correct it if it is not.";

export const dateWords: Readonly<Record<keyof typeof dateRules, RuleWords>> = {
  "date-future": { name: "Date in the future", what: () => "This day is yet to come", todo: mend },
  "date-ahead": {
    name: "Last day or change in the future",
    what: () => "This day is yet to come",
    todo: explain,
  },
  "from-after-to": {
    name: "Ends before it begins",
    what: () => "The last day is before the first",
    todo: mend,
  },
  "period-long": {
    name: "Longer than a year",
    what: () => "More than a year from first to last day",
    todo: explain,
  },
  "date-outside-year": {
    name: "Outside of the school year",
    what: () => "The day is outside of the book's school year (1 August to 31 July)",
    todo: explain,
  },
  "activity-outside-year": {
    name: "Activity of another school year",
    what: () => "The activity's school year is not the book's",
    todo: explain,
  },
};
