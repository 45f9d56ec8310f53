import type { WordsOf } from "../words.ts";
import type { courseCodes as source } from "../zh-TW/course-codes.ts";

export const courseCodes: WordsOf<typeof source> = {
  findings: {
    "class-without-programme": "Homeroom without programme code",
    "programme-without-plan": "Programme without course plan",
    "code-missing": "No course code",
    "code-malformed": "Malformed course code",
    "school-differs": "School code differs",
    "cohort-differs": "Cohort differs",
    "programme-differs": "Programme differs",
    "code-deleted": "Code deleted from the plan",
    "code-not-in-plan": "Code not in the plan",
    "name-differs": "Subject name differs",
    "not-planned-this-semester": "Not planned this semester",
    "credits-differ": "Credits or periods differ",
    "taken-twice": "Taken twice",
    "name-spelling": "Subject name spelt differently",
    "required-by-differs": "Ministry/school course differs",
    "requirement-differs": "Required/elective differs",
    "category-differs": "Subject category differs",
    "mode-differs": "Opening mode differs",
    "planned-not-taken": "Planned, not taken",
    "planned-not-offered": "Planned, not offered to the class",
    "not-to-be-submitted": "Not to be submitted (activities, flexible learning)",
  },
  sections: { curriculum: "Curriculum section", registrar: "Registrar", counseling: "Course counselors" },
  segments: {
    SCH: "Course type (character 10)",
    GRP: "Group (characters 11–12)",
    DEP: "Department (characters 13–15)",
    CLA: "Stream (character 16)",
    CAT: "Course category (character 17)",
    MOD: "Opening mode (character 18)",
    ATT1: "Subject attribute (character 19)",
    FLD: "Field (characters 20–21)",
  },
};
