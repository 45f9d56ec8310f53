import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** Seals personal data. `context` ties a sealed text to its place: moved to another row or column it does not open. */
export type Vault = {
  seal(text: string, context: string): string;
  open(sealed: string, context: string): string;
  /** The same for the same text and context, and nothing can be told from it without the key: for look-up. */
  lookupHash(text: string, context: string): string;
};

const format = "v1";
const nonceLength = 12;
const tagLength = 16;

/**
 * AES-256-GCM and HMAC-SHA-256 with keys derived from one master key (32 bytes, base64) by HKDF. Each sealed text names
 * its key, so that texts sealed under `olderKeys` still open after the master key was changed.
 */
export function createVault(masterKey: string, olderKeys: readonly string[] = []): Vault {
  const current = deriveKeys(masterKey);
  const byId = new Map([current, ...olderKeys.map(deriveKeys)].map((keys) => [keys.id, keys]));
  return {
    seal(text, context) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv("aes-256-gcm", current.encryption, nonce).setAAD(Buffer.from(context));
      const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return [format, current.id, sealed.toString("base64url")].join(".");
    },
    open(sealed, context) {
      const [, id = "", payload = ""] = sealed.split(".");
      const keys = byId.get(id);
      if (!keys)
        throw new Error(`Sealed with a key that is not at hand (${id}): is LICHENG_OLD_KEYS complete?`);
      const bytes = Buffer.from(payload, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", keys.encryption, bytes.subarray(0, nonceLength), {
        authTagLength: tagLength,
      });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(bytes.subarray(bytes.length - tagLength));
      const text = decipher.update(bytes.subarray(nonceLength, bytes.length - tagLength));
      return Buffer.concat([text, decipher.final()]).toString("utf8");
    },
    lookupHash: (text, context) =>
      createHmac("sha256", current.lookup).update(`${context}\u0000${text}`).digest("hex"),
  };
}

function deriveKeys(masterKey: string): { id: string; encryption: Buffer; lookup: Buffer } {
  const master = Buffer.from(masterKey, "base64");
  if (master.length !== 32) throw new Error("The key must be 32 bytes in base64");
  const derive = (purpose: string) => Buffer.from(hkdfSync("sha256", master, "", `licheng ${purpose}`, 32));
  const id = createHash("sha256").update(derive("key id")).digest("hex").slice(0, 8);
  return { id, encryption: derive("encryption"), lookup: derive("look-up") };
}
