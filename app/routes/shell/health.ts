import { ground } from "#app/db.server.ts";
import { listSchools } from "#db/queries/schools.ts";

/** For whoever watches the server: 200 when it can answer, 503 when its database cannot. */
export async function loader() {
  const ready = await listSchools(ground()).then(
    () => true,
    () => false,
  );
  return Response.json({ status: ready ? "ok" : "database" }, { status: ready ? 200 : 503 });
}
