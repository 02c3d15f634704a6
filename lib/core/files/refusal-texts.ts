import { unclearTableTexts } from "./unclear-table-texts";
import type { Text } from "@/lib/core/domain/text-pair";

const asWorkbook: Text = {
  id: "Buka berkas di Excel, pilih Simpan Sebagai, jenis Buku Kerja Excel (.xlsx), lalu unggah lagi. Belum ada yang disimpan.",
  en: "Open the file in Excel, choose Save As, type Excel Workbook (.xlsx), then upload again. Nothing has been stored.",
};

const splitFile: Text = {
  id: "Pecah berkas, misalnya per bulan atau per kecamatan, lalu unggah satu per satu. Belum ada yang disimpan.",
  en: "Split the file, for example by month or subdistrict, and upload the parts one by one. Nothing has been stored.",
};

const saveAgain: Text = {
  id: "Buka berkas di komputer asal, simpan ulang, lalu unggah lagi. Belum ada yang disimpan.",
  en: "Open the file on the computer it came from, save it again, then upload again. Nothing has been stored.",
};

const tryAgain: Text = {
  id: "Coba unggah lagi. Belum ada yang disimpan.",
  en: "Try the upload again. Nothing has been stored.",
};

/** Why a file can be refused as a whole, with what to do about it. */
export const fileRefusalTexts = {
  "empty-file": {
    message: { id: "Berkas ini kosong.", en: "This file is empty." },
    remedy: {
      id: "Pilih berkas laporan yang berisi data. Belum ada yang disimpan.",
      en: "Choose a report file with data in it. Nothing has been stored.",
    },
  },
  "no-table": {
    message: {
      id: "Tidak ada tabel berisi data di berkas ini.",
      en: "There is no table with data in this file.",
    },
    remedy: {
      id: "Pastikan lembar laporan terisi dan tidak disembunyikan; halaman masuk (login) yang tersimpan bukan laporan. Belum ada yang disimpan.",
      en: "Make sure the report sheet is filled in and not hidden; a saved sign-in page is no report. Nothing has been stored.",
    },
  },
  "no-heading": {
    message: {
      id: "Tidak ada baris judul kolom yang dikenal.",
      en: "No row of known column headings was found.",
    },
    remedy: {
      id: "Unduh templat, salin data ke dalamnya, lalu unggah templat itu.",
      en: "Download the template, copy the data into it, and upload that file.",
    },
  },
  ...unclearTableTexts,
  "unknown-sheet": {
    message: {
      id: "Lembar “{sheet}” tidak ada di berkas ini.",
      en: "There is no sheet “{sheet}” in this file.",
    },
    remedy: {
      id: "Pilih salah satu lembar yang ada: {sheets}.",
      en: "Choose one of the sheets it has: {sheets}.",
    },
  },
  "old-excel": {
    message: {
      id: "Ini berkas Excel lama (.xls, sebelum 2007).",
      en: "This is an old Excel file (.xls, before 2007).",
    },
    remedy: asWorkbook,
  },
  "binary-workbook": {
    message: {
      id: "Ini buku kerja Excel biner (.xlsb).",
      en: "This is a binary Excel workbook (.xlsb).",
    },
    remedy: asWorkbook,
  },
  "xml-spreadsheet": {
    message: {
      id: "Ini lembar kerja XML 2003 atau halaman web arsip, bukan .xlsx.",
      en: "This is an XML 2003 spreadsheet or a web archive, not .xlsx.",
    },
    remedy: asWorkbook,
  },
  "open-document": {
    message: {
      id: "Ini berkas OpenDocument (.ods).",
      en: "This is an OpenDocument file (.ods).",
    },
    remedy: {
      id: "Di LibreOffice pilih Simpan Sebagai, jenis Excel 2007-365 (.xlsx), lalu unggah lagi. Belum ada yang disimpan.",
      en: "In LibreOffice choose Save As, type Excel 2007-365 (.xlsx), then upload again. Nothing has been stored.",
    },
  },
  "encrypted-workbook": {
    message: {
      id: "Buku kerja ini dikunci dengan kata sandi.",
      en: "This workbook is locked with a password.",
    },
    remedy: {
      id: "Buka di Excel, hapus kata sandinya (Info, Proteksi Buku Kerja), simpan, lalu unggah lagi. Belum ada yang disimpan.",
      en: "Open it in Excel, remove the password (Info, Protect Workbook), save, then upload again. Nothing has been stored.",
    },
  },
  "zip-no-workbook": {
    message: {
      id: "Ini arsip zip atau dokumen lain, bukan buku kerja Excel.",
      en: "This is a zip archive or another document, not an Excel workbook.",
    },
    remedy: {
      id: "Bila arsip zip, keluarkan dulu berkas laporannya. Unggah .xlsx atau .csv. Belum ada yang disimpan.",
      en: "If it is a zip archive, take the report out first. Upload .xlsx or .csv. Nothing has been stored.",
    },
  },
  "not-a-table": {
    message: {
      id: "Berkas ini ({what}) bukan tabel.",
      en: "This file ({what}) is not a table.",
    },
    remedy: {
      id: "Unggah laporan sebagai .xlsx atau .csv. Belum ada yang disimpan.",
      en: "Upload the report as .xlsx or .csv. Nothing has been stored.",
    },
  },
  "damaged-workbook": {
    message: {
      id: "Buku kerja ini rusak atau tidak lengkap: {part}.",
      en: "This workbook is damaged or incomplete: {part}.",
    },
    remedy: saveAgain,
  },
  "damaged-text": {
    message: {
      id: "Ada byte nol di dekat baris {line}: berkas ini rusak atau bukan teks.",
      en: "There are zero bytes near line {line}: this file is damaged or not text.",
    },
    remedy: saveAgain,
  },
  "unclosed-quote": {
    message: {
      id: "Tanda kutip yang dibuka di baris {line} tidak pernah ditutup.",
      en: "A quotation mark opened on line {line} is never closed.",
    },
    remedy: {
      id: "Tutup atau hapus tanda kutip itu. Tanpa itu baris-baris sesudahnya terbaca sebagai satu sel. Belum ada yang disimpan.",
      en: "Close or remove it. Without that the lines after it read as one cell. Nothing has been stored.",
    },
  },
  "file-too-large": {
    message: {
      id: "Berkas ini lebih besar dari {limit} MB.",
      en: "This file is larger than {limit} MB.",
    },
    remedy: splitFile,
  },
  "too-many-rows": {
    message: {
      id: "Tabel ini lebih dari {limit} baris.",
      en: "This table has more than {limit} rows.",
    },
    remedy: splitFile,
  },
  "too-many-columns": {
    message: {
      id: "Baris {row} lebih dari {limit} kolom.",
      en: "Row {row} has more than {limit} columns.",
    },
    remedy: {
      id: "Hapus isi di kanan tabel laporan, atau periksa pemisah kolomnya. Belum ada yang disimpan.",
      en: "Remove what stands to the right of the report, or check the column separator. Nothing has been stored.",
    },
  },
  "cell-too-long": {
    message: {
      id: "Ada sel di baris {row} yang lebih dari {limit} huruf.",
      en: "A cell in row {row} is longer than {limit} characters.",
    },
    remedy: {
      id: "Pendekkan isi sel itu, atau periksa tanda kutipnya. Belum ada yang disimpan.",
      en: "Shorten the cell, or check its quotation marks. Nothing has been stored.",
    },
  },
  "inflates-too-much": {
    message: {
      id: "Isi buku kerja ini mengembang jauh melebihi ukurannya; pembacaan dihentikan demi keamanan.",
      en: "What is inside this workbook grows far beyond its size; reading was stopped for safety.",
    },
    remedy: {
      id: "Salin tabel laporan saja ke buku kerja baru, simpan, lalu unggah itu. Belum ada yang disimpan.",
      en: "Copy only the report into a new workbook, save it, and upload that. Nothing has been stored.",
    },
  },
  "too-slow": {
    message: {
      id: "Membaca berkas ini memakan waktu lebih dari {limit} detik.",
      en: "Reading this file took longer than {limit} seconds.",
    },
    remedy: splitFile,
  },
  "too-complex": {
    message: {
      id: "Berkas ini membutuhkan memori lebih dari yang disediakan.",
      en: "This file needs more memory than is set aside for it.",
    },
    remedy: splitFile,
  },
  "reading-failed": {
    message: {
      id: "Pembacaan berkas terhenti karena gangguan di server.",
      en: "Reading the file stopped because of a fault in the server.",
    },
    remedy: tryAgain,
  },
  "server-busy": {
    message: {
      id: "Terlalu banyak berkas sedang dibaca sekaligus.",
      en: "Too many files are being read at once.",
    },
    remedy: {
      id: "Tunggu satu menit, lalu unggah lagi. Belum ada yang disimpan.",
      en: "Wait a minute, then upload again. Nothing has been stored.",
    },
  },
  "upload-cancelled": {
    message: {
      id: "Unggahan terputus sebelum selesai.",
      en: "The upload broke off before it was complete.",
    },
    remedy: tryAgain,
  },
  "upload-too-slow": {
    message: {
      id: "Unggahan berhenti di tengah jalan, atau terlalu lambat.",
      en: "The upload stopped on its way, or came too slowly.",
    },
    remedy: tryAgain,
  },
  "not-multipart": {
    message: {
      id: "Permintaan ini bukan formulir unggah berkas.",
      en: "This request is not a file upload form.",
    },
    remedy: {
      id: "Kirim sebagai multipart/form-data dengan satu berkas.",
      en: "Send it as multipart/form-data with one file.",
    },
  },
  "missing-file": {
    message: {
      id: "Tidak ada berkas di unggahan ini.",
      en: "There is no file in this upload.",
    },
    remedy: {
      id: "Pilih satu berkas laporan, lalu unggah lagi.",
      en: "Choose one report file, then upload again.",
    },
  },
  "several-files": {
    message: {
      id: "Ada lebih dari satu berkas di unggahan ini.",
      en: "There is more than one file in this upload.",
    },
    remedy: {
      id: "Unggah satu berkas setiap kali. Belum ada yang disimpan.",
      en: "Upload one file at a time. Nothing has been stored.",
    },
  },
  "too-many-fields": {
    message: {
      id: "Isian formulir terlalu banyak atau terlalu panjang.",
      en: "The form has too many fields, or one is too long.",
    },
    remedy: {
      id: "Kirim hanya isian yang diminta. Belum ada yang disimpan.",
      en: "Send only the fields asked for. Nothing has been stored.",
    },
  },
} as const satisfies Record<string, { message: Text; remedy: Text }>;

export type FileRefusalCode = keyof typeof fileRefusalTexts;
