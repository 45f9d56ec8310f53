import { formatCount } from "#app/components/number.ts";
import { StateBadge } from "#app/components/state-badge.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import type { Tone } from "#app/components/tone.ts";
import { useLanguage, useWords } from "#app/components/words.tsx";
import type { SubmissionResult } from "#app/domain/rosters/batches/submissions.ts";
import { formatDay } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import type { BatchPage } from "./batch-page.server.ts";

const tones: Readonly<Record<SubmissionResult, Tone>> = {
  pending: "info",
  accepted: "good",
  "partly-rejected": "bad",
  rejected: "bad",
};

export function ResultBadge({ result }: { result: SubmissionResult }) {
  return <StateBadge tone={tones[result]}>{useWords().batches.results[result]}</StateBadge>;
}

/** The submissions of the batch; each leads to its page with the rows that came back. */
export function SubmissionsTable({ page: { term, batch, submissions } }: { page: BatchPage }) {
  const words = useWords();
  const language = useLanguage();
  const { caption, columns } = words.batchPages.submission;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={submissions}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.batchSubmission(term, batch.id, id)}
      columns={[
        {
          key: "submittedOn",
          title: columns.submittedOn,
          keep: true,
          cell: ({ submittedOn }) => formatDay(submittedOn, language),
        },
        {
          key: "export",
          title: columns.export,
          keep: true,
          cell: ({ exportNumber }) => words.batchPages.exports.number(formatCount(exportNumber)),
        },
        { key: "channel", title: columns.channel, cell: ({ channel }) => words.batches.channels[channel] },
        {
          key: "result",
          title: columns.result,
          keep: true,
          cell: ({ result }) => <ResultBadge result={result} />,
        },
        {
          key: "rejected",
          title: columns.rejected,
          end: true,
          cell: ({ rejected }) => formatCount(rejected),
        },
        { key: "by", title: columns.by, keep: true, cell: ({ by }) => by },
        { key: "note", title: columns.note, cell: ({ note }) => note || "—" },
      ]}
    />
  );
}
