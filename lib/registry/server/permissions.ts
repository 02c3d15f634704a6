import type { Actor } from "@/lib/core/access/actor";
import { insist, isAdmin } from "@/lib/core/access/permissions";
import type { Text } from "@/lib/core/domain/text-pair";

/** The registry says which posyandu exist, and so what "all have reported" means. */
export function mayImportRegistry(actor: Actor): boolean {
  return isAdmin(actor);
}

export const importing: Text = {
  id: "mengimpor daftar posyandu",
  en: "import the registry of posyandu",
};

/** Asked where the registry is imported or looked at, whoever has let the sender come so far. */
export function insistOnImporting(actor: Actor): void {
  insist(mayImportRegistry(actor), actor, importing);
}
