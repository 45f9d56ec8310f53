import { formatRocCompact } from "#app/domain/calendar/roc-date.ts";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { entryColumns } from "#app/domain/people/entry-columns.ts";
import type { StudentEntry } from "#app/domain/people/student-entries.ts";
import { csvList } from "./csv.ts";
import type { SchoolFile } from "./files.ts";
import type { GeneratedSchool } from "./school.ts";

const ofClass = ["班長", "副班長", "學藝股長", "康樂股長"] as const;
/** Posts of the school and of clubs: one for each class, in turn. */
const ofSchool = [
  { unit: "學生會", office: "會長", officerLevel: "1" },
  { unit: "學生會", office: "活動部長", officerLevel: "1" },
  { unit: "吉他社", office: "社長", officerLevel: "3" },
  { unit: "圖書館志工隊", office: "隊長", officerLevel: "1" },
  { unit: "熱舞社", office: "副社長", officerLevel: "3" },
] as const;

/** The posts that students of the school held in the term: four in each class, and one of the school or a club. */
export function inventOfficers({ term, homerooms, students }: GeneratedSchool): StudentEntry[] {
  const period = daysOf(term);
  return homerooms.flatMap(({ key, name }, turn): StudentEntry[] => {
    const members = students.filter(({ classKey }) => classKey === key);
    const posts = [
      ...ofClass.map((office) => ({ unit: name, office, officerLevel: "2" })),
      ...ofSchool.slice(turn % ofSchool.length).slice(0, 1),
    ];
    return posts.flatMap((post, at) => {
      const member = members[at];
      return member ? [{ studentNumber: member.number, ...post, ...period }] : [];
    });
  });
}

/** The list as a school's system would export it, as CSV. */
export function officersFile({ term }: GeneratedSchool, officers: readonly StudentEntry[]): SchoolFile {
  const rows = officers.map((officer) => ({ ...officer, from: day(officer.from), to: day(officer.to) }));
  return { name: `officers-${formatTerm(term)}.csv`, bytes: csvList(entryColumns.officers, rows) };
}

function day(date: string | null | undefined): string | null {
  return date ? formatRocCompact(date) : null;
}

/** The school days of a term, as schools usually have them. */
export function daysOf({ schoolYear, semester }: Term): { from: string; to: string } {
  const year = schoolYear + 1911;
  return semester === 1
    ? { from: `${year}-08-30`, to: `${year + 1}-01-19` }
    : { from: `${year + 1}-02-11`, to: `${year + 1}-06-30` };
}
