import { setTimeout } from "node:timers/promises";
import { loadWriter } from "#reports/excel-writer.ts";
import { fontLibrary } from "#reports/fonts/font-library.ts";
import { loadPrinter } from "#reports/render.ts";
import { config } from "./config.server.ts";
import { log } from "./log.server.ts";

/** Milliseconds: by then who waited for the start has been answered, and between the two others are. */
const pause = 2000;

/**
 * Loads, a little after the start, what the first file would wait for: ExcelJS (0.3 to 0.6 s), pdfmake and the fonts
 * (0.3 s). It neither delays the start nor keeps the process alive.
 */
export async function warmUp(): Promise<void> {
  try {
    await setTimeout(pause, undefined, { ref: false });
    loadWriter();
    await setTimeout(pause, undefined, { ref: false });
    await loadPrinter(fontLibrary(config().fontsFolder));
  } catch (error) {
    // The file that needs it will say so to whoever asks for it.
    log.error({ error }, "warm-up");
  }
}
