import { refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";

type File = { file: string };

export const packsRefusalKinds = {
  "pack-without-snapshot": {
    status: 409,
    words: () => ({
      text: {
        id: "Rapat ini belum punya potret, jadi belum ada angka yang dapat dibawa.",
        en: "This meeting has no snapshot yet, so there are no figures to take along.",
      },
      remedy: {
        id: "Ambil potret dulu di halaman rapat, lalu unduh lagi.",
        en: "Take a snapshot on the page of the meeting first, then download again.",
      },
    }),
  },
  "pack-missing": {
    status: 422,
    words: ({ file }: File) => ({
      text: {
        id: `Berkas rapat ${file} tidak ditemukan.`,
        en: `There is no meeting file ${file}.`,
      },
      remedy: {
        id: "Periksa nama dan foldernya.",
        en: "Check its name and folder.",
      },
    }),
  },
  "pack-foreign": {
    status: 422,
    words: ({ file }: File) => ({
      text: {
        id: `${file} bukan berkas rapat Pantau Posyandu.`,
        en: `${file} is no meeting file of Pantau Posyandu.`,
      },
      remedy: {
        id: "Pilih berkas berakhiran .pantau yang diunduh dari halaman rapat.",
        en: "Choose the file ending in .pantau that was downloaded from the page of the meeting.",
      },
    }),
  },
  "pack-damaged": {
    status: 422,
    words: ({ file }: File) => ({
      text: {
        id: `${file} rusak atau terpotong: isinya tidak lagi sama dengan saat dibuat. Tidak ada yang disimpan.`,
        en: `${file} is damaged or cut off: it is no longer as it was made. Nothing was stored.`,
      },
      remedy: {
        id: "Salin sekali lagi dari tempat asalnya, atau unduh lagi.",
        en: "Copy it once more from where it came from, or download it again.",
      },
    }),
  },
  "pack-newer": {
    status: 422,
    words: ({ file, version }: File & { version: string }) => ({
      text: {
        id: `${file} dibuat oleh versi program yang lebih baru (${version}). Tidak ada yang disimpan.`,
        en: `${file} was made by a later version of the program (${version}). Nothing was stored.`,
      },
      remedy: {
        id: "Perbarui program di komputer ini dulu, lalu ulangi.",
        en: "Update the program on this computer first, then try again.",
      },
    }),
  },
  "pack-is-return": {
    status: 422,
    words: ({ file }: File) => ({
      text: {
        id: `${file} adalah berkas hasil rapat, bukan berkas untuk memulai rapat.`,
        en: `${file} is the file of a meeting's results, not one to start a meeting with.`,
      },
      remedy: {
        id: "Serahkan berkas itu di halaman rapat pada server provinsi; untuk memulai, pakai berkas yang diunduh dari sana.",
        en: "Hand that file in on the page of the meeting on the province's server; to start, use the one downloaded there.",
      },
    }),
  },
  "return-is-pack": {
    status: 422,
    words: ({ file }: File) => ({
      text: {
        id: `${file} adalah berkas untuk memulai rapat, bukan hasilnya.`,
        en: `${file} is the file to start a meeting with, not its results.`,
      },
      remedy: {
        id: "Di laptop rapat, buka halaman rapat dan unduh hasilnya, lalu serahkan berkas itu di sini.",
        en: "On the meeting's laptop open the page of the meeting, download its results, and hand in that file here.",
      },
    }),
  },
  "pack-other-province": {
    status: 422,
    words: ({ there, here }: { there: string; here: string }) => ({
      text: {
        id: `Berkas rapat ini dari provinsi ${there}, sedangkan PROVINCE di sini ${here}.`,
        en: `This meeting file is of province ${there}, and PROVINCE is ${here} here.`,
      },
      remedy: {
        id: "Hapus pengaturan PROVINCE, lalu jalankan lagi: provinsinya dibaca dari berkas.",
        en: "Leave PROVINCE out and start again: the province is read from the file.",
      },
    }),
  },
  "pack-not-started": {
    status: 409,
    words: ({ file }: File) => ({
      text: {
        id: `Rapat dalam ${file} belum pernah dijalankan di komputer ini, jadi belum ada hasilnya.`,
        en: `The meeting in ${file} was never run on this computer, so there are no results.`,
      },
      remedy: {
        id: "Jalankan perintah ini di laptop rapat, dengan DATA_DIR yang sama seperti saat rapat.",
        en: "Run this command on the meeting's laptop, with the same DATA_DIR as during the meeting.",
      },
    }),
  },
  "return-elsewhere": {
    status: 422,
    words: () => ({
      text: {
        id: "Berkas ini hasil dari rapat lain. Tidak ada yang disimpan.",
        en: "This file holds the results of another meeting. Nothing was stored.",
      },
      remedy: {
        id: "Buka halaman rapat yang benar, lalu serahkan di sana.",
        en: "Open the page of the right meeting and hand it in there.",
      },
    }),
  },
  "return-unknown": {
    status: 422,
    words: () => ({
      text: {
        id: "Berkas ini tidak berasal dari berkas rapat yang diunduh dari server ini, atau isinya diubah sesudahnya. Tidak ada yang disimpan.",
        en: "This file does not come from a meeting file that was downloaded from this server, or it was changed since. Nothing was stored.",
      },
      remedy: {
        id: "Serahkan di server tempat berkas rapatnya diunduh, atau unduh lagi hasilnya di laptop rapat.",
        en: "Hand it in on the server from which the meeting file was downloaded, or download the results on the meeting's laptop again.",
      },
    }),
  },
  "no-hall": {
    status: 409,
    words: () => ({
      text: {
        id: "Ini server provinsi: hasil rapat diunduh di laptop yang dijalankan dari berkas rapat.",
        en: "This is the province's server: results are downloaded on the laptop that runs from a meeting file.",
      },
      remedy: {
        id: "Di sini hasil rapat diserahkan, bukan diunduh.",
        en: "Here results are handed in, not downloaded.",
      },
    }),
  },
} as const satisfies RefusalKinds;

export const packsRefusal = refusalsOf(packsRefusalKinds);
