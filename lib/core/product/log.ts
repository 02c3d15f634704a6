import { pino } from "pino";

export type Log = Pick<ReturnType<typeof pino>, "info" | "warn" | "error">;

/** JSON lines on standard error: standard output belongs to the person who started the program. */
export function openLog(
  level: "info" | "warn" | "error" | "silent" = "info",
): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false }),
  );
}
