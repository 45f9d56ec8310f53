import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { useWords } from "#app/components/words.tsx";
import { auditGroups } from "#app/domain/audit/groups.ts";
import "./audit.css";

/** Who, what, about what, between which days: all of it in the address. */
export function AuditFilters({
  search,
  people,
  action,
}: {
  search: { who?: number; action?: string; subject: string; from: string; to: string };
  people: readonly { id: number; name: string }[];
  action: string;
}) {
  const words = useWords().audit;
  const { filter } = words;
  const actions = Object.entries(words.actions);
  return (
    // A new address is a new form: what is shown is what is asked for.
    <Form key={JSON.stringify(search)} method="get" action={action} className="audit-filters no-print">
      <label>
        {filter.who}
        <select className="filter-field" name="who" defaultValue={search.who ?? ""}>
          <option value="">{filter.everyone}</option>
          <option value="0">{words.console}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {filter.action}
        <select className="filter-field" name="action" defaultValue={search.action ?? ""}>
          <option value="">{filter.everything}</option>
          {auditGroups.map((group) => (
            <optgroup key={group} label={filter.groups[group]}>
              <option value={group}>{`${filter.groups[group]}${filter.all}`}</option>
              {actions
                .filter(([code]) => code.startsWith(`${group}:`))
                .map(([code, name]) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        {filter.subject}
        <input
          className="filter-field"
          name="subject"
          defaultValue={search.subject}
          placeholder={filter.subjectHint}
        />
      </label>
      <label>
        {filter.from}
        <input
          className="filter-field"
          name="from"
          defaultValue={search.from}
          placeholder={filter.dateHint}
        />
      </label>
      <label>
        {filter.to}
        <input className="filter-field" name="to" defaultValue={search.to} placeholder={filter.dateHint} />
      </label>
      <div className="row">
        <Button icon="search">{filter.apply}</Button>
        <ButtonLink to={action} look="plain">
          {filter.clear}
        </ButtonLink>
      </div>
    </Form>
  );
}
