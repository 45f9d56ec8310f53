/** What the files that leave the console are, for HTTP and for what is kept of them. */
export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const pdfType = "application/pdf";
