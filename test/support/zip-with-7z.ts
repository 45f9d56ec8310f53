import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { InventedFile } from "#db/seed/receipts.ts";

/** A ZIP as another program makes it: 7-Zip, which shares no code with the library that reads it. */
export function zipWith7z(
  files: readonly InventedFile[],
  password: string | null,
  method: "AES128" | "AES256" | "ZipCrypto" = "AES256",
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "licheng-7z-"));
  try {
    for (const { name, bytes } of files) {
      mkdirSync(join(folder, "in", dirname(name)), { recursive: true });
      writeFileSync(join(folder, "in", name), bytes);
    }
    const secret = password === null ? [] : [`-p${password}`, `-mem=${method}`];
    execFileSync(
      process.env.TEST_7Z ?? "7z",
      ["a", "-tzip", "-bd", ...secret, join(folder, "out.zip"), "."],
      {
        cwd: join(folder, "in"),
        stdio: ["ignore", "ignore", "pipe"],
      },
    );
    return readFileSync(join(folder, "out.zip"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
