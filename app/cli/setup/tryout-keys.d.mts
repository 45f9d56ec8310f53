/**
 * The secrets of the try-out in `folder`: made once (tryout.env, readable by its owner only), read afterwards.
 * Refuses where a database is there whose key is gone: it could not be read with a new one.
 */
export function tryoutKeys(
  folder: string,
): { ok: true; values: { LICHENG_KEY: string } } | { ok: false; message: string };
