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
      filledHint:
        "Memperbaiki angka yang sudah masuk? Pakai templat terisi, agar angka lain tetap seperti semula:",
      filled: "unduh templat terisi",
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
      passedOver: "dilewati",
      cleanTitle: "Semua baris benar",
      gapsTitle: "{count} baris yang dibaca benar",
      coreTitle: "{count} baris benar, tetapi tanpa {elements}",
      wait: {
        questions:
          "{count, plural, one {Tegaskan # pertanyaan dulu} other {Tegaskan # pertanyaan dulu}}",
        columns:
          "{count, plural, one {Tentukan isi # kolom dulu} other {Tentukan isi # kolom dulu}}",
        recheck: "Periksa lagi dulu dengan pilihan yang baru",
      },
      cleanText:
        "Setelah diterima, angka {area} langsung diperbarui di layar semua petugas; layar untuk umum menyusul paling lambat sepuluh menit.",
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
      sheet: "lembar {sheet}",
      otherSheet: "Ganti lembar",
      whichSheet: "Lembar mana yang diperiksa?",
      severalSheets:
        "{count, plural, one {Berkas ini berisi # lembar dengan tabel, dan satu lembar diperiksa setiap kali. Belum ada yang disimpan.} other {Berkas ini berisi # lembar dengan tabel, dan satu lembar diperiksa setiap kali. Belum ada yang disimpan.}}",
      notYetTitle: "Belum dapat diterima",
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
    questions: {
      heading: "Tegaskan dulu",
      lead: "Ini tampak janggal. Centang bila memang benar; bila tidak, perbaiki berkasnya lalu pilih lagi.",
      raised:
        "Pertanyaan ini muncul saat hendak diterima, karena yang tersimpan berubah sejak pemeriksaan tadi. Belum ada yang disimpan.",
      yes: "Ya, ini benar",
    },
    columns: {
      heading: "Kolom yang perlu dijelaskan",
      lead: "Pilih isi setiap kolom atau lewati, lalu periksa lagi. Pilihan, juga yang diusulkan, baru dipakai setelah itu.",
      use: "Isi kolom {letter}, “{heading}”",
      pick: "Pilih isinya",
      asWritten: "Menurut judulnya",
      passedOver: "Lewati kolom ini",
      suggested: "Diusulkan karena judulnya mirip.",
      summed: "Dijumlahkan dengan kolom {columns}.",
      replaces: "Menggantikan kolom {columns}.",
      filled:
        "{count, plural, one {judul tidak dikenal, terisi di # baris} other {judul tidak dikenal, terisi di # baris}}",
      passRest:
        "{count, plural, one {Lewati # kolom yang belum dipilih} other {Lewati # kolom yang belum dipilih}}",
      check: "Periksa lagi",
      all: "{count, plural, one {Kolom berkas ini (#)} other {Kolom berkas ini (#)}}",
      unreadCount:
        "{count, plural, one {# tidak dibaca} other {# tidak dibaca}}",
      chosenCount:
        "{count, plural, one {# menurut pilihan Anda} other {# menurut pilihan Anda}}",
      caption: "Setiap kolom berkas dan bagaimana dibaca",
      letter: "Kolom",
      title: "Judul di berkas",
      readAs: "Dibaca sebagai",
      rows: "Terisi",
      unread: "tidak dibaca",
      skipped: "dilewati",
      chosen: "pilihan Anda",
      notYet: "setelah diperiksa lagi",
      change: "Ubah",
      changeLabel: "Ubah isi kolom {letter}, “{heading}”",
      identityGroup: "Posyandu dan bulan",
      group: {
        activity: "Kegiatan posyandu",
        kader: "Kader",
        under_five: "Balita",
        maternal: "Ibu hamil dan nifas",
        life_cycle: "Remaja, usia produktif, lansia",
        spm: "Enam bidang SPM",
        requests: "Permintaan layanan",
      },
      identity: {
        month: "Bulan",
        year: "Tahun",
        posyandu_id: "ID posyandu",
        registration_number: "Nomor registrasi",
        posyandu: "Nama posyandu",
        village_code: "Kode desa/kelurahan",
        village: "Desa/kelurahan",
        subdistrict: "Kecamatan",
      },
    },
    gaps: {
      sentence: "Perhatikan: {gaps}.",
      core: "kolom {elements} tidak ada",
      elements: "{count} dari {total} kolom templat tidak ada",
      unread:
        "{count, plural, one {# kolom tidak dibaca} other {# kolom tidak dibaca}}",
      passedOver:
        "{count, plural, one {# baris dilewati} other {# baris dilewati}}",
      hidden:
        "{count, plural, one {# baris tersembunyi ikut dihitung} other {# baris tersembunyi ikut dihitung}}",
      missing:
        "{count, plural, one {# posyandu belum ada di berkas ini dan belum tersimpan} other {# posyandu belum ada di berkas ini dan belum tersimpan}}",
      missingReports:
        "{count, plural, one {# laporan bulanan posyandu belum ada di berkas ini dan belum tersimpan} other {# laporan bulanan posyandu belum ada di berkas ini dan belum tersimpan}}",
      list: "{count, plural, one {Posyandu yang belum ada (#)} other {Posyandu yang belum ada (#)}}",
      more: "dan {count} lagi",
    },
    changes: {
      heading: "Yang akan berubah",
      download: "Unduh semua perubahan (CSV)",
      downloading: "Menyiapkan unduhan",
      downloadFailed: "Daftar perubahan gagal disiapkan. Coba lagi.",
      fileName: "perubahan",
      posyandu: "Posyandu",
      village: "Desa/kelurahan",
      month: "Bulan",
      element: "Isian",
      falls: "turun lebih dari setengah",
      emptied: "menjadi kosong",
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
      filledHint:
        "Correcting counts that have been received? Take the filled template, so that the others stay as they are:",
      filled: "download the filled template",
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
      passedOver: "passed over",
      cleanTitle: "Every row is correct",
      gapsTitle: "Rows read and correct: {count}",
      coreTitle: "Rows correct: {count}, but without {elements}",
      wait: {
        questions:
          "{count, plural, one {Confirm # question first} other {Confirm # questions first}}",
        columns:
          "{count, plural, one {Say what # column is first} other {Say what # columns are first}}",
        recheck: "Check again with the new choices first",
      },
      cleanText:
        "Once accepted, the figures of {area} change at once on every screen of staff; screens of the public follow within ten minutes.",
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
      sheet: "sheet {sheet}",
      otherSheet: "Change the sheet",
      whichSheet: "Which sheet is to be checked?",
      severalSheets:
        "{count, plural, one {This file has # sheet with a table, and one sheet is checked at a time. Nothing has been stored.} other {This file has # sheets with a table, and one sheet is checked at a time. Nothing has been stored.}}",
      notYetTitle: "Not ready to be accepted",
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
    questions: {
      heading: "Confirm first",
      lead: "This looks odd. Tick it if it is right; if not, mend the file and choose it again.",
      raised:
        "This question came up on acceptance, because what is stored has changed since the check. Nothing has been stored yet.",
      yes: "Yes, this is right",
    },
    columns: {
      heading: "Columns to be explained",
      lead: "Say what each column is or pass it over, then check again. Choices, suggested ones too, are used only then.",
      use: "Column {letter}, “{heading}”, is",
      pick: "Choose what it is",
      asWritten: "As its heading says",
      passedOver: "Pass this column over",
      suggested: "Suggested because the heading is similar.",
      summed: "Added to column {columns}.",
      replaces: "Replaces column {columns}.",
      filled:
        "{count, plural, one {unknown heading, filled in # row} other {unknown heading, filled in # rows}}",
      passRest:
        "{count, plural, one {Pass over the # column not chosen yet} other {Pass over the # columns not chosen yet}}",
      check: "Check again",
      all: "{count, plural, one {Columns of this file (#)} other {Columns of this file (#)}}",
      unreadCount: "{count, plural, one {# not read} other {# not read}}",
      chosenCount:
        "{count, plural, one {# as you chose} other {# as you chose}}",
      caption: "Every column of the file and how it is read",
      letter: "Column",
      title: "Heading in the file",
      readAs: "Read as",
      rows: "Filled",
      unread: "not read",
      skipped: "passed over",
      chosen: "your choice",
      notYet: "once checked again",
      change: "Change",
      changeLabel: "Change what column {letter}, “{heading}”, is",
      identityGroup: "Posyandu and month",
      group: {
        activity: "Activities",
        kader: "Kader",
        under_five: "Under-fives",
        maternal: "Pregnancy and after birth",
        life_cycle: "Adolescents, adults, elderly",
        spm: "Six fields of service",
        requests: "Requests for service",
      },
      identity: {
        month: "Month",
        year: "Year",
        posyandu_id: "Posyandu ID",
        registration_number: "Registration number",
        posyandu: "Name of the posyandu",
        village_code: "Village code",
        village: "Village",
        subdistrict: "Subdistrict",
      },
    },
    gaps: {
      sentence: "Note: {gaps}.",
      core: "there is no column for {elements}",
      elements: "{count} of {total} columns of the template are missing",
      unread:
        "{count, plural, one {# column is not read} other {# columns are not read}}",
      passedOver:
        "{count, plural, one {# row is passed over} other {# rows are passed over}}",
      hidden:
        "{count, plural, one {# hidden row counts as well} other {# hidden rows count as well}}",
      missing:
        "{count, plural, one {# posyandu is neither in this file nor stored} other {# posyandu are neither in this file nor stored}}",
      missingReports:
        "{count, plural, one {# monthly report of a posyandu is neither in this file nor stored} other {# monthly reports of posyandu are neither in this file nor stored}}",
      list: "{count, plural, one {Posyandu still missing (#)} other {Posyandu still missing (#)}}",
      more: "and {count} more",
    },
    changes: {
      heading: "What would change",
      download: "Download all changes (CSV)",
      downloading: "Preparing the download",
      downloadFailed: "The list of changes could not be prepared. Try again.",
      fileName: "changes",
      posyandu: "Posyandu",
      village: "Village",
      month: "Month",
      element: "Count",
      falls: "falls by more than half",
      emptied: "becomes empty",
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
