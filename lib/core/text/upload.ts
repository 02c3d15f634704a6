import { wording } from "./pair";

/** Words for a file that is checked first, and applied only when the sender asks for it. */
export const upload = wording({
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
  },
});
