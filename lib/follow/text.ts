import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { meetingsText } from "@/lib/meetings/text";

const words = wording({
  id: {
    title: "Ikuti rapat",
    lead: "Ketik enam huruf yang terlihat di layar rapat. Tidak perlu akun.",
    code: "Kode rapat",
    codeHint: "Enam huruf, tanpa huruf hidup",
    follow: "Ikuti",
    failed: "Rapat tidak dapat diikuti.",
    otherCode: "Ketik kode lain",
    ended: "Rapat ini tidak dapat diikuti lagi.",
    endedHint: "Penyaji sudah mengakhirinya, atau rapat sudah selesai.",
    followed: "Mengikuti {office}",
    wandering: "Anda melihat sendiri",
    lost: "Sambungan terputus. Yang terlihat mungkin bukan slide penyaji.",
    place: "Slide {place} dari {count}",
    black: "Layar di ruangan sedang digelapkan.",
    onScreen:
      "Keputusan rapat tampil di layar ruangan. Di ponsel hanya untuk petugas yang masuk.",
    back: "Kembali ke penyaji",
    previous: "Sebelumnya",
    next: "Berikutnya",
    own: "Lihat kabupaten/kota",
    ownNone: "Pilih kabupaten/kota",
    ask: "Minta penjelasan",
    askAbout: "Minta penjelasan tentang {name}",
    asked: "Terkirim. Penyaji melihat bahwa penjelasan tentang {name} diminta.",
    askFailed: "Permintaan belum terkirim.",
    bar: "Mengikuti rapat",
    audience: {
      oversight: "semua angka",
      public: "angka publik saja",
    },
    desk: {
      title: "Ikuti di ponsel",
      lead: "Hadirin melihat slide yang sama di ponsel, tanpa akun. Berakhir bersama rapat.",
      whose: "Angka yang terlihat pengikut",
      oversight: "Semua angka, seperti petugas yang masuk",
      public: "Hanya angka yang dipublikasikan",
      open: "Bagikan kode",
      openFailed: "Kode belum dibagikan.",
      chip: "Ikuti {code} · {count}",
      chipLabel: "Ikuti di ponsel: kode {code}, {count} mengikuti",
      closed: "Ikuti di ponsel",
      scan: "Pindai, atau buka {address} dan ketik",
      followers: "{count} mengikuti",
      shown: "Pengikut melihat {audience}",
      presents: "{office} menyajikan",
      youElsewhere: "Anda menyajikan di peramban lain",
      gone: "tidak tersambung",
      offered: "ditawarkan untuk diambil alih",
      offer: "Serahkan kepada yang lain",
      unoffer: "Batalkan penyerahan",
      take: "Ambil alih sajian",
      takeFailed: "Sajian belum dapat diambil alih.",
      notYours:
        "Tombol di sini tidak menggerakkan layar pengikut; layar ini mengikuti penyaji.",
      end: "Akhiri ikuti",
      endFailed: "Belum dapat diakhiri.",
      questions: "Minta penjelasan",
      noQuestions: "Belum ada yang meminta penjelasan.",
      question: "{name}, {indicator}",
      times: "{count} orang",
      explained: "Sudah dijelaskan",
      answered: "dijelaskan",
      waiting: "{count} permintaan",
      lost: "Pengikut tidak menerima slide: sambungan terputus. Dilanjutkan saat tersambung.",
      qr: "Kode QR ke {address}",
    },
  },
  en: {
    title: "Follow the meeting",
    lead: "Type the six letters on the screen of the meeting. No account is needed.",
    code: "Code of the meeting",
    codeHint: "Six letters, no vowels",
    follow: "Follow",
    failed: "The meeting cannot be followed.",
    otherCode: "Type another code",
    ended: "This meeting can no longer be followed.",
    endedHint: "The presenter has ended it, or the meeting is over.",
    followed: "Following {office}",
    wandering: "You are looking around",
    lost: "The connection is lost. What you see may not be the presenter's slide.",
    place: "Slide {place} of {count}",
    black: "The screen in the hall is dark.",
    onScreen:
      "What is decided stands on the screen of the hall; on phones only officers who have signed in read it.",
    back: "Back to the presenter",
    previous: "Previous",
    next: "Next",
    own: "See a regency",
    ownNone: "Choose a regency",
    ask: "Ask for an explanation",
    askAbout: "Ask for an explanation of {name}",
    asked: "Sent. The presenter sees that an explanation of {name} is wanted.",
    askFailed: "Your request has not been sent.",
    bar: "Following a meeting",
    audience: {
      oversight: "all figures",
      public: "published figures only",
    },
    desk: {
      title: "Follow on a phone",
      lead: "People in the hall see the same slide on their phones, without an account. It ends with the meeting.",
      whose: "Figures that followers see",
      oversight: "All figures, like officers who are signed in",
      public: "Published figures only",
      open: "Share a code",
      openFailed: "No code was shared.",
      chip: "Follow {code} · {count}",
      chipLabel: "Follow on a phone: code {code}, {count} follow",
      closed: "Follow on a phone",
      scan: "Scan, or open {address} and type",
      followers: "{count} follow",
      shown: "Followers see {audience}",
      presents: "{office} presents",
      youElsewhere: "You present in another browser",
      gone: "not connected",
      offered: "offered to whoever takes over",
      offer: "Hand over to somebody else",
      unoffer: "Take the offer back",
      take: "Take over",
      takeFailed: "It could not be taken over yet.",
      notYours:
        "Keys here do not move the followers' screens; this screen follows the presenter.",
      end: "End following",
      endFailed: "It could not be ended.",
      questions: "Explanations wanted",
      noQuestions: "Nobody has asked for an explanation.",
      question: "{name}, {indicator}",
      times: "{count} people",
      explained: "Explained",
      answered: "explained",
      waiting: "{count} requests",
      lost: "Followers do not get the slides: the connection is lost. It goes on when it is back.",
      qr: "QR code to {address}",
    },
  },
});

const reasons = wording({
  id: {
    "code-unknown":
      "Kode itu bukan kode rapat yang dapat diikuti. Periksa keenam huruf di layar.",
    "too-many-codes":
      "Terlalu banyak kode salah dari jaringan itu. Tunggu, lalu ketik kode dari layar.",
    "stage-closed":
      "Rapat belum atau tidak lagi dapat diikuti. Bagikan kode lagi dari layar sajian.",
    "stage-held":
      "Orang lain sedang menyajikan rapat itu. Minta diserahkan, atau tunggu.",
    "questions-full":
      "Penyaji sudah menerima sangat banyak permintaan. Tunggu, lalu coba lagi.",
  },
  en: {
    "code-unknown":
      "That is no code of a meeting that can be followed. Check the six letters on the screen.",
    "too-many-codes":
      "Too many wrong codes came from that network. Wait, then type the code on the screen.",
    "stage-closed":
      "The meeting cannot be followed yet, or no longer. Share a code again from the presenting screen.",
    "stage-held":
      "Somebody else is presenting that meeting. Ask for it to be handed over, or wait.",
    "questions-full":
      "The presenter has very many requests already. Wait, then try again.",
  },
});

/** Following a meeting on a phone. */
export const followText = {
  name: "follow",
  words,
  reasons,
  shows: [meetingsText],
} as const satisfies SubjectText;
