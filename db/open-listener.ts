import { EventEmitter, once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Sql } from "postgres";
import type { Connect } from "./steady-pool";

/** Is given what the notification says; nothing where it is called because one may have been missed. */
export type OnNotify = (payload?: string) => void;

export type Listening = { stop: () => Promise<void> };

type Line = { closed: Promise<void>; end: () => Promise<void> };

const firstBackoffMs = 50;
const longestBackoffMs = 5_000;

/**
 * Calls `onNotify` for every notification on a channel, and once after a lost connection was made again, because some may have been missed. If the
 * first connection fails, it throws; later ones are tried until they succeed.
 */
export async function openListener(
  connect: Connect,
  channel: string,
  onNotify: OnNotify,
): Promise<Listening> {
  let line = await openLine(connect, channel, onNotify);
  const stopping = new AbortController();
  const { signal } = stopping;
  const isStopped = () => signal.aborted;

  const keep = async () => {
    let backoffMs = firstBackoffMs;
    await line.closed;
    while (!isStopped()) {
      await line.end();
      const next = await openLine(connect, channel, onNotify).catch(
        () => undefined,
      );
      if (next === undefined) {
        await sleep(backoffMs, undefined, { ref: false, signal }).catch(
          () => undefined,
        );
        backoffMs = Math.min(backoffMs * 2, longestBackoffMs);
        continue;
      }
      backoffMs = firstBackoffMs;
      line = next;
      if (isStopped()) break;
      onNotify();
      await line.closed;
    }
    await line.end();
  };
  const keeping = keep();

  return {
    stop: async () => {
      stopping.abort();
      await line.end();
      await keeping;
    },
  };
}

async function openLine(
  connect: Connect,
  channel: string,
  onNotify: OnNotify,
): Promise<Line> {
  const closing = new EventEmitter();
  const closed = once(closing, "closed").then(() => undefined);
  const sql: Sql = connect({
    max: 1,
    fetch_types: false,
    onclose: () => closing.emit("closed"),
    onnotify: (_channel: string, payload: string) => {
      onNotify(payload);
    },
  });
  const end = () => sql.end({ timeout: 0 });
  try {
    await sql.unsafe(`listen "${channel}"`);
  } catch (error) {
    await end();
    throw error;
  }
  return { closed, end };
}
