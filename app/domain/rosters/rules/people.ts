import { checkIdNumber } from "../../people/national-id.ts";
import { byText, onceFor } from "../../tables/once-for.ts";
import { eachRow } from "../book-rows.ts";
import { books } from "../books.ts";
import type { ColumnKey } from "../columns.ts";
import type { Roster } from "../model.ts";
import { type CheckSubject, type RosterRule, rowRule } from "../rule.ts";
import { dateNumber, firstDayOf } from "./date-numbers.ts";

const [youngest, oldest] = [13, 25];

/** The seat that a row names, and all that tells its class from another of the same name. */
const seats: readonly { seat: ColumnKey; className: ColumnKey; within: readonly ColumnKey[] }[] = [
  { seat: "seat", className: "className", within: ["studentGrade", "division"] },
  { seat: "noteTermSeat", className: "noteTermClass", within: [] },
];

const question = { grade: "quality", source: "console" } as const;

/** Who a row is about. */
export const peopleRules = {
  "id-number-check-digit": rowRule(
    { grade: "validity", source: "national-id", cause: "value" },
    ({ columns }) => {
      if (!columns.includes("idNumber")) return null;
      const hasWrongDigit = byText((id) => checkIdNumber(id) === "check-digit");
      return (cells, fault) => {
        if (hasWrongDigit(cells("idNumber"))) fault("idNumber");
      };
    },
  ),
  "id-number-two-birth-dates": rowRule(
    { grade: "validity", source: "console", cause: "student" },
    ({ columns }, { roster }) => {
      if (!columns.includes("birthDate")) return null;
      const births = firstBirthDates(roster);
      return (cells, fault) => {
        const [date, first] = [cells("birthDate"), births.get(cells("idNumber"))];
        if (first !== undefined && date !== "" && date !== first) fault("birthDate", { first });
      };
    },
  ),
  "student-young": ageRule((birth, subject) => birth > firstDay(subject) - youngest * 10_000),
  /** In 進修部 adults are usual. */
  "student-old": ageRule(
    (birth, subject) =>
      birth <= firstDay(subject) - (oldest + 1) * 10_000 &&
      books[subject.roster.book].division !== "continuing",
  ),
  /** One who left may have kept the seat that another has now. */
  "seat-shared": rowRule({ ...question, cause: "student" }, ({ columns }) => {
    const place = seats.find(({ seat }) => columns.includes(seat));
    if (!place) return null;
    const { seat, className, within } = place;
    const sitting = new Map<string, string>();
    return (cells, fault) => {
      const [room, number, id] = [cells(className), cells(seat), cells("idNumber")];
      if (room === "" || number === "") return;
      const key = `${room} ${number} ${within.map(cells).join(" ")}`;
      const other = sitting.get(key);
      if (other === undefined) sitting.set(key, id);
      else if (other !== id) fault(seat, { room });
    };
  }),
  "host-school-own": rowRule({ grade: "validity", source: "roster-format" }, ({ columns }) => {
    if (!columns.includes("ownSchool")) return null;
    return (cells, fault) => {
      const host = cells("hostSchool");
      if (host !== "" && host === cells("ownSchool")) fault("hostSchool");
    };
  }),
  "experimental-class-unnamed": rowRule(
    { grade: "quality", source: "submitted-faults", cause: "all" },
    ({ columns }) => {
      if (!columns.includes("experimentalClass")) return null;
      return (cells, fault) => {
        if (cells("experimentalClass") !== "") return;
        if (cells("className").includes("實驗") || cells("classKind").includes("實驗"))
          fault("experimentalClass");
      };
    },
  ),
  "indigenous-half": togetherRule(["indigenousGroup", "indigenousIdentity"]),
  "indigenous-language-half": togetherRule(["indigenousDialect", "indigenousYear", "indigenousValidTo"]),
} satisfies Readonly<Record<string, RosterRule>>;

function firstDay({ context }: CheckSubject): number {
  return firstDayOf(context.term);
}

function ageRule(isStrange: (birth: number, subject: CheckSubject) => boolean): RosterRule {
  return rowRule({ ...question, cause: "student" }, ({ columns }, subject) => {
    if (!columns.includes("birthDate")) return null;
    return (cells, fault) => {
      const birth = dateNumber(cells("birthDate"));
      if (birth !== null && isStrange(birth, subject)) fault("birthDate");
    };
  });
}

/** Columns that are filled all or none; found where one is empty. */
function togetherRule(columns: readonly ColumnKey[]): RosterRule {
  return rowRule(question, (sheet) => {
    if (!columns.every((key) => sheet.columns.includes(key))) return null;
    return (cells, fault) => {
      if (columns.every((key) => cells(key) === "")) return;
      for (const key of columns) if (cells(key) === "") fault(key);
    };
  });
}

/** The birth date of each ID number where it stands first in the book. */
const firstBirthDates = onceFor(({ sheets }: Roster): ReadonlyMap<string, string> => {
  const births = new Map<string, string>();
  for (const filled of sheets)
    if (filled.sheet.columns.includes("birthDate"))
      eachRow(filled, (cells) => {
        const [id, date] = [cells("idNumber"), cells("birthDate")];
        if (id !== "" && date !== "" && !births.has(id)) births.set(id, date);
      });
  return births;
});
