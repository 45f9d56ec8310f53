/** The key of test/support/scopes.ts, for connections of other threads and processes. */
export const testKey = Buffer.alloc(32, 7).toString("base64");
