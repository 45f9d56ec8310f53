/** Stands for "no header" in the form of columns: an empty value would be dropped from the list. */
export const noHeader = "-";
