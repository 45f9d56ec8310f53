import type { Offering } from "#app/domain/course-codes/model.ts";
import type { Fault } from "./code-faults.ts";
import { pick, replaceCourse, replaceOffering, semesterOfStudent, target, withCharacter } from "./draft.ts";

function onOffering(
  change: (offering: Offering, variant: number, detail: number) => Partial<Offering>,
): Fault {
  return (draft, row, variant, detail) => {
    const one = target(draft, row);
    if (one) replaceOffering(draft, { ...one.offering, ...change(one.offering, variant, detail) });
  };
}

const nameDiffers = onOffering((_, variant) => ({
  reportedName:
    pick(["音樂", "數學", "國語文概論", "國語文(一)下", "閩南語文", "客語文", "國語文", "英語文"], variant) ??
    null,
}));

/** Width, spaces and one trailing level numeral; and near misses of it. */
const nameSpelling = onOffering((offering, variant) => {
  const name = offering.reportedName ?? offering.subject;
  const spellings = [
    `${name} II`,
    `${name}(一)`,
    `${name}（Ⅲ）`,
    `${name}2`,
    `${name}９`,
    `${name}八`,
    [...name].join("　"),
    name.replace("I", "Ｉ"),
    name.replace(/I+$/, ""),
    ` ${name}`,
    `${name}III`,
    `${name}Ⅷ`,
    `${name}上`,
    `${name}X`,
    `${name} IX`,
    `${name}(十)`,
  ];
  const spelled = pick(spellings, variant) ?? name;
  return offering.reportedName === null ? { subject: spelled } : { reportedName: spelled };
});

/** The plan's characters of the student's semester: not taught, a letter, another number, another mode. */
function onPlan(credits: readonly string[], modes: readonly string[]): Fault {
  return (draft, row, variant, detail) => {
    const one = target(draft, row);
    if (!one) return;
    const semester = semesterOfStudent(draft, one.student);
    const credit = pick(credits, variant);
    const mode = pick(modes, detail);
    replaceCourse(draft, one.programme, one.code, (course) => ({
      ...course,
      credits: credit ? withCharacter(course.credits, semester, credit) : course.credits,
      modes: course.modes && mode ? withCharacter(course.modes, semester, mode) : course.modes,
    }));
  };
}

const notPlanned = onPlan(["0", "0", ""], ["-", "", "-"]);
const planCredits = onPlan(["1", "3", "A", "C", "Z", "R", "S", "T", "9", "I"], [""]);
const planMode = onPlan([""], ["0", "1", "C", "D"]);

const amounts = onOffering((_, variant, detail) => ({
  credits: pick([null, 0, 1, 2, 3, 4, 10, 0.5], variant) ?? null,
  periods: pick([null, null, 0, 1, 2, 3, 12], detail) ?? null,
}));
/** Mostly the other word than the file has, else any. */
function word(column: "requiredBy" | "requirement" | "category", words: readonly string[]): Fault {
  return onOffering((offering, variant, detail) => {
    const now = offering[column]?.trim().charAt(0);
    const others = words.filter((candidate) => candidate.charAt(0) !== now);
    return { [column]: pick(variant % 4 === 0 ? words : others, detail) ?? null };
  });
}

const requiredBy = word("requiredBy", ["部定", "校訂", "部訂", "校定", "部 定", "校訂 ", "部", "其他"]);
const requirement = word("requirement", ["必修", "選修", "必", "選", "選　修", "必選修"]);
const category = word("category", ["學業", "專業科目", "實習科目", "學業科目", "專業", "實習", "一般科目"]);
const mode = onOffering((_, variant) => ({
  mode:
    pick(
      [
        "0",
        "1",
        "C",
        "D",
        "Ｃ",
        "原班級",
        "跨學程 (綜高適用)",
        "跨班選修（班群開課）",
        "同群跨科選修(技術型、進修部適用)",
        "單獨",
      ],
      variant,
    ) ?? null,
}));
const emptied = onOffering((_, variant) => {
  const blanks: Partial<Offering>[] = [
    { requiredBy: null },
    { requirement: null },
    { category: null },
    { mode: null },
  ];
  return pick(blanks, variant) ?? {};
});

export const courseFaults = {
  nameDiffers,
  nameSpelling,
  notPlanned,
  planCredits,
  planMode,
  amounts,
  requiredBy,
  requirement,
  category,
  mode,
  emptied,
};
