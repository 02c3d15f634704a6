import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";

const words = wording({
  id: {
    title: "Masuk",
    lead: "Untuk petugas: mengunggah laporan, melihat kiriman, dan angka sampai tingkat posyandu.",
    email: "Surel",
    password: "Kata sandi",
    showPassword: "Tampilkan kata sandi",
    submit: "Masuk",
    submitting: "Memeriksa",
    emailMissing: "Isi surel Anda, misalnya nama@provinsi.go.id.",
    passwordMissing: "Isi kata sandi Anda.",
    unreachable:
      "Server tidak terjangkau. Isian Anda masih ada; periksa sambungan, lalu coba lagi.",
    unreadable:
      "Jawaban server tidak dapat dibaca (status {status}). Coba lagi sebentar lagi.",
    forgotten:
      "Lupa kata sandi? Minta yang baru kepada admin provinsi; kata sandi lama tidak dapat dilihat siapa pun.",
    already: "Anda sudah masuk sebagai {name} ({email}).",
    endedTitle: "Sesi Anda sudah berakhir",
    endedText:
      "Anda keluar di jendela lain, kata sandi diganti, waktu sesi habis, atau akun ini ditutup. Masuk lagi untuk melanjutkan; bila ditolak, hubungi admin provinsi.",
    goOn: "Lanjutkan",
    otherAccount: "Keluar dan pakai akun lain",
    demoTitle: "Pemasangan demo",
    demoText:
      "Akun demo beserta kata sandinya tercatat di berkas demo.json dalam direktori data server. Pengelola server dapat membukanya.",
    look: "Melihat dasbor tidak memerlukan akun.",
    toProvince: "Ke layar provinsi",
  },
  en: {
    title: "Sign in",
    lead: "For officers: uploading reports, seeing submissions, and figures down to the posyandu.",
    email: "Email",
    password: "Password",
    showPassword: "Show password",
    submit: "Sign in",
    submitting: "Checking",
    emailMissing: "Fill in your email, such as name@province.go.id.",
    passwordMissing: "Fill in your password.",
    unreachable:
      "The server cannot be reached. What you wrote is still here; check the connection and try again.",
    unreadable:
      "The server's answer cannot be read (status {status}). Try again in a moment.",
    forgotten:
      "Password forgotten? Ask the administrator of the province for a new one; nobody can see the old one.",
    already: "You are signed in as {name} ({email}).",
    endedTitle: "Your session has ended",
    endedText:
      "You signed out in another window, the password was changed, the session ran out, or this account was closed. Sign in again to go on; if that is refused, ask the administrator of the province.",
    goOn: "Go on",
    otherAccount: "Sign out and use another account",
    demoTitle: "Demo installation",
    demoText:
      "The demo accounts and their passwords are in the file demo.json in the server's data directory. Whoever runs the server can open it.",
    look: "No account is needed to look at the dashboard.",
    toProvince: "To the province screen",
  },
});

/** Signing in. */
export const accountsText = {
  name: "accounts",
  words,
} as const satisfies SubjectText;
