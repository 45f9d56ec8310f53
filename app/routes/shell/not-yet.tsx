import type { LoaderFunctionArgs } from "@remix-run/node";
import { Empty } from "#app/components/empty.tsx";
import { useWords } from "#app/components/words.tsx";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { menuEntries, menuHref } from "./menu.ts";

/** Stands in for a room of the menu whose pages are being built; routes.ts says for which. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const term = readTerm(params);
  const { pathname } = new URL(request.url);
  const entry = menuEntries.find(({ key }) => menuHref(key, term) === pathname);
  await requireStaff(request, entry?.action ?? "term:read");
  return null;
}

export default function NotYet() {
  const words = useWords().shell.notYet;
  return <Empty title={words.title}>{words.toDo}</Empty>;
}
