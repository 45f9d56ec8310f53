import type { Content, Style, TableCell } from "pdfmake/interfaces";
import type { Setter } from "../render.ts";

/** What documents are made of. Everything takes the setter, so that every text finds its fonts. */

const grey = "#495057";
const headingStyle: Style = { fontSize: 10.5, bold: true };
const small: Style = { fontSize: 8 };

export function title(set: Setter, text: string): Content {
  return set(text, { fontSize: 17, bold: true, alignment: "center", margin: [0, 0, 0, 6] });
}

/** A warning across the page, in a frame. */
export function banner(set: Setter, text: string): Content {
  return {
    table: { widths: ["*"], body: [[set(text, { ...small, bold: true, alignment: "center" })]] },
    margin: [0, 0, 0, 6],
  };
}

export function heading(set: Setter, text: string): Content {
  return set(text, { ...headingStyle, margin: [0, 7, 0, 2] });
}

export function remark(set: Setter, text: string): Content {
  return set(text, { ...small, color: grey, margin: [0, 1, 0, 0] });
}

/** Facts under one another, what they are to their left. */
export function factList(
  set: Setter,
  facts: readonly (readonly [label: string, ...texts: string[]])[],
): Content {
  return {
    table: {
      widths: [58, "*"],
      body: facts.map(([label, ...texts]) => [
        set(label, { color: grey }),
        { stack: texts.map((text) => set(text)) },
      ]),
    },
    layout: "plain",
  };
}

export type TableColumn = {
  title: string;
  width: number | "auto" | "*";
  align?: "left" | "right" | "center";
};

/**
 * Rows of texts under a heading and column titles, which are repeated on the next page and never stand alone at the foot of
 * one; no row is broken over two pages.
 */
export function dataTable(
  set: Setter,
  heading: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  strong: (row: number) => boolean = () => false,
): Content {
  const cell = (text: string, column: TableColumn | undefined, bold: boolean): TableCell =>
    set(text, { ...small, bold, alignment: column?.align ?? "left" });
  const headingCell: TableCell = {
    text: [set(heading)],
    ...headingStyle,
    margin: [-3, 0, 0, 1],
    colSpan: columns.length,
  };
  return {
    table: {
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [
        [headingCell, ...columns.slice(1).map(() => ({}))],
        columns.map((column) => cell(column.title, column, true)),
        ...rows.map((row, i) => row.map((text, k) => cell(text, columns[k], strong(i)))),
      ],
    },
    layout: "ruled",
    margin: [0, 5, 0, 0],
  };
}

export type SignatureField = {
  signer: string;
  note: string;
  lines: readonly (readonly [label: string, text: string])[];
};

/** Fields to sign side by side, each with what is known of its signature; lines without text are left to be filled in. */
export function signatureFields(set: Setter, fields: readonly SignatureField[]): Content {
  return {
    unbreakable: true,
    margin: [0, 2, 0, 0],
    columnGap: 14,
    columns: fields.map(({ signer, note, lines }) => ({
      width: "*",
      table: {
        widths: [58, "*"],
        body: [
          [
            {
              ...columnsOf(
                set(signer, { bold: true }),
                set(note, { ...small, bold: true, alignment: "right" }),
              ),
              colSpan: 2,
            },
            {},
          ],
          ...lines.map(([label, text]) => [
            set(label, { ...small, color: grey, margin: [0, 2, 0, 2] }),
            set(text, { margin: [0, 2, 0, 2] }),
          ]),
        ],
      },
      layout: "field",
    })),
  };
}

function columnsOf(left: Content, right: Content) {
  return { columns: [left, { width: "auto", stack: [right] }] };
}

/**
 * A text that must fit: cut in its middle, so that both ends of a file name stay. `longest` counts a Chinese character as
 * two, about the width that it takes.
 */
export function cutMiddle(text: string, longest: number): string {
  const characters = [...text];
  if (widthOf(characters) <= longest) return text;
  const end = taken(characters.toReversed(), (longest - 2) / 2);
  const start = taken(characters, longest - 2 - widthOf(end));
  return `${start.join("")}…${end.reverse().join("")}`;
}

/** As many characters of the beginning as have room. */
function taken(characters: readonly string[], room: number): string[] {
  let left = room;
  const end = characters.findIndex((character) => {
    left -= widthOf([character]);
    return left < 0;
  });
  return characters.slice(0, end === -1 ? undefined : end);
}

/** From Hangul Jamo on, what Chinese texts hold is drawn in a full square. */
function widthOf(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1), 0);
}
