import type { Text } from "@/lib/core/domain/text-pair";
import type { PassedOver } from "@/lib/core/domain/table/row-kind";

type Words = { message: Text; remedy: Text };

const nothingToDo: Text = {
  id: "Tidak perlu tindakan bila ini benar.",
  en: "Nothing to do if this is right.",
};

/** Rows in words: the first ten, then how many more. */
function listed(rows: readonly number[]): Text {
  const shown = rows.slice(0, 10).join(", ");
  const more = String(rows.length - 10);
  return rows.length <= 10
    ? { id: shown, en: shown }
    : { id: `${shown} dan ${more} lagi`, en: `${shown} and ${more} more` };
}

const passedOver: Record<PassedOver, Text> = {
  total: { id: "Baris jumlah", en: "Rows of totals" },
  "repeated-heading": {
    id: "Baris judul yang berulang",
    en: "Repeated rows of headings",
  },
  "no-data": {
    id: "Baris tanpa nama posyandu dan tanpa angka",
    en: "Rows without a posyandu and without counts",
  },
};

/** Rows that are no posyandu's: which, and why. */
export function passedOverTexts(
  as: PassedOver,
  rows: readonly number[],
): Words {
  const { id, en } = passedOver[as];
  const which = listed(rows);
  const count = String(rows.length);
  return {
    message: {
      id: `${id} dilewati (${count}): baris ${which.id}.`,
      en: `${en} were passed over (${count}): row ${which.en}.`,
    },
    remedy: nothingToDo,
  };
}

/** Rows that a filter or the sender hides, and that are counted. */
export function hiddenRowsTexts(rows: readonly number[]): Words {
  const count = String(rows.length);
  const which = listed(rows);
  return {
    message: {
      id: `${count} baris tersembunyi (karena saringan atau disembunyikan) ikut dihitung: baris ${which.id}.`,
      en: `${count} hidden rows (by a filter or by hand) are counted as well: rows ${which.en}.`,
    },
    remedy: {
      id: "Hapus barisnya dari berkas bila tidak boleh dihitung.",
      en: "Delete them from the file if they must not count.",
    },
  };
}

/** Columns that the sender hides, and that are read. */
export function hiddenColumnsTexts(headings: readonly string[]): Words {
  const shown = headings.slice(0, 10).join(", ");
  return {
    message: {
      id: `Kolom yang disembunyikan ikut dibaca: ${shown}.`,
      en: `Hidden columns are read as well: ${shown}.`,
    },
    remedy: {
      id: "Hapus kolomnya dari berkas bila tidak boleh dihitung.",
      en: "Delete them from the file if they must not count.",
    },
  };
}

/** Cells of areas that were empty and stand further up. */
export function filledTexts(rows: readonly number[]): Words {
  const which = listed(rows);
  return {
    message: {
      id: `Desa/kelurahan atau kecamatan ${String(rows.length)} baris diambil dari baris di atasnya: baris ${which.id}.`,
      en: `The village or subdistrict of ${String(rows.length)} rows was taken from the row above: rows ${which.en}.`,
    },
    remedy: nothingToDo,
  };
}

/** A total that a file states, and what its rows add up to. */
export function totalTexts(stated: number, sum: number): Words {
  return {
    message: {
      id: `Baris jumlah menyebut ${String(stated)}, padahal baris-barisnya berjumlah ${String(sum)}.`,
      en: `The row of totals says ${String(stated)}, but its rows add up to ${String(sum)}.`,
    },
    remedy: {
      id: "Periksa apakah ada baris yang kurang atau angka yang salah. Yang dihitung adalah baris-barisnya.",
      en: "Check whether a row is missing or a number is wrong. What counts are the rows.",
    },
  };
}

/** A count that is the sum of several columns. */
export function sumTexts(heading: string, parts: readonly string[]): Words {
  return {
    message: {
      id: `${heading} dijumlahkan dari kolom ${parts.join(" + ")}.`,
      en: `${heading} is the sum of the columns ${parts.join(" + ")}.`,
    },
    remedy: nothingToDo,
  };
}

/** Every row was one cell with the whole line in it. */
export function linesSplitTexts(separator: string): Words {
  const shown = separator === "\t" ? "tab" : separator;
  return {
    message: {
      id: `Setiap baris berkas ini adalah satu sel; isinya dipecah pada tanda “${shown}”.`,
      en: `Every row of this file is a single cell; it was split at “${shown}”.`,
    },
    remedy: nothingToDo,
  };
}

/** A column with content and without a heading. */
export function unheadedTexts(letter: string, filled: number): Words {
  return {
    message: {
      id: `Kolom ${letter} berisi data di ${String(filled)} baris tetapi tidak punya judul; tidak dibaca.`,
      en: `Column ${letter} has content in ${String(filled)} rows but no heading; it was not read.`,
    },
    remedy: {
      id: "Beri judul dari templat bila kolom itu berisi laporan.",
      en: "Give it a heading of the template if it belongs to the report.",
    },
  };
}

