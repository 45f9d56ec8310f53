import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SchoolFolder, writeSchoolFolder } from "#db/seed/folder.ts";
import { generateSchool } from "#db/seed/school.ts";
import { callLicheng, runLicheng } from "#test/support/run-licheng.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "licheng-cli-"));
});
afterAll(() => rm(folder, { recursive: true }));

function argumentsFor(files: SchoolFolder, school = "000000"): string[] {
  const { plan, classes, students, offerings, enrolments } = files;
  const named = [
    "--classes",
    classes,
    "--students",
    students,
    "--offerings",
    offerings,
    "--enrolments",
    enrolments,
  ];
  return ["compare", "--term", "112-1", "--school", school, "--plan", ...plan, ...named];
}

async function compareToJson(args: readonly string[]) {
  const out = join(folder, "out.json");
  const run = await callLicheng([...args, "--json", out], folder);
  return { ...run, json: JSON.parse(await readFile(out, "utf8")) };
}

async function generated(name: string, faults: "none" | "every-kind") {
  const school = generateSchool({ seed: 7, students: 120, faults });
  return { school, files: await writeSchoolFolder(join(folder, name), school, { format: "csv" }) };
}

test("a school without faults compares clean: exit 0, no findings, every row accepted", async () => {
  const { school, files } = await generated("clean", "none");
  const { exitCode, stderr, json } = await compareToJson(argumentsFor(files));
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(json).toMatchObject({ term: "112-1", school: "000000", counts: {}, findings: [] });
  expect(json.conservation.at(-1)).toEqual({
    file: files.enrolments,
    rows: school.enrolments.length,
    accepted: school.enrolments.length,
    rejected: 0,
    blank: 0,
  });
  expect(json.conservation.map(({ file }: { file: string }) => file)).toEqual([
    ...files.plan,
    files.classes,
    files.students,
    files.offerings,
    files.enrolments,
  ]);
});

test("planted faults are found, and only those: exit 1, counts as planted, courses and classes by their names", async () => {
  const { school, files } = await generated("faults", "every-kind");
  const { exitCode, json } = await compareToJson(argumentsFor(files));
  expect(exitCode).toBe(1);
  const planted: Record<string, number> = {};
  for (const { kind } of school.expected) planted[kind] = (planted[kind] ?? 0) + 1;
  expect(json.counts).toEqual(planted);
  const classNames = new Set(school.homerooms.map(({ name }) => name));
  const courses = new Set(school.offerings.map(({ course }) => course));
  for (const finding of json.findings) {
    expect(Object.keys(finding)).toEqual([
      "finding",
      "blocking",
      "studentNumber",
      "class",
      "course",
      "code",
      "expected",
      "actual",
      "proposal",
    ]);
    if (finding.class !== null) expect(classNames).toContain(finding.class);
    if (finding.course !== null) expect(courses).toContain(finding.course);
  }
});

test("a rejected row is reported with file, sheet, row, column, value and reason, and the rest is still compared: exit 2", async () => {
  const { school, files } = await generated("rejected", "none");
  const text = await readFile(files.enrolments, "utf8");
  await writeFile(files.enrolments, `${text}112,1,NOBODY,${school.offerings[0]?.course}\n`);
  const { exitCode, stderr, json } = await compareToJson(argumentsFor(files));
  expect(exitCode).toBe(2);
  const row = school.enrolments.length + 2;
  expect(stderr.trim().split("\t").slice(0, 5)).toEqual([
    files.enrolments,
    "-",
    String(row),
    "學號",
    "NOBODY",
  ]);
  expect(json.conservation.at(-1)).toMatchObject({
    rows: school.enrolments.length + 1,
    accepted: school.enrolments.length,
    rejected: 1,
    blank: 0,
  });
  expect(json.findings).toEqual([]);
});

test("a file in the wrong place is refused by what it holds: exit 2, nothing compared, the equation kept", async () => {
  const { files } = await generated("swapped", "none");
  const { exitCode, stderr, json } = await compareToJson(
    argumentsFor({ ...files, students: files.offerings }),
  );
  expect(exitCode).toBe(2);
  expect(stderr).toContain(files.offerings);
  expect(json.findings).toEqual([]);
  expect(json.conservation).toContainEqual(expect.objectContaining({ file: files.offerings, accepted: 0 }));
});

