import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { figuresText } from "@/lib/figures/text";

const words = wording({
  id: {
    title: "Kelengkapan laporan",
    pageTitle: "Kelengkapan laporan: {area}, {month}",
    lead: "Siapa yang sudah mengirim, siapa yang belum, dan apa yang berubah setelah tenggat.",
    failed: "Kelengkapan laporan {month} gagal dimuat.",
    closed:
      "Desa/kelurahan hanya dibaca petugas yang sudah masuk. Masuk untuk melihat.",
    left: {
      deadline: "Tenggat {moment}",
      days: "{days} hari {hours} jam lagi",
      hours: "{hours} jam {minutes} menit lagi",
      minutes: "{minutes} menit lagi",
      over: "lewat {days, plural, one {# hari} other {# hari}}",
      overToday: "lewat hari ini",
    },
    total: {
      reported: "sudah diterima",
      ofRegistered: "dari {registered} posyandu terdaftar ({share})",
      onTime: "Tepat waktu",
      late: "Terlambat",
      missing: "Belum diterima",
      corrected: "Dikoreksi",
      correctedWhy:
        "Posyandu yang laporan bulan ini dikirim lagi dengan hitungan lain. Versi sebelumnya tetap tersimpan.",
      refused: "Baris ditolak",
      refusedWhy:
        "Baris berkas yang ditolak dan masih menunggu diperbaiki. Dihitung per kabupaten/kota, karena baris yang ditolak tidak selalu menyebut kecamatannya.",
      silent: "Lama tidak melapor",
      silentWhy:
        "Posyandu terdaftar yang tidak mempunyai satu laporan pun sejak {since}: dua belas bulan, bulan ini termasuk.",
      newest: "laporan terakhir masuk {moment}",
    },
    areas: {
      heading: "Menurut {level}",
      caption:
        "Laporan {month} menurut wilayah di dalam {area}: jumlah posyandu, dan baris ditolak.",
      area: "Wilayah",
      reported: "Diterima",
      of: "{reported} dari {registered}",
      order: "Urutan",
      byCode: "Kode",
      byMissing: "Belum terbanyak",
      open: "Buka rincian {area}",
      close: "Tutup rincian {area}",
      message: "Pesan",
      messageFor: "Pesan untuk operator {area}",
      own: "wilayah Anda",
      neverSent: "belum pernah mengirim sejak {since}",
      innerFailed: "Rincian {area} gagal dimuat.",
      none: "Tidak ada wilayah di bawah ini.",
      missingList: "Posyandu di {area} yang belum melapor: {count}",
      lateList: "Posyandu di {area} yang terlambat: {count}",
      silentList: "Posyandu di {area} tanpa laporan setahun ini: {count}",
      refusedList: "Kiriman {area} dengan baris yang perlu diperbaiki: {count}",
    },
    past: {
      heading: "Riwayat ketepatan",
      note: "{from} – {to}",
      failed: "Riwayat gagal dimuat.",
      none: "Belum ada bulan yang dihitung.",
      key: "Satu batang per bulan, setinggi posyandu terdaftar:",
      onTime: "tepat waktu",
      late: "terlambat",
      missing: "tidak diterima",
      share: "Tepat waktu",
      worst: "Paling lambat",
      days: "{days, plural, one {# hari} other {# hari}}",
      never: "tidak pernah",
      caption:
        "Posyandu yang tepat waktu per bulan (persen dari yang terdaftar), dan di bawahnya berapa hari setelah tenggat laporan pertama yang terakhir masuk.",
      captionPublic:
        "Posyandu yang tepat waktu per bulan (persen dari yang terdaftar).",
      stripCaption: "Riwayat ketepatan menurut wilayah",
      table: "Tabel",
      month:
        "{month}: {onTime} tepat waktu, {late} terlambat, {missing} tidak diterima dari {registered} posyandu",
      nothing: "tanpa laporan",
    },
    late: {
      heading: "Berubah setelah tenggat",
      failed: "Perubahan setelah tenggat gagal dimuat.",
      notYet: "Tenggat belum lewat.",
      none: "Tidak ada yang berubah setelah tenggat.",
      closed: "Daftar kiriman hanya dibaca petugas yang sudah masuk.",
      late: "Laporan pertama {posyandu} posyandu, {days}",
      corrected: "Koreksi {posyandu} posyandu, {days}",
      withdrawn: "Kiriman ditarik: {posyandu} posyandu, {days}",
      children: "Anak yang diukur di {posyandu} posyandu, {days}",
      childrenWithdrawn: "Berkas anak ditarik: {posyandu} posyandu, {days}",
      afterDays: "{days, plural, one {# hari} other {# hari}} setelah tenggat",
      sameDay: "pada hari tenggat",
      open: "Buka kiriman",
      openOf: "Buka kiriman {area}, {moment}",
      cut: "Hanya 100 perubahan terbaru. Selebihnya ada di daftar kiriman.",
      more: "Tampilkan semua ({count})",
    },
    remind: {
      title: "Pesan untuk operator {area}",
      label: "Isi pesan",
      hint: "Dapat Anda ubah sebelum dikirim. Produk ini tidak menyimpan nomor telepon dan tidak mengirim apa pun sendiri.",
      who: "Yang dihubungi",
      accounts: "{office}: {count, plural, one {# akun} other {# akun}}",
      noAccount:
        "{office}: belum ada akun. Minta admin provinsi membuatkannya.",
      whoFailed: "Daftar operator gagal dimuat.",
      copy: "Salin pesan",
      copied: "Pesan tersalin.",
      copyFailed: "Peramban menolak menyalin. Blok isi pesan, lalu salin.",
      whatsapp: "Buka di WhatsApp",
      text: "Yth. Operator {area},\n\nLaporan posyandu {month}: {reported} dari {registered} posyandu sudah diterima ({share}); {missing} belum.{late} Tenggat {deadline} ({left}).{refused}{named}\n\nMohon unggah laporan yang belum di {address}\n\nTerima kasih.",
      named: "\n\nYang belum:\n{names}{more}",
      one: "• {name} ({village}, {subdistrict})",
      more: "dan {count} lainnya: {address}",
      namesFailed:
        "Nama posyandu yang belum gagal dimuat; pesan di bawah belum memuatnya.",
      lateText: " Dari yang diterima, {count} terlambat.",
      refusedText:
        " Masih ada {count} baris ditolak yang perlu diperbaiki dan dikirim lagi.",
      complete:
        "Yth. Operator {area},\n\nLaporan posyandu {month} sudah lengkap: {registered} dari {registered} posyandu.{late}{refused}\n\nTerima kasih.",
    },
  },
  en: {
    title: "Reporting completeness",
    pageTitle: "Reporting completeness: {area}, {month}",
    lead: "Who has sent, who has not, and what changed after the deadline.",
    failed: "The completeness of {month} could not be loaded.",
    closed:
      "Villages are read only by officers who have signed in. Sign in to see them.",
    left: {
      deadline: "Deadline {moment}",
      days: "{days} d {hours} h left",
      hours: "{hours} h {minutes} min left",
      minutes: "{minutes} min left",
      over: "{days, plural, one {# day} other {# days}} past",
      overToday: "passed today",
    },
    total: {
      reported: "received",
      ofRegistered: "of {registered} registered posyandu ({share})",
      onTime: "On time",
      late: "Late",
      missing: "Not received",
      corrected: "Corrected",
      correctedWhy:
        "Posyandu whose report of this month was sent again with other counts. The version before stays stored.",
      refused: "Refused rows",
      refusedWhy:
        "Rows of files that were refused and still wait to be corrected. Counted by regency, because a refused row does not always say its subdistrict.",
      silent: "Silent for long",
      silentWhy:
        "Registered posyandu without a single report since {since}: twelve months, this one included.",
      newest: "newest report came {moment}",
    },
    areas: {
      heading: "By {level}",
      caption:
        "Reports of {month} by area inside {area}: numbers of posyandu, and refused rows.",
      area: "Area",
      reported: "Received",
      of: "{reported} of {registered}",
      order: "Order",
      byCode: "Code",
      byMissing: "Most missing",
      open: "Open the details of {area}",
      close: "Close the details of {area}",
      message: "Message",
      messageFor: "Message to the operator of {area}",
      own: "your area",
      neverSent: "has never sent since {since}",
      innerFailed: "The details of {area} could not be loaded.",
      none: "There is no area below this one.",
      missingList: "Posyandu in {area} that have not reported: {count}",
      lateList: "Posyandu in {area} that were late: {count}",
      silentList: "Posyandu in {area} without a report for a year: {count}",
      refusedList: "Submissions of {area} with rows to be corrected: {count}",
    },
    past: {
      heading: "Punctuality so far",
      note: "{from} – {to}",
      failed: "The history could not be loaded.",
      none: "No month has been counted yet.",
      key: "One bar a month, as high as the posyandu that were registered:",
      onTime: "on time",
      late: "late",
      missing: "not received",
      share: "On time",
      worst: "Latest",
      days: "{days, plural, one {# day} other {# days}}",
      never: "never",
      caption:
        "Posyandu on time by month (percent of those registered), and below it how many days after the deadline the last first report came.",
      captionPublic: "Posyandu on time by month (percent of those registered).",
      stripCaption: "Punctuality by area",
      table: "Table",
      month:
        "{month}: {onTime} on time, {late} late, {missing} not received of {registered} posyandu",
      nothing: "no report",
    },
    late: {
      heading: "Changed after the deadline",
      failed: "What changed after the deadline could not be loaded.",
      notYet: "The deadline has not passed yet.",
      none: "Nothing changed after the deadline.",
      closed:
        "The list of submissions is read only by officers who have signed in.",
      late: "First report of {posyandu} posyandu, {days}",
      corrected: "Correction of {posyandu} posyandu, {days}",
      withdrawn: "Submission withdrawn: {posyandu} posyandu, {days}",
      children: "Measured children of {posyandu} posyandu, {days}",
      childrenWithdrawn:
        "File of children withdrawn: {posyandu} posyandu, {days}",
      afterDays:
        "{days, plural, one {# day} other {# days}} after the deadline",
      sameDay: "on the day of the deadline",
      open: "Open the submission",
      openOf: "Open the submission of {area}, {moment}",
      cut: "Only the newest 100 changes. The list of submissions has the others.",
      more: "Show all ({count})",
    },
    remind: {
      title: "Message to the operator of {area}",
      label: "Message",
      hint: "You can change it before it is sent. This product stores no telephone number and sends nothing by itself.",
      who: "Who is asked",
      accounts: "{office}: {count, plural, one {# account} other {# accounts}}",
      noAccount:
        "{office}: no account yet. Ask the province's administrator to make one.",
      whoFailed: "The list of operators could not be loaded.",
      copy: "Copy the message",
      copied: "The message is copied.",
      copyFailed:
        "The browser refused to copy. Select the message and copy it.",
      whatsapp: "Open in WhatsApp",
      text: "To the operator of {area},\n\nPosyandu reports of {month}: received from {reported} of {registered} posyandu ({share}); {missing} are missing.{late} Deadline {deadline} ({left}).{refused}{named}\n\nPlease upload the missing reports at {address}\n\nThank you.",
      named: "\n\nMissing:\n{names}{more}",
      one: "• {name} ({village}, {subdistrict})",
      more: "and {count} others: {address}",
      namesFailed:
        "The names of the missing posyandu could not be loaded; they are not in the message below.",
      lateText: " Of those received, {count} were late.",
      refusedText:
        " Refused rows that need to be corrected and sent again: {count}.",
      complete:
        "To the operator of {area},\n\nThe posyandu reports of {month} are complete: {registered} of {registered} posyandu.{late}{refused}\n\nThank you.",
    },
  },
});

const everywhere = wording({
  id: { menu: { completeness: "Kelengkapan laporan" } },
  en: { menu: { completeness: "Reporting completeness" } },
});

/** The board of submissions: who has sent, who has not, and who is asked. */
export const completenessText = {
  name: "completeness",
  words,
  everywhere,
  shows: [figuresText],
} as const satisfies SubjectText;
