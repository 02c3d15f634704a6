import { createContext, useContext, useEffect } from "react";

/** What a stage's keys point at, for rows that know nothing of stages. */
export type Pointing = {
  /** The key of what is pointed at. */
  pointed: string | null;
  /** Says in which order the keys go through what is seen; another function once the rows come onto the stage. */
  aim: (keys: readonly string[]) => void;
};

const Context = createContext<Pointing>({ pointed: null, aim: () => {} });

export const PointingProvider = Context.Provider;

/** Gives keys to ↑ and ↓, and says which of them is pointed at; none where there is no stage. */
export function usePointing(keys: readonly string[]): string | null {
  const { pointed, aim } = useContext(Context);
  useEffect(() => {
    aim(keys);
    // What comes onto the stage next has rows of its own, or none.
    return () => aim([]);
  }, [aim, keys]);
  return pointed;
}