test("a file that is not there is named: exit 2", async () => {
  const { files } = await generated("absent", "none");
  const { exitCode, stderr } = await runLicheng(
    argumentsFor({ ...files, classes: join(folder, "no-such.csv") }),
    folder,
  );
  expect(exitCode).toBe(2);
  expect(stderr).toContain("no-such.csv");
});

test.each([
  { why: "no options at all", args: ["compare"], says: "--term" },
  { why: "a term that is none", args: ["compare", "--term", "112-3"], says: "112-3" },
  { why: "an unknown option", args: ["compare", "--plans", "x"], says: "--plans" },
  { why: "an unknown command", args: ["compair"], says: "compair" },
])("$why: exit 2 and the usage", async ({ args, says }) => {
  const { exitCode, stdout, stderr } = await callLicheng(args, folder);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(says);
  expect(stdout + stderr).toContain("licheng -- compare");
});

const realPlans = resolve(import.meta.dirname, "../../../shared/data");
if (existsSync(realPlans)) {
  describe("on the real course plan of one school", () => {
    const plan = join(realPlans, "course-plan/plan-070406-year111.csv");
    const programme = "111070406V264010";

    /** A class of the real programme that takes what its plan asks for in the first semester, one course under a wrong code. */
    async function realClass(): Promise<SchoolFolder> {
      const write = async (name: string, rows: readonly (readonly string[])[]) => {
        const path = join(folder, name);
        await writeFile(path, `${rows.map((row) => row.join(",")).join("\n")}\n`);
        return path;
      };
      const lines = (await readFile(plan, "utf8")).split(/\r?\n/).map((line) => line.split(","));
      const asked = lines.filter(
        ([, , code = "", , credits = ""]) =>
          code.startsWith(programme) &&
          /^[12]/.test(code[16] ?? "") &&
          /^[1-9]/.test(credits) &&
          code[18] !== "6",
      );
      const offered = asked.map(([, , code = "", name = "", credits = ""]) => {
        const required = code[16] === "1" ? "部定" : "校訂";
        return [
          "111",
          "1",
          `商一甲${name}`,
          name,
          required,
          "必修",
          credits[0] ?? "",
          name === "國語文" ? code.replace("V", "v") : code,
          "商一甲",
        ];
      });
      return {
        plan: [plan],
        classes: await write("real-classes.csv", [
          ["年級", "班級名稱", "群科班代碼"],
          ["1", "商一甲", programme],
        ]),
        students: await write("real-students.csv", [
          ["學號", "身分證號", "出生日期", "姓名", "班級", "座號", "入學學年度"],
          ["110001", "A123456789", "95/03/02", "王堃", "商一甲", "1", "111"],
        ]),
        offerings: await write("real-offerings.csv", [
          [
            "學年度",
            "學期",
            "課程名稱",
            "科目名稱",
            "部定校訂",
            "必修選修",
            "學分數",
            "課程代碼",
            "所屬班級",
          ],
          ...offered,
        ]),
        enrolments: await write("real-enrolments.csv", [
          ["學年度", "學期", "學號", "課程名稱"],
          ...offered.map(([, , course = ""]) => ["111", "1", "110001", course]),
        ]),
      };
    }

    test("903 rows are accepted, and a lower-case code is malformed with the right one proposed", async () => {
      const files = await realClass();
      const args = argumentsFor(files, "070406").map((word) => (word === "112-1" ? "111-1" : word));
      const { exitCode, stderr, json } = await compareToJson([
        ...args,
        "--tables",
        join(realPlans, "code-tables"),
      ]);
      expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
      expect(json.conservation[0]).toEqual({ file: plan, rows: 903, accepted: 903, rejected: 0, blank: 0 });
      expect(json.findings).toEqual([
        expect.objectContaining({
          finding: "code-malformed",
          studentNumber: "110001",
          class: "商一甲",
          course: "商一甲國語文",
          proposal: `${programme}1010101`,
        }),
      ]);
    });

    test("a school whose programmes the plan does not have is told so: exit 1", async () => {
      const files = await realClass();
      const classes = join(folder, "other-classes.csv");
      await writeFile(classes, "年級,班級名稱,群科班代碼\n1,商一甲,112070406V264010\n");
      const args = argumentsFor({ ...files, classes }, "070406").map((word) =>
        word === "112-1" ? "111-1" : word,
      );
      const { exitCode, json } = await compareToJson(args);
      expect(exitCode).toBe(1);
      expect(json.counts).toEqual({ "programme-without-plan": 1, "code-malformed": 1 });
    });
  });
}
