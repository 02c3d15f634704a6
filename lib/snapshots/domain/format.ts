import type { AreaLevel } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

/**
 * The form in which the parts of a snapshot are written down. A part that was written in a form is read by that form for ever: whoever changes how a part is
 * written, or what follows from it, counts this up and keeps the reader of the form before. lib/snapshots/server/golden.test.ts holds one of each form.
 */
export const snapshotFormat = 1;

/** Names of the parts. */
export const partNames = {
  /** Names and codes of the area, of all inside it, and of those it lies in. */
  areas: "areas",
  /** Elements and indicators with their definitions. */
  catalogue: "catalogue",
  /** Since when and until when how many posyandu are registered where. */
  registry: "registry",
  /** Every version of every path of targets that concerns the area. */
  targets: "targets",
  surveys: "surveys",
  /** Refused rows that waited, by month and area. */
  board: "board",
  /** Which areas share a border, by level. */
  neighbours: "neighbours",
  /** Posyandu with a known place. */
  points: "points",
  /** Which shapes there are. */
  topologies: "topologies",
  shape: (parent: string, level: AreaLevel) => `shape/${parent}/${level}`,
  /** Counts of a month: areas above the villages, villages, single posyandu, and what the public had been told. */
  above: (month: Month) => `above/${month}`,
  villages: (month: Month) => `villages/${month}`,
  posyandu: (month: Month) => `posyandu/${month}`,
  public: (month: Month) => `public/${month}`,
  /** In which steps the public's table of a month was rounded. */
  told: (month: Month) => `told/${month}`,
  /** What was found among the measured children of the month, and what the public had been told of it. */
  growth: "growth",
  publicGrowth: "public-growth",
} as const;
