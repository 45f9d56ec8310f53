import { courseCodes } from "./en/course-codes.ts";
import { reports } from "./en/reports.ts";
import type { WordsOf } from "./words.ts";
import type { zhTW } from "./zh-TW.ts";

export const en: WordsOf<typeof zhTW> = { courseCodes, reports };
