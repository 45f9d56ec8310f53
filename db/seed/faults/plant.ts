import { type FindingKind, findingKinds } from "#app/domain/course-codes/findings.ts";
import type { Random } from "../random.ts";
import type { GeneratedSchool } from "../school.ts";
import { codeFaults, type Planter } from "./code-faults.ts";
import { courseFaults } from "./course-faults.ts";
import { missingFaults } from "./missing-faults.ts";
import { openSite } from "./site.ts";

const planters: Record<FindingKind, Planter> = { ...codeFaults, ...courseFaults, ...missingFaults };

/**
 * Plants faults in a school that compares clean and notes in `expected` exactly what has to be found. A kind that is named
 * several times is planted several times. Throws when the school is too small for a kind: it must not be left out silently.
 */
export function plantFaults(
  school: GeneratedSchool,
  faults: "none" | "every-kind" | readonly FindingKind[],
  random: Random,
): GeneratedSchool {
  const asked = faults === "none" ? [] : faults === "every-kind" ? findingKinds : faults;
  if (asked.length === 0) return school;
  const site = openSite(school, random);
  // In the order of the kinds: those that need a class for themselves come first.
  for (const kind of findingKinds.flatMap((one) => asked.filter((other) => other === one))) {
    const expected = planters[kind](site);
    if (!expected) throw new Error(`a school of ${school.students.length} students has no place for ${kind}`);
    school.expected.push(...expected);
  }
  return school;
}
