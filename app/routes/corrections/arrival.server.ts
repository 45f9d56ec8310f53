import { z } from "zod";
import { filterOf, searchText } from "#app/components/table/table-search.ts";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { type ChangedCell, cellVerdicts, gradeCells } from "#app/domain/grade-corrections/arrival.ts";
import {
  arrivalNumbers,
  arrivedCases,
  changesWithoutCase,
  isArrived,
} from "#app/domain/grade-corrections/arrival-report.ts";
import { caseName } from "#app/domain/grade-corrections/cases.ts";
import { may } from "#app/domain/people/permissions.ts";
import { nameStudents } from "#app/use-cases/corrections/name-students.ts";
import { readArrival, type TermArrival } from "#app/use-cases/corrections/read-arrival.ts";
import type { Import } from "#db/queries/imports.ts";
import type { Scope } from "#db/scope.ts";

export const pageSize = 50;
/** Of the records that have not arrived; all of them are in the file. */
const mostWaiting = 50;

export const arrivalSearch = z.object({
  verdict: filterOf(cellVerdicts),
  course: searchText,
  field: filterOf(gradeCells),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type ArrivalSearch = z.output<typeof arrivalSearch>;

/** All that the page of what arrived shows; `found` null: no 學期成績 are in force. */
export async function readArrivalPage(scope: Scope, term: Term, search: ArrivalSearch) {
  const read = await readArrival(scope, formatTerm(term));
  return { term, search, found: read && (await pageOf(scope, term, search, read)) };
}
export type ArrivalPage = Awaited<ReturnType<typeof readArrivalPage>>;
export type FoundArrival = NonNullable<ArrivalPage["found"]>;

async function pageOf(scope: Scope, term: Term, search: ArrivalSearch, read: TermArrival) {
  const { arrival, now, earlier } = read;
  const asked = askedCells(arrival.cells, search);
  const waiting = arrival.records.filter(({ verdict }) => verdict !== "arrived");
  return {
    now: importShown(now),
    earlier: earlier && importShown(earlier),
    numbers: arrivalNumbers(arrival),
    cases: casesOf(read),
    waiting: { all: waiting.length, rows: await named(scope, term, waiting.slice(0, mostWaiting), read) },
    groups: changesWithoutCase(arrival).map(({ cells, ...group }) => ({ ...group, count: cells.length })),
    asked: asked.length,
    rows: await named(scope, term, asked.slice((search.page - 1) * pageSize, search.page * pageSize), read),
    may: { confirm: may(scope.user, "correction:investigate"), export: may(scope.user, "export:create") },
  };
}

/** Every record waited for and every changed cell that is asked for, for the file. */
export async function readArrivalRows(scope: Scope, term: Term, search: ArrivalSearch) {
  const read = await readArrival(scope, formatTerm(term));
  if (!read) return { records: [], cells: [] };
  const { records, cells } = read.arrival;
  return {
    records: await named(scope, term, records, read),
    cells: await named(scope, term, askedCells(cells, search), read),
  };
}

function askedCells(cells: readonly ChangedCell[], { verdict, course, field }: ArrivalSearch): ChangedCell[] {
  return cells.filter(
    (cell) =>
      (verdict === undefined || cell.verdict === verdict) &&
      (course === "" || cell.course === course) &&
      (field === undefined || cell.field === field),
  );
}

/** The cases that are waited for, those of which all has arrived first. */
function casesOf({ arrival, cases }: TermArrival) {
  return arrivedCases(arrival)
    .flatMap((counts) => {
      const one = cases.get(counts.caseId);
      return one
        ? [{ ...counts, name: caseName(one), version: one.version, isArrived: isArrived(counts) }]
        : [];
    })
    .sort((a, b) => Number(b.isArrived) - Number(a.isArrived) || a.caseId - b.caseId);
}

type Row = { studentNumber: string; field: string } & ({ caseId: number } | { caseIds: readonly number[] });

/** With the student's name and class, and the names of the cases; what is said of somebody in words is not shown. */
async function named<R extends Row>(scope: Scope, term: Term, rows: readonly R[], { cases }: TermArrival) {
  const students = await nameStudents(
    scope,
    formatTerm(term),
    rows.map(({ studentNumber }) => studentNumber),
  );
  return rows.map((row) => {
    const ids = "caseIds" in row ? row.caseIds : [row.caseId];
    const names = ids.flatMap((id) => {
      const one = cases.get(id);
      return one ? [{ id, name: caseName(one) }] : [];
    });
    const student = students.get(row.studentNumber) ?? null;
    const hidden = row.field === "remark" ? { before: null, after: null } : {};
    return { ...row, ...hidden, student, cases: names };
  });
}

function importShown({ id, fileName, confirmedAt, createdAt }: Import) {
  return { id, fileName, at: confirmedAt ?? createdAt };
}
