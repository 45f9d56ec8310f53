import type { Semester, Term } from "#app/domain/calendar/term.ts";

const chineseDigits = "一二三";

function plain(text: string): string {
  if (/^[\w.]*$/.test(text)) return text;
  return text.normalize("NFKC").replace(/\s/g, "");
}

/** A count without decimals, in half- or full-width digits; "3.0" is 3. */
export function parseWholeNumber(text: string): number | undefined {
  const match = /^(\d{1,9})(?:\.0+)?$/.exec(plain(text));
  return match ? Number(match[1]) : undefined;
}

/** Credits or periods: not negative, decimals allowed. */
export function parseAmount(text: string): number | undefined {
  const value = plain(text);
  return /^\d{1,4}(?:\.\d{1,4})?$/.test(value) ? Number(value) : undefined;
}

/** 年級: 1–3, 一, 一年級, 高一, or 10–12. */
export function parseGrade(text: string): number | undefined {
  const match = /^(?:高中?)?([123一二三]|1[012])(?:年級|年)?$/.exec(plain(text));
  const written = match?.[1] ?? "";
  if (written === "") return undefined;
  if (written.length === 2) return Number(written) - 9;
  return chineseDigits.includes(written) ? chineseDigits.indexOf(written) + 1 : Number(written);
}

/** 學年度: 112, 民國112, 112學年度. */
export function parseSchoolYear(text: string): number | undefined {
  const match = /^(?:民國)?(\d{2,3})(?:學年度?|年度?)?(?:\.0+)?$/.exec(plain(text));
  return match ? Number(match[1]) : undefined;
}

/** 學期: 1, 上, 一, 第1學期, 上學期. */
export function parseSemester(text: string): Semester | undefined {
  const match = /^第?([12一二上下])(?:學期)?(?:\.0+)?$/.exec(plain(text));
  if (!match) return undefined;
  return /[1一上]/.test(match[1] ?? "") ? 1 : 2;
}

export function sameTerm(a: Term, b: Term): boolean {
  return a.schoolYear === b.schoolYear && a.semester === b.semester;
}
