import { randomUUID } from "node:crypto";

/** The id under which a request stands in the log and its sender is told of it: their own, if they name one. */
export function requestIdOf(named: string | undefined): string {
  return named?.slice(0, 64) ?? randomUUID();
}
