import { differingPositions, foldCode, foldLookalikes, partOf } from "./code.ts";
import type { Proposal, ProposalReason } from "./findings.ts";
import type { Offering, PlanCourse } from "./model.ts";
import { foldName, likeness } from "./names.ts";
import {
  creditsOfCharacter,
  isPlanned,
  type ProgrammePlan,
  requiredByOf,
  requirementOf,
  subjectCategoryOf,
} from "./plan.ts";
import { canonicalValue } from "./values.ts";

/** How much each reason weighs. A name alone never identifies a course: programmes have two codes of one name. */
const weights: Record<ProposalReason, number> = {
  successor: 200,
  "same-name": 100,
  "same-after-widths": 90,
  "similar-name": 45,
  "planned-this-semester": 40,
  "same-ending": 35,
  "similar-code": 30,
  "same-credits": 20,
  "same-required-by": 12,
  "same-requirement": 12,
  "same-category": 6,
};

/** A candidate fits only with one of these: agreement in credits alone proposes nothing. */
const fitting: ReadonlySet<ProposalReason> = new Set([
  "successor",
  "same-name",
  "same-after-widths",
  "similar-name",
  "similar-code",
]);
const shown = 5;

type Wanted = Pick<
  Offering,
  "subject" | "reportedName" | "requiredBy" | "requirement" | "category" | "credits" | "periods"
>;

/** Codes of the programme's newest plan that may be the right one, best first; empty when nothing fits. */
export function propose(
  plan: ProgrammePlan,
  semester: number,
  wanted: Wanted,
  code: string | null,
): Proposal[] {
  const successor = code === null ? null : (plan.deleted.get(code) ?? null);
  return plan.courses
    .map((course) => ({ course, reasons: reasonsFor(course, semester, wanted, code, successor) }))
    .filter(({ reasons }) => reasons.some((reason) => fitting.has(reason)))
    .map(({ course, reasons }) => ({
      code: course.code,
      name: course.name,
      score: reasons.reduce((sum, reason) => sum + weights[reason], 0),
      reasons,
      differs: code === null ? [] : differingPositions(code, course.code),
    }))
    .sort((a, b) => b.score - a.score || a.differs.length - b.differs.length || (a.code < b.code ? -1 : 1))
    .slice(0, shown);
}

function reasonsFor(
  course: PlanCourse,
  semester: number,
  wanted: Wanted,
  code: string | null,
  successor: string | null,
): ProposalReason[] {
  const reasons: ProposalReason[] = [];
  if (successor === course.code) reasons.push("successor");
  const name = wanted.reportedName ?? wanted.subject;
  if (foldName(name) === foldName(course.name)) reasons.push("same-name");
  else if (likeness(name, course.name) >= 0.5) reasons.push("similar-name");
  const codeReason = code === null ? undefined : likenessOfCodes(code, course.code);
  if (codeReason) reasons.push(codeReason);
  if (isPlanned(course, semester)) reasons.push("planned-this-semester");
  const credits = creditsOfCharacter(course.credits[semester] ?? "0");
  if (wanted.credits === credits || wanted.periods === credits) reasons.push("same-credits");
  if (agrees(wanted.requiredBy, requiredByOf(course))) reasons.push("same-required-by");
  if (agrees(wanted.requirement, requirementOf(course))) reasons.push("same-requirement");
  if (agrees(wanted.category, subjectCategoryOf(course))) reasons.push("same-category");
  return reasons;
}

function agrees(written: string | null, value: string): boolean {
  return written !== null && canonicalValue(written) === value;
}

function likenessOfCodes(code: string, other: string): ProposalReason | undefined {
  if (foldLookalikes(code) === foldLookalikes(other)) return "same-after-widths";
  const [a, b] = [foldCode(code), foldCode(other)];
  if (a.length === b.length && partOf(a, "ending") === partOf(b, "ending")) return "same-ending";
  return isOneSlipAway(a, b) ? "similar-code" : undefined;
}

/** One character changed, left out or added, or two neighbours swapped. */
function isOneSlipAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
