import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DropFile } from "#app/components/drop-file.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { useLanguage, useWords } from "#app/components/words.tsx";
import type { EvidenceFault } from "#app/domain/grade-corrections/evidence.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { paths } from "#app/paths.ts";
import type { CasePage } from "./case-page.server.ts";

/** What proves a correction, and a place for more. */
export function EvidenceSection({
  page,
  refused,
  added,
}: {
  page: CasePage;
  refused: EvidenceFault | "case-ended" | undefined;
  added: boolean;
}) {
  const words = useWords();
  const language = useLanguage();
  const own = words.correctionPages.detail;
  const { formData } = useNavigation();
  const { term, one, evidence, otherEvidence } = page;
  return (
    <section className="panel stack" id="evidence" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{own.evidence}</h2>
      {refused ? <Message tone="bad" focus title={words.corrections.evidenceFaults[refused]} /> : null}
      {added ? <Message tone="good" focus title={own.evidenceAdded} /> : null}
      {evidence.length + otherEvidence === 0 ? <p className="quiet">{own.noEvidence}</p> : null}
      {otherEvidence > 0 ? <p className="quiet">{own.otherEvidence(formatCount(otherEvidence))}</p> : null}
      <ul>
        {evidence.map((file) => (
          <li key={file.number}>
            <a href={paths.correctionEvidence(term, one.id, file.number)} download>
              {file.name}
            </a>
            <span className="quiet">
              {`　${own.evidenceBy(file.addedBy, formatMoment(file.addedAt, language), `${formatCount(Math.ceil(file.size / 1024))} kB`)}`}
            </span>
          </li>
        ))}
      </ul>
      {page.may.addEvidence ? (
        <Form
          key={evidence.length}
          method="post"
          encType="multipart/form-data"
          className="row no-print"
          preventScrollReset
        >
          <DropFile label={own.evidence} text={own.dropEvidence} accept=".pdf,.jpg,.jpeg,.png" />
          <Button busy={formData?.has("file")}>{own.addEvidence}</Button>
        </Form>
      ) : null}
    </section>
  );
}
