import { parseDate } from "#app/domain/calendar/roc-date.ts";
import type { Term } from "#app/domain/calendar/term.ts";
import type { Homeroom } from "#app/domain/course-codes/model.ts";
import { canonicalIdNumber } from "#app/domain/people/national-id.ts";
import type { StudentRecord } from "#app/domain/people/student.ts";
import { studentColumns } from "#app/domain/people/student-columns.ts";
import { firstPlaces } from "./first-places.ts";
import {
  type HomeroomLookup,
  homeroomLabel,
  homeroomLookup,
  ofDivision,
  preferring,
} from "./homeroom-lookup.ts";
import { idNumberNotices } from "./id-number-notices.ts";
import type { RawFile } from "./raw-file.ts";
import { readProgramme, readRequired } from "./read-columns.ts";
import { readTable } from "./read-table.ts";
import { parseGrade, parseSchoolYear, parseWholeNumber } from "./school-values.ts";
import type { HeaderMapping, TableOutcome } from "./table-result.ts";
import type { TableRow } from "./table-row.ts";

type Row = TableRow<keyof typeof studentColumns>;

/** Students of a term, each in one of the term's classes. Doubtful ID numbers are notices: the registrar decides, not the console. */
export function parseStudents(
  file: RawFile,
  { school, homerooms }: { term: Term; school: string; homerooms: readonly Homeroom[] },
  mapping: HeaderMapping = {},
): TableOutcome<StudentRecord> {
  const lookup = homeroomLookup(homerooms);
  const first = firstPlaces();
  const outcome = readTable(file, {
    kind: "students",
    columns: studentColumns,
    mapping,
    read(row): StudentRecord | null {
      const number = readRequired(row, "number");
      const name = readRequired(row, "name");
      const idNumber = readRequired(row, "idNumber");
      const birthDate = readBirthDate(row);
      const admissionYear = readAdmissionYear(row);
      const seat = readSeat(row);
      const grade = readGrade(row);
      const programme = readProgramme(row, school);
      const classKey = readClass(row, lookup, { grade, programme });
      const before = number === null ? undefined : first.of(number, row);
      if (before) row.reject("student-twice", "number", before);
      if (number === null || name === null || idNumber === null) return null;
      if (birthDate === null || admissionYear === null || classKey === null) return null;
      first.keep(number, row);
      return {
        number,
        name,
        classKey,
        seat,
        admissionYear,
        programme,
        grade,
        status: row.textOrNull("status"),
        idNumber: canonicalIdNumber(idNumber),
        birthDate,
        gender: row.textOrNull("gender"),
      };
    },
  });
  return outcome.ok
    ? { ...outcome, notices: [...outcome.notices, ...idNumberNotices(outcome.rows)] }
    : outcome;
}

function readBirthDate(row: Row): string | null {
  const text = readRequired(row, "birthDate");
  return text === null ? null : (parseDate(text) ?? row.reject("not-a-date", "birthDate"));
}

function readAdmissionYear(row: Row): number | null {
  const text = readRequired(row, "admissionYear");
  return text === null ? null : (parseSchoolYear(text) ?? row.reject("not-a-year", "admissionYear"));
}

function readSeat(row: Row): number | null {
  const text = row.text("seat");
  return text === "" ? null : (parseWholeNumber(text) ?? row.reject("not-a-number", "seat"));
}

function readGrade(row: Row): number | null {
  const text = row.text("grade");
  return text === "" ? null : (parseGrade(text) ?? row.reject("not-a-grade", "grade"));
}

/** By name; of several, by division, then by the student's grade, then by the student's own programme. */
function readClass(
  row: Row,
  lookup: HomeroomLookup,
  own: { grade: number | null; programme: string | null },
): string | null {
  const name = readRequired(row, "className");
  if (name === null) return null;
  const named = lookup.named(name);
  if (named.length === 0) return row.reject("unknown-class", "className", { near: lookup.near(name) });
  const candidates = ofDivision(named, row.textOrNull("division"));
  if (candidates.length === 0) {
    return row.reject("unknown-class", "className", { near: named.map(homeroomLabel).join("、") });
  }
  const ofGrade = preferring(candidates, (homeroom) => homeroom.grade === own.grade);
  const [homeroom, another] = preferring(
    ofGrade,
    ({ programme }) => programme !== null && programme === own.programme,
  );
  if (another !== undefined || homeroom === undefined) {
    return row.reject("ambiguous-class", "className", { classes: candidates.map(homeroomLabel).join("、") });
  }
  return homeroom.key;
}
