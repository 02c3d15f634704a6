"use client";

import { useState } from "react";
import type { FindingChoice, QualityReply } from "@/lib/quality/contract";
import type { QualityFilter } from "@/lib/quality/client/quality-filter";

/** Findings that are chosen to be dealt with at once: some of the list, page after page, or all that the filter lets through. */
export type Chosen = {
  ids: ReadonlySet<string>;
  isAll: boolean;
  count: number;
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  addPage: () => void;
  addAll: () => void;
  drop: () => void;
  /** Keeps only those: what was refused stays chosen. */
  keep: (ids: readonly string[]) => void;
  which: FindingChoice;
};

/** The choice in a list of findings; it ends with the filter it was made in, so its owner has the filter as key. */
export function useChosen(
  { findings, matching, area, month }: QualityReply,
  { kind, state, due }: QualityFilter,
): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = useState(false);
  const shown = findings.map(({ id }) => id);
  const change = (next: Iterable<string>) => {
    setAll(false);
    setIds(new Set(next));
  };
  return {
    ids,
    isAll,
    count: isAll ? matching : ids.size,
    has: (id) => isAll || ids.has(id),
    toggle: (id) => {
      const base = isAll ? shown : [...ids];
      change(
        base.includes(id) ? base.filter((one) => one !== id) : [...base, id],
      );
    },
    addPage: () => change([...ids, ...shown]),
    addAll: () => setAll(true),
    drop: () => change([]),
    keep: change,
    which: isAll
      ? {
          area,
          month,
          ...(kind && { kind }),
          ...(state && { state }),
          ...(due && { due }),
          expected: matching,
        }
      : { findings: [...ids] },
  };
}
