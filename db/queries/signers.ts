import { type Capacity, capacities } from "#app/domain/course-codes/sign-off.ts";
import type { InTransaction, Scope } from "../scope.ts";

/** Who signs and when, as every table of signatures has it: accounts are renamed, signatures are not. */
export function signedBy({ schoolId, user, now }: InTransaction<Scope>) {
  return {
    school_id: schoolId,
    user_id: user.id,
    user_name: user.displayName,
    user_title: user.title,
    signed_at: now,
  };
}

export function isCapacity(text: string): text is Capacity {
  return capacities.some((capacity) => capacity === text);
}
