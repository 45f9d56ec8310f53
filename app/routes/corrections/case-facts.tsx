import { Facts } from "#app/components/facts.tsx";
import { StateBadge } from "#app/components/state-badge.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatDay } from "#app/i18n/moments.ts";
import type { CasePage } from "./case-page.server.ts";

/** What a case is about, and what holds for it. */
export function CaseFacts({ page }: { page: CasePage }) {
  const words = useWords();
  const language = useLanguage();
  const own = words.correctionPages.detail;
  const { one, period } = page;
  const { sources, reasons, causes } = words.corrections;
  const due =
    one.dueOn === null ? null : one.overdue ? (
      <StateBadge tone="bad">{`${formatDay(one.dueOn, language)} ${words.correctionPages.filters.overdue}`}</StateBadge>
    ) : (
      formatDay(one.dueOn, language)
    );
  return (
    <section className="panel">
      <Facts
        facts={[
          { label: own.source, value: sources[one.source] },
          { label: own.reason, value: reasons[one.reason] },
          { label: own.words, value: one.words },
          { label: own.openedBy, value: one.openedBy.name },
          { label: own.openedOn, value: formatDay(one.openedOn, language) },
          ...(due === null ? [] : [{ label: own.due, value: due }]),
          ...(one.cause === null ? [] : [{ label: own.cause, value: causes[one.cause] }]),
          ...(one.mended === null ? [] : [{ label: own.mended, value: one.mended }]),
          {
            label: own.period,
            value: period
              ? `${formatDay(period.opensOn, language)}–${formatDay(period.closesOn, language)}${page.isOutsidePeriod ? `　${own.outside}` : ""}`
              : own.noPeriod,
          },
          ...(one.outsideReason === null ? [] : [{ label: own.outsideReason, value: one.outsideReason }]),
          { label: own.submission, value: own.submissions[page.resubmission] },
        ]}
      />
    </section>
  );
}
