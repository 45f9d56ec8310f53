/** What a person may open and do follows from the roles; one person may have several. */
export const roles = [
  "administrator",
  "academic-officer",
  "academic-director",
  "counselor",
  "homeroom-teacher",
  "subject-teacher",
  "principal",
  "student-affairs",
  "guidance",
] as const;
export type Role = (typeof roles)[number];

/** As whom a person signs. A signature follows the capacity, not the role: an administrator signs nothing. */
export const capacities = ["officer", "director", "executive-secretary", "principal"] as const;
export type Capacity = (typeof capacities)[number];

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

export function isCapacity(text: string): text is Capacity {
  return capacities.some((capacity) => capacity === text);
}

/**
 * The capacities that usually come with roles; an account may be given others. The director of academic affairs is
 * usually the working group's executive secretary as well, but only the school can say so.
 */
export function usualCapacities(given: readonly Role[]): Capacity[] {
  return capacities.filter((capacity) => given.some((role) => capacityOfRole[role] === capacity));
}

const capacityOfRole: Partial<Record<Role, Capacity>> = {
  "academic-officer": "officer",
  "academic-director": "director",
  principal: "principal",
};
