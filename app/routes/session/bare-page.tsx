import { Form, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { languages } from "#app/i18n/words.ts";
import { paths } from "#app/paths.ts";

/** A page before anybody has logged in: the product, the school, and the choice of language. */
export function BarePage({
  school,
  demo,
  children,
}: {
  school: string | null;
  demo: boolean;
  children: ReactNode;
}) {
  const words = useWords().shell;
  const now = useLanguage();
  const { pathname, search } = useLocation();
  return (
    <div className="bare-page">
      <header className="bare-head">
        <p className="bare-product">
          <strong className="top-bar-mark">{words.product}</strong> {words.productLong}
        </p>
        {school ? <p className="bare-school">{school}</p> : null}
      </header>
      <main className="panel stack">{children}</main>
      {demo ? <p className="quiet">{words.demo}</p> : null}
      <Form method="post" action={paths.preferences()} className="row" preventScrollReset>
        <input type="hidden" name="to" value={pathname + search} />
        {languages
          .filter((language) => language !== now)
          .map((language) => (
            <button
              key={language}
              type="submit"
              className="link-button"
              name="language"
              value={language}
              lang={language}
            >
              {words.language[language]}
            </button>
          ))}
      </Form>
    </div>
  );
}
