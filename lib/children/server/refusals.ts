import { AppError, refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";

/** For what children refuse, beside the reasons of core. */
export const childrenRefusalKinds = {
  "columns-missing": {
    status: 422,
    words: () => ({
      text: {
        id: "Kolom yang wajib tidak dikenali; tidak ada yang disimpan.",
        en: "Columns that are needed were not recognised; nothing was stored.",
      },
      remedy: {
        id: "Tunjukkan judul kolom untuk jenis kelamin, tanggal lahir, tanggal pengukuran, dan posyandu, lalu kirim lagi.",
        en: "Say which headings stand for sex, birth date, date of measuring and posyandu, then send again.",
      },
    }),
  },
  "date-order-unknown": {
    status: 422,
    words: ({ columns }: { columns: string }) => ({
      text: {
        id: `Tanggal pada kolom ${columns} dapat berarti dua hari yang berbeda (05/10 atau 10/05); tidak ada yang disimpan.`,
        en: `The dates in ${columns} may mean two different days (05/10 or 10/05); nothing was stored.`,
      },
      remedy: {
        id: "Katakan urutannya (dateOrder=dmy untuk hari/bulan, mdy untuk bulan/hari), atau tulis tanggal sebagai 2026-10-05, lalu kirim lagi.",
        en: "Say their order (dateOrder=dmy for day/month, mdy for month/day), or write dates as 2026-10-05, then send again.",
      },
    }),
  },
  "dates-contradict": {
    status: 422,
    words: ({ columns, dayFirst, monthFirst }: DateContradiction) => ({
      text: {
        id: `Kolom ${columns} menulis tanggal dengan dua urutan: hari/bulan pada baris ${dayFirst}, bulan/hari pada baris ${monthFirst}. Tidak ada yang disimpan.`,
        en: `The column ${columns} writes dates in two orders: day/month in rows ${dayFirst}, month/day in rows ${monthFirst}. Nothing was stored.`,
      },
      remedy: {
        id: "Samakan urutannya, paling aman sebagai 2026-10-05, lalu kirim lagi.",
        en: "Write them all in one order, safest as 2026-10-05, then send again.",
      },
    }),
  },
  "many-months": {
    status: 409,
    words: ({ months }: { months: number }) => ({
      text: {
        id: `Baris berkas ini jatuh pada ${String(months)} bulan; tidak ada yang disimpan.`,
        en: `The rows of this file fall into ${String(months)} months; nothing was stored.`,
      },
      remedy: {
        id: "Periksa tanggal pengukurannya. Bila memang benar, kirim lagi dengan acceptMonths=true.",
        en: "Check the dates of measuring. If they are right, send again with acceptMonths=true.",
      },
    }),
  },
  "fewer-rows": {
    status: 409,
    words: ({ posyandu }: { posyandu: number }) => ({
      text: {
        id: `Di ${String(posyandu)} posyandu berkas ini memuat anak lebih sedikit daripada yang sudah tersimpan; tidak ada yang disimpan.`,
        en: `At ${String(posyandu)} posyandu this file holds fewer children than are stored; nothing was stored.`,
      },
      remedy: {
        id: "Periksa apakah berkasnya lengkap. Bila memang benar, kirim lagi dengan acceptFewer=true: anak posyandu dan bulan itu yang tidak ada di berkas ini lalu tidak dihitung lagi, sampai kiriman ini ditarik.",
        en: "Check whether the file is complete. If it is right, send again with acceptFewer=true: children of these posyandu and months who are not in it then no longer count, until it is withdrawn.",
      },
    }),
  },
} satisfies RefusalKinds;

type DateContradiction = {
  columns: string;
  dayFirst: string;
  monthFirst: string;
};

export const childrenRefusal = refusalsOf(childrenRefusalKinds);

/** The same refusal with what the sender needs to see beside its words. */
export function withDetails(
  { code, status, text, remedy }: AppError,
  details: Readonly<Record<string, unknown>>,
): AppError {
  return new AppError({ code, status, text, remedy, details });
}
