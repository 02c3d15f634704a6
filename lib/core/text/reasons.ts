import { wording } from "./pair";

/** Codes of refusals, as the page of definitions explains them. */
export const coreReasons = wording({
  id: {
    "bad-request":
      "Permintaan tidak dapat dibaca. Perbaiki bagian yang disebut; bentuk permintaan ada di /api/v1/openapi.json.",
    "not-in-hall":
      "Laptop rapat hanya menjalankan satu rapat. Yang lain dibuka di server provinsi.",
    "unknown-area":
      "Kode wilayah tidak ada dalam provinsi ini. Gunakan kode Kemendagri bertitik, misalnya 15.01.",
    "level-not-below":
      "Tingkat yang diminta tidak berada di bawah wilayah itu. Pilih tingkat yang lebih rendah.",
    "level-not-public":
      "Angka pada tingkat itu tidak dibuka untuk umum. Petugas dapat melihatnya setelah masuk.",
    "not-signed-in":
      "Perlu masuk, atau surel dan kata sandinya salah. Masuk lalu ulangi.",
    "not-allowed":
      "Akun ini tidak berwenang untuk tindakan itu. Minta wewenang kepada admin provinsi.",
    "not-found":
      "Yang diminta tidak ada, atau sudah tidak ada. Periksa alamatnya.",
    "file-too-large":
      "Berkas terlalu besar. Kirim satu kabupaten/kota atau satu bulan setiap kali.",
    "file-unreadable":
      "Isi berkas bukan tabel yang dapat dibaca, kosong, atau rusak. Simpan ulang sebagai XLSX atau CSV.",
    "file-missing":
      "Permintaan tidak membawa berkas. Kirim berkas pada isian bernama file.",
    "not-multipart":
      "Berkas harus dikirim sebagai multipart/form-data dengan isian bernama file.",
    "method-not-allowed":
      "Alamat itu tidak menerima jenis permintaan ini. Jenis yang diterima ada di kepala Allow.",
    "body-too-large":
      "Isi permintaan terlalu besar. Berkas dikirim sebagai multipart/form-data.",
    "not-json":
      "Isi permintaan harus berupa JSON dalam UTF-8 dengan Content-Type: application/json.",
    "too-slow":
      "Kiriman berhenti atau terlalu lambat. Tidak ada yang disimpan; kirim lagi.",
    "disk-full":
      "Diska server penuh. Tidak ada yang disimpan; beri tahu pengelola server.",
    "upload-aborted":
      "Pengiriman terputus sebelum selesai. Tidak ada yang disimpan; kirim ulang.",
    "too-busy":
      "Server sedang mengerjakan terlalu banyak berkas. Coba lagi dalam setengah menit.",
    "too-many-requests":
      "Terlalu banyak permintaan dari satu alamat. Tunggu sebentar, lalu coba lagi.",
    "database-unavailable":
      "Basis data tidak dapat dihubungi. Coba lagi sebentar lagi; bila berlanjut, hubungi pengelola server.",
    internal:
      "Kesalahan di server, bukan kesalahan pengirim. Laporkan dengan nomor rujukan yang tertulis kecil di bawah pesannya.",
  },
  en: {
    "bad-request":
      "The request cannot be read. Correct the part named; the form of requests is in /api/v1/openapi.json.",
    "not-in-hall":
      "A meeting's laptop runs one meeting only. Everything else is on the province's server.",
    "unknown-area":
      "The area code does not exist in this province. Use a dotted Kemendagri code such as 15.01.",
    "level-not-below":
      "The level asked for does not lie below that area. Choose a lower level.",
    "level-not-public":
      "Figures at that level are not public. Officers see them after signing in.",
    "not-signed-in":
      "Signing in is needed, or the email or password was wrong. Sign in and try again.",
    "not-allowed":
      "This account may not do that. Ask the administrator of the province for permission.",
    "not-found":
      "What was asked for does not exist, or no longer does. Check the address.",
    "file-too-large":
      "The file is too large. Send one regency or one month at a time.",
    "file-unreadable":
      "The file is no table that can be read, is empty, or is damaged. Save it again as XLSX or CSV.",
    "file-missing":
      "The request carries no file. Send the file in the field called file.",
    "not-multipart":
      "A file must be sent as multipart/form-data in a field called file.",
    "method-not-allowed":
      "That address does not take this kind of request. Those it takes are in the header Allow.",
    "body-too-large":
      "The body of the request is too large. Files are sent as multipart/form-data.",
    "not-json":
      "The body of the request must be JSON in UTF-8 with Content-Type: application/json.",
    "too-slow":
      "The request stopped coming or came too slowly. Nothing was stored; send it again.",
    "disk-full":
      "The disk of the server is full. Nothing was stored; tell whoever runs the server.",
    "upload-aborted":
      "The upload broke off before it was complete. Nothing was stored; send it again.",
    "too-busy":
      "The server is working on too many files. Try again in half a minute.",
    "too-many-requests":
      "Too many requests from one address. Wait a little, then try again.",
    "database-unavailable":
      "The database cannot be reached. Try again in a moment; if it goes on, tell whoever runs the server.",
    internal:
      "A fault of the server, not of the sender. Report it with the reference that stands in small type below the message.",
  },
});
