import { UnreadableFile } from "./unreadable-file.ts";

/** The value of a JSON text; a text that only looks like JSON is refused with the parser's place. */
export function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    throw new UnreadableFile("not-json", error instanceof Error ? error.message : null);
  }
}
