import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useLocation, useRouteLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { languages } from "#app/i18n/words.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (words) => words.session.preferences.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { user } = await requireStaff(request, "account:own");
  const { loginName, displayName, title, roles } = user;
  return { term: readTerm(params), person: { loginName, displayName, title, roles } };
}

export default function AccountPreferences() {
  const { term, person } = useLoaderData<typeof loader>();
  const words = useWords();
  const own = words.session.preferences;
  return (
    <>
      <PageTitle title={own.title} intro={own.intro} />
      <section className="panel">
        <Facts
          facts={[
            { label: own.facts.account, value: person.loginName },
            { label: own.facts.name, value: person.displayName },
            { label: own.facts.title, value: person.title },
            { label: own.facts.roles, value: person.roles.map((role) => words.shell.roles[role]).join("、") },
          ]}
        />
      </section>
      <Appearance />
      <section className="panel">
        <h2>{words.session.password.title}</h2>
        <ButtonLink to={paths.changePassword(term)} icon="lock">
          {words.session.password.title}
        </ButtonLink>
      </section>
    </>
  );
}

function Appearance() {
  const words = useWords();
  const own = words.session.preferences;
  const language = useLanguage();
  const theme = useRouteLoaderData<typeof rootLoader>("root")?.theme ?? "auto";
  const { pathname } = useLocation();
  const themes = ["light", "dark", "auto"] as const;
  return (
    <section className="panel">
      <h2>{own.appearance}</h2>
      <Form method="post" action={paths.preferences()} className="form" preventScrollReset>
        <input type="hidden" name="to" value={pathname} />
        <Choices
          key={language}
          name="language"
          legend={own.language}
          chosen={language}
          options={languages.map((value) => ({ value, label: words.shell.language[value] }))}
        />
        <Choices
          key={theme}
          name="theme"
          legend={own.theme}
          chosen={theme}
          options={themes.map((value) => ({ value, label: words.shell.theme[value] }))}
        />
        <div className="form-buttons">
          <Button look="primary">{own.save}</Button>
        </div>
      </Form>
    </section>
  );
}

function Choices({
  name,
  legend,
  chosen,
  options,
}: {
  name: string;
  legend: string;
  chosen: string;
  options: readonly { value: string; label: string }[];
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="choices">
        {options.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
