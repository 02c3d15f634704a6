import { wording } from "@/lib/core/text/pair";

/** Said on every page: the menu, the ticker, forms of submissions. */
export const reportsEverywhere = wording({
  id: {
    form: {
      posyandu: {
        name: "Laporan bulanan posyandu",
        withdraw:
          "Angka dari {name} ({rows} baris) tidak lagi dihitung, dan laporan sebelumnya, bila ada, berlaku kembali. Semua layar langsung berubah. Berkas dan catatannya tetap tersimpan.",
      },
    },
  },
  en: {
    form: {
      posyandu: {
        name: "Monthly report of the posyandu",
        withdraw:
          "The figures of {name} (rows: {rows}) no longer count, and the earlier report, where there is one, counts again. Every screen changes at once. The file and its record are kept.",
      },
    },
  },
});

/** Codes of refusals, as the page of definitions explains them. */
export const reportsReasons = wording({
  id: {
    "rows-refused":
      "Ada baris yang salah, sehingga tidak ada yang disimpan. Perbaiki baris yang disebut, atau terima baris yang benar saja.",
  },
  en: {
    "rows-refused":
      "Some rows are wrong, so nothing was stored. Mend the rows named, or accept only the correct ones.",
  },
});
