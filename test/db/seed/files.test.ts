import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { offeringColumns } from "#app/domain/course-codes/offering-columns.ts";
import { studentColumns } from "#app/domain/people/student-columns.ts";
import { readFile } from "#app/imports/read-file.ts";
import { type FileOptions, type SchoolFile, schoolFiles } from "#db/seed/files.ts";
import { generateSchool } from "#db/seed/school.ts";

const school = generateSchool({ seed: 20260922, students: 150 });

async function cellsOf(file: SchoolFile): Promise<(readonly string[])[]> {
  const read = await readFile(file.name, file.bytes);
  if (!read.ok) throw new Error(`${file.name}: ${read.refusal}`);
  return (read.file.sheets[0]?.rows ?? []).map(({ cells }) => cells);
}

function sha256({ bytes }: SchoolFile): string {
  return createHash("sha256").update(bytes).digest("hex");
}

const forms: (FileOptions & { why: string })[] = [
  { format: "xlsx", why: "a workbook" },
  { format: "csv", encoding: "utf-8", why: "plain UTF-8" },
  { format: "csv", encoding: "utf-8-bom", why: "UTF-8 with BOM" },
  { format: "csv", encoding: "cp950", why: "Big5 of older systems" },
];

test.each(forms)("the files are read back as they were generated: $why", async (options) => {
  const files = await schoolFiles(school, options);
  const [titles, ...students] = await cellsOf(files.students);
  expect(titles).toEqual(Object.values(studentColumns).map(({ header }) => header));
  expect(students.map(([number]) => number)).toEqual(school.students.map(({ number }) => number));
  const names = school.students.map(({ name }) => name);
  // CP950 lacks the rare characters: only there may a name be damaged.
  const readable =
    options.encoding === "cp950" ? names.filter((name) => !/[𤧟㛢堃喆𡘙𠅤]/u.test(name)) : names;
  expect(students.map((row) => row[3])).toEqual(expect.arrayContaining(readable));

  const [offeringTitles, ...offerings] = await cellsOf(files.offerings);
  expect(offeringTitles).toEqual(Object.values(offeringColumns).map(({ header }) => header));
  expect(offerings.map((row) => row[11] || null)).toEqual(school.offerings.map(({ code }) => code));
  const [, ...enrolments] = await cellsOf(files.enrolments);
  expect(enrolments.map((row) => [row[2], row[3], row[4] || null])).toEqual(
    school.enrolments.map(({ studentNumber, course, code }) => [studentNumber, course, code]),
  );
  const [, ...classes] = await cellsOf(files.classes);
  expect(classes.map((row) => row[2])).toEqual(school.homerooms.map(({ programme }) => programme));
});

test("CSV and plan files are the same bytes every time", async () => {
  const digests = async () => {
    const files = await schoolFiles(generateSchool({ seed: 20260922, students: 60 }), { format: "csv" });
    return Object.values(files).flat().map(sha256);
  };
  expect(await digests()).toEqual(await digests());
});

test("a plan file has the SHA-256 that its version is known by, and as JSON one MD5 per 課程類型", async () => {
  const { plan } = await schoolFiles(school, { format: "csv" });
  expect(plan.map(({ name }) => name)).toEqual(school.plans.map(({ id }) => id));
  expect(plan.map(sha256)).toEqual(school.plans.map(({ sha256 }) => sha256));
  const newest: { MD5: string }[] = JSON.parse(plan.at(-1)?.bytes.toString("utf8") ?? "[]");
  expect(newest.map(({ MD5 }) => MD5)).toEqual(school.plans.at(-1)?.marks.map(({ md5 }) => md5));
});
