import { io, type Socket } from "socket.io-client";
import type { ClientEvents, ServerEvents } from "@/lib/live/contract";

export type LiveSocket = Socket<ServerEvents, ClientEvents>;

/** The connection of a page to the server that it came from. */
export function connectToServer(): LiveSocket {
  return io({
    path: "/socket.io",
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelayMax: 5000,
  });
}
