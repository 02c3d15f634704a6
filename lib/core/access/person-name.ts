import type { Actor, Member } from "./actor";
import type { AreaCode } from "@/lib/core/domain/ids";
import { officeName } from "@/lib/core/domain/office";

/** The office of somebody by role and the areas that the role is about: those an operator answers for, else the province. */
function officeOf(
  { role, areas }: Member,
  { province, directory }: Places,
): string {
  const codes = areas.length > 0 ? areas : [province];
  return officeName(role, codes.map(directory.nameOf).join(", ")).id;
}

type Places = {
  province: AreaCode;
  directory: { nameOf: (code: string) => string };
};

/**
 * How a person is named wherever people are named, and as the person is kept with what was sent: the name, and the office in brackets unless the name
 * says it already, such as "Siti Aminah (Operator Kerinci)". A key is its holder.
 */
export function personName(actor: Actor, places: Places): string {
  if (actor.kind === "anonymous") return actor.kind;
  if (actor.kind === "command") return actor.name;
  const office = officeOf(actor, places);
  return actor.name.toLowerCase().includes(office.toLowerCase())
    ? actor.name
    : `${actor.name} (${office})`;
}
