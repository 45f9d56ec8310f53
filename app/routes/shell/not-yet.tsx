import type { LoaderFunctionArgs } from "@remix-run/node";
import { Empty } from "#app/components/empty.tsx";
import { useWords } from "#app/components/words.tsx";
import { requireStaff } from "#app/session.server.ts";

/** Stands in for a room of the menu whose pages are being built; routes.ts says for which. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, "term:read");
  return null;
}

export default function NotYet() {
  const words = useWords().shell.notYet;
  return <Empty title={words.title}>{words.toDo}</Empty>;
}
