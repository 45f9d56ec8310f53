import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { Progress } from "#app/components/progress.tsx";
import { StateBadge } from "#app/components/state-badge.tsx";
import { useWords } from "#app/components/words.tsx";
import { readSearch } from "#app/forms.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { BookFacts } from "./book-facts.tsx";
import { readBookPage } from "./book-page.server.ts";
import { BookTiles } from "./book-tiles.tsx";
import { causeSearch } from "./cause-search.ts";
import { CauseSection } from "./cause-section.tsx";
import { FindingsButton } from "./findings-button.tsx";
import { NotChecked } from "./not-checked.tsx";
import { requestFindings } from "./request-findings.server.ts";
import { VersionTable } from "./version-table.tsx";
import { requireBook, requireVersion } from "./visible-book.server.ts";
import "./rosters.css";

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  titled(matches, (words) =>
    loaded ? words.rosters.books[loaded.book] : words.rosterPages.book.facts.title,
  );

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visible = await requireBook(request, params, "roster:read");
  const words = wordsIn(readPreferences(request).language);
  return readBookPage(visible, readSearch(request, causeSearch), words);
}

/** Asks for the file of findings, where it is too large to be made at once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const visible = await requireVersion(request, params, "roster:read");
  const asked = await requestFindings(visible, readPreferences(request).language);
  return data({ asked }, { status: asked === "asked" ? 200 : 409 });
}

export default function RosterPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const own = words.rosterPages.book;
  const { term, batch, book, version, underWay, versions } = page;
  return (
    <>
      <PageTitle
        trail={{ to: paths.batch(term, batch.id), label: own.trail }}
        title={words.rosters.books[book]}
        state={
          version ? <StateBadge tone="quiet">{own.version(formatCount(version.number))}</StateBadge> : null
        }
        count={
          version
            ? own.count(formatCount(version.list.all), formatCount(version.list.allFindings))
            : undefined
        }
        intro={own.letter(batch.letter)}
        actions={
          <>
            <ButtonLink to={paths.rosterRules(term)}>{own.rules}</ButtonLink>
            {version ? <FindingsButton page={page} version={version} asked={answer?.asked} /> : null}
          </>
        }
      />
      {underWay ? <Progress label={own.underWay} done={0} total={null} running /> : null}
      {version === null ? (
        underWay ? null : (
          <Empty title={own.none}>
            <p>{own.noneMore}</p>
            <ButtonLink to={paths.batch(term, batch.id)}>{own.toBatch}</ButtonLink>
          </Empty>
        )
      ) : (
        <>
          {version.isCurrent ? null : (
            <Message tone="info" title={own.older(formatCount(version.number))}>
              <div>
                <ButtonLink to={paths.roster(term, batch.id, book)}>{own.toCurrent}</ButtonLink>
              </div>
            </Message>
          )}
          {version.isOutdated && !underWay ? (
            <Message tone="warn" title={own.outdated} toDo={own.outdatedToDo}>
              <div>
                <ButtonLink to={paths.batch(term, batch.id)}>{own.toBatch}</ButtonLink>
              </div>
            </Message>
          ) : null}
          <BookFacts page={page} version={version} />
          <BookTiles page={page} version={version} />
          <CauseSection page={page} version={version} />
          <NotChecked version={version} />
        </>
      )}
      {versions.length > 0 ? <VersionTable page={page} /> : null}
    </>
  );
}
