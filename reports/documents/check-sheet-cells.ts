import type { ShownColumn } from "#app/domain/grade-checks/check-round.ts";
import type { CheckedCourse, ClassSheets } from "#app/domain/grade-checks/check-sheets.ts";
import type { Words } from "#app/i18n/words.ts";

/** A column of a check sheet in points; null: takes what the others leave. */
export type SheetColumn = {
  title: string;
  width: number | null;
  align: "left" | "center" | "right";
  cell: (course: CheckedCourse) => string;
};

/** The columns of a class's sheets: the name always, what the round shows, and of the school year where it is judged. */
export function sheetColumns(
  words: Words,
  { amount, ofYear }: Pick<ClassSheets, "amount" | "ofYear">,
  shown: readonly ShownColumn[],
): SheetColumn[] {
  const own = words.gradeCheckFiles.sheets;
  // Where scores are hidden, that there is none stands beside the name.
  const besideName = !shown.includes("score");
  const columns: Record<ShownColumn, SheetColumn[]> = {
    code: [{ title: own.code, width: 104, align: "left", cell: ({ code }) => code ?? "" }],
    credits: [{ title: own[amount], width: 28, align: "center", cell: (course) => course.amount }],
    score: [
      {
        title: own.score,
        width: 46,
        align: "right",
        cell: ({ score }) => (score === null ? own.withoutScore : (score.score ?? "")),
      },
      ...(ofYear ? [value(own.year, 46, ({ score }) => score?.wholeScore ?? "")] : []),
    ],
    makeUp: [
      value(own.makeUp, 40, ({ score }) => score?.makeUpScore ?? ""),
      ...(ofYear
        ? [
            value(own.yearMakeUp, 50, ({ score }) =>
              [score?.firstMakeUp, score?.secondMakeUp].filter(Boolean).join(words.letters.and),
            ),
          ]
        : []),
    ],
    passed: [
      { title: own.passed, width: 64, align: "center", cell: ({ score }) => passedText(words, score) },
    ],
    counted: [
      {
        title: own.counted,
        width: 62,
        align: "center",
        cell: ({ score }) => (score?.counted ? own.countedWords[score.counted] : ""),
      },
    ],
  };
  const name: SheetColumn = {
    title: own.course,
    width: null,
    align: "left",
    cell: (course) =>
      besideName && course.score === null ? `${course.name}　${own.withoutScore}` : course.name,
  };
  const [code, ...rest] = shown.includes("code") ? columns.code : [];
  return [
    ...(code ? [code] : []),
    name,
    ...rest,
    ...shown.filter((column) => column !== "code").flatMap((column) => columns[column]),
  ];
}

function value(title: string, width: number, cell: SheetColumn["cell"]): SheetColumn {
  return { title, width, align: "right", cell };
}

/** "否，補考是": every mark that the record has. */
function passedText(words: Words, score: CheckedCourse["score"]): string {
  const own = words.gradeCheckFiles.sheets;
  if (score === null) return "";
  const { passed, makeUpPassed, wholePassed } = score;
  const afterYear = score.secondMakeUpPassed ?? score.firstMakeUpPassed;
  return [
    ...(passed ? [own.passedWords[passed]] : []),
    ...(makeUpPassed ? [own.afterMakeUp(own.passedWords[makeUpPassed])] : []),
    ...(wholePassed ? [own.ofYear(own.passedWords[wholePassed])] : []),
    ...(afterYear ? [own.afterMakeUp(own.passedWords[afterYear])] : []),
  ].join("，");
}

/** Points of every column; the name takes what is left of the line. */
export function columnPoints(columns: readonly SheetColumn[], line: number): number[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  return columns.map(({ width }) => width ?? line - fixed);
}
