import type { Tool } from "./tools.mjs";

/** For each missing tool the first of its alternatives whose packages apt knows; tools with none are `unknown`. */
export function choosePackages(
  missing: readonly Pick<Tool, "apt">[],
  hasCandidate: (packageName: string) => boolean,
): { packages: string[]; unknown: Pick<Tool, "apt">[] };

/** What to put before apt-get: nothing for root, sudo where it asks no password; undefined where apt may not be used. */
export function aptPrefix(): Promise<string[] | undefined>;

/** Installs what the tools need, with fresh package lists only where the present ones do not do. */
export function aptInstall(
  missing: readonly Tool[],
  prefix: readonly string[],
): Promise<{ ok: boolean; packages: string[]; output: string }>;
