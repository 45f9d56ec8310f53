import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useWords } from "#app/components/words.tsx";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { checkForm, readFormData } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { savePeriod, saveSettings } from "#app/use-cases/corrections/save-settings.ts";
import { findCorrectionPeriod, readCorrectionSettings } from "#db/queries/correction-settings.ts";
import { ChainForm } from "./chain-form.tsx";
import { PeriodForm } from "./period-form.tsx";
import { chainForm, periodForm, type SettingsAnswer } from "./settings-form.ts";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.correctionPages.settings);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "correction:settings");
  const term = readTerm(params);
  const [settings, period] = await Promise.all([
    readCorrectionSettings(scope),
    findCorrectionPeriod(scope, formatTerm(term)),
  ]);
  return { term, settings, period };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "correction:settings");
  const term = readTerm(params);
  const form = await readFormData(request, 16 * 1024);
  const saved = redirect(`${paths.correctionSettings(term)}?saved`);
  if (form.get("intent") === "period") {
    const read = checkForm(form, periodForm);
    if (!read.ok)
      return data<SettingsAnswer>({ about: "period", reply: read.reply, fault: null }, { status: 422 });
    const { seen, ...period } = read.value;
    const outcome = await savePeriod(scope, { term: formatTerm(term), seen, period });
    if (outcome.kind === "saved") return saved;
    if (outcome.kind === "conflict") return data<SettingsAnswer>({ about: "conflict" }, { status: 409 });
    return data<SettingsAnswer>({ about: "period", reply: null, fault: outcome.fault }, { status: 422 });
  }
  const read = checkForm(form, chainForm);
  if (!read.ok) throw new Response(null, { status: 400 });
  const outcome = await saveSettings(scope, { ...read.value, chain: read.value.chain.split(" ") });
  if (outcome.kind === "saved") return saved;
  if (outcome.kind === "conflict") return data<SettingsAnswer>({ about: "conflict" }, { status: 409 });
  const { passMarks } = read.value;
  return data<SettingsAnswer>({ about: "chain", fault: outcome.fault, passMarks }, { status: 422 });
}

export default function CorrectionSettings() {
  const { term, settings, period } = useLoaderData<typeof loader>();
  const answer = useActionData<SettingsAnswer>();
  const [search] = useSearchParams();
  const words = useWords().correctionPages;
  const own = words.settingsPage;
  return (
    <>
      <PageTitle title={own.title} trail={{ to: paths.corrections(term), label: words.title }} />
      {answer?.about === "conflict" ? <Message tone="warn" focus title={own.conflict} /> : null}
      {search.has("saved") && !answer ? <Message tone="good" focus title={own.saved} /> : null}
      <PeriodForm
        key={`period ${period?.version ?? 0}`}
        period={period}
        answer={answer?.about === "period" ? answer : undefined}
      />
      <ChainForm
        key={`chain ${settings.version}`}
        settings={settings}
        answer={answer?.about === "chain" ? answer : undefined}
      />
    </>
  );
}
