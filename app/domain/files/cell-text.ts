/** UTF-16 units that one cell of a spreadsheet holds (Microsoft, Excel specifications and limits). */
export const longestCellText = 32_767;
