import { describe, expect, test } from "vitest";
import { mostEvidenceBytes, readEvidence } from "#app/domain/grade-corrections/evidence.ts";

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const pdf = (inside = "") =>
  latin(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\ntrailer\n%%EOF\n`);
const chunk = (type: string, content = "") =>
  latin(`${String.fromCharCode(0, 0, 0, content.length)}${type}${content}\u0001\u0002\u0003\u0004`);
const png = (text = "") =>
  Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...chunk("IHDR", "\0\0\0\u0001\0\0\0\u0001\u0008\u0002\0\0\0"),
    ...chunk("tEXt", text),
    ...chunk("IEND"),
  ]);
const jpeg = (comment = "") => latin(`\xff\xd8\xff\xe0\0\x10JFIF\0${comment}\xff\xd9`);

test.each([
  ["試卷.pdf", pdf(), "application/pdf"],
  ["scan.PDF", pdf(), "application/pdf"],
  ["成績單.png", png("Title"), "image/png"],
  ["photo.jpg", jpeg(), "image/jpeg"],
  ["photo.jpeg", jpeg(), "image/jpeg"],
  // Telephones write what they know behind the end of a picture.
  ["phone.jpg", Uint8Array.from([...jpeg(), ...latin("SEFT1234")]), "image/jpeg"],
])("%s is kept as what its content is", (name, bytes, mediaType) => {
  expect(readEvidence(name, bytes)).toEqual({ ok: true, mediaType });
});

describe("a file is refused", () => {
  test.each([
    ["empty", "a.pdf", new Uint8Array()],
    ["too-large", "a.pdf", new Uint8Array(mostEvidenceBytes + 1)],
    ["not-supported", "a.docx", latin("PK\x03\x04 word/document.xml")],
    ["not-supported", "a.pdf", latin("<html><script>alert(1)</script>")],
    ["other-extension", "a.png", jpeg()],
    ["other-extension", "a.pdf", png()],
    ["other-extension", "picture", png()],
    ["active-content", "a.pdf", pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")],
    // A name may be written with the numbers of its characters.
    ["active-content", "a.pdf", pdf("/#4aavaScript (x)")],
    ["active-content", "a.pdf", pdf("/Names << /EmbeddedFiles 3 0 R >>")],
    ["active-content", "a.png", png("<script>alert(1)</script>")],
    ["active-content", "a.jpg", jpeg("<svg onload=alert(1)>")],
    ["damaged", "a.pdf", latin("%PDF-1.7\n1 0 obj << >>")],
    ["damaged", "a.png", png().slice(0, 40)],
    ["damaged", "a.jpg", latin("\xff\xd8\xff\xe0JFIF")],
  ])("%s: %s", (fault, name, bytes) => {
    expect(readEvidence(name, bytes)).toEqual({ ok: false, fault });
  });

  test("not at exactly 4 MB", () => {
    const bytes = new Uint8Array(mostEvidenceBytes).fill(0x20);
    const page = pdf();
    bytes.set(page.slice(0, -6));
    bytes.set(page.slice(-6), bytes.length - 6);
    expect(readEvidence("a.pdf", bytes).ok).toBe(true);
  });
});
