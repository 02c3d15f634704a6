import { refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";

type File = { file: string };
const status = 409;

const kinds = {
  "backup-exists": {
    status,
    words: ({ file }: File) => ({
      text: {
        id: `${file} sudah ada dan tidak ditimpa.`,
        en: `${file} is there already and is not overwritten.`,
      },
      remedy: {
        id: "Beri nama lain, misalnya dengan tanggal hari ini.",
        en: "Give it another name, with today's date for example.",
      },
    }),
  },
  "backup-nothing": {
    status,
    words: () => ({
      text: {
        id: "Basis data ini belum pernah disiapkan: tidak ada yang dapat dicadangkan.",
        en: "This database was never prepared: there is nothing to back up.",
      },
      remedy: {
        id: "Periksa DATA_DIR dan DATABASE_URL.",
        en: "Check DATA_DIR and DATABASE_URL.",
      },
    }),
  },
  "backup-old-program": {
    status,
    words: () => ({
      text: {
        id: "Tabel basis data ini berasal dari versi program yang lebih baru, atau bukan milik program ini.",
        en: "The tables of this database are of a later version of the program, or not of this program.",
      },
      remedy: {
        id: "Jalankan perintah ini dengan versi program yang sama seperti servernya.",
        en: "Run this command with the same version of the program as the server.",
      },
    }),
  },
  "backup-missing": {
    status,
    words: ({ file }: File) => ({
      text: {
        id: `Berkas cadangan ${file} tidak ditemukan.`,
        en: `There is no backup file ${file}.`,
      },
      remedy: { id: "Periksa jalurnya.", en: "Check its path." },
    }),
  },
  "backup-foreign": {
    status,
    words: ({ file }: File) => ({
      text: {
        id: `${file} bukan cadangan Pantau Posyandu. Tidak ada yang diubah.`,
        en: `${file} is no backup of Pantau Posyandu. Nothing was changed.`,
      },
      remedy: {
        id: "Pilih berkas yang dibuat dengan npm run backup.",
        en: "Choose a file that was made by npm run backup.",
      },
    }),
  },
  "backup-damaged": {
    status,
    words: ({ file }: File) => ({
      text: {
        id: `${file} rusak atau terpotong: isinya tidak lagi sama dengan saat dibuat. Tidak ada yang diubah.`,
        en: `${file} is damaged or cut off: it is no longer as it was made. Nothing was changed.`,
      },
      remedy: {
        id: "Salin sekali lagi dari tempat asalnya, atau pakai cadangan yang lain.",
        en: "Copy it once more from where it came from, or use another backup.",
      },
    }),
  },
  "backup-newer": {
    status,
    words: ({ file, version }: File & { version: string }) => ({
      text: {
        id: `${file} dibuat oleh versi program yang lebih baru (${version}). Tidak ada yang diubah.`,
        en: `${file} was made by a later version of the program (${version}). Nothing was changed.`,
      },
      remedy: {
        id: "Perbarui program ini dulu, lalu pulihkan.",
        en: "Update this program first, then restore.",
      },
    }),
  },
  "backup-other-province": {
    status,
    words: ({ there, here }: { there: string; here: string }) => ({
      text: {
        id: `Cadangan ini dari provinsi ${there}, sedangkan instalasi ini untuk provinsi ${here}. Tidak ada yang diubah.`,
        en: `This backup is of province ${there}, and this installation is for province ${here}. Nothing was changed.`,
      },
      remedy: {
        id: `Atur PROVINCE=${there} bila memang itu yang dipulihkan.`,
        en: `Set PROVINCE=${there} if that is what is to be restored.`,
      },
    }),
  },
  "backup-keys-missing": {
    status,
    words: ({ ids }: { ids: string }) => ({
      text: {
        id: `Kunci anak nomor ${ids} milik cadangan ini tidak ada di sini. Tanpa kunci itu anak yang sudah diukur tidak dikenali lagi pada berkas berikutnya. Tidak ada yang diubah.`,
        en: `Key ${ids} for children, which belongs to this backup, is not here. Without it children who were measured are not recognised in the next file. Nothing was changed.`,
      },
      remedy: {
        id: "Taruh salinan berkas child-keys di DATA_DIR (atau atur CHILD_KEYS), lalu ulangi. Bila kuncinya sudah hilang: tambahkan --without-child-keys.",
        en: "Put your copy of the file child-keys into DATA_DIR (or set CHILD_KEYS) and run this again. If the key is lost: add --without-child-keys.",
      },
    }),
  },
  "restore-in-use": {
    status,
    words: ({ by, connections }: { by: string; connections: number }) => ({
      text: {
        id: `Basis data ini sedang dipakai oleh server atau perintah lain (${String(connections)} sambungan dari ${by}). Tidak ada yang diubah.`,
        en: `This database is in use by a server or another command (${String(connections)} connections from ${by}). Nothing was changed.`,
      },
      remedy: {
        id: "Hentikan dulu server di semua node, pulihkan, lalu jalankan lagi.",
        en: "Stop the server on all nodes first, restore, then start it again.",
      },
    }),
  },
  "restore-not-empty": {
    status,
    words: (there: { submissions: number; accounts: number }) => ({
      text: {
        id: `Di sini sudah ada data: ${String(there.submissions)} kiriman, ${String(there.accounts)} akun. Tidak ada yang diubah.`,
        en: `There are data here already: ${String(there.submissions)} submissions, ${String(there.accounts)} accounts. Nothing was changed.`,
      },
      remedy: {
        id: "Bila semua itu boleh hilang dan diganti isi cadangan: tambahkan --replace. Bila ragu, cadangkan dulu.",
        en: "If all of it may go and be replaced by the backup: add --replace. If in doubt, back it up first.",
      },
    }),
  },
} as const satisfies RefusalKinds;

/** Why nothing was backed up or restored, with what to do, for the person at the command line. */
export const backupRefusal = refusalsOf(kinds);
