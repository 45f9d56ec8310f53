import { formatTerm } from "#app/domain/calendar/term.ts";
import { type ComparisonResult, isBlocking } from "#app/domain/course-codes/findings.ts";
import { wordsIn } from "#app/i18n/words.ts";
import type { ComparedFiles, ComparisonFiles } from "./compare-files.ts";

/** The machine-readable result: one entry per finding and student row, and an equation per file that could be opened. */
export function comparisonJson(named: ComparisonFiles, { files, result }: ComparedFiles) {
  return {
    term: formatTerm(named.term),
    school: named.school,
    counts: result?.counts ?? {},
    findings: result ? findingsOf(result) : [],
    conservation: files.flatMap(({ path, parsed }) =>
      "conservation" in parsed ? [{ ...parsed.conservation, file: path }] : [],
    ),
  };
}

function findingsOf({ input, findings, causes }: ComparisonResult) {
  const classNames = new Map(input.homerooms.map(({ key, name }) => [key, name]));
  const proposals = new Map(causes.map(({ key, proposals: [first] }) => [key, first?.code ?? null]));
  const { segments } = wordsIn("zh-TW").courseCodes;
  return findings.map((finding) => ({
    finding: finding.kind,
    blocking: isBlocking(finding.kind),
    studentNumber: finding.studentNumber,
    class: finding.classKey === null ? null : (classNames.get(finding.classKey) ?? null),
    course: finding.course,
    code: finding.code,
    expected: finding.segment === null ? finding.expected : segments[finding.segment],
    actual: finding.actual,
    proposal: proposals.get(finding.cause) ?? null,
  }));
}
