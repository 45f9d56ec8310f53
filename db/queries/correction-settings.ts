import { type Approver, isApprover } from "#app/domain/grade-corrections/approvals.ts";
import type { CorrectionPeriod } from "#app/domain/grade-corrections/correction-period.ts";
import { type CorrectionSettings, usualSettings } from "#app/domain/grade-corrections/correction-settings.ts";
import type { InTransaction, SchoolScope } from "../scope.ts";

export type StoredSettings = CorrectionSettings & { version: number };
export type StoredPeriod = CorrectionPeriod & { version: number };

/** The school's; what is usual while it has set nothing (version 0). */
export async function readCorrectionSettings({ db, schoolId }: SchoolScope): Promise<StoredSettings> {
  const row = await db
    .selectFrom("correction_settings")
    .select(["chain", "doubt_days as doubtDays", "decimals", "pass_marks as passMarks", "version"])
    .where("school_id", "=", schoolId)
    .executeTakeFirst();
  if (!row) return { ...usualSettings, version: 0 };
  const { decimals } = row;
  return {
    ...row,
    chain: readChainJson(row.chain),
    decimals: decimals === 0 || decimals === 1 || decimals === 2 ? decimals : null,
    passMarks: JSON.parse(row.passMarks),
  };
}

export function readChainJson(json: string): Approver[] {
  const chain: string[] = JSON.parse(json);
  return chain.filter(isApprover);
}

/** false when somebody else changed them since `seen` was read. A first row that is there already throws a duplicate. */
export async function saveCorrectionSettings(
  { db, schoolId }: InTransaction<SchoolScope>,
  seen: number,
  { chain, doubtDays, decimals, passMarks }: CorrectionSettings,
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
