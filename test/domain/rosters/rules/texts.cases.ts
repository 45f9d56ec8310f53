import type { textRules } from "#app/domain/rosters/rules/texts.ts";
import { inSheet, type RuleCases } from "./rule-cases.ts";

const term = inSheet("scores", "學期成績");
const outcome = inSheet("outcomes", "學期課程學習成果");
const service = inSheet("performances", "服務學習紀錄");
const officers = inSheet("officers", "幹部經歷紀錄");

export const textCases: Readonly<Record<keyof typeof textRules, RuleCases>> = {
  "cell-spaces": {
    passing: term.rows({ idNumber: "A123456789", remark: " 認真 " }),
    failing: [
      term.fails("idNumber", { idNumber: "A123456789 " }),
      term.fails("termScore", {}, { termScore: " 72" }),
      term.fails("courseCode", { courseCode: "112070406V2640101010101\n" }),
      term.fails("birthDate", { birthDate: "\u30000970305" }),
    ],
    boundary: officers.boundary(false, { officerLevel: "2", office: "班長 " }),
  },
  "text-spaces": {
    passing: term.rows({ remark: "學習 認真", noteName: "歐陽 娜娜" }),
    failing: [
      term.fails("courseName", { courseName: "國語文 " }),
      service.fails("content", {}, { content: "\u3000參與的經過" }),
      term.fails("remark", { remark: "學習認真\n" }),
      term.fails("noteName", { noteName: "王小明\u00A0" }),
    ],
    boundary: term.boundary(false, { remark: "" }),
  },
  "text-line-break": {
    passing: term.rows({ remark: "=1+1" }, { remark: "+加分" }, { remark: "-" }, { remark: "@老師" }),
    failing: [
      term.fails("remark", { remark: "第一行\n第二行" }),
      service.fails("service", { service: "淨灘\t活動" }),
      outcome.fails("summary", { summary: "報告\r\n心得" }),
      outcome.fails("summary", { summary: "報告\u2028心得" }),
    ],
    boundary: term.boundary(false, { remark: "第一行\n" }),
  },
  "text-control": {
    passing: term.rows({ remark: "=HYPERLINK(1)" }, { noteName: "𡘙小明" }, { remark: "第一行\n第二行" }),
    failing: [
      term.fails("remark", { remark: "學習\u0000認真" }),
      service.fails("content", { content: "參與_x000D_心得" }),
      term.fails("noteName", { noteName: "王\u200B小明" }),
      term.fails("noteName", { noteName: "\u202E明小王" }),
    ],
    boundary: term.boundary(true, { remark: "學習\u007F認真" }),
  },
  "text-private-use": {
    passing: term.rows({ noteName: "𡘙𠅤堃喆" }),
    failing: [
      term.fails("noteName", { noteName: "王\uE123明" }),
      officers.fails("office", { office: "\u{F0000}長" }),
      term.fails("remark", { remark: "\uF8FF" }),
    ],
    boundary: term.boundary(false, { noteName: "王\uF900明" }),
  },
  "text-lost": {
    passing: term.rows({ noteName: "王小明" }, { remark: "真的嗎?" }),
    failing: [
      term.fails("noteName", { noteName: "王�明" }),
      service.fails("content", { content: "參與��經過" }),
    ],
    boundary: term.boundary(true, { remark: "�" }),
  },
  "name-question-mark": {
    passing: term.rows({ noteName: "王小明" }, { courseName: "你吃飽了嗎？飲食文化" }),
    failing: [
      term.fails("noteName", { noteName: "王?明" }),
      officers.fails("unit", { unit: "?研社" }),
      term.fails("courseName", { courseName: "國語文?" }),
    ],
    boundary: term.boundary(false, { remark: "為什麼?" }),
  },
  "cell-overflow": {
    passing: term.rows({ remark: "認真負責" }),
    failing: [
      term.fails("remark", { remark: "字".repeat(32_768) }),
      term.fails("remark", { remark: "𡘙".repeat(16_383) }, { remark: "𡘙".repeat(16_384) }),
      // Spaces count too: they are in the cell.
      officers.fails("unit", { unit: `社${" ".repeat(32_767)}` }),
    ],
    boundary: term.boundary(false, { remark: "字".repeat(32_767) }),
  },
  "text-long": {
    passing: outcome.rows({ summary: "心得" }),
    failing: [
      outcome.fails("summary", { summary: "字".repeat(101) }),
      service.fails("content", { content: `${"字".repeat(100)}𡘙` }),
      service.fails("content", { content: "a".repeat(40_000) }),
    ],
    boundary: outcome.boundary(false, { summary: "𡘙".repeat(100) }),
  },
  "link-form": {
    passing: outcome.rows(
      { documentLink: "成果 報告(1).pdf", mediaLink: "" },
      { mediaLink: "https://portfolio.example.edu.tw/成果.mp4" },
    ),
    failing: [
      outcome.fails("documentLink", { documentLink: "見附件" }),
      outcome.fails("mediaLink", {}, { mediaLink: "https://" }),
      outcome.fails("documentLink", { documentLink: "C:\\成果\\報告.pdf" }),
    ],
    boundary: outcome.boundary(false, { documentLink: "a.pdf" }),
  },
  "link-file-kind": {
    passing: outcome.rows({ documentLink: "成果.PNG", mediaLink: "成果.mp3" }, { documentLink: "成果.jpeg" }),
    failing: [
      outcome.fails("documentLink", { documentLink: "成果.docx" }),
      outcome.fails("mediaLink", { mediaLink: "成果.mov" }),
      outcome.fails("documentLink", { documentLink: "成果.mp4" }),
    ],
    boundary: outcome.boundary(false, { documentLink: "https://portfolio.example.edu.tw/成果.docx" }),
  },
};
