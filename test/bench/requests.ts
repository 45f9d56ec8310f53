import { Agent, request } from "node:http";

export type Answer = { status: number; body: string; ms: number };
/** With a form it is sent by POST, as a browser sends it. */
export type Ask = { url: string; headers: Record<string, string>; form?: URLSearchParams };

/** So many connections that are kept open, as a browser keeps them. */
export function openConnections(connections: number): {
  get: (ask: Ask) => Promise<Answer>;
  close: () => void;
} {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    get: (ask) => send(agent, ask),
    close: () => agent.destroy(),
  };
}

function send(agent: Agent, { url, headers, form }: Ask): Promise<Answer> {
  return new Promise((done, failed) => {
    const began = performance.now();
    const method = form ? "POST" : "GET";
    const type = form ? { "content-type": "application/x-www-form-urlencoded" } : {};
    const asked = request(url, { agent, method, headers: { ...headers, ...type } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.once("error", failed);
      answer.once("end", () =>
        done({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(parts).toString("latin1"),
          ms: performance.now() - began,
        }),
      );
    });
    asked.once("error", failed);
    asked.end(form?.toString());
  });
}

export type Load = { times: number[]; seconds: number };

/** Asks the same so many times over so many connections; an answer that is not 200 ends it. */
export async function ask(connections: number, requests: number, what: Ask): Promise<Load> {
  const { get, close } = openConnections(connections);
  const times: number[] = [];
  let left = requests;
  const began = performance.now();
  async function askOn(): Promise<void> {
    while (left-- > 0) {
      const { status, ms } = await get(what);
      if (status !== 200) throw new Error(`${what.url} answered ${status}`);
      times.push(ms);
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, askOn));
    return { times, seconds: (performance.now() - began) / 1000 };
  } finally {
    close();
  }
}
