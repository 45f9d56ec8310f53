/** Two of one key are the same course of the same student. */
export function keyOfCourse({ studentNumber, course }: { studentNumber: string; course: string }): string {
  return `${studentNumber}\u0000${course}`;
}
