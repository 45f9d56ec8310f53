import iconv from "iconv-lite";
import { formatRocCompact } from "#app/domain/calendar/roc-date.ts";
import { enrolmentColumns } from "#app/domain/course-codes/enrolment-columns.ts";
import { offeringColumns } from "#app/domain/course-codes/offering-columns.ts";
import { homeroomColumns } from "#app/domain/people/homeroom-columns.ts";
import { studentColumns } from "#app/domain/people/student-columns.ts";
import type { ColumnSpec, Columns } from "#app/domain/tables/columns.ts";
import { csvText } from "./csv.ts";
import { fileOfPlan } from "./plan-file.ts";
import type { GeneratedSchool } from "./school.ts";
import { type Cell, type Table, workbookBytes } from "./workbook.ts";

export type SchoolFile = { name: string; bytes: Buffer };
export type SchoolFiles = {
  /** In the order they were received; the last one is the plan in force. */
  plan: SchoolFile[];
  classes: SchoolFile;
  students: SchoolFile;
  offerings: SchoolFile;
  enrolments: SchoolFile;
};
export type FileOptions = {
  format: "xlsx" | "csv";
  /** Of CSV. In CP950, as older systems write, the rare characters of names become question marks. */
  encoding?: "utf-8" | "utf-8-bom" | "cp950";
};

/** The school as the files that its systems would export, in the column titles of the imports. */
export async function schoolFiles(
  school: GeneratedSchool,
  { format, encoding = "utf-8-bom" }: FileOptions,
): Promise<SchoolFiles> {
  // A file says when it was made: here always the day before the term, never the time of the run.
  const madeOn = new Date(Date.UTC(school.term.schoolYear + 1911, school.term.semester === 1 ? 6 : 12, 31));
  const file = async (name: string, table: Table): Promise<SchoolFile> => ({
    name: `${name}.${format}`,
    bytes: format === "xlsx" ? await workbookBytes(table, madeOn) : csvBytes(table, encoding),
  });
  return {
    plan: school.plans.map((plan) => ({ name: plan.id, bytes: fileOfPlan(plan.id, plan.year, plan).bytes })),
    classes: await file("classes", classTable(school)),
    students: await file("students", studentTable(school)),
    offerings: await file("offerings", offeringTable(school)),
    enrolments: await file("enrolments", enrolmentTable(school)),
  };
}

function csvBytes({ titles, rows }: Table, encoding: NonNullable<FileOptions["encoding"]>): Buffer {
  const text = csvText([titles, ...rows]);
  if (encoding === "cp950") return iconv.encode(text, "cp950");
  return Buffer.from(encoding === "utf-8-bom" ? `\ufeff${text}` : text, "utf8");
}

function classTable({ homerooms }: GeneratedSchool): Table {
  return tableOf("班級", homeroomColumns, homerooms, (one) => one);
}

function studentTable({ students, homerooms }: GeneratedSchool): Table {
  const classes = new Map(homerooms.map((homeroom) => [homeroom.key, homeroom]));
  return tableOf("學生", studentColumns, students, (one) => ({
    ...one,
    birthDate: formatRocCompact(one.birthDate),
    className: classes.get(one.classKey)?.name ?? null,
    division: classes.get(one.classKey)?.division ?? null,
  }));
}

function offeringTable({ term, offerings, homerooms }: GeneratedSchool): Table {
  const names = new Map(homerooms.map(({ key, name }) => [key, name]));
  return tableOf("開課", offeringColumns, offerings, (one) => ({
    ...term,
    ...one,
    className: one.classKeys.map((key) => names.get(key) ?? key).join("、"),
  }));
}

function enrolmentTable({ term, enrolments }: GeneratedSchool): Table {
  return tableOf("修課", enrolmentColumns, enrolments, (one) => ({ ...term, ...one }));
}

/** A table in the columns that the import reads, in their order. */
function tableOf<Key extends string, Item>(
  sheet: string,
  columns: Columns<Key>,
  records: readonly Item[],
  cellsOf: (record: Item) => Readonly<Record<NoInfer<Key>, Cell>>,
): Table {
  const titles = Object.values<ColumnSpec>(columns).map(({ header }) => header);
  const keys = Object.keys(columns);
  return {
    sheet,
    titles,
    rows: records.map((record) => {
      const cells: Readonly<Record<string, Cell>> = cellsOf(record);
      return keys.map((key) => cells[key] ?? null);
    }),
  };
}
