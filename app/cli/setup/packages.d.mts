export type LockEntry = {
  version?: string;
  integrity?: string;
  optional?: boolean;
  os?: readonly string[];
  cpu?: readonly string[];
};

/**
 * The first difference between `packages` of package-lock.json and of npm's hidden lock in node_modules, in words;
 * "" when an installation would change nothing. Optional packages of other systems may be absent.
 */
export function packagesDiffer(
  wanted: Record<string, LockEntry>,
  installed: Record<string, LockEntry>,
  platform: { os: string; cpu: string },
): string;

/** Runs `npm ci` unless node_modules already is what the lock asks for. */
export function ensurePackages(
  root: string,
): Promise<{ ok: boolean; ms: number; installed: boolean; reason: string; output: string }>;
