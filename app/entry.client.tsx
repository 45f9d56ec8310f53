import { RemixBrowser } from "@remix-run/react";
import { type ReactNode, StrictMode, startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { holdEarlyEvents } from "./components/early-events.ts";
import { watchFailedRequests } from "./components/failed-request.ts";

watchFailedRequests();
const letEventsThrough = holdEarlyEvents();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <OnceAwake tell={letEventsThrough}>
        <RemixBrowser />
      </OnceAwake>
    </StrictMode>,
  );
});

/** Tells when everything below is hydrated. */
function OnceAwake({ tell, children }: { tell: () => void; children: ReactNode }) {
  useEffect(tell, [tell]);
  return children;
}
