/** How a course of the plan comes to its students. */
export type Taken =
  /** The whole class takes it with its own class. */
  | "class"
  /** The usual one of the local languages: by class, unless the student chooses another. */
  | "home-language"
  /** Another local language: across classes, each student under the code of the own programme. */
  | "other-language"
  /** 對開: two classes swap the semesters, so every class takes one of the pair at a time. */
  | "swap"
  /** An elective across the programmes: each student takes one of the pool, under the own programme's code. */
  | "school-pool"
  /** An elective across the classes of one programme: one offering per section, without 所屬班級. */
  | "programme-pool"
  /** A course of 特殊需求領域, for single students. */
  | "special-needs"
  | "nobody";

/** A line of the invented curriculum. */
export type PlannedCourse = {
  name: string;
  /** Characters 17–23: 課程類別, 開課方式, 科目屬性, 領域2, 科目2. */
  ending: string;
  /** 授課學期學分節數 of the six semesters. */
  credits: string;
  taken: Taken;
  /** Courses of one pool exclude each other: a student takes one of them. */
  pool: string | null;
  /** 課程屬性 where it overrides the code; null: the same as in the code. */
  attribute: string | null;
  /** First cohort that has it. */
  since: number;
  /** What the plan said before its last amendment: another name or credits, or not there yet; null: the same. */
  before: { name?: string; credits?: string } | "absent" | null;
  /** What became of it in the last amendment. */
  now: "live" | "deletion-row" | "left-out";
};

type More = Partial<Omit<PlannedCourse, "name" | "ending" | "credits">>;

export function course(name: string, ending: string, credits: string, more: More = {}): PlannedCourse {
  return {
    name,
    ending,
    credits,
    taken: "class",
    pool: null,
    attribute: null,
    since: 0,
    before: null,
    now: "live",
    ...more,
  };
}

export function pool(
  taken: "school-pool" | "programme-pool",
  key: string,
  credits: string,
  courses: readonly (readonly [name: string, ending: string, before?: PlannedCourse["before"]])[],
): PlannedCourse[] {
  return courses.map(([name, ending, before = null]) =>
    course(name, ending, credits, { taken, pool: key, before }),
  );
}

/** 本土語文/臺灣手語: part of the plans since cohort 111. One is the usual, the others are lettered alternatives. */
export const localLanguages: readonly PlannedCourse[] = [
  course("閩南語文", "1010123", "110000", { taken: "home-language", since: 111 }),
  course("客語文", "1010121", "AA0000", { taken: "other-language", since: 111 }),
  course("原住民族語文-阿美語", "101012D", "AA0000", { taken: "other-language", since: 111 }),
  course("臺灣手語", "101012L", "AA0000", { taken: "other-language", since: 111 }),
];
