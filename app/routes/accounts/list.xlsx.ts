import type { LoaderFunctionArgs } from "@remix-run/node";
import { formatMoment } from "#app/i18n/moments.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { accountsSheet } from "#reports/workbooks/accounts.ts";
import { readAccountList } from "./account-list.server.ts";

/** The accounts as they are seen: the same filters, the same order, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "account:manage");
  const term = readTerm(params);
  const { language } = readPreferences(request);
  const { shown } = await readAccountList(request, scope, term);
  const words = wordsIn(language);
  return listResponse(request, scope, {
    kind: "accounts-list",
    term,
    title: words.accounts.list.file,
    sheets: [
      accountsSheet(
        shown.map((account) => ({
          ...account,
          classes: account.classes.length,
          lastSignIn: account.lastSignIn && formatMoment(account.lastSignIn, language),
        })),
        words,
      ),
    ],
  });
}
