/** What is wrong between a receipt's files and its `SHA.txt`. */
export const hashFaults = [
  /** The file's bytes are not those that were hashed. */
  "differs",
  /** A file that `SHA.txt` does not name. */
  "not-listed",
  /** A name in `SHA.txt` without a file. */
  "not-there",
  /** A line that is no name and hash, or a second one of the same name. */
  "bad-line",
] as const;
export type HashFault = (typeof hashFaults)[number];

export type HashProblem = { file: string; fault: HashFault };

export type HashList = { hashes: ReadonlyMap<string, string>; badLines: readonly string[] };

/** `name,sha256` a line, the hash in lower-case hex; a BOM, blank lines and any line ends are tolerated (domain facts, section 7). */
export function readHashList(text: string): HashList {
  const hashes = new Map<string, string>();
  const badLines: string[] = [];
  for (const line of text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/)) {
    if (line.trim() === "") continue;
    const [, name = "", hash = ""] = /^\s*(.+?)\s*,\s*([0-9a-fA-F]{64})\s*$/.exec(line) ?? [];
    if (name === "" || hashes.has(name)) badLines.push(line.trim());
    else hashes.set(name, hash.toLowerCase());
  }
  return { hashes, badLines };
}

/** `found`: each file that is to be listed, with the hash of its bytes. */
export function checkHashes(
  { hashes, badLines }: HashList,
  found: ReadonlyMap<string, string>,
): HashProblem[] {
  const ofFiles = [...found].flatMap(([file, hash]): HashProblem[] => {
    const listed = hashes.get(file);
    if (listed === hash) return [];
    return [{ file, fault: listed === undefined ? "not-listed" : "differs" }];
  });
  const notThere = [...hashes.keys()].filter((file) => !found.has(file));
  return [
    ...ofFiles,
    ...notThere.map((file): HashProblem => ({ file, fault: "not-there" })),
    ...badLines.map((file): HashProblem => ({ file, fault: "bad-line" })),
  ];
}
