import { Form, useSearchParams } from "@remix-run/react";
import { Button } from "../button.tsx";
import { useWords } from "../words.tsx";

/** The list's own search field; keeps the other filters of the address and starts at the first page. */
export function TableFilter({ label, name = "q" }: { label: string; name?: string }) {
  const words = useWords().components.table;
  const [params] = useSearchParams();
  const others = [...params].filter(([key]) => key !== name && key !== "page");
  return (
    <Form method="get" className="row no-print" preventScrollReset>
      {others.map(([key, value]) => (
        <input key={`${key}=${value}`} type="hidden" name={key} value={value} />
      ))}
      <input
        key={params.get(name)}
        className="filter-field"
        type="search"
        name={name}
        defaultValue={params.get(name) ?? ""}
        aria-label={label}
        placeholder={label}
      />
      <Button icon="search">{words.find}</Button>
    </Form>
  );
}
