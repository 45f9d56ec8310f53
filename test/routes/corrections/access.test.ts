import { beforeAll, describe, expect, test } from "vitest";
import { type Role, roles } from "#app/domain/people/roles.ts";
import { loader as board } from "#app/routes/corrections/board.tsx";
import { action as caseAction, loader as casePage } from "#app/routes/corrections/case.tsx";
import { loader as evidenceFile } from "#app/routes/corrections/evidence-file.ts";
import { loader as boardFile } from "#app/routes/corrections/list.xlsx.ts";
import { loader as newCase, action as newCaseAction } from "#app/routes/corrections/new.tsx";
import { loader as settings, action as settingsAction } from "#app/routes/corrections/settings.tsx";
import { assignClasses } from "#app/use-cases/assign-classes.ts";
import { addEvidence } from "#app/use-cases/corrections/add-evidence.ts";
import { openCase } from "#app/use-cases/corrections/open-case.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { findCase } from "#db/queries/correction-cases.ts";
import { listCorrectionRecords } from "#db/queries/correction-records.ts";
import { addRecords, openCaseOf } from "../../support/correction-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newGradedSchool } from "../../support/graded-school.ts";
import { newScope } from "../../support/scopes.ts";
import { newVisitor, send, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

const office: readonly Role[] = ["academic-officer", "academic-director"];
const lookers: readonly Role[] = [...office, "principal", "guidance"];
/** Who has own classes only; in these tests none but the homeroom teacher has one. */
const teachers: readonly Role[] = ["homeroom-teacher", "subject-teacher"];
const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n", "latin1");

describeRoutes("who may do what with corrections", (database) => {
  useAsConsole(database);
  const visitors = new Map<Role, Visitor>();
  const ids = { case: "", evidence: "1", other: "" };
  let made: Awaited<ReturnType<typeof newGradedSchool>>;
  let stranger: Visitor;

  beforeAll(async () => {
    made = await newGradedSchool(database);
    const { scope, school, grades, term } = made;
    for (const role of roles) visitors.set(role, await newVisitor(scope, [role]));
    const scored = grades.filter(({ score }) => score !== null);
    const [first] = scored;
    const classOf = (number: string) => school.students.find((one) => one.number === number)?.classKey;
    const own = classOf(first?.studentNumber ?? "") ?? "";
    const second = scored.find(({ studentNumber }) => classOf(studentNumber) !== own);
    if (!first || !second) throw new Error("There are not two classes");
    const about = {
      term,
      source: "check",
      inReceiptWindow: false,
      reason: "entry",
      words: "登錄錯誤",
    } as const;
    const open = async ({ studentNumber, course, score }: typeof first) => {
      const input = {
        ...about,
        studentNumber,
        course,
        field: "score" as const,
        seenBefore: score,
        after: "91",
      };
      const outcome = await openCase(scope, input);
      if (outcome.kind !== "opened") throw new Error(JSON.stringify(outcome));
      return outcome.id;
    };
    ids.case = String(await open(first));
    ids.other = String(await open(second));
    await addEvidence(scope, { caseId: Number(ids.case), name: "試卷.pdf", bytes: pdf });
    await assignClasses(scope, {
      term,
      userId: as("homeroom-teacher").scope.user.id,
      assignments: [{ duty: "homeroom", classKey: own }],
    });
    stranger = await newVisitor(await newScope(database), ["academic-officer"]);
  }, 120_000);

  const as = (role: Role): Visitor => {
    const visitor = visitors.get(role);
    if (!visitor) throw new Error(`nobody is ${role}`);
    return visitor;
  };
  const asked = (visitor: Visitor, over: Record<string, string> = {}) => ({
    as: visitor,
    path: "/112-1/page",
    params: { case: ids.case, evidence: ids.evidence, ...over },
  });

  // Written a second time, page by page: who is let in.
  const pages = [
    { name: "the board", loader: board, in: [...lookers, ...teachers] },
    { name: "the board as a file", loader: boardFile, in: [...office, "principal", "homeroom-teacher"] },
    { name: "a new case", loader: newCase, in: [...office, ...teachers] },
    { name: "the settings", loader: settings, in: office },
    { name: "a case", loader: casePage, in: [...lookers, "homeroom-teacher"], hidden: ["subject-teacher"] },
    {
      name: "evidence",
      loader: evidenceFile,
      in: [...lookers, "homeroom-teacher"],
      hidden: ["subject-teacher"],
    },
  ];

  describe.each(pages)("$name", ({ loader, in: allowed, hidden = [] }) => {
    test.each(roles)("%s", async (role) => {
      const { status } = await visit<unknown>(loader, asked(as(role)));
      expect(status).toBe(allowed.includes(role) ? 200 : hidden.includes(role) ? 404 : 403);
    });
  });

  test("a homeroom teacher sees the own class's case on the board, and the other's nowhere", async () => {
    const { body } = await visit(board, asked(as("homeroom-teacher")));
    expect(body?.rows.map(({ id }) => String(id))).toEqual([ids.case]);
    for (const loader of [casePage, evidenceFile])
      expect((await visit<unknown>(loader, asked(as("homeroom-teacher"), { case: ids.other }))).status).toBe(
        404,
      );
    const { body: all } = await visit(board, asked(as("guidance")));
    expect(all?.rows).toHaveLength(2);
  });

  test("another school's officer finds neither case nor evidence, and moves nothing", async () => {
    for (const loader of [casePage, evidenceFile])
      expect((await visit<unknown>(loader, asked(stranger))).status).toBe(404);
    const form = [
      ["intent", "move"],
      ["move", "investigate"],
      ["version", "1"],
    ] as const;
    expect((await send(caseAction, { ...asked(stranger), form })).status).toBe(404);
    expect((await findCase(made.scope, Number(ids.case)))?.state).toBe("registered");
  });

  test.each<[Role, number]>([
    ["principal", 403],
    ["guidance", 403],
    ["homeroom-teacher", 403],
    ["subject-teacher", 404],
    ["counselor", 403],
    ["administrator", 403],
  ])("%s does not begin to look into a case: %d", async (role, status) => {
    const form = [
      ["intent", "move"],
      ["move", "investigate"],
      ["version", "1"],
    ] as const;
    expect((await send(caseAction, { ...asked(as(role)), form })).status).toBe(status);
    expect((await findCase(made.scope, Number(ids.case)))?.state).toBe("registered");
  });

  test.each<[string, Role, number]>([
    ["search", "homeroom-teacher", 403],
    ["take", "principal", 403],
    ["cause", "guidance", 403],
    ["set-after", "homeroom-teacher", 403],
    ["set-after", "principal", 403],
    ["unheard-of", "academic-officer", 400],
  ])("%s by %s: %d", async (intent, role, status) => {
    const form = [
      ["intent", intent],
      ["version", "1"],
      ["record", "1"],
    ] as const;
    expect((await send(caseAction, { ...asked(as(role)), form })).status).toBe(status);
  });

  test("a teacher whose case became a pattern changes the own students' records only", async () => {
    const { scope, grades } = made;
    const teacher = as("homeroom-teacher");
    const [first] = grades.filter(({ score }) => score !== null);
    const record = grades.find(
      ({ studentNumber, course, score }) =>
        score !== null && studentNumber === first?.studentNumber && course !== first.course,
    );
    if (!record) throw new Error("The student has one course only");
    const id = await openCaseOf(scope, { record, after: "91" });
    await addRecords(scope, id, 1);
    await scope.db
      .updateTable("correction_cases")
      .set({ is_pattern: 1, opened_by: teacher.scope.user.id })
      .where("school_id", "=", scope.schoolId)
      .where("id", "=", id)
      .execute();
    const edit = async (intent: string, number: string) => {
      const form = [
        ["intent", intent],
        ["version", String((await findCase(scope, id))?.version)],
        ["record", number],
        ["after", "77"],
      ] as const;
      return (await send(caseAction, { ...asked(teacher, { case: String(id) }), form })).status;
    };
    for (const intent of ["set-after", "take-present", "remove"]) expect(await edit(intent, "2")).toBe(404);
    expect(await edit("set-after", "1")).toBe(302);
    expect((await listCorrectionRecords(scope, id)).map(({ after }) => after)).toEqual(["77", "63"]);

    // What the office has added may be about the other students too.
    await addEvidence(scope, { caseId: id, name: "全班成績.pdf", bytes: pdf });
    const own = Buffer.from(pdf.toString("latin1").replace("trailer", "% own\ntrailer"), "latin1");
    await addEvidence(teacher.scope, { caseId: id, name: "試卷.pdf", bytes: own });
    const fetched = async (visitor: Visitor, evidence: string) =>
      (await visit<unknown>(evidenceFile, asked(visitor, { case: String(id), evidence }))).status;
    expect([await fetched(teacher, "1"), await fetched(teacher, "2")]).toEqual([404, 200]);
    expect([await fetched(as("guidance"), "1"), await fetched(as("guidance"), "2")]).toEqual([200, 200]);
    const { body } = await visit(casePage, asked(teacher, { case: String(id) }));
    expect(body?.page).toMatchObject({ evidence: [{ name: "試卷.pdf" }], otherEvidence: 1 });
  });

  test.each(["principal", "administrator", "counselor"] as const)("%s opens no case", async (role) => {
    expect((await send(newCaseAction, asked(as(role)))).status).toBe(403);
  });

  test("who sets the chain, and what makes no sense", async () => {
    const chain = [
      ["intent", "chain"],
      ["seen", "0"],
      ["chain", "director principal"],
      ["doubtDays", "3"],
    ] as const;
    expect((await send(settingsAction, { ...asked(as("homeroom-teacher")), form: chain })).status).toBe(403);
    const wrong = [...chain, ["passMarks", "身障生 30/40/50"]] as const;
    expect((await send(settingsAction, { ...asked(as("academic-officer")), form: wrong })).status).toBe(422);
    const right = [...chain, ["passMarks", "身障生 40/40/50"]] as const;
    expect((await send(settingsAction, { ...asked(as("academic-officer")), form: right })).status).toBe(302);
    // A second person who saw the settings before.
    expect((await send(settingsAction, { ...asked(as("academic-director")), form: right })).status).toBe(409);
  });

  test("evidence is saved, never shown, and that it was fetched is written down", async () => {
    const { headers } = await visit<unknown>(evidenceFile, asked(as("guidance")));
    expect(headers.get("Content-Disposition")).toMatch(/^attachment; /);
    expect(headers.get("Content-Type")).toBe("application/pdf");
    const [entry] = await listAuditEntries(made.scope, { subject: `correction:${ids.case}`, limit: 1 });
    expect(entry?.action).toBe("correction:fetch-evidence");
  });
});
