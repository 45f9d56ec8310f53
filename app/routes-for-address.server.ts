import { matchRoutes } from "@remix-run/react";

/** As the build of the console names its routes. */
export type BuiltRoute = { id: string; parentId?: string; path?: string; index?: boolean };

type Branch =
  | { id: string; path?: string; index: true }
  | { id: string; path?: string; index: false; children: Branch[] };

/** So many shapes of addresses are remembered; the console has about fifty, strangers may ask for any. */
const mostShapes = 500;
/** More than any address of the console has: a long one would be looked at as often as it has segments. */
const mostSegments = 8;

/**
 * Gives for an address the routes that Remix can meet when it answers it: those that match, and those that match the
 * addresses above it, which it names to the browser too. Undefined: all may be needed. Which routes match depends on
 * nothing but the words of routes in the address, its shape: for the same routes the same set is given again.
 */
export function routesForAddress(
  routes: Readonly<Record<string, BuiltRoute>>,
): (pathname: string) => ReadonlySet<string> | undefined {
  const branches = branchesBelow(Object.values(routes), "");
  const words = wordsOf(Object.values(routes));
  const byNames = new Map<string, ReadonlySet<string>>();
  const byShape = new Map<string, ReadonlySet<string>>();

  function find(pathname: string): ReadonlySet<string> {
    const ids = new Set(addressesUpFrom(pathname).flatMap((address) => matching(branches, address)));
    const names = [...ids].sort().join(" ");
    const known = byNames.get(names) ?? ids;
    byNames.set(names, known);
    return known;
  }

  return (asked) => {
    const pathname = pageOf(asked);
    const segments = pathname.split("/");
    // Which word is meant by escapes only Remix says; addresses of its own (the manifest) are no routes.
    if (pathname.includes("%") || pathname.startsWith("/__") || segments.length > mostSegments + 1)
      return undefined;
    const shape = shapeOf(segments, words);
    const found = byShape.get(shape) ?? find(pathname);
    if (byShape.size >= mostShapes) byShape.clear();
    byShape.set(shape, found);
    return found;
  };
}

/** The data of a page is asked for at the page's address with an ending. */
function pageOf(pathname: string): string {
  return pathname.endsWith(".data") ? pathname.slice(0, -".data".length).replace(/^\/_root$/, "/") : pathname;
}

/** Words of the routes as they are (matched in small and capital letters), ":" for anything else. */
function shapeOf(segments: readonly string[], words: ReadonlySet<string>): string {
  return segments
    .map((segment) => segment.toLowerCase())
    .map((segment) => (segment === "" || words.has(segment) ? segment : ":"))
    .join("/");
}

function wordsOf(routes: readonly BuiltRoute[]): ReadonlySet<string> {
  const segments = routes.flatMap(({ path }) => path?.split("/") ?? []);
  return new Set(segments.map((segment) => segment.replace(/\?$/, "").toLowerCase()));
}

/** "/a/b" -> "/a/b", "/a", "/" */
function addressesUpFrom(pathname: string): string[] {
  const segments = pathname.split("/").filter(Boolean);
  const above = segments.map((_, index) => `/${segments.slice(0, index).join("/")}`);
  return [pathname, ...above];
}

function matching(branches: Branch[], address: string): string[] {
  return (matchRoutes(branches, address) ?? []).map(({ route }) => route.id);
}

function branchesBelow(routes: readonly BuiltRoute[], parent: string): Branch[] {
  return routes
    .filter(({ parentId }) => (parentId ?? "") === parent)
    .map(({ id, path, index }) =>
      index ? { id, path, index: true } : { id, path, index: false, children: branchesBelow(routes, id) },
    );
}
