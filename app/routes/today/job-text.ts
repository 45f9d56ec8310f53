import { formatCount } from "#app/components/number.ts";
import type { Term } from "#app/domain/calendar/term.ts";
import type { EndedJob } from "#app/domain/course-codes/today.ts";
import type { Words } from "#app/i18n/words.ts";
import { paths } from "#app/paths.ts";
import type { CardText } from "./card-text.ts";

/** Work that has ended: its result stays here until its maker has seen it. */
export function jobText(job: EndedJob, term: Term, words: Words): CardText {
  const own = words.today.jobs;
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
