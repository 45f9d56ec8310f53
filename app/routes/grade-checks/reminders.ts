import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { config } from "#app/config.server.ts";
import { pdfType, xlsxType } from "#app/domain/files/media-types.ts";
import { remindersOf } from "#app/domain/grade-checks/reminders.ts";
import { fileResponse } from "#app/file-response.server.ts";
import { readSearch } from "#app/forms.server.ts";
import { paths } from "#app/paths.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readCompletion } from "#app/use-cases/grade-checks/read-completion.ts";
import { recordExport } from "#app/use-cases/record-export.ts";
import { findSchool } from "#db/queries/schools.ts";
import { renderCheckReminders } from "#reports/documents/check-reminders.ts";
import { fontLibrary } from "#reports/fonts/font-library.ts";
import { checkRemindersFileName } from "#reports/grade-check-file-names.ts";
import { workbookBytes } from "#reports/workbook-bytes.ts";
import type { WorkbookFacts } from "#reports/workbooks/facts.ts";
import { checkRemindersWorkbook } from "#reports/workbooks/grade-checks.ts";
import { requireRound } from "./required-round.server.ts";

const search = z.object({
  format: z.enum(["pdf", "xlsx"]).catch("pdf"),
  class: z.string().max(191).catch(""),
});

/** Who has not checked, of one class or of every class that the person sees; where nobody is missing, back to the round. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, "export:create");
  const { scope, term, round } = await requireRound(request, params, "grade-check:read");
  const { format, class: classKey } = readSearch(request, search);
  const [{ classes: all, newest }, school] = await Promise.all([
    readCompletion(scope, round),
    findSchool(scope),
  ]);
  const classes = remindersOf(
    all.filter(({ homeroom }) => classKey === "" || homeroom.key === classKey),
    newest,
  );
  if (classes.length === 0) return redirect(paths.gradeCheck(term, round.id, { refused: "nobody-missing" }));
  const facts: WorkbookFacts = {
    language: readPreferences(request).language,
    school: { code: school?.code ?? "", name: school?.name ?? null },
    term,
    madeAt: scope.now,
  };
  const bytes =
    format === "pdf"
      ? await renderCheckReminders({ round, classes }, facts, fontLibrary(config().fontsFolder))
      : await workbookBytes(checkRemindersWorkbook(classes, facts));
  const [only] = classes;
  const className = classKey === "" ? null : (only?.className ?? null);
  const name = checkRemindersFileName({ ...facts, round: round.number, className, extension: format });
  const mediaType = format === "pdf" ? pdfType : xlsxType;
  const students = classes.reduce((sum, { missing }) => sum + missing.length, 0);
  const counts = { classes: classes.length, students };
  const made = { kind: "check-reminders", term: round.term, runId: null, name, mediaType, bytes, counts };
  await recordExport(scope, made, { keep: false });
  return fileResponse(name, bytes, mediaType);
}
