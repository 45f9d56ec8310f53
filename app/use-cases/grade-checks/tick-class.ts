import type { EntryRefusal } from "#app/domain/grade-checks/check-results.ts";
import { standingOf } from "#app/domain/grade-checks/check-results.ts";
import { readSeats, type SeatsFault } from "#app/domain/grade-checks/seats.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { insertResults, listNewestResults } from "#db/queries/grade-check-results.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { openEntry } from "./open-entry.ts";
import { findClassInRound } from "./round-data.ts";

export type TickClassInput = {
  roundId: number;
  classKey: string;
  /** Seats that are not ticked: "3, 7-9". */
  except: string;
  /** The number of the newest result of the round that was seen. */
  seen: number;
  /** Why results come after the end of the round. */
  reason: string;
};

export type TickClassOutcome =
  /** toCheck = ticked + kept + excepted: who has a result keeps it. */
  | { kind: "ticked"; toCheck: number; ticked: number; kept: number; excepted: number }
  | { kind: "not-found" }
  | { kind: "not-own-class" }
  | { kind: "refused"; reason: EntryRefusal }
  | { kind: "bad-seats"; fault: SeatsFault }
  /** Somebody else entered results of these students since the page was read; nothing was entered. */
  | { kind: "conflict"; students: readonly string[] };

/** Enters for a whole class that all is right, except at the seats that are listed. */
export async function tickClass(scope: Scope, input: TickClassInput): Promise<TickClassOutcome> {
  return inTransaction(scope, async (trx) => {
    const entry = await openEntry(trx, input);
    if (entry.kind !== "open") return entry;
    const { round, lateReason } = entry;
    const own = await findClassInRound(trx, round, input.classKey, "grade-check:enter");
    if (typeof own === "string") return { kind: own };
    const { homeroom, students } = own;
    const read = readSeats(
      input.except,
      students.map(({ seat }) => seat),
    );
    if (!read.ok) return { kind: "bad-seats", fault: read.fault };
    const newest = await listNewestResults(trx, round.id);
    const changed = students.filter(({ number }) => (newest.get(number)?.number ?? 0) > input.seen);
    if (changed.length > 0) return { kind: "conflict", students: changed.map(({ name }) => name) };
    const open = students.filter(({ number }) => standingOf(newest.get(number)) === "missing");
    const ticked = open.filter(({ seat }) => seat === null || !read.seats.includes(seat));
    const counts = {
      toCheck: students.length,
      ticked: ticked.length,
      kept: students.length - open.length,
      excepted: open.length - ticked.length,
    };
    if (ticked.length > 0) {
      await insertResults(
        trx,
        round.id,
        ticked.map(({ number }) => ({ studentNumber: number, classKey: homeroom.key, state: "correct" })),
        { source: "class", lateReason },
      );
      await writeAudit(trx, {
        action: "grade-check:tick-class",
        subject: `check-round:${round.id}`,
        changes: [
          { field: "homeroom", from: null, to: homeroom.name },
          { field: "ticked", from: null, to: counts.ticked },
          { field: "exceptedSeats", from: null, to: read.seats },
          ...(lateReason === null ? [] : [{ field: "lateReason", from: null, to: lateReason }]),
        ],
      });
    }
    return { kind: "ticked", ...counts };
  });
}
