import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { readSearch } from "#app/forms.server.ts";
import { batchName } from "#app/i18n/batch-names.ts";
import { formatDay, formatMoment } from "#app/i18n/moments.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { readSentBack } from "./rejections.server.ts";
import { RejectionsSection } from "./rejections-section.tsx";
import { requireSubmission } from "./required-batch.server.ts";
import { saveResult } from "./result.server.ts";
import { ResultForm } from "./result-form.tsx";
import type { SubmissionAnswer } from "./submission-answers.ts";
import { readSubmissionPage, rejectionSearch } from "./submission-page.server.ts";
import { ResultBadge } from "./submissions-table.tsx";
import "./batches.css";

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (words) => words.batchPages.submission.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const required = await requireSubmission(request, params, "batch:read");
  return readSubmissionPage(required, readSearch(request, rejectionSearch));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const type = request.headers.get("Content-Type") ?? "";
  return type.startsWith("multipart/form-data") ? readSentBack(request, params) : saveResult(request, params);
}

export default function SubmissionDetail() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<SubmissionAnswer>();
  const [search] = useSearchParams();
  const words = useWords();
  const language = useLanguage();
  const own = words.batchPages.submissionPage;
  const { columns, recorded } = words.batchPages.submission;
  const { term, batch, submission } = page;
  const sentBack = submission.result === "rejected" || submission.result === "partly-rejected";
  return (
    <>
      <PageTitle
        trail={{ to: paths.batch(term, batch.id), label: batchName(words, batch.naming) }}
        title={own.title(formatDay(submission.submittedOn, language))}
        state={<ResultBadge result={submission.result} />}
        actions={
          sentBack && page.may.submit ? (
            <ButtonLink to={`${paths.batch(term, batch.id)}#books`} look="primary" icon="upload">
              {own.correct}
            </ButtonLink>
          ) : undefined
        }
      />
      {search.has("recorded") && !answer ? <Message focus tone="good" title={recorded} /> : null}
      <section className="panel">
        <Facts
          facts={[
            {
              label: columns.export,
              value: words.batchPages.exports.number(formatCount(submission.exportNumber)),
            },
            { label: columns.channel, value: words.batches.channels[submission.channel] },
            {
              label: columns.by,
              value: `${submission.by}　${formatMoment(submission.recordedAt, language)}`,
            },
            { label: columns.note, value: submission.note || null },
          ]}
        />
      </section>
      <ResultForm page={page} answer={answer?.about === "result" ? answer : undefined} />
      <RejectionsSection page={page} answer={answer?.about === "rejections" ? answer : undefined} />
    </>
  );
}
