import { formatCount } from "#app/components/number.ts";
import type { Term } from "#app/domain/calendar/term.ts";
import type { EndedJob } from "#app/domain/course-codes/today.ts";
import type { Words } from "#app/i18n/words.ts";
import { paths } from "#app/paths.ts";
import type { CardText } from "./card-text.ts";

/** Work that has ended: its result stays here until its maker has seen it. */
export function jobText(job: EndedJob, term: Term, words: Words): CardText {
  const own = words.today.jobs;
  if (job.kind === "name-list" || job.kind === "roster-findings") return rosterFileText(job, term, words);
  const seen = paths.comparisonJob(term, job.jobId);
  if (job.state === "failed") {
    return {
      tone: "bad",
      title: job.kind === "compare" ? own.compareFailed(job.number) : own.exportFailed(job.number),
      details: [own.kept],
      links: [{ label: own.again, to: seen }],
    };
  }
  if (job.kind === "compare") {
    const { blocking, causes } = job.totals;
    return {
      tone: blocking > 0 ? "info" : "good",
      title: own.compared(formatCount(blocking), formatCount(causes)),
      details: [],
      links: [{ label: own.look, to: seen }],
    };
  }
  return {
    tone: "good",
    title: own.made(job.fileName),
    details: [],
    links: [
      { label: own.download, to: paths.comparisonFile(term, job.runId, job.exportId), download: true },
      { label: own.seen, to: seen },
    ],
  };
}

/** Seen when it is fetched; what has failed is said on its own page, where it is asked for again. */
function rosterFileText(
  job: Extract<EndedJob, { kind: "name-list" | "roster-findings" }>,
  term: Term,
  words: Words,
): CardText {
  const own = words.today.jobs;
  const isList = job.kind === "name-list";
  const page = isList
    ? paths.nameLists(term)
    : paths.roster(term, job.batchId, job.book, { version: job.version });
  if (job.state === "failed") {
    const links = [{ label: own.again, to: page }];
    return { tone: "bad", title: own.exportFailed(job.number), details: [own.kept], links };
  }
  const search = { job: job.jobId };
  const file = isList
    ? paths.nameListFile(term, search)
    : paths.rosterFindingsFile(term, job.batchId, job.book, { version: job.version, ...search });
  return {
    tone: "good",
    title: own.made(job.fileName),
    details: [],
    links: [
      { label: own.download, to: file, download: true },
      { label: own.look, to: page },
    ],
  };
}
