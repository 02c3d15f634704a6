import { isDeepStrictEqual } from "node:util";
import type { Product } from "@/lib/core/product/product";
import { AppError } from "@/lib/core/refusals/errors";
import { headersOf, type LiveSocket } from "./live-socket";

/** Timers reach 24 days at most; and a session that was lengthened is looked at in vain. */
const longestWaitMs = 60 * 60_000;
const retryMs = 1_000;

export type Followed = {
  /** The person of this socket, or null for a stranger. */
  userId: string | null;
  /** Asks again who this is. If it is not who it was when the socket connected, the socket ends. */
  look: () => Promise<void>;
  stop: () => void;
};

/**
 * Keeps a socket only as long as its session or key holds and says the same: after any change of the person, or at the end of the session or key, it is
 * disconnected by the server. A browser then asks who it is now and connects again; a program with a key is refused.
 */
export function followPerson(product: Product, socket: LiveSocket): Followed {
  const { actor } = socket.data;
  const headers = headersOf(socket.handshake.headers);
  let timer: NodeJS.Timeout | undefined;

  const lookAfter = (ms: number) => {
    clearTimeout(timer);
    if (!socket.connected) return;
    timer = setTimeout(() => void look(), Math.min(ms, longestWaitMs)).unref();
  };

  async function look(): Promise<void> {
    try {
      const now = await product.actorOf(headers);
      if (!isDeepStrictEqual(now, actor)) {
        socket.disconnect(true);
        return;
      }
      const ends = await product.access.endOf(headers);
      if (ends !== null) lookAfter(Math.max(ends - Date.now(), 0) + 10);
    } catch (error) {
      if (error instanceof AppError && error.status < 500)
        socket.disconnect(true);
      // The database is away. Nothing is told without it, so the socket may wait for it.
      else lookAfter(retryMs);
    }
  }

  return {
    userId: actor.kind === "user" || actor.kind === "key" ? actor.id : null,
    look,
    stop: () => {
      clearTimeout(timer);
    },
  };
}
