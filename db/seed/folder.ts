import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type FileOptions, type SchoolFile, schoolFiles } from "./files.ts";
import type { GeneratedSchool } from "./school.ts";

/** Paths of the files written, by what they are. */
export type SchoolFolder = {
  plan: string[];
  classes: string;
  students: string;
  offerings: string;
  enrolments: string;
};

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
