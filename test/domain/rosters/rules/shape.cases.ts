import type { BookKind } from "#app/domain/rosters/books.ts";
import type { FilledSheet, Roster } from "#app/domain/rosters/model.ts";
import type { shapeRules } from "#app/domain/rosters/rules/shape.ts";
import { context, roster } from "./roster-builder.ts";
import { type Case, inSheet, type Place, type RuleCases } from "./rule-cases.ts";

const ofBook: Place = { sheet: null, row: null, column: null };
const onCover: Place = { sheet: null, row: 2, column: null };
const ofTerm: Place = { sheet: "學期成績", row: null, column: null };
const ofLate: Place = { sheet: "補修成績", row: null, column: null };

/** A book whose 封面 says this. */
function covered(change: Partial<NonNullable<Roster["cover"]>>, book: BookKind = "scores"): Case {
  const made = roster(book);
  return { roster: { ...made, cover: made.cover && { ...made.cover, ...change } }, context: context() };
}

/** 學生成績名冊 with its sheets changed; null takes the sheet away. */
function sheets(
  change: (sheet: FilledSheet) => FilledSheet | null,
  unknownSheets: readonly string[] = [],
): Case {
  const made = roster("scores", {}, { unknownSheets });
  return { roster: { ...made, sheets: made.sheets.flatMap((one) => change(one) ?? []) }, context: context() };
}

/** The header of one sheet is otherwise than asked for. */
function header(name: string, change: Partial<FilledSheet["header"]>): Case {
  return sheets((one) => (one.sheet.name === name ? { ...one, header: { ...one.header, ...change } } : one));
}

function without(...names: readonly string[]): Case {
  return sheets((one) => (names.includes(one.sheet.name) ? null : one));
}

function renamed(from: string, to: string): Case {
  return sheets((one) => (one.sheet.name === from ? { ...one, name: to } : one));
}

const asAsked = sheets((one) => one);
const term = inSheet("scores", "學期成績");

export const shapeCases: Readonly<Record<keyof typeof shapeRules, RuleCases>> = {
  "cover-missing": {
    passing: asAsked,
    failing: [
      { roster: roster("scores", {}, { cover: null }), context: context(), at: ofBook },
      { roster: roster("precheck", { 學期成績: [{}] }, { cover: null }), context: context(), at: ofBook },
    ],
    boundary: { ...covered({ school: "", schoolYear: "", semester: "", code: "" }), fails: false },
  },
  "cover-rows": {
    passing: asAsked,
    failing: [
      { ...covered({ extraRows: 2 }), at: ofBook },
      { ...covered({ extraRows: 30 }, "performances"), at: ofBook },
    ],
    boundary: { ...covered({ extraRows: 1 }), fails: true },
  },
  "cover-school": {
    passing: asAsked,
    failing: [
      { ...covered({ school: "070401" }), at: onCover },
      { ...covered({ school: "" }, "officers"), at: onCover },
    ],
    boundary: { ...covered({ school: "70406" }), fails: true },
  },
  "cover-year": {
    passing: asAsked,
    failing: [
      { ...covered({ schoolYear: "2024" }), at: onCover },
      { ...covered({ schoolYear: "114" }, "outcomes"), at: onCover },
    ],
    boundary: { ...covered({ schoolYear: "112" }), fails: true },
  },
  "cover-semester": {
    passing: asAsked,
    failing: [
      { ...covered({ semester: "2" }), at: onCover },
      { ...covered({ semester: "0" }), at: onCover },
      { ...covered({ semester: "1" }, "outcomes"), at: onCover },
      { ...covered({ semester: "1" }, "performances"), at: onCover },
    ],
    boundary: { ...covered({ semester: "0" }, "outcomes-continuing"), fails: false },
  },
  "cover-code": {
    passing: covered({ code: "41" }, "precheck"),
    failing: [
      { ...covered({ code: "42" }, "precheck"), at: onCover },
      { ...covered({ code: "26" }, "performances"), at: onCover },
      { ...covered({ code: "41" }, "scores"), at: onCover },
    ],
    boundary: { ...covered({ code: "74" }, "officers"), fails: false },
  },
  "cover-code-unknown": {
    passing: asAsked,
    failing: [
      { roster: roster("scores"), context: context({ codes: {} }), at: onCover },
      { roster: roster("students"), context: context({ codes: { scores: ["99"] } }), at: onCover },
    ],
    boundary: { roster: roster("precheck"), context: context({ codes: {} }), fails: false },
  },
  "sheet-missing": {
    passing: asAsked,
    failing: [
      { ...without("學期成績"), at: ofTerm },
      { ...without("補修成績", "轉學轉科成績"), at: ofLate },
    ],
    boundary: { ...renamed("補修成績", "補修"), fails: false },
  },
  "sheet-renamed": {
    passing: asAsked,
    failing: [
      { ...renamed("學期成績", "工作表1"), at: ofTerm },
      { ...renamed("補修成績", "補修"), at: ofLate },
    ],
    boundary: { ...renamed("學期成績", "學期成績 "), fails: true },
  },
  "sheet-unknown": {
    passing: asAsked,
    failing: [
      { ...sheets((one) => one, ["說明"]), at: ofBook },
      { ...sheets((one) => one, ["學期成績(缺)", "工作表2"]), at: ofBook },
    ],
    boundary: { ...sheets((one) => one, [""]), fails: true },
  },
  "column-missing": {
    passing: asAsked,
    failing: [
      { ...header("學期成績", { missing: ["courseCode"] }), at: { ...ofTerm, column: "courseCode" } },
      { ...header("補修成績", { missing: ["grade", "remark"] }), at: { ...ofLate, column: "remark" } },
    ],
    boundary: { ...header("學期成績", { missing: ["noteNextNumber"] }), fails: true },
  },
  "column-extra": {
    passing: asAsked,
    failing: [
      { ...header("學期成績", { extra: ["備註"] }), at: ofTerm },
      { ...header("補修成績", { extra: ["科目名稱"] }), at: ofLate },
    ],
    boundary: { ...header("學期成績", { extra: [""] }), fails: true },
  },
  "column-spelling": {
    passing: asAsked,
    failing: [
      { ...header("學期成績", { respelled: ["身份證號"] }), at: ofTerm },
      { ...header("補修成績", { respelled: ["備註（學生姓名）"] }), at: ofLate },
    ],
    boundary: { ...header("學期成績", { respelled: ["科目名稱 "] }), fails: true },
  },
  "column-order": {
    passing: asAsked,
    failing: [
      { ...header("學期成績", { reordered: true }), at: ofTerm },
      { ...header("補修成績", { reordered: true }), at: ofLate },
    ],
    boundary: { ...header("學期成績", { missing: ["noteNextNumber"] }), fails: false },
  },
  "cell-empty": {
    passing: term.rows({ remark: "", noteName: "" }),
    failing: [
      term.fails("courseCode", {}, { courseCode: "" }),
      inSheet("students", "學生資料").fails("admissionWay", { admissionWay: "" }),
      term.fails("termScore", { termScore: " " }),
    ],
    boundary: term.boundary(false, { credits: "0" }),
  },
};
