import { beforeAll } from "vitest";
import { type Role, roles } from "#app/domain/people/roles.ts";
import type { StoredRoster } from "#db/queries/rosters.ts";
import type { Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { bookBytes, newBatchSchool, precheckBook, uploadAndCheck, withRows } from "./batch-school.ts";
import type { TestDatabase } from "./databases.ts";
import { faultyBook } from "./faulty-book.ts";
import { newVisitor, useAsConsole, type Visitor } from "./visits.ts";

/** A school with a batch, two versions of a book with faults in it, and somebody of every role. */
export type BookSchool = {
  readonly scope: Scope;
  readonly school: GeneratedSchool;
  readonly batchId: number;
  readonly faulty: ReturnType<typeof faultyBook>;
  /** The first lacks a row of the second. */
  readonly versions: { first: StoredRoster; second: StoredRoster };
  as(role: Role): Visitor;
  /** An address of the book, from the batch on. */
  at(as: Visitor, rest?: string, params?: Record<string, string>): AskedBook;
};

type AskedBook = { as: Visitor; path: string; params: Record<string, string> };
type Kept = Omit<BookSchool, "as" | "at">;

export function useBookSchool(database: TestDatabase): BookSchool {
  useAsConsole(database);
  const visitors = new Map<Role, Visitor>();
  let kept: Kept | undefined;
  const there = (): Kept => {
    if (!kept) throw new Error("The school is there inside hooks and tests only");
    return kept;
  };
  beforeAll(async () => {
    const { scope, school, batchId } = await newBatchSchool(database);
    const faulty = faultyBook(school);
    const shorter = withRows(faulty.book, (cells, index) => (index === 40 ? null : cells));
    const first = await uploadAndCheck(scope, batchId, await bookBytes(shorter, school), "第一版.xlsx");
    const second = await uploadAndCheck(scope, batchId, await bookBytes(faulty.book, school), "第二版.xlsx");
    kept = { scope, school, batchId, faulty, versions: { first, second } };
    for (const role of roles) visitors.set(role, await newVisitor(scope, [role]));
  }, 120_000);
  return {
    get scope() {
      return there().scope;
    },
    get school() {
      return there().school;
    },
    get batchId() {
      return there().batchId;
    },
    get faulty() {
      return there().faulty;
    },
    get versions() {
      return there().versions;
    },
    as(role) {
      const visitor = visitors.get(role);
      if (!visitor) throw new Error(`nobody is ${role}`);
      return visitor;
    },
    at(as, rest = "", params = {}) {
      const batch = String(there().batchId);
      return {
        as,
        path: `/112-1/batches/${batch}/books/precheck${rest}`,
        params: { batch, book: "precheck", ...params },
      };
    },
  };
}

/** The same school's book without a fault of its own. */
export function cleanBytes(school: GeneratedSchool): Promise<Buffer> {
  return bookBytes(precheckBook(school), school);
}
