import { wording } from "./pair";
import type { SubjectText } from "./subject-text";

const words = wording({
  id: {
    choose: "Pilih berkas",
    chooseOther: "Pilih berkas lain",
    invite: "Seret berkas ke sini, atau",
    check: "Periksa",
    apply: "Terapkan",
    applyValid: "Terapkan baris yang benar saja",
    working: "Memeriksa {name}",
    applying: "Menerapkan {name}",
    notApplied: "Baru diperiksa, belum diterapkan",
    applied: "Sudah diterapkan",
    failed: "Berkas belum diproses.",
    lost: "Sambungan terputus sebelum jawaban tiba. Berkas masih terpilih; coba lagi. Berkas yang sama boleh diterapkan dua kali.",
    unreadable:
      "Jawaban server tidak dapat dibaca (status {status}). Berkas masih terpilih; coba lagi.",
    tooLarge: "Berkas melebihi {limit} dan tidak dikirim.",
    unreadableFile:
      "Berkas tidak dapat dibaca dari perangkat ini. Tutup aplikasi yang memakainya, lalu pilih lagi.",
    drop: {
      heading: "Berkas",
      release: "Lepaskan untuk memeriksa berkas",
      kinds: "XLSX, CSV, atau .xls unduhan aplikasi; paling besar {limit}.",
      chosen: "Berkas terpilih",
      remove: "Batalkan berkas ini",
    },
    work: {
      check: "Memeriksa {name}",
      accept: "Mengirim {name}",
      stop: "Hentikan",
      sending: "Terkirim {sent} dari {total}",
      waiting: "Terkirim seluruhnya, menunggu server",
      receiving: "Server menerima berkas",
      reading: "Server membaca baris ke-{rows}",
      readingStart: "Server membaca berkas",
      checking: "Server membandingkan dengan yang tersimpan",
      storing: "Server menyimpan {rows} baris",
      done: "Selesai di server",
    },
    leave:
      "Berkas sedang dikirim. Bila Anda meninggalkan halaman ini sekarang, pengiriman terhenti. Tinggalkan halaman?",
  },
  en: {
    choose: "Choose a file",
    chooseOther: "Choose another file",
    invite: "Drag a file here, or",
    check: "Check",
    apply: "Apply",
    applyValid: "Apply only the correct rows",
    working: "Checking {name}",
    applying: "Applying {name}",
    notApplied: "Only checked, not applied yet",
    applied: "Applied",
    failed: "The file was not processed.",
    lost: "The connection broke off before the answer came. The file is still chosen; try again. Applying the same file twice does no harm.",
    unreadable:
      "The server's answer cannot be read (status {status}). The file is still chosen; try again.",
    tooLarge: "The file is larger than {limit} and was not sent.",
    unreadableFile:
      "The file cannot be read from this device. Close the application that uses it and choose it again.",
    drop: {
      heading: "File",
      release: "Release to check the file",
      kinds: "XLSX, CSV, or an application's .xls download; {limit} at most.",
      chosen: "Chosen file",
      remove: "Put this file away",
    },
    work: {
      check: "Checking {name}",
      accept: "Sending {name}",
      stop: "Stop",
      sending: "Sent {sent} of {total}",
      waiting: "All of it sent, waiting for the server",
      receiving: "The server is receiving the file",
      reading: "The server is reading row {rows}",
      readingStart: "The server is reading the file",
      checking: "The server is comparing it with what is stored",
      storing: "The server is storing rows: {rows}",
      done: "Done on the server",
    },
    leave:
      "The file is being sent. If you leave this page now, the upload stops. Leave the page?",
  },
});

/** Sending a file: choosing, checking, and how far the server is. */
export const uploadText = {
  name: "upload",
  words,
} as const satisfies SubjectText;
