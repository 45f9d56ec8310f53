import { matchRoutes } from "@remix-run/react";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { describe, expect, test } from "vitest";
import { byText } from "#app/domain/tables/once-for.ts";
import routes from "#app/routes.ts";
import { type BuiltRoute, routesForAddress } from "#app/routes-for-address.server.ts";

type Node = { id: string; path?: string } & ({ index: true } | { index: false; children: Node[] });

const built = Object.fromEntries(
  [{ id: "root", path: "" }, ...listed(routes, "root")].map((one) => [one.id, one]),
);
const find = routesForAddress(built);

/** Every address of the console, with what people and browsers make of it. */
const addresses = patternsOf(routes, "").flatMap((pattern) => {
  const plain = pattern.replaceAll("*", "there/is/none").replace(/:\w+/g, "7");
  const wordy = pattern.replaceAll("*", "comparisons/new").replace(/:\w+/g, "Courses");
  return [plain, `${plain}/`, plain.toUpperCase(), wordy, `${plain}/further`, `${plain}.xlsx`, `/${plain}`];
});

describe("of the routes for an address", () => {
  test.each([...new Set(addresses)])("the same match %s as of all routes", (address) => {
    const ids = find(address);
    const few = Object.values(built).filter(({ id }) => ids?.has(id));
    for (const path of [address, ...above(address)]) expect(matched(few, path)).toEqual(matchedOfAll(path));
    expect(few.length).toBeLessThan(12);
    expect(find(address)).toBe(ids);
  });

  test("the page and its data have the same", () => {
    expect(find("/112-1/comparisons/1.data")).toBe(find("/112-1/comparisons/2"));
    expect(find("/_root.data")).toBe(find("/"));
  });

  test.each([
    ["/__manifest", "the browser asks it for any route"],
    ["/112-1/%63omparisons", "a word may be hidden by escapes"],
    ["/112-1/%", "no escape at all"],
    ["/1/2/3/4/5/6/7/8/9", "longer than any"],
  ])("%s may need all: %s", (address) => {
    expect(find(address)).toBeUndefined();
  });
});

test("many strange addresses do not make an answer wrong", () => {
  const segments = [
    "log-in",
    "comparisons",
    "x",
    "imports",
    "letters",
    "batches",
    "accounts",
    "audit",
    "new",
  ];
  for (let one = 0; one < 9 ** 3; one++) {
    const address = `/${[0, 1, 2].map((place) => segments[Math.floor(one / 9 ** place) % 9]).join("/")}`;
    const ids = find(address);
    if (one % 29 > 0) continue;
    const few = Object.values(built).filter(({ id }) => ids?.has(id));
    expect(matched(few, address)).toEqual(matchedOfAll(address));
  }
});

/** As Remix names them: by their file, below the root. */
function listed(entries: readonly RouteConfigEntry[], parentId: string): BuiltRoute[] {
  return entries.flatMap(({ id: name, file, path, index, children }) => {
    const id = name ?? file.replace(/\.tsx?$/, "");
    return [{ id, parentId, path, index }, ...listed(children ?? [], id)];
  });
}

function patternsOf(entries: readonly RouteConfigEntry[], parent: string): string[] {
  return entries.flatMap(({ path, children }) => {
    const own = path === undefined ? parent : `${parent}/${path}`;
    return [own === "" ? "/" : own, ...patternsOf(children ?? [], own)];
  });
}

function above(address: string): string[] {
  const segments = address.split("/").filter(Boolean);
  return segments.map((_, index) => `/${segments.slice(0, index).join("/")}`);
}

/** Of every route, which Remix looks through anew each time: once for each path that addresses share. */
const matchedOfAll = byText((path) => matched(Object.values(built), path));

function matched(all: readonly BuiltRoute[], address: string) {
  return matchRoutes(treeOf(all, undefined), address)?.map(({ route, params }) => ({ id: route.id, params }));
}

function treeOf(all: readonly BuiltRoute[], parent: string | undefined): Node[] {
  return all
    .filter(({ parentId }) => parentId === parent)
    .map(({ id, path, index }) =>
      index ? { id, path, index: true } : { id, path, index: false, children: treeOf(all, id) },
    );
}
