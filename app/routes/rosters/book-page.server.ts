import { may } from "#app/domain/people/permissions.ts";
import { countAnswered, countRosterFacets } from "#app/domain/rosters/cause-list.ts";
import { checkBasis, isSameBasis } from "#app/domain/rosters/check-basis.ts";
import { allFindings } from "#app/domain/rosters/roster-counts.ts";
import { ruleGrades } from "#app/domain/rosters/rule.ts";
import type { Words } from "#app/i18n/words.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import type { StoredCheck } from "#db/queries/roster-checks.ts";
import type { StoredRoster } from "#db/queries/rosters.ts";
import { listUserNames } from "#db/queries/users.ts";
import { withAbout } from "./cause-about.server.ts";
import { type CauseSearch, causesAsked, pageOf } from "./cause-search.ts";
import { readCauses } from "./causes.server.ts";
import { findFindingsJob, mayTakeRows, mostAtOnce, sizeOfFile } from "./findings-file.server.ts";
import type { ShownBook, VisibleBook } from "./visible-book.server.ts";

/** All that the page of a book shows. */
export async function readBookPage(visible: VisibleBook, search: CauseSearch, words: Words) {
  const { scope, term, batch, book, code, underWay, versions, checks, shown } = visible;
  const names = await listUserNames(scope);
  const nameOf = (userId: number | null) => (userId === null ? null : (names.get(userId) ?? null));
  return {
    term,
    batch: { id: batch.id, letter: batch.letter.number },
    book,
    code,
    underWay,
    version: shown && (await readVersion({ ...visible, shown }, search, words, nameOf)),
    versions: versions.map((roster) => versionLine(roster, checks.get(roster.id), nameOf)),
    may: {
      upload: may(scope.user, "roster:upload"),
      answer: may(scope.user, "roster:answer"),
      export: may(scope.user, "export:create"),
      takeRows: mayTakeRows(scope.user),
    },
  };
}
export type BookPage = Awaited<ReturnType<typeof readBookPage>>;
export type BookVersion = NonNullable<BookPage["version"]>;

async function readVersion(
  visible: ShownBook,
  search: CauseSearch,
  words: Words,
  nameOf: (userId: number | null) => string | null,
) {
  const { scope, batch, book, current, shown } = visible;
  const { roster, check, isCurrent } = shown;
  const [causes, inForce, job] = await Promise.all([
    readCauses(visible),
    findDataInForce(scope, batch.term),
    findFindingsJob(scope, roster.id),
  ]);
  const others = current.filter((one) => one.book !== book).map(({ id }) => id);
  const asked = causesAsked(causes, search, words);
  const { page, rows } = pageOf(asked, search.page);
  return {
    number: roster.number ?? 0,
    isCurrent,
    /** The data, plans or other books that it was held against have changed since. */
    isOutdated: isCurrent && !isSameBasis(check.against, checkBasis(inForce, others)),
    source: roster.source,
    fileName: roster.fileName,
    sha256: roster.sha256,
    createdAt: roster.createdAt,
    by: nameOf(roster.createdBy),
    cover: roster.cover,
    counts: roster.counts,
    checkedAt: check.finishedAt,
    ruleSet: check.ruleSet,
    notChecked: check.notChecked,
    grades: ruleGrades.map((grade) => ({
      grade,
      findings: check.counts.findings[grade],
      causes: check.counts.causes[grade],
      answered: countAnswered(causes, grade),
    })),
    facets: countRosterFacets(causes),
    findingsFile: { isLarge: sizeOfFile(visible) > mostAtOnce, job },
    list: {
      page,
      total: asked.length,
      all: causes.length,
      findings: asked.reduce((sum, cause) => sum + cause.findings, 0),
      allFindings: allFindings(check.counts),
      rows: await withAbout(visible, rows),
    },
  };
}

function versionLine(
  { id, number, fileName, createdAt, createdBy, counts }: StoredRoster,
  check: StoredCheck | undefined,
  nameOf: (userId: number | null) => string | null,
) {
  return {
    id,
    number: number ?? 0,
    fileName,
    createdAt,
    by: nameOf(createdBy),
    rows: counts?.accepted ?? 0,
    change: counts?.change ?? null,
    findings: check ? allFindings(check.counts) : null,
  };
}
export type VersionLine = BookPage["versions"][number];
