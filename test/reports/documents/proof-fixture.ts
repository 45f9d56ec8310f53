import type { Term } from "#app/domain/calendar/term.ts";
import { findingKinds } from "#app/domain/course-codes/findings.ts";
import { type ProofFacts, proofFileKinds, proofModel } from "#app/domain/course-codes/proof.ts";

const sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const term: Term = { schoolYear: 112, semester: 1 };

/** A comparison of a school of 3,000 that took three runs and was signed by both. */
export const signedFacts: ProofFacts = {
  school: { code: "070406", name: "市立示範高級中等學校" },
  demo: false,
  term,
  occasion: { kind: "first-comparison", opensOn: "2023-08-30", due: "2023-09-27" },
  sources: ["臺教國署高字第1120113411號函（112.8.23）"],
  runs: [
    {
      startedAt: "2023-09-05 01:12:00",
      by: "陳𠅤堃",
      totals: { blocking: 1204, queries: 86, listed: 1500, causes: 41 },
      difference: null,
    },
    {
      startedAt: "2023-09-11 06:40:00",
      by: "陳𠅤堃",
      totals: { blocking: 118, queries: 80, listed: 1500, causes: 12 },
      difference: { resolved: 31, fresh: 2, stays: 10 },
    },
    {
      startedAt: "2023-09-18 02:05:00",
      by: "陳𠅤堃",
      totals: { blocking: 0, queries: 74, listed: 1500, causes: 7 },
      difference: { resolved: 6, fresh: 1, stays: 6 },
    },
  ],
  plans: [
    {
      name: "070406_112_課程計畫.json",
      year: 112,
      marks: [
        { type: "V", md5: "0f343b0931126a20f133d67c2b018a3b" },
        { type: "H", md5: "d41d8cd98f00b204e9800998ecf8427e" },
      ],
      sha256,
    },
    { name: "070406_110_舊式.txt", year: 110, marks: [], sha256 },
  ],
  files: [
    { kind: "classes", name: "班級.xlsx", sha256, rows: 78, accepted: 78, rejected: 0, blank: 0 },
    {
      kind: "students",
      name: "學生_1120901.xlsx",
      sha256,
      rows: 3002,
      accepted: 3000,
      rejected: 0,
      blank: 2,
    },
    { kind: "offerings", name: "開課.csv", sha256, rows: 1400, accepted: 1400, rejected: 0, blank: 0 },
    { kind: "enrolments", name: "修課.xlsx", sha256, rows: 48001, accepted: 48000, rejected: 0, blank: 1 },
  ],
  population: { students: 3000, enrolments: 48000, offerings: 1400, homerooms: 78, programmes: 18 },
  counts: [
    { kind: "name-spelling", findings: 40, causes: 2, students: 40 },
    { kind: "planned-not-taken", findings: 34, causes: 4, students: 31 },
    { kind: "not-to-be-submitted", findings: 1500, causes: 1, students: 1500 },
  ],
  answers: [
    {
      kind: "name-spelling",
      course: "國語文Ⅰ",
      programme: null,
      findings: 40,
      note: "報部名稱以羅馬數字編級，與課程計畫備查名稱相同科目。",
      by: "陳𠅤堃",
      answeredAt: "2023-09-18 03:00:00",
    },
  ],
  remarks: { uncheckedSegments: ["DEP", "FLD"], notAttending: 12, otherAdmissionYear: 3, unresolved: 0 },
  signatures: {
    officer: {
      name: "陳𠅤堃",
      title: "教學組長",
      signedAt: "2023-09-18 03:20:00",
      digest: sha256,
      late: false,
    },
    director: { name: "王𤧟㛢", title: null, signedAt: "2023-09-28 01:00:00", digest: sha256, late: true },
  },
  madeAt: "2023-09-28 01:05:00",
};

/** Everything there can be, and more of it than fits. */
export const crowdedFacts: ProofFacts = {
  ...signedFacts,
  school: { code: "000000", name: "名稱很長的".repeat(12) },
  demo: true,
  occasion: { kind: "compare-again", plan: `${"課程計畫".repeat(20)}.json`, receivedOn: "2023-11-02" },
  sources: Array.from({ length: 9 }, (_, i) => `臺教國署高字第11201134${i}號函${"（說明）".repeat(20)}`),
  runs: Array.from({ length: 40 }, (_, i) => ({
    startedAt: `2023-09-${String((i % 28) + 1).padStart(2, "0")} 15:59:00`,
    by: "名字特別長的承辦人員先生女士",
    totals: { blocking: 48_000 - i, queries: 12_345, listed: 12_345, causes: 1_234 },
    difference: i === 0 ? null : { resolved: 1_000, fresh: 1_000, stays: 1_000 },
  })),
  plans: Array.from({ length: 12 }, (_, i) => ({
    name: `plan-${i}-${"檔名".repeat(30)}.json`,
    year: 112,
    marks: ["H", "V", "M"].map((type) => ({ type, md5: sha256.slice(0, 32) })),
    sha256,
  })),
  files: Array.from({ length: 20 }, (_, i) => ({
    kind: proofFileKinds[i % proofFileKinds.length] ?? "plan",
    name: `${"很長的檔案名稱".repeat(12)}-${i}.xlsx`,
    sha256,
    rows: 70_000,
    accepted: 69_000,
    rejected: 900,
    blank: 100,
  })),
  counts: findingKinds.map((kind) => ({ kind, findings: 48_000, causes: 1_234, students: 3_000 })),
  answers: Array.from({ length: 60 }, (_, i) => ({
    kind: "planned-not-taken",
    course: `第${i}門${"課".repeat(60)}`,
    programme: "112070406V261010",
    findings: 48_000,
    note: "這是一則非常長的說明，".repeat(60),
    by: "名字特別長的承辦人員先生女士",
    answeredAt: "2023-09-18 03:00:00",
  })),
  remarks: {
    uncheckedSegments: ["SCH", "GRP", "DEP", "CLA", "CAT", "MOD", "ATT1", "FLD"],
    notAttending: 120,
    otherAdmissionYear: 300,
    unresolved: 5,
  },
  signatures: { officer: null, director: null },
};

export const signed = proofModel(signedFacts);
export const crowded = proofModel(crowdedFacts);
