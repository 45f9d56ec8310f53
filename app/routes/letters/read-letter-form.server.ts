import type { z } from "zod";
import { letterLimits } from "#app/domain/rosters/letters/letters.ts";
import { checkForm, type FormOutcome, readFormData } from "#app/forms.server.ts";

/** A letter with as many orders as it may have, their notes full. */
const letterBytes = 256 * 1024;

/**
 * The form of a letter. A name like orders[99999999] comes from no page of the console and would make a list of that
 * length: throws 400.
 */
export async function readLetterForm<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<FormOutcome<z.output<S>>> {
  const form = await readFormData(request, letterBytes);
  const places = [...form.keys()].map((name) => Number(/^orders\[(\d+)\]/.exec(name)?.[1] ?? 0));
  // One more than allowed comes from the page's own button, and is told at the list.
  if (places.some((place) => place > letterLimits.orders)) throw new Response(null, { status: 400 });
  return checkForm(form, schema);
}
