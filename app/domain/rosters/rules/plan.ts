import { semesterIndex } from "../../calendar/term.ts";
import { agreementOf, type NameAgreement } from "../../course-codes/names.ts";
import { type CodeInPlans, codesInPlans } from "../code-in-plans.ts";
import type { ColumnKey } from "../columns.ts";
import type { Cells, RosterRule, RowCheck, RowFault, RuleGrade } from "../rule.ts";
import { type CourseKind, gradeReader, type SheetCourse, termReader } from "../sheet-course.ts";
import { amountForm } from "../values.ts";
import { courseRule, hasParts, planKinds } from "./course-rule.ts";

/** Courses that the plan must have now; since others were taken it may have changed. */
const nowKinds: readonly CourseKind[] = ["term", "make-up"];
const pastKinds = planKinds.filter((kind) => !nowKinds.includes(kind));

type Planned = Extract<CodeInPlans, { kind: "planned" }>;
type Plans = {
  at: SheetCourse;
  /** What the plans say of a row's code; null for codes of other schools, which are `code-other-school`'s business. */
  find: (cells: Cells) => CodeInPlans | null;
  gradeOf: (cells: Cells) => number | null;
  /** 0–5 by the grade of the row, so that students who repeat a year are no fault. */
  semesterOf: (cells: Cells) => number | null;
};

/** Codes, names, credits and semesters beside the newest plan of each programme. */
export const planRules = {
  "plan-not-known": planRule("quality", planKinds, ({ at, find }) => (cells, fault) => {
    if (find(cells)?.kind === "no-plan") fault(at.code);
  }),
  "plan-code": planRule("validity", planKinds, ({ at, find }) => (cells, fault) => {
    if (find(cells)?.kind === "absent") fault(at.code);
  }),
  "plan-code-deleted": planRule("validity", nowKinds, deletedCheck),
  "plan-code-deleted-since": planRule("quality", pastKinds, deletedCheck),
  "plan-name": planRule("validity", planKinds, (plans) => nameCheck(plans, "different")),
  "plan-name-spelling": planRule("quality", planKinds, (plans) => nameCheck(plans, "spelling")),
  "plan-credits": planRule("validity", planKinds, (plans) => {
    const { amount } = plans.at;
    return amount === null ? bothSemesters(plans) : creditsCheck(plans, amount);
  }),
  "plan-semester": planRule("validity", ["term"], semesterCheck),
  "plan-semester-then": planRule("quality", pastKinds, semesterCheck),
} satisfies Readonly<Record<string, RosterRule>>;

function planRule(
  grade: RuleGrade,
  kinds: readonly CourseKind[],
  rows: (plans: Plans) => RowCheck,
): RosterRule {
  return courseRule({ grade, source: "course-plan", needs: ["plans"] }, kinds, (at, { context }) => {
    const { plans, school, term } = context;
    if (!plans) return null;
    const inPlans = codesInPlans(plans);
    const [gradeOf, termOf] = [gradeReader(at), termReader(at, term)];
    return rows({
      at,
      find(cells) {
        const text = cells(at.code);
        return hasParts(text) && text.startsWith(school, 3) ? inPlans(text) : null;
      },
      gradeOf,
      semesterOf(cells) {
        const [grade, taken] = [gradeOf(cells), termOf(cells)];
        return grade === null || taken === null ? null : semesterIndex(grade, taken % 2 === 0 ? 1 : 2);
      },
    });
  });
}

function deletedCheck({ at, find }: Plans): RowCheck {
  return (cells, fault) => {
    const found = find(cells);
    if (found?.kind !== "deleted") return;
    if (found.successor === null) fault(at.code);
    else fault(at.code, { successor: found.successor });
  };
}

function nameCheck({ at, find }: Plans, wrong: NameAgreement): RowCheck {
  return (cells, fault) => {
    const found = find(cells);
    const name = cells(at.name);
    if (found?.kind !== "planned" || name === "" || name === found.course.name) return;
    if (agreementOf(name, found.course.name) === wrong) fault(at.name, { expected: found.course.name });
  };
}

function creditsCheck({ find, semesterOf }: Plans, amount: ColumnKey): RowCheck {
  return (cells, fault) => {
    const found = find(cells);
    if (found?.kind === "planned") holdCredits(found, semesterOf(cells), amount, cells, fault);
  };
}

/** 補考成績 of 進修部 has the periods of both semesters of a grade; 0 where the course was not taught in one. */
function bothSemesters({ find, gradeOf }: Plans): RowCheck {
  return (cells, fault) => {
    const found = find(cells);
    const grade = gradeOf(cells);
    if (found?.kind !== "planned" || grade === null) return;
    if (cells("firstPeriods") !== "0")
      holdCredits(found, semesterIndex(grade, 1), "firstPeriods", cells, fault);
    if (cells("secondPeriods") !== "0")
      holdCredits(found, semesterIndex(grade, 2), "secondPeriods", cells, fault);
  };
}

/** A semester in which the plan does not teach the course is `plan-semester`'s business. */
function holdCredits(
  { semesters }: Planned,
  semester: number | null,
  column: ColumnKey,
  cells: Cells,
  fault: RowFault,
): void {
  const planned = semester === null ? undefined : semesters[semester];
  const text = cells(column);
  if (!planned?.taught || !amountForm.test(text)) return;
  if (Number(text) !== planned.credits) fault(column, { expected: planned.credits });
}

function semesterCheck({ at, find, semesterOf }: Plans): RowCheck {
  return (cells, fault) => {
    const found = find(cells);
    const semester = found?.kind === "planned" ? semesterOf(cells) : null;
    if (found?.kind !== "planned" || semester === null || found.semesters[semester]?.taught) return;
    fault(at.code, { credits: found.course.credits });
  };
}
