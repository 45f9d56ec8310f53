import { expect, test } from "vitest";
import { preferencesCookie, preferencesFrom, readPreferences } from "#app/preferences.server.ts";

function requestWith(cookie: string): Request {
  return new Request("http://console/", { headers: { Cookie: cookie } });
}

for (const { cookie, language, theme, why } of [
  { cookie: "", language: "zh-TW", theme: "auto", why: "no cookie" },
  { cookie: "preferences=en.dark", language: "en", theme: "dark", why: "its own" },
  { cookie: "a=b; preferences=en.light; c=d", language: "en", theme: "light", why: "among others" },
  { cookie: "preferences=fr.neon", language: "zh-TW", theme: "auto", why: "values nobody has" },
  { cookie: "xpreferences=en.dark", language: "zh-TW", theme: "auto", why: "another's name" },
]) {
  test(`the cookie says language and theme, or the defaults hold: ${why}`, () => {
    expect(readPreferences(requestWith(cookie))).toEqual({ language, theme });
  });
}

test("what is written is what is read", () => {
  const written = preferencesCookie(preferencesFrom("en", "dark"));
  expect(readPreferences(requestWith(written.split(";")[0] ?? ""))).toEqual({
    language: "en",
    theme: "dark",
  });
});
