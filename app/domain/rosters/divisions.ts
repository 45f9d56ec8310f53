/** 部別 of a batch and of the books in it: 日間部 and the like, and 進修部（學校）. */
export const divisions = ["day", "continuing"] as const;
export type Division = (typeof divisions)[number];

export function isDivision(text: string): text is Division {
  return divisions.some((division) => division === text);
}

/** 部別 as a school writes it, which no import restricts: 進修部 and 進修學校 are one, every other name and none is 日間部. */
export function divisionNamed(name: string | null): Division {
  return name?.includes("進修") ? "continuing" : "day";
}
