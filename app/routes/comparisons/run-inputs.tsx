import { Fold } from "#app/components/fold.tsx";
import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import { segmentTableNames } from "#app/domain/course-codes/model.ts";
import { neededData } from "#app/domain/course-codes/run-inputs.ts";
import type { Words } from "#app/i18n/words.ts";
import type { RunPage } from "./run-page.server.ts";

type Input = { key: string; kind: string; file: string; rows: number; marks: readonly string[] };

/** Which files exactly were compared, each with the mark that tells it from every other. */
export function RunInputs({ page: { inputs } }: { page: RunPage }) {
  const words = useWords();
  const own = words.comparisons.run.inputs;
  if (!inputs) return null;
  const rows: Input[] = [
    ...inputs.plans.map(({ id, year, fileName, rows, marks, sha256 }) => ({
      key: `plan-${id}`,
      kind: own.plan(String(year)),
      file: fileName,
      rows,
      marks: marks.length > 0 ? marks.map(({ type, md5 }) => own.md5(type, md5)) : [own.sha256(sha256)],
    })),
    ...inputs.datasets.map(({ slot, fileName, rows, sha256 }) => ({
      key: slot,
      kind: kindOf(slot, words),
      file: fileName,
      rows,
      marks: [own.sha256(sha256)],
    })),
  ];
  return (
    <Fold label={own.title}>
      <div className="stack">
        <DataTable
          caption={own.caption}
          captionHidden
          wide
          columns={[
            { key: "kind", title: own.columns.kind, keep: true, cell: ({ kind }) => kind },
            { key: "file", title: own.columns.file, cell: ({ file }) => file },
            { key: "rows", title: own.columns.rows, end: true, cell: ({ rows }) => formatCount(rows) },
            {
              key: "mark",
              title: own.columns.mark,
              cell: ({ marks }) =>
                marks.map((mark) => (
                  <div key={mark}>
                    <code>{mark}</code>
                  </div>
                )),
            },
          ]}
          rows={rows}
          rowKey={({ key }) => key}
        />
        <p className="quiet">{own.ownTables}</p>
      </div>
    </Fold>
  );
}

function kindOf(slot: string, words: Words): string {
  const own = words.comparisons;
  const kind = neededData.find((one) => one === slot);
  if (kind) return own.needed[kind];
  const segment = segmentTableNames.find((name) => slot === `code-table:${name}`);
  return segment
    ? own.run.inputs.codeTable(words.courseCodes.segments[segment])
    : own.run.inputs.subjectTable;
}
