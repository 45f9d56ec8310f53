import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import { formatTerm } from "#app/domain/calendar/term.ts";
import type { Homeroom } from "#app/domain/course-codes/model.ts";
import { readForm } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { assignClasses } from "#app/use-cases/assign-classes.ts";
import { listClassAssignments } from "#db/queries/class-assignments.ts";
import { findTerm } from "#db/queries/schools.ts";
import { listUserNames } from "#db/queries/users.ts";
import { homeroomsIn } from "./classes.server.ts";
import { readAccount } from "./read-account.server.ts";

const classesForm = z.object({ homeroom: z.array(z.string()), counselor: z.array(z.string()) });

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.accounts.account.classes);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "account:manage");
  const term = readTerm(params);
  const [user, homerooms, assignments, names, known] = await Promise.all([
    readAccount(scope, params),
    homeroomsIn(scope, term),
    listClassAssignments(scope, formatTerm(term)),
    listUserNames(scope),
    findTerm(scope, formatTerm(term)),
  ]);
  const own = assignments.filter(({ userId }) => userId === user.id);
  const others = assignments.filter(({ userId }) => userId !== user.id);
  const has = (duty: string, key: string) => own.some((one) => one.duty === duty && one.classKey === key);
  const keys = new Set(homerooms.map(({ key }) => key));
  return {
    term,
    account: { id: user.id, displayName: user.displayName },
    limited: user.roles.some((role) => role === "homeroom-teacher" || role === "counselor"),
    termIsKnown: known !== undefined,
    gone: own.map(({ classKey }) => classKey).filter((key) => !keys.has(key)),
    classes: inOrder(homerooms, user.displayName).map(({ key, name, grade, teacher }) => ({
      key,
      name,
      grade,
      teacher,
      homeroom: has("homeroom", key),
      counselor: has("counselor", key),
      others: others
        .filter(({ classKey }) => classKey === key)
        .map(({ userId, duty }) => ({ userId, duty, name: names.get(userId) ?? "" })),
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "account:manage");
  const term = readTerm(params);
  const [user, homerooms, known, form] = await Promise.all([
    readAccount(scope, params),
    homeroomsIn(scope, term),
    findTerm(scope, formatTerm(term)),
    readForm(request, classesForm),
  ]);
  if (!form.ok || !known) throw new Response(null, { status: 400 });
  const keys = new Set(homerooms.map(({ key }) => key));
  const assignments = (["homeroom", "counselor"] as const).flatMap((duty) =>
    [...new Set(form.value[duty])].filter((key) => keys.has(key)).map((classKey) => ({ duty, classKey })),
  );
  await assignClasses(scope, { term: formatTerm(term), userId: user.id, assignments });
  return redirect(`${paths.userAccount(term, user.id)}?saved`);
}

const names = new Intl.Collator("zh-Hant-TW");

/** The classes whose teacher has the person's name first, then by grade and name. */
function inOrder(homerooms: readonly Homeroom[], name: string): Homeroom[] {
  const first = ({ teacher }: Homeroom) => (teacher === name ? 0 : 1);
  return [...homerooms].sort(
    (a, b) => first(a) - first(b) || a.grade - b.grade || names.compare(a.name, b.name),
  );
}

export default function AccountClasses() {
  const { term, account, limited, termIsKnown, gone, classes } = useLoaderData<typeof loader>();
  const words = useWords();
  const own = words.accounts.classes;
  const busy = useNavigation().formMethod === "POST";
  return (
    <>
      <PageTitle
        title={own.title(account.displayName)}
        trail={{ to: paths.userAccount(term, account.id), label: account.displayName }}
        intro={own.intro}
      />
      {limited ? null : <Message tone="info" title={own.notNeeded} />}
      {gone.length > 0 ? <Message tone="warn" title={own.gone(gone.join(words.audit.and))} /> : null}
      {classes.length === 0 || !termIsKnown ? (
        <Empty title={termIsKnown ? own.noClasses : own.noTerm}>
          <p>{termIsKnown ? own.noClassesMore : own.noTermMore}</p>
        </Empty>
      ) : (
        <Form method="post" className="stack">
          <DataTable
            caption={own.caption}
            captionHidden
            rows={classes}
            rowKey={({ key }) => key}
            columns={[
              { key: "class", title: own.columns.class, keep: true, cell: ({ name }) => name },
              {
                key: "homeroom",
                title: own.asHomeroom,
                cell: (one) => (
                  <Tick duty="homeroom" label={own.asHomeroom} one={one} ticked={one.homeroom} />
                ),
              },
              {
                key: "counselor",
                title: own.asCounselor,
                cell: (one) => (
                  <Tick duty="counselor" label={own.asCounselor} one={one} ticked={one.counselor} />
                ),
              },
              { key: "grade", title: own.columns.grade, end: true, cell: ({ grade }) => grade },
              {
                key: "teacher",
                title: own.columns.teacher,
                keep: true,
                cell: ({ teacher }) =>
                  teacher === account.displayName ? `${teacher}（${own.suggested}）` : teacher,
              },
              {
                key: "others",
                title: own.columns.others,
                cell: ({ others }) =>
                  others
                    .map(({ duty, name }) => own.other(words.people.duties[duty], name))
                    .join(words.audit.and),
              },
            ]}
          />
          <div className="form-buttons">
            <Button look="primary" busy={busy}>
              {own.save}
            </Button>
            <ButtonLink to={paths.userAccount(term, account.id)}>{words.accounts.form.cancel}</ButtonLink>
          </div>
        </Form>
      )}
    </>
  );
}

function Tick({
  duty,
  label,
  one,
  ticked,
}: {
  duty: string;
  label: string;
  one: { key: string; name: string };
  ticked: boolean;
}) {
  return (
    <input
      type="checkbox"
      name={duty}
      value={one.key}
      defaultChecked={ticked}
      aria-label={`${one.name} ${label}`}
    />
  );
}
