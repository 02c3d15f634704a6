import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { shownValueOf, stateOf } from "@/lib/core/catalogue/states";
import {
  isAreaCode,
  levelOf,
  parentOf,
  type AreaCode,
} from "@/lib/core/domain/area-code";
import type { Locale, Text } from "@/lib/core/domain/text-pair";
import type { Product } from "@/lib/core/product/product";
import type { PlainTable } from "@/lib/core/text/plain-table";
import { stateLabel } from "@/lib/core/text/states";
import type { KaderBoardReply, KaderRow } from "@/lib/kader/contract";
import { kaderIndicators } from "@/lib/kader/domain/kader-indicators";

const headings: readonly Text[] = [
  { id: "Bulan", en: "Month" },
  { id: "Kabupaten/kota", en: "Regency" },
  { id: "Kecamatan", en: "Subdistrict" },
  { id: "Desa/kelurahan", en: "Village" },
  { id: "Kode", en: "Code" },
  { id: "Nama", en: "Name" },
  { id: "Posyandu terdaftar", en: "Registered posyandu" },
  { id: "Posyandu melapor", en: "Posyandu that reported" },
  { id: "Rencana kader (posyandu × 5)", en: "Planned kader (posyandu × 5)" },
  { id: "Kader aktif", en: "Kader on duty" },
  { id: "Kader ber-SK", en: "Appointed kader" },
  { id: "Kader terlatih", en: "Trained kader" },
  { id: "Perlu direkrut", en: "To recruit" },
  { id: "Posyandu kurang dari 5 kader", en: "Posyandu with fewer than 5" },
  { id: "Perlu dilatih", en: "To train" },
  { id: "Keterangan", en: "Remark" },
];

/**
 * The board as a list to work from, one row an area or a posyandu: its place, what was planned and counted, who is to be recruited and trained. A count
 * that nobody reported is empty, never zero.
 */
export function kaderTable(
  { directory }: Pick<Product, "directory">,
  { month, rows }: KaderBoardReply,
  locale: Locale,
): PlainTable {
  const nameAt = (code: AreaCode | null, length: number) =>
    code !== null && code.length >= length
      ? directory.nameOf(code.slice(0, length))
      : null;
  return {
    headings: [
      ...headings.map((heading) => heading[locale]),
      ...kaderIndicators.map((id) => indicatorOf(id).label[locale]),
    ],
    rows: rows.map((row) => {
      const above = placeOf(row);
      return [
        month,
        nameAt(above, 5),
        nameAt(above, 8),
        nameAt(above, 13),
        row.area,
        row.name,
        row.coverage.registered,
        row.coverage.reported,
        row.planned,
        ...countsOf(row),
        row.coverage.reported === 0 ? stateLabel["not-reported"][locale] : null,
        ...kaderIndicators.map((id) => {
          const figure = row.values[id];
          return figure === undefined ||
            stateOf(indicatorOf(id), figure) === "not-reported"
            ? null
            : (shownValueOf(indicatorOf(id), figure) ?? null);
        }),
      ];
    }),
  };
}

/** The areas above a row: of a posyandu its village and those above it. */
function placeOf({ area, village }: KaderRow): AreaCode | null {
  if (village !== undefined) return village;
  const code: string = area;
  if (!isAreaCode(code)) return null;
  return levelOf(code) === "province" ? null : parentOf(code);
}

function countsOf({ values, gap }: KaderRow): (number | null)[] {
  const { kader_per_posyandu: active, kader_trained: trained } = values;
  const known = gap !== null && gap.counted > 0 ? gap : null;
  const knownBoth = gap !== null && gap.countedBoth > 0 ? gap : null;
  return [
    active?.numerator,
    trained?.denominator,
    trained?.numerator,
    known?.toRecruit,
    known?.short,
    knownBoth?.toTrain,
  ].map((count) => count ?? null);
}
