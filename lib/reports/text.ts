import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { submissionsText } from "@/lib/submissions/text";
import { uploadText } from "@/lib/core/text/upload";

const words = wording({
  id: {
    title: "Unggah laporan",
    lead: "Berkas diperiksa dulu dan hasilnya ditampilkan. Belum ada yang disimpan sampai Anda menekan Terima.",
    scope: {
      heading: "Untuk mana",
      area: "Kabupaten/kota",
      wholeProvince: "Seluruh provinsi {name}",
      month: "Bulan laporan",
      running: "{month} (masih berjalan)",
      template: "Templat",
      templateHint:
        "Sudah berisi daftar posyandu; tinggal isi angkanya. Nol ditulis 0, yang tidak dilaporkan dikosongkan.",
      xlsx: "Unduh templat XLSX",
      csv: "CSV",
    },
    result: {
      heading: "Hasil pemeriksaan",
      read: "baris dibaca",
      valid: "siap diterima",
      refused: "ditolak",
      new: "baru",
      changed: "berubah",
      unchanged: "sama",
      comparison: "Dari yang siap diterima",
      cleanTitle: "Semua baris benar",
      cleanText:
        "Setelah diterima, angka {area} langsung diperbarui di semua layar provinsi.",
      partTitle: "{refused} baris ditolak, {valid} baris siap diterima",
      partText:
        "Perbaiki berkasnya, simpan, lalu pilih lagi. Atau terima baris yang benar saja: baris yang ditolak tidak dihitung dan tetap tercantum di “Baris yang belum diperbaiki” sampai dikirim ulang dengan benar.",
      nothingTitle: "Tidak ada baris yang dapat diterima",
      nothingText:
        "Perbaiki yang disebut di bawah ini, simpan berkasnya, lalu pilih lagi. Belum ada yang disimpan.",
      otherAreaTitle: "Berkas ini milik kabupaten/kota lain",
      otherAreaText:
        "Tidak satu pun barisnya milik {area}. Pilih berkas {area}, atau kirim lewat akun kabupaten/kota yang bersangkutan. Belum ada yang disimpan.",
      sameTitle: "Isi berkas sama dengan yang sudah tersimpan",
      sameText: "Menerimanya tidak mengubah satu angka pun.",
      accept: "Terima",
      acceptValid:
        "{count, plural, one {Terima baris yang benar saja (# baris)} other {Terima baris yang benar saja (# baris)}}",
      mendFirst: "Perbaiki dulu berkasnya",
      decisionsUsed:
        "{count, plural, one {# pilihan posyandu dipakai.} other {# pilihan posyandu dipakai.}}",
      dropDecisions: "Batalkan pilihan",
      recheck:
        "{count, plural, one {Periksa lagi dengan pilihan ini (#)} other {Periksa lagi dengan pilihan ini (#)}}",
      recheckNone: "Periksa lagi tanpa pilihan",
    },
    changes: {
      heading: "Yang akan berubah",
      note: "{shown} dari {count} posyandu yang laporannya berubah",
      from: "Tersimpan",
      to: "Menjadi",
      empty: "kosong",
      more: "{count, plural, one {dan # isian lain} other {dan # isian lain}}",
      fewer: "ringkas",
      showAll: "Tampilkan semua",
    },
  },
  en: {
    title: "Upload a report",
    lead: "A file is checked first and you see the result. Nothing is stored until you press Accept.",
    scope: {
      heading: "What for",
      area: "Regency or city",
      wholeProvince: "The whole province of {name}",
      month: "Reporting month",
      running: "{month} (not over yet)",
      template: "Template",
      templateHint:
        "It already lists your posyandu; only the counts are missing. Write 0 for zero, leave empty what was not reported.",
      xlsx: "Download XLSX template",
      csv: "CSV",
    },
    result: {
      heading: "Result of the check",
      read: "rows read",
      valid: "ready to accept",
      refused: "refused",
      new: "new",
      changed: "changed",
      unchanged: "the same",
      comparison: "Of those ready to accept",
      cleanTitle: "Every row is correct",
      cleanText:
        "Once accepted, the figures of {area} change on every screen of the province at once.",
      partTitle: "Rows refused: {refused}; ready to accept: {valid}",
      partText:
        "Mend the file, save it and choose it again. Or accept only the correct rows: the refused ones are not counted and stay listed under “Rows still to be mended” until they are sent again correctly.",
      nothingTitle: "No row can be accepted",
      nothingText:
        "Mend what is named below, save the file, then choose it again. Nothing has been stored.",
      otherAreaTitle: "This file belongs to another regency",
      otherAreaText:
        "None of its rows belongs to {area}. Choose the file of {area}, or have it sent by the regency concerned. Nothing has been stored.",
      sameTitle: "The file holds what is already stored",
      sameText: "Accepting it changes no figure.",
      accept: "Accept",
      acceptValid:
        "{count, plural, one {Accept only the correct row (#)} other {Accept only the correct rows (#)}}",
      mendFirst: "Mend the file first",
      decisionsUsed:
        "{count, plural, one {# choice of posyandu was used.} other {# choices of posyandu were used.}}",
      dropDecisions: "Undo the choices",
      recheck:
        "{count, plural, one {Check again with this choice} other {Check again with these # choices}}",
      recheckNone: "Check again without choices",
    },
    changes: {
      heading: "What would change",
      note: "{shown} of {count} posyandu whose report changes",
      from: "Stored",
      to: "Becomes",
      empty: "empty",
      more: "{count, plural, one {and # more count} other {and # more counts}}",
      fewer: "less",
      showAll: "Show all",
    },
  },
});

const everywhere = wording({
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

const reasons = wording({
  id: {
    "rows-refused":
      "Ada baris yang salah, sehingga tidak ada yang disimpan. Perbaiki baris yang disebut, atau terima baris yang benar saja.",
    "questions-open":
      "Ada hal yang tampak keliru, misalnya angka yang jauh lebih kecil daripada yang sudah tersimpan. Periksa, lalu setujui satu per satu.",
  },
  en: {
    "rows-refused":
      "Some rows are wrong, so nothing was stored. Mend the rows named, or accept only the correct ones.",
    "questions-open":
      "Something looks wrong, such as numbers much smaller than those stored. Look at each point, then agree to it.",
  },
});

/** Sending a month: choosing, checking, accepting. */
export const reportsText = {
  name: "reports",
  words,
  everywhere,
  reasons,
  shows: [submissionsText, uploadText],
} as const satisfies SubjectText;
