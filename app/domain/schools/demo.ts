/** 學校代碼 of the invented school; the authority gives it to none. */
export const demoSchoolCode = "000000";
