import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type FileOptions, type SchoolFile, schoolFiles } from "./files.ts";
import type { GeneratedSchool } from "./school.ts";
import { scoreFiles } from "./score-files.ts";
import { inventScores } from "./scores.ts";

/** Paths of the files written, by what they are. */
export type SchoolFolder = {
  plan: string[];
  classes: string;
  students: string;
  offerings: string;
  enrolments: string;
};

/** Writes the lists of scores of the school's students into its folder; gives their paths. */
export async function writeScoreFiles(folder: string, school: GeneratedSchool): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = [...scoreFiles(school, inventScores(school)).values()];
  return Promise.all(
    files.map(async ({ name, bytes }) => {
      const path = join(folder, name);
      await writeFile(path, bytes);
      return path;
    }),
  );
}

/** Writes the school as a folder of files, made if it is not there; files of the same names are replaced. */
export async function writeSchoolFolder(
  folder: string,
  school: GeneratedSchool,
  options: FileOptions,
): Promise<SchoolFolder> {
  const { plan, classes, students, offerings, enrolments } = await schoolFiles(school, options);
  await mkdir(folder, { recursive: true });
  const write = async ({ name, bytes }: SchoolFile) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  return {
    plan: await Promise.all(plan.map(write)),
    classes: await write(classes),
    students: await write(students),
    offerings: await write(offerings),
    enrolments: await write(enrolments),
  };
}
