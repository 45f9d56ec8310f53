import { maskBirthDate, maskIdNumber } from "../people/masking.ts";

/** The columns that a list of names (名條) may have. The last three are empty, to be filled in by hand. */
export const nameListColumns = [
  "class",
  "seat",
  "studentNumber",
  "name",
  "gender",
  "idNumber",
  "birthDate",
  "programme",
  "status",
  "tick",
  "signature",
  "note",
] as const;
export type NameListColumn = (typeof nameListColumns)[number];

/** What shows ID numbers or birth dates. */
export const personalColumns: readonly NameListColumn[] = ["idNumber", "birthDate"];

/** Why a list is not made. */
export type NameListRefusal =
  | "columns-missing"
  /** There is no such class in the term, or nobody in it. */
  | "nobody"
  | "not-own-class"
  | "may-not-unmask"
  | "reason-missing";

/** Characters of the reason why ID numbers are given out: fewer say nothing. */
export const reasonLength = { least: 4, most: 200 } as const;

/** A student as the list may show them. `birthDate`: YYYY-MM-DD. `classKey` null: in no class. */
export type ListableStudent = {
  classKey: string | null;
  seat: number | null;
  number: string;
  name: string;
  gender: string | null;
  idNumber: string;
  birthDate: string;
  programme: string | null;
  status: string | null;
};

export type NameListCell = string | number | null;

/** A class of the list; `name` null: the students of no class. Cells are in the order of the columns. */
export type NameListClass = { name: string | null; rows: readonly (readonly NameListCell[])[] };
export type NameList = { columns: readonly NameListColumn[]; classes: readonly NameListClass[] };

/**
 * A list of names: the classes as they are given, in each its students by seat, then by number; students of none of the
 * classes are left out, unless they are in no class at all, who come last. ID number and birth date are masked, unless
 * `unmasked` says that who asked may see them and has given a reason. `birthDate` is YYYY-MM-DD then.
 */
export function nameList(of: {
  columns: readonly NameListColumn[];
  homerooms: readonly { key: string; name: string }[];
  students: readonly ListableStudent[];
  unmasked: boolean;
}): NameList {
  const byClass = new Map<string | null, ListableStudent[]>();
  for (const student of of.students) {
    const list = byClass.get(student.classKey);
    if (list) list.push(student);
    else byClass.set(student.classKey, [student]);
  }
  const classOf = (name: string | null, students: readonly ListableStudent[]): NameListClass => ({
    name,
    rows: [...students].sort(bySeat).map((student) => {
      const cells = cellsOf(student, name, of.unmasked);
      return of.columns.map((column) => cells[column]);
    }),
  });
  const without = byClass.get(null) ?? [];
  return {
    columns: of.columns,
    classes: [
      ...of.homerooms.map(({ key, name }) => classOf(name, byClass.get(key) ?? [])),
      ...(without.length > 0 ? [classOf(null, without)] : []),
    ],
  };
}

function cellsOf(
  student: ListableStudent,
  className: string | null,
  unmasked: boolean,
): Record<NameListColumn, NameListCell> {
  const { seat, number, name, gender, idNumber, birthDate, programme, status } = student;
  return {
    class: className,
    seat,
    studentNumber: number,
    name,
    gender,
    idNumber: unmasked ? idNumber : maskIdNumber(idNumber),
    birthDate: unmasked ? birthDate : maskBirthDate(birthDate),
    programme,
    status,
    tick: null,
    signature: null,
    note: null,
  };
}

function bySeat(a: ListableStudent, b: ListableStudent): number {
  const seats = (a.seat ?? Number.MAX_SAFE_INTEGER) - (b.seat ?? Number.MAX_SAFE_INTEGER);
  return seats !== 0 ? seats : a.number < b.number ? -1 : 1;
}
