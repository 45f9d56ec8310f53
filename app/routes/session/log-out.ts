import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { logOut } from "#app/session.server.ts";

export async function action({ request }: ActionFunctionArgs) {
  return redirect(paths.loggedOut(), { headers: await logOut(request) });
}

/** Logging out changes something: a link or a prefetch must not do it. */
export function loader() {
  return redirect(paths.home());
}
