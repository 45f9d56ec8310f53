import { shownScores } from "#app/domain/datasets/shown-rows.ts";
import { type ScoreKind, scoreKey } from "#app/domain/scores/score-record.ts";
import { parseScores } from "#app/imports/parse-scores.ts";
import { listOfferings } from "#db/queries/offerings.ts";
import { insertScores, listScores } from "#db/queries/scores.ts";
import { listStudents } from "#db/queries/students.ts";
import { importIn } from "./data-in-force.ts";
import { type LayOutcome, layRows } from "./laid-file.ts";
import type { LayRequest } from "./lay-datasets.ts";

/** Lays a list of scores over the one in force. */
export async function layScores(
  kind: ScoreKind,
  { scope, file, inForce, mapping, mode }: LayRequest,
): Promise<LayOutcome> {
  const [students, offerings, before] = await Promise.all([
    listStudents(scope, importIn(inForce, "students")),
    kind === "grades" ? listOfferings(scope, importIn(inForce, "offerings")) : [],
    listScores(scope, importIn(inForce, kind)),
  ]);
  const parsed = parseScores(kind, file, { term: inForce.term, students, offerings }, mapping);
  if (!parsed.ok) return parsed;
  return layRows({
    parsed,
    before,
    mode,
    keyOf: (record) => scoreKey(kind, record),
    labelOf: ({ studentNumber, course }) => `${studentNumber} ${course}`,
    shown: shownScores(kind),
    users: [],
    store: insertScores,
  });
}
