import { entryFields } from "../people/entry-columns.ts";
import { entryKinds, sensitiveFields } from "../people/student-entries.ts";
import { rosterColumns } from "../rosters/columns.ts";
import { scoreFields } from "../scores/score-columns.ts";
import { scoreKinds } from "../scores/score-record.ts";
import { type ColumnSpec, comparableHeader } from "../tables/columns.ts";

const sensitiveTitles: ReadonlySet<string> = new Set(
  [
    ...sensitiveFields.map((field) => rosterColumns[field].title),
    ...Object.values(rosterColumns).flatMap(({ title, value }) => (value === "long-text" ? [title] : [])),
    ...entryKinds.flatMap((kind) =>
      entryFields[kind].flatMap(({ field, spec }) => (sensitiveFields.includes(field) ? namesOf(spec) : [])),
    ),
    ...scoreKinds.flatMap((kind) =>
      scoreFields[kind].flatMap(({ field, spec }) => (field === "remark" ? namesOf(spec) : [])),
    ),
  ].map(comparableHeader),
);

/** What a school may call such a column by another name than those that we know. */
const soundsSensitive =
  /原住民|族語|族別|方言|報考年度|特殊身[分份]|入學(?:方式|管道)|借讀代碼|質性|描述|簡述|備註|評語/;

/**
 * Whether a column of this title holds special personal data or words about somebody, of which nothing is kept in clear:
 * by the titles of our columns and their other names, and by what sounds like them.
 */
export function isSensitiveTitle(title: string): boolean {
  const name = comparableHeader(title);
  return sensitiveTitles.has(name) || soundsSensitive.test(name);
}

function namesOf({ header, aliases }: ColumnSpec): string[] {
  return [header, ...aliases];
}
