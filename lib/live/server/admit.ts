import type { Actor } from "@/lib/core/access/actor";
import { audienceOf } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";
import { countByKey } from "./count-by-key";
import { followPerson, type Followed } from "./follow-person";
import {
  headersOf,
  reasonOf,
  type LiveServer,
  type LiveSocket,
} from "./live-socket";
import { liveRefusal } from "./refusals";

/** Finds out who connects, and goes on finding out while they are connected. `onAdmitted` gets each socket, and how to ask again who it is. */
export function admit(
  io: LiveServer,
  product: Product,
  mostPerAccount: number,
  onAdmitted: (socket: LiveSocket, look: () => Promise<void>) => void,
): void {
  const open = countByKey();
  const followed = new Set<Followed>();

  async function insist(socket: LiveSocket): Promise<void> {
    const actor = await product.actorOf(headersOf(socket.handshake.headers));
    const account = accountOf(actor);
    if (account !== null && open.of(account) >= mostPerAccount)
      throw liveRefusal("too-many-sockets", {
        count: mostPerAccount,
        where: "account",
      });
    socket.data.actor = actor;
    socket.data.audience = audienceOf(actor, { demo: product.isDemo() });
    socket.data.rooms = 0;
    socket.data.upload = "";
  }

  io.use((socket, next) => {
    insist(socket).then(
      () => {
        next();
      },
      (error: unknown) => {
        const reason = reasonOf(error);
        next(Object.assign(new Error(reason.code), { data: reason }));
      },
    );
  });
  io.on("connection", (socket) => {
    const account = accountOf(socket.data.actor);
    const leave = account === null ? () => undefined : open.add(account);
    const person = followPerson(product, socket);
    followed.add(person);
    socket.once("disconnect", () => {
      leave();
      person.stop();
      followed.delete(person);
    });
    onAdmitted(socket, person.look);
    // Something may have changed between the handshake and now, when nobody would have told this socket.
    void person.look();
  });
  product.access.subscribe((userId) => {
    for (const person of followed)
      if (person.userId !== null && (userId ?? person.userId) === person.userId)
        void person.look();
  });
}

function accountOf(actor: Actor): string | null {
  return "id" in actor ? actor.id : null;
}
