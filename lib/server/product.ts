import type { Database } from "@/db/client";
import type { AreaCode } from "@/lib/domain/ids";
import type { DeadlineRule } from "@/lib/domain/month";
import type { AreaDirectory } from "./area-directory";
import type { BoundaryWorkers } from "./boundaries/boundary-workers";
import type { ChangeFeed } from "./change-feed";
import type { Actor } from "./actor";
import type { ChildFileWorkers } from "./child-file-workers";
import type { ChildKeys } from "./child-keys";
import type { Log } from "./log";
import type { SubmissionWorkers } from "./submission-workers";

/** Everything a verb needs of the running installation. One exists per process, made in server.ts or by a test. */
export type Product = {
  database: Database;
  dataDir: string;
  version: string;
  /** Address under which people reach the installation, where it is configured. */
  publicUrl: string | undefined;
  province: AreaCode;
  rule: DeadlineRule;
  directory: AreaDirectory;
  feed: ChangeFeed;
  log: Log;
  /** True while the demo's data stand in the database. */
  isDemo: () => boolean;
  now: () => Date;
  /** False from the taken port until the demo's accounts are written: whoever waits for health finds them there. */
  isReady: boolean;
  actorOf: (headers: Headers) => Promise<Actor>;
  authHandler: (request: Request, peer?: string) => Promise<Response>;
  submissionWorkers: SubmissionWorkers;
  childFileWorkers: ChildFileWorkers;
  /** Under which children are told apart; they are not in the database. */
  childKeys: ChildKeys;
  boundaryWorkers: BoundaryWorkers;
  /** Tells whoever follows an upload how far it is. */
  progress: (
    upload: string,
    phase: "receiving" | "reading" | "checking" | "storing" | "done",
    rows: number,
  ) => void;
};
