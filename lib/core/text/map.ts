import { wording } from "./pair";
import type { SubjectText } from "./subject-text";

const words = wording({
  id: {
    list: "Daftar wilayah di peta",
    gesture: "Gunakan dua jari untuk menggeser peta",
    buttons: "Gerakkan peta",
    zoomIn: "Perbesar peta",
    zoomOut: "Perkecil peta",
    reset: "Tampilkan seluruh wilayah",
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
    lost: "Peta sedang digambar ulang.",
    lostHint:
      "Peramban membuang peta yang dapat digeser, misalnya karena memori grafis penuh. Sementara itu tampil gambar diam dengan angka yang sama.",
    drawAgain: "Gambar sekarang",
    still:
      "Peta ini gambar diam: peramban ini tidak punya WebGL, jadi peta tidak dapat digeser atau diperbesar. Pilih wilayah untuk membukanya; angkanya ada di tabel.",
    stillLoading:
      "Peta ini gambar diam: bagian untuk menggeser dan memperbesarnya belum dapat dimuat. Angkanya lengkap di tabel.",
    loadAgain: "Coba lagi",
    shapesFailed: "Bentuk wilayah gagal dimuat. Angkanya ada di tabel.",
    open: "Buka {name}",
    outside:
      "Sebagian pulau kecil yang jauh ada di luar bingkai. Tombol bingkai menampilkannya.",
    outsideMark: "Pulau jauh di luar bingkai",
    point: {
      strata: "Strata",
      last: "Laporan terakhir",
      nearest: "Posyandu terdekat",
      unknown: "belum diketahui",
      never: "belum pernah",
      metres: "{count} m",
      kilometres: "{count} km",
    },
    strata: {
      pratama: "Pratama",
      madya: "Madya",
      purnama: "Purnama",
      mandiri: "Mandiri",
    },
  },
  en: {
    list: "Areas on the map",
    gesture: "Use two fingers to move the map",
    buttons: "Move the map",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    reset: "Show the whole area",
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
    lost: "The map is being drawn again.",
    lostHint:
      "The browser has dropped the map that can be moved, for example because graphics memory was full. Meanwhile a still drawing shows the same figures.",
    drawAgain: "Draw it now",
    still:
      "This map stands still: this browser has no WebGL, so it cannot be moved or enlarged. Choose an area to open it; the figures are in the table.",
    stillLoading:
      "This map stands still: the part for moving and enlarging it could not be loaded yet. All figures are in the table.",
    loadAgain: "Try again",
    shapesFailed:
      "The shapes of the areas could not be loaded. The figures are in the table.",
    open: "Open {name}",
    outside:
      "Some small islands far away lie outside the frame. The frame button shows them.",
    outsideMark: "Islands outside the frame",
    point: {
      strata: "Strata",
      last: "Last report",
      nearest: "Nearest posyandu",
      unknown: "not known",
      never: "never",
      metres: "{count} m",
      kilometres: "{count} km",
    },
    strata: {
      pratama: "Pratama",
      madya: "Madya",
      purnama: "Purnama",
      mandiri: "Mandiri",
    },
  },
});

/** The map itself. What its colours mean is said by those who show it. */
export const mapText = { name: "map", words } as const satisfies SubjectText;
