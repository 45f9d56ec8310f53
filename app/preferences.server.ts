import { type Language, languages } from "./i18n/words.ts";

export const themes = ["light", "dark", "auto"] as const;
export type Theme = (typeof themes)[number];

/** How one person sees the console. The account keeps it; the cookie carries it, also before anybody has logged in. */
export type Preferences = { language: Language; theme: Theme };

const cookieName = "preferences";
const year = 365 * 24 * 60 * 60;

/** What the cookie says; zh-TW and the system's own theme where it says nothing that can be understood. */
export function readPreferences(request: Request): Preferences {
  const match = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]+)\\.(\\w+)`).exec(
    request.headers.get("Cookie") ?? "",
  );
  return preferencesFrom(match?.[1], match?.[2]);
}

/** Preferences from texts of any origin (a cookie, a form, a row), defaults where they are not understood. */
export function preferencesFrom(language: unknown, theme: unknown): Preferences {
  return {
    language: languages.find((one) => one === language) ?? "zh-TW",
    theme: themes.find((one) => one === theme) ?? "auto",
  };
}

/** The value of a Set-Cookie header. */
export function preferencesCookie({ language, theme }: Preferences): string {
  return `${cookieName}=${language}.${theme}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax`;
}
