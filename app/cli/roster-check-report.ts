import type { RosterCause } from "#app/domain/rosters/causes.ts";
import type { RosterCheck } from "#app/domain/rosters/check.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import type { Roster } from "#app/domain/rosters/model.ts";
import { ruleGrades } from "#app/domain/rosters/rule.ts";
import type { Words } from "#app/i18n/words.ts";
import type { RawNotice } from "#app/imports/raw-file.ts";
import type { Conservation } from "#app/imports/table-result.ts";

const shownCauses = 20;

/** What a person reads on the terminal: the equation, notices, what was not checked, then the findings by cause. */
export function rosterCheckLines(
  { imports, cli, rosters }: Words,
  {
    roster,
    check,
    causes,
    conservation,
    notices,
  }: {
    roster: Roster;
    check: RosterCheck;
    causes: readonly RosterCause[];
    conservation: Conservation;
    notices: readonly RawNotice[];
  },
): string[] {
  const rows = roster.sheets.map(({ name, rows }) => cli.sheetRows(name, rows.length)).join("、");
  const counts = ruleGrades
    .map((grade) => [grade, check.findings.filter((finding) => finding.grade === grade).length] as const)
    .filter(([, count]) => count > 0)
    .map(([grade, count]) => cli.gradeCount(rosters.grades[grade], count));
  const parts = [...new Set(check.notChecked.flatMap(({ needs }) => needs))];
  const places = (cause: RosterCause) =>
    [
      cause.sheet,
      cause.column && rosterColumns[cause.column].title,
      cause.findings.length === 1 && cause.findings[0]?.row,
      cause.value,
    ]
      .filter(Boolean)
      .join(" ");
  return [
    `${conservation.file}  ${imports.equation(conservation)}`,
    ...notices.map((notice) => `  ${imports.rawNotices[notice.kind](notice)}`),
    ...(parts.length > 0
      ? [
          `  ${cli.notCheckedFor(parts.map((part) => rosters.contextParts[part]).join("、"), check.notChecked.length)}`,
        ]
      : []),
    cli.bookSummary(rosters.books[roster.book], rows, counts.join("、") || cli.clean),
    ...causes
      .slice(0, shownCauses)
      .map((cause) =>
        cli.rosterCause(
          rosters.grades[cause.grade],
          rosters.rules[cause.rule].what(cause.params),
          places(cause),
          cause.findings.length,
        ),
      ),
    ...(causes.length > shownCauses ? [cli.moreCauses(causes.length - shownCauses)] : []),
  ];
}
