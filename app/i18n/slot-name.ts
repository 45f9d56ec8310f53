/** What a slot of datasets holds, by the names of tables: "students", "course-plan", "code-table:DEP". */
export function slotName(names: Readonly<Record<string, string>>, slot: string): string {
  return names[slot.split(":")[0] ?? slot] ?? slot;
}
