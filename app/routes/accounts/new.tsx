import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useWords } from "#app/components/words.tsx";
import { readForm } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { createAccount } from "#app/use-cases/create-account.ts";
import { oneTimePassword } from "#app/use-cases/one-time-password.ts";
import { AccountFields } from "./account-fields.tsx";
import { newAccountForm, refusedReply } from "./account-form.ts";
import { OneTimePassword } from "./one-time-password.tsx";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.accounts.new);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, "account:manage");
  return { term: readTerm(params) };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "account:manage");
  const form = await readForm(request, newAccountForm);
  if (!form.ok) return data({ reply: form.reply, created: null }, { status: 422 });
  const { title, capacities, ...typed } = form.value;
  const password = oneTimePassword();
  const outcome = await createAccount(scope, {
    ...typed,
    title: title || null,
    ...(capacities.length > 0 && { capacities }),
    password,
    mustChangePassword: true,
  });
  if (outcome.kind === "refused") {
    return data(
      { reply: refusedReply(form.value, "loginName", outcome.reason), created: null },
      { status: 422 },
    );
  }
  return { reply: null, created: { id: outcome.id, name: typed.displayName, password } };
}

export default function NewAccount() {
  const { term } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords().accounts;
  return (
    <>
      <PageTitle title={words.new} trail={{ to: paths.accounts(term), label: words.title }} />
      {answer?.created ? (
        <>
          <OneTimePassword
            title={words.created.title(answer.created.name)}
            password={answer.created.password}
          />
          <div className="row">
            <ButtonLink to={paths.userAccount(term, answer.created.id)} look="primary">
              {words.created.open}
            </ButtonLink>
            <ButtonLink to={paths.newAccount(term)}>{words.created.another}</ButtonLink>
          </div>
        </>
      ) : (
        <NewAccountForm />
      )}
    </>
  );
}

function NewAccountForm() {
  const { term } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords().accounts;
  const busy = useNavigation().formMethod === "POST";
  const [form, fields] = useForm({
    lastResult: answer?.reply,
    defaultValue: { language: "zh-TW" },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: newAccountForm }),
  });
  return (
    <section className="panel">
      <Form method="post" className="form" {...getFormProps(form)}>
        <AccountFields fields={fields} capacitiesHint={words.form.capacitiesHint} />
        <div className="form-buttons">
          <Button look="primary" busy={busy}>
            {words.form.create}
          </Button>
          <ButtonLink to={paths.accounts(term)}>{words.form.cancel}</ButtonLink>
        </div>
      </Form>
    </section>
  );
}
