/** After so long what could not be read is tried again, in milliseconds, if the browser does not say earlier that its line is back. */
const patienceMs = 8_000;

/** Reads a part of the page's own script; without a line it waits until there is one. A part that fails would take the whole page away, with all that still stands on it. */
export async function whenReachable<Part>(
  read: () => Promise<Part>,
): Promise<Part> {
  for (;;)
    try {
      return await read();
    } catch {
      await lineOrPatience();
    }
}

function lineOrPatience(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, patienceMs);
    addEventListener("online", go);
  });
}
