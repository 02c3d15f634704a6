import { knowledge, type Knowledge } from "./knowledge";
import type { Place } from "./table";
import type { Span } from "./spans";

/** A number that a reader thinks of: a count that was told, or one that follows from others. */
export type Known = {
  /** What it really is. */
  count: number;
  /** Where the table tells it now, if it does. */
  place: Place | null;
};

/** The numbers that a reader thinks of, and what he knows of them. */
export type Numbers = {
  all: Known[];
  mind: Knowledge;
  /** Takes a number in, with what is known of it from the beginning. */
  add: (known: Known, span?: Span) => number;
};

export function collectNumbers(): Numbers {
  const all: Known[] = [];
  const mind = knowledge();
  return {
    all,
    mind,
    add: (known, span) => {
      all.push(known);
      return mind.add(span);
    },
  };
}
