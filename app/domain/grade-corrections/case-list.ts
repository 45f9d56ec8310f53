import { isOverdue } from "./case-clock.ts";
import { type CaseState, caseStates, isEnded } from "./case-states.ts";
import { type CorrectionCase, type CorrectionRecord, caseName } from "./cases.ts";

type ListedCase = Pick<
  CorrectionCase,
  "id" | "term" | "number" | "state" | "source" | "isPattern" | "openedOn" | "dueOn" | "chain"
>;

/** A case as the board shows it: with its first record, and how many it has. */
export type CaseLine = ListedCase & {
  openedBy: string;
  first: Omit<CorrectionRecord, "number" | "after" | "before" | "teacher" | "classKey"> | null;
  records: number;
  /** Approvals given since approval was asked for. */
  approved: number;
  overdue: boolean;
};

/** What of the board is looked at: one state, what is not over, or what is overdue. */
export const caseFilters = ["open", "overdue", ...caseStates] as const;
export type CaseFilter = (typeof caseFilters)[number];

export const caseSorts = ["clock", "name", "openedOn", "student", "records"] as const;
export type CaseSort = (typeof caseSorts)[number];

export function caseLine(
  one: ListedCase & Pick<CorrectionCase, "openedBy">,
  records: readonly Omit<CorrectionRecord, "before" | "after">[],
  approved: number,
  today: string,
): CaseLine {
  const first = records[0];
  // Every field by name: put together by spreading, the lines of a term take a tenth of the board's time.
  return {
    id: one.id,
    term: one.term,
    number: one.number,
    state: one.state,
    source: one.source,
    isPattern: one.isPattern,
    openedOn: one.openedOn,
    dueOn: one.dueOn,
    chain: one.chain,
    approved,
    openedBy: one.openedBy.name,
    records: records.length,
    overdue: isOverdue(one, today),
    first: first
      ? {
          studentNumber: first.studentNumber,
          studentName: first.studentName,
          className: first.className,
          seat: first.seat,
          course: first.course,
          field: first.field,
        }
      : null,
  };
}

/** `text`: in the case's number, or in student, class or course of any of its records. */
export function matchesCase(
  line: Pick<CaseLine, "term" | "number">,
  records: readonly Pick<CorrectionRecord, "studentNumber" | "studentName" | "className" | "course">[],
  text: string,
): boolean {
  const typed = text.trim().normalize("NFKC").toLowerCase();
  if (typed === "") return true;
  if (caseName(line).includes(typed)) return true;
  return records.some(({ studentNumber, studentName, className, course }) =>
    [studentNumber, studentName, className ?? "", course].some((one) =>
      one.normalize("NFKC").toLowerCase().includes(typed),
    ),
  );
}

export function isOfFilter(line: Pick<CaseLine, "state" | "overdue">, filter: CaseFilter): boolean {
  if (filter === "open") return !isEnded(line.state);
  return filter === "overdue" ? line.overdue : line.state === filter;
}

/** `clock`: what is overdue first, then what is due next, then what stands earliest on its way, oldest first. */
export function sortCases(lines: readonly CaseLine[], sort: CaseSort, direction: "asc" | "desc"): CaseLine[] {
  const sign = direction === "asc" ? 1 : -1;
  return [...lines].sort((a, b) => sign * (orders[sort](a, b) || a.id - b.id));
}

const orders: Readonly<Record<CaseSort, (a: CaseLine, b: CaseLine) => number>> = {
  clock: (a, b) =>
    Number(b.overdue) - Number(a.overdue) || hurry(a) - hurry(b) || byText(a.dueOn ?? "9", b.dueOn ?? "9"),
  name: (a, b) => a.number - b.number,
  openedOn: (a, b) => byText(a.openedOn, b.openedOn),
  student: (a, b) => byText(a.first?.studentNumber ?? "", b.first?.studentNumber ?? ""),
  records: (a, b) => a.records - b.records,
};

function hurry({ state }: CaseLine): number {
  return isEnded(state) ? caseStates.length + order(state) : order(state);
}

function order(state: CaseState): number {
  return caseStates.indexOf(state);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Who or what a case waits for. */
export type Waiting = "office" | "requester" | "approver" | "import" | "nobody";

export function waitsFor(state: CaseState): Waiting {
  return waiting[state];
}

const waiting: Readonly<Record<CaseState, Waiting>> = {
  registered: "office",
  investigating: "office",
  "to-approve": "approver",
  returned: "requester",
  approved: "import",
  corrected: "office",
  resubmitted: "office",
  received: "office",
  closed: "nobody",
  "no-error": "nobody",
  withdrawn: "nobody",
};
