import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { Equation } from "#app/components/equation.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import { paths } from "#app/paths.ts";
import { LateReason } from "./late-reason.tsx";
import type { UploadPage } from "./upload.server.ts";

/** rows = accepted + rejected + left out, the last by reason under it. */
export function UploadCounts({ counts }: { counts: Readonly<Record<string, number>> }) {
  const own = useWords().gradeCheckPages.results;
  const of = (name: string) => counts[name] ?? 0;
  const reasons = (["no-result", "unchanged", "repeated"] as const).filter((reason) => of(reason) > 0);
  return (
    <section className="panel stack">
      <Equation
        whole={{ label: own.equation.rows, count: of("rows") }}
        parts={[
          { label: own.equation.accepted, count: of("accepted") },
          { label: own.equation.rejected, count: of("rejected") },
          { label: own.equation.leftOut, count: of("leftOut") },
        ]}
      />
      {reasons.map((reason) => (
        <p key={reason} className="quiet">
          {own.leftOut[reason](formatCount(of(reason)))}
        </p>
      ))}
    </section>
  );
}

/** What would be entered, what is refused and why, and the decision. */
export function UploadPreview({
  page: { term, round, upload },
  preview,
}: {
  page: UploadPage;
  preview: NonNullable<UploadPage["preview"]>;
}) {
  const words = useWords();
  const own = words.gradeCheckPages.results;
  const busy = useNavigation().formMethod === "POST";
  const { counts, students, doubts, rejected, seen, blank } = preview;
  return (
    <>
      <Message
        tone={students > 0 ? "info" : "warn"}
        title={own.willEnter(formatCount(students), formatCount(doubts))}
        kept={blank > 0 ? own.blank(formatCount(blank)) : undefined}
      />
      <UploadCounts counts={counts} />
      <Form method="post" className="panel form no-print">
        <input type="hidden" name="version" value={upload.version} />
        <input type="hidden" name="seen" value={seen} />
        {round.state === "closed" && students > 0 ? <LateReason required={false} /> : null}
        <div className="form-buttons">
          {students > 0 ? (
            <Button look="primary" name="intent" value="confirm" busy={busy}>
              {own.confirm}
            </Button>
          ) : null}
          <Button name="intent" value="discard">
            {own.discard}
          </Button>
          {counts.rejected > 0 ? (
            <ButtonLink download icon="download" to={paths.gradeCheckErrorFile(term, round.id, upload.id)}>
              {own.errorFile}
            </ButtonLink>
          ) : null}
        </div>
      </Form>
      {counts.rejected > 0 ? (
        <DataTable
          caption={own.rejectedRows(formatCount(counts.rejected))}
          rows={rejected}
          rowKey={({ sheet, row }) => `${sheet} ${row}`}
          empty={<Empty title={own.none} />}
          columns={[
            {
              key: "row",
              title: own.row,
              keep: true,
              cell: ({ sheet, row }) => own.place(sheet ?? "", formatCount(row)),
            },
            { key: "value", title: own.value, cell: ({ value }) => value || "—" },
            { key: "reason", title: own.reason, cell: ({ reason }) => words.gradeChecks.rowReasons[reason] },
          ]}
        />
      ) : null}
    </>
  );
}
