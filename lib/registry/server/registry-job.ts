import type { NamedArea } from "@/lib/core/domain/name-against-code";
import type { Month } from "@/lib/core/domain/month";
import type { Move } from "@/lib/registry/domain/find-moves";
import type { CodeReading } from "@/lib/registry/domain/locate-village";
import type { RegistryColumn } from "@/lib/registry/domain/registry-columns";
import type { RegistryReport } from "@/lib/registry/contract";

/** What the worker needs to understand a registry file. Only plain data crosses to another thread. */
export type RegistryJob = {
  path: string;
  /** All areas of the province. */
  areas: NamedArea[];
  /** The registry as JSON text: as text it crosses to another thread without holding up this one. */
  known: string;
  currentMonth: Month;
  codes: CodeReading;
  movesFrom: Month | null;
};

/** A file whose columns do not say enough. */
export type UnusableColumns = {
  kind: "unusable";
  missing: RegistryColumn[];
  double: RegistryColumn[];
};

/** A registry file that was read: what can be stored, as JSON text, and what is to be said of the rest. */
export type RegistryReading = {
  kind: "read";
  accepted: { rows: number; json: string };
  moves: Move[];
} & Pick<
  RegistryReport,
  | "rows"
  | "refused"
  | "restoredCodes"
  | "likelyBps"
  | "problems"
  | "same"
  | "warnings"
  | "missing"
  | "passedOver"
>;
