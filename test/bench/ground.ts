import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConnection } from "mysql2/promise";
import { findingKinds } from "#app/domain/course-codes/findings.ts";
import { connect } from "#db/connect.ts";
import { migrate } from "#db/migrate.ts";
import { writeSchoolFolder } from "#db/seed/folder.ts";
import { generateSchool } from "#db/seed/school.ts";
import { type PrivateMariadb, startMariadb } from "../support/mariadb.ts";
import type { BenchGround, BenchSchool } from "./measurement.ts";

/** The size ×1 that the targets are written for: 3,000 students, about 48,000 enrolments. */
const studentsOfOne = 3000;
/** Of each kind of fault as many as it takes for more causes than a page shows. */
const faultsOfEachKind = 3;

/** What measurements share, and its end: folders removed, the database stopped. */
export function openGround(): { ground: BenchGround; close: () => Promise<void> } {
  let home: Promise<string> | undefined;
  let server: Promise<PrivateMariadb> | undefined;
  let latest: { size: number; made: Promise<BenchSchool> } | undefined;

  async function folder(name: string): Promise<string> {
    home ??= mkdtemp(join(tmpdir(), "licheng-bench-"));
    const path = join(await home, `${name}-${randomBytes(4).toString("hex")}`);
    await mkdir(path);
    return path;
  }

  async function makeSchool(size: number): Promise<BenchSchool> {
    const faults =
      size < 1 ? findingKinds : Array.from({ length: faultsOfEachKind }, () => findingKinds).flat();
    const school = generateSchool({ seed: 20260922, students: Math.round(studentsOfOne * size), faults });
    return { school, files: await writeSchoolFolder(await folder("school"), school, { format: "xlsx" }) };
  }

  const ground: BenchGround = {
    folder,
    school(size) {
      // One at a time: a large one kept would weigh on what is measured later.
      if (latest?.size !== size) latest = { size, made: makeSchool(size) };
      return latest.made;
    },
    async sqlite() {
      return migrated(`sqlite:${join(await folder("sqlite"), "licheng.sqlite")}`);
    },
    async mariadb() {
      server ??= startMariadb();
      const url = new URL((await server).url);
      const name = `bench_${randomBytes(4).toString("hex")}`;
      const connection = await createConnection(url.href);
      await connection.query(`create database ${name} character set utf8mb4 collate utf8mb4_bin`);
      await connection.end();
      url.pathname = `/${name}`;
      return migrated(url.href);
    },
    say: (text) => console.error(text),
  };
  return {
    ground,
    async close() {
      const running = await server?.catch(() => undefined);
      await running?.stop();
      if (home) await rm(await home, { recursive: true, force: true });
    },
  };
}

async function migrated(url: string): Promise<string> {
  const db = connect(url);
  try {
    await migrate(db);
  } finally {
    await db.destroy();
  }
  return url;
}
