import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { useWords } from "#app/components/words.tsx";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { BatchesTable } from "./batches-table.tsx";
import { type BatchList, readBatchList } from "./list.server.ts";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.batchPages.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "batch:read");
  return readBatchList(scope, readTerm(params));
}

export default function Batches() {
  const list = useLoaderData<typeof loader>();
  const { batchPages: words, components } = useWords();
  const { rows, may, hasOrder } = list;
  return (
    <>
      <PageTitle
        title={words.title}
        count={rows.length > 0 ? words.count(formatCount(rows.length)) : undefined}
        intro={words.intro}
        actions={
          rows.length === 0 ? undefined : (
            <>
              {may.export ? (
                <ButtonLink to={paths.batchesFile(list.term)} icon="sheet" download>
                  {components.table.exportShown}
                </ButtonLink>
              ) : null}
              {may.create && hasOrder ? <MakeBatch list={list} /> : null}
            </>
          )
        }
      />
      <BatchesTable list={list} empty={<NoBatches list={list} />} />
    </>
  );
}

/** Why there are none, and what comes first. */
function NoBatches({ list }: { list: BatchList }) {
  const words = useWords().batchPages;
  const { may, hasOrder, term } = list;
  return (
    <Empty title={words.empty}>
      <p>{may.create ? (hasOrder ? words.emptyReady : words.emptyNoLetter) : words.emptyForReader}</p>
      {may.create && hasOrder ? <MakeBatch list={list} /> : null}
      {may.enterLetter && !hasOrder ? (
        <ButtonLink to={paths.newLetter(term)} look="primary" icon="plus">
          {words.enterLetter}
        </ButtonLink>
      ) : null}
    </Empty>
  );
}

function MakeBatch({ list: { term } }: { list: BatchList }) {
  return (
    <ButtonLink to={paths.newBatch(term)} look="primary" icon="plus">
      {useWords().batchPages.new}
    </ButtonLink>
  );
}
