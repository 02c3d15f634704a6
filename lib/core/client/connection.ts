/** How the page stands with the server, and when it was last heard of. While it is `checking`, it does not know yet whether its numbers are still true. */
export type Connection = {
  status:
    | "connecting"
    | "checking"
    | "live"
    | "reconnecting"
    /** Its account follows from as many pages as one may. */
    | "crowded"
    | "offline";
  /** By this device's clock, in milliseconds; null before the first word. */
  heardAt: number | null;
};

/** Whether the server cannot be reached: numbers of the moment are as old as the last word from it. */
export function isLineLost({ status }: Connection): boolean {
  return status === "offline" || status === "reconnecting";
}

/** What just changed, for screens that point at it. */
export type LiveChange = {
  sequence: number;
  areas: ReadonlySet<string>;
  /** By performance.now(), in milliseconds. */
  heardAt: number;
};

type Listener = () => void;

function createStore<T>(initial: T) {
  let value = initial;
  const listeners = new Set<Listener>();
  return {
    get: () => value,
    set: (next: T) => {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const connectionStore = createStore<Connection>({
  status: "connecting",
  heardAt: null,
});

export const changeStore = createStore<LiveChange | null>(null);
