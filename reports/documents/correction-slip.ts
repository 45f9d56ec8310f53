import type { Content } from "pdfmake/interfaces";
import type { ApprovalGiven } from "#app/domain/grade-corrections/correction-register.ts";
import type { CorrectionSlip } from "#app/domain/grade-corrections/correction-slip.ts";
import { formatDay, formatMoment } from "#app/i18n/moments.ts";
import { type Language, type Words, wordsIn } from "#app/i18n/words.ts";
import type { FontLibrary } from "../fonts/font-library.ts";
import { renderPdf, type Setter } from "../render.ts";
import {
  banner,
  cutMiddle,
  dataTable,
  factList,
  heading,
  remark,
  type SignatureField,
  signatureFields,
  title,
} from "./blocks.ts";
import { correctionRecordsTable } from "./correction-records-table.ts";

/** A blank line below: room for a seal. */
const roomToSign = "\n\u00a0";
/** Fields side by side: more of them than this would be too narrow to sign in. */
const fieldsInLine = 2;

/** 成績更正核定單: a case or pattern with every record, its evidence and approvals, and fields for those still due. */
export function renderCorrectionSlip(
  slip: CorrectionSlip,
  language: Language,
  library?: FontLibrary,
): Promise<Uint8Array> {
  const words = wordsIn(language);
  const own = words.correctionReports.slip;
  const school = cutMiddle([slip.school.code, slip.school.name].filter(Boolean).join(" "), 60);
  return renderPdf(
    {
      title: `${own.title} ${slip.case}`,
      subject: `${school} ${slip.case}`,
      language,
      madeAt: slip.madeAt,
      foot: own.foot(cutMiddle(school, 48), slip.case, formatMoment(slip.madeAt, language)),
      content: (set) => [
        title(set, own.title),
        ...(slip.demo ? [banner(set, own.demo)] : []),
        facts(set, slip, school, language),
        correctionRecordsTable(set, slip.records, words),
        evidence(set, slip, words),
        approvals(set, slip, language),
      ],
    },
    library,
  );
}

function facts(set: Setter, slip: CorrectionSlip, school: string, language: Language): Content {
  const words = wordsIn(language);
  const { slip: own } = words.correctionReports;
  const { facts: labels } = own;
  const { term, isPattern, cause, mended, outside } = slip;
  const { consent } = outside ?? {};
  return factList(set, [
    [labels.school, school],
    [labels.term, own.term(term.schoolYear, term.semester)],
    [
      labels.case,
      isPattern ? own.pattern(slip.case, slip.records.length.toLocaleString("en-US")) : own.case(slip.case),
    ],
    [labels.state, words.corrections.states[slip.state]],
    [labels.opened, own.opened(formatDay(slip.openedOn, language), slip.openedBy)],
    [labels.reason, words.corrections.reasons[slip.reason]],
    [labels.words, slip.words],
    ...(isPattern
      ? [[labels.cause, cause === null ? own.causeUnknown : words.corrections.causes[cause]] as const]
      : []),
    ...(mended === null ? [] : [[labels.mended, mended] as const]),
    ...(outside
      ? [
          [labels.outside, outside.reason] as const,
          [
            labels.consent,
            consent ? own.consent(nameOf(consent), formatDay(consent.on, language)) : own.consentDue,
          ] as const,
        ]
      : []),
  ]);
}

function evidence(set: Setter, { evidence }: CorrectionSlip, words: Words): Content {
  const { slip: own } = words.correctionReports;
  if (evidence.length === 0)
    return { stack: [heading(set, own.evidence), remark(set, own.noEvidence)], unbreakable: true };
  return dataTable(
    set,
    own.evidence,
    [
      { title: own.evidenceColumns.number, width: 24, align: "right" },
      { title: own.evidenceColumns.name, width: "*" },
      { title: own.evidenceColumns.hash, width: 120 },
    ],
    evidence.map(({ name, sha256 }, at) => [String(at + 1), cutMiddle(name, 76), sha256.slice(0, 16)]),
  );
}

/** Who approves in which order: what is given with who and when, what is due with room to sign. */
function approvals(
  set: Setter,
  { approvals, openedBy, openedOn }: CorrectionSlip,
  language: Language,
): Content {
  const words = wordsIn(language);
  const { slip: own } = words.correctionReports;
  if (approvals.length === 0)
    return { stack: [heading(set, own.approvals), remark(set, own.noApprovals)], unbreakable: true };
  const fields: SignatureField[] = [
    {
      signer: own.asker,
      note: "",
      lines: [
        [own.name, openedBy],
        [own.on, formatDay(openedOn, language)],
        [own.signature, roomToSign],
      ],
    },
    ...approvals.map(
      ({ capacity, given }): SignatureField => ({
        signer: words.people.capacities[capacity],
        note: given ? own.approvedHere : "",
        lines: [
          [own.name, given ? nameOf(given) : ""],
          [own.on, given ? formatDay(given.on, language) : ""],
          [own.signature, roomToSign],
        ],
      }),
    ),
  ];
  const lines = Array.from({ length: Math.ceil(fields.length / fieldsInLine) }, (_, line) =>
    fields.slice(line * fieldsInLine, (line + 1) * fieldsInLine),
  );
  return {
    unbreakable: true,
    stack: [heading(set, own.approvals), ...lines.map((line) => signatureFields(set, line))],
  };
}

function nameOf({ title: post, name }: ApprovalGiven): string {
  return cutMiddle([post, name].filter(Boolean).join(" "), 40);
}
