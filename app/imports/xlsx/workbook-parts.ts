import { UnreadableFile } from "../unreadable-file.ts";
import { attribute, scanXml } from "./xml-scanner.ts";
import type { ZipArchive } from "./zip-archive.ts";

export type WorkbookParts = {
  /** Worksheets in the order of their tabs; `part` is the name inside of the ZIP. */
  sheets: readonly { name: string; hidden: boolean; part: string }[];
  since1904: boolean;
  styles: string | null;
  sharedStrings: string | null;
};

type Relation = { id: string; type: string; part: string };

/** Finds a workbook's parts by its relations; refuses other Office files and workbooks with macros. */
export async function findWorkbookParts(zip: ZipArchive): Promise<WorkbookParts> {
  if (!zip.has("[Content_Types].xml")) throw new UnreadableFile("other-office-file");
  const root = zip.has("_rels/.rels") ? await relationsOf(zip, "_rels/.rels", "") : [];
  const workbook = root.find((relation) => relation.type === "officeDocument")?.part ?? "xl/workbook.xml";
  if (!/^xl\/[^/]+\.xml$/i.test(workbook) || !zip.has(workbook))
    throw new UnreadableFile("other-office-file");
  if (zip.names.some((name) => /vbaProject\.bin$|^xl\/macrosheets\//i.test(name)))
    throw new UnreadableFile("macros");

  const [folder = "", file = ""] = splitPath(workbook);
  const relations = await relationsOf(zip, `${folder}_rels/${file}.rels`, folder);
  const partOfType = (type: string) => relations.find((relation) => relation.type === type)?.part ?? null;
  const { tabs, since1904 } = tabsOf(await zip.textOf(workbook));
  const sheets = tabs.flatMap(({ name, hidden, relation }) => {
    const target = relations.find(({ id }) => id === relation);
    return target?.type === "worksheet" ? [{ name, hidden, part: target.part }] : [];
  });
  return { sheets, since1904, styles: partOfType("styles"), sharedStrings: partOfType("sharedStrings") };
}

async function relationsOf(zip: ZipArchive, part: string, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  scanXml(await zip.textOf(part), {
    collecting: false,
    open(name, attributes) {
      const target = attribute(attributes, "Target");
      if (name !== "Relationship" || target === undefined) return;
      relations.push({
        id: attribute(attributes, "Id") ?? "",
        type: (attribute(attributes, "Type") ?? "").replace(/^.*\//, ""),
        part: resolvePart(target, folder),
      });
    },
    close() {},
    text() {},
  });
  return relations;
}

function tabsOf(text: string): {
  tabs: { name: string; hidden: boolean; relation: string }[];
  since1904: boolean;
} {
  const tabs: { name: string; hidden: boolean; relation: string }[] = [];
  let since1904 = false;
  scanXml(text, {
    collecting: false,
    open(name, attributes) {
      if (name === "workbookPr") since1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet") return;
      tabs.push({
        name: attribute(attributes, "name") ?? "",
        hidden: (attribute(attributes, "state") ?? "visible") !== "visible",
        relation: /\s[\w.-]+:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? "",
      });
    },
    close() {},
    text() {},
  });
  return { tabs, since1904 };
}

/** Targets are relative to the part's folder or, with a leading slash, to the ZIP. */
function resolvePart(target: string, folder: string): string {
  const path = target.startsWith("/") ? target.slice(1) : `${folder}${target}`;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function splitPath(path: string): [string, string] {
  const slash = path.lastIndexOf("/");
  return [path.slice(0, slash + 1), path.slice(slash + 1)];
}
