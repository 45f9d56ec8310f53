/**
 * The number of the last request that failed on the server. Remix keeps a failure's details from the browser, and
 * a page that was reached without loading a document knows no number of its own.
 */
let lastNumber: string | null = null;

export function lastFailedRequest(): string | null {
  return lastNumber;
}

/** Remembers the number of each failed answer; called once, in the browser. */
export function watchFailedRequests(): void {
  const original = window.fetch;
  window.fetch = async (...request) => {
    const answer = await original(...request);
    if (answer.status >= 500) lastNumber = answer.headers.get("X-Request-Id");
    return answer;
  };
}
