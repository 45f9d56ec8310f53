import { describe, expect, test } from "vitest";
import { createVault } from "#db/vault.ts";

const key = (byte: number) => Buffer.alloc(32, byte).toString("base64");
const vault = createVault(key(1));

describe("sealing", () => {
  test("opens to the same text, and two seals of one text differ", () => {
    const [a, b] = [vault.seal("A123456789", "here"), vault.seal("A123456789", "here")];
    expect(a).not.toBe(b);
    expect([a, b].map((sealed) => vault.open(sealed, "here"))).toEqual(["A123456789", "A123456789"]);
  });

  test("the sealed text holds nothing of the plain one", () => {
    expect(vault.seal("A123456789", "here")).not.toContain("A123456789");
  });

  test("moved to another place it does not open", () => {
    const sealed = vault.seal("A123456789", "school 1, student 110001");
    expect(() => vault.open(sealed, "school 1, student 110002")).toThrow();
  });

  test("changed by one character it does not open", () => {
    const sealed = vault.seal("A123456789", "here");
    for (const at of [sealed.length - 1, sealed.length - 20, sealed.indexOf(".", 4) + 1]) {
      const other = sealed[at] === "A" ? "B" : "A";
      expect(() => vault.open(sealed.slice(0, at) + other + sealed.slice(at + 1), "here")).toThrow();
    }
  });

  test("after a change of the key, old texts open as long as the old key is named", () => {
    const old = vault.seal("A123456789", "here");
    expect(createVault(key(2), [key(1)]).open(old, "here")).toBe("A123456789");
    expect(() => createVault(key(2)).open(old, "here")).toThrow("LICHENG_OLD_KEYS");
  });
});

describe("the look-up hash", () => {
  test("is the same for the same text, another for another text, place or key", () => {
    const hashes = [
      vault.lookupHash("A123456789", "school 1"),
      vault.lookupHash("A123456788", "school 1"),
      vault.lookupHash("A123456789", "school 2"),
      createVault(key(2)).lookupHash("A123456789", "school 1"),
    ];
    expect(new Set(hashes).size).toBe(4);
    expect(vault.lookupHash("A123456789", "school 1")).toBe(hashes[0]);
  });
});

test("a key of another length is refused", () => {
  expect(() => createVault(Buffer.alloc(16).toString("base64"))).toThrow("32 bytes");
});
