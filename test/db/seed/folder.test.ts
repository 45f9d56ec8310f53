import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareFiles } from "#app/cli/compare-files.ts";
import { writeSchoolFolder } from "#db/seed/folder.ts";
import { generateSchool } from "#db/seed/school.ts";
import { expectedOf, foundIn } from "./found.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "licheng-school-"));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  { format: "xlsx", faults: "none", semester: 1 },
  { format: "csv", faults: "none", semester: 2 },
  { format: "xlsx", faults: "every-kind", semester: 2 },
  { format: "csv", faults: "every-kind", semester: 1 },
] as const)(
  "read back from $format with faults $faults, every row is accepted and only those faults are found",
  async ({ format, faults, semester }) => {
    const term = { schoolYear: 112, semester };
    const school = generateSchool({ seed: 20260922, students: 200, term, faults });
    const paths = await writeSchoolFolder(join(folder, `${format}-${faults}`), school, { format });
    const { files, plans, students, result } = await compareFiles({
      ...paths,
      school: "000000",
      term,
      tables: null,
    });
    for (const { parsed } of files)
      expect("errors" in parsed ? parsed.errors : parsed, parsed.file).toEqual([]);
    expect(plans.map(({ sha256, marks }) => ({ sha256, marks }))).toEqual(
      school.plans.map(({ sha256, marks }) => ({ sha256, marks })),
    );
    expect(students.map(({ birthDate, idNumber }) => [birthDate, idNumber])).toEqual(
      school.students.map(({ birthDate, idNumber }) => [birthDate, idNumber]),
    );
    expect(result && foundIn(result)).toEqual(expectedOf(school));
  },
);
