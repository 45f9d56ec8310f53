import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "#app/forms.server.ts";
import { safeReturn } from "#app/paths.ts";
import { preferencesCookie, preferencesFrom, readPreferences } from "#app/preferences.server.ts";
import { requireSameOrigin } from "#app/same-origin.server.ts";
import { findStaff } from "#app/session.server.ts";
import { editPreferences } from "#app/use-cases/edit-preferences.ts";

const preferencesForm = z.object({
  language: z.string().optional(),
  theme: z.string().optional(),
  to: z.string().optional(),
});

/** Language and theme: kept in the cookie, and with the account when somebody is logged in. */
export async function action({ request }: ActionFunctionArgs) {
  requireSameOrigin(request);
  const form = await readForm(request, preferencesForm);
  const wanted = form.ok ? form.value : {};
  const before = readPreferences(request);
  const preferences = preferencesFrom(wanted.language ?? before.language, wanted.theme ?? before.theme);
  const scope = await findStaff(request);
  if (scope) await editPreferences(scope, preferences);
  return redirect(safeReturn(wanted.to), { headers: { "Set-Cookie": preferencesCookie(preferences) } });
}

export function loader() {
  return redirect(safeReturn(null));
}
