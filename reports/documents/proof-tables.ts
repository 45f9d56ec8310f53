import type { Content } from "pdfmake/interfaces";
import { type ProofModel, type ProofRun, shorten } from "#app/domain/course-codes/proof.ts";
import { formatDayOf, formatMoment } from "#app/i18n/moments.ts";
import { type Language, wordsIn } from "#app/i18n/words.ts";
import type { Setter } from "../render.ts";
import { cutMiddle, dataTable, heading, remark } from "./blocks.ts";

/** What fits on two pages; the rest of a list is counted, and kept in the console. */
const most = { plans: 3, marks: 3, files: 11, answers: 3, note: 48 } as const;
const mostRuns = { first: 1, last: 4 } as const;

export function formatCount(count: number): string {
  return count.toLocaleString("en-US");
}

/** The runs of the term: when, by whom, with what result, and what was mended between them. */
export function runsTable(set: Setter, { runs }: ProofModel, language: Language): Content[] {
  const { proof } = wordsIn(language).reports;
  const { head, left, tail } = shorten(runs, mostRuns.first, mostRuns.last);
  const columns = proof.runColumns;
  const row = (run: ProofRun, number: number) => [
    String(number),
    formatMoment(run.startedAt, language),
    cutMiddle(run.by ?? "", 16),
    ...[run.totals.blocking, run.totals.queries, run.totals.listed, run.totals.causes].map(formatCount),
    ...[run.difference?.resolved, run.difference?.fresh, run.difference?.stays].map((count) =>
      count === undefined ? "－" : formatCount(count),
    ),
  ];
  const rows = [
    ...head.map((run, i) => row(run, i + 1)),
    ...tail.map((run, i) => row(run, runs.length - tail.length + i + 1)),
  ];
  const numeric = [columns.blocking, columns.queries, columns.listed, columns.causes];
  return [
    dataTable(
      set,
      proof.sections.runs,
      [
        { title: columns.number, width: 16, align: "right" },
        { title: columns.time, width: 98 },
        { title: columns.by, width: "*" },
        ...[...numeric, columns.resolved, columns.fresh, columns.stays].map(
          (title) => ({ title, width: 36, align: "right" }) as const,
        ),
      ],
      rows,
      (i) => i === rows.length - 1,
    ),
    ...(left > 0 ? [remark(set, proof.runsMore(left))] : []),
  ];
}

/** The plan versions compared with, each with the mark that tells it: MD5 per 課程類型, else the SHA-256 of the file. */
export function plansTable(set: Setter, { plans }: ProofModel, language: Language): Content[] {
  const { proof } = wordsIn(language).reports;
  const columns = proof.planColumns;
  // The newest stand last in the order of receipt, and matter most.
  const shown = plans.slice(-most.plans);
  const marksOf = ({ marks, sha256 }: ProofModel["plans"][number]) =>
    marks.length === 0 || marks.length > most.marks
      ? proof.sha256(sha256)
      : marks.map(({ type, md5 }) => proof.md5(type, md5)).join("\n");
  return [
    dataTable(
      set,
      proof.sections.plans,
      [
        { title: columns.name, width: "*" },
        { title: columns.year, width: 46 },
        { title: columns.mark, width: 326 },
      ],
      shown.map((plan) => [cutMiddle(plan.name, 44), String(plan.year), marksOf(plan)]),
    ),
    ...(plans.length > shown.length ? [remark(set, proof.plansMore(plans.length - shown.length))] : []),
  ];
}

/** The files that went in, each with its equation: rows = accepted + rejected + blank. */
export function filesTable(set: Setter, { files }: ProofModel, language: Language): Content[] {
  const { proof } = wordsIn(language).reports;
  const columns = proof.fileColumns;
  const { head, left } = shorten(files, most.files, 0);
  return [
    dataTable(
      set,
      proof.sections.files,
      [
        { title: columns.kind, width: 52 },
        { title: columns.name, width: "*" },
        { title: columns.equation, width: 136 },
        { title: columns.sha256, width: 96 },
      ],
      head.map(({ kind, name, sha256, rows, accepted, rejected, blank }) => [
        proof.files[kind],
        cutMiddle(name, 46),
        proof.equation(formatCount(rows), formatCount(accepted), formatCount(rejected), formatCount(blank)),
        sha256?.slice(0, 16) ?? "",
      ]),
    ),
    ...(left > 0 ? [remark(set, proof.filesMore(left))] : []),
  ];
}

/** Findings by kind beside what was compared; kinds without one are named in one sentence. */
export function countsTable(set: Setter, model: ProofModel, language: Language): Content[] {
  const { courseCodes, reports } = wordsIn(language);
  const { proof } = reports;
  const columns = proof.countColumns;
  const { counts, clear, population, totals } = model;
  const students = proof.populations.students(formatCount(population.students));
  const total = [
    proof.total,
    "",
    formatCount(totals.blocking + totals.queries + totals.listed),
    "",
    formatCount(totals.causes),
    "",
  ];
  const list = clear.map((kind) => courseCodes.findings[kind]).join(reports.and);
  if (counts.length === 0) return [heading(set, proof.sections.counts), remark(set, proof.noFindings)];
  return [
    dataTable(
      set,
      proof.sections.counts,
      [
        { title: columns.kind, width: "*" },
        { title: columns.weight, width: 62 },
        { title: columns.findings, width: 48, align: "right" },
        { title: columns.of, width: 84, align: "right" },
        { title: columns.causes, width: 40, align: "right" },
        { title: columns.students, width: 96, align: "right" },
      ],
      [
        ...counts.map((count) => [
          courseCodes.findings[count.kind],
          proof.weights[count.weight],
          formatCount(count.findings),
          proof.populations[count.of](formatCount(count.total)),
          formatCount(count.causes),
          count.students === 0 ? "－" : `${formatCount(count.students)} / ${students}`,
        ]),
        total,
      ],
      (i) => i === counts.length || counts[i]?.weight === "blocking",
    ),
    ...(clear.length > 0 ? [remark(set, proof.clear(clear.length, list))] : []),
  ];
}

/** Queries that were answered instead of mended, with the note. */
export function answersTable(set: Setter, { answers }: ProofModel, language: Language): Content[] {
  if (answers.length === 0) return [];
  const { courseCodes, reports } = wordsIn(language);
  const { proof } = reports;
  const { head, left } = shorten(answers, most.answers, 0);
  const noteOf = (note: string) => {
    const characters = [...note];
    if (characters.length <= most.note) return note;
    return characters.slice(0, most.note).join("") + proof.noteMore(characters.length);
  };
  return [
    dataTable(
      set,
      proof.sections.answers,
      [
        { title: proof.answerColumns.query, width: 150 },
        { title: proof.answerColumns.note, width: "*" },
        { title: proof.answerColumns.by, width: 118 },
      ],
      head.map(({ kind, course, findings, note, by, answeredAt }) => [
        proof.answer(courseCodes.findings[kind], cutMiddle(course ?? "", 24), formatCount(findings)),
        noteOf(note.replace(/\s+/g, " ")),
        proof.answered(cutMiddle(by, 16), formatDayOf(answeredAt, language)),
      ]),
    ),
    ...(left > 0 ? [remark(set, proof.answersMore(left))] : []),
  ];
}
