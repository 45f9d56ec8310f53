import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { ButtonLink } from "./button.tsx";
import { lastFailedRequest } from "./failed-request.ts";
import { Message } from "./message.tsx";
import { useWords } from "./words.tsx";

type Failure = "notFound" | "forbidden" | "conflict" | "offline" | "failed";

/** What a boundary shows: what happened, what was kept, what to do; a number to quote where the log has more. */
export function ErrorPage({ number, home }: { number?: string | null; home: string }) {
  const failure = failureOf(useRouteError());
  const words = useWords().shell.errors;
  const said = words[failure];
  return (
    <div className="stack">
      <h1>{said.title}</h1>
      <Message
        tone={failure === "failed" || failure === "offline" ? "bad" : "warn"}
        title={said.what}
        toDo={said.toDo}
        number={failure === "failed" ? (lastFailedRequest() ?? number) : null}
      />
      <div className="row">
        <ButtonLink to={home} look="primary">
          {words.backToToday}
        </ButtonLink>
      </div>
    </div>
  );
}

function failureOf(error: unknown): Failure {
  if (isRouteErrorResponse(error)) {
    if (error.status === 404) return "notFound";
    if (error.status === 403) return "forbidden";
    if (error.status === 409) return "conflict";
    return "failed";
  }
  // What a browser's fetch throws when nobody answers.
  if (error instanceof TypeError && typeof navigator !== "undefined" && !navigator.onLine) return "offline";
  return "failed";
}
