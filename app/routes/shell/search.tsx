import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { searchText } from "#app/components/table/table-search.ts";
import { useWords } from "#app/components/words.tsx";
import { find } from "#app/domain/search/found.ts";
import { readSearch } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { searchableFor } from "./searchable.server.ts";

const most = 20;

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.shell.search.label);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "search:use");
  const { q } = readSearch(request, z.object({ q: searchText }));
  const term = readTerm(params);
  return { term, q, ...find(q, await searchableFor(scope, term), most) };
}

export default function Search() {
  const found = useLoaderData<typeof loader>();
  const words = useWords().shell.search;
  const total = found.students.total + found.homerooms.total + found.offerings.total;
  return (
    <>
      <PageTitle
        title={found.q ? words.results(found.q) : words.label}
        count={found.q ? words.total(formatCount(total)) : undefined}
      />
      {total === 0 ? <Empty title={found.q ? words.nothing : words.type}>{words.advice}</Empty> : null}
      <Results {...found} />
    </>
  );
}

function Results({ term, students, homerooms, offerings }: SerializeFrom<typeof loader>) {
  const words = useWords().shell.search;
  const captionOf = (title: string, { shown, total }: { shown: readonly unknown[]; total: number }) =>
    words.caption(title, formatCount(shown.length), formatCount(total));
  return (
    <>
      {students.total > 0 ? (
        <DataTable
          caption={captionOf(words.students, students)}
          rows={students.shown}
          rowKey={(student) => student.number}
          rowHref={(student) => paths.student(term, student.number)}
          columns={[
            { key: "number", title: words.number, keep: true, cell: (student) => student.number },
            { key: "name", title: words.name, keep: true, cell: (student) => student.name },
            { key: "class", title: words.class, keep: true, cell: (student) => student.className },
            { key: "seat", title: words.seat, end: true, cell: (student) => student.seat },
          ]}
        />
      ) : null}
      {homerooms.total > 0 ? (
        <DataTable
          caption={captionOf(words.classes, homerooms)}
          rows={homerooms.shown}
          rowKey={(homeroom) => homeroom.key}
          rowHref={(homeroom) => paths.homeroom(term, homeroom.key)}
          columns={[
            { key: "name", title: words.class, keep: true, cell: (homeroom) => homeroom.name },
            { key: "grade", title: words.grade, end: true, cell: (homeroom) => homeroom.grade },
            {
              key: "programme",
              title: words.programme,
              keep: true,
              cell: (homeroom) => <span className="code">{homeroom.programme}</span>,
            },
            { key: "teacher", title: words.teacher, keep: true, cell: (homeroom) => homeroom.teacher },
          ]}
        />
      ) : null}
      {offerings.total > 0 ? (
        <DataTable
          caption={captionOf(words.courses, offerings)}
          rows={offerings.shown}
          rowKey={(offering) => offering.course}
          columns={[
            { key: "course", title: words.course, cell: (offering) => offering.course },
            { key: "subject", title: words.subject, cell: (offering) => offering.subject },
            {
              key: "code",
              title: words.code,
              keep: true,
              cell: (offering) => <span className="code">{offering.code}</span>,
            },
            { key: "credits", title: words.credits, end: true, cell: (offering) => offering.credits },
            { key: "teacher", title: words.teacher, keep: true, cell: (offering) => offering.teacher },
          ]}
        />
      ) : null}
    </>
  );
}
