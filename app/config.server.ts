import { existsSync } from "node:fs";
import { z } from "zod";

export const usualFontsFolder = "fonts";

const minutes = (most: number) => z.coerce.number().int().min(1).max(most);

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(mysql:\/\/.+|sqlite:.+)/, "begins with mysql:// or sqlite:")
    .default("sqlite:data/licheng.sqlite"),
  LICHENG_KEY: keyOf("is missing; make one with: openssl rand -base64 32"),
  LICHENG_OLD_KEYS: z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((key) => key.trim())
        .filter((key) => key !== ""),
    )
    .pipe(z.array(keyOf("holds an empty key"))),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SESSION_IDLE_MINUTES: minutes(24 * 60).default(60),
  SESSION_HOURS: z.coerce.number().int().min(1).max(72).default(10),
  MAX_UPLOAD_MB: z.coerce.number().int().min(1).max(200).default(32),
  WEB_PROCESSES: z.coerce.number().int().min(1).max(64).default(1),
  FONTS_FOLDER: z.string().default(usualFontsFolder),
});

export type Config = {
  databaseUrl: string;
  /** 32 bytes, base64 */
  key: string;
  oldKeys: readonly string[];
  port: number;
  /** Where people reach the console; undefined: what their browser asked for. */
  publicUrl: URL | undefined;
  sessionIdleSeconds: number;
  sessionSeconds: number;
  maxUploadBytes: number;
  /** More than one where more processors shall answer. */
  webProcesses: number;
  /** The school's own fonts, for characters that the others lack; it need not be there. */
  fontsFolder: string;
};

export type ConfigOutcome = { ok: true; config: Config } | { ok: false; faults: readonly string[] };

/** Reads the settings of an installation; every fault is named, with the variable that has it. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  // An empty variable is one that was not set.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    return { ok: false, faults };
  }
  const { data } = parsed;
  return {
    ok: true,
    config: {
      databaseUrl: data.DATABASE_URL,
      key: data.LICHENG_KEY,
      oldKeys: data.LICHENG_OLD_KEYS,
      port: data.PORT,
      publicUrl: data.PUBLIC_URL === undefined ? undefined : new URL(data.PUBLIC_URL),
      sessionIdleSeconds: data.SESSION_IDLE_MINUTES * 60,
      sessionSeconds: data.SESSION_HOURS * 3600,
      maxUploadBytes: data.MAX_UPLOAD_MB * 1024 * 1024,
      webProcesses: data.WEB_PROCESSES,
      fontsFolder: data.FONTS_FOLDER,
    },
  };
}

/** The variables of this process; what they leave open, a file `.env` in its folder may say. */
export function installationVariables(): Readonly<Record<string, string | undefined>> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return process.env;
}

let known: Config | undefined;

/** The settings of this process, read once; throws with all faults when they cannot be used. */
export function config(): Config {
  if (known) return known;
  const outcome = readConfig(installationVariables());
  if (!outcome.ok) throw new Error(`The settings cannot be used:\n${outcome.faults.join("\n")}`);
  known = outcome.config;
  return known;
}

function keyOf(whenMissing: string) {
  return z
    .string({ error: whenMissing })
    .refine(
      (text) => Buffer.from(text, "base64").length === 32,
      "is not 32 bytes in base64; make one with: openssl rand -base64 32",
    );
}
