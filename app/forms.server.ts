import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { Params } from "@remix-run/react";
import type { z } from "zod";
import { readBody } from "./request-body.server.ts";

/** A form without files; larger ones are refused. */
const formBytes = 256 * 1024;

export type FormOutcome<T> = { ok: true; value: T } | { ok: false; reply: SubmissionResult };

/**
 * Reads and checks a form. `reply` goes back to the page as it is: what was typed and what is wrong with it, without
 * the fields named in `secret`.
 */
export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  secret: readonly string[] = [],
): Promise<FormOutcome<z.output<S>>> {
  return checkForm(await readFormData(request, formBytes), schema, secret);
}

export function checkForm<S extends z.ZodType>(
  form: FormData,
  schema: S,
  secret: readonly string[] = [],
): FormOutcome<z.output<S>> {
  const submission = parseWithZod(form, { schema });
  if (submission.status === "success") return { ok: true, value: submission.value };
  return { ok: false, reply: submission.reply({ hideFields: [...secret] }) };
}

/** The body as a form; throws 413 when it is larger than `most` bytes, 400 when it is no form. */
export async function readFormData(request: Request, most: number): Promise<FormData> {
  const type = request.headers.get("Content-Type") ?? "";
  const bytes = await readBody(request, most);
  try {
    return await new Response(bytes, { headers: { "Content-Type": type } }).formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
}

/** Parts of the address; one that does not parse is no page: throws 404. */
export function readParams<S extends z.ZodType>(params: Params, schema: S): z.output<S> {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw new Response(null, { status: 404 });
  return parsed.data;
}

/**
 * What follows the question mark. Never fails: a value that does not parse takes its default (give every field of the
 * schema one, with `.catch`). A name that repeats is read as a list.
 */
export function readSearch<S extends z.ZodType>(request: Request, schema: S): z.output<S> {
  const { searchParams } = new URL(request.url);
  const values = [...new Set(searchParams.keys())].map((name) => {
    const all = searchParams.getAll(name);
    return [name, all.length === 1 ? all[0] : all] as const;
  });
  const parsed = schema.safeParse(Object.fromEntries(values));
  return parsed.success ? parsed.data : schema.parse({});
}
