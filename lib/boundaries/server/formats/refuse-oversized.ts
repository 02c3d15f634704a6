import type { WrittenArea } from "@/lib/boundaries/server/codes/written-areas";
import type { RawFeature } from "./boundary-feature";
import type { ReadLimits } from "./limits";
import { BoundaryRefusal, tooLarge } from "./refusal";
import { countVertices } from "./reproject";

/** The longest official name of an area has some fifty letters. */
const longestName = 200;

/** Refuses a file with a feature that is larger than any area: more points than the database can work with, or a name that is no name. */
export function refuseOversized(
  { index, geometry }: RawFeature,
  { name, above }: Pick<WrittenArea, "name" | "above">,
  { shapeVertices }: Pick<ReadLimits, "shapeVertices">,
): void {
  const place = String(index + 1);
  if (geometry !== null && countVertices(geometry) > shapeVertices)
    throw tooLarge({
      id: `fitur ke-${place} mempunyai lebih dari ${String(shapeVertices)} titik batas`,
      en: `feature ${place} has more than ${String(shapeVertices)} boundary points`,
    });
  const long = [name, ...Object.values(above)].find(
    (text) => (text?.length ?? 0) > longestName,
  );
  if (long == null) return;
  const shown = `${long.slice(0, 40)}…`;
  throw new BoundaryRefusal({
    code: "name-too-long",
    message: {
      id: `Nama pada fitur ke-${place} ("${shown}") lebih dari ${String(longestName)} huruf.`,
      en: `A name in feature ${place} ("${shown}") has more than ${String(longestName)} letters.`,
    },
    remedy: {
      id: "Perbaiki kolom namanya: isinya harus nama wilayah saja, lalu kirim lagi.",
      en: "Correct the field of names: it must hold the name of the area only. Then send the file again.",
    },
  });
}
