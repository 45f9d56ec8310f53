import type { Draft } from "./base-school.ts";
import {
  newestPlan,
  pick,
  planCoursesOf,
  recode,
  replaceOffering,
  replacePlan,
  target,
  withCharacter,
} from "./draft.ts";

/** Alters a school; which row, which variant, which detail is chosen by three numbers. */
export type Fault = (draft: Draft, row: number, variant: number, detail: number) => void;

/** No code, or an offering that lends its code to another class only. */
const codeMissing: Fault = (draft, row, variant, detail) => {
  const one = target(draft, row);
  if (!one) return;
  if (variant % 4 === 3) {
    const other = pick(draft.homerooms, detail);
    replaceOffering(draft, { ...one.offering, classKeys: other ? [other.key] : [] });
  } else if (variant % 4 === 2) {
    recode(draft, one, null, true);
    replaceOffering(draft, {
      ...one.offering,
      code: null,
      credits: pick([0, null, 2], detail) ?? null,
      periods: null,
    });
  } else recode(draft, one, null, variant % 2 === 0);
};

/** Not 23 characters; or at each place of a table what no table, some table or only another 課程類型 knows. */
const malformed: Fault = (draft, row, variant, detail) => {
  const one = target(draft, row);
  if (one?.code.length !== 23) return;
  const places: readonly (readonly [number, readonly string[]])[] = [
    [9, ["X", "h", "S", "0"]],
    [10, ["11", "26", "28", "99", "2I"]],
    [12, ["101", "401", "406", "197", "4O1"]],
    [15, ["0", "1", "5", "7", "Z", "b", "!"]],
    [16, ["1", "4", "O", "A"]],
    [17, ["0", "I", "C", "E"]],
    [18, ["1", "5", "d", "A"]],
    [19, ["26", "01", "0I", "07"]],
  ];
  const others = [
    one.code.slice(0, 22),
    `${one.code}0`,
    one.code.toLowerCase(),
    one.code.replace("0", "０"),
    ` ${one.code.slice(1)}`,
  ];
  const [from, pieces] = pick(places, variant) ?? [0, []];
  const piece = pick(pieces, detail) ?? "";
  const atPlace = one.code.slice(0, from) + piece + one.code.slice(from + piece.length);
  recode(draft, one, variant % 5 === 0 ? (pick(others, detail) ?? null) : atPlace, row % 2 === 0);
};

function replacing(from: number, pieces: readonly string[]): Fault {
  return (draft, row, variant, detail) => {
    const one = target(draft, row);
    const piece = pick(pieces, variant);
    if (!one || piece === undefined) return;
    recode(
      draft,
      one,
      one.code.slice(0, from) + piece + one.code.slice(from + piece.length),
      detail % 2 === 0,
    );
  };
}

const schoolDiffers = replacing(3, ["070405", "351B09", "O70406"]);
const cohortDiffers = replacing(0, ["110", "111", "112", "109", "１12"]);
const programmeDiffers = replacing(9, ["V264010", "V28406A", "H111010", "C264010", "V26401C", "M111970"]);
/** Values that the tables know for another 課程類型 only, or for this one too. */
const otherType: Fault = (draft, row, variant, detail) => {
  const one = target(draft, row);
  if (one?.code.length !== 23) return;
  const values: readonly (readonly [number, string])[] = [
    [19, "26"],
    [15, "1"],
    [15, "5"],
    [10, "28"],
    [12, "101"],
    [12, "406"],
  ];
  const [from, value] = pick(values, variant) ?? [19, "26"];
  recode(draft, one, one.code.slice(0, from) + value + one.code.slice(from + value.length), detail % 2 === 0);
};

/** Two or three of the leading parts are wrong at once: the first of them is the finding. */
const severalParts: Fault = (draft, row, variant, detail) => {
  schoolDiffers(draft, row, variant, detail);
  if (variant % 3 !== 0) cohortDiffers(draft, row, variant, detail);
  if (variant % 3 !== 1) programmeDiffers(draft, row, detail, detail);
  if (variant % 4 === 0) malformed(draft, row, variant, detail);
};

