import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** Seals personal data. `context` ties a sealed text to its place: moved to another row or column it does not open. */
export type Vault = {
  seal(text: string, context: string): string;
  open(sealed: string, context: string): string;
  /** The same for bytes: 33 bytes longer than what they seal. */
  sealBytes(bytes: Uint8Array, context: string): Buffer;
  openBytes(sealed: Uint8Array, context: string): Buffer;
  /** The same for the same text and context, and nothing can be told from it without the key: for look-up. */
  lookupHash(text: string, context: string): string;
};

const format = "v1";
/** Of sealed bytes: format, key id, nonce, content, tag. */
const bytesFormat = 1;
const keyIdLength = 4;
const nonceLength = 12;
const tagLength = 16;

/**
 * AES-256-GCM and HMAC-SHA-256 with keys derived from one master key (32 bytes, base64) by HKDF. Each sealed text names
 * its key, so that texts sealed under `olderKeys` still open after the master key was changed.
 */
export function createVault(masterKey: string, olderKeys: readonly string[] = []): Vault {
  const current = deriveKeys(masterKey);
  const byId = new Map([current, ...olderKeys.map(deriveKeys)].map((keys) => [keys.id, keys]));
  const keysOf = (id: string) => {
    const keys = byId.get(id);
    if (!keys)
      throw new Error(`Sealed with a key that is not at hand (${id}): is LICHENG_OLD_KEYS complete?`);
    return keys;
  };
  return {
    seal(text, context) {
      const sealed = encrypt(current, Buffer.from(text, "utf8"), context);
      return [format, current.id, sealed.toString("base64url")].join(".");
    },
    open(sealed, context) {
      const [, id = "", payload = ""] = sealed.split(".");
      return decrypt(keysOf(id), Buffer.from(payload, "base64url"), context).toString("utf8");
    },
    sealBytes(bytes, context) {
      const head = Buffer.from([bytesFormat, ...Buffer.from(current.id, "hex")]);
      return Buffer.concat([head, encrypt(current, bytes, context)]);
    },
    openBytes(sealed, context) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      if (bytes[0] !== bytesFormat) throw new Error("These bytes are not sealed");
      const id = bytes.subarray(1, 1 + keyIdLength).toString("hex");
      return decrypt(keysOf(id), bytes.subarray(1 + keyIdLength), context);
    },
    lookupHash: (text, context) =>
      createHmac("sha256", current.lookup).update(`${context}\u0000${text}`).digest("hex"),
  };
}

type Keys = { id: string; encryption: Buffer; lookup: Buffer };

function encrypt(keys: Keys, bytes: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", keys.encryption, nonce).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(keys: Keys, bytes: Buffer, context: string): Buffer {
  const nonce = bytes.subarray(0, nonceLength);
  const decipher = createDecipheriv("aes-256-gcm", keys.encryption, nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(bytes.length - tagLength));
  const content = decipher.update(bytes.subarray(nonceLength, bytes.length - tagLength));
  return Buffer.concat([content, decipher.final()]);
}

function deriveKeys(masterKey: string): Keys {
  const master = Buffer.from(masterKey, "base64");
  if (master.length !== 32) throw new Error("The key must be 32 bytes in base64");
  const derive = (purpose: string) => Buffer.from(hkdfSync("sha256", master, "", `licheng ${purpose}`, 32));
  const id = createHash("sha256").update(derive("key id")).digest("hex").slice(0, 8);
  return { id, encryption: derive("encryption"), lookup: derive("look-up") };
}
