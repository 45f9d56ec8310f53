import { beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { readForm, readParams, readSearch } from "#app/forms.server.ts";
import { readUpload } from "#app/uploads.server.ts";

const address = "http://console.test/x";
const form = z.object({ name: z.string(), age: z.number().optional(), password: z.string().min(3) });
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request(address, { method: "POST", body, headers, duplex: "half" });
const encoded = (fields: Record<string, string>) => post(new URLSearchParams(fields));
const statusOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Response ? error.status : error;
};

beforeAll(() => {
  vi.stubEnv("LICHENG_KEY", Buffer.alloc(32, 7).toString("base64"));
  vi.stubEnv("MAX_UPLOAD_MB", "1");
});

describe("a form", () => {
  test("that is right gives its values", async () => {
    const outcome = await readForm(encoded({ name: "黃𤧟", age: "7", password: "abc" }), form);
    expect(outcome).toEqual({ ok: true, value: { name: "黃𤧟", age: 7, password: "abc" } });
  });

  test("that is wrong gives back what was typed but for its secrets, and what is wrong at which field", async () => {
    const outcome = await readForm(encoded({ name: "黃𤧟", age: "seven", password: "x" }), form, [
      "password",
    ]);
    expect(outcome).toMatchObject({
      ok: false,
      reply: {
        status: "error",
        initialValue: { name: "黃𤧟", age: "seven" },
        error: { age: [expect.any(String)] },
      },
    });
    expect(JSON.stringify(outcome)).not.toContain('"x"');
  });

  test("larger than a form may be is refused before it is read", async () => {
    expect(await statusOf(readForm(encoded({ name: "x".repeat(300_000) }), form))).toBe(413);
  });

  test("that does not say its length is refused as soon as it is too long", async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled++;
        controller.enqueue(new TextEncoder().encode("x".repeat(64 * 1024)));
      },
    });
    const request = post(endless, { "Content-Type": "application/x-www-form-urlencoded" });
    expect(await statusOf(readForm(request, form))).toBe(413);
    expect(pulled).toBeLessThan(20);
  });

  test.each([
    ["JSON", "application/json", "{}"],
    ["no type", "", "name=x"],
    ["a broken multipart", "multipart/form-data; boundary=b", "--b\r\nnonsense"],
  ])("that is %s is a bad request", async (_, type, body) => {
    expect(await statusOf(readForm(post(body, { "Content-Type": type }), form))).toBe(400);
  });
});

describe("an upload", () => {
  const fields = z.object({ kind: z.enum(["students", "homerooms"]) });
  const upload = (file: Blob | string | null, name = "名冊.xlsx", kind = "students") => {
    const body = new FormData();
    body.set("kind", kind);
    if (file instanceof Blob) body.set("file", file, name);
    else if (file !== null) body.set("file", file);
    return readUpload(post(body), fields);
  };

  test("gives the bytes as they were and the name", async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 0]);
    const outcome = await upload(new Blob([bytes]));
    if (!outcome.ok) throw new Error("refused");
    expect(outcome.value).toEqual({ kind: "students" });
    expect(outcome.file.name).toBe("名冊.xlsx");
    expect(outcome.file.bytes.equals(bytes)).toBe(true);
  });

  test.each([
    ["C:\\Users\\王\\名冊.xlsx", "名冊.xlsx"],
    ["../../etc/passwd", "passwd"],
    ["資料夾/", "file"],
  ])("named %j is called %j", async (name, called) => {
    const outcome = await upload(new Blob(["x"]), name);
    expect(outcome.ok && outcome.file.name).toBe(called);
  });

  test.each<[string, Blob | string | null, string]>([
    ["without a file", null, "no-file"],
    ["with a text in place of the file", "text", "no-file"],
    ["of more than the limit", new Blob([new Uint8Array(1024 * 1024 + 1)]), "too-large"],
    ["of far more than the limit", new Blob([new Uint8Array(3 * 1024 * 1024)]), "too-large"],
  ])("%s is refused", async (_, file, refusal) => {
    expect(await upload(file)).toEqual({ ok: false, refusal });
  });

  test("of exactly the limit is taken", async () => {
    const outcome = await upload(new Blob([new Uint8Array(1024 * 1024)]));
    expect(outcome.ok && outcome.file.bytes.byteLength).toBe(1024 * 1024);
  });

  test("with another field wrong gives the form back", async () => {
    expect(await upload(new Blob(["x"]), "a.csv", "grades")).toMatchObject({
      ok: false,
      reply: { error: { kind: [expect.any(String)] } },
    });
  });
});

describe("addresses", () => {
  const params = z.object({ id: z.coerce.number().int().positive() });
  const search = z.object({
    page: z.coerce.number().int().min(1).catch(1),
    kind: z
      .array(z.string())
      .or(z.string().transform((one) => [one]))
      .catch([]),
  });

  test("parts that do not parse are no page", () => {
    expect(readParams({ id: "7" }, params)).toEqual({ id: 7 });
    for (const id of ["", "x", "-1", "1.5"]) {
      let status = 0;
      try {
        readParams({ id }, params);
      } catch (error) {
        status = error instanceof Response ? error.status : 0;
      }
      expect(status).toBe(404);
    }
  });

  test.each([
    ["", { page: 1, kind: [] }],
    ["?page=3&kind=a", { page: 3, kind: ["a"] }],
    ["?page=0&kind=a&kind=b", { page: 1, kind: ["a", "b"] }],
    ["?page=x&unknown=%E0%A4%A", { page: 1, kind: [] }],
    ["?page=1&page=2", { page: 1, kind: [] }],
  ])("what follows the question mark never fails: %j", (query, expected) => {
    expect(readSearch(new Request(`${address}${query}`), search)).toEqual(expected);
  });
});
