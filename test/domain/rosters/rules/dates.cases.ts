import type { dateRules } from "#app/domain/rosters/rules/dates.ts";
import { inSheet, type RuleCases } from "./rule-cases.ts";

const service = inSheet("performances", "服務學習紀錄");
const work = inSheet("performances", "作品成果紀錄");
const certificates = inSheet("performances", "檢定證照紀錄");
const activity = inSheet("performances", "團體活動時間紀錄");
const flexible = inSheet("performances", "彈性學習時間紀錄");
const officers = inSheet("officers", "幹部經歷紀錄");
const students = inSheet("students", "學生資料");
const hosted = inSheet("students", "學生借讀資料");

// The day of the cases is 114/09/20, the book of the first semester of 113.
export const dateCases: Readonly<Record<keyof typeof dateRules, RuleCases>> = {
  "date-future": {
    passing: service.rows({ from: "1131001", to: "1131001" }),
    failing: [
      work.fails("date", { date: "1150101" }),
      certificates.fails("certificateDate", {}, { certificateDate: "1140921" }),
      students.fails("birthDate", { birthDate: "1970305" }),
    ],
    boundary: work.boundary(false, { date: "1140920" }),
  },
  "date-ahead": {
    passing: officers.rows({ to: "1140120" }),
    failing: [
      officers.fails("to", { to: "1141231" }),
      students.fails("statusDate", { statusDate: "1140921" }),
    ],
    boundary: officers.boundary(false, { to: "1140920" }),
  },
  "from-after-to": {
    passing: service.rows({ from: "1130910", to: "1130911" }),
    failing: [
      service.fails("to", { from: "1131001", to: "1130930" }),
      hosted.fails("hostTo", { hostFrom: "1140201", hostTo: "1130801" }),
    ],
    boundary: service.boundary(false, { from: "1131001", to: "1131001" }),
  },
  "period-long": {
    passing: officers.rows({ from: "1120801", to: "1130131" }),
    failing: [
      officers.fails("to", { from: "1120801", to: "1130802" }),
      hosted.fails("hostTo", { hostFrom: "1110801", hostTo: "1140731" }),
    ],
    boundary: officers.boundary(false, { from: "1120801", to: "1130801" }),
  },
  "date-outside-year": {
    passing: work.rows({ date: "1130801" }, { date: "1140101" }),
    failing: [
      work.fails("date", { date: "1130731" }),
      service.fails("from", { from: "1130715" }),
      service.fails("to", { to: "1140801" }),
      certificates.fails("certificateDate", { certificateDate: "1110505" }),
    ],
    boundary: work.boundary(false, { date: "1140731" }),
  },
  "activity-outside-year": {
    passing: activity.rows({ activityYear: "113" }),
    failing: [
      activity.fails("activityYear", { activityYear: "112" }),
      flexible.fails("offeredYear", {}, { offeredYear: "114" }),
    ],
    boundary: activity.boundary(false, { activityYear: "" }),
  },
};
