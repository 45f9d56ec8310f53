import type { ReactNode } from "react";
import { Facts } from "#app/components/facts.tsx";
import { Fold } from "#app/components/fold.tsx";
import { formatCount } from "#app/components/number.ts";
import { StateBadge } from "#app/components/state-badge.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import type { Tone } from "#app/components/tone.ts";
import { useWords } from "#app/components/words.tsx";
import type { ImportCounts, PreviewNotice, ReadyPreview, ShownRow } from "#app/domain/datasets/preview.ts";
import type { Words } from "#app/i18n/words.ts";
import type { ImportDetail } from "./detail.server.ts";
import { ErrorGroups } from "./error-groups.tsx";

const tones: Record<ShownRow["kind"], Tone> = {
  created: "good",
  updated: "info",
  unchanged: "quiet",
  removed: "warn",
};

/** Everything about a file that was read: errors, what is removed or held, what changes, first rows, notices. */
export function PreviewDetails({
  detail,
  preview,
  counts,
}: {
  detail: ImportDetail;
  preview: ReadyPreview;
  counts: ImportCounts;
}) {
  const words = useWords();
  const own = words.datasets.preview;
  return (
    <>
      <ErrorGroups detail={detail} preview={preview} rejected={counts.rejected} />
      <Held preview={preview} counts={counts} />
      <Removed preview={preview} count={counts.removed} />
      <Updates preview={preview} count={counts.updated} />
      <Notices preview={preview} />
      <section className="panel stack">
        <h2>{own.first}</h2>
        <DataTable
          wide
          caption={own.first}
          captionHidden
          rows={preview.first.map((row, index) => ({ ...row, index }))}
          rowKey={({ index }) => index}
          columns={[
            ...preview.columns.map((title, at) => ({
              key: `${at}`,
              title,
              cell: ({ cells }: ShownRow) => cells[at] ?? "",
            })),
            {
              key: "state",
              title: own.state,
              keep: true,
              cell: ({ kind }: ShownRow) => (
                <StateBadge tone={tones[kind]}>{words.datasets.rowKinds[kind]}</StateBadge>
              ),
            },
          ]}
        />
      </section>
    </>
  );
}

function Removed({ preview: { removed }, count }: { preview: ReadyPreview; count: number }) {
  const own = useWords().datasets.preview;
  if (count === 0) return null;
  return (
    <section className="panel stack">
      <h2>{own.removedTitle(formatCount(count))}</h2>
      <Names names={removed} />
      {count > removed.length ? (
        <p className="quiet">{own.removedMore(formatCount(count - removed.length))}</p>
      ) : null}
    </section>
  );
}

function Held({ preview: { held }, counts }: { preview: ReadyPreview; counts: ImportCounts }) {
  const words = useWords().datasets;
  const own = words.preview;
  if (counts.held === 0) return null;
  return (
    <section className="panel stack">
      <h2>{own.heldTitle(formatCount(counts.held))}</h2>
      <p>{own.heldToDo}</p>
      <Names names={held.map(({ label, by }) => `${label}：${own.heldBy(words.counted(by))}`)} />
    </section>
  );
}

function Updates({ preview: { updates }, count }: { preview: ReadyPreview; count: number }) {
  const own = useWords().datasets.preview;
  const columns = own.updateColumns;
  const rows = updates.flatMap(({ label, fields }) =>
    fields.map((field, index) => ({ ...field, key: `${label}|${index}`, label })),
  );
  if (rows.length === 0) return null;
  return (
    <section className="panel stack">
      <Fold label={`${own.updatesTitle}（${formatCount(count)}）`} open={rows.length <= 12}>
        <DataTable
          caption={own.updatesTitle}
          captionHidden
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: "row", title: columns.row, cell: ({ label }) => label },
            { key: "field", title: columns.field, keep: true, cell: ({ header }) => header },
            { key: "from", title: columns.from, cell: ({ from }) => from || "—" },
            { key: "to", title: columns.to, cell: ({ to }) => to || "—" },
          ]}
        />
      </Fold>
    </section>
  );
}

function Notices({ preview }: { preview: ReadyPreview }) {
  const words = useWords();
  const own = words.datasets.preview;
  const { extraColumns, mapping, leftOutSheets, plan } = preview;
  const notices = preview.notices.filter(({ kind }) => kind !== "encoding");
  const facts: { label: string; value: ReactNode }[] = [
    ...(plan && plan.marks.length > 0
      ? [{ label: own.planMarks, value: plan.marks.map(({ type, md5 }) => `${type} ${md5}`).join("、") }]
      : []),
    ...(mapping.length > 0
      ? [{ label: own.mappingTitle, value: mapping.map(({ from, to }) => `${from} → ${to}`).join("、") }]
      : []),
    ...(extraColumns.length > 0 ? [{ label: own.extraTitle, value: extraColumns.join("、") }] : []),
    ...(leftOutSheets.length > 0
      ? [
          {
            label: own.leftOutTitle,
            value: leftOutSheets
              .map((sheet) => words.imports.leftOut[sheet.hidden ? "hidden" : "withoutColumns"](sheet))
              .join("；"),
          },
        ]
      : []),
  ];
  if (notices.length + facts.length === 0) return null;
  return (
    <section className="panel stack">
      <h2>{own.noticesTitle}</h2>
      {notices.length > 0 ? <Names names={notices.map((notice) => noticeText(notice, words))} /> : null}
      <Facts narrow facts={facts} />
    </section>
  );
}

function noticeText(notice: PreviewNotice, words: Words): string {
  if (notice.source === "file") return words.imports.rawNotices[notice.kind](notice.params);
  const text = words.imports.notices[notice.kind](notice.params);
  const rows = notice.rows.length > 0 ? words.datasets.preview.noticeRows(notice.rows.join("、")) : "";
  const place = [notice.sheet, rows].filter((part) => part).join(" ");
  return place ? `${text}（${place}）` : text;
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul className="name-list">
      {[...new Set(names)].map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
