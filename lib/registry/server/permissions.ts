import type { Actor } from "@/lib/core/access/actor";
import { insist, isAdmin } from "@/lib/core/access/permissions";

/** The registry says which posyandu exist, and so what "all have reported" means. */
export function mayImportRegistry(actor: Actor): boolean {
  return isAdmin(actor);
}

/** Asked of a request before its file is received, and of a command before its file is read. */
export function insistOnImporting(actor: Actor): void {
  insist(mayImportRegistry(actor), actor, {
    id: "mengimpor daftar posyandu",
    en: "import the registry of posyandu",
  });
}
