/** A programme of the invented school: the part of its 群科班代碼 after cohort and school, and how it is spoken of. */
export type Programme = {
  key: "commerce" | "trade" | "data" | "design" | "catering" | "academic" | "evening";
  /** 課程類型1 + 群別2 + 科別3 + 班群1 */
  part: string;
  /** Beginning of its classes' names. */
  short: string;
  division: "日間部" | "進修部";
  /** Share of the classes of a grade. */
  weight: number;
};

/**
 * Five technical programmes (技術型), one academic (普通型) and one of the continuing-education division (進修部).
 * In the order in which a very small school opens them. Group and department codes: the platform's tables for 108.
 */
export const programmes: readonly Programme[] = [
  { key: "commerce", part: "V264010", short: "商經", division: "日間部", weight: 3 },
  { key: "design", part: "V284060", short: "廣設", division: "日間部", weight: 2 },
  { key: "academic", part: "H111010", short: "普", division: "日間部", weight: 2 },
  { key: "evening", part: "C264010", short: "進商", division: "進修部", weight: 1 },
  { key: "data", part: "V264040", short: "資處", division: "日間部", weight: 2 },
  { key: "catering", part: "V324080", short: "餐管", division: "日間部", weight: 2 },
  { key: "trade", part: "V264020", short: "國貿", division: "日間部", weight: 2 },
];

/** 群科班代碼 of one cohort: 16 characters. */
export function programmeCode(cohort: number, school: string, programme: Programme): string {
  return `${String(cohort).padStart(3, "0")}${school}${programme.part}`;
}
