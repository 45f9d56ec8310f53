import { maskPersonalData } from "#app/domain/audit/mask.ts";
import { formatRocDate } from "#app/domain/calendar/roc-date.ts";
import type { Words } from "./words.ts";

/** A value in an audit entry, as its JSON holds it. */
export type AuditValue =
  | string
  | number
  | boolean
  | null
  | readonly AuditValue[]
  | { readonly [key: string]: AuditValue };
export type AuditFieldChange = { field: string; from: AuditValue; to: AuditValue };

/** What an action is called; one that has no words yet is shown as it was written. */
export function actionWords(words: Words, action: string): string {
  return named(words.audit.actions, action) ?? action;
}

/** Who it was, by the name of then; nobody's number is the console's. */
export function personWords(words: Words, by: { userId: number | null; userName: string }): string {
  return by.userId === null ? words.audit.console : by.userName;
}

/** "user:12" as "帳號 林美麗", "comparison:3/cause:4" as "比對 3 原因 4". `nameOf`: names of accounts by their number. */
export function subjectWords(
  words: Words,
  subject: string,
  nameOf: (userId: number) => string | undefined,
): string {
  return subject
    .split("/")
    .map((part) => {
      const [kind = "", what = ""] = part.split(/:(.*)/s);
      const shown = kind === "user" ? (nameOf(Number(what)) ?? what) : subjectName(words, kind, what);
      const subjects: Readonly<Record<string, (what: string) => string>> = words.audit.subjects;
      return Object.hasOwn(subjects, kind) ? (subjects[kind]?.(shown) ?? part) : part;
    })
    .join(" ");
}

function subjectName(words: Words, kind: string, what: string): string {
  return (kind === "book" ? named(words.rosters.books, what) : undefined) ?? maskPersonalData("", what);
}

/**
 * The subjects that a typed text means: "帳號 林美麗" or "林美麗" the accounts of that name, "比對 3" one run, "user:12" what
 * it says. Empty when it means nothing. `people`: names of accounts by their number.
 */
export function subjectsMeant(words: Words, typed: string, people: ReadonlyMap<number, string>): string[] {
  const text = typed.normalize("NFKC").trim();
  if (/^[a-z-]+:\S+$/.test(text)) return [text];
  for (const [kind, wordsOf] of Object.entries(words.audit.subjects)) {
    const name = wordsOf("").trim();
    if (kind === "cause" || !text.toLowerCase().startsWith(name.toLowerCase())) continue;
    const what = text.slice(name.length).trim();
    if (kind === "user" && !/^\d+$/.test(what)) return accountsNamed(what, people);
    return what === "" ? [] : [`${kind}:${what}`];
  }
  return accountsNamed(text, people);
}

function accountsNamed(name: string, people: ReadonlyMap<number, string>): string[] {
  if (name === "") return [];
  return [...people].flatMap(([id, one]) =>
    one.normalize("NFKC").toLowerCase().includes(name.toLowerCase()) ? [`user:${id}`] : [],
  );
}

/** One change in words: the field, from what, to what; never personal data in clear. */
export function changeWords(words: Words, { field, from, to }: AuditFieldChange): string {
  const { audit } = words;
  const [name = field, of] = field.split(" ");
  const [, slot] = /^current:(.+)$/.exec(field) ?? [];
  const label =
    slot !== undefined
      ? audit.currentOf(named(audit.values.kind, slot.split(":")[0] ?? "") ?? slot)
      : of === undefined
        ? (named(audit.fields, field) ?? field)
        : partWords(words, name, of);
  return from === null
    ? audit.set(label, valueWords(words, name, to))
    : audit.change(label, valueWords(words, name, from), valueWords(words, name, to));
}

/** A field that there may be several of: "classes 112-1", "order 2", "sha256 precheck". */
function partWords(words: Words, name: string, of: string): string {
  const { audit } = words;
  if (name === "classes") return audit.classesIn(of);
  const label = named(audit.fields, name);
  return label === undefined ? `${name} ${of}` : audit.item(label, named(words.rosters.books, of) ?? of);
}

function valueWords(words: Words, field: string, value: AuditValue): string {
  const { audit } = words;
  if (value === null || value === "") return audit.nothing;
  if (typeof value === "boolean") return value ? audit.yes : audit.no;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return textWords(words, field, value);
  if (isList(value)) {
    return value.length === 0
      ? audit.nothing
      : value.map((one) => valueWords(words, field, one)).join(audit.and);
  }
  return Object.entries(value)
    .map(([key, one]) => audit.item(named(audit.values.counts, key) ?? key, valueWords(words, key, one)))
    .join(audit.and);
}

function textWords(words: Words, field: string, text: string): string {
  const { audit, people, shell } = words;
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    roles: shell.roles,
    capacities: people.capacities,
    language: shell.language,
    theme: shell.theme,
    kind: audit.values.kind,
    mode: audit.values.mode,
    status: audit.values.status,
    book: words.rosters.books,
    books: words.rosters.books,
    division: words.batches.divisions,
    channel: words.batches.channels,
    result: words.batches.results,
    refusal: words.batches.rosterRefusals,
    source: audit.values.source,
    shown: words.gradeChecks.shown,
    checkResult: words.gradeChecks.states,
  };
  const word = Object.hasOwn(known, field) ? named(known[field] ?? {}, text) : undefined;
  if (word !== undefined) return word;
  if (field === "classes") return dutyWords(words, text);
  if (field === "order") return orderWords(words, text);
  if (field === "refusal" && isFileRefusal(words, text)) return words.imports.fileRefusals[text].what({});
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && field !== "birthDate") return formatRocDate(text);
  if (/^[0-9a-f]{64}$/.test(text)) return text.slice(0, 12);
  return maskPersonalData(field, text);
}

/** "homeroom 餐管一甲" as "導師 餐管一甲". */
function dutyWords(words: Words, text: string): string {
  const [duty = "", ...rest] = text.split(" ");
  const word = named(words.audit.values.duty, duty);
  return word === undefined ? text : words.audit.item(word, rest.join(" "));
}

/** "precheck 112-1 precheck,scores 1,2 2023-09-11 …" word by word; what is nobody's code (the notes) stays. */
function orderWords(words: Words, text: string): string {
  const { batches, rosters, audit } = words;
  const [kind = "", ...rest] = text.split(" ");
  const parts = rest.map((part) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(part)) return formatRocDate(part);
    const names = part.split(",").map((one) => named(rosters.books, one) ?? named(batches.divisions, one));
    return names.every((name) => name !== undefined) ? names.join(audit.and) : maskPersonalData("", part);
  });
  return [named(batches.orderKinds, kind) ?? kind, ...parts].join(" ");
}

function isFileRefusal(words: Words, text: string): text is keyof Words["imports"]["fileRefusals"] {
  return Object.hasOwn(words.imports.fileRefusals, text);
}

/** Words by a key that comes from the database: only the table's own keys count. */
function named(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function isList(value: AuditValue): value is readonly AuditValue[] {
  return Array.isArray(value);
}
