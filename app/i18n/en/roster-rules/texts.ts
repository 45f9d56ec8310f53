import type { limitRules } from "#app/domain/rosters/rules/limits.ts";
import type { textRules } from "#app/domain/rosters/rules/texts.ts";
import type { RuleWords } from "../../zh-TW/roster-rules/shape.ts";

const mend = "Correct the text in the school's own system and make the roster anew.";
const explain = "Compare with the original; answer with a note if it is right, correct it if it is not.";
const select = "Compare with what the student selected; answer with a note, or correct it.";

export const textWords: Readonly<Record<keyof typeof textRules | keyof typeof limitRules, RuleWords>> = {
  "cell-spaces": {
    name: "Spaces about a code or number",
    what: () => "Spaces or line breaks before or after a code, number or date",
    todo: mend,
  },
  "text-spaces": {
    name: "Spaces about a text",
    what: () => "Spaces or line breaks before or after the text",
    todo: explain,
  },
  "text-line-break": {
    name: "Line break in a text",
    what: () => "Line breaks or tabs in the text",
    todo: explain,
  },
  "text-control": {
    name: "Invisible characters",
    what: () => "Control characters or characters that nobody sees",
    todo: mend,
  },
  "text-private-use": {
    name: "Private characters",
    what: () => "Characters of the school's own making, which other computers cannot show",
    todo: "Use the character's Unicode form; answer with a note if there is none.",
  },
  "text-lost": {
    name: "Lost characters",
    what: () => "The text has �: a character was lost when the file was converted",
    todo: "Type the lost character anew in the school's own system and make the roster anew.",
  },
  "name-question-mark": {
    name: "Question mark in a name",
    what: () => "The name has a ?, perhaps a character lost when the file was converted",
    todo: explain,
  },
  "cell-overflow": {
    name: "Text longer than a cell",
    what: ({ length, limit }) =>
      `${length ?? ""} characters; a cell of a spreadsheet holds ${limit ?? ""}, and what is beyond is lost when the file is saved`,
    todo: "Shorten it in the school's own system and make the roster anew.",
  },
  "text-long": {
    name: "Text too long",
    what: ({ length, limit }) => `${length ?? ""} characters; at most ${limit ?? ""}`,
    todo: "Have the student shorten it in time and make the roster anew.",
  },
  "link-form": {
    name: "Link not understood",
    what: () => "Neither the name of a file nor an address that begins with http",
    todo: explain,
  },
  "link-file-kind": {
    name: "Kind of file",
    what: ({ kinds }) => `The file must be ${kinds ?? ""}`,
    todo: explain,
  },
  "outcomes-many": {
    name: "More outcomes than allowed",
    what: ({ count, limit }) =>
      `Number ${count ?? ""} of this student; at most ${limit ?? ""} a year are selected`,
    todo: select,
  },
  "performances-many": {
    name: "More performances than allowed",
    what: ({ count, limit }) =>
      `Number ${count ?? ""} of this student; at most ${limit ?? ""} a year are selected`,
    todo: select,
  },
};
