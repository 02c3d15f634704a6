import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { dashboardText } from "@/lib/dashboard/text";
import { fieldsText } from "@/lib/fields/text";
import { agendaWords } from "./words/agenda";
import { listWords } from "./words/list";
import { stageWords } from "./words/stage";

const words = wording({
  id: { ...listWords.id, ...agendaWords.id, ...stageWords.id },
  en: { ...listWords.en, ...agendaWords.en, ...stageWords.en },
});

const everywhere = wording({
  id: {
    menu: { meetings: "Rapat" },
    viewLinks: { pin: "Sematkan sebagai slide rapat" },
    ticker: {
      meetingPlanned: "Rapat tentang {name}, {month} disiapkan",
      meetingOpened: "Rapat tentang {name}, {month} dibuka",
      meetingClosed: "Rapat tentang {name}, {month} ditutup",
    },
  },
  en: {
    menu: { meetings: "Meetings" },
    viewLinks: { pin: "Pin as a slide of a meeting" },
    ticker: {
      meetingPlanned: "Meeting about {name}, {month} planned",
      meetingOpened: "Meeting about {name}, {month} opened",
      meetingClosed: "Meeting about {name}, {month} closed",
    },
  },
});

const reasons = wording({
  id: {
    "meeting-changed":
      "Rapat sudah diubah orang lain sejak dibaca. Baca yang terbaru, lalu ulangi.",
    "meeting-closed":
      "Rapat sudah ditutup. Buka lagi rapatnya, atau buat rapat baru.",
    "slide-unknown":
      "Susunan acara menyebut slide yang bukan milik rapat itu. Baca susunan terbaru.",
    "snapshot-elsewhere":
      "Potret memuat bulan atau wilayah lain daripada rapat itu. Pilih yang lain, atau ambil yang baru.",
    "agenda-full": "Susunan acara sudah penuh. Hapus dulu satu slide.",
  },
  en: {
    "meeting-changed":
      "Somebody else has changed the meeting since it was read. Read the latest, then change it again.",
    "meeting-closed":
      "The meeting has been closed. Open it again, or make a new one.",
    "slide-unknown":
      "The agenda names a slide that is not of that meeting. Read the latest agenda.",
    "snapshot-elsewhere":
      "The snapshot holds another month or area than the meeting is about. Choose another one, or take a new one.",
    "agenda-full": "The agenda is full. Remove a slide first.",
  },
});

/** Meetings: preparing them, and presenting. */
export const meetingsText = {
  name: "meetings",
  words,
  everywhere,
  reasons,
  shows: [dashboardText, fieldsText],
} as const satisfies SubjectText;
