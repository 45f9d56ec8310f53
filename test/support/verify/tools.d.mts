export type Tool = {
  name: string;
  /** Which tests need it. */
  why: string;
  commands: readonly string[];
  places?: readonly string[];
  placesFirst?: boolean;
  /** Arguments that end with exit code 0 when the program really works. */
  probe?: readonly string[];
  apt: readonly (readonly string[])[];
  /** Fedora's package. */
  dnf: string;
  /** The command that gets it on macOS. */
  mac: string;
  elsewhere?: string;
};

export const tools: readonly Tool[];

/** Which of the tools are there, by name and path, and which are not. */
export function findTools(
  root: string,
  wanted?: readonly Tool[],
): Promise<{ paths: Record<string, string>; missing: Tool[] }>;

/** What is missing, what for, and how to get it on Debian, Ubuntu, Fedora and macOS. */
export function advice(missing: readonly Tool[]): string;
