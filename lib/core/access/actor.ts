import type { Role } from "./contract";
import type { AreaCode } from "@/lib/core/domain/ids";

/** Someone who has signed in, or a key that stands for that person. */
export type Member = {
  kind: "user" | "key";
  /** The id of the person, also where a key asks: files sent with a key and files sent by its holder have one sender. */
  id: string;
  name: string;
  email: string;
  role: Role;
  /** The regencies an operator answers for; empty for the other roles. */
  areas: readonly AreaCode[];
};

/** Who asks. A command is someone with a shell on the server, who may do what an admin may. */
export type Actor =
  Member | { kind: "anonymous" } | { kind: "command"; name: string };

export const anonymous: Actor = { kind: "anonymous" };

/** How an actor stands in submissions and in the audit log: an id that stays. How people call it, personName says. */
export function signatureOf(actor: Actor): { actor: string } {
  switch (actor.kind) {
    case "user":
    case "key":
      return { actor: actor.id };
    case "command":
      return { actor: `command:${actor.name}` };
    case "anonymous":
      return { actor: "anonymous" };
  }
}
