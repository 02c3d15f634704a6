import { refusalsOf } from "@/lib/core/refusals/errors";
import { quoted, type RefusalKinds } from "@/lib/core/refusals/refusal-kinds";
import type { Text } from "@/lib/core/domain/text-pair";
import type { ListTrouble } from "@/lib/lists/domain/conditions";
import { everyAskedState, mostConditions } from "@/lib/lists/domain/conditions";
import { mostColumns } from "@/lib/lists/domain/list-spec";
import { mostSaved } from "@/lib/lists/domain/limits";

const whys: Record<ListTrouble["why"], Text> = {
  "unknown-measure": {
    id: "tidak ada indikator atau isian bernama itu",
    en: "no indicator or count has that name",
  },
  "part-of-count": {
    id: "sumbangan (part) hanya ada untuk indikator, bukan untuk jumlah",
    en: "a contribution (part) is one of an indicator, not of a count",
  },
  "no-condition": {
    id: "sebuah syarat ditulis UKURAN:PEMBANDING:NILAI, misalnya ds:lt:60",
    en: "a condition is written MEASURE:COMPARISON:VALUE, such as ds:lt:60",
  },
  "unknown-comparison": {
    id: "pembandingnya lt, le, gt, ge, eq, ne, atau is",
    en: "comparisons are lt, le, gt, ge, eq, ne, or is",
  },
  "no-number": {
    id: "nilainya harus angka dengan titik desimal, misalnya 62.5",
    en: "the value must be a number with a decimal point, such as 62.5",
  },
  "unknown-state": {
    id: `sesudah is salah satu dari: ${everyAskedState.join(", ")}`,
    en: `after is one of: ${everyAskedState.join(", ")}`,
  },
  "too-many": {
    id: `terlalu banyak: paling banyak ${mostConditions} syarat dan ${mostColumns} kolom`,
    en: `too many: at most ${mostConditions} conditions and ${mostColumns} columns`,
  },
};

export const listsRefusalKinds = {
  "list-unreadable": {
    status: 400,
    words: ({ part, piece, why }: ListTrouble) => ({
      text: {
        id: `Bagian ${part} dari alamat daftar tidak terbaca pada ${quoted(piece)}: ${whys[why].id}.`,
        en: `The part ${part} of the list's address cannot be read at ${quoted(piece)}: ${whys[why].en}.`,
      },
      remedy: {
        id: "Perbaiki bagian itu, atau susun ulang syaratnya di halaman daftar.",
        en: "Correct that part, or put the conditions together again on the page of lists.",
      },
    }),
  },
  "list-only-without-against": {
    status: 400,
    words: () => ({
      text: {
        id: "Yang masuk atau keluar (only) hanya ada bila disebut sejak bulan mana (against).",
        en: "Who came in or went out (only) can be told only with the month since when (against).",
      },
      remedy: {
        id: "Tambahkan against=BULAN, misalnya against=2026-09.",
        en: "Add against=MONTH, such as against=2026-09.",
      },
    }),
  },
  "list-name-taken": {
    status: 409,
    words: ({ name }: { name: string }) => ({
      text: {
        id: `Anda sudah punya daftar bernama ${quoted(name)}. Daftar ini belum tersimpan.`,
        en: `You have a list called ${quoted(name)} already. This one was not saved.`,
      },
      remedy: {
        id: "Pilih nama lain, atau hapus daftar yang lama.",
        en: "Choose another name, or delete the old list.",
      },
    }),
  },
  "lists-full": {
    status: 409,
    words: () => ({
      text: {
        id: `Anda sudah menyimpan ${mostSaved} daftar. Daftar ini belum tersimpan.`,
        en: `You have saved ${mostSaved} lists already. This one was not saved.`,
      },
      remedy: {
        id: "Hapus daftar yang tidak dipakai lagi.",
        en: "Delete a list that is not used any more.",
      },
    }),
  },
} satisfies RefusalKinds;

export const listsRefusal = refusalsOf(listsRefusalKinds);
