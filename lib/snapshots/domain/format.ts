import type { AreaLevel } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

/**
 * The form in which the parts of a snapshot are written down. A part that was written in a form is read by that form for ever: whoever changes how a part is
 * written, or what follows from it, counts this up and keeps the reader of the form before. lib/snapshots/server/golden.db.test.ts holds one of each form.
 * 2 came with the parts `kader` and `late`; what is asked of them in a snapshot of form 1 is refused as not held.
 */
export const snapshotFormat = 2;

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
  /** What each posyandu said of its kader in a month. */
  kader: (month: Month) => `kader/${month}`,
  /** When the last late first report of a village came, by month. */
  late: "late",
  /** What was found among the measured children of the month, and what the public had been told of it. */
  growth: "growth",
  publicGrowth: "public-growth",
} as const;
