/** Who may do what does not stay as it was when somebody connected. */
export type AccessChanges = {
  /** When what these headers carry ends by itself, if nothing happens before (ms); null if it has no end or is nobody's. */
  endOf: (headers: Headers) => Promise<number | null>;
  /** Calls back as soon as somebody's role, regencies, sessions or keys may have changed, on whichever node; null if it may have been anybody's. */
  subscribe: (listener: (userId: string | null) => void) => void;
};

/** Of senders who are made up and stay who they are. */
export const unchanging: AccessChanges = {
  endOf: () => Promise.resolve(null),
  subscribe: () => undefined,
};
