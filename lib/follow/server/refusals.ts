import { refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";
import type { Text } from "@/lib/core/domain/text-pair";

export const followRefusalKinds = {
  "code-unknown": {
    status: 404,
    words: () => ({
      text: {
        id: "Tidak ada rapat yang dapat diikuti dengan kode ini.",
        en: "No meeting can be followed with this code.",
      },
      remedy: {
        id: "Periksa keenam huruf di layar. Kode tidak berlaku lagi setelah rapat selesai.",
        en: "Check the six letters on the screen. A code no longer holds when the meeting is over.",
      },
    }),
  },
  "too-many-codes": {
    status: 429,
    words: ({ minutes }: { minutes: number }) => ({
      text: {
        id: "Terlalu banyak kode yang salah dari jaringan ini.",
        en: "Too many wrong codes came from this network.",
      },
      remedy: {
        id: `Tunggu ${String(minutes)} menit, lalu ketik kode dari layar.`,
        en: `Wait ${String(minutes)} minutes, then type the code on the screen.`,
      },
    }),
  },
  "stage-closed": {
    status: 409,
    words: () => ({
      text: {
        id: "Rapat ini belum atau tidak lagi dapat diikuti.",
        en: "This meeting cannot be followed yet, or no longer.",
      },
      remedy: {
        id: "Bagikan kode lagi dari layar sajian.",
        en: "Share a code again from the presenting screen.",
      },
    }),
  },
  "stage-held": {
    status: 409,
    words: ({ office }: { office: Text }) => ({
      text: {
        id: `${office.id} sedang menyajikan rapat ini.`,
        en: `${office.en} is presenting this meeting.`,
      },
      remedy: {
        id: "Minta diserahkan, atau tunggu sampai tersambung kembali; setelah 15 detik tanpa kabar Anda dapat mengambil alih.",
        en: "Ask for it to be handed over, or wait until they are back; after 15 seconds without a sign you can take over.",
      },
    }),
  },
  "questions-full": {
    status: 429,
    words: () => ({
      text: {
        id: "Penyaji sudah menerima sangat banyak permintaan.",
        en: "The presenter has very many requests already.",
      },
      remedy: {
        id: "Tunggu sampai sebagian dijawab, lalu coba lagi.",
        en: "Wait until some are answered, then try again.",
      },
    }),
  },
} satisfies RefusalKinds;

export const followRefusal = refusalsOf(followRefusalKinds);
