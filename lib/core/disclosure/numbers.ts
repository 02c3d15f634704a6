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

/** The numbers that a reader thinks of, and how they hang together; put together first, and thought through afterwards. */
export type Numbers = {
  all: Known[];
  /** Takes a number in, with what is known of it from the beginning. */
  add: (known: Known, span?: Span) => number;
  isSum: (whole: number, parts: readonly number[]) => void;
  isAtMost: (smaller: number, larger: number) => void;
  /** Says anew what is known of a number from the beginning. */
  know: (number: number, span: Span) => void;
  /** All of it as what somebody knows. */
  mind: () => Knowledge;
};

export function collectNumbers(): Numbers {
  const all: Known[] = [];
  const spans = new Map<number, Span>();
  const rules: ((mind: Knowledge) => void)[] = [];
  return {
    all,
    add: (known, span) => {
      all.push(known);
      if (span !== undefined) spans.set(all.length - 1, span);
      return all.length - 1;
    },
    isSum: (whole, parts) => {
      rules.push((mind) => {
        mind.isSum(whole, parts);
      });
    },
    isAtMost: (smaller, larger) => {
      rules.push((mind) => {
        mind.isAtMost(smaller, larger);
      });
    },
    know: (number, span) => void spans.set(number, span),
    mind: () => {
      const mind = knowledge(all.length);
      for (const [number, span] of spans) mind.tell(number, span);
      for (const rule of rules) rule(mind);
      return mind;
    },
  };
}
