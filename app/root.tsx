import { ColorSchemeScript, type MantineColorSchemeManager, MantineProvider } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useNavigation,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage } from "./components/error-page.tsx";
import "./components/look/index.css";
import { useNonce } from "./components/nonce.tsx";
import { LanguageProvider } from "./components/words.tsx";
import { titled } from "./page-meta.ts";
import { paths } from "./paths.ts";
import { readPreferences } from "./preferences.server.ts";

export function loader({ request, context }: LoaderFunctionArgs) {
  return { ...readPreferences(request), requestNumber: context.requestNumber ?? null };
}

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.shell.productLong);

export function Layout({ children }: { children: ReactNode }) {
  const facts = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  const language = facts?.language ?? "zh-TW";
  const forced = facts && facts.theme !== "auto" ? facts.theme : undefined;
  return (
    <html lang={language} data-mantine-color-scheme={forced ?? "light"} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <ColorSchemeScript
          nonce={nonce}
          suppressHydrationWarning
          forceColorScheme={forced}
          defaultColorScheme="auto"
        />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {/* No theme of our own: merging one costs each page half a millisecond, and tokens.css says all of it. */}
        <MantineProvider
          forceColorScheme={forced}
          defaultColorScheme="auto"
          colorSchemeManager={accountDecides}
          withCssVariables={false}
          withGlobalClasses={false}
        >
          <LanguageProvider value={language}>
            <LoadingLine />
            {children}
          </LanguageProvider>
        </MantineProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const facts = useRouteLoaderData<typeof loader>("root");
  return (
    <main className="bare-page">
      <ErrorPage number={facts?.requestNumber} home={paths.home()} />
    </main>
  );
}

/** The theme is kept with the account and its cookie, not in the browser's storage. */
const accountDecides: MantineColorSchemeManager = {
  get: (scheme) => scheme,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

function LoadingLine() {
  const { state } = useNavigation();
  return state === "idle" ? null : <div className="loading-line" aria-hidden="true" />;
}
