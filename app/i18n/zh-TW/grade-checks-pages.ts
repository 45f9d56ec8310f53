/** The pages of grade checks. */
export const gradeCheckPages = {
  title: "學生核對",
} as const;
