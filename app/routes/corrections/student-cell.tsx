import type { NamedStudent } from "#app/use-cases/corrections/name-students.ts";

/** Number, name, class and seat of a student, as far as the term's lists have them. */
export function StudentCell({
  row: { studentNumber, student },
}: {
  row: { studentNumber: string; student: NamedStudent | null };
}) {
  const place = [student?.className, student?.seat].filter((part) => part !== null && part !== undefined);
  return (
    <>
      {studentNumber} {student?.name}
      {place.length > 0 ? <span className="quiet"> {place.join(" ")}</span> : null}
    </>
  );
}
