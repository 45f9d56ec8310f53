import { Form, useLocation, useNavigation, useSearchParams } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { FilterChips } from "#app/components/table/filter-chips.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { useWords } from "#app/components/words.tsx";
import { candidatePageSize } from "./candidate-page.ts";
import { CandidatesForm } from "./candidates-form.tsx";
import type { CaseAnswer } from "./case-answers.ts";
import type { CasePage } from "./case-page.server.ts";
import { CauseForm } from "./cause-form.tsx";
import type { Pattern } from "./pattern.server.ts";

/** Records that seem to have the same error: searched, explained, counted by class, decided one by one or together. */
export function PatternSection({
  page,
  pattern,
  answer,
}: {
  page: CasePage;
  pattern: Pattern;
  answer: Extract<CaseAnswer, { about: "pattern" }> | undefined;
}) {
  const own = useWords().correctionPages.patterns;
  const { pathname } = useLocation();
  const { counts, search, total, byClass } = pattern;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const [open = 0, taken = 0, aside = 0] = counts.map(({ count }) => count);
  const hrefOf = (state: string | null, at = 1) =>
    `${pathname}?${new URLSearchParams({ ...(state && { candidates: state }), ...(at > 1 && { page: String(at) }) })}#pattern`;
  if (all === 0 && !page.may.setAside) return null;
  return (
    <section className="panel stack" id="pattern" aria-labelledby="pattern-title">
      <h2 id="pattern-title">{own.title}</h2>
      <p className="quiet">{own.intro}</p>
      <PatternResult answer={answer} />
      {page.may.setAside ? <SearchForm page={page} all={all} /> : null}
      {all > 0 ? (
        <>
          <p>{own.counts(formatCount(open), formatCount(taken), formatCount(aside))}</p>
          {byClass.length > 0 ? (
            <p>
              {`${own.byClass}：${byClass.map(({ className, count }) => `${className ?? "—"} ${formatCount(count)}`).join("、")}`}
            </p>
          ) : null}
          <FilterChips
            label={own.columns.state}
            chips={counts.map(({ state, count }) => ({
              label: own.states[state],
              count,
              active: search.candidates === state,
              href: hrefOf(search.candidates === state ? null : state),
            }))}
          />
          <CandidatesForm page={page} pattern={pattern} open={open} />
          <Paging
            page={search.page}
            total={total}
            pageSize={candidatePageSize}
            href={(at) => hrefOf(search.candidates ?? null, at)}
          />
        </>
      ) : null}
      {page.one.isPattern ? <CauseForm page={page} /> : null}
    </section>
  );
}

function SearchForm({ page, all }: { page: CasePage; all: number }) {
  const own = useWords().correctionPages.patterns;
  const { formData } = useNavigation();
  return (
    <Form method="post" className="no-print" preventScrollReset>
      <input type="hidden" name="intent" value="search" />
      <input type="hidden" name="version" value={page.one.version} />
      <Button icon="search" busy={formData?.get("intent") === "search"}>
        {all === 0 ? own.search : own.again}
      </Button>
    </Form>
  );
}

function PatternResult({ answer }: { answer: Extract<CaseAnswer, { about: "pattern" }> | undefined }) {
  const words = useWords().correctionPages;
  const own = words.patterns;
  const [search] = useSearchParams();
  const texts = {
    "nothing-chosen": own.nothingChosen,
    "aside-missing": own.asideMissing,
    "cause-missing": own.causeMissing,
    "not-editable": words.detail["not-editable"],
    conflict: words.detail.conflict,
  };
  if (answer) return <Message tone="bad" focus title={texts[answer.what]} />;
  const count = (name: string) => formatCount(Number(search.get(name) ?? 0));
  if (search.has("searched"))
    return (
      <Message
        tone="info"
        focus
        title={search.get("searched") === "0" ? own.none : own.searched(count("searched"))}
      />
    );
  if (search.has("taken"))
    return (
      <Message tone="good" focus title={own.taken(count("taken"))}>
        {search.has("elsewhere") ? own.inOther(count("elsewhere")) : null}
      </Message>
    );
  return search.has("aside") ? <Message tone="good" focus title={own.setAside(count("aside"))} /> : null;
}
