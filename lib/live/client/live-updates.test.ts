import { EventEmitter } from "node:events";
import { QueryClient } from "@tanstack/react-query";
import { afterEach, expect, test } from "vitest";
import { connectionStore } from "@/lib/core/client/connection";
import type { SessionReply } from "@/lib/core/access/contract";
import type { LiveSocket } from "./live-socket";
import { openLiveUpdates, type LiveUpdates } from "./live-updates";

let updates: LiveUpdates | null = null;
afterEach(() => updates?.close());

function openOn(refusal: Error & { data?: { code: string } }) {
  const socket = Object.assign(new EventEmitter(), {
    connected: false,
    // What the server itself refused is not tried again by the client.
    active: true,
    connect: () => socket,
    disconnect: () => socket,
    close: () => socket,
  });
  updates = openLiveUpdates({
    client: new QueryClient(),
    subjects: [],
    socket: socket as unknown as LiveSocket,
    session: { sequence: 1, audience: "public" } as SessionReply,
  });
  connectionStore.set({ status: "connecting", heardAt: null });
  socket.emit("connect_error", refusal);
  return connectionStore.get().status;
}

test("a page that is refused because its account has too many says so, any other failure is a lost line", () => {
  const crowded = { data: { code: "too-many-sockets" } };
  expect(openOn(Object.assign(new Error("refused"), crowded))).toBe("crowded");
  updates?.close();
  expect(openOn(new Error("xhr poll error"))).toBe("reconnecting");
});
