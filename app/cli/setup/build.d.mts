/** SHA-256 over names and contents of everything a build is made from. */
export function sourcesHash(root: string): string;

/** Whether build/ was made by `build` from exactly the sources that are there now. */
export function buildIsCurrent(root: string): boolean;

/** Builds browser bundle and server, and leaves a stamp for `buildIsCurrent`. */
export function build(
  root: string,
  options?: { env?: NodeJS.ProcessEnv; timeout?: number },
): Promise<{ ok: boolean; code: number | null; output: string; ms: number }>;
