import type { Text } from "@/lib/core/domain/text-pair";
import { refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";

const asLive = {
  id: "Buka angka terkini, atau minta bagian yang termuat dalam potret.",
  en: "Open the live figures, or ask for a part that the snapshot holds.",
};

export const snapshotsRefusalKinds = {
  "not-in-snapshot": {
    status: 404,
    words: (number: string) => ({
      text: {
        id: `Bagian ini tidak termuat dalam ${number}.`,
        en: `This part is not in ${number}.`,
      },
      remedy: asLive,
    }),
  },
  "outside-snapshot": {
    status: 404,
    words: ({ number, holds }: { number: string; holds: Text }) => ({
      text: {
        id: `${number} memuat ${holds.id}.`,
        en: `${number} holds ${holds.en}.`,
      },
      remedy: asLive,
    }),
  },
  "snapshot-unreadable": {
    status: 500,
    words: (number: string) => ({
      text: {
        id: `Isi ${number} tidak lagi seperti saat diambil, sehingga tidak ditampilkan.`,
        en: `The content of ${number} is no longer what was taken, so it is not shown.`,
      },
      remedy: {
        id: "Beri tahu pengelola server: pulihkan basis data dari cadangan.",
        en: "Tell whoever runs the server: restore the database from a backup.",
      },
    }),
  },
  "snapshot-month-open": {
    status: 422,
    words: () => ({
      text: {
        id: "Bulan itu belum mulai, sehingga belum ada yang dapat dipotret.",
        en: "That month has not begun, so there is nothing to freeze.",
      },
      remedy: {
        id: "Pilih bulan ini atau bulan sebelumnya.",
        en: "Choose this month or an earlier one.",
      },
    }),
  },
  "snapshot-withdrawn": {
    status: 409,
    words: () => ({
      text: {
        id: "Potret ini sudah ditarik.",
        en: "This snapshot has been withdrawn.",
      },
      remedy: {
        id: "Ambil potret baru bila masih perlu.",
        en: "Take a new snapshot if it is still needed.",
      },
    }),
  },
  "snapshots-apart": {
    status: 422,
    words: () => ({
      text: {
        id: "Dua potret hanya dapat dibandingkan bila wilayahnya sama dan ada bulan yang termuat dalam keduanya.",
        en: "Two snapshots can only be compared if they are of the same area and hold a month in common.",
      },
      remedy: {
        id: "Pilih potret lain dari wilayah yang sama.",
        en: "Choose another snapshot of the same area.",
      },
    }),
  },
} satisfies RefusalKinds;

export const snapshotsRefusal = refusalsOf(snapshotsRefusalKinds);
