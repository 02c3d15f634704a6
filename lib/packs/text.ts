import { uploadText } from "@/lib/core/text/upload";
import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";

const words = wording({
  id: {
    heading: "Rapat tanpa internet",
    lead: "Untuk ruangan tanpa sambungan: unduh satu berkas, jalankan di laptop penyaji, lalu serahkan hasilnya di sini. Berisi susunan acara, catatan, potret dan keputusan rapat lalu; tanpa akun, tanpa baris anak.",
    download: "Unduh berkas rapat",
    without: "Ambil potret dulu: berkas rapat membawa angka potret.",
    how: "Di laptop: npm start -- --pack {name}",
    list: {
      caption: "Berkas yang sudah diambil",
      mark: "Laptop",
      takenAt: "Diambil",
      office: "Oleh",
      returnedAt: "Hasil diterima",
      notYet: "belum",
      failed: "Daftar berkas gagal dimuat.",
    },
    back: {
      heading: "Serahkan hasil rapat",
      hint: "Pilih berkas -hasil.pantau dari laptop rapat. Isinya diperiksa dulu; belum ada yang disimpan.",
      save: "Simpan {count} yang baru",
      nothing: "Tidak ada yang baru dalam berkas ini.",
      checked: "Baru diperiksa, belum disimpan",
      stored: "Sudah disimpan",
      isKnown:
        "Berkas ini sudah pernah diterima. Tidak ada yang disimpan lagi.",
      of: "Laptop {mark}, dibuat {moment}.",
      isAhead:
        "Jam laptop lebih cepat dari jam server; waktu yang belum terjadi dicatat sebagai sekarang.",
      caption: "Isi berkas",
      thing: "Apa",
      words: "Isi",
      number: "Nomor",
      outcome: "Hasil",
      conflicts:
        "{count} bertentangan dengan yang ditulis di provinsi dan tidak disimpan. Berkasnya disimpan utuh.",
    },
    things: {
      decision: "Keputusan baru",
      change: "Perubahan keputusan",
      progress: "Laporan kemajuan",
      state: "Status rapat",
      agenda: "Susunan acara",
      facts: "Judul, tanggal, tempat",
      questions: "Permintaan penjelasan",
    },
    states: { open: "Berlangsung", closed: "Selesai", planned: "Direncanakan" },
    slides: "{count} slide",
    questions: "{count} permintaan",
    outcomes: {
      new: "baru",
      known: "sudah ada",
      conflict: "bertentangan",
    },
    hall: {
      heading: "Laptop rapat {mark}, luring",
      lead: "Laptop ini menjalankan satu rapat dari berkasnya, tanpa sambungan ke provinsi. Angkanya dari potret {moment}.",
      open: "Bisa di sini: menyajikan, menulis keputusan dan kemajuan, mengubah susunan acara, dan diikuti ponsel di {address}.",
      closed:
        "Tidak di sini: unggahan, daftar posyandu, akun, daftar, dan angka langsung. Semua itu ada di server provinsi.",
      numbers:
        "Nomor keputusan di sini sementara (S-{mark}). Nomor tetap diberikan saat hasilnya diterima provinsi.",
      download: "Unduh hasil rapat",
      after:
        "Sesudah rapat: unduh, bawa ke tempat yang ada internet, lalu serahkan di halaman rapat ini pada server provinsi. Boleh lebih dari sekali.",
    },
  },
  en: {
    heading: "A meeting without internet",
    lead: "For a hall without a line: download one file, run it on the presenter's laptop, then hand in the results here. It holds the agenda, notes, the snapshot and earlier decisions; no accounts, no rows of children.",
    download: "Download the meeting file",
    without:
      "Take a snapshot first: the meeting file carries the snapshot's figures.",
    how: "On the laptop: npm start -- --pack {name}",
    list: {
      caption: "Files that were taken",
      mark: "Laptop",
      takenAt: "Taken",
      office: "By",
      returnedAt: "Results received",
      notYet: "not yet",
      failed: "The list of files could not be loaded.",
    },
    back: {
      heading: "Hand in the results",
      hint: "Choose the file -hasil.pantau from the meeting's laptop. It is checked first; nothing is stored yet.",
      save: "Store {count} new",
      nothing: "There is nothing new in this file.",
      checked: "Only checked, not stored yet",
      stored: "Stored",
      isKnown: "This file was received before. Nothing was stored again.",
      of: "Laptop {mark}, made {moment}.",
      isAhead:
        "The laptop's clock is ahead of the server's; times that have not come yet are written down as now.",
      caption: "What the file holds",
      thing: "What",
      words: "Words",
      number: "Number",
      outcome: "Outcome",
      conflicts:
        "{count} contradict what the province has written and were not stored. The file is kept whole.",
    },
    things: {
      decision: "New decision",
      change: "Change of a decision",
      progress: "Progress",
      state: "State of the meeting",
      agenda: "Agenda",
      facts: "Title, day, place",
      questions: "Requests for an explanation",
    },
    states: { open: "Being held", closed: "Closed", planned: "Planned" },
    slides: "{count} slides",
    questions: "{count} requests",
    outcomes: {
      new: "new",
      known: "there already",
      conflict: "contradicts",
    },
    hall: {
      heading: "The meeting's laptop {mark}, offline",
      lead: "This laptop runs one meeting from its file, without a line to the province. Its figures are of the snapshot of {moment}.",
      open: "Here you can present, write decisions and progress, change the agenda, and be followed by phones at {address}.",
      closed:
        "Not here: uploads, the registry, accounts, lists and live figures. They are on the province's server.",
      numbers:
        "Numbers of decisions here are for the hall alone (S-{mark}). The province gives the lasting ones when it receives the results.",
      download: "Download the results",
      after:
        "After the meeting: download, take the file to where there is internet, and hand it in on this meeting's page on the province's server. More than once is fine.",
    },
  },
});

