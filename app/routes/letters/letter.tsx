import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { AuditTimeline } from "#app/components/audit-timeline.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatDay } from "#app/i18n/moments.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { readLetterPage } from "./letter.server.ts";
import { LetterBatches } from "./letter-batches.tsx";
import { OrdersTable } from "./orders-table.tsx";
import { requireLetter } from "./stored-letter.server.ts";
import "./letters.css";

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  titled(matches, (words) => loaded?.letter.number ?? words.letters.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "letter:read");
  return readLetterPage(scope, readTerm(params), await requireLetter(scope, params));
}

export default function LetterDetail() {
  const page = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const words = useWords();
  const language = useLanguage();
  const own = words.letters;
  const { term, letter, entries } = page;
  const { letterFields: labels } = words.batches;
  return (
    <>
      <PageTitle
        title={letter.number}
        trail={{ to: paths.letters(term), label: own.title }}
        actions={
          page.may.edit ? (
            <ButtonLink to={paths.editLetter(term, letter.id)} icon="edit">
              {own.detail.edit}
            </ButtonLink>
          ) : undefined
        }
      />
      {params.has("saved") ? <Message tone="good" title={own.detail.saved} focus /> : null}
      <section className="panel">
        <Facts
          facts={[
            { label: labels.subject, value: letter.subject },
            { label: labels.issuedOn, value: formatDay(letter.issuedOn, language) },
          ]}
        />
      </section>
      <OrdersTable page={page} />
      <LetterBatches page={page} />
      <section className="panel stack">
        <h2>{own.detail.timeline}</h2>
        <AuditTimeline entries={entries} />
      </section>
    </>
  );
}
