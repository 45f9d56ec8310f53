import type { Content } from "pdfmake/interfaces";
import { formatTerm } from "#app/domain/calendar/term.ts";
import type { ProofModel } from "#app/domain/course-codes/proof.ts";
import { capacities } from "#app/domain/course-codes/sign-off.ts";
import { formatDay, formatMoment } from "#app/i18n/moments.ts";
import { type Language, wordsIn } from "#app/i18n/words.ts";
import type { FontLibrary } from "../fonts/font-library.ts";
import { renderPdf, type Setter } from "../render.ts";
import { banner, cutMiddle, factList, heading, remark, signatureFields, title } from "./blocks.ts";
import { answersTable, countsTable, filesTable, formatCount, plansTable, runsTable } from "./proof-tables.ts";

const mostSources = 3;

/** 課程代碼比對證明: A4, at most two pages however long its lists are; what is not printed is counted. */
export function renderComparisonProof(
  model: ProofModel,
  language: Language,
  library?: FontLibrary,
): Promise<Uint8Array> {
  const { proof } = wordsIn(language).reports;
  const school = cutMiddle([model.school.code, model.school.name].filter(Boolean).join(" "), 60);
  return renderPdf(
    {
      title: proof.title,
      subject: `${school} ${formatTerm(model.term)}`,
      language,
      madeAt: model.madeAt,
      foot: proof.foot(cutMiddle(school, 48), formatTerm(model.term), formatMoment(model.madeAt, language)),
      content: (set) => [
        title(set, proof.title),
        ...(model.demo ? [banner(set, proof.demo)] : []),
        facts(set, model, school, language),
        ...runsTable(set, model, language),
        ...countsTable(set, model, language),
        ...answersTable(set, model, language),
        ...plansTable(set, model, language),
        ...filesTable(set, model, language),
        ...remarks(set, model, language),
        ...signatures(set, model, language),
      ],
    },
    library,
  );
}

function facts(set: Setter, model: ProofModel, school: string, language: Language): Content {
  const { proof } = wordsIn(language).reports;
  const { term, sources, population, state } = model;
  const more = sources.length - mostSources;
  return factList(set, [
    [proof.facts.school, school],
    [proof.facts.term, proof.term(term.schoolYear, term.semester)],
    [
      proof.facts.basis,
      proof.basis,
      ...sources.slice(0, mostSources).map((source) => cutMiddle(source, 88)),
      ...(more > 0 ? [proof.sourcesMore(more)] : []),
    ],
    [proof.facts.deadline, deadlineOf(model, language)],
    [
      proof.facts.scope,
      proof.scope(
        formatCount(population.homerooms),
        formatCount(population.students),
        formatCount(population.offerings),
        formatCount(population.enrolments),
      ),
    ],
    [proof.facts.result, proof.states[state]],
  ]);
}

function deadlineOf({ occasion }: ProofModel, language: Language): string {
  const { proof } = wordsIn(language).reports;
  if (occasion.kind === "compare-again") {
    return proof.again(
      cutMiddle(occasion.plan, 48),
      occasion.receivedOn === null ? "" : formatDay(occasion.receivedOn, language),
    );
  }
  const { due, opensOn } = occasion;
  if (due === null || opensOn === null) return proof.firstWithoutDate;
  return proof.firstDeadline(formatDay(due, language), formatDay(opensOn, language));
}

/** What was not compared, and what is shown without being a fault. */
function remarks(set: Setter, { remarks }: ProofModel, language: Language): Content[] {
  const { courseCodes, reports } = wordsIn(language);
  const { proof } = reports;
  const { uncheckedSegments, notAttending, otherAdmissionYear, unresolved } = remarks;
  const segments = uncheckedSegments.map((name) => courseCodes.segments[name]).join(reports.and);
  const texts = [
    ...(uncheckedSegments.length > 0 ? [proof.unchecked(segments)] : []),
    ...(notAttending > 0 ? [proof.notAttending(formatCount(notAttending))] : []),
    ...(otherAdmissionYear > 0 ? [proof.otherAdmissionYear(formatCount(otherAdmissionYear))] : []),
    ...(unresolved > 0 ? [proof.unresolved(formatCount(unresolved))] : []),
  ];
  return texts.length === 0
    ? []
    : [heading(set, proof.sections.remarks), ...texts.map((text) => remark(set, text))];
}

function signatures(set: Setter, model: ProofModel, language: Language): Content[] {
  const { proof } = wordsIn(language).reports;
  const fields = capacities.map((capacity) => {
    const signature = model.signatures[capacity];
    const name = [signature?.title, signature?.name].filter(Boolean).join(" ");
    return {
      signer: proof.signers[capacity],
      note: signature?.late ? proof.late : "",
      lines: [
        [proof.signedName, cutMiddle(name, 40)],
        [proof.signedAt, signature ? formatMoment(signature.signedAt, language) : ""],
        [proof.digest, signature?.digest.slice(0, 16) ?? ""],
      ] as const,
    };
  });
  return [
    {
      unbreakable: true,
      stack: [
        heading(set, proof.sections.signatures),
        signatureFields(set, fields),
        remark(set, proof.digestNote),
      ],
    },
  ];
}
