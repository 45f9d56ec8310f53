import { courseCodes } from "./zh-TW/course-codes.ts";

/** The source of all words; one file per room of the house under zh-TW/, the same rooms under en/. */
export const zhTW = { courseCodes } as const;
