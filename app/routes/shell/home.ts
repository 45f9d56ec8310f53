import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { today } from "#app/clock.server.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { startingTerm } from "./terms.server.ts";

/** The bare address leads to Today of the term at hand. */
export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "account:own");
  return redirect(paths.today(await startingTerm(scope, today())));
}