/** A column with counts under an unknown heading, in a file that lacks something. */
export function unclearColumnTexts(
  heading: string,
  suggestion: Text | null,
): Words {
  return {
    message: {
      id: `Kolom "${heading}" berisi angka tetapi judulnya tidak dikenal${suggestion === null ? "" : `; mungkin ${suggestion.id}`}.`,
      en: `The column "${heading}" holds counts but its heading is unknown${suggestion === null ? "" : `; it may be ${suggestion.en}`}.`,
    },
    remedy: {
      id: "Pilih kolom mana yang dimaksud, atau lewati kolom ini, lalu periksa lagi.",
      en: "Choose which column it is, or pass it over, then check again.",
    },
  };
}

/** The main counts are missing from the file. */
export function missingCoreTexts(names: readonly Text[]): Words {
  return {
    message: {
      id: `Tidak ada kolom untuk ${names.map(({ id }) => id).join(" dan ")}.`,
      en: `There is no column for ${names.map(({ en }) => en).join(" and ")}.`,
    },
    remedy: {
      id: 'Bila kolomnya ada dengan judul lain, beri judul dari templat; bila memang tidak dilaporkan, angka ini tetap "belum lapor".',
      en: 'If it is there under another heading, give it the heading of the template; if it was not reported, these figures stay "not reported".',
    },
  };
}

/** What the file says about its month is not the month that was chosen. */
export function periodTexts(said: string, month: string): Words {
  return {
    message: {
      id: `Berkas ini menyebut "${said}", sedangkan bulan yang dipilih ${month}.`,
      en: `This file says "${said}", but the month chosen is ${month}.`,
    },
    remedy: {
      id: "Pilih bulan yang benar, atau setujui bila berkas ini memang untuk bulan yang dipilih.",
      en: "Choose the right month, or agree if the file is for the month chosen after all.",
    },
  };
}

/** The month was taken from the title, since neither the rows nor the sender say it. */
export function periodFromFileTexts(said: string, month: string): Words {
  return {
    message: {
      id: `Bulan ${month} diambil dari judul: "${said}".`,
      en: `The month ${month} was taken from the title: "${said}".`,
    },
    remedy: nothingToDo,
  };
}

/** Codes of villages contradict the names in most rows, as those of BPS do. */
export function bpsCodesTexts(count: number): Words {
  return {
    message: {
      id: `Kode desa/kelurahan di ${String(count)} baris menunjuk tempat lain daripada namanya. Kode ini tampaknya kode BPS, bukan kode Kemendagri.`,
      en: `The village codes of ${String(count)} rows mean other places than the names. They look like codes of BPS, not of Kemendagri.`,
    },
    remedy: {
      id: "Lewati kolom kode, lalu periksa lagi: namanya yang dipakai.",
      en: "Pass over the column of codes and check again: then the names are used.",
    },
  };
}

/** Counts that become much smaller than what is stored. */
export function fallenTexts(
  posyandu: number,
  example: { name: string; from: number; to: number },
): Words {
  const { name, from, to } = example;
  return {
    message: {
      id: `Yang ditimbang (D) turun lebih dari setengah di ${String(posyandu)} posyandu, misalnya ${name}: ${String(from)} → ${String(to)}.`,
      en: `The number weighed (D) falls by more than half at ${String(posyandu)} posyandu, such as ${name}: ${String(from)} → ${String(to)}.`,
    },
    remedy: {
      id: "Periksa apakah berkas ini hanya sebagian. Setujui bila angka yang lebih kecil memang benar.",
      en: "Check whether this file is only a part. Agree if the smaller numbers are right.",
    },
  };
}

/** Counts that are stored and would become empty. */
export function emptiedTexts(cells: number, posyandu: number): Words {
  return {
    message: {
      id: `${String(cells)} isian di ${String(posyandu)} posyandu yang sudah dilaporkan menjadi kosong.`,
      en: `${String(cells)} reported ${cells === 1 ? "count" : "counts"} of ${String(posyandu)} posyandu would become empty.`,
    },
    remedy: {
      id: "Lengkapi berkasnya. Setujui bila isian itu memang harus dihapus.",
      en: "Complete the file. Agree if these counts are to be removed.",
    },
  };
}

/** Most posyandu have the counts of the month before. */
export function sameAsBeforeTexts(same: number, compared: number): Words {
  return {
    message: {
      id: `${String(same)} dari ${String(compared)} posyandu berisi angka yang persis sama dengan bulan sebelumnya.`,
      en: `${String(same)} of ${String(compared)} posyandu have exactly the counts of the month before.`,
    },
    remedy: {
      id: "Periksa apakah ini berkas bulan lalu. Setujui bila angkanya memang sama.",
      en: "Check whether this is last month's file. Agree if the counts are the same.",
    },
  };
}
