import type { Logger } from "pino";

/** What the HTTP server hands to every loader, action and render. All of it is absent under `remix vite:dev`. */
export type RequestFacts = {
  /** For `<script nonce>` and `<style nonce>`; a new one for each answer. */
  nonce?: string;
  /** The number a user may quote; the log carries the same one. */
  requestNumber?: string;
  log?: Logger;
  /** The visitor's address, for the throttle of log-ins; never logged. */
  address?: string;
  /** Sends this in place of the answer's own body, in one piece. */
  sendWhole?: (body: Buffer) => void;
};

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestFacts {}
}
