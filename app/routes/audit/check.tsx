import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { Button } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Progress } from "#app/components/progress.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { readSearch } from "#app/forms.server.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { checkAudit } from "#app/use-cases/check-audit.ts";
import { findJob, markJobSeen } from "#db/queries/jobs.ts";
import { Verdict } from "./verdict.tsx";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.audit.check.title);

const search = z.object({ job: z.coerce.number().int().positive().optional().catch(undefined) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "audit:read");
  const { job: id } = readSearch(request, search);
  const job = id === undefined ? undefined : await findJob(scope, id);
  if (id !== undefined && (job?.kind !== "verify-audit" || job.createdBy !== scope.user.id))
    throw new Response(null, { status: 404 });
  if (job?.kind !== "verify-audit") return { term: readTerm(params), job: null };
  if (job.state === "done" || job.state === "failed") await markJobSeen(scope, job.id);
  const { state, result, failure, finishedAt } = job;
  return { term: readTerm(params), job: { state, result, failure, finishedAt } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "audit:read");
  const outcome = await checkAudit(scope);
  if (outcome.kind === "started")
    return redirect(`${paths.auditCheck(readTerm(params))}?job=${outcome.jobId}`);
  return { verdict: outcome.verdict, at: scope.now };
}

export default function AuditCheck() {
  const { term, job } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const own = words.audit.check;
  const language = useLanguage();
  const busy = useNavigation().formMethod === "POST";
  const running = job?.state === "queued" || job?.state === "running";
  const verdict = answer?.verdict ?? job?.result ?? null;
  const at = answer?.at ?? job?.finishedAt ?? null;
  return (
    <>
      <PageTitle
        title={own.title}
        trail={{ to: paths.audit(term), label: words.audit.title }}
        intro={own.explain}
      />
      {verdict ? <Verdict verdict={verdict} at={at && formatMoment(at, language)} /> : null}
      {running ? (
        <Progress label={job.state === "queued" ? own.queued : own.running} done={0} total={null} running />
      ) : null}
      {job?.state === "failed" || job?.state === "cancelled" ? (
        <Message tone="bad" title={own.failed} toDo={own.failedToDo} number={job.failure?.number} focus />
      ) : null}
      {running ? null : (
        <Form method="post" action={paths.auditCheck(term)}>
          <Button look="primary" icon="check" busy={busy}>
            {verdict || job ? own.again : own.button}
          </Button>
        </Form>
      )}
    </>
  );
}
