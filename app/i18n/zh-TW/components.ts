/** Words of the shared parts of pages. */
export const components = {
  message: { number: "案號" },
  steps: { label: "步驟", done: "（已完成）" },
  progress: {
    of: (done: string, total: string) => `${done} / ${total}`,
    cancel: "取消",
    reload: "進行中。請重新整理頁面查看進度。",
  },
  signature: { signed: "已簽核", open: "待簽核", late: "逾期簽核", hash: "簽核內容" },
  confirm: { no: "不，先不要" },
  paging: {
    label: "分頁",
    shown: (first: string, last: string, total: string) => `第 ${first}–${last} 筆，共 ${total} 筆`,
    previous: "上一頁",
    next: "下一頁",
    page: (number: number) => `第 ${number} 頁`,
  },
  table: { find: "篩選", all: "全部", exportShown: "匯出目前清單", none: "沒有符合條件的資料" },
  chart: { numbers: "數字", of: "總數", share: "比例" },
  form: {
    errorsTitle: (count: number) => `有 ${count} 個欄位需要修正`,
    optional: "（選填）",
    errors: {
      required: "請填寫",
      "too-long": "太長了",
      "too-short": "太短了",
      "too-small": "數字太小",
      "too-large": "數字太大",
      "not-a-number": "請填數字",
      "not-a-date": "請填日期，例如 112/09/01",
      "not-an-option": "請選擇一項",
      invalid: "格式不符",
    },
  },
} as const;
