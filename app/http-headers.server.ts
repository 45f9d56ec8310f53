import type { RequestHandler } from "express";

/**
 * What every answer tells the browser not to do. Style attributes stay allowed: the controls and the charts
 * set positions with them; style and script elements need the nonce.
 */
export function securityHeaders(nonceOf: (res: Parameters<RequestHandler>[1]) => string): RequestHandler {
  return (req, res, next) => {
    const nonce = `'nonce-${nonceOf(res)}'`;
    res.setHeader(
      "Content-Security-Policy",
      [
        "default-src 'self'",
        `script-src 'self' ${nonce}`,
        `style-src 'self' ${nonce}`,
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].join("; "),
    );
    res.setHeader("X-Content-Type-Options", "nosniff");
    res.setHeader("X-Frame-Options", "DENY");
    res.setHeader("Referrer-Policy", "same-origin");
    res.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    res.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    res.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
    if (req.secure) res.setHeader("Strict-Transport-Security", "max-age=31536000");
    next();
  };
}

/** Pages show personal data: nothing of them stays in a shared computer's cache. */
export const keepPagesOutOfCaches: RequestHandler = (_req, res, next) => {
  res.setHeader("Cache-Control", "no-store");
  next();
};
