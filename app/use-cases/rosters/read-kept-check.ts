import type { RosterFinding } from "#app/domain/rosters/check.ts";
import type { Roster } from "#app/domain/rosters/model.ts";
import { isRule } from "#app/domain/rosters/rule-list.ts";
import { listRosterCauses, listRosterFindings } from "#db/queries/roster-causes.ts";
import { listLatestChecks } from "#db/queries/roster-checks.ts";
import type { SchoolScope } from "#db/scope.ts";
import { readStoredRoster } from "./stored-roster.ts";

/** Findings read in one go; others are answered in between. */
const batch = 2000;

export type KeptCheck = { roster: Roster; findings: readonly RosterFinding[] };

/**
 * A version of a book with all its rows and what its check found, as they are kept: nothing is checked anew. Findings of
 * rules that are gone are left out. undefined when there is no such version, or no check of it.
 */
export async function readKeptCheck(
  scope: SchoolScope,
  rosterId: number,
  onProgress: (findings: number) => void = () => {},
): Promise<KeptCheck | undefined> {
  const check = (await listLatestChecks(scope, [rosterId])).get(rosterId);
  const roster = check && (await readStoredRoster(scope, rosterId));
  if (!check || !roster) return undefined;
  const causes = new Map((await listRosterCauses(scope, check.id)).map((cause) => [cause.number, cause]));
  const findings: RosterFinding[] = [];
  for (let offset = 0; ; offset += batch) {
    const part = await listRosterFindings(scope, check.id, { limit: batch, offset });
    for (const { causeNumber, sheet, row, column, value, params } of part) {
      const cause = causes.get(causeNumber);
      if (!cause || !isRule(cause.rule)) continue;
      const { rule, grade } = cause;
      findings.push({ rule, grade, sheet, row, column, value, params, cause: String(causeNumber) });
    }
    onProgress(findings.length);
    if (part.length < batch) return { roster, findings };
  }
}
