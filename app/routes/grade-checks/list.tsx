import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { StateBadge } from "#app/components/state-badge.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { windowWords } from "#app/i18n/window-words.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { readRoundList } from "./list.server.ts";
import { daysWords, roundName, roundTones, scopeWords } from "./round-words.ts";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.gradeCheckPages.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "grade-check:read");
  return readRoundList(scope, readTerm(params));
}

/** The rounds of the term with how far each is. */
export default function GradeChecks() {
  const { term, rounds, ownOnly, mayEdit } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const words = useWords();
  const language = useLanguage();
  const own = words.gradeCheckPages;
  const make = mayEdit ? (
    <ButtonLink to={paths.newGradeCheck(term)} look="primary" icon="plus">
      {own.new}
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageTitle
        title={own.title}
        count={
          ownOnly ? own.round.ownOnly : rounds.length > 0 ? own.count(formatCount(rounds.length)) : undefined
        }
        intro={own.intro}
        actions={rounds.length > 0 ? make : undefined}
      />
      {params.has("deleted") ? <Message focus tone="good" title={own.form.deleted} /> : null}
      {rounds.length === 0 ? (
        <Empty title={own.empty}>
          <p>{own.emptyMore}</p>
          {make}
        </Empty>
      ) : (
        <DataTable
          caption={own.caption}
          captionHidden
          rows={rounds}
          rowKey={({ id }) => id}
          rowHref={({ id }) => paths.gradeCheck(term, id)}
          columns={[
            { key: "round", title: own.columns.round, keep: true, cell: (round) => roundName(words, round) },
            {
              key: "state",
              title: own.columns.state,
              keep: true,
              cell: ({ view }) => (
                <StateBadge tone={roundTones[view.state]}>
                  {words.gradeChecks.roundStates[view.state]}
                </StateBadge>
              ),
            },
            {
              key: "window",
              title: own.columns.window,
              keep: true,
              cell: (round) => windowWords(words, language, round),
            },
            { key: "left", title: own.columns.left, keep: true, cell: ({ view }) => daysWords(words, view) },
            { key: "scope", title: own.columns.scope, cell: (round) => scopeWords(words, round) },
            {
              key: "checked",
              title: own.columns.checked,
              end: true,
              cell: ({ sum }) => (sum ? own.of(formatCount(sum.checked), formatCount(sum.toCheck)) : "—"),
            },
            {
              key: "doubt",
              title: own.columns.doubt,
              end: true,
              cell: ({ sum }) => (sum ? formatCount(sum.doubt) : "—"),
            },
            {
              key: "missing",
              title: own.columns.missing,
              end: true,
              cell: ({ sum }) => (sum ? formatCount(sum.missing) : "—"),
            },
          ]}
        />
      )}
    </>
  );
}
