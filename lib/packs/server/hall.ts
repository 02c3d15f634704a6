import type { IncomingMessage, ServerResponse } from "node:http";
import { networkInterfaces } from "node:os";
import { findSnapshot } from "@/db/snapshots/snapshots";
import type { Hall, Product } from "@/lib/core/product/product";
import { markOf } from "@/lib/packs/domain/pack-names";
import { openFrozen } from "@/lib/snapshots/server/frozen/frozen-product";
import type { PackContent } from "./pack-content";

/** Makes the product of a laptop one of a hall: its figures are those of its snapshot, and what is not of its meeting is closed. */
export function enterHall(
  product: Product,
  { pack }: Pick<PackContent, "pack">,
  address: string,
): Hall {
  const hall: Hall = {
    pack: pack.id,
    mark: markOf(pack.id),
    meeting: pack.meeting,
    area: pack.area,
    month: pack.month,
    snapshot: pack.snapshot,
    takenAt: pack.frozenAt,
    address,
    figures: async () => {
      const record = await findSnapshot(product.database.sql, pack.snapshot);
      if (record === null) throw new Error("The pack's snapshot is gone");
      return (await openFrozen(product, record)).product;
    },
  };
  product.hall = hall;
  return hall;
}

/** Addresses of this machine in the hall's network, the likely one first. */
export function addressesInHall(port: number): string[] {
  const all = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
  return all
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address)
    .sort((a, b) => rank(a) - rank(b))
    .map((address) => `http://${address}:${String(port)}`);
}

/** Networks of halls and offices before those of containers and virtual machines. */
function rank(address: string): number {
  if (address.startsWith("192.168.")) return 0;
  if (address.startsWith("10.")) return 1;
  return address.startsWith("172.17.") ? 3 : 2;
}

/** Pages that a laptop in a hall has, and what pages are made of. */
const hallPages =
  /^\/(?:rapat\/[0-9a-f-]{36}|ikuti|tindak-lanjut|sign-in|_next)(?:\/|$)|\.\w+$/;

/**
 * On a laptop in a hall any other page leads to that of its meeting, which says what is closed; who has not signed in, such as a phone, to where the stage is
 * followed. True if it did.
 */
export function leadBackToMeeting(
  { hall }: Pick<Product, "hall">,
  { url = "/", headers }: Pick<IncomingMessage, "url" | "headers">,
  response: Pick<ServerResponse, "writeHead" | "end">,
): boolean {
  if (hall === undefined) return false;
  const { pathname, searchParams } = new URL(url, "http://laptop");
  if (hallPages.test(pathname)) return false;
  const language = searchParams.get("lang") === "en" ? "?lang=en" : "";
  const isKnown = headers.cookie?.includes("session_token") === true;
  response.writeHead(302, {
    location: isKnown
      ? `/rapat/${hall.meeting}${language}#without-a-line`
      : `/ikuti${language}`,
  });
  response.end();
  return true;
}
