import type { Actor } from "@/lib/core/access/actor";
import { isAdmin } from "@/lib/core/access/permissions";

export function mayImportBoundaries(actor: Actor): boolean {
  return isAdmin(actor);
}
