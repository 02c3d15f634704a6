import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";

const words = wording({
  id: {
    tabs: {
      label: "Jenis berkas",
      monthly: "Laporan bulanan posyandu",
      children: "Anak yang diukur (e-PPGBM)",
    },
    asked: {
      title: "Alamat yang Anda buka tidak dapat diikuti sepenuhnya",
      otherArea:
        "Alamat itu meminta berkas {area}, yang bukan wilayah tugas Anda. Yang terpilih di bawah adalah wilayah Anda.",
      unknownArea:
        "Tidak ada kabupaten/kota “{given}” di provinsi ini. Pilih wilayahnya di bawah.",
      outside:
        "{month} tidak dapat dikirim di sini: hanya bulan berjalan dan 24 bulan sebelumnya. Pilih bulannya di bawah.",
      unknownMonth: "“{given}” bukan bulan. Pilih bulannya di bawah.",
    },
    gate: {
      signInTitle: "Masuk dulu untuk mengunggah laporan",
      signInText:
        "Mengunggah laporan dan melihat kiriman hanya untuk petugas yang sudah masuk.",
      signIn: "Masuk",
      notAllowedTitle: "Akun ini tidak mengirim laporan",
      notAllowedText:
        "Anda masuk sebagai {role}. Laporan dikirim oleh operator kabupaten/kota atau admin provinsi. Bila tugas Anda mengirim laporan, minta wewenang kepada admin provinsi.",
      noAreaTitle: "Akun ini belum terhubung dengan kabupaten/kota",
      noAreaText:
        "Minta admin provinsi menetapkan kabupaten/kota yang menjadi tugas Anda.",
      toProvince: "Ke layar provinsi",
    },
    standing: {
      deadline: "Batas waktu {date}.",
      deadlinePassed:
        "Batas waktu {date} sudah lewat: laporan pertama sebuah posyandu kini tercatat terlambat, perbaikan tidak.",
      now: "{reported} dari {registered} posyandu sudah diterima ({share})",
      none: "Belum ada posyandu yang diterima untuk bulan ini",
      failed: "Kelengkapan bulan ini gagal dimuat.",
      simulated: "termasuk data simulasi",
    },
    failure: {
      check: "Pemeriksaan tidak selesai",
      accept: "Pengiriman tidak selesai",
      "too-large": "Berkas melebihi {limit}",
      "too-largeText":
        "Berkas tidak dikirim. Kirim satu kabupaten/kota atau satu bulan setiap kali, atau simpan sebagai CSV.",
      "not-readable": "Berkas tidak dapat dibaca dari perangkat ini",
      "not-readableText":
        "Mungkin berkasnya sudah dipindah, dihapus, atau masih dikunci aplikasi lain. Tutup aplikasinya lalu pilih berkasnya lagi.",
      several: "Pilih satu berkas saja",
      severalText:
        "Belum ada yang dikirim. Seret atau pilih satu berkas untuk satu kabupaten/kota.",
      cutCheck:
        "Sambungan ke server terputus. Belum ada yang disimpan, dan berkas masih terpilih.",
      cutAccept:
        "Sambungan terputus sebelum jawaban tiba, jadi belum pasti apakah berkas sudah tersimpan. Tekan Coba lagi: kiriman yang sama tidak akan tercatat dua kali.",
      unreadableCheck:
        "Server menjawab dengan cara yang tidak dikenal (status {status}), mungkin sedang dinyalakan ulang. Belum ada yang disimpan, dan berkas masih terpilih.",
      unreadableAccept:
        "Server menjawab dengan cara yang tidak dikenal (status {status}), mungkin sedang dinyalakan ulang. Tekan Coba lagi: kiriman yang sama tidak akan tercatat dua kali.",
      kept: "Berkas masih terpilih.",
      checkAgain: "Periksa lagi",
      signIn: "Masuk lagi di tab baru",
    },
    issues: {
      heading: "Yang perlu dilihat",
      none: "Tidak ada masalah pada berkas ini.",
      all: "Semua",
      error: "Kesalahan",
      question: "Pertanyaan",
      warning: "Peringatan",
      note: "Catatan",
      choice: "Perlu pilihan",
      filter: "Tampilkan",
      noneOfKind: "Tidak ada yang seperti ini.",
      xlsx: "Unduh daftar (XLSX)",
      csv: "Unduh daftar (CSV)",
      row: "Baris",
      posyandu: "Posyandu",
      village: "Desa/kelurahan",
      cell: "Sel",
      column: "Kolom",
      value: "Tertulis",
      message: "Masalah",
      remedy: "Cara memperbaiki",
      kind: "Jenis",
      wholeFile: "Seluruh berkas",
      severity: {
        error: "Kesalahan",
        question: "Pertanyaan",
        warning: "Peringatan",
        note: "Catatan",
      },
      which: "Ini posyandu yang mana? Baris {row}",
      whichShort: "Ini posyandu yang mana?",
      page: "Halaman {page} dari {pages}",
      range: "{from}–{to} dari {count}",
      previous: "Sebelumnya",
      next: "Berikutnya",
      fileName: "masalah",
      rowMark: "baris {row}",
    },
    receipt: {
      title: "Laporan {area} diterima",
      repeatedTitle: "Berkas ini sudah diterima sebelumnya",
      text: "{valid} baris untuk {months} tersimpan pada {moment}.",
      repeatedText:
        "Tidak ada yang disimpan dua kali. Kiriman pertamanya diterima pada {moment}.",
      refused:
        "{count, plural, one {# baris ditolak dan menunggu perbaikan di bawah.} other {# baris ditolak dan menunggu perbaikan di bawah.}}",
      mended: "Baris yang ditolak sudah dibereskan.",
      shows: "Yang kini tampil di semua layar",
      province: "Lihat di layar provinsi",
      withdrawnTitle: "Laporan {area} sudah ditarik",
      withdrawnText:
        "Kiriman ini ditarik pada {moment}; angkanya tidak lagi dihitung.",
      later:
        "Setelah itu masih ada kiriman lain untuk bulan ini: {name}, {moment}. Bila posyandunya sama, angka yang baru yang berlaku.",
    },
    record: {
      title: "Kiriman",
      failed: "Kiriman ini gagal dimuat.",
      kind: "Jenis",
      size: "Ukuran",
      sha256: "Sidik isi (sha256)",
      rowsRead: "{count} dibaca",
      valuesHidden:
        "Isi sel, judul kolom, dan nama berkasnya tidak ditampilkan kepada Anda: semuanya tidak pernah diperiksa dari nama orang, sehingga hanya dibuka untuk admin dan operator wilayah ini, dan pada laporan bulanan juga untuk perencana.",
    },
    list: {
      title: "Kiriman",
      lead: "Berkas yang dikirim kabupaten/kota: kapan, oleh siapa, berapa baris, dan apa yang perlu dilihat di dalamnya.",
      heading: "Daftar kiriman",
      signInTitle: "Masuk dulu untuk melihat kiriman",
      signInText:
        "Daftar ini menyebut siapa yang mengirim, sehingga hanya terbuka untuk yang sudah masuk.",
      area: "Kabupaten/kota",
      allAreas: "Semua kabupaten/kota",
      month: "Bulan laporan",
      allMonths: "Semua bulan",
      allStates: "Semua status",
      state: {
        accepted: "Diterima",
        "to-mend": "Ada baris yang belum diperbaiki",
        withdrawn: "Ditarik",
      },
      accepted: "Baris diterima",
      refused: "Baris ditolak",
      issues: "Perlu dilihat",
      counts: "{valid} diterima, {refused} ditolak, {issues} perlu dilihat",
      empty: "Tidak ada kiriman seperti itu.",
      older: "Kiriman yang lebih lama",
      newest: "Kembali ke yang terbaru",
    },
    history: {
      heading: "Kiriman sebelumnya",
      empty: "Belum ada kiriman untuk {month}.",
      failed: "Daftar kiriman gagal dimuat.",
      time: "Diterima",
      sender: "Pengirim",
      file: "Berkas",
      rows: "Baris",
      status: "Status",
      actions: "Tindakan",
      rowsText: "{valid} diterima, {refused} ditolak",
      rowsClean: "{valid} diterima",
      open: "{count, plural, one {# belum diperbaiki} other {# belum diperbaiki}}",
      accepted: "Diterima",
      withdrawn: "Ditarik {moment}",
      download: "Unduh",
      downloadLabel: "Unduh {name}",
      withdraw: "Tarik",
      withdrawLabel: "Tarik {name}",
      askTitle: "Tarik kiriman ini?",
      confirm: "Tarik kiriman",
      withdrawFailed: "Kiriman belum ditarik.",
    },
    refused: {
      heading: "Baris yang belum diperbaiki",
      none: "Tidak ada baris yang menunggu perbaikan.",
      failed: "Daftar baris gagal dimuat.",
      hint: "Unduh baris ini, perbaiki, lalu unggah berkasnya apa adanya: setiap baris menyebut bulannya sendiri, dan kolom Masalah dan Baris asal boleh tetap ada. Baris yang diterima hilang dari daftar, dan kembali bila kirimannya ditarik.",
      month: "Bulan",
      allMonths: "Semua bulan",
      downloadXlsx: "Unduh untuk diperbaiki (XLSX)",
      downloadCsv: "CSV",
      csvLabel: "Unduh untuk diperbaiki (CSV)",
      from: "{file}, dikirim {sender}, {moment}",
      unnamed: "tanpa nama",
      id: "ID {id}",
      written: "tertulis “{value}”",
      dismiss: "Hapus dari daftar",
      dismissLabel: "Hapus baris {row} dari daftar",
      dismissTitle: "Hapus baris ini dari daftar?",
      dismissText:
        "Gunakan bila masalahnya sudah selesai dengan cara lain. Angkanya tetap tidak dihitung, dan berkas aslinya tetap tersimpan.",
      dismissFailed: "Baris belum dihapus dari daftar.",
    },
  },
  en: {
    tabs: {
      label: "Kind of file",
      monthly: "Monthly report of the posyandu",
      children: "Measured children (e-PPGBM)",
    },
    asked: {
      title: "The address you opened cannot be followed as it is",
      otherArea:
        "It asks for a file of {area}, which is not yours to send for. What is chosen below is your own area.",
      unknownArea:
        "There is no regency “{given}” in this province. Choose the area below.",
      outside:
        "{month} cannot be sent here: only the running month and the 24 before it. Choose the month below.",
      unknownMonth: "“{given}” is no month. Choose the month below.",
    },
    gate: {
      signInTitle: "Sign in to upload a report",
      signInText:
        "Uploading reports and seeing submissions is for officers who have signed in.",
      signIn: "Sign in",
      notAllowedTitle: "This account does not send reports",
      notAllowedText:
        "You are signed in as {role}. Reports are sent by the operator of a regency or the administrator of the province. If sending reports is your task, ask the administrator for permission.",
      noAreaTitle: "This account has no regency yet",
      noAreaText:
        "Ask the administrator of the province to set the regency you answer for.",
      toProvince: "To the province screen",
    },
    standing: {
      deadline: "Deadline {date}.",
      deadlinePassed:
        "The deadline of {date} has passed: a posyandu's first report counts as late now, a correction does not.",
      now: "{reported} of {registered} posyandu received so far ({share})",
      none: "No posyandu received for this month yet",
      failed: "The completeness of this month could not be loaded.",
      simulated: "includes simulated data",
    },
    failure: {
      check: "The check did not finish",
      accept: "The submission did not finish",
      "too-large": "The file is larger than {limit}",
      "too-largeText":
        "The file was not sent. Send one regency or one month at a time, or save it as CSV.",
      "not-readable": "The file cannot be read from this device",
      "not-readableText":
        "It may have been moved or deleted, or another application holds it. Close that application and choose the file again.",
      several: "Choose one file only",
      severalText: "Nothing was sent. Drag or choose one file for one regency.",
      cutCheck:
        "The connection to the server broke off. Nothing was stored, and the file is still chosen.",
      cutAccept:
        "The connection broke off before the answer came, so it is not certain whether the file was stored. Press Try again: the same submission is never recorded twice.",
      unreadableCheck:
        "The server gave an answer that is not known (status {status}); it may be restarting. Nothing was stored, and the file is still chosen.",
      unreadableAccept:
        "The server gave an answer that is not known (status {status}); it may be restarting. Press Try again: the same submission is never recorded twice.",
      kept: "The file is still chosen.",
      checkAgain: "Check again",
      signIn: "Sign in again in a new tab",
    },
    issues: {
      heading: "What to look at",
      none: "There is no issue with this file.",
      all: "All",
      error: "Errors",
      question: "Questions",
      warning: "Warnings",
      note: "Notes",
      choice: "To be chosen",
      filter: "Show",
      noneOfKind: "There is none of this kind.",
      xlsx: "Download list (XLSX)",
      csv: "Download list (CSV)",
      row: "Row",
      posyandu: "Posyandu",
      village: "Village",
      cell: "Cell",
      column: "Column",
      value: "Written",
      message: "Issue",
      remedy: "How to mend it",
      kind: "Kind",
      wholeFile: "Whole file",
      severity: {
        error: "Error",
        question: "Question",
        warning: "Warning",
        note: "Note",
      },
      which: "Which posyandu is this? Row {row}",
      whichShort: "Which posyandu is this?",
      page: "Page {page} of {pages}",
      range: "{from}–{to} of {count}",
      previous: "Previous",
      next: "Next",
      fileName: "issues",
      rowMark: "row {row}",
    },
    receipt: {
      title: "The report of {area} was accepted",
      repeatedTitle: "This file had been accepted before",
      text: "Rows stored: {valid}, for {months}, on {moment}.",
      repeatedText:
        "Nothing was stored twice. It was first accepted on {moment}.",
      refused:
        "{count, plural, one {# row was refused and waits below to be mended.} other {# rows were refused and wait below to be mended.}}",
      mended: "The rows that were refused have been settled.",
      shows: "What every screen now shows",
      province: "See it on the province screen",
      withdrawnTitle: "The report of {area} was withdrawn",
      withdrawnText:
        "This submission was withdrawn on {moment}; its figures no longer count.",
      later:
        "Another submission for this month came after it: {name}, {moment}. Where both have the same posyandu, the later figures count.",
    },
    record: {
      title: "Submission",
      failed: "This submission could not be loaded.",
      kind: "Kind",
      size: "Size",
      sha256: "Fingerprint (sha256)",
      rowsRead: "{count} read",
      valuesHidden:
        "The content of cells, the headings and the name of the file are not shown to you: none of it was ever checked for names of people, so it is open to administrators and the operator of this area only, and for monthly reports to planners too.",
    },
    list: {
      title: "Submissions",
      lead: "Files that the regencies sent: when, by whom, how many rows, and what there is to look at in them.",
      heading: "List of submissions",
      signInTitle: "Sign in to see submissions",
      signInText:
        "This list names who sent what, so it is open to those who have signed in only.",
      area: "Regency",
      allAreas: "All regencies",
      month: "Reporting month",
      allMonths: "All months",
      allStates: "Every state",
      state: {
        accepted: "Accepted",
        "to-mend": "With rows still to mend",
        withdrawn: "Withdrawn",
      },
      accepted: "Rows accepted",
      refused: "Rows refused",
      issues: "To look at",
      counts: "{valid} accepted, {refused} refused, {issues} to look at",
      empty: "There is no such submission.",
      older: "Older submissions",
      newest: "Back to the newest",
    },
    history: {
      heading: "Earlier submissions",
      empty: "No submission for {month} yet.",
      failed: "The list of submissions could not be loaded.",
      time: "Received",
      sender: "Sender",
      file: "File",
      rows: "Rows",
      status: "Status",
      actions: "Actions",
      rowsText: "{valid} accepted, {refused} refused",
      rowsClean: "{valid} accepted",
      open: "{count, plural, one {# still to mend} other {# still to mend}}",
      accepted: "Accepted",
      withdrawn: "Withdrawn {moment}",
      download: "Download",
      downloadLabel: "Download {name}",
      withdraw: "Withdraw",
      withdrawLabel: "Withdraw {name}",
      askTitle: "Withdraw this submission?",
      confirm: "Withdraw it",
      withdrawFailed: "The submission was not withdrawn.",
    },
    refused: {
      heading: "Rows still to be mended",
      none: "No row waits to be mended.",
      failed: "The list of rows could not be loaded.",
      hint: "Download these rows, mend them, and upload that file as it is: every row names its own month, and the columns Masalah and Baris asal may stay. Rows that are accepted leave the list, and come back if their submission is withdrawn.",
      month: "Month",
      allMonths: "All months",
      downloadXlsx: "Download to mend (XLSX)",
      downloadCsv: "CSV",
      csvLabel: "Download to mend (CSV)",
      from: "{file}, sent by {sender}, {moment}",
      unnamed: "no name",
      id: "ID {id}",
      written: "it says “{value}”",
      dismiss: "Take off the list",
      dismissLabel: "Take row {row} off the list",
      dismissTitle: "Take this row off the list?",
      dismissText:
        "Use this when the matter was settled otherwise. Its figures still do not count, and the original file is kept.",
      dismissFailed: "The row was not taken off the list.",
    },
  },
});

