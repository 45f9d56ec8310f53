import { randomBytes } from "node:crypto";
import { now } from "#app/clock.server.ts";
import { installationVariables, readConfig } from "#app/config.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { type CreateAccountOutcome, createAccount } from "#app/use-cases/create-account.ts";
import { createSchool } from "#app/use-cases/create-school.ts";
import { connect } from "#db/connect.ts";
import { migrate } from "#db/migrate.ts";
import { findSchoolByCode } from "#db/queries/schools.ts";
import { consoleItself, type Ground } from "#db/scope.ts";
import { createVault } from "#db/vault.ts";
import { parseArguments } from "./arguments.ts";

type Wanted = {
  school: string;
  schoolName: string | undefined;
  login: string;
  name: string;
  /** undefined: one is made. */
  password: string | undefined;
};

/**
 * `licheng administrator create`: the first account of a school, and the school itself where it is not there yet.
 * 0 created, 2 not.
 */
export async function administrator(args: readonly string[]): Promise<number> {
  const { commandLine } = wordsIn("zh-TW").people;
  const wanted = await readArguments(args);
  if (typeof wanted === "string") return refuse(`${wanted}\n\n${commandLine.administratorUsage}`);
  const settings = readConfig(installationVariables());
  if (!settings.ok) return refuse([commandLine.settings, ...settings.faults].join("\n"));
  const { databaseUrl, key, oldKeys } = settings.config;
  const db = connect(databaseUrl);
  try {
    await migrate(db);
    return await create({ db, vault: createVault(key, oldKeys), now: now() }, wanted);
  } finally {
    await db.destroy();
  }
}

async function create(ground: Ground, wanted: Wanted): Promise<number> {
  const { commandLine } = wordsIn("zh-TW").people;
  const schoolId = await findOrCreateSchool(ground, wanted);
  if (schoolId === undefined) return refuse(commandLine.noSchool);
  const made = wanted.password === undefined ? randomBytes(12).toString("base64url") : undefined;
  const outcome = await createAccount(
    { ...ground, schoolId, user: consoleItself, reach: "school" },
    {
      loginName: wanted.login,
      displayName: wanted.name,
      title: null,
      roles: ["administrator"],
      password: wanted.password ?? made ?? "",
      mustChangePassword: made !== undefined,
    },
  );
  if (outcome.kind === "refused") return refuse(reasonInWords(outcome.reason));
  console.log(commandLine.created(wanted.login, wanted.school));
  if (made !== undefined) console.log(commandLine.password(made));
  return 0;
}

async function findOrCreateSchool(ground: Ground, wanted: Wanted): Promise<number | undefined> {
  const known = await findSchoolByCode(ground, wanted.school);
  if (known) return known.id;
  if (wanted.schoolName === undefined) return undefined;
  const outcome = await createSchool(ground, {
    code: wanted.school,
    name: wanted.schoolName,
    hasContinuingDivision: false,
    hasPracticumOffice: false,
    settings: {},
  });
  return outcome.kind === "created" ? outcome.id : (await findSchoolByCode(ground, wanted.school))?.id;
}

/** What is wanted, or what is wrong with the arguments. */
async function readArguments(args: readonly string[]): Promise<Wanted | string> {
  const { commandLine } = wordsIn("zh-TW").people;
  const { flags, stray } = parseArguments(args);
  if (stray[0] !== "create") return "";
  const value = (name: string) => flags.get(name)?.[0]?.trim() || undefined;
  const [school, login, name] = [value("school")?.toUpperCase(), value("login"), value("name")];
  if (school === undefined) return commandLine.missing("school");
  if (login === undefined) return commandLine.missing("login");
  if (name === undefined) return commandLine.missing("name");
  if (!/^[0-9A-Z]{6}$/.test(school)) return commandLine.badSchool;
  const password = flags.has("password-stdin") ? await firstLine() : undefined;
  return { school, schoolName: value("school-name"), login, name, password };
}

async function firstLine(): Promise<string> {
  let text = "";
  for await (const part of process.stdin) text += String(part);
  return text.split(/\r?\n/)[0] ?? "";
}

function reasonInWords(reason: Extract<CreateAccountOutcome, { kind: "refused" }>["reason"]): string {
  const { people, session } = wordsIn("zh-TW");
  const words: Record<typeof reason, string> = { ...session.password.refused, ...people.loginNameFaults };
  return words[reason];
}

function refuse(words: string): number {
  console.error(words.trim());
  return 2;
}
