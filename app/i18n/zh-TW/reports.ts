export const reports = {
  missingCharacters: (count: number, list: string) =>
    `本文件有 ${count} 個字在所有字型中都找不到，以〓代替：${list}。可將學校的造字字型放入字型資料夾後重新列印。`,
  pageOf: (page: number, pages: number) => `第 ${page} 頁，共 ${pages} 頁`,
} as const;
