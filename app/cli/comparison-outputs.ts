import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { now } from "#app/clock.server.ts";
import { installationVariables, usualFontsFolder } from "#app/config.server.ts";
import type { ComparisonResult } from "#app/domain/course-codes/findings.ts";
import { type ProofFile, type ProofModel, proofFactsOf, proofModel } from "#app/domain/course-codes/proof.ts";
import { runTotals } from "#app/domain/course-codes/runs.ts";
import type { Language } from "#app/i18n/words.ts";
import type { ComparedFiles, ComparisonFiles } from "./compare-files.ts";
import { comparisonJson } from "./comparison-json.ts";

export const outputNames = ["json", "xlsx", "to-mend", "pdf"] as const;
export type OutputName = (typeof outputNames)[number];

/** How each output is made; the workbook and PDF libraries are loaded only for what was asked. */
export function comparisonWriters(
  named: ComparisonFiles,
  compared: ComparedFiles,
  language: Language,
): Partial<Record<OutputName, (path: string) => Promise<void>>> {
  const json = (path: string) =>
    writeFile(path, `${JSON.stringify(comparisonJson(named, compared), null, 1)}\n`);
  const { result } = compared;
  if (!result) return { json };
  const facts = { language, school: { code: named.school, name: null }, term: named.term, madeAt: now() };
  return {
    json,
    xlsx: async (path) => {
      const { writeComparisonWorkbook } = await import("#reports/workbooks/comparison.ts");
      await writeComparisonWorkbook(result, facts, path);
    },
    "to-mend": async (path) => {
      const { writeToMendWorkbook } = await import("#reports/workbooks/to-mend.ts");
      await writeToMendWorkbook(result, facts, path);
    },
    pdf: async (path) => {
      const { renderComparisonProof } = await import("#reports/documents/comparison-proof.ts");
      const { fontLibrary } = await import("#reports/fonts/font-library.ts");
      const fonts = fontLibrary(installationVariables().FONTS_FOLDER || usualFontsFolder);
      const proof = proofOf(named, compared, result, facts.madeAt);
      await writeFile(path, await renderComparisonProof(proof, language, fonts));
    },
  };
}

/** The proof of one run without a database: nothing before it, nobody has signed, the opening day is not known. */
function proofOf(
  named: ComparisonFiles,
  compared: ComparedFiles,
  result: ComparisonResult,
  madeAt: string,
): ProofModel {
  return proofModel({
    ...proofFactsOf(result),
    school: { code: named.school, name: null },
    demo: false,
    occasion: { kind: "first-comparison", opensOn: null, due: null },
    sources: [],
    runs: [
      {
        startedAt: madeAt,
        by: null,
        totals: runTotals(result.counts, result.causes.length),
        difference: null,
      },
    ],
    plans: compared.plans.map(({ form, year, marks, sha256, id, courses }) => ({
      form,
      year,
      marks,
      sha256,
      name: basename(id),
      courses: courses.length,
    })),
    files: proofFiles(named, compared),
    answers: [],
    signatures: { officer: null, director: null },
    madeAt,
  });
}

function proofFiles(named: ComparisonFiles, { files }: ComparedFiles): ProofFile[] {
  const kinds = new Map<string, ProofFile["kind"]>([
    ...named.plan.map((path) => [path, "plan"] as const),
    [named.classes, "classes"],
    [named.students, "students"],
    [named.offerings, "offerings"],
    [named.enrolments, "enrolments"],
  ]);
  return files.flatMap(({ path, sha256, parsed }) =>
    "conservation" in parsed
      ? [{ ...parsed.conservation, kind: kinds.get(path) ?? "tables", name: basename(path), sha256 }]
      : [],
  );
}
