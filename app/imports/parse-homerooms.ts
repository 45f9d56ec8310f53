import type { Homeroom } from "#app/domain/course-codes/model.ts";
import { homeroomColumns } from "#app/domain/people/homeroom-columns.ts";
import { firstPlaces } from "./first-places.ts";
import type { RawFile } from "./raw-file.ts";
import { readProgramme, readRequired } from "./read-columns.ts";
import { readTable } from "./read-table.ts";
import { refuseWhenAll } from "./refuse-table.ts";
import { parseGrade } from "./school-values.ts";
import type { HeaderMapping, TableOutcome } from "./table-result.ts";

/** Classes of a term. The key is division, grade and name: two divisions may have classes of one name. */
export function parseHomerooms(
  file: RawFile,
  { school }: { school: string },
  mapping: HeaderMapping = {},
): TableOutcome<Homeroom> {
  const first = firstPlaces();
  const outcome = readTable(file, {
    kind: "homerooms",
    columns: homeroomColumns,
    mapping,
    read(row): Homeroom | null {
      const name = readRequired(row, "name");
      const gradeText = readRequired(row, "grade");
      const programme = readProgramme(row, school);
      const grade = parseGrade(gradeText ?? "");
      if (gradeText !== null && grade === undefined) row.reject("not-a-grade", "grade");
      if (name === null || grade === undefined) return null;
      const division = row.textOrNull("division");
      const key = `${division ?? ""}|${grade}|${name}`;
      const before = first.of(key, row);
      if (before) return row.reject("class-twice", "name", before);
      first.keep(key, row);
      return { key, name, grade, division, programme, teacher: row.textOrNull("teacher") };
    },
  });
  return refuseWhenAll(file, outcome, "other-school", "wrong-school", ({ params }) => params);
}
