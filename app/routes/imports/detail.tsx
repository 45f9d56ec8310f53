import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PageTitle } from "#app/components/page-title.tsx";
import { Steps } from "#app/components/steps.tsx";
import { useWords } from "#app/components/words.tsx";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { AnswerMessage } from "./answer-message.tsx";
import { ChooseKind, ChooseTable } from "./choose-kind.tsx";
import { type ImportDetail, readDetail, readImportId, requireImport } from "./detail.server.ts";
import { decide, readDetailForm } from "./detail-action.server.ts";
import { ImportFacts } from "./import-facts.tsx";
import "./imports.css";
import { MapForm } from "./map-form.tsx";
import { PreviewSection } from "./preview-section.tsx";
import { ReportSection } from "./report-section.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { RefusedSection, WaitingSection, WorkSection } from "./work-section.tsx";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.datasets.list.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "import:read");
  return readDetail(scope, readImportId(params), readTerm(params));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readDetailForm(request);
  const scope = await requireStaff(request, form.intent === "undo" ? "import:undo" : "import:create");
  const term = readTerm(params);
  const { id } = await requireImport(scope, readImportId(params), term);
  return decide(scope, id, term, form);
}

export default function ImportPage() {
  const detail = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { one, term, underWay } = detail;
  return (
    <>
      <PageTitle
        trail={{ to: paths.imports(term), label: words.datasets.detail.trail }}
        title={one.fileName}
        state={<StatusBadge status={one.status} atWork={underWay} />}
        count={one.kind === null ? undefined : words.imports.tableKinds[one.kind]}
      />
      <Steps steps={words.datasets.steps} current={stepOf(detail)} />
      <AnswerMessage detail={detail} answer={answer ?? null} />
      <State detail={detail} />
      <ImportFacts detail={detail} />
    </>
  );
}

/** The part of the page that the state of the import asks for. */
function State({ detail }: { detail: ImportDetail }) {
  const { one, underWay, job } = detail;
  if (underWay || (job && job.state !== "done" && (one.status === "read" || one.status === "previewed"))) {
    return (
      <>
        <WorkSection detail={detail} />
        {!underWay && one.preview?.step === "ready" ? (
          <PreviewSection detail={detail} preview={one.preview} />
        ) : null}
      </>
    );
  }
  if (one.status === "refused") return <RefusedSection detail={detail} />;
  if (one.status === "read") {
    switch (one.preview?.step) {
      case "kind":
        return <ChooseKind detail={detail} preview={one.preview} />;
      case "table":
        return <ChooseTable detail={detail} preview={one.preview} />;
      case "mapping":
        return <MapForm detail={detail} preview={one.preview} />;
      case "waiting":
        return <WaitingSection detail={detail} missing={one.preview.missing} />;
      default:
        return <WorkSection detail={detail} />;
    }
  }
  if (one.preview?.step !== "ready") return null;
  if (one.status === "previewed") return <PreviewSection detail={detail} preview={one.preview} />;
  return <ReportSection detail={detail} preview={one.preview} />;
}

function stepOf({ one, underWay, job }: ImportDetail): number {
  if (underWay) return job?.kind === "store-import" ? 3 : 1;
  if (one.status === "read" || one.status === "refused") return 1;
  return one.status === "previewed" ? 2 : 4;
}
