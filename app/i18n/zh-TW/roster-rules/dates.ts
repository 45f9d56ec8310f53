import type { dateRules } from "#app/domain/rosters/rules/dates.ts";
import type { RuleWords } from "./shape.ts";

const mend = "請在校務行政系統更正日期後重新產生名冊。";
const explain = "請核對原始資料；確屬正確者填寫說明，有誤請更正後重新產生名冊。";

export const dateWords: Readonly<Record<keyof typeof dateRules, RuleWords>> = {
  "date-future": { name: "日期在未來", what: () => "這個日期還沒有到", todo: mend },
  "date-ahead": { name: "結束或異動日期在未來", what: () => "這個日期還沒有到", todo: explain },
  "from-after-to": { name: "開始晚於結束", what: () => "結束日期早於開始日期", todo: mend },
  "period-long": { name: "期間超過一年", what: () => "開始到結束超過一年", todo: explain },
  "date-outside-year": {
    name: "日期不在本學年度",
    what: () => "日期不在名冊的學年度內（8 月 1 日至次年 7 月 31 日）",
    todo: explain,
  },
  "activity-outside-year": {
    name: "活動學年度不是本學年度",
    what: () => "開設（活動）學年度不是名冊的學年度",
    todo: explain,
  },
};
