import { type ChainFault, readChain } from "#app/domain/grade-corrections/approvals.ts";
import { mostDoubtDays } from "#app/domain/grade-corrections/case-clock.ts";
import {
  type CorrectionPeriod,
  type PeriodFault,
  periodFault,
} from "#app/domain/grade-corrections/correction-period.ts";
import {
  type PassMarkFault,
  passMarksText,
  readPassMarks,
} from "#app/domain/grade-corrections/patterns/read-pass-marks.ts";
import { isDuplicate } from "#db/dialect.ts";
import { writeAudit } from "#db/queries/audit.ts";
import {
  findCorrectionPeriod,
  readCorrectionSettings,
  saveCorrectionPeriod,
  saveCorrectionSettings,
} from "#db/queries/correction-settings.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

export type SaveOutcome<F> = { kind: "saved" } | { kind: "refused"; fault: F } | { kind: "conflict" };

/** The chain of approvals and the days for a doubt, which hold for every term. Requests under way keep their chain. */
export async function saveSettings(
  scope: Scope,
  input: {
    seen: number;
    chain: readonly string[];
    doubtDays: number;
    decimals: 0 | 1 | 2 | null;
    passMarks: string;
  },
): Promise<SaveOutcome<ChainFault | PassMarkFault | "days">> {
  const read = readChain(input.chain);
  if (!read.ok) return { kind: "refused", fault: read.fault };
  const { doubtDays } = input;
  if (!Number.isInteger(doubtDays) || doubtDays < 1 || doubtDays > mostDoubtDays)
    return { kind: "refused", fault: "days" };
  const marks = readPassMarks(input.passMarks);
  if (!marks.ok) return { kind: "refused", fault: marks.fault };
  const { decimals } = input;
  const { passMarks } = marks;
  return unlessTaken(() =>
    inTransaction(scope, async (trx) => {
      const before = await readCorrectionSettings(trx);
      const after = { chain: read.chain, doubtDays, decimals, passMarks };
      if (!(await saveCorrectionSettings(trx, input.seen, after))) return { kind: "conflict" };
      await writeAudit(trx, {
        action: "correction:settings",
        subject: `school:${trx.schoolId}`,
        changes: [
          { field: "chain", from: before.chain.join(" "), to: read.chain.join(" ") },
          { field: "doubtDays", from: before.doubtDays, to: doubtDays },
          { field: "decimals", from: before.decimals, to: decimals },
          { field: "passMarks", from: passMarksText(before.passMarks), to: passMarksText(passMarks) },
        ].filter(({ from, to }) => from !== to),
      });
      return { kind: "saved" };
    }),
  );
}

/** 申覆/更正期程 of a term. */
export async function savePeriod(
  scope: Scope,
  { term, seen, period }: { term: string; seen: number; period: CorrectionPeriod },
): Promise<SaveOutcome<PeriodFault>> {
  const fault = periodFault(period);
  if (fault) return { kind: "refused", fault };
  return unlessTaken(() =>
    inTransaction(scope, async (trx) => {
      const before = await findCorrectionPeriod(trx, term);
      if (!(await saveCorrectionPeriod(trx, term, seen, period))) return { kind: "conflict" };
      await writeAudit(trx, {
        action: "correction:period",
        subject: `term:${term}`,
        changes: (
          [
            ["windowOpensOn", "opensOn"],
            ["windowClosesOn", "closesOn"],
            ["basis", "basis"],
          ] as const
        )
          .map(([field, key]) => ({ field, from: before?.[key] ?? null, to: period[key] }))
          .filter(({ from, to }) => from !== to),
      });
      return { kind: "saved" };
    }),
  );
}

/** Two who set it for the first time at once: the database lets one of them in. */
async function unlessTaken<F>(work: () => Promise<SaveOutcome<F>>): Promise<SaveOutcome<F>> {
  try {
    return await work();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return { kind: "conflict" };
  }
}
