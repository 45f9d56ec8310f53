import { runProgram } from "#app/cli/setup/run-program.mjs";

export function choosePackages(missing, hasCandidate) {
  const chosen = missing.map((tool) => tool.apt.find((packages) => packages.every(hasCandidate)));
  return {
    packages: [...new Set(chosen.flatMap((packages) => packages ?? []))],
    unknown: missing.filter((_, index) => chosen[index] === undefined),
  };
}

export async function aptPrefix() {
  if (!(await runProgram("apt-get", ["--version"])).ok) return undefined;
  if (process.getuid?.() === 0) return [];
  return (await runProgram("sudo", ["-n", "true"])).ok ? ["sudo", "-n"] : undefined;
}

export async function aptInstall(missing, prefix) {
  const apt = (...args) => {
    const [command, ...rest] = [
      ...prefix,
      "env",
      "DEBIAN_FRONTEND=noninteractive",
      "apt-get",
      "-q",
      "-o",
      "DPkg::Lock::Timeout=120",
      "-o",
      "Acquire::Retries=3",
      ...args,
    ];
    return runProgram(command, rest, { timeout: 20 * 60_000 });
  };
  let output = "";
  const say = (result) => {
    output += result.output;
    return result.ok;
  };
  let choice = choosePackages(missing, await candidates(missing));
  let updated = false;
  if (choice.unknown.length > 0) {
    updated = true;
    say(await apt("update"));
    choice = choosePackages(missing, await candidates(missing));
  }
  if (choice.packages.length === 0) return { ok: false, packages: [], output };
  const install = () => apt("install", "-y", "--no-install-recommends", ...choice.packages);
  if (say(await install())) return { ok: true, packages: choice.packages, output };
  // Old lists name files that the mirror no longer has: fetch them once and try once more.
  if (!updated) say(await apt("update"));
  return { ok: say(await install()), packages: choice.packages, output };
}

async function candidates(missing) {
  const names = [...new Set(missing.flatMap((tool) => tool.apt.flat()))];
  const { output } = await runProgram("apt-cache", ["policy", ...names], {
    env: { ...process.env, LC_ALL: "C" },
  });
  return (name) => new RegExp(`^${name}:\\n.*\\n  Candidate: (?!\\(none\\))`, "m").test(output);
}
