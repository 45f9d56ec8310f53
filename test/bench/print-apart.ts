import { readFileSync, writeFileSync } from "node:fs";
import { renderCheckSheets, type SheetsToPrint } from "#reports/documents/check-sheets.ts";
import { fontLibrary } from "#reports/fonts/font-library.ts";
import type { WorkbookFacts } from "#reports/workbooks/facts.ts";
import { sheetsWithPdfmake } from "./plain-check-sheets.ts";

/** What printing check sheets once, in a process that did nothing else, took; memory is that of the whole process. */
export type PrintedApart = { ms: number; megabytes: number };
export type PrintWay = "drawn" | "plain";
export type ToPrint = { sheets: SheetsToPrint; facts: WorkbookFacts };

const [, , way, from = "", to = ""] = process.argv;
const { sheets, facts }: ToPrint = JSON.parse(readFileSync(from, "utf8"));
const began = performance.now();
const print = way === "plain" ? sheetsWithPdfmake : renderCheckSheets;
writeFileSync(to, await print(sheets, facts, fontLibrary()));
const ms = performance.now() - began;
const printed: PrintedApart = { ms, megabytes: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(printed));
