import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { PasswordField, TextField } from "#app/components/form/text-field.tsx";
import { useWords } from "#app/components/words.tsx";
import { ground } from "#app/db.server.ts";
import { demoSchoolCode } from "#app/domain/schools/demo.ts";
import { readForm } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { safeReturn } from "#app/paths.ts";
import { preferencesCookie, preferencesFrom } from "#app/preferences.server.ts";
import { findStaff, logIn } from "#app/session.server.ts";
import { listSchools } from "#db/queries/schools.ts";
import { BarePage } from "./bare-page.tsx";
import { logInForm } from "./log-in-form.ts";
import { LogInMessage } from "./log-in-message.tsx";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.session.logIn.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const to = safeReturn(searchParams.get("to"));
  if (await findStaff(request)) throw redirect(to);
  const schools = await listSchools(ground());
  const [only] = schools.length === 1 ? schools : [];
  return {
    school: only ? only.name : null,
    demo: only?.code === demoSchoolCode,
    wanted: searchParams.has("to"),
    loggedOut: searchParams.has("out"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, logInForm, ["password"]);
  if (!form.ok) return data({ reply: form.reply, outcome: null }, { status: 422 });
  const { outcome, headers } = await logIn(request, { ...form.value, address: context.address ?? "" });
  if (outcome.kind === "throttled") {
    return data(
      { reply: null, outcome },
      { status: 429, headers: { "Retry-After": String(outcome.seconds) } },
    );
  }
  if (outcome.kind === "refused") return data({ reply: null, outcome }, { status: 401 });
  const { language, theme } = outcome.user;
  headers.append("Set-Cookie", preferencesCookie(preferencesFrom(language, theme)));
  return redirect(safeReturn(new URL(request.url).searchParams.get("to")), { headers });
}

export default function LogIn() {
  const { school, demo, wanted, loggedOut } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const busy = useNavigation().formData?.has("password") ?? false;
  const [form, fields] = useForm({
    lastResult: answer?.reply,
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: logInForm }),
  });
  return (
    <BarePage school={school} demo={demo}>
      <h1>{words.session.logIn.title}</h1>
      <LogInMessage outcome={answer?.outcome ?? null} wanted={wanted} loggedOut={loggedOut} />
      <Form method="post" className="form" {...getFormProps(form)}>
        {school === null ? (
          <TextField
            field={fields.schoolCode}
            label={words.session.logIn.school}
            hint={words.session.logIn.schoolHint}
            autoComplete="organization"
          />
        ) : null}
        <TextField field={fields.loginName} label={words.session.logIn.account} autoComplete="username" />
        <PasswordField
          field={fields.password}
          label={words.session.logIn.password}
          autoComplete="current-password"
        />
        <Button look="primary" wide busy={busy}>
          {words.session.logIn.submit}
        </Button>
        <p className="quiet">{words.session.logIn.help}</p>
      </Form>
    </BarePage>
  );
}
