/**
 * The data of a page on its way to the browser, as one text. Remix's own encoding looks at every value of it, twice;
 * for the page of one run that was a tenth of the whole answer.
 */
export type Packed<T> = {
  text: string;
  /** On the server what was packed; in the browser what the text said when it was first asked. */
  value?: T;
};

/** What comes back from a text as it was; a Date would not. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [key: string]: Plain };

export function pack<T extends Plain>(value: T): Packed<T> {
  const packed = { text: JSON.stringify(value) };
  // Not enumerable: rendering on the server finds it, the encoding does not.
  return Object.defineProperty(packed, "value", { value, writable: true });
}

/** What this console's own server packed. */
export function unpack<T>(packed: Packed<T>): T {
  const value: T = packed.value ?? JSON.parse(packed.text, (_, one) => (isListed(one) ? rowsOf(one) : one));
  packed.value = value;
  return value;
}

/** Rows that are all made alike: the text names their fields once, not in each of them. */
export function alike<Row extends { readonly [key: string]: Plain }>(rows: readonly Row[]): readonly Row[] {
  const fields = Object.keys(rows[0] ?? {});
  const toJSON = (): Listed => ({ fields, lines: rows.map((row) => fields.map((field) => row[field])) });
  return Object.defineProperty([...rows], "toJSON", { value: toJSON });
}

type Listed = { fields: readonly string[]; lines: readonly (readonly Plain[])[] };

function isListed(value: unknown): value is Listed {
  return typeof value === "object" && value !== null && "fields" in value && "lines" in value;
}

function rowsOf({ fields, lines }: Listed): unknown[] {
  return lines.map((line) => Object.fromEntries(fields.map((field, index) => [field, line[index]])));
}
