import type { Capacity, Role } from "./roles.ts";

/** How far a permission reaches: the whole school, or the classes that are assigned to the person in the term. */
export type Reach = "school" | "own-classes";

/** Who may do what. Signing follows the capacity; everything else the role. */
const byRole = {
  "term:read": everyone(),
  "account:own": everyone(),
  "job:read": everyone(),
  "search:use": {
    ...office(),
    principal: "school",
    "student-affairs": "school",
    guidance: "school",
    counselor: "own-classes",
    "homeroom-teacher": "own-classes",
  },
  "settings:edit": { administrator: "school", ...office() },
  "account:manage": { administrator: "school" },
  "audit:read": { administrator: "school", "academic-director": "school", principal: "school" },
  "import:read": office(),
  "import:create": office(),
  "import:undo": office(),
  "plan:read": {
    ...office(),
    principal: "school",
    counselor: "school",
    "homeroom-teacher": "school",
    guidance: "school",
  },
  "comparison:run": office(),
  "comparison:read": {
    ...office(),
    principal: "school",
    guidance: "school",
    counselor: "own-classes",
    "homeroom-teacher": "own-classes",
  },
  "query:answer": office(),
  "export:create": {
    ...office(),
    principal: "school",
    counselor: "own-classes",
    "homeroom-teacher": "own-classes",
  },
  "student:read": {
    ...office(),
    "student-affairs": "school",
    guidance: "school",
    counselor: "own-classes",
    "homeroom-teacher": "own-classes",
  },
  "student:unmask": office(),
  "name-list:create": {
    ...office(),
    "student-affairs": "school",
    guidance: "school",
    counselor: "own-classes",
    "homeroom-teacher": "own-classes",
  },
  "letter:read": readers(),
  "letter:edit": office(),
  "batch:read": readers(),
  "batch:create": office(),
  "batch:export": office(),
  "batch:submit": office(),
  "roster:read": readers(),
  "roster:upload": office(),
  "roster:answer": office(),
  "roster:set-code": office(),
  "grade-check:read": { ...readers(), "homeroom-teacher": "own-classes" },
  "grade-check:edit": office(),
  "grade-check:enter": { ...office(), "homeroom-teacher": "own-classes" },
  "correction:read": { ...readers(), ...teachers() },
  "correction:open": { ...office(), ...teachers() },
  "correction:investigate": office(),
  "correction:settings": office(),
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

const byCapacity = {
  "run:sign-as-officer": "officer",
  "run:countersign": "director",
  "batch:sign-as-officer": "officer",
  "batch:countersign": "director",
  "correction:approve-as-officer": "officer",
  "correction:approve-as-director": "director",
  "correction:approve-as-principal": "principal",
} as const satisfies Record<string, Capacity>;

export type Action = keyof typeof byRole | keyof typeof byCapacity;

export type Standing = { roles: readonly Role[]; capacities: readonly Capacity[] };

/** How far a person may go with an action; null when not at all. The widest of the person's roles counts. */
export function reachOf(person: Standing, action: Action): Reach | null {
  if (isSigning(action)) return person.capacities.some((one) => one === byCapacity[action]) ? "school" : null;
  const granted: Partial<Record<Role, Reach>> = byRole[action];
  const reaches = person.roles.map((role) => granted[role]);
  if (reaches.includes("school")) return "school";
  return reaches.includes("own-classes") ? "own-classes" : null;
}

export function may(person: Standing, action: Action): boolean {
  return reachOf(person, action) !== null;
}

/** Every action, for menus and for the test that asks for each role × action. */
export function allActions(): Action[] {
  return [...keysOf(byRole), ...keysOf(byCapacity)];
}

function isSigning(action: Action): action is keyof typeof byCapacity {
  return action in byCapacity;
}

function keysOf<T extends object>(table: T): (keyof T)[];
function keysOf(table: object): string[] {
  return Object.keys(table);
}

/** The academic affairs office, which owns the comparison. */
function office() {
  return { "academic-officer": "school", "academic-director": "school" } as const;
}

/** The office, and who looks on: what was ordered, what is ready, what was sent. */
function readers() {
  return { ...office(), principal: "school", guidance: "school" } as const;
}

/** Who teaches: the own classes and courses, and what they themselves have asked for. */
function teachers() {
  return { "homeroom-teacher": "own-classes", "subject-teacher": "own-classes" } as const;
}

function everyone() {
  return {
    administrator: "school",
    ...office(),
    counselor: "school",
    "homeroom-teacher": "school",
    "subject-teacher": "school",
    principal: "school",
    "student-affairs": "school",
    guidance: "school",
  } as const;
}
