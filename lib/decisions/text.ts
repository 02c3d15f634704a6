import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { figuresText } from "@/lib/figures/text";

const words = wording({
  id: {
    title: "Tindak lanjut",
    lead: "Apa yang diputuskan rapat, siapa yang mengerjakannya sampai kapan, dan apa yang berubah sejak itu.",
    closed:
      "Tindak lanjut hanya dibaca petugas yang sudah masuk. Masuk untuk melihat.",
    failed: "Tindak lanjut gagal dimuat.",
    example: "Contoh",
    list: {
      heading: "Keputusan",
      count: "{count} keputusan",
      counts:
        "{late} terlambat · {soon} jatuh tempo dalam 7 hari · {done} selesai",
      none: "Belum ada keputusan untuk wilayah ini.",
      noneFound: "Tidak ada keputusan yang cocok dengan pilihan ini.",
      clear: "Hapus pilihan",
      cut: "Hanya {count} keputusan pertama yang ditampilkan. Persempit pilihan.",
      open: "Buka {number}",
      write: "Catat keputusan",
      writeHint: "atau tekan T di halaman mana pun",
      xlsx: "XLSX",
      csv: "CSV",
    },
    filter: {
      heading: "Pilih keputusan",
      state: "Status",
      all: "Semua",
      late: "Terlambat",
      open: "Masih terbuka",
      closed: "Ditutup",
      office: "Penanggung jawab",
      officeHint: "sebagian nama",
      until: "Batas waktu sampai",
      indicator: "Indikator",
      field: "Bidang SPM",
    },
    one: {
      due: "Batas waktu",
      office: "Penanggung jawab",
      areas: "Wilayah",
      field: "Bidang SPM",
      priority: "Prioritas",
      target: "Target",
      meeting: "Rapat",
      unknownMeeting: "rapat yang sudah tidak ada",
      by: "Dicatat oleh",
      written: "ditulis {written}, diterima {received}",
      verification: "Catatan verifikasi provinsi",
      reason: "Alasan",
      none: "–",
      failed: "Keputusan gagal dimuat.",
    },
    figures: {
      heading: "Dulu dan kini",
      then: "Saat diputuskan",
      now: "Kini",
      area: "Wilayah",
      change: "Perubahan",
      together: "Semua wilayah bersama",
      reached: "target {target} tercapai",
      short: "target {target} belum tercapai",
      caption: "Angka tiap wilayah saat diputuskan dan kini",
      share: "{share} posyandu",
      noneYet: "belum ada bulan sesudahnya",
      frozen:
        "Angka awal dicatat bersama keputusan pada {moment} dan tidak berubah lagi.",
    },
    progress: {
      heading: "Kemajuan dan bukti",
      none: "Belum ada laporan kemajuan.",
      evidence: "Bukti",
      write: "Laporkan kemajuan",
      text: "Apa yang sudah dikerjakan",
      link: "Tautan bukti (bila ada)",
      linkHint: "Alamat dokumen atau foto, dimulai dengan https://",
      linkWrong: "Alamat harus dimulai dengan https:// atau http://.",
      hint: "Jangan menulis nama orang, NIK, atau nomor telepon.",
      save: "Simpan kemajuan",
      saved: "Kemajuan tersimpan.",
      failed: "Kemajuan belum tersimpan.",
      empty: "Tulis isinya dulu.",
    },
    move: {
      heading: "Ubah status",
      running: "Tandai berjalan",
      reopen: "Buka lagi",
      done: "Tandai selesai",
      cancelled: "Batalkan",
      reason: "Alasan",
      reasonHint: "Disimpan bersama keputusan dan tampil di matriks.",
      confirm: "Simpan",
      empty: "Tulis alasannya dulu.",
      failed: "Status belum diubah.",
    },
    edit: {
      action: "Ubah isi",
      text: "Keputusan",
      save: "Simpan perubahan",
      failed: "Perubahan belum tersimpan.",
      empty: "Keputusan, penanggung jawab dan batas waktu harus diisi.",
    },
    versions: {
      action: "Riwayat versi",
      heading: "Riwayat versi",
      failed: "Riwayat gagal dimuat.",
      line: "Versi {version} · {moment} · {by}",
    },
    waiting: {
      heading: "Belum terkirim",
      note: "Disimpan di perangkat ini, dikirim saat tersambung.",
      decision: "Keputusan",
      progress: "Kemajuan",
      send: "Kirim sekarang",
      refused: "Ditolak: {why}",
      others:
        "{count} tulisan akun lain menunggu akun itu masuk di perangkat ini.",
      drop: "Buang tulisan ini",
      dropSure: "Buang tulisan ini selamanya?",
    },
    due: {
      late: "Terlambat",
      soon: "Jatuh tempo dalam 7 hari",
      none: "Tidak ada keputusan yang terlambat atau jatuh tempo dalam 7 hari.",
      failed: "Tindak lanjut gagal dimuat.",
      all: "Semua tindak lanjut",
    },
  },
  en: {
    title: "Follow-up",
    lead: "What meetings decided, who does it by when, and what has changed since.",
    closed:
      "Follow-up is read only by officers who have signed in. Sign in to see it.",
    failed: "The decisions could not be loaded.",
    example: "Example",
    list: {
      heading: "Decisions",
      count: "{count} decisions",
      counts: "{late} late · {soon} due within 7 days · {done} done",
      none: "Nothing has been decided for this area yet.",
      noneFound: "No decision fits this choice.",
      clear: "Clear the choice",
      cut: "Only the first {count} decisions are shown. Narrow the choice.",
      open: "Open {number}",
      write: "Write a decision",
      writeHint: "or press T on any page",
      xlsx: "XLSX",
      csv: "CSV",
    },
    filter: {
      heading: "Choose decisions",
      state: "Status",
      all: "All",
      late: "Late",
      open: "Still open",
      closed: "Closed",
      office: "Responsible",
      officeHint: "part of the name",
      until: "Due until",
      indicator: "Indicator",
      field: "SPM field",
    },
    one: {
      due: "Due",
      office: "Responsible",
      areas: "Area",
      field: "SPM field",
      priority: "Priority",
      target: "Target",
      meeting: "Meeting",
      unknownMeeting: "a meeting that is gone",
      by: "Written by",
      written: "written {written}, received {received}",
      verification: "Verification by the province",
      reason: "Reason",
      none: "–",
      failed: "The decision could not be loaded.",
    },
    figures: {
      heading: "Then and now",
      then: "When it was decided",
      now: "Now",
      area: "Area",
      change: "Change",
      together: "All areas together",
      reached: "target {target} reached",
      short: "target {target} not reached",
      caption: "The figure of each area when it was decided and now",
      share: "{share} of posyandu",
      noneYet: "no month since",
      frozen:
        "The first figure was kept with the decision at {moment} and does not change any more.",
    },
    progress: {
      heading: "Progress and evidence",
      none: "Nothing has been reported yet.",
      evidence: "Evidence",
      write: "Report progress",
      text: "What was done",
      link: "Link to evidence (if any)",
      linkHint: "The address of a document or picture, beginning with https://",
      linkWrong: "The address must begin with https:// or http://.",
      hint: "Write no person's name, NIK or phone number.",
      save: "Save progress",
      saved: "The progress is stored.",
      failed: "The progress was not stored.",
      empty: "Write something first.",
    },
    move: {
      heading: "Change the status",
      running: "Mark as running",
      reopen: "Open again",
      done: "Mark as done",
      cancelled: "Cancel it",
      reason: "Reason",
      reasonHint: "Kept with the decision and shown in the matrix.",
      confirm: "Save",
      empty: "Write the reason first.",
      failed: "The status was not changed.",
    },
    edit: {
      action: "Edit",
      text: "Decision",
      save: "Save the change",
      failed: "The change was not stored.",
      empty: "Decision, responsible office and day must be filled in.",
    },
    versions: {
      action: "Versions",
      heading: "Versions",
      failed: "The versions could not be loaded.",
      line: "Version {version} · {moment} · {by}",
    },
    waiting: {
      heading: "Not sent yet",
      note: "Kept on this device, sent when the line is back.",
      decision: "Decision",
      progress: "Progress",
      send: "Send now",
      refused: "Refused: {why}",
      others:
        "{count} texts of another account wait until it signs in on this device.",
      drop: "Discard this text",
      dropSure: "Discard this text for good?",
    },
    due: {
      late: "Late",
      soon: "Due within 7 days",
      none: "No decision is late or due within 7 days.",
      failed: "The decisions could not be loaded.",
      all: "All follow-up",
    },
  },
});