const everywhere = wording({
  id: {
    ticker: { returnReceived: "Hasil rapat tentang {name}, {month} diterima" },
  },
  en: {
    ticker: {
      returnReceived: "Results of the meeting about {name}, {month} received",
    },
  },
});

const reasons = wording({
  id: {
    "pack-without-snapshot":
      "Rapat belum punya potret. Ambil potret dulu, lalu unduh berkasnya.",
    "pack-missing": "Berkas rapat tidak ditemukan. Periksa nama dan foldernya.",
    "pack-foreign":
      "Itu bukan berkas rapat. Pilih berkas berakhiran .pantau dari halaman rapat.",
    "pack-damaged": "Berkas rapat rusak atau terpotong. Salin atau unduh lagi.",
    "pack-newer":
      "Berkas rapat dibuat oleh versi program yang lebih baru. Perbarui program di komputer ini.",
    "pack-is-return":
      "Itu berkas hasil rapat. Serahkan di halaman rapat pada server provinsi.",
    "return-is-pack":
      "Itu berkas untuk memulai rapat. Yang diserahkan adalah hasilnya, dari laptop rapat.",
    "pack-other-province":
      "Berkas rapat dari provinsi lain daripada PROVINCE. Hapus pengaturan itu.",
    "pack-not-started":
      "Rapat itu belum pernah dijalankan di komputer ini. Jalankan di laptop rapat.",
    "return-elsewhere":
      "Hasil itu dari rapat lain. Serahkan di halaman rapatnya.",
    "return-unknown":
      "Hasil itu tidak berasal dari berkas server ini, atau diubah. Unduh lagi di laptop rapat.",
    "no-hall":
      "Hasil rapat diunduh di laptop rapat, dan diserahkan di server provinsi.",
  },
  en: {
    "pack-without-snapshot":
      "The meeting has no snapshot. Take one first, then download the file.",
    "pack-missing": "There is no such meeting file. Check its name and folder.",
    "pack-foreign":
      "That is no meeting file. Choose the file ending in .pantau from the page of the meeting.",
    "pack-damaged":
      "The meeting file is damaged or cut off. Copy or download it again.",
    "pack-newer":
      "The meeting file was made by a later version of the program. Update this computer.",
    "pack-is-return":
      "That is a file of results. Hand it in on the meeting's page on the province's server.",
    "return-is-pack":
      "That is the file to start a meeting with. Hand in its results, from the meeting's laptop.",
    "pack-other-province":
      "The meeting file is of another province than PROVINCE. Leave that setting out.",
    "pack-not-started":
      "That meeting was never run on this computer. Use the meeting's laptop.",
    "return-elsewhere":
      "Those are the results of another meeting. Hand them in on its page.",
    "return-unknown":
      "Those results do not come from a file of this server, or were changed. Download them again on the meeting's laptop.",
    "no-hall":
      "Results are downloaded on the meeting's laptop, and handed in on the province's server.",
  },
});

export const packsText = {
  name: "packs",
  words,
  everywhere,
  reasons,
  shows: [uploadText],
} as const satisfies SubjectText;
