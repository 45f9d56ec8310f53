import type { Content } from "pdfmake/interfaces";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { capacities } from "#app/domain/course-codes/sign-off.ts";
import type { BatchCover } from "#app/domain/rosters/batches/batch-cover.ts";
import { formatDay, formatMoment } from "#app/i18n/moments.ts";
import { type Language, wordsIn } from "#app/i18n/words.ts";
import type { FontLibrary } from "../fonts/font-library.ts";
import { renderPdf, type Setter } from "../render.ts";
import { banner, cutMiddle, dataTable, factList, heading, remark, signatureFields, title } from "./blocks.ts";
import { formatCount } from "./proof-tables.ts";

/** What fits on two pages with every book; the manifest has the rest. */
const mostPlans = 3;
const mostMarks = 3;
/** Points: a pattern of 64 characters that a phone reads from paper. */
const codeSize = 96;

/** 匯出封面: A4, at most two pages; what was made, and the hash that files are held against, in letters and as QR code. */
export function renderBatchCover(
  model: BatchCover,
  language: Language,
  library?: FontLibrary,
): Promise<Uint8Array> {
  const { batchCover: words } = wordsIn(language).rosterFiles;
  const school = cutMiddle([model.school.code, model.school.name].filter(Boolean).join(" "), 60);
  const term = formatTerm(model.term);
  return renderPdf(
    {
      title: words.title,
      subject: `${school} ${term}`,
      language,
      madeAt: model.madeAt,
      foot: words.foot(cutMiddle(school, 48), term, formatMoment(model.madeAt, language)),
      content: (set) => [
        title(set, words.title),
        ...(model.demo ? [banner(set, words.demo)] : []),
        facts(set, model, school, language),
        booksTable(set, model, language),
        ...plansTable(set, model, language),
        manifest(set, model, language),
        signatures(set, model, language),
      ],
    },
    library,
  );
}

function facts(set: Setter, model: BatchCover, school: string, language: Language): Content {
  const { batchCover: words } = wordsIn(language).rosterFiles;
  const { term, batch, version, letter, madeAt, madeBy, ruleSet, rows } = model;
  return factList(set, [
    [words.facts.school, school],
    [words.facts.term, words.term(term.schoolYear, term.semester)],
    [words.facts.batch, words.batch(cutMiddle(batch, 60), version)],
    [
      words.facts.letter,
      letter === null
        ? words.noLetter
        : words.letter(
            cutMiddle(letter.number, 60),
            formatDay(letter.issuedOn, language),
            cutMiddle(letter.subject, 80),
          ),
    ],
    [words.facts.made, words.made(formatMoment(madeAt, language), cutMiddle(madeBy, 40))],
    [words.facts.ruleSet, words.ruleSet(ruleSet)],
    [words.facts.rows, words.rows(formatCount(rows))],
  ]);
}

/** Each book with its sheets and rows, and with the file that it was written to. */
function booksTable(set: Setter, { books }: BatchCover, language: Language): Content {
  const { rosters, rosterFiles } = wordsIn(language);
  const { batchCover: words } = rosterFiles;
  const { bookColumns } = words;
  const { and } = wordsIn(language).reports;
  return dataTable(
    set,
    words.sections.books,
    [
      { title: bookColumns.book, width: 110 },
      { title: bookColumns.sheets, width: 170 },
      { title: bookColumns.file, width: "*" },
    ],
    books.map(({ book, code, file, sha256, sheets, withoutCodes }) => [
      [rosters.books[book], ...(code === "" ? [] : [words.bookCode(code)])].join("\n"),
      [
        sheets.map(({ sheet, rows }) => words.sheet(sheet, formatCount(rows))).join(and),
        ...(withoutCodes > 0 ? [words.withoutCodes(formatCount(withoutCodes))] : []),
      ].join("\n"),
      // In two halves: a line of 64 letters has no place to break.
      [cutMiddle(file, 80), sha256.slice(0, 32), sha256.slice(32)].join("\n"),
    ]),
  );
}

function plansTable(set: Setter, { plans }: BatchCover, language: Language): Content[] {
  const { batchCover: words } = wordsIn(language).rosterFiles;
  const columns = words.planColumns;
  if (plans.length === 0) return [];
  // The newest stand last in the order of receipt, and matter most.
  const shown = plans.slice(-mostPlans);
  return [
    dataTable(
      set,
      words.sections.plans,
      [
        { title: columns.name, width: "*" },
        { title: columns.year, width: 54 },
        { title: columns.mark, width: 318 },
      ],
      shown.map(({ name, year, marks, sha256 }) => [
        cutMiddle(name, 40),
        String(year),
        marks.length === 0 || marks.length > mostMarks
          ? words.sha256(sha256)
          : marks.map(({ type, md5 }) => words.md5(type, md5)).join("\n"),
      ]),
    ),
    ...(plans.length > shown.length ? [remark(set, words.plansMore(plans.length - shown.length))] : []),
  ];
}

function manifest(set: Setter, { manifestHash }: BatchCover, language: Language): Content {
  const { batchCover: words } = wordsIn(language).rosterFiles;
  return {
    unbreakable: true,
    columnGap: 12,
    margin: [0, 10, 0, 0],
    columns: [
      { width: codeSize, qr: manifestHash, fit: codeSize, eccLevel: "M" },
      {
        width: "*",
        stack: [heading(set, words.manifest), set(manifestHash), remark(set, words.manifestNote)],
      },
    ],
  };
}

function signatures(set: Setter, { signatures }: BatchCover, language: Language): Content {
  const { batchCover: words } = wordsIn(language).rosterFiles;
  const fields = capacities.map((capacity) => {
    const signature = signatures[capacity];
    const name = [signature?.title, signature?.name].filter(Boolean).join(" ");
    return {
      signer: words.signers[capacity],
      note: "",
      lines: [
        [words.signedName, cutMiddle(name, 40)],
        [words.signedAt, signature ? formatMoment(signature.signedAt, language) : ""],
        [words.digest, signature?.digest.slice(0, 16) ?? ""],
      ] as const,
    };
  });
  return {
    unbreakable: true,
    stack: [heading(set, words.sections.signatures), signatureFields(set, fields)],
  };
}
