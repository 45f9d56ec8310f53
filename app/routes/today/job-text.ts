import { formatCount } from "#app/components/number.ts";
import type { Term } from "#app/domain/calendar/term.ts";
import type { EndedJob, RosterFile } from "#app/domain/course-codes/today.ts";
import type { Words } from "#app/i18n/words.ts";
import { paths } from "#app/paths.ts";
import type { CardText } from "./card-text.ts";

/** Work that has ended: its result stays here until its maker has seen it. */
export function jobText(job: EndedJob, term: Term, words: Words): CardText {
  const own = words.today.jobs;
  if (isFile(job)) return fileText(job, term, words);
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
function fileText(job: EndedFile, term: Term, words: Words): CardText {
  const own = words.today.jobs;
  const { page, file } = placesOf(job, term);
  if (job.state === "failed") {
    const links = [{ label: own.again, to: page }];
    return { tone: "bad", title: own.exportFailed(job.number), details: [own.kept], links };
  }
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

type EndedFile = Extract<EndedJob, { kind: RosterFile["kind"] }>;

function isFile(job: EndedJob): job is EndedFile {
  return job.kind !== "compare" && job.kind !== "export";
}

/** The page where the file was asked for, and the file. */
function placesOf(job: EndedFile, term: Term): { page: string; file: string } {
  const search = { job: job.jobId };
  switch (job.kind) {
    case "name-list":
      return { page: paths.nameLists(term), file: paths.nameListFile(term, search) };
    case "check-sheets":
      return {
        page: paths.gradeCheck(term, job.roundId),
        file: paths.gradeCheckSheets(term, job.roundId, search),
      };
    case "correction-slip":
      return {
        page: paths.correction(term, job.caseId),
        file: paths.correctionSlip(term, job.caseId, search),
      };
    case "roster-findings": {
      const { batchId, book, version } = job;
      return {
        page: paths.roster(term, batchId, book, { version }),
        file: paths.rosterFindingsFile(term, batchId, book, { version, ...search }),
      };
    }
  }
}
