import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { StateBadge } from "#app/components/state-badge.tsx";
import { useWords } from "#app/components/words.tsx";
import { caseName } from "#app/domain/grade-corrections/cases.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { doOnCase } from "./case-action.server.ts";
import type { CaseAnswer } from "./case-answers.ts";
import { CaseFacts } from "./case-facts.tsx";
import { readCasePage } from "./case-page.server.ts";
import { CaseTimeline } from "./case-timeline.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import { MovesSection } from "./moves-section.tsx";
import { readPattern } from "./pattern.server.ts";
import { PatternSection } from "./pattern-section.tsx";
import { RecordsSection } from "./records-section.tsx";
import { requireCase } from "./required-case.server.ts";
import { SlipButton, SlipWorkMessage } from "./slip-section.tsx";
import { readSlipWork } from "./slip-work.server.ts";
import { stateTones } from "./state-tones.ts";
import "./corrections.css";

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  titled(matches, (words) => (loaded ? caseName(loaded.page.one) : words.correctionPages.title));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const required = await requireCase(request, params);
  const [page, pattern, slip] = await Promise.all([
    readCasePage(required),
    readPattern(required, request),
    readSlipWork(required),
  ]);
  return { page, pattern, slip };
}

export async function action({ request, params }: ActionFunctionArgs) {
  return doOnCase(request, params);
}

export default function CorrectionCasePage() {
  const { page, pattern, slip } = useLoaderData<typeof loader>();
  const answer = useActionData<CaseAnswer>();
  const [search] = useSearchParams();
  const words = useWords();
  const own = words.correctionPages;
  const { one } = page;
  return (
    <>
      <PageTitle
        title={`${words.corrections.one} ${caseName(one)}`}
        trail={{ to: paths.corrections(page.term), label: own.title }}
        state={<StateBadge tone={stateTones[one.state]}>{words.corrections.states[one.state]}</StateBadge>}
        actions={<SlipButton term={page.term} caseId={one.id} slip={slip} />}
      />
      <SlipWorkMessage term={page.term} caseId={one.id} slip={slip} />
      {answer && isConflict(answer) ? <Message tone="warn" focus title={own.detail.conflict} /> : null}
      {search.has("saved") && !answer ? <Message tone="good" focus title={own.detail.saved} /> : null}
      {search.has("moved") && !answer ? (
        <Message tone="good" focus title={own.detail.moved(words.corrections.states[one.state])} />
      ) : null}
      <MovesSection page={page} answer={answer?.about === "move" ? answer : undefined} />
      <CaseFacts page={page} />
      <RecordsSection page={page} answer={answer?.about === "record" ? answer : undefined} />
      <PatternSection
        page={page}
        pattern={pattern}
        answer={answer?.about === "pattern" ? answer : undefined}
      />
      <EvidenceSection
        page={page}
        refused={answer?.about === "evidence" ? answer.reason : undefined}
        added={search.has("evidence") && !answer}
      />
      <CaseTimeline page={page} />
    </>
  );
}

function isConflict(answer: CaseAnswer): boolean {
  if (answer.about === "pattern") return answer.what === "conflict";
  return "outcome" in answer && answer.outcome.kind === "conflict";
}
