import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Empty } from "#app/components/empty.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useWords } from "#app/components/words.tsx";
import { titled } from "#app/page-meta.ts";
import { requireStaff } from "#app/session.server.ts";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.shell.today.title);

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, "term:read");
  return null;
}

export default function Today() {
  const words = useWords().shell.today;
  return (
    <>
      <PageTitle title={words.title} />
      <Empty title={words.nothing}>{words.nothingMore}</Empty>
    </>
  );
}
