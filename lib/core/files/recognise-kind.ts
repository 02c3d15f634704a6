import { textOfCell, type TableRow } from "@/lib/core/domain/cell";
import { normaliseHeading } from "@/lib/core/domain/heading";

/** The kinds of tables that people send, and mix up. */
export type TableKind = "report" | "children" | "registry";

/** Words that stand in the headings of one kind only. Three of them are enough to know it. */
const signatures: Record<TableKind, readonly string[]> = {
  report: ["s", "k", "d", "n", "s target", "d weighed", "k card", "n gained"],
  children: [
    ...["nik", "nama ortu", "nama anak", "jk", "jenis kelamin", "tgl lahir"],
    ...["tanggal lahir", "tanggal pengukuran", "tgl ukur", "berat", "tinggi"],
    ...["cara ukur", "tb u", "bb u", "bb tb", "berat badan", "tinggi badan"],
  ],
  registry: [
    ...["strata", "bujur", "lintang", "longitude", "latitude"],
    ...["berlaku sejak", "berlaku sampai", "valid from", "valid to"],
    ...["tingkat perkembangan", "kode desa"],
  ],
};

const fewest = 3;

/** What the first rows of a table look like; null if they look like nothing that is known. */
export function recogniseKind(rows: readonly TableRow[]): TableKind | null {
  let best: { kind: TableKind; score: number } | null = null;
  for (const kind of ["report", "children", "registry"] as const) {
    const words = new Set(signatures[kind]);
    const score = Math.max(
      0,
      ...rows.map(
        ({ cells }) =>
          cells.filter((cell) => words.has(normaliseHeading(textOfCell(cell))))
            .length,
      ),
    );
    if (score >= fewest && score > (best?.score ?? 0)) best = { kind, score };
  }
  return best?.kind ?? null;
}
