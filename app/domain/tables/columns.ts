/**
 * One column of a table that is imported and exported: its header, the other names systems give it, whether a file needs
 * it, and how many characters a value may have.
 */
export type ColumnSpec = {
  header: string;
  aliases: readonly string[];
  required: boolean;
  /** The key of a column in place of which a file may leave this one out. */
  unless?: string;
  most: number;
};

/** Names of courses and people are far shorter; what is longer stands in the wrong column. As long as the database keeps. */
const usualMost = 191;

/** The columns of one kind of table, in the order in which an export or a template shows them. */
export type Columns<Key extends string = string> = Readonly<Record<Key, ColumnSpec>>;

/** A column that a file of its kind must have. */
export function required(header: string, ...aliases: string[]): ColumnSpec {
  return { header, aliases, required: true, most: usualMost };
}

/** A column that a file may have. */
export function optional(header: string, ...aliases: string[]): ColumnSpec {
  return { header, aliases, required: false, most: usualMost };
}

/** The same column for shorter values. */
export function atMost(most: number, spec: ColumnSpec): ColumnSpec {
  return { ...spec, most };
}

/** The form in which two headers are compared: width, spaces, line breaks and the mark of a required field do not matter. */
export function comparableHeader(text: string): string {
  return text.normalize("NFKC").replace(/[\s*\u200b\ufeff]/g, "");
}

/** The columns of a table as a list, in their order. */
export function listColumns<Key extends string>(columns: Columns<Key>): { key: Key; spec: ColumnSpec }[] {
  const list: { key: Key; spec: ColumnSpec }[] = [];
  for (const key in columns) list.push({ key, spec: columns[key] });
  return list;
}
