import { z } from "zod";

/** What the process of the embedded database is started with, as JSON in its only argument. */
export const processOptions = z.object({
  dataDir: z.string(),
  socketPath: z.string(),
  /** The command that started it, named to whoever finds the directory in use. */
  command: z.string(),
  isDurable: z.boolean(),
  /** How long it waits when another process has the directory. */
  patienceMs: z.number(),
});

export type ProcessOptions = z.infer<typeof processOptions>;

/** What it tells its parent. */
export const processMessage = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready"), ms: z.number(), isNew: z.boolean() }),
  z.object({
    kind: z.literal("busy"),
    pid: z.number(),
    command: z.string(),
    since: z.string(),
    host: z.string(),
  }),
  z.object({ kind: z.literal("failed"), reason: z.string() }),
  z.object({ kind: z.literal("note"), text: z.string() }),
]);

export type ProcessMessage = z.infer<typeof processMessage>;

/** What its parent tells it. */
export const closeRequest = "close";
