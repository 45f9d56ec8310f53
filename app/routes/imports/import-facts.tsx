import { ButtonLink } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { isOfTerm } from "#app/domain/datasets/kinds.ts";
import type { ImportPreview } from "#app/domain/datasets/preview.ts";
import type { TextEncodingName } from "#app/domain/tables/reasons.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import type { Words } from "#app/i18n/words.ts";
import { paths } from "#app/paths.ts";
import type { ImportDetail } from "./detail.server.ts";

/** What is known about the file itself: when it came, its hash, and where its bytes are. */
export function ImportFacts({ detail }: { detail: ImportDetail }) {
  const words = useWords().datasets;
  const language = useLanguage();
  const own = words.detail;
  const { one, same, term } = detail;
  const encoding = encodingOf(one.preview, useWords());
  const at = (moment: string, by: string | null) =>
    `${formatMoment(moment, language)}　${by ?? own.unknownPerson}`;
  return (
    <section className="panel stack">
      <h2>{own.file}</h2>
      {same && same.status !== "discarded" ? (
        <Message
          tone="info"
          title={own.seen(formatMoment(same.createdAt, language), same.createdBy ?? own.unknownPerson)}
        >
          <p>{own.seenOther(words.statuses[same.status])}</p>
        </Message>
      ) : null}
      <Facts
        facts={[
          { label: own.received, value: at(one.createdAt, one.createdBy) },
          ...(one.confirmedAt ? [{ label: own.confirmed, value: at(one.confirmedAt, one.confirmedBy) }] : []),
          ...(one.undoneAt ? [{ label: own.undone, value: at(one.undoneAt, one.undoneBy) }] : []),
          ...(one.size === null
            ? []
            : [{ label: own.size, value: `${formatCount(Math.ceil(one.size / 1024))} KB` }]),
          ...(one.kind !== null && isOfTerm(one.kind) && one.counts
            ? [{ label: own.mode, value: words.modes[one.mode] }]
            : []),
          ...(encoding ? [{ label: own.encoding, value: encoding }] : []),
          { label: own.hash, value: <span className="code">{one.sha256.slice(0, 16)}…</span> },
        ]}
      />
      {one.fileId === null ? null : (
        <div className="row">
          <ButtonLink to={paths.importFile(term, one.id)} icon="download" download>
            {own.original}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

function encodingOf(preview: ImportPreview | null, words: Words): string | null {
  if (preview?.step !== "ready") return null;
  const notice = preview.notices.find(({ kind }) => kind === "encoding");
  if (notice?.source !== "file") return null;
  const name = textEncodings.find((one) => one === notice.params.encoding);
  return name === undefined ? null : words.imports.encodings[name];
}

const textEncodings = [
  "utf-8",
  "utf-8-bom",
  "utf-16",
  "cp950",
] as const satisfies readonly TextEncodingName[];
