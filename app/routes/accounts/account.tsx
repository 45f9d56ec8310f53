import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { AuditTimeline } from "#app/components/audit-timeline.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { Confirm } from "#app/components/confirm.tsx";
import { Facts } from "#app/components/facts.tsx";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { StateBadge } from "#app/components/state-badge.tsx";
import { useWords } from "#app/components/words.tsx";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { may } from "#app/domain/people/permissions.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { oneTimePassword } from "#app/use-cases/one-time-password.ts";
import { resetPassword } from "#app/use-cases/reset-password.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { listLastSignIns } from "#db/queries/last-sign-ins.ts";
import { AssignedClasses } from "./assigned-classes.tsx";
import { classesOf } from "./classes.server.ts";
import { OneTimePassword } from "./one-time-password.tsx";
import { readAccount } from "./read-account.server.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  titled(matches, (words) => loaded?.account.displayName ?? words.accounts.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "account:manage");
  const term = readTerm(params);
  const user = await readAccount(scope, params);
  const { language } = readPreferences(request);
  const [lastSignIns, entries, classes] = await Promise.all([
    listLastSignIns(scope, user.id),
    listAuditEntries(scope, { subject: `user:${user.id}`, limit: 10 }),
    classesOf(scope, term, user.id),
  ]);
  const { id, loginName, displayName, title, roles, capacities, active, mustChangePassword } = user;
  const lastSignIn = lastSignIns.get(user.id);
  return {
    term,
    account: {
      ...{ id, loginName, displayName, title, roles, capacities, active, mustChangePassword },
      language: user.language,
      createdAt: formatMoment(user.createdAt, language),
      lastSignIn: lastSignIn === undefined ? null : formatMoment(lastSignIn, language),
    },
    own: user.id === scope.user.id,
    mayReadAudit: may(scope.user, "audit:read"),
    classes,
    entries,
  };
}

/** The one thing this page changes: the password, to one that is shown once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "account:manage");
  const user = await readAccount(scope, params);
  if (user.id === scope.user.id) return data({ password: null }, { status: 409 });
  const password = oneTimePassword();
  const outcome = await resetPassword(scope, { id: user.id, password });
  if (outcome.kind !== "reset") throw new Response(null, { status: 404 });
  return { password };
}

export default function Account() {
  const { term, account, own, mayReadAudit, classes, entries } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const words = useWords();
  const page = words.accounts;
  const fields = words.people.accounts.fields;
  const limited = account.roles.some((role) => role === "homeroom-teacher" || role === "counselor");
  return (
    <>
      <PageTitle
        title={account.displayName}
        trail={{ to: paths.accounts(term), label: page.title }}
        state={
          account.active ? (
            <StateBadge tone="good">{page.states.active}</StateBadge>
          ) : (
            <StateBadge tone="quiet">{page.states.inactive}</StateBadge>
          )
        }
        actions={
          <>
            {limited ? (
              <ButtonLink to={paths.accountClasses(term, account.id)}>{page.account.classes}</ButtonLink>
            ) : null}
            <ButtonLink to={paths.editAccount(term, account.id)} look="primary" icon="edit">
              {page.account.edit}
            </ButtonLink>
          </>
        }
      />
      {params.has("saved") && !answer ? <Message tone="good" title={page.saved} focus /> : null}
      {answer?.password ? (
        <OneTimePassword title={page.reset.done(account.displayName)} password={answer.password} />
      ) : null}
      <section className="panel">
        <Facts
          facts={[
            { label: fields.loginName, value: account.loginName },
            { label: fields.title, value: account.title },
            {
              label: fields.roles,
              value: account.roles.map((role) => words.shell.roles[role]).join(words.audit.and),
            },
            {
              label: fields.capacities,
              value:
                account.capacities.map((one) => words.people.capacities[one]).join(words.audit.and) || null,
            },
            {
              label: fields.language,
              value: account.language === "en" ? words.shell.language.en : words.shell.language["zh-TW"],
            },
            { label: page.account.facts.lastSignIn, value: account.lastSignIn ?? page.list.never },
            { label: page.account.facts.created, value: account.createdAt },
            {
              label: page.account.facts.mustChange,
              value: account.mustChangePassword ? page.account.mustChange : page.account.ownPassword,
            },
          ]}
        />
      </section>
      {limited ? <AssignedClasses term={formatTerm(term)} classes={classes} /> : null}
      {own ? (
        <p className="quiet">{page.reset.own}</p>
      ) : (
        <Confirm
          label={page.reset.label}
          icon="lock"
          question={page.reset.question(account.displayName)}
          yes={page.reset.yes}
          danger
        >
          <p>{page.reset.what}</p>
        </Confirm>
      )}
      <section className="panel stack">
        <h2>{page.account.recent}</h2>
        <AuditTimeline entries={entries} />
        {mayReadAudit ? (
          <div className="row">
            <ButtonLink to={`${paths.audit(term)}?${new URLSearchParams({ subject: `user:${account.id}` })}`}>
              {page.account.audit}
            </ButtonLink>
          </div>
        ) : null}
      </section>
    </>
  );
}
