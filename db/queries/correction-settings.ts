import { type Approver, isApprover, usualChain } from "#app/domain/grade-corrections/approvals.ts";
import { usualDoubtDays } from "#app/domain/grade-corrections/case-clock.ts";
import type { CorrectionPeriod } from "#app/domain/grade-corrections/correction-period.ts";
import type { PassMarks } from "#app/domain/grade-corrections/patterns/pass-marks.ts";
import type { InTransaction, SchoolScope } from "../scope.ts";

export type CorrectionSettings = {
  chain: readonly Approver[];
  doubtDays: number;
  /** Of the school's scores; null: not set, so that a search goes by what prevails in the term. */
  decimals: 0 | 1 | 2 | null;
  /** Lower pass marks by 學籍狀態; whoever is not listed has 60. */
  passMarks: PassMarks;
  version: number;
};
export type StoredPeriod = CorrectionPeriod & { version: number };

/** The school's; what is usual while it has set nothing (version 0). */
export async function readCorrectionSettings({ db, schoolId }: SchoolScope): Promise<CorrectionSettings> {
  const row = await db
    .selectFrom("correction_settings")
    .select(["chain", "doubt_days as doubtDays", "decimals", "pass_marks as passMarks", "version"])
    .where("school_id", "=", schoolId)
    .executeTakeFirst();
  if (!row) return { ...usual, version: 0 };
  const { decimals } = row;
  return {
    ...row,
    chain: readChainJson(row.chain),
    decimals: decimals === 0 || decimals === 1 || decimals === 2 ? decimals : null,
    passMarks: JSON.parse(row.passMarks),
  };
}

const usual: Omit<CorrectionSettings, "version"> = {
  chain: usualChain.filter(isApprover),
  doubtDays: usualDoubtDays,
  decimals: null,
  passMarks: [],
};

export function readChainJson(json: string): Approver[] {
  const chain: string[] = JSON.parse(json);
  return chain.filter(isApprover);
}

/** false when somebody else changed them since `seen` was read. A first row that is there already throws a duplicate. */
export async function saveCorrectionSettings(
  { db, schoolId }: InTransaction<SchoolScope>,
  seen: number,
  { chain, doubtDays, decimals, passMarks }: Omit<CorrectionSettings, "version">,
): Promise<boolean> {
  const values = {
    chain: JSON.stringify(chain),
    doubt_days: doubtDays,
    decimals,
    pass_marks: JSON.stringify(passMarks),
  };
  if (seen === 0) {
    await db
      .insertInto("correction_settings")
      .values({ school_id: schoolId, ...values })
      .execute();
    return true;
  }
  const result = await db
    .updateTable("correction_settings")
    .set({ ...values, version: seen + 1 })
    .where("school_id", "=", schoolId)
    .where("version", "=", seen)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** 申覆/更正期程 of a term; null while the school has set none. */
export async function findCorrectionPeriod(
  { db, schoolId }: SchoolScope,
  term: string,
): Promise<StoredPeriod | null> {
  const row = await db
    .selectFrom("correction_periods")
    .select(["opens_on as opensOn", "closes_on as closesOn", "basis", "version"])
    .where("school_id", "=", schoolId)
    .where("term", "=", term)
    .executeTakeFirst();
  return row ?? null;
}

/** As with the settings. */
export async function saveCorrectionPeriod(
  { db, schoolId }: InTransaction<SchoolScope>,
  term: string,
  seen: number,
  { opensOn, closesOn, basis }: CorrectionPeriod,
): Promise<boolean> {
  const values = { opens_on: opensOn, closes_on: closesOn, basis };
  if (seen === 0) {
    await db
      .insertInto("correction_periods")
      .values({ school_id: schoolId, term, ...values })
      .execute();
    return true;
  }
  const result = await db
    .updateTable("correction_periods")
    .set({ ...values, version: seen + 1 })
    .where("school_id", "=", schoolId)
    .where("term", "=", term)
    .where("version", "=", seen)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
