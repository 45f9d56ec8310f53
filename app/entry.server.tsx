import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { NonceProvider } from "./components/nonce.tsx";
import "./load-context.ts";
import { warmUp } from "./warm-up.server.ts";

// Here and not in the server: fonts are kept by the bundle of the pages, which is another one.
void warmUp();

/**
 * Renders the page as one string. React's streaming renderer encodes every attribute by itself and costs a page of
 * fifty rows a third more; no loader here sends anything later than the page, so there is nothing to stream.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, sendWhole }: AppLoadContext,
): Promise<Response> {
  const context = await withDataAtHand(remix);
  const html = renderToString(
    <NonceProvider value={nonce}>
      <RemixServer context={context} url={request.url} nonce={nonce} />
    </NonceProvider>,
  );
  const body = Buffer.from(`<!DOCTYPE html>${html}`);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Length", String(body.byteLength));
  sendWhole?.(body);
  return new Response(sendWhole ? null : body, { headers, status });
}

export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (!request.signal.aborted) context.log?.error({ error }, "request failed");
}

/**
 * The loaders' data reaches the browser through a stream that `RemixServer` reads while it renders, suspending at
 * each piece. Read beforehand and laid into the cache that it looks into first, nothing suspends.
 */
async function withDataAtHand(remix: EntryContext): Promise<EntryContext> {
  const { serverHandoffStream } = remix;
  if (!serverHandoffStream) return remix;
  const pieces: Uint8Array[] = [];
  const reader = serverHandoffStream.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) pieces.push(piece.value);
  const renderMeta = {
    ...remix.renderMeta,
    streamCache: { 0: ready({ done: true, value: Buffer.concat(pieces).toString() }) },
  };
  return { ...remix, renderMeta, serverHandoffStream: new ReadableStream() };
}

function ready(result: { done: boolean; value: string }) {
  return Object.assign(Promise.resolve(), { result });
}
