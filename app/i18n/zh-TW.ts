import { courseCodes } from "./zh-TW/course-codes.ts";
import { reports } from "./zh-TW/reports.ts";

/** The source of all words; one file per room of the house under zh-TW/, the same rooms under en/. */
export const zhTW = { courseCodes, reports } as const;
