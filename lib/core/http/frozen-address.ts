/** The name by which an address says that it asks of a frozen set. */
export const frozenName = "snapshot";

/** Whether an address asks of a frozen set, as far as it can be read at a glance; one that hides the name is read by the router. */
export const asksFrozen = (address: string): boolean =>
  /[?&]snapshot(?:=|&|$)/.test(address);
