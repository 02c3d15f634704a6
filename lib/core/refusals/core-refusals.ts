import type { Level } from "@/lib/core/domain/ids";
import type { Text } from "@/lib/core/domain/text-pair";
import { quoted, type RefusalKinds } from "./refusal-kinds";

const levelNames: Record<Level, Text> = {
  province: { id: "provinsi", en: "province" },
  regency: { id: "kabupaten/kota", en: "regency or city" },
  subdistrict: { id: "kecamatan", en: "subdistrict (kecamatan)" },
  village: { id: "desa/kelurahan", en: "village (desa/kelurahan)" },
  posyandu: { id: "posyandu", en: "posyandu" },
};

/** Refusals that any subject may need: what each says, what to do about it, and its HTTP status. */
export const coreRefusals = {
  "bad-request": {
    status: 400,
    words: (what: Text) => ({
      text: {
        id: `Permintaan tidak dapat dibaca: ${what.id}.`,
        en: `The request cannot be read: ${what.en}.`,
      },
      remedy: {
        id: "Perbaiki bagian itu lalu coba lagi; bentuk permintaan API ada di /api/v1/openapi.json.",
        en: "Correct that part and try again; the form of API requests is in /api/v1/openapi.json.",
      },
    }),
  },
  "not-in-hall": {
    status: 409,
    words: () => ({
      text: {
        id: "Laptop ini menjalankan satu rapat, tanpa sambungan ke provinsi. Yang diminta hanya ada di server provinsi.",
        en: "This laptop runs one meeting, without a line to the province. What was asked for is on the province's server only.",
      },
      remedy: {
        id: "Lanjutkan rapatnya di sini; unggahan, daftar posyandu, akun dan angka langsung dibuka di server provinsi.",
        en: "Go on with the meeting here; uploads, the registry, accounts and live figures are on the province's server.",
      },
    }),
  },
  "unknown-area": {
    status: 404,
    words: ({ code }: { code: string }) => ({
      text: {
        id: `Tidak ada wilayah dengan kode ${quoted(code)}.`,
        en: `There is no area with the code ${quoted(code)}.`,
      },
      remedy: {
        id: "Gunakan kode Kemendagri bertitik di dalam provinsi ini, misalnya 15.01.",
        en: "Use a dotted Kemendagri code inside this province, such as 15.01.",
      },
    }),
  },
  "level-not-below": {
    status: 400,
    words: (asked: { level: Level; code: string }) => ({
      text: {
        id: `Wilayah ${asked.code} tidak terbagi menjadi ${levelNames[asked.level].id}.`,
        en: `Area ${asked.code} is not divided into the level ${levelNames[asked.level].en}.`,
      },
      remedy: {
        id: "Pilih tingkat di bawah wilayah itu, atau wilayah yang lebih tinggi.",
        en: "Choose a level below that area, or a higher area.",
      },
    }),
  },
  "level-not-public": {
    status: 403,
    words: ({ level }: { level: Level }) => ({
      text: {
        id: `Angka per ${levelNames[level].id} tidak dibuka untuk umum, agar seorang anak tidak dapat dikenali.`,
        en: `Figures by ${levelNames[level].en} are not public, so that no child can be recognised.`,
      },
      remedy: {
        id: "Lihat angka per kecamatan, atau masuk dengan akun petugas.",
        en: "Look at the figures by subdistrict, or sign in with an officer's account.",
      },
    }),
  },
  "not-signed-in": {
    status: 401,
    words: () => ({
      text: {
        id: "Hal ini hanya untuk orang yang sudah masuk.",
        en: "This is only for people who have signed in.",
      },
      remedy: {
        id: "Masuk dengan surel dan kata sandi, atau kirim kunci API pada kepala Authorization: Bearer.",
        en: "Sign in with email and password, or send an API key in the header Authorization: Bearer.",
      },
    }),
  },
  "not-allowed": {
    status: 403,
    words: (what: Text) => ({
      text: {
        id: `Akun Anda tidak berwenang untuk ${what.id}.`,
        en: `Your account may not ${what.en}.`,
      },
      remedy: {
        id: "Gunakan akun yang berwenang, atau minta wewenang kepada admin provinsi.",
        en: "Use an account that may, or ask the administrator of the province.",
      },
    }),
  },
  "not-found": {
    status: 404,
    words: (what: Text) => ({
      text: {
        id: `Tidak ditemukan: ${what.id}.`,
        en: `Not found: ${what.en}.`,
      },
      remedy: {
        id: "Periksa alamatnya, atau mulai lagi dari halaman utama.",
        en: "Check the address, or start again from the main page.",
      },
    }),
  },
  "file-too-large": {
    status: 413,
    words: ({ megabytes }: { megabytes: number }) => ({
      text: {
        id: `Berkas melebihi ${megabytes} MB.`,
        en: `The file is larger than ${megabytes} MB.`,
      },
      remedy: {
        id: "Kirim satu kabupaten/kota atau satu bulan setiap kali, atau simpan sebagai CSV.",
        en: "Send one regency or one month at a time, or save it as CSV.",
      },
    }),
  },
  "file-unreadable": {
    status: 422,
    words: (why: Text) => ({
      text: {
        id: `Berkas tidak dapat dibaca: ${why.id}.`,
        en: `The file cannot be read: ${why.en}.`,
      },
      remedy: {
        id: "Buka berkas itu, simpan ulang sebagai XLSX atau CSV, lalu kirim lagi.",
        en: "Open the file, save it again as XLSX or CSV, then send it once more.",
      },
    }),
  },
  "file-missing": {
    status: 400,
    words: () => ({
      text: {
        id: "Tidak ada berkas dalam permintaan.",
        en: "The request holds no file.",
      },
      remedy: {
        id: 'Kirim multipart/form-data dengan berkas pada bagian bernama "file".',
        en: 'Send multipart/form-data with the file in the part named "file".',
      },
    }),
  },
  "not-multipart": {
    status: 415,
    words: () => ({
      text: {
        id: "Kiriman harus berupa multipart/form-data dengan isian bernama file. Belum ada yang disimpan.",
        en: "An upload must be multipart/form-data with a field called file. Nothing has been stored.",
      },
      remedy: {
        id: "Kirim berkasnya pada isian file, misalnya curl -F file=@laporan.xlsx.",
        en: "Send the file in the field file, for example curl -F file=@report.xlsx.",
      },
    }),
  },
  "method-not-allowed": {
    status: 405,
    words: ({ allowed }: { allowed: string }) => ({
      text: {
        id: `Alamat itu hanya menerima ${allowed}.`,
        en: `That address takes ${allowed} only.`,
      },
      remedy: {
        id: "Bentuk permintaan API ada di /api/v1/openapi.json.",
        en: "The form of API requests is in /api/v1/openapi.json.",
      },
    }),
  },
  "body-too-large": {
    status: 413,
    words: ({ kilobytes }: { kilobytes: number }) => ({
      text: {
        id: `Isi permintaan melebihi ${kilobytes} kB.`,
        en: `The body of the request is larger than ${kilobytes} kB.`,
      },
      remedy: {
        id: "Kirim isi yang lebih pendek; berkas dikirim sebagai multipart/form-data. Belum ada yang disimpan.",
        en: "Send a shorter one; files are sent as multipart/form-data. Nothing has been stored.",
      },
    }),
  },
  "not-json": {
    status: 415,
    words: () => ({
      text: {
        id: "Isi permintaan harus berupa JSON dalam UTF-8, tanpa pemampatan.",
        en: "The body of the request must be JSON in UTF-8, not compressed.",
      },
      remedy: {
        id: "Kirim dengan kepala Content-Type: application/json. Belum ada yang disimpan.",
        en: "Send it with the header Content-Type: application/json. Nothing has been stored.",
      },
    }),
  },
  "too-slow": {
    status: 408,
    words: () => ({
      text: {
        id: "Kiriman berhenti atau terlalu lambat; tidak ada yang disimpan.",
        en: "The request stopped coming or came too slowly; nothing was stored.",
      },
      remedy: {
        id: "Periksa sambungan internet, lalu kirim lagi.",
        en: "Check the internet connection, then send it again.",
      },
    }),
  },
  "disk-full": {
    status: 507,
    words: () => ({
      text: {
        id: "Diska server penuh; tidak ada yang disimpan.",
        en: "The disk of the server is full; nothing was stored.",
      },
      remedy: {
        id: "Beri tahu pengelola server agar menyediakan ruang, lalu kirim lagi.",
        en: "Tell whoever runs the server to make room, then send it again.",
      },
    }),
  },
  "upload-aborted": {
    status: 400,
    words: () => ({
      text: {
        id: "Pengiriman terputus sebelum selesai; tidak ada yang disimpan.",
        en: "The upload broke off before it was complete; nothing was stored.",
      },
      remedy: { id: "Kirim ulang berkas itu.", en: "Send the file again." },
    }),
  },
  "too-busy": {
    status: 503,
    words: () => ({
      text: {
        id: "Server sedang mengerjakan terlalu banyak berkas.",
        en: "The server is working on too many files.",
      },
      remedy: {
        id: "Coba lagi dalam setengah menit; tidak ada yang disimpan.",
        en: "Try again in half a minute; nothing was stored.",
      },
    }),
  },
  "too-many-requests": {
    status: 429,
    words: ({ seconds }: { seconds: number }) => ({
      text: {
        id: "Terlalu banyak permintaan dari alamat ini.",
        en: "Too many requests from this address.",
      },
      remedy: {
        id: `Tunggu ${seconds} detik, lalu coba lagi.`,
        en: `Wait ${seconds} seconds, then try again.`,
      },
    }),
  },
  "database-unavailable": {
    status: 503,
    words: () => ({
      text: {
        id: "Basis data sedang tidak dapat dihubungi.",
        en: "The database cannot be reached at the moment.",
      },
      remedy: {
        id: "Coba lagi sebentar lagi; bila berlanjut, hubungi pengelola server.",
        en: "Try again in a moment; if it goes on, tell whoever runs the server.",
      },
    }),
  },
  internal: {
    status: 500,
    words: () => ({
      text: {
        id: "Terjadi kesalahan di server; ini bukan kesalahan Anda.",
        en: "Something went wrong on the server; it was not your doing.",
      },
      remedy: {
        id: "Coba lagi; bila berulang, laporkan dengan nomor permintaan ini.",
        en: "Try again; if it happens again, report it with the number of this request.",
      },
    }),
  },
} satisfies RefusalKinds;
