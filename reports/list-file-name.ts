import { formatRocCompact } from "#app/domain/calendar/roc-date.ts";
import { dayAndTimeInTaipei } from "#app/i18n/moments.ts";

/**
 * School, term, kind and time at school of an exported file: "000000 示範高中_112-1_課程計畫變動_1120911-1032.xlsx".
 * `madeAt`: UTC.
 */
export function listFileName(of: {
  school: { code: string; name: string | null };
  term: string;
  what: string;
  madeAt: string;
  extension?: "xlsx" | "pdf";
}): string {
  const [day, time] = dayAndTimeInTaipei(of.madeAt);
  const parts = [
    [of.school.code, of.school.name].filter(Boolean).join(" "),
    of.term,
    of.what,
    `${formatRocCompact(day)}-${time.replace(":", "")}`,
  ];
  // Characters that a file system refuses; a school's name may hold any.
  return `${parts.map((part) => part.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").trim()).join("_")}.${of.extension ?? "xlsx"}`;
}
