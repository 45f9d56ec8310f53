import type { Programme } from "../programmes.ts";
import { academic } from "./academic.ts";
import { commerce, dataProcessing, evening, trade } from "./business.ts";
import { catering, design } from "./design-and-catering.ts";
import type { PlannedCourse } from "./planned-course.ts";
import { technicalCommon } from "./technical.ts";

/** The invented curriculum of each programme, in the order of its plan. */
export const curricula: Record<Programme["key"], readonly PlannedCourse[]> = {
  commerce: [...technicalCommon, ...commerce],
  trade: [...technicalCommon, ...trade],
  data: [...technicalCommon, ...dataProcessing],
  design: [...technicalCommon, ...design],
  catering: [...technicalCommon, ...catering],
  academic,
  evening,
};
