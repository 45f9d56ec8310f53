import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useWords } from "#app/components/words.tsx";
import { readForm } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { editAccount } from "#app/use-cases/edit-account.ts";
import type { User } from "#db/queries/user-rows.ts";
import { AccountFields } from "./account-fields.tsx";
import { editAccountForm, refusedReply } from "./account-form.ts";
import { EditConflict } from "./edit-conflict.tsx";
import { readAccount } from "./read-account.server.ts";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.accounts.account.edit);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "account:manage");
  return { term: readTerm(params), account: shown(await readAccount(scope, params)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "account:manage");
  const { id } = await readAccount(scope, params);
  const form = await readForm(request, editAccountForm);
  if (!form.ok) return data({ reply: form.reply, refusal: null, conflict: null }, { status: 422 });
  const { title, ...typed } = form.value;
  const outcome = await editAccount(scope, { id, ...typed, title: title || null });
  switch (outcome.kind) {
    case "edited":
      return redirect(`${paths.userAccount(readTerm(params), id)}?saved`);
    case "not-found":
      throw new Response(null, { status: 404 });
    case "conflict":
      return data({ reply: null, refusal: null, conflict: shown(outcome.current) }, { status: 409 });
  }
  const { reason } = outcome;
  if (reason === "last-administrator" || reason === "own-account")
    return data({ reply: null, refusal: reason, conflict: null }, { status: 409 });
  return data(
    { reply: refusedReply(form.value, "loginName", reason), refusal: null, conflict: null },
    { status: 422 },
  );
}

export default function EditAccount() {
  const { term, account } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const own = words.accounts;
  const busy = useNavigation().formMethod === "POST";
  const [form, fields] = useForm({
    lastResult: answer?.reply,
    defaultValue: {
      loginName: account.loginName,
      displayName: account.displayName,
      title: account.title,
      roles: [...account.roles],
      capacities: [...account.capacities],
      language: account.language,
      active: account.active ? "on" : undefined,
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: editAccountForm }),
  });
  const { key: _key, ...active } = getInputProps(fields.active, { type: "checkbox" });
  return (
    <>
      <PageTitle
        title={account.displayName}
        trail={{ to: paths.userAccount(term, account.id), label: account.displayName }}
      />
      {answer?.refusal ? <Message tone="bad" {...own.refused[answer.refusal]} focus /> : null}
      {answer?.conflict ? <EditConflict current={answer.conflict} /> : null}
      <section className="panel">
        <Form method="post" className="form" {...getFormProps(form)}>
          <input type="hidden" name="version" value={answer?.conflict?.version ?? account.version} />
          <AccountFields fields={fields} capacitiesHint={own.form.capacitiesEditHint} />
          <fieldset>
            <legend>{words.people.accounts.fields.active}</legend>
            <div className="choices">
              <label>
                <input {...active} />
                {own.form.activeLabel}
              </label>
            </div>
          </fieldset>
          <p className="quiet">{own.form.activeHint}</p>
          <div className="form-buttons">
            <Button look="primary" busy={busy}>
              {own.form.save}
            </Button>
            <ButtonLink to={paths.userAccount(term, account.id)}>{own.form.cancel}</ButtonLink>
          </div>
        </Form>
      </section>
    </>
  );
}

function shown(user: User) {
  const { id, loginName, displayName, title, roles, capacities, language, active, version } = user;
  return { id, loginName, displayName, title: title ?? "", roles, capacities, language, active, version };
}
