import type { PlanCourse, PlanDeletion, PlanVersion } from "#app/domain/course-codes/model.ts";
import { planColumns } from "#app/domain/course-codes/plan-columns.ts";
import { optional, required } from "#app/domain/tables/columns.ts";
import { type FirstPlaces, firstPlaces } from "./first-places.ts";
import { isOldPlan, isPlanJson, planSheetOfJson, withOldPlanHeader } from "./plan-forms.ts";
import type { RawFile } from "./raw-file.ts";
import { readPlanCode } from "./read-columns.ts";
import { readTable } from "./read-table.ts";
import { refuse, refuseWhenAll } from "./refuse-table.ts";
import { parseSchoolYear } from "./school-values.ts";
import type { HeaderMapping, ParsedTable, RefusedTable, TableOutcome } from "./table-result.ts";
import type { TableRow } from "./table-row.ts";

/** What one row of a plan says. A row of the old form that changes a code says both. */
export type PlanEntry = { year: number; course: PlanCourse | null; deletion: PlanDeletion | null };

export type ParsedPlan = ParsedTable<PlanEntry> & { plan: PlanVersion };

type Context = { school: string };

/** Credits per semester (domain facts, section 3): digits, A–I and R S T for alternatives, Z for a course without credits. */
const creditsForm = /^[0-9A-IRSTZ]{6}$/;
const modesForm = /^[-0-9A-Z]{6}$/;
const attributeForm = /^[0-9A-Z]{4}$/;

/** A course plan in any of its three forms: new with header, JSON, old without header. */
export function parseCoursePlan(
  file: RawFile,
  context: Context,
  mapping: HeaderMapping = {},
): ParsedPlan | RefusedTable {
  if (isPlanJson(file.json)) {
    const { sheet, marks } = planSheetOfJson(file.json);
    return versionOf({ ...file, sheets: [sheet] }, "new", marks, (source) =>
      readNewForm(source, context, {}),
    );
  }
  if (file.sheets.some((sheet) => !sheet.hidden && isOldPlan(sheet))) {
    const sheets = file.sheets.map((sheet) => (isOldPlan(sheet) ? withOldPlanHeader(sheet) : sheet));
    return versionOf({ ...file, sheets }, "old", [], (source) => readOldForm(source, context));
  }
  return versionOf(file, "new", [], (source) => readNewForm(source, context, mapping));
}

function versionOf(
  file: RawFile,
  form: PlanVersion["form"],
  marks: PlanVersion["marks"],
  read: (file: RawFile) => TableOutcome<PlanEntry>,
): ParsedPlan | RefusedTable {
  const outcome = refuseWhenAll(file, read(file), "other-school", "wrong-school", ({ params }) => params);
  if (!outcome.ok) return outcome;
  const entries = outcome.rows.map(({ value }) => value);
  const years = [...new Set(entries.map(({ year }) => year))].sort((a, b) => a - b);
  if (form === "new" && years.length > 1) return refuse(file, "mixed-years", { years: years.join("、") });
  const courses = entries.flatMap(({ course }) => course ?? []);
  const live = new Set(courses.map(({ code }) => code));
  const deletions = entries.flatMap(({ deletion }) => deletion ?? []).filter(({ code }) => !live.has(code));
  const plan: PlanVersion = {
    id: file.file,
    form,
    year: years.at(-1) ?? 0,
    marks,
    sha256: file.sha256,
    courses,
    deletions,
  };
  return { ...outcome, plan };
}

function readNewForm(file: RawFile, { school }: Context, mapping: HeaderMapping): TableOutcome<PlanEntry> {
  const first = firstPlaces();
  return readTable(file, {
    kind: "course-plan",
    columns: planColumns,
    mapping,
    read(row): PlanEntry | null {
      const year = parseSchoolYear(row.text("year"));
      if (year === undefined) row.reject("not-a-year", "year");
      const code = readPlanCode(row, "code", school);
      if (code !== null) rejectTwice(row, "code", code, first);
      if (code === null || year === undefined) return null;
      const [name, modes, attribute] = [row.text("name"), row.text("modes"), row.text("attribute")];
      if (name === "" && modes === "" && attribute === "") {
        return { year, course: null, deletion: { code, replacedBy: null } };
      }
      const credits = readNameAndCredits(row);
      if (!modesForm.test(modes)) row.reject("plan-modes-malformed", "modes");
      if (attribute !== "" && !attributeForm.test(attribute))
        row.reject("plan-attribute-malformed", "attribute");
      return { year, course: { code, name, credits, modes, attribute: attribute || null }, deletion: null };
    },
  });
}

const oldColumns = {
  code: required("課程代碼"),
  name: required("課程名稱"),
  credits: required("授課學期學分"),
  oldCode: optional("原課程代碼"),
  oldName: optional("原課程名稱"),
} as const;

/** The old form: columns 4–5 tell changes. Both pairs filled is a change, which takes the old code back when it differs; an empty new pair is a deletion. */
function readOldForm(file: RawFile, { school }: Context): TableOutcome<PlanEntry> {
  const first = firstPlaces();
  return readTable(file, {
    kind: "course-plan",
    columns: oldColumns,
    mapping: {},
    read(row): PlanEntry | null {
      const deleted = row.text("code") === "" && row.text("name") === "" && row.text("oldCode") !== "";
      const oldCode = row.text("oldCode") === "" ? null : readPlanCode(row, "oldCode", school);
      const code = deleted ? null : readPlanCode(row, "code", school);
      if (deleted) {
        if (oldCode === null) return null;
        rejectTwice(row, "oldCode", oldCode, first);
        return { year: cohortOf(oldCode), course: null, deletion: { code: oldCode, replacedBy: null } };
      }
      const credits = readNameAndCredits(row);
      if (code === null) return null;
      rejectTwice(row, "code", code, first);
      const changed = oldCode !== null && oldCode !== code;
      return {
        year: cohortOf(code),
        course: { code, name: row.text("name"), credits, modes: null, attribute: null },
        deletion: changed ? { code: oldCode, replacedBy: code } : null,
      };
    },
  });
}

function readNameAndCredits(row: TableRow<"name" | "credits">): string {
  if (row.text("name") === "") row.reject("plan-name-missing", "name");
  const credits = row.text("credits");
  if (!creditsForm.test(credits)) row.reject("plan-credits-malformed", "credits");
  return credits;
}

function rejectTwice<Key extends string>(
  row: TableRow<Key>,
  key: Key,
  code: string,
  first: FirstPlaces,
): void {
  const before = first.of(code, row);
  if (before) row.reject("code-twice", key, before);
  else first.keep(code, row);
}

function cohortOf(code: string): number {
  return Number(code.slice(0, 3));
}
