import type { Product, Service } from "./product";

type Running = { running: unknown; close: () => Promise<void> };

/** Keeps one running instance of every service that is asked for, until all are closed. */
export function openServices(productOf: () => Product): {
  service: Product["service"];
  close: () => Promise<void>;
} {
  const opened = new Map<unknown, Running>();
  return {
    service: <Kind>(wanted: Service<Kind>): Kind => {
      const known = opened.get(wanted);
      if (known !== undefined) return known.running as Kind;
      const running = wanted.open(productOf());
      opened.set(wanted, {
        running,
        close: async () => wanted.close?.(running),
      });
      return running;
    },
    close: async () => {
      await Promise.all([...opened.values()].map(({ close }) => close()));
    },
  };
}
