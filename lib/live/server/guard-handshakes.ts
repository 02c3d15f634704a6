import type { IncomingMessage } from "node:http";
import { isForeignOrigin } from "@/lib/core/http/origins";
import {
  clientAddress,
  networkOf,
  trustedProxies,
} from "@/lib/core/product/client-address";
import type { Product } from "@/lib/core/product/product";
import type { AppError } from "@/lib/core/refusals/errors";
import { countByKey } from "./count-by-key";
import { headersOf, type LiveServer } from "./live-socket";
import { liveRefusal } from "./refusals";

/**
 * Looks at a handshake before there is a socket. Browsers send cookies with the WebSocket of any page, and ask nobody first: a page of another site could
 * watch with the session of whoever opened it. Programs send no Origin. An address, or an IPv6 /64, has a number of sockets at most, on each node.
 */
export function guardHandshakes(
  { env, publicUrl }: Pick<Product, "env" | "publicUrl">,
  mostPerAddress: number,
) {
  const trusted = trustedProxies(env.trustedProxies ?? []);
  const open = countByKey();

  function networkOfRequest({ socket, headers }: IncomingMessage): string {
    const forwarded = headersOf(headers).get("x-forwarded-for");
    const peer = socket.remoteAddress;
    return peer === undefined
      ? "unknown"
      : networkOf(clientAddress(peer, forwarded, trusted));
  }

  function refusalOf(request: IncomingMessage): AppError | null {
    if (isForeignOrigin(headersOf(request.headers), publicUrl))
      return liveRefusal("foreign-page");
    if (open.of(networkOfRequest(request)) < mostPerAddress) return null;
    return liveRefusal("too-many-sockets", {
      count: mostPerAddress,
      where: "address",
    });
  }

  return {
    allowRequest: (
      request: IncomingMessage,
      decide: (message: string | null, isAllowed: boolean) => void,
    ): void => {
      const refused = refusalOf(request);
      if (refused === null) decide(null, true);
      else decide(`${refused.text.id} / ${refused.text.en}`, false);
    },
    /** Must be called once with the server. */
    count: ({ engine }: Pick<LiveServer, "engine">): void => {
      engine.on(
        "connection",
        (raw: {
          request: IncomingMessage;
          once: (event: "close", listener: () => void) => void;
        }) => {
          raw.once("close", open.add(networkOfRequest(raw.request)));
        },
      );
    },
  };
}
