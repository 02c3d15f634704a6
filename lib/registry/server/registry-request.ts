import type { Actor } from "@/lib/core/access/actor";
import type { Month } from "@/lib/core/domain/month";
import type { CodeReading } from "@/lib/registry/domain/locate-village";
import type {
  RegistryJob,
  RegistryReading,
  UnusableColumns,
} from "./registry-job";

/** A registry file to be checked or imported, and how its sender wants it to be read. */
export type RegistryImportRequest = {
  actor: Actor;
  path: string;
  fileName: string;
  dryRun: boolean;
  acceptValid: boolean;
  codes: CodeReading;
  movesFrom: Month | null;
  /** Reads the file: in a thread where others wait for this one. */
  read: (job: RegistryJob) => Promise<RegistryReading | UnusableColumns>;
};
