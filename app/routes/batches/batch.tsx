import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { AuditTimeline } from "#app/components/audit-timeline.tsx";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { StateBadge } from "#app/components/state-badge.tsx";
import { useWords } from "#app/components/words.tsx";
import { standsAt } from "#app/domain/rosters/batches/next-step.ts";
import { batchName } from "#app/i18n/batch-names.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { doOnBatch } from "./batch-action.server.ts";
import type { BatchAnswer } from "./batch-answers.ts";
import { BatchFacts } from "./batch-facts.tsx";
import { readBatchPage } from "./batch-page.server.ts";
import { BooksResult } from "./books-result.tsx";
import { BooksSection } from "./books-section.tsx";
import { CodesSection } from "./codes-section.tsx";
import { ExportPanel } from "./export-panel.tsx";
import { MakingSection } from "./making-section.tsx";
import { requireBatch } from "./required-batch.server.ts";
import { SignPanel } from "./sign-panel.tsx";
import { StagesSection } from "./stages-section.tsx";
import { SubmissionPanel } from "./submission-panel.tsx";
import { upload } from "./upload.server.ts";
import { RefusedFiles, WorkSection } from "./work-section.tsx";
import "./batches.css";

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  titled(matches, (words) => (loaded ? batchName(words, loaded.batch.naming) : words.batchPages.title));

export async function loader({ request, params }: LoaderFunctionArgs) {
  return readBatchPage(await requireBatch(request, params, "batch:read"));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const type = request.headers.get("Content-Type") ?? "";
  return type.startsWith("multipart/form-data") ? upload(request, params) : doOnBatch(request, params);
}

export default function BatchDetail() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<BatchAnswer>();
  const [search] = useSearchParams();
  const words = useWords();
  const { term, batch, handedIn } = page;
  const stands = standsAt(page.stages);
  const of = <A extends BatchAnswer["about"]>(about: A) => answerAbout(answer, about);
  return (
    <>
      <PageTitle
        trail={{ to: paths.batches(term), label: words.batchPages.title }}
        title={batchName(words, batch.naming)}
        state={
          handedIn ? (
            <StateBadge tone="good">{words.batchPages.handedIn}</StateBadge>
          ) : stands ? (
            <StateBadge tone="info">{words.batches.stages[stands.stage]}</StateBadge>
          ) : null
        }
      />
      {search.has("code") && !answer ? (
        <Message focus tone="good" title={words.batchPages.codes.saved} />
      ) : null}
      <StagesSection page={page} />
      <BatchFacts page={page} />
      <BooksResult answer={of("books")} />
      <WorkSection page={page} />
      <BooksSection page={page} />
      <MakingSection page={page} answer={of("making")} />
      <RefusedFiles page={page} />
      <CodesSection page={page} answer={of("code")} />
      <SignPanel page={page} answer={of("signing")} />
      <ExportPanel page={page} answer={of("export")} />
      <SubmissionPanel page={page} answer={of("submission")} />
      <section className="panel stack">
        <h2>{words.batchPages.timeline}</h2>
        <AuditTimeline entries={page.entries} />
      </section>
    </>
  );
}

type About<A extends BatchAnswer["about"]> = Extract<BatchAnswer, { about: A }>;

function isAbout<A extends BatchAnswer["about"]>(answer: BatchAnswer, about: A): answer is About<A> {
  return answer.about === about;
}

function answerAbout<A extends BatchAnswer["about"]>(answer: BatchAnswer | undefined, about: A) {
  return answer && isAbout(answer, about) ? answer : undefined;
}
