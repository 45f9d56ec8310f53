import { createServer } from "node:http";
import type { TestProject } from "vitest/node";
import { type PrivateMariadb, startMariadb } from "./mariadb.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a test file asks for the address of MariaDB. */
    mariadbDesk: string;
  }
}

/**
 * One MariaDB for all test files of a run, started when the first of them asks, so that a run without database tests
 * does not wait for it. With TEST_MARIADB_URL set, that server is used instead.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<PrivateMariadb> | undefined;
  const desk = createServer(async (_request, response) => {
    try {
      if (!process.env.TEST_MARIADB_URL) server ??= startMariadb();
      response.end(process.env.TEST_MARIADB_URL ?? (await server)?.url);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => desk.listen(0, "127.0.0.1", resolve));
  const address = desk.address();
  if (address === null || typeof address === "string") throw new Error("No port is free");
  project.provide("mariadbDesk", `http://127.0.0.1:${address.port}`);
  return async () => {
    desk.close();
    desk.closeAllConnections();
    await server?.then(({ stop }) => stop());
  };
}
