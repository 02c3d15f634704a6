import type { ErrorCode } from "./contract";
import type { Level } from "@/lib/core/domain/ids";
import type { Text } from "@/lib/core/domain/text-pair";

type Words = { text: Text; remedy: Text };

const levelNames: Record<Level, Text> = {
  province: { id: "provinsi", en: "province" },
  regency: { id: "kabupaten/kota", en: "regency or city" },
  subdistrict: { id: "kecamatan", en: "subdistrict (kecamatan)" },
  village: { id: "desa/kelurahan", en: "village (desa/kelurahan)" },
  posyandu: { id: "posyandu", en: "posyandu" },
};

/** What each refusal says and what to do about it; the argument is what the words name. */
export const refusalTexts = {
  "bad-request": (what: Text): Words => ({
    text: {
      id: `Permintaan tidak dapat dibaca: ${what.id}.`,
      en: `The request cannot be read: ${what.en}.`,
    },
    remedy: {
      id: "Perbaiki bagian itu lalu coba lagi; bentuk permintaan API ada di /api/v1/openapi.json.",
      en: "Correct that part and try again; the form of API requests is in /api/v1/openapi.json.",
    },
  }),
  "unknown-area": ({ code }: { code: string }): Words => ({
    text: {
      id: `Tidak ada wilayah dengan kode ${shown(code)}.`,
      en: `There is no area with the code ${shown(code)}.`,
    },
    remedy: {
      id: "Gunakan kode Kemendagri bertitik di dalam provinsi ini, misalnya 15.01.",
      en: "Use a dotted Kemendagri code inside this province, such as 15.01.",
    },
  }),
  "unknown-indicator": ({ indicator }: { indicator: string }): Words => ({
    text: {
      id: `Tidak ada indikator ${shown(indicator)}.`,
      en: `There is no indicator ${shown(indicator)}.`,
    },
    remedy: {
      id: "Daftar indikator ada di /api/v1/catalogue.",
      en: "The list of indicators is at /api/v1/catalogue.",
    },
  }),
  "level-not-below": (asked: { level: Level; code: string }): Words => ({
    text: {
      id: `Wilayah ${asked.code} tidak terbagi menjadi ${levelNames[asked.level].id}.`,
      en: `Area ${asked.code} is not divided into the level ${levelNames[asked.level].en}.`,
    },
    remedy: {
      id: "Pilih tingkat di bawah wilayah itu, atau wilayah yang lebih tinggi.",
      en: "Choose a level below that area, or a higher area.",
    },
  }),
  "level-not-public": ({ level }: { level: Level }): Words => ({
    text: {
      id: `Angka per ${levelNames[level].id} tidak dibuka untuk umum, agar seorang anak tidak dapat dikenali.`,
      en: `Figures by ${levelNames[level].en} are not public, so that no child can be recognised.`,
    },
    remedy: {
      id: "Lihat angka per kecamatan, atau masuk dengan akun petugas.",
      en: "Look at the figures by subdistrict, or sign in with an officer's account.",
    },
  }),
  "month-outside-range": (range: { from: string; to: string }): Words => ({
    text: {
      id: `Tidak ada rentang bulan dari ${shown(range.from)} sampai ${shown(range.to)}.`,
      en: `There is no span of months from ${shown(range.from)} to ${shown(range.to)}.`,
    },
    remedy: {
      id: "Tulis bulan sebagai TTTT-BB, yang lebih awal di depan, paling banyak sepuluh tahun.",
      en: "Write months as YYYY-MM, the earlier one first, ten years at most.",
    },
  }),
  "not-signed-in": (): Words => ({
    text: {
      id: "Hal ini hanya untuk orang yang sudah masuk.",
      en: "This is only for people who have signed in.",
    },
    remedy: {
      id: "Masuk dengan surel dan kata sandi, atau kirim kunci API pada kepala Authorization: Bearer.",
      en: "Sign in with email and password, or send an API key in the header Authorization: Bearer.",
    },
  }),
  "not-allowed": (what: Text): Words => ({
    text: {
      id: `Akun Anda tidak berwenang untuk ${what.id}.`,
      en: `Your account may not ${what.en}.`,
    },
    remedy: {
      id: "Gunakan akun yang berwenang, atau minta wewenang kepada admin provinsi.",
      en: "Use an account that may, or ask the administrator of the province.",
    },
  }),
  "not-found": (what: Text): Words => ({
    text: { id: `Tidak ditemukan: ${what.id}.`, en: `Not found: ${what.en}.` },
    remedy: {
      id: "Periksa alamatnya, atau mulai lagi dari halaman utama.",
      en: "Check the address, or start again from the main page.",
    },
  }),
  "already-withdrawn": (): Words => ({
    text: {
      id: "Kiriman ini sudah ditarik.",
      en: "This submission has already been withdrawn.",
    },
    remedy: {
      id: "Tidak ada yang perlu dilakukan; kirim berkas baru bila angkanya perlu diganti.",
      en: "Nothing needs to be done; send a new file if its numbers are to be replaced.",
    },
  }),
  "file-too-large": ({ megabytes }: { megabytes: number }): Words => ({
    text: {
      id: `Berkas melebihi ${megabytes} MB.`,
      en: `The file is larger than ${megabytes} MB.`,
    },
    remedy: {
      id: "Kirim satu kabupaten/kota atau satu bulan setiap kali, atau simpan sebagai CSV.",
      en: "Send one regency or one month at a time, or save it as CSV.",
    },
  }),
  "file-unreadable": (why: Text): Words => ({
    text: {
      id: `Berkas tidak dapat dibaca: ${why.id}.`,
      en: `The file cannot be read: ${why.en}.`,
    },
    remedy: {
      id: "Buka berkas itu, simpan ulang sebagai XLSX atau CSV, lalu kirim lagi.",
      en: "Open the file, save it again as XLSX or CSV, then send it once more.",
    },
  }),
  "file-missing": (): Words => ({
    text: {
      id: "Tidak ada berkas dalam permintaan.",
      en: "The request holds no file.",
    },
    remedy: {
      id: 'Kirim multipart/form-data dengan berkas pada bagian bernama "file".',
      en: 'Send multipart/form-data with the file in the part named "file".',
    },
  }),
  "not-multipart": (): Words => ({
    text: {
      id: "Kiriman harus berupa multipart/form-data dengan isian bernama file. Belum ada yang disimpan.",
      en: "An upload must be multipart/form-data with a field called file. Nothing has been stored.",
    },
    remedy: {
      id: "Kirim berkasnya pada isian file, misalnya curl -F file=@laporan.xlsx.",
      en: "Send the file in the field file, for example curl -F file=@report.xlsx.",
    },
  }),
  "rows-refused": ({ rows }: { rows: number }): Words => ({
    text: {
      id: `Berkas memuat ${rows === 0 ? "kesalahan" : `${rows} baris yang ditolak`}; tidak ada yang disimpan.`,
      en: `The file holds ${rows === 0 ? "errors" : `${rows} refused ${rows === 1 ? "row" : "rows"}`}; nothing was stored.`,
    },
    remedy: {
      id: "Perbaiki yang disebut dalam daftar lalu kirim ulang, atau terima baris yang benar saja.",
      en: "Mend what the list names and send the file again, or accept only the valid rows.",
    },
  }),
  "columns-missing": (): Words => ({
    text: {
      id: "Kolom yang wajib tidak dikenali; tidak ada yang disimpan.",
      en: "Columns that are needed were not recognised; nothing was stored.",
    },
    remedy: {
      id: "Tunjukkan judul kolom untuk jenis kelamin, tanggal lahir, tanggal pengukuran, dan posyandu, lalu kirim lagi.",
      en: "Say which headings stand for sex, birth date, date of measuring and posyandu, then send again.",
    },
  }),
  "idempotency-conflict": (): Words => ({
    text: {
      id: "Idempotency-Key ini sudah dipakai untuk berkas atau pilihan yang lain.",
      en: "This Idempotency-Key was already used for another file or other choices.",
    },
    remedy: {
      id: "Gunakan kunci baru untuk kiriman yang berbeda.",
      en: "Use a new key for a different submission.",
    },
  }),
  "upload-aborted": (): Words => ({
    text: {
      id: "Pengiriman terputus sebelum selesai; tidak ada yang disimpan.",
      en: "The upload broke off before it was complete; nothing was stored.",
    },
    remedy: { id: "Kirim ulang berkas itu.", en: "Send the file again." },
  }),
  "too-busy": (): Words => ({
    text: {
      id: "Server sedang mengerjakan terlalu banyak berkas.",
      en: "The server is working on too many files.",
    },
    remedy: {
      id: "Coba lagi dalam setengah menit; tidak ada yang disimpan.",
      en: "Try again in half a minute; nothing was stored.",
    },
  }),
  "too-many-requests": ({ seconds }: { seconds: number }): Words => ({
    text: {
      id: "Terlalu banyak permintaan dari alamat ini.",
      en: "Too many requests from this address.",
    },
    remedy: {
      id: `Tunggu ${seconds} detik, lalu coba lagi.`,
      en: `Wait ${seconds} seconds, then try again.`,
    },
  }),
  "database-unavailable": (): Words => ({
    text: {
      id: "Basis data sedang tidak dapat dihubungi.",
      en: "The database cannot be reached at the moment.",
    },
    remedy: {
      id: "Coba lagi sebentar lagi; bila berlanjut, hubungi pengelola server.",
      en: "Try again in a moment; if it goes on, tell whoever runs the server.",
    },
  }),
  internal: (): Words => ({
    text: {
      id: "Terjadi kesalahan di server; ini bukan kesalahan Anda.",
      en: "Something went wrong on the server; it was not your doing.",
    },
    remedy: {
      id: "Coba lagi; bila berulang, laporkan dengan nomor permintaan ini.",
      en: "Try again; if it happens again, report it with the number of this request.",
    },
  }),
} satisfies Record<ErrorCode, (facts: never) => Words>;

export type RefusalTexts = typeof refusalTexts;

/** What a sender wrote, in quotes and cut short, since it comes back in an answer. */
function shown(value: string): string {
  return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
}
