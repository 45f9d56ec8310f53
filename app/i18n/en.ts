import { cli } from "./en/cli.ts";
import { components } from "./en/components.ts";
import { courseCodes } from "./en/course-codes.ts";
import { imports } from "./en/imports.ts";
import { people } from "./en/people.ts";
import { reports } from "./en/reports.ts";
import { session } from "./en/session.ts";
import { shell } from "./en/shell.ts";
import type { WordsOf } from "./words.ts";
import type { zhTW } from "./zh-TW.ts";

export const en: WordsOf<typeof zhTW> = { cli, components, courseCodes, imports, people, reports, session, shell };
