import { data } from "@remix-run/node";

/** Any address that the map does not know. */
export function loader() {
  throw data(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
