import { foldText } from "./names.ts";

/** Wordings of one value in the files of different systems; the first is the one shown. */
const wordings = [
  ["部定", "部訂"],
  ["校訂", "校定"],
  ["必修", "必"],
  ["選修", "選"],
  ["學業", "學業科目"],
  ["專業科目", "專業"],
  ["實習科目", "實習"],
] as const;

const canonical = new Map<string, string>(wordings.flatMap((words) => words.map((word) => [word, words[0]])));

/** 部訂 = 部定 and the like; an unknown wording stays as it is. */
export function canonicalValue(text: string): string {
  const folded = foldText(text);
  return canonical.get(folded) ?? folded;
}
