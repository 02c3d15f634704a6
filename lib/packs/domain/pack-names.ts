/** By which people tell a laptop from another: four letters and digits of the id of its pack. */
export function markOf(pack: string): string {
  return pack.replaceAll("-", "").slice(0, 4).toUpperCase();
}

/** rapat-15-2026-10-4F2A.pantau, and what comes home from it: rapat-15-2026-10-4F2A-hasil.pantau. */
export function packFileName(
  { id, area, month }: { id: string; area: string; month: string },
  what: "pack" | "return",
): string {
  const end = what === "return" ? "-hasil" : "";
  return `rapat-${area}-${month}-${markOf(id)}${end}.pantau`;
}