const everywhere = wording({
  id: {
    menu: { submit: "Unggah laporan", submissions: "Kiriman" },
    ticker: {
      submitted: "{name} mengirim {share}",
      corrected: "{name} memperbaiki laporan {month}",
      withdrawn: "{name} menarik laporan {month}",
      refusedSettled: "{name} membereskan satu baris laporan {month}",
    },
  },
  en: {
    menu: { submit: "Upload report", submissions: "Submissions" },
    ticker: {
      submitted: "{name} sent {share}",
      corrected: "{name} corrected its report for {month}",
      withdrawn: "{name} withdrew its report for {month}",
      refusedSettled: "{name} settled a row of its report for {month}",
    },
  },
});

const reasons = wording({
  id: {
    "already-withdrawn":
      "Kiriman itu sudah ditarik sebelumnya. Tidak ada yang perlu dilakukan.",
    "idempotency-conflict":
      "Kunci kiriman (Idempotency-Key) sudah dipakai untuk berkas lain. Gunakan kunci baru.",
  },
  en: {
    "already-withdrawn":
      "That submission had already been withdrawn. Nothing needs to be done.",
    "idempotency-conflict":
      "The Idempotency-Key was already used for another file. Use a new key.",
  },
});

/** Submissions of any form: who may send, what stands, what failed, what was sent before. */
export const submissionsText = {
  name: "submissions",
  words,
  everywhere,
  reasons,
} as const satisfies SubjectText;
