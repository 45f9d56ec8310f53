/** Whether `version` ("20.19.0", "v18.1.2") is below `minimum` ("20.19", ">=20.19"; missing parts count as 0). */
export function isOlder(version: string, minimum: string): boolean;

/** What to tell the person whose Node is below `engines.node` of that package.json; "" when it will do. */
export function tooOld(version: string, packageJsonUrl: URL): string;
