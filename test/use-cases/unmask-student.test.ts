import { expect, test } from "vitest";
import { unmaskStudent } from "#app/use-cases/unmask-student.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { insertStudents } from "#db/queries/students.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { newImport } from "../support/imports.ts";
import { newScope } from "../support/scopes.ts";

describeEachDatabase("looking at a student's personal data", (database) => {
  test("gives it in clear and leaves a record of who looked, without the data itself", async () => {
    const scope = await newScope(database, ["academic-officer"]);
    const importId = await newImport(scope);
    const student = {
      number: "110001",
      name: "黃𤧟",
      classKey: "餐管一甲",
      seat: 1,
      admissionYear: 112,
      programme: null,
      grade: null,
      status: null,
      gender: null,
      idNumber: "A123456789",
      birthDate: "2007-03-02",
    };
    await insertStudents(scope, importId, [student]);

    expect(await unmaskStudent(scope, { importId, studentNumber: "110001" })).toEqual({
      idNumber: "A123456789",
      birthDate: "2007-03-02",
    });
    expect(await unmaskStudent(scope, { importId, studentNumber: "110002" })).toBeUndefined();
    const entries = await listAuditEntries(scope, { limit: 10 });
    expect(entries).toMatchObject([
      { action: "student:unmask", subject: "student:110001", userId: scope.user.id },
    ]);
    expect(JSON.stringify(entries)).not.toContain("A123456789");
  });
});
