import type { Text } from "@/lib/core/domain/text-pair";

/** What the line says that turns pages of rows. */
export const pageWords = {
  before: { id: "Halaman sebelumnya", en: "Page before" },
  next: { id: "Halaman berikutnya", en: "Next page" },
  range: ({
    from,
    to,
    count,
  }: {
    from: number;
    to: number;
    count: number;
  }): Text => ({
    id: `${String(from)}–${String(to)} dari ${String(count)} · ↓ untuk berikutnya`,
    en: `${String(from)}–${String(to)} of ${String(count)} · ↓ for the next`,
  }),
} as const;
