import type { LoaderFunctionArgs } from "@remix-run/node";
import { importFileResponse } from "./import-file.server.ts";

/** The uploaded file, byte for byte. */
export function loader(args: LoaderFunctionArgs) {
  return importFileResponse(args, "original");
}
