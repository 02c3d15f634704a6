import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { figuresText } from "@/lib/figures/text";

const words = wording({
  id: {
    title: "Catatan",
    lead: "Apa yang perlu diketahui pembaca tentang sebuah angka: mengapa melonjak, apa yang belum lengkap, apa yang sedang dikerjakan. Catatan tampil di mana pun angka itu tampil.",
    about: "{indicator} · {area} · {month}",
    closed: "Catatan hanya dibaca petugas yang sudah masuk.",
    failed: "Catatan gagal dimuat.",
    none: "Belum ada catatan tentang angka ini.",
    listHeading: "Tentang angka ini",
    simulated: "Contoh",
    edited: "diubah {moment}",
    withdrawn: "Ditarik {moment}: {reason}",
    write: {
      heading: "Tulis catatan",
      label: "Catatan",
      hint: "Jangan menulis nama, NIK, atau hal lain yang menunjuk seorang anak. Nama kantor Anda dan waktunya ikut tampil.",
      save: "Simpan catatan",
      saved: "Catatan tersimpan dan sudah tampil di semua layar.",
      failed: "Catatan belum tersimpan.",
      empty: "Tulis isinya dulu.",
      tooLong: "Paling panjang {most} huruf; sekarang {now}.",
      notAllowed:
        "Akun ini tidak menulis catatan tentang wilayah itu. Catatan ditulis perencana, admin provinsi, dan operator wilayahnya.",
    },
    edit: {
      action: "Ubah",
      actionFor: "Ubah catatan {office}",
      label: "Isi baru",
      save: "Simpan perubahan",
      failed: "Perubahan belum tersimpan.",
    },
    withdraw: {
      action: "Tarik",
      actionFor: "Tarik catatan {office}",
      title: "Tarik catatan ini?",
      text: "Catatan hilang dari angkanya di semua layar. Isinya, riwayatnya, dan alasan Anda tetap tercatat.",
      reason: "Alasan",
      confirm: "Tarik catatan",
      failed: "Catatan belum ditarik.",
      empty: "Tulis alasannya dulu.",
    },
    history: {
      action: "Riwayat",
      actionFor: "Riwayat catatan {office}",
      title: "Riwayat catatan",
      failed: "Riwayat gagal dimuat.",
      version: "Versi {version} · {moment}",
    },
  },
  en: {
    title: "Notes",
    lead: "What readers need to know of a figure: why it jumps, what is missing, what is being done. A note shows wherever its figure shows.",
    about: "{indicator} · {area} · {month}",
    closed: "Notes are read only by officers who have signed in.",
    failed: "The notes could not be loaded.",
    none: "Nothing has been noted of this figure yet.",
    listHeading: "About this figure",
    simulated: "Example",
    edited: "edited {moment}",
    withdrawn: "Withdrawn {moment}: {reason}",
    write: {
      heading: "Write a note",
      label: "Note",
      hint: "Write no name, NIK or anything else that points at a child. Your office and the time are shown beside it.",
      save: "Save the note",
      saved: "The note is stored and shows on every screen.",
      failed: "The note was not stored.",
      empty: "Write something first.",
      tooLong: "At most {most} characters; now {now}.",
      notAllowed:
        "This account does not write notes about that area. Notes are written by planners, the province's administrator and the operators of the area.",
    },
    edit: {
      action: "Edit",
      actionFor: "Edit the note of {office}",
      label: "New text",
      save: "Save the change",
      failed: "The change was not stored.",
    },
    withdraw: {
      action: "Withdraw",
      actionFor: "Withdraw the note of {office}",
      title: "Withdraw this note?",
      text: "The note leaves its figure on every screen. Its text, its history and your reason stay on record.",
      reason: "Reason",
      confirm: "Withdraw the note",
      failed: "The note was not withdrawn.",
      empty: "Write the reason first.",
    },
    history: {
      action: "History",
      actionFor: "History of the note of {office}",
      title: "History of the note",
      failed: "The history could not be loaded.",
      version: "Version {version} · {moment}",
    },
  },
});

const everywhere = wording({
  id: {
    menu: { notes: "Catatan" },
    ticker: {
      noted: "Catatan baru tentang {name}, {month}",
      noteEdited: "Catatan tentang {name}, {month} diubah",
      noteWithdrawn: "Catatan tentang {name}, {month} ditarik",
    },
  },
  en: {
    menu: { notes: "Notes" },
    ticker: {
      noted: "New note about {name}, {month}",
      noteEdited: "Note about {name}, {month} edited",
      noteWithdrawn: "Note about {name}, {month} withdrawn",
    },
  },
});

const reasons = wording({
  id: {
    "note-changed":
      "Catatan sudah diubah orang lain sejak dibaca. Baca isi terbaru, lalu simpan lagi.",
    "note-withdrawn": "Catatan sudah ditarik. Tulis catatan baru bila perlu.",
  },
  en: {
    "note-changed":
      "Somebody else has changed the note since it was read. Read the latest text, then save again.",
    "note-withdrawn":
      "The note has been withdrawn. Write a new one if it is needed.",
  },
});

/** Notes pinned to figures. */
export const notesText = {
  name: "notes",
  words,
  everywhere,
  reasons,
  shows: [figuresText],
} as const satisfies SubjectText;
