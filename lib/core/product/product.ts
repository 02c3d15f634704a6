import type { Database } from "@/db/client";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { DeadlineRule, Month } from "@/lib/core/domain/month";
import type { AreaDirectory } from "./area-directory";
import type { ChangeFeed } from "@/lib/core/ledger/change-feed";
import type { AccessChanges } from "@/lib/core/access/access-changes";
import type { Actor } from "@/lib/core/access/actor";
import type { Env } from "./env";
import type { Reach } from "@/lib/core/domain/change-kinds";
import type { Log } from "./log";
import type { Slot } from "./slot";

/**
 * What a subject keeps running with the installation, such as threads or a key: made when it is first asked for, closed with the installation.
 */
export type Service<Running> = {
  open: (product: Product) => Running;
  close?: (running: Running) => Promise<void>;
};

/** What a page says of the frozen set that it shows. */
export type FrozenSign = {
  id: string;
  area: AreaCode;
  /** Such as POTRET/15/2026-10/003. */
  number: string;
  title: string;
  takenAt: string;
  isWithdrawn: boolean;
};

/** Of a laptop that runs on a meeting that was taken along: which one, and of when its figures are. */
export type Hall = {
  /** The pack, and the few letters by which people know it. */
  pack: string;
  mark: string;
  meeting: string;
  area: AreaCode;
  month: Month;
  snapshot: string;
  /** When the figures were frozen. */
  takenAt: string;
  /** Where phones in the hall find it. */
  address: string;
  /** The product as it was in the snapshot: a laptop has no other figures. */
  figures: () => Promise<Product>;
};

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
  /** How far a kind of change reaches, by its name. */
  reachOf: (kind: string) => Reach;
  /** Names of the kinds of change that have no line in the ticker. */
  silentKinds: readonly string[];
  log: Log;
  /** True while the demo's data stand in the database. */
  isDemo: () => boolean;
  now: () => Date;
  /** Of a product that answers from a frozen set: which one. */
  frozen?: FrozenSign;
  /** Of a laptop in a hall without a line: the meeting on which it runs. */
  hall?: Hall;
  /** False from the taken port until the demo's accounts are written: whoever waits for health finds them there. */
  isReady: boolean;
  actorOf: (headers: Pick<Headers, "get">) => Promise<Actor>;
  access: AccessChanges;
  authHandler: (request: Request, peer?: string) => Promise<Response>;
  /** What was configured; a subject reads what is its own. */
  env: Partial<Env>;
  /** The one running instance of a service. */
  service: <Running>(wanted: Service<Running>) => Running;
  /** What the subjects have put into a slot. */
  itemsIn: <Item>(slot: Slot<Item>) => Item[];
  /** Tells whoever follows an upload how far it is. */
  progress: (
    upload: string,
    phase: "receiving" | "reading" | "checking" | "storing" | "done",
    rows: number,
  ) => void;
  /** Says something to everybody in a room of a subject, on every node that shares Redis. */
  say: (room: string, said: unknown) => void;
};
