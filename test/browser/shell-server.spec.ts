import { execFileSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { startSite } from "./support/site.ts";

test("every answer tells the browser what it must not do, and pages are kept in no cache", async () => {
  const site = await startSite(async () => {});
  try {
    const page = await fetch(`${site.url}/log-in`);
    const policy = page.headers.get("Content-Security-Policy") ?? "";
    const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1];
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(page.headers.get("Referrer-Policy")).toBe("same-origin");
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    expect(page.headers.get("X-Request-Id")).toMatch(/^\w{4}-\w{4}$/);
    const html = await page.text();
    const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(scripts.length).toBeGreaterThan(0);
    for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonce}"`);

    const asset = /\/assets\/[\w.-]+\.css/.exec(html)?.[0] ?? "";
    const style = await fetch(site.url + asset, { headers: { "Accept-Encoding": "gzip" } });
    expect(style.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(style.headers.get("Content-Encoding")).toBe("gzip");
    expect((await fetch(`${site.url}/assets/gone.js`)).status).toBe(404);
  } finally {
    await site.stop();
  }
});

test("several processes share the port, one that dies is replaced, and all end with the first", async () => {
  test.setTimeout(240_000);
  const site = await startSite(async () => {}, { WEB_PROCESSES: "2" });
  try {
    const before = childrenOf(site.pid);
    expect(before).toHaveLength(2);
    // Younger ones would be taken for processes that cannot come up at all.
    await wait(11_000);
    process.kill(before[0] ?? 0, "SIGKILL");
    const replaced = () => childrenOf(site.pid).filter((pid) => !before.includes(pid)).length;
    await expect.poll(replaced, { timeout: 30_000 }).toBe(1);
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${site.url}/health`)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const last = childrenOf(site.pid);
    await site.stop();
    expect(last.filter(isAlive)).toEqual([]);
  } finally {
    await site.stop();
  }
});

function childrenOf(pid: number): number[] {
  const text = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" });
  return text
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .filter(([, , parent, command]) => Number(parent) === pid && command?.includes("app/server.ts"))
    .map(([, child]) => Number(child));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
