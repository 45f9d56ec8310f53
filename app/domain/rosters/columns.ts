/** What stands in a column; `values.ts` says what each may be (domain facts, section 5). */
export type ValueKind =
  | "id-number"
  | "roc-date"
  | "course-code"
  | "text"
  | "long-text"
  | "link"
  | "grade"
  | "school-year"
  | "semester"
  | "whole-number"
  /** Credits, periods, hours, weeks: not negative, decimals allowed. */
  | "amount"
  /** 0–100 with decimals; -1: there is none. */
  | "score"
  /** 1 passed, 0 not, -1 where there is no score. */
  | "passed"
  | "counted"
  | "identity"
  | "reread-mark"
  | "way"
  | "officer-level"
  | "school-code"
  | "code";

export type RosterColumn = { title: string; value: ValueKind; mayBeEmpty: boolean };

/**
 * Every column of the rosters, by its exact title. Serves reading, building, the template and the check. Titles of domain
 * facts, section 5; which of them may be empty is not written anywhere: those that only some students have.
 */
export const rosterColumns = {
  idNumber: column("身分證號", "id-number"),
  birthDate: column("出生日期", "roc-date"),
  courseCode: column("課程代碼", "course-code"),
  courseName: column("科目名稱", "text"),
  grade: column("開課年級", "grade"),
  credits: column("修課學分", "amount"),
  periods: column("修課節數", "amount"),
  termScore: column("學期學業成績", "score"),
  passed: column("成績及格", "passed"),
  makeUpScore: column("補考成績", "score"),
  makeUpPassed: column("補考及格", "passed"),
  counted: column("是否採計學分", "counted"),
  countedHours: column("是否採計學時", "counted"),
  remark: maybe("質性文字描述", "long-text"),
  noteName: maybe("備註(學生姓名)", "text"),
  noteTermClass: maybe("備註(資料當學期班級)", "text"),
  noteTermSeat: maybe("備註(資料當學期座號)", "text"),
  noteTermNumber: maybe("備註(資料當學期學號)", "text"),
  noteNextClass: maybe("備註(資料次學期班級)", "text"),
  noteNextSeat: maybe("備註(資料次學期座號)", "text"),
  noteNextNumber: maybe("備註(資料次學期學號)", "text"),
  dueYear: column("應修課學年度", "school-year"),
  dueSemester: column("應修課學期", "semester"),
  lateScore: column("補修成績", "score"),
  latePassed: column("補修及格", "passed"),
  lateWay: column("補修方式", "way"),
  matchedYear: column("對應學年度", "school-year"),
  matchedSemester: column("對應學期", "semester"),
  matchedGrade: column("對應年級", "grade"),
  identity: column("身分別", "identity"),
  creditedScore: column("抵免後成績", "score"),
  originalYear: column("原修課學年度", "school-year"),
  originalSemester: column("原修課學期", "semester"),
  originalCode: column("原修課課程代碼", "course-code"),
  originalName: column("原修課科目名稱", "text"),
  originalGrade: column("原修課開課年級", "grade"),
  originalCredits: column("原修課修課學分", "amount"),
  originalPeriods: column("原修課修課節數", "amount"),
  originalSchool: column("原修課學校代碼", "school-code"),
  retakeWay: column("重修方式", "way"),
  retakeScore: column("重修成績", "score"),
  retakePassed: column("重修及格", "passed"),
  againScore: column("再次修習成績", "score"),
  againPassed: column("再次修習成績及格", "passed"),
  rereadScore: column("重讀成績", "score"),
  rereadMark: column("重讀註記", "reread-mark"),
  yearScore: column("學年學業成績", "score"),
  yearPassed: column("學年及格", "passed"),
  firstPeriods: column("第一學期開設修課節數", "amount"),
  secondPeriods: column("第二學期開設修課節數", "amount"),
  firstMakeUp: column("第一次補考成績", "score"),
  firstMakeUpPassed: column("第一次及格", "passed"),
  secondMakeUp: column("第二次補考成績", "score"),
  secondMakeUpPassed: column("第二次及格", "passed"),
  gender: column("性別代碼", "code"),
  group: column("群別代碼", "code"),
  department: column("科班學程別代碼", "code"),
  division: column("部別代碼", "code"),
  classKind: column("班別", "code"),
  studentGrade: column("年級", "grade"),
  className: column("班級名稱", "text"),
  seat: column("座號", "whole-number"),
  specialIdentity: maybe("特殊身分別", "code"),
  indigenousGroup: maybe("原住民族別", "code"),
  indigenousIdentity: maybe("原住民身分別", "code"),
  indigenousDialect: maybe("族語認證報考方言", "code"),
  indigenousYear: maybe("報考年度", "school-year"),
  indigenousValidTo: maybe("族語認證有效日期", "roc-date"),
  experimentalClass: maybe("實驗班名稱", "text"),
  admissionWay: column("入學方式", "code"),
  status: column("學籍狀態", "code"),
  statusDate: maybe("學籍異動日期", "roc-date"),
  ownSchool: column("所屬學校代碼", "school-code"),
  hostSchool: column("借讀學校代碼", "school-code"),
  hostGroup: column("群別", "code"),
  hostDepartment: column("借讀科班學程別", "code"),
  hostKind: column("借讀代碼", "code"),
  hostFrom: column("申請開始日期", "roc-date"),
  hostTo: column("申請結束日期", "roc-date"),
  hostCode: column("借讀課程代碼", "course-code"),
  hostName: column("借讀科目名稱", "text"),
  hostGrade: column("借讀開課年級", "grade"),
  hostCredits: column("借讀修課學分", "amount"),
  hostPeriods: column("借讀修課節數", "amount"),
  unit: column("單位名稱", "text"),
  from: column("開始日期", "roc-date"),
  to: column("結束日期", "roc-date"),
  office: column("擔任職務", "text"),
  officerLevel: column("幹部等級", "officer-level"),
  takenSemester: column("實際修課學期", "semester"),
  summary: maybe("成果簡述", "long-text"),
  documentLink: maybe("文件檔案連結", "link"),
  mediaLink: maybe("影音檔案連結", "link"),
  content: maybe("內容簡述", "long-text"),
  contest: column("競賽名稱", "text"),
  contestItem: maybe("項目", "text"),
  contestLevel: column("競賽等級代碼", "code"),
  prize: maybe("獎項", "text"),
  resultDate: column("結果公布日期", "roc-date"),
  teamCode: column("團體參與代碼", "code"),
  certificate: column("證照代碼", "code"),
  certificateNote: maybe("註1", "text"),
  points: maybe("分數", "text"),
  partResults: maybe("分項結果", "text"),
  certificateDate: column("取得證照日期", "roc-date"),
  certificateNumber: maybe("證照字號", "text"),
  certificateGroup: maybe("檢定組別", "text"),
  service: column("服務名稱", "text"),
  serviceUnit: column("服務單位", "text"),
  hours: column("時數", "amount"),
  flexibleKind: column("類別種類代碼", "code"),
  flexibleName: column("內容開設名稱", "text"),
  offeredBy: column("開設單位", "text"),
  offeredYear: column("開設學年度", "school-year"),
  offeredSemester: column("開設學期", "semester"),
  weeklyPeriods: column("每週節數", "amount"),
  weeks: column("開設週數", "amount"),
  kind: column("類別代碼", "code"),
  organiser: column("辦理單位", "text"),
  activity: column("團體活動內容名稱", "text"),
  activityYear: column("活動學年度", "school-year"),
  activitySemester: column("活動學期", "semester"),
  activityPeriods: column("節數", "amount"),
  workplace: column("單位", "text"),
  jobTitle: column("職稱", "text"),
  name: column("名稱", "text"),
  date: column("日期", "roc-date"),
  project: column("計畫專案", "text"),
  lecture: column("課程名稱", "text"),
  lectureCredits: maybe("學分數", "amount"),
  totalHours: maybe("總時數", "amount"),
  host: column("主辦單位", "text"),
} as const satisfies Readonly<Record<string, RosterColumn>>;

export type ColumnKey = keyof typeof rosterColumns;

function column(title: string, value: ValueKind): RosterColumn {
  return { title, value, mayBeEmpty: false };
}

/** A column that only some rows fill. */
function maybe(title: string, value: ValueKind): RosterColumn {
  return { title, value, mayBeEmpty: true };
}
