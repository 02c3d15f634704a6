import { setNonce } from "get-nonce";

/**
 * What locks the page behind a window puts a style of its own into the page. It is let in by the nonce with which the page was sent; browsers tell
 * it to scripts alone.
 */
export function allowOwnStyles(): void {
  if (typeof document === "undefined") return;
  const { nonce } =
    document.querySelector<HTMLScriptElement>("script[nonce]") ?? {};
  if (nonce !== undefined && nonce !== "") setNonce(nonce);
}