const everywhere = wording({
  id: {
    menu: { decisions: "Tindak lanjut" },
    ticker: {
      decided: "Keputusan baru tentang {name}",
      decisionEdited: "Keputusan tentang {name} diubah",
      decisionMoved: "Status keputusan tentang {name} berubah",
      decisionReported: "Kemajuan keputusan tentang {name} dilaporkan",
      decisionProved: "Berkas bukti baru untuk keputusan tentang {name}",
      decisionProofWithdrawn: "Berkas bukti keputusan tentang {name} ditarik",
    },
  },
  en: {
    menu: { decisions: "Follow-up" },
    ticker: {
      decided: "New decision about {name}",
      decisionEdited: "Decision about {name} edited",
      decisionMoved: "Status of a decision about {name} changed",
      decisionReported: "Progress reported on a decision about {name}",
      decisionProved: "New file of evidence for a decision about {name}",
      decisionProofWithdrawn:
        "File of evidence of a decision about {name} withdrawn",
    },
  },
});

const reasons = wording({
  id: {
    "decision-changed":
      "Keputusan sudah diubah orang lain sejak dibaca. Baca isi terbaru, lalu simpan lagi.",
    "decision-id-taken":
      "ID yang dikirim sudah dipakai untuk isi lain. Kirim lagi dengan ID baru.",
    "decision-move":
      "Langkah status itu tidak ada. Pilih salah satu yang ditawarkan.",
    "decision-reason":
      "Menutup dan membuka lagi perlu alasan. Tulis alasannya.",
    "decision-closed":
      "Keputusan sudah ditutup. Minta provinsi membukanya lagi bila perlu.",
    "decision-areas-overlap":
      "Dua wilayah keputusan bertumpang tindih. Pilih salah satunya.",
    "decision-target":
      "Target tanpa indikator, atau target persen di atas 100. Perbaiki salah satunya.",
    "personal-number":
      "Tulisan memuat NIK, nomor KK, atau nomor telepon. Sebut jabatan atau kantornya saja.",
  },
  en: {
    "decision-changed":
      "Somebody else has changed the decision since it was read. Read the latest version, then save again.",
    "decision-id-taken":
      "The id that was sent was used for something else. Send it again with a new one.",
    "decision-move":
      "There is no such step of the status. Choose one that is offered.",
    "decision-reason": "Closing and opening again need a reason. Write it.",
    "decision-closed":
      "The decision has been closed. Ask the province to open it again if needed.",
    "decision-areas-overlap":
      "Two areas of the decision overlap. Choose one of them.",
    "decision-target":
      "A target without an indicator, or in percent above 100. Correct one of them.",
    "personal-number":
      "The text holds a NIK, a family card number or a phone number. Name the function or office alone.",
  },
});

/** What meetings decided, and what became of it. */
export const decisionsText = {
  name: "decisions",
  words,
  everywhere,
  reasons,
  shows: [figuresText],
} as const satisfies SubjectText;
