import { identityFields } from "../people/student-entries.ts";
import { person, sheet } from "./sheets.ts";

export const studentSheets = [
  sheet(
    "學生資料",
    [
      ...person,
      "gender",
      "group",
      "department",
      "division",
      "classKind",
      "studentGrade",
      "className",
      "seat",
      ...identityFields,
      "experimentalClass",
      "admissionWay",
      "status",
      "statusDate",
    ],
    { key: ["idNumber"] },
  ),
  sheet(
    "學生借讀資料",
    ["idNumber", "ownSchool", "hostSchool", "hostGroup", "hostDepartment", "hostKind", "hostFrom", "hostTo"],
    { key: ["idNumber", "hostSchool", "hostFrom"] },
  ),
];

export const officerSheets = [
  sheet("幹部經歷紀錄", [...person, "unit", "from", "to", "office", "officerLevel"]),
];
