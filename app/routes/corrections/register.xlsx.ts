import type { LoaderFunctionArgs } from "@remix-run/node";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { readRegister } from "#app/use-cases/corrections/read-register.ts";
import { correctionRegisterSheet } from "#reports/workbooks/correction-register.ts";

/** 成績更正清冊 of the term; teachers get what is of their own students and courses. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "correction:read");
  const { language } = readPreferences(request);
  const term = readTerm(params);
  const register = await readRegister(scope, formatTerm(term));
  return listResponse(request, scope, {
    kind: "correction-register",
    term,
    title: wordsIn(language).correctionReports.register.title,
    sheets: [correctionRegisterSheet(register, language)],
  });
}
