import { wording } from "./pair";
import type { SubjectText } from "./subject-text";

const words = wording({
  id: {
    list: "Daftar wilayah di peta",
    gesture: "Gunakan dua jari untuk menggeser peta",
    legend: "Keterangan warna",
    area: "Wilayah",
    noShape:
      "{count, plural, one {# wilayah belum punya bentuk di peta} other {# wilayah belum punya bentuk di peta}}: {names}",
    noShapeMore: "{names}, dan {count} lagi",
    noMap: "Belum ada batas wilayah untuk tingkat ini.",
    noMapHint: "Angkanya ada di tabel.",
    noPoints: "{count} posyandu belum punya koordinat",
    indicativeHint:
      "Batas disusun dari titik desa, bukan batas resmi. Hanya untuk gambaran.",
    mixedHint: "Sebagian batas resmi, sebagian masih indikatif.",
    failed: "Peta tidak dapat digambar di peramban ini. Angkanya ada di tabel.",
    lost: "Peta sedang digambar ulang.",
    lostHint:
      "Peramban membuang gambarnya, misalnya karena memori grafis penuh. Angkanya tetap ada di tabel.",
    drawAgain: "Gambar sekarang",
    shapesFailed: "Bentuk wilayah gagal dimuat. Angkanya ada di tabel.",
    open: "Buka {name}",
  },
  en: {
    list: "Areas on the map",
    gesture: "Use two fingers to move the map",
    legend: "Key to the colours",
    area: "Area",
    noShape:
      "{count, plural, one {# area has no shape on the map yet} other {# areas have no shape on the map yet}}: {names}",
    noShapeMore: "{names}, and {count} more",
    noMap: "There are no boundaries for this level yet.",
    noMapHint: "The figures are in the table.",
    noPoints: "{count} posyandu have no coordinates yet",
    indicativeHint:
      "Boundaries are drawn from village points, not official ones. For orientation only.",
    mixedHint: "Some boundaries are official, some still indicative.",
    failed:
      "The map cannot be drawn in this browser. The figures are in the table.",
    lost: "The map is being drawn again.",
    lostHint:
      "The browser has dropped its drawing, for example because graphics memory was full. The figures are still in the table.",
    drawAgain: "Draw it now",
    shapesFailed:
      "The shapes of the areas could not be loaded. The figures are in the table.",
    open: "Open {name}",
  },
});

/** The map itself. What its colours mean is said by those who show it. */
export const mapText = { name: "map", words } as const satisfies SubjectText;
