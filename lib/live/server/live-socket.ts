import type { Server, Socket } from "socket.io";
import type { Actor } from "@/lib/core/access/actor";
import type { Audience } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/refusals/errors";
import type {
  ClientEvents,
  ServerEvents,
  WatchReply,
} from "@/lib/live/contract";

/** A socket follows one upload at a time, the last one it asked for. */
type SocketData = {
  actor: Actor;
  audience: Audience;
  rooms: number;
  upload: string;
};
export type LiveServer = Server<
  ClientEvents,
  ServerEvents,
  Record<string, never>,
  SocketData
>;
export type LiveSocket = Socket<
  ClientEvents,
  ServerEvents,
  Record<string, never>,
  SocketData
>;

/** The headers with which a socket or a raw request came. */
export function headersOf(
  raw: Record<string, string | string[] | undefined>,
): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    if (value !== undefined)
      headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

type Reason = Extract<WatchReply, { ok: false }>["problem"];

/** A refusal as a client reads it. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof AppError)
    return { code: error.code, message: error.text, remedy: error.remedy };
  return {
    code: "bad-request",
    message: {
      id: "Permintaan tidak dapat dilayani.",
      en: "The request cannot be served.",
    },
    remedy: { id: "Muat ulang halaman.", en: "Reload the page." },
  };
}
