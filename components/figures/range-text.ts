import type { BandRange, Bands } from "@/lib/core/catalogue/bands";
import type { Formats } from "@/lib/core/text/bind-formats";

/** The values of a class; null where there is but one. */
export function rangeText(
  formats: Formats,
  { digits, edge }: Bands,
  { from, to }: BandRange,
): string | null {
  const write = (value: number) => formats.number(value, digits);
  const [lowest, highest] = edge === "above" ? ["<", "≥"] : ["≤", ">"];
  if (from === null) return to === null ? null : `${lowest} ${write(to)}`;
  return to === null
    ? `${highest} ${write(from)}`
    : `${write(from)}–${write(to)}`;
}
