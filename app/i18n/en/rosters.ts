import type { WordsOf } from "../words.ts";
import type { rosters as source } from "../zh-TW/rosters.ts";
import { betweenBooksWords } from "./roster-rules/between-books.ts";
import { cellWords } from "./roster-rules/cells.ts";
import { courseWords } from "./roster-rules/courses.ts";
import { dateWords } from "./roster-rules/dates.ts";
import { peopleWords } from "./roster-rules/people.ts";
import { planWords } from "./roster-rules/plan.ts";
import { registerWords } from "./roster-rules/register.ts";
import { scoreWords } from "./roster-rules/scores.ts";
import { shapeWords } from "./roster-rules/shape.ts";
import { textWords } from "./roster-rules/texts.ts";
import { wholeSchoolWords } from "./roster-rules/whole-school.ts";

export const rosters: WordsOf<typeof source> = {
  rules: {
    ...shapeWords,
    ...cellWords,
    ...scoreWords,
    ...peopleWords,
    ...dateWords,
    ...textWords,
    ...courseWords,
    ...planWords,
    ...registerWords,
    ...betweenBooksWords,
    ...wholeSchoolWords,
  },
  grades: { syntax: "Form", validity: "Validity", quality: "To be explained", macro: "Whole school" },
  books: {
    precheck: "Pre-check: course records",
    "precheck-continuing": "Pre-check: course records, continuing education",
    scores: "Course records",
    retakes: "Retaken and repeated courses",
    "scores-continuing": "Course records, continuing education",
    students: "Students",
    officers: "School officers",
    outcomes: "Course learning outcomes",
    "outcomes-continuing": "Course learning outcomes, continuing education",
    performances: "Diverse performances",
  },
  sources: {
    "roster-format": "Layout of the rosters",
    "submitted-faults": "Faults of earlier submissions",
    "course-code": "Make-up of the course code",
    "course-plan": "The course plan on file",
    "national-id": "Numbering of ID and resident numbers",
    "portfolio-limits": "Limits of outcomes and performances",
    console: "The console's own question",
  },
  contextParts: {
    plans: "course plan",
    tables: "code tables",
    students: "students",
    others: "the other books of the batch",
    previous: "the same book as handed in before",
    earlier: "the score books of earlier terms",
    grades: "the grades of the batch",
  },
};
