import fc from "fast-check";
import { type BookKind, books } from "#app/domain/rosters/books.ts";
import { type ColumnKey, rosterColumns } from "#app/domain/rosters/columns.ts";
import type { Roster } from "#app/domain/rosters/model.ts";
import type { RosterSheet, ScorePair } from "#app/domain/rosters/sheets.ts";
import { idNumberOf, type RowValues, roster } from "./roster-builder.ts";

/** So many students of one class take so many courses, so that no student has one course twice. */
const [studentCount, courseCount] = [5, 4];
const courses = ["國語文", "英語文", "數學", "行銷實務"];

/** Texts of rosters: rare characters, and beginnings that would start a formula, are ordinary. */
const texts = fc.oneof(
  fc.string({
    unit: fc.constantFrom(..."學習認真＝=+-@'\"&<>,;/%𡘙𠅤堃喆aZ09（）。"),
    minLength: 1,
    maxLength: 60,
  }),
  fc.constantFrom("=1+1", "+加分", "-", "@老師", '=HYPERLINK("x")', "'0012"),
);
const high = fc.integer({ min: 6000, max: 10_000 }).map((hundredths) => String(hundredths / 100));
const low = fc.integer({ min: 0, max: 5999 }).map((hundredths) => String(hundredths / 100));
const passed = high.map((score) => [score, "1"] as const);
const failed = low.map((score) => [score, "0"] as const);
const none = fc.constant(["-1", "-1"] as const);
const cap = fc.constant(["60", "1"] as const);

/** A book of any kind that no rule may block: any number of rows, any values that can stand in them. */
export function cleanRoster(book: BookKind): fc.Arbitrary<Roster> {
  return fc
    .tuple(...books[book].sheets.map((sheet) => rowsOf(book, sheet)))
    .map((rows) =>
      roster(
        book,
        Object.fromEntries(books[book].sheets.map(({ name }, index) => [name, rows[index] ?? []])),
      ),
    );
}

function rowsOf(book: BookKind, sheet: RosterSheet): fc.Arbitrary<RowValues[]> {
  const most = sheet.columns.some((key) => rosterColumns[key].value === "course-code")
    ? studentCount * courseCount
    : studentCount;
  return fc
    .array(rowOf(sheet), { maxLength: most })
    .map((rows) => rows.map((row, index) => ({ ...row, ...about(book, sheet, index) })));
}

/** Whom and which course the n-th row is about. */
function about(book: BookKind, sheet: RosterSheet, index: number): RowValues {
  const [student, course] = [index % studentCount, Math.floor(index / studentCount)];
  // 補考成績 of 進修部 is of courses that the term's own sheet need not have failed.
  const code = sheet.name === "補考成績" ? course + courseCount : course;
  const type = books[book].division === "continuing" ? "C" : "V";
  const seat = String(student + 1);
  const own: Partial<Record<ColumnKey, string>> = {
    idNumber: idNumberOf(student),
    seat,
    noteTermSeat: seat,
    noteNextSeat: seat,
  };
  for (const key of sheet.columns) {
    if (rosterColumns[key].value === "course-code") own[key] = `112070406${type}264010101010${code}`;
    if (key === "courseName" || key === "originalName" || key === "hostName")
      own[key] = `${courses[course]}${code === course ? "" : "二"}`;
  }
  return own;
}

function rowOf(sheet: RosterSheet): fc.Arbitrary<RowValues> {
  return fc
    .tuple(
      fc.record(Object.fromEntries(sheet.columns.flatMap((key) => freeText(key)))),
      scoresOf(sheet.scores),
      fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 150 })),
    )
    .map(([free, scores, [start, length]]) => {
      const unscored = sheet.scores.every(({ score }) => scores[score] === "-1");
      const counts = sheet.scores.length > 0 && unscored ? "3" : "1";
      const again = scores.againScore === "-1" ? { rereadMark: "1" } : {};
      const days = { from: day(start), to: day(start + length), date: day(start) };
      return { ...free, ...scores, ...days, ...again, counted: counts, countedHours: counts };
    });
}

/** Texts of any content; the names of courses go with their codes. */
function freeText(key: ColumnKey): [ColumnKey, fc.Arbitrary<string>][] {
  const { value, mayBeEmpty } = rosterColumns[key];
  if (value === "amount") return [[key, fc.integer({ min: 1, max: 24 }).map((halves) => String(halves / 2))]];
  if (value !== "text" && value !== "long-text") return [];
  const text = texts.map((one) => one.trim()).filter((one) => one !== "");
  return [[key, mayBeEmpty ? fc.oneof(fc.constant(""), text) : text]];
}

/** A first score of any kind, and a make-up only where it failed. */
function scoresOf(pairs: readonly ScorePair[]): fc.Arbitrary<RowValues> {
  const [first, second, third] = pairs;
  if (!first) return fc.constant({});
  return fc.oneof(passed, failed, none).chain((one) => {
    const makeUp = one[1] === "0" ? fc.oneof(cap, failed, none) : none;
    return fc.tuple(makeUp, fc.oneof(passed, failed)).map(([two, three]) => ({
      ...pair(first, one),
      ...(second && pair(second, two)),
      ...(third && pair(third, three)),
    }));
  });
}

function pair({ score, passed: mark }: ScorePair, [value, judged]: readonly [string, string]): RowValues {
  return { [score]: value, [mark]: judged };
}

/** The n-th day from the first of September of 113 on, seven digits. */
function day(index: number): string {
  const date = new Date(Date.UTC(2024, 8, 1 + index));
  const digits = (number: number) => String(number).padStart(2, "0");
  return `${date.getUTCFullYear() - 1911}${digits(date.getUTCMonth() + 1)}${digits(date.getUTCDate())}`;
}