/** A subject that no plan knows; or another programme's whole code, or the code of another course of this one. */
const notInPlan: Fault = (draft, row, variant, detail) => {
  const one = target(draft, row);
  if (!one) return;
  const all = draft.plans.flatMap((plan) => plan.courses.map(({ code }) => code));
  const own = all.filter((code) => code.startsWith(one.programme));
  const codes = [
    withCharacter(one.code, 21, "Q"),
    withCharacter(one.code, 21, "Q"),
    pick(own, detail),
    pick(all, detail),
  ];
  recode(draft, one, pick(codes, variant) ?? null, detail % 2 === 0);
};

/** The newest plan no longer has the code; a deletion row, an older file or nothing remembers it. */
const taken: Fault = (draft, row, variant) => {
  const one = target(draft, row);
  const plan = one && newestPlan(draft, one.programme);
  const course = plan?.courses.find(({ code }) => code === one?.code);
  if (!plan || !course) return;
  const courses = plan.courses.filter(({ code }) => code !== course.code);
  const deletion = { code: course.code, replacedBy: null };
  if (variant % 4 === 0) replacePlan(draft, { ...plan, courses, deletions: [...plan.deletions, deletion] });
  else replacePlan(draft, { ...plan, courses });
  const older = { ...plan, id: `${plan.id}-before-${draft.plans.length}`, courses: [], deletions: [] };
  if (variant % 4 === 1) draft.plans = [{ ...older, courses: [course] }, ...draft.plans];
  if (variant % 4 === 2)
    draft.plans = [...draft.plans, { ...older, year: plan.year - 1, deletions: [deletion] }];
};

/** Every row of a programme leaves the files, or the newest file only takes its courses back. */
const withoutPlan: Fault = (draft, row, variant) => {
  const programme = pick(draft.homerooms, row)?.programme;
  const plan = programme ? newestPlan(draft, programme) : undefined;
  if (!programme || !plan) return;
  const gone = planCoursesOf(draft, programme).map(({ code }) => ({ code, replacedBy: null }));
  const ofOthers = <T extends { code: string }>(rows: readonly T[]) =>
    rows.filter(({ code }) => !code.startsWith(programme));
  if (variant % 3 === 0)
    replacePlan(draft, { ...plan, courses: ofOthers(plan.courses), deletions: [...plan.deletions, ...gone] });
  else if (variant % 3 === 1)
    draft.plans = draft.plans.map((other) => ({
      ...other,
      courses: ofOthers(other.courses),
      deletions: ofOthers(other.deletions),
    }));
  else
    draft.plans = [
      ...draft.plans,
      { ...plan, id: `${plan.id}-after-${draft.plans.length}`, courses: [], deletions: gone },
    ];
};

const withoutProgramme: Fault = (draft, row, variant) => {
  const chosen = pick(draft.homerooms, row);
  if (!chosen) return;
  // A student of the class may keep a programme of his own.
  draft.students = draft.students.map((student, index) =>
    student.classKey === chosen.key && variant % 3 === 0 && index % 2 === 0
      ? { ...student, programme: student.programme ?? chosen.programme }
      : student,
  );
  draft.homerooms = draft.homerooms.map((homeroom) =>
    homeroom === chosen ? { ...homeroom, programme: null } : homeroom,
  );
};

const tableChanges: Fault = (draft, row, variant, detail) => {
  const entries = { ...draft.tables.entries };
  const names = ["SCH", "GRP", "DEP", "CLA", "CAT", "MOD", "ATT1", "FLD"] as const;
  const name = pick(names, row);
  if (!name) return;
  if (variant % 2 === 0) delete entries[name];
  else
    entries[name] = (entries[name] ?? []).filter(
      (_, index, all) => index !== detail % Math.max(1, all.length),
    );
  draft.tables = { ...draft.tables, entries };
};

export const codeFaults = {
  codeMissing,
  malformed,
  schoolDiffers,
  cohortDiffers,
  programmeDiffers,
  severalParts,
  otherType,
  notInPlan,
  taken,
  withoutPlan,
  withoutProgramme,
  tableChanges,
};
