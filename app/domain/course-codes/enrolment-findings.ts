import type { Collector } from "./collector.ts";
import type { Finding, JudgedEnrolment } from "./findings.ts";
import { type Difference, type Judgement, judge, type Standing } from "./judge.ts";
import type { ComparisonInput, Enrolment, Offering } from "./model.ts";
import { foldName } from "./names.ts";
import { countingCode, type Placed } from "./placing.ts";
import type { SegmentLookup } from "./tables.ts";

/** What one student takes: for planned courses that are missing, and for courses taken twice. */
export type Takings = {
  courses: Set<string>;
  codes: Set<string>;
  /** Folded names of enrolments whose code is faulty: they may be a planned course under a wrong code. */
  namesUnderFaultyCodes: Set<string>;
  /** Codes (or, without code, courses) already reported as taken twice. */
  reportedTwice: Set<string>;
};

export type JudgedAll = { judged: JudgedEnrolment[]; unresolved: Enrolment[]; takings: Map<string, Takings> };

const repeated: Judgement = { planCourse: null, differences: [], faultyCode: false };
const none: readonly Finding[] = [];
const twice: Difference = { kind: "taken-twice", expected: null, actual: null, segment: null };

/** Judges every enrolment in file order; equal judgements (offering, code, programme, semester) are made once. */
export function judgeEnrolments(
  input: ComparisonInput,
  lookup: SegmentLookup,
  students: ReadonlyMap<string, Placed>,
  collect: Collector,
): JudgedAll {
  const offerings = new Map(input.offerings.map((offering) => [offering.course, offering]));
  const programmes = new Map(input.homerooms.map((homeroom) => [homeroom.key, homeroom.programme]));
  const judgementOf = rememberedJudge(input, lookup);
  const all: JudgedAll = { judged: [], unresolved: [], takings: new Map() };

  for (const enrolment of input.enrolments) {
    const placed = students.get(enrolment.studentNumber);
    const offering = offerings.get(enrolment.course);
    if (!placed || !offering) {
      all.unresolved.push(enrolment);
      continue;
    }
    const code = countingCode(enrolment, offering, placed, (key) => programmes.get(key) ?? null);
    const takings = takingsOf(all.takings, placed.student.number);
    const isRepeat = takings.courses.has(offering.course);
    const judgement = isRepeat ? repeated : judgementOf(placed.standing, offering, code);
    const differences = takesAgain(takings, offering, code, isRepeat)
      ? [...judgement.differences, twice]
      : judgement.differences;
    const about = { standing: placed.standing, offering, planCourse: judgement.planCourse };
    all.judged.push({
      enrolment,
      code,
      planCourse:
        judgement.planCourse ?? (code === null ? null : (placed.standing.plan?.byCode.get(code) ?? null)),
      findings:
        differences.length === 0
          ? none
          : differences.map((difference) => collect(findingOf(difference, placed, offering, code), about)),
    });
    takings.courses.add(offering.course);
    if (code !== null) takings.codes.add(code);
    if (judgement.faultyCode)
      takings.namesUnderFaultyCodes.add(foldName(offering.reportedName ?? offering.subject));
  }
  return all;
}

function rememberedJudge(input: ComparisonInput, lookup: SegmentLookup) {
  const context = { school: input.school, tables: input.tables, lookup };
  const memo = new Map<Offering, Map<Standing, Map<string | null, Judgement>>>();
  return (standing: Standing, offering: Offering, code: string | null): Judgement => {
    const ofOffering = memo.get(offering) ?? new Map<Standing, Map<string | null, Judgement>>();
    memo.set(offering, ofOffering);
    const ofStanding = ofOffering.get(standing) ?? new Map<string | null, Judgement>();
    ofOffering.set(standing, ofStanding);
    const judgement = ofStanding.get(code) ?? judge(context, standing, offering, code);
    ofStanding.set(code, judgement);
    return judgement;
  };
}

function takingsOf(all: Map<string, Takings>, studentNumber: string): Takings {
  const known = all.get(studentNumber);
  if (known) return known;
  const fresh = {
    courses: new Set<string>(),
    codes: new Set<string>(),
    namesUnderFaultyCodes: new Set<string>(),
    reportedTwice: new Set<string>(),
  };
  all.set(studentNumber, fresh);
  return fresh;
}

/** A course or a code for the second time: reported once per student and code. */
function takesAgain(takings: Takings, offering: Offering, code: string | null, isRepeat: boolean): boolean {
  if (!isRepeat && (code === null || !takings.codes.has(code))) return false;
  const key = code ?? `|${offering.course}`;
  if (takings.reportedTwice.has(key)) return false;
  takings.reportedTwice.add(key);
  return true;
}

function findingOf(
  difference: Difference,
  { student, standing }: Placed,
  offering: Offering,
  code: string | null,
): Omit<Finding, "cause"> {
  return {
    ...difference,
    studentNumber: student.number,
    classKey: student.classKey,
    programme: standing.programme,
    course: offering.course,
    code,
  };
}
