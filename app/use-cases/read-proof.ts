import { addDays } from "#app/domain/calendar/roc-date.ts";
import { parseTerm } from "#app/domain/calendar/term.ts";
import { firstComparisonDays } from "#app/domain/course-codes/duties.ts";
import {
  type ProofFile,
  type ProofModel,
  type ProofOccasion,
  proofModel,
} from "#app/domain/course-codes/proof.ts";
import type { Capacity } from "#app/domain/course-codes/sign-off.ts";
import { demoSchoolCode } from "#app/domain/schools/demo.ts";
import type { Run } from "#db/queries/comparison-rows.ts";
import { findRun, listCauses, listRuns } from "#db/queries/comparisons.ts";
import { listSignatures, type RunSignature } from "#db/queries/run-signatures.ts";
import { findSchool, findTerm } from "#db/queries/schools.ts";
import { listUserNames } from "#db/queries/users.ts";
import type { SchoolScope } from "#db/scope.ts";
import { listAnswersInRun } from "./answers-in-run.ts";

/** What the proof of a run says (課程代碼比對證明); undefined when there is no such run. */
export async function readProof(scope: SchoolScope, runId: number): Promise<ProofModel | undefined> {
  const run = await findRun(scope, runId);
  const term = run && parseTerm(run.term);
  if (!run || !term) return undefined;
  const [school, termRow, runs, causes, ofTerm, names] = await Promise.all([
    findSchool(scope),
    findTerm(scope, run.term),
    listRuns(scope, run.term),
    listCauses(scope, runId),
    listSignatures(scope, { term: run.term }),
    listUserNames(scope),
  ]);
  const signatures = ofTerm.filter((signature) => signature.runId === runId);
  const answers = await listAnswersInRun(scope, run, causes, signatures.at(-1)?.signedAt ?? null);
  const of = (capacity: Capacity) => signatures.find((signature) => signature.capacity === capacity) ?? null;
  return proofModel({
    school: { code: school?.code ?? "", name: school?.name ?? null },
    demo: school?.code === demoSchoolCode,
    term,
    occasion: occasionOf(run, ofTerm, termRow?.opensOn ?? null),
    sources: [],
    runs: runs
      .filter(({ id }) => id <= runId)
      .reverse()
      .map((one) => ({
        startedAt: one.startedAt,
        by: one.createdBy === null ? null : (names.get(one.createdBy) ?? null),
        totals: one.totals,
        difference: one.notes.difference,
      })),
    plans: run.inputs.plans.map(({ fileName, ...plan }) => ({ ...plan, name: fileName })),
    files: filesOf(run),
    population: run.notes.population,
    counts: run.notes.kinds,
    answers: causes.flatMap(({ number, kind, course, planName, programme, findings }) => {
      const answer = answers.get(number);
      if (!answer) return [];
      const { note, by, answeredAt } = answer;
      return [{ kind, course: course ?? planName, programme, findings, note, by, answeredAt }];
    }),
    remarks: run.notes.remarks,
    signatures: { officer: of("officer"), director: of("director") },
    madeAt: scope.now,
  });
}

/** The first comparison of the term, or one again after the plan that came last. */
function occasionOf(run: Run, ofTerm: readonly RunSignature[], opensOn: string | null): ProofOccasion {
  const proven = ofTerm.some(({ capacity, runId }) => capacity === "director" && runId < run.id);
  const plan = run.inputs.plans.at(-1);
  if (proven && plan)
    return { kind: "compare-again", plan: plan.fileName, receivedOn: plan.receivedAt.slice(0, 10) };
  return {
    kind: "first-comparison",
    opensOn,
    due: opensOn === null ? null : addDays(opensOn, firstComparisonDays),
  };
}

const fileKinds: Record<string, ProofFile["kind"]> = {
  homerooms: "classes",
  students: "students",
  offerings: "offerings",
  enrolments: "enrolments",
};

function filesOf({ inputs }: Run): ProofFile[] {
  return [
    ...inputs.plans.map((plan) => ({ ...countsOf(plan), kind: "plan" as const })),
    ...inputs.datasets.map((dataset) => ({
      ...countsOf(dataset),
      kind: fileKinds[dataset.slot] ?? "tables",
    })),
  ];
}

function countsOf({
  fileName: name,
  sha256,
  rows,
  accepted,
  rejected,
  blank,
}: { fileName: string } & Omit<ProofFile, "kind" | "name">) {
  return { name, sha256, rows, accepted, rejected, blank };
}
