import { type BatchCover, batchCover } from "#app/domain/rosters/batches/batch-cover.ts";
import type { ManifestBook, RosterManifest } from "#app/domain/rosters/batches/manifest.ts";
import { bookKinds, books } from "#app/domain/rosters/books.ts";

export const manifestHash = "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea";
const sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

function manifestBook(book: ManifestBook["book"], rows: number, withoutCodes = 0): ManifestBook {
  const file = `070406_112-1_${books[book].title}_1120918-1005.xlsx`;
  const sheets = books[book].sheets.map(({ name }, at) => ({
    sheet: name,
    rows: at === 0 ? rows : at,
    rowHashes: [],
  }));
  return {
    book,
    code: books[book].codes.usual ?? "",
    file,
    sha256,
    sheets,
    withoutCodes:
      withoutCodes === 0
        ? null
        : { file: `(缺)${file}`, sha256, sheets: [{ sheet: "學期成績", rows: withoutCodes, rowHashes: [] }] },
  };
}

export const manifest: RosterManifest = {
  school: { code: "070406", name: "市立示範高級中等學校" },
  term: { schoolYear: 112, semester: 1 },
  batch: "112-1 預檢",
  version: 2,
  letter: {
    number: "臺教國署高字第1120113411號函",
    issuedOn: "2023-08-23",
    subject: "112學年度第1學期開課預檢",
  },
  ruleSet: "2026-11",
  plans: [
    {
      name: "070406_112.json",
      year: 112,
      sha256,
      marks: [{ type: "V", md5: "0f343b0931126a20f133d67c2b018a3b" }],
    },
  ],
  madeAt: "2023-09-18 02:05:00",
  madeBy: "陳𠅤堃",
  books: [manifestBook("precheck", 48_000, 12), manifestBook("scores", 1234)],
};

export const signedCover: BatchCover = batchCover(manifest, {
  manifestHash,
  demo: false,
  signatures: {
    officer: { name: "陳𠅤堃", title: "註冊組長", signedAt: "2023-09-18 01:00:00", digest: sha256 },
    director: null,
  },
});

const [plan] = manifest.plans;

/** Every book, many plan versions, and names as long as they get. */
export const crowdedCover: BatchCover = batchCover(
  {
    ...manifest,
    school: { code: "070406", name: "極".repeat(60) },
    batch: "補".repeat(80),
    letter: { number: "字".repeat(80), issuedOn: "2023-08-23", subject: "旨".repeat(300) },
    plans: plan
      ? Array.from({ length: 12 }, () => ({ ...plan, name: `${"劃".repeat(60)}.json`, marks: [] }))
      : [],
    books: bookKinds.map((book) => ({ ...manifestBook(book, 65_537, 999), file: `${"冊".repeat(90)}.xlsx` })),
  },
  { manifestHash, demo: true, signatures: { officer: null, director: null } },
);
