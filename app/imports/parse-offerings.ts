import type { Term } from "#app/domain/calendar/term.ts";
import type { Homeroom, Offering } from "#app/domain/course-codes/model.ts";
import { offeringColumns } from "#app/domain/course-codes/offering-columns.ts";
import { firstPlaces } from "./first-places.ts";
import { type HomeroomLookup, homeroomLookup, preferring } from "./homeroom-lookup.ts";
import type { RawFile } from "./raw-file.ts";
import { isOfTerm, readAmounts, readRequired } from "./read-columns.ts";
import { readTable } from "./read-table.ts";
import { refuseOtherTerm } from "./refuse-table.ts";
import type { HeaderMapping, TableOutcome } from "./table-result.ts";
import type { TableRow } from "./table-row.ts";

type Row = TableRow<keyof typeof offeringColumns>;

/** Offerings of a term, each with its own 課程名稱. Words such as 部定 or 必修 are kept as written: they are for the comparison to judge. */
export function parseOfferings(
  file: RawFile,
  { term, homerooms }: { term: Term; school: string; homerooms: readonly Homeroom[] },
  mapping: HeaderMapping = {},
): TableOutcome<Offering> {
  const lookup = homeroomLookup(homerooms);
  const first = firstPlaces();
  const outcome = readTable(file, {
    kind: "offerings",
    columns: offeringColumns,
    mapping,
    read(row): Offering | null {
      if (!isOfTerm(row, term)) return null;
      const course = readRequired(row, "course");
      const subject = readRequired(row, "subject");
      const { credits, periods } = readAmounts(row, { credits: "credits", periods: "periods" });
      const code = row.textOrNull("code");
      const classKeys = readClasses(row, lookup, code);
      const before = course === null ? undefined : first.of(course, row);
      if (before) row.reject("course-twice", "course", before);
      if (course === null || subject === null) return null;
      first.keep(course, row);
      return {
        course,
        subject,
        reportedName: row.textOrNull("reportedName"),
        level: row.textOrNull("level"),
        requiredBy: row.textOrNull("requiredBy"),
        requirement: row.textOrNull("requirement"),
        category: row.textOrNull("category"),
        credits,
        periods,
        code,
        mode: row.textOrNull("mode"),
        classKeys,
        teacher: row.textOrNull("teacher"),
      };
    },
  });
  return refuseOtherTerm(file, outcome, term);
}

/** One class, or several with a mark between them; a name that two divisions have stands for both unless the code's programme tells. */
function readClasses(row: Row, lookup: HomeroomLookup, code: string | null): readonly string[] {
  const text = row.text("className");
  if (text === "") return [];
  const names =
    lookup.named(text).length > 0
      ? [text]
      : text
          .split(/[、,，;；/／]/)
          .map((name) => name.trim())
          .filter((name) => name !== "");
  const keys = new Set<string>();
  for (const name of names) {
    const named = lookup.named(name);
    if (named.length === 0) row.reject("unknown-class", "className", { near: lookup.near(name), name });
    const programme = code?.slice(0, 16);
    for (const { key } of preferring(named, (homeroom) => homeroom.programme === programme)) keys.add(key);
  }
  return [...keys];
}
