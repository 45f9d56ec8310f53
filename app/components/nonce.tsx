import { createContext, useContext } from "react";

const Nonce = createContext<string | undefined>(undefined);

/** Set while rendering on the server; a browser never needs it again. */
export const NonceProvider = Nonce.Provider;

export function useNonce(): string | undefined {
  return useContext(Nonce);
}
