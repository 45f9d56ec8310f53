import type { Params } from "@remix-run/react";
import { z } from "zod";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import type { Action } from "#app/domain/people/permissions.ts";
import type { StudentRecord } from "#app/domain/people/student.ts";
import { readParams } from "#app/forms.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { listOwnClassKeys } from "#db/queries/class-assignments.ts";
import { listCurrentDatasets } from "#db/queries/current-datasets.ts";
import { findStudentRecord } from "#db/queries/students.ts";
import type { Scope } from "#db/scope.ts";

const studentParams = z.object({ student: z.string().min(1).max(64) });

export type VisibleStudent = {
  scope: Scope;
  term: Term;
  student: StudentRecord;
  /** The import in force of each kind of data. */
  importOf: (slot: "homerooms" | "students" | "offerings" | "enrolments") => number;
};

/** The student of the term that the address names: 404 when there is none, 403 when not in one of the person's classes. */
export async function requireStudent(
  request: Request,
  params: Params,
  action: Action,
): Promise<VisibleStudent> {
  const scope = await requireStaff(request, action);
  const term = readTerm(params);
  const { student: number } = readParams(params, studentParams);
  const datasets = await listCurrentDatasets(scope, formatTerm(term));
  const importOf = (slot: string) => datasets.find((dataset) => dataset.slot === slot)?.importId ?? 0;
  const [student, own] = await Promise.all([
    findStudentRecord(scope, importOf("students"), number),
    listOwnClassKeys(scope, formatTerm(term)),
  ]);
  if (!student) throw new Response(null, { status: 404 });
  if (own && !own.includes(student.classKey)) throw new Response(null, { status: 403 });
  return { scope, term, student, importOf };
}
