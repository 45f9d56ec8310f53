/** 部別 of a batch and of the books in it: 日間部 and the like, and 進修部（學校）. */
export const divisions = ["day", "continuing"] as const;
export type Division = (typeof divisions)[number];

export function isDivision(text: string): text is Division {
  return divisions.some((division) => division === text);
}
