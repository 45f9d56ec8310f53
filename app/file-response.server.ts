/** A file to be saved under its name, which may be in any script (RFC 6266, RFC 8187); never to be shown or kept. */
export function fileResponse(
  name: string,
  bytes: Uint8Array,
  mediaType = "application/octet-stream",
): Response {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
      "Cache-Control": "no-store",
    },
  });
}
