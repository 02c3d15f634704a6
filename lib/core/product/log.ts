import { pino } from "pino";

export type Log = Pick<ReturnType<typeof pino>, "info" | "warn" | "error">;

/** Errors about what was read quote it: those of JSON.parse, and those of PostgreSQL whose code begins with 22. Others quote names of columns and rules. */
function quotesContent(error: Error, code: string): boolean {
  return error instanceof SyntaxError || code.startsWith("22");
}

/**
 * What is said of an error: what went wrong and where in the program. Errors of the database also carry the row, the key or the line of the copied text that
 * they are about, and others quote what they could not read: nobody checked that for names of people, and it stays out.
 */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = "" } = error;
  const code =
    "code" in error && typeof error.code === "string" ? error.code : "";
  return {
    name,
    message: quotesContent(error, code)
      ? message.replace(/["'].*["']/su, "…")
      : message,
    ...(code === "" ? {} : { code }),
    stack: stack.slice(stack.indexOf("\n    at ")).trim(),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
    ...(error instanceof AggregateError
      ? { errors: error.errors.map(describeError) }
      : {}),
  };
}

/** Under whichever of the two names an error is logged. */
export const errorSerializers = { error: describeError, err: describeError };

/** JSON lines on standard error: standard output belongs to the person who started the program. */
export function openLog(
  level: "info" | "warn" | "error" | "silent" = "info",
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: errorSerializers,
    },
    pino.destination({ dest: 2, sync: false }),
  );
}
