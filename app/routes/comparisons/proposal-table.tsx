import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import type { CausePage } from "./cause-page.server.ts";
import { CodeInParts } from "./code-in-parts.tsx";

type Row = {
  rank: number;
  code: string;
  name: string;
  reasons: string;
  differs: readonly number[];
};

/** The codes that may be the right ones, most likely first, under the one in use. */
export function ProposalTable({ cause }: { cause: CausePage["cause"] }) {
  const words = useWords();
  const own = words.comparisons.cause.proposals;
  const { code, proposals, weight } = cause;
  // A query is about a code that is right: where the best proposal is that code, there is nothing to propose.
  if (weight !== "blocking" && (proposals[0]?.code ?? code) === code) return null;
  const rows: Row[] = [
    ...(code === null
      ? []
      : [{ rank: 0, code, name: cause.planName ?? "", reasons: own.inUse, differs: [] }]),
    ...proposals.map((proposal, index) => ({
      ...proposal,
      rank: index + 1,
      reasons: proposal.reasons.map((reason) => words.reports.proposalReasons[reason]).join("、"),
    })),
  ];
  return (
    <section className="panel stack" aria-labelledby="proposals">
      <h2 id="proposals">{own.title}</h2>
      {proposals.length === 0 ? (
        <p>{own.none}</p>
      ) : (
        <>
          <DataTable
            caption={own.caption}
            captionHidden
            columns={[
              {
                key: "rank",
                title: own.columns.rank,
                keep: true,
                cell: ({ rank }) => (rank === 0 ? own.inUse : rank),
              },
              {
                key: "code",
                title: own.columns.code,
                keep: true,
                cell: (row) => <CodeInParts code={row.code} differs={row.differs} />,
              },
              { key: "name", title: own.columns.name, cell: ({ name }) => name },
              {
                key: "differs",
                title: own.columns.differs,
                cell: ({ rank, differs }) =>
                  rank === 0 || code === null
                    ? ""
                    : differs.length === 0
                      ? own.same
                      : own.positions(differs.join("、")),
              },
              {
                key: "reasons",
                title: own.columns.reasons,
                cell: ({ rank, reasons }) => (rank === 0 ? "" : <span className="reasons">{reasons}</span>),
              },
            ]}
            rows={rows}
            rowKey={({ rank }) => rank}
          />
          {code === null ? null : <p className="quiet">{own.legend}</p>}
        </>
      )}
    </section>
  );
}
