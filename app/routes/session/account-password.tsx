import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { PasswordField } from "#app/components/form/text-field.tsx";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useWords } from "#app/components/words.tsx";
import { readForm } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff, sessionToken } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { changePassword } from "#app/use-cases/change-password.ts";
import { changePasswordForm } from "./change-password-form.ts";

const secrets = ["current", "next", "again"] as const;

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.session.password.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { user } = await requireStaff(request, "account:own");
  return { term: readTerm(params), mustChange: user.mustChangePassword };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "account:own");
  const form = await readForm(request, changePasswordForm, secrets);
  if (!form.ok) return data({ reply: form.reply, changed: false }, { status: 422 });
  const { current, next } = form.value;
  const outcome = await changePassword(scope, { current, next, sessionToken: sessionToken(request) });
  if (outcome.kind === "changed") return { reply: null, changed: true };
  const field = outcome.reason === "wrong-password" ? "current" : "next";
  return data(
    { reply: { status: "error" as const, error: { [field]: [outcome.reason] } }, changed: false },
    { status: 422 },
  );
}

export default function AccountPassword() {
  const { term, mustChange } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords().session;
  const busy = useNavigation().formMethod === "POST";
  const [form, fields] = useForm({
    lastResult: answer?.reply,
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: changePasswordForm }),
  });
  const { refused } = words.password;
  return (
    <>
      <PageTitle
        title={words.password.title}
        trail={{ to: paths.account(term), label: words.preferences.title }}
      />
      {mustChange ? <Message tone="warn" title={words.password.must} /> : null}
      {answer?.changed ? <Message tone="good" title={words.password.saved} focus /> : null}
      <section className="panel">
        <Form method="post" className="form" {...getFormProps(form)}>
          <PasswordField
            field={fields.current}
            label={words.password.current}
            errors={refused}
            autoComplete="current-password"
          />
          <PasswordField
            field={fields.next}
            label={words.password.next}
            hint={words.password.nextHint}
            errors={refused}
            autoComplete="new-password"
          />
          <PasswordField
            field={fields.again}
            label={words.password.again}
            errors={refused}
            autoComplete="new-password"
          />
          <div className="form-buttons">
            <Button look="primary" busy={busy}>
              {words.password.save}
            </Button>
          </div>
        </Form>
      </section>
    </>
  );
}
