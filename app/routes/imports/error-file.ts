import type { LoaderFunctionArgs } from "@remix-run/node";
import { importFileResponse } from "./import-file.server.ts";

/** The uploaded file with a column of reasons. */
export function loader(args: LoaderFunctionArgs) {
  return importFileResponse(args, "returned");
}
