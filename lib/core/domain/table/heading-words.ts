import { normaliseHeading } from "@/lib/core/domain/heading";

/** Which part of a whole a column holds: boys, girls, or their sum. */
export type Part = "L" | "P" | "total";

const partWords = new Map<string, Part>([
  ...["l", "lk", "laki", "laki laki", "lelaki", "boys"].map(
    (word) => [word, "L"] as const,
  ),
  ...["p", "pr", "perempuan", "wanita", "girls"].map(
    (word) => [word, "P"] as const,
  ),
  ...["jml", "jlh", "jumlah", "total", "l p", "jml l p", "jumlah l p"].map(
    (word) => [word, "total"] as const,
  ),
]);

/** The part that a heading means if it says nothing else: "L", "Perempuan", "Jml". */
export function partOf(text: string): Part | null {
  return partWords.get(normaliseHeading(text)) ?? null;
}

const lastPart =
  /^(.*[^\s(/-])[\s(/-]+(l|lk|laki[\s-]*laki|p|pr|perempuan|jml|jlh|jumlah|total)\)?\.?$/i;

/** A heading that ends with a part of the whole, in two: "Jml balita (S) L" is "Jml balita (S)" and L. */
export function splitPart(text: string): { whole: string; part: Part } | null {
  const found = lastPart.exec(text.trim());
  const part = partOf(found?.[2] ?? "");
  return part === null ? null : { whole: found?.[1] ?? "", part };
}
