import { describe, expect, test } from "vitest";
import { type Role, roles } from "#app/domain/people/roles.ts";
import { loader as classesFile } from "#app/routes/grade-checks/classes.xlsx.ts";
import { action as remove } from "#app/routes/grade-checks/delete.ts";
import { loader as edit, action as editAction } from "#app/routes/grade-checks/edit.tsx";
import { loader as homeroom, action as tick } from "#app/routes/grade-checks/homeroom.tsx";
import { loader as list } from "#app/routes/grade-checks/list.tsx";
import { loader as make, action as makeAction } from "#app/routes/grade-checks/new.tsx";
import { loader as reminders } from "#app/routes/grade-checks/reminders.ts";
import { loader as round } from "#app/routes/grade-checks/round.tsx";
import { action as answer, loader as student } from "#app/routes/grade-checks/student.tsx";
import { loader as students } from "#app/routes/grade-checks/students.tsx";
import { loader as studentsFile } from "#app/routes/grade-checks/students.xlsx.ts";
import { useCheckPages } from "../../support/check-pages.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newScope } from "../../support/scopes.ts";
import { newVisitor, send, visit } from "../../support/visits.ts";

const office: readonly Role[] = ["academic-officer", "academic-director"];
const readers: readonly Role[] = [...office, "principal", "guidance", "homeroom-teacher"];
const exporters: readonly Role[] = [...office, "principal", "homeroom-teacher"];
const enterers: readonly Role[] = [...office, "homeroom-teacher"];
const all: readonly Role[] = [...office, "principal", "guidance"];

describeRoutes("who may open which page of grade checks", (database) => {
  const pages = useCheckPages(database);
  const { as, at } = pages;
  /** Of the teacher's own class, and of another one. */
  const asked = (own: boolean) => {
    const { homeroom: one, students: some } = pages.there().classes[own ? 0 : 1] ?? {};
    return at("/page", { homeroom: one?.key ?? "", student: some?.[0]?.number ?? "" });
  };

  const opened = [
    { name: "the list", loader: list, in: readers, other: readers },
    { name: "a new round", loader: make, in: office, other: office },
    { name: "a round", loader: round, in: readers, other: readers },
    { name: "its form", loader: edit, in: office, other: office },
    { name: "its classes as a file", loader: classesFile, in: exporters, other: exporters },
    { name: "who has not checked", loader: reminders, in: exporters, other: exporters },
    { name: "a class", loader: homeroom, in: readers, other: all },
    { name: "its students", loader: students, in: readers, other: readers },
    { name: "its students as a file", loader: studentsFile, in: exporters, other: exporters },
    { name: "a student", loader: student, in: readers, other: all },
  ] as const satisfies readonly {
    name: string;
    loader: unknown;
    in: readonly Role[];
    other: readonly Role[];
  }[];

  describe.each(opened)("$name", ({ loader, in: allowed, other }) => {
    test.each(roles)("%s", async (role) => {
      const own = await visit<unknown>(loader, { as: as(role), ...asked(true) });
      expect(own.status).toBe(allowed.some((one) => one === role) ? 200 : 403);
      const foreign = await visit<unknown>(loader, { as: as(role), ...asked(false) });
      expect(foreign.status).toBe(other.some((one) => one === role) ? 200 : 403);
    });
  });

  const changed = [
    { name: "making a round", action: makeAction, in: office },
    { name: "changing a round", action: editAction, in: office },
    { name: "deleting a round", action: remove, in: office },
    { name: "ticking a class", action: tick, in: enterers },
    { name: "entering an answer", action: answer, in: enterers },
  ] as const satisfies readonly { name: string; action: unknown; in: readonly Role[] }[];

  describe.each(changed)("$name", ({ action, in: allowed }) => {
    test.each(roles)("%s", async (role) => {
      // What is sent is empty: who is let in is told so, everybody else is not let in.
      const { status } = await send<unknown>(action, { as: as(role), ...asked(true) });
      if (allowed.some((one) => one === role)) expect([400, 422]).toContain(status);
      else expect(status).toBe(403);
    });
  });

  test("a teacher enters nothing of another class", async () => {
    const { path, params } = asked(false);
    const form = [
      ["seen", "0"],
      ["state", "correct"],
    ] as const;
    expect((await send(tick, { as: as("homeroom-teacher"), path, params, form })).status).toBe(403);
    expect((await send(answer, { as: as("homeroom-teacher"), path, params, form })).status).toBe(403);
  });

  test("another school and another term do not have the round", async () => {
    const stranger = await newVisitor(await newScope(database, ["academic-officer"]), ["academic-officer"]);
    expect((await visit(round, { as: stranger, ...at() })).status).toBe(404);
    const elsewhere = { path: "/112-2/grade-checks/1", params: at().params };
    expect((await visit(round, { as: as("academic-officer"), ...elsewhere })).status).toBe(404);
  });

  test("the words of doubts are for who may read of students", async () => {
    const { path, params } = asked(true);
    const form = [
      ["seen", "0"],
      ["state", "doubt"],
      ["course[0]", ""],
      ["words[0]", "平時成績不對"],
    ] as const;
    const sent = await send(answer, { as: as("homeroom-teacher"), path, params, form });
    expect(sent.status).toBe(302);
    for (const role of readers) {
      const reads = role !== "principal";
      const one = await visit(student, { as: as(role), path, params });
      expect(JSON.stringify(one.body).includes("平時成績不對")).toBe(reads);
      const many = await visit(students, { as: as(role), path: `${path}?standing=doubt`, params });
      expect(many.body?.rows).toHaveLength(1);
      expect(JSON.stringify(many.body).includes("平時成績不對")).toBe(reads);
    }
  });
});
