import type { Text } from "@/lib/core/domain/text-pair";
import type { IssueCode } from "@/lib/submissions/domain/issue";

type Words = { message: Text; remedy: Text };

const chooseOrRegister: Text = {
  id: "Samakan nama atau posyandu_id dengan templat kabupaten/kota ini, yang memuat semua posyandunya, atau minta admin menambahkannya ke daftar posyandu.",
  en: "Write the name or posyandu_id as in the template of this regency, which lists all of its posyandu, or ask the administrator to add it to the registry.",
};

/** Words for a row whose identity or month cannot be used. The words for single counts stand beside their checks. */
export const rowIssueTexts = {
  "unknown-posyandu": {
    message: {
      id: "Posyandu ini tidak ada dalam daftar posyandu.",
      en: "This posyandu is not in the registry.",
    },
    remedy: chooseOrRegister,
  },
  "ambiguous-posyandu": {
    message: {
      id: "Di desa/kelurahan ini ada lebih dari satu posyandu dengan nama itu.",
      en: "More than one posyandu of this village has that name.",
    },
    remedy: {
      id: "Pilih posyandu yang dimaksud, atau isi kolom posyandu_id.",
      en: "Choose the one that is meant, or fill in the column posyandu_id.",
    },
  },
  "other-area": {
    message: {
      id: "Posyandu ini milik kabupaten/kota lain.",
      en: "This posyandu belongs to another regency.",
    },
    remedy: {
      id: "Hapus baris ini, atau kirim lewat kabupaten/kota yang bersangkutan.",
      en: "Delete this row, or have it sent by the regency concerned.",
    },
  },
  "not-in-registry-that-month": {
    message: {
      id: "Menurut daftar, posyandu ini belum ada atau sudah tutup pada bulan itu.",
      en: "By the registry this posyandu did not exist or was closed in that month.",
    },
    remedy: {
      id: "Periksa bulannya, atau minta admin memperbaiki masa berlakunya di daftar posyandu.",
      en: "Check the month, or ask the administrator to correct its validity in the registry.",
    },
  },
  "registration-village-mismatch": {
    message: {
      id: "Nomor registrasi tidak diawali kode desa/kelurahan pada baris ini.",
      en: "The registration number does not start with the village code of this row.",
    },
    remedy: {
      id: "Perbaiki nomor registrasi atau kode desa/kelurahannya.",
      en: "Correct the registration number or the village code.",
    },
  },
  "identity-conflict": {
    message: {
      id: "Kolom-kolom identitas pada baris ini menunjuk posyandu yang berbeda.",
      en: "The identity columns of this row point to different posyandu.",
    },
    remedy: {
      id: "Periksa apakah baris tergeser; samakan posyandu_id, nomor registrasi, desa, dan nama.",
      en: "Check whether rows have slipped; make posyandu_id, registration number, village and name agree.",
    },
  },
  "missing-identity": {
    message: {
      id: "Baris ini tidak menyebut posyandu mana.",
      en: "This row does not say which posyandu it is about.",
    },
    remedy: {
      id: "Isi posyandu_id, atau nomor registrasi, atau nama posyandu beserta desa/kelurahannya.",
      en: "Fill in posyandu_id, or the registration number, or the name of the posyandu with its village.",
    },
  },
  "month-unreadable": {
    message: {
      id: "Bulan laporan tidak terbaca.",
      en: "The reporting month cannot be read.",
    },
    remedy: {
      id: "Tulis bulan sebagai 2026-10 atau Oktober 2026.",
      en: "Write the month as 2026-10 or Oktober 2026.",
    },
  },
  "month-in-future": {
    message: {
      id: "Bulan laporan belum berlangsung.",
      en: "The reporting month lies in the future.",
    },
    remedy: {
      id: "Periksa tahun dan bulannya.",
      en: "Check the year and the month.",
    },
  },
  "month-differs": {
    message: {
      id: "Bulan pada baris ini berbeda dari bulan yang dipilih.",
      en: "The month of this row differs from the month chosen.",
    },
    remedy: {
      id: "Perbaiki bulan pada baris ini, atau pilih bulan yang tertulis di berkas.",
      en: "Correct the month of this row, or choose the month that the file gives.",
    },
  },
  "month-ambiguous": {
    message: {
      id: "Tanggal ini dapat berarti dua bulan: angka pertamanya hari atau bulan.",
      en: "This date can mean two months: its first number may be the day or the month.",
    },
    remedy: {
      id: "Tulis bulan sebagai 2026-10 atau Oktober 2026, atau pilih bulan saat mengunggah.",
      en: "Write the month as 2026-10 or Oktober 2026, or choose the month when uploading.",
    },
  },
  "names-differ": {
    message: {
      id: "Dua kolom desa/kelurahan pada baris ini berisi nama yang berbeda.",
      en: "Two columns of this row name different villages.",
    },
    remedy: {
      id: "Sisakan nama desa atau kelurahan yang benar.",
      en: "Keep the name that is right.",
    },
  },
  "code-contradicts-name": {
    message: {
      id: "Kode dan nama desa/kelurahan pada baris ini menunjuk tempat yang berbeda.",
      en: "Code and name of the village in this row mean different places.",
    },
    remedy: {
      id: "Periksa kodenya (kode Kemendagri, bukan BPS) atau namanya. Bila kodenya salah di seluruh berkas, lewati kolom kode agar nama yang dipakai.",
      en: "Check the code (Kemendagri's, not that of BPS) or the name. If the codes of the whole file are wrong, pass over their column, so that the names are used.",
    },
  },
  "month-missing": {
    message: {
      id: "Baris ini tidak menyebut bulan laporan.",
      en: "This row does not say which month it is about.",
    },
    remedy: {
      id: "Isi kolom bulan, atau pilih bulan saat mengunggah.",
      en: "Fill in the month column, or choose a month when uploading.",
    },
  },
} satisfies Partial<Record<IssueCode, Words>>;

/** Codes whose words do not depend on the row. */
export type RowIssueCode = keyof typeof rowIssueTexts;

/** Both readings of a row whose code says another village than its names. */
export function contradictionTexts({
  byCode,
  byName,
}: {
  byCode: string;
  byName: string;
}): Pick<Words, "message"> {
  return {
    message: {
      id: `Menurut kode atau daftar: ${byCode}. Menurut nama di berkas: ${byName}.`,
      en: `By the code or the registry: ${byCode}. By the names in the file: ${byName}.`,
    },
  };
}

/** Boys and girls that do not add up to the whole, or of which one is missing. `parts` is the sum as written. */
export function partsTexts(parts: string, whole: number | null): Words {
  return {
    message:
      whole === null
        ? {
            id: `Hanya sebagian kolom yang terisi: ${parts}.`,
            en: `Only a part of the columns is filled: ${parts}.`,
          }
        : {
            id: `Jumlah tertulis ${String(whole)}, padahal ${parts} bukan ${String(whole)}.`,
            en: `The total says ${String(whole)}, but ${parts} is not ${String(whole)}.`,
          },
    remedy: {
      id: "Lengkapi atau perbaiki angka laki-laki, perempuan, atau jumlahnya.",
      en: "Complete or correct the number of boys, of girls, or their total.",
    },
  };
}

/** The same posyandu and month came twice with different counts, so neither row can be trusted. */
export function duplicateTexts(otherRow: number, isSame: boolean): Words {
  const row = String(otherRow);
  if (isSame) {
    return {
      message: {
        id: `Baris ini sama dengan baris ${row}; dihitung satu kali.`,
        en: `This row repeats row ${row}; it is counted once.`,
      },
      remedy: {
        id: "Tidak perlu tindakan. Hapus salah satunya agar berkas rapi.",
        en: "Nothing to do. Delete one of them to keep the file tidy.",
      },
    };
  }
  return {
    message: {
      id: `Posyandu dan bulan ini juga ada di baris ${row} dengan angka yang berbeda.`,
      en: `The same posyandu and month stand in row ${row} with other counts.`,
    },
    remedy: {
      id: "Hapus baris yang salah, sisakan satu.",
      en: "Delete the wrong row and keep one.",
    },
  };
}

/** The name of the posyandu is not the one in the registry. The id was used. */
export function namedOtherwiseTexts(registryName: string): Words {
  return {
    message: {
      id: `Nama di berkas berbeda dari daftar: ${registryName}. Yang dipakai adalah posyandu_id atau nomor registrasi.`,
      en: `The name in the file differs from the registry: ${registryName}. The id or registration number was used.`,
    },
    remedy: {
      id: "Pastikan baris ini memang untuk posyandu itu.",
      en: "Make sure that this row is about that posyandu.",
    },
  };
}

/** Rows of the template that nobody filled in. */
export function emptyRowsTexts(count: number): Words {
  const rows = String(count);
  return {
    message: {
      id: `${rows} baris tanpa angka dilewati: tidak mengubah apa pun. Posyandu yang belum lapor tetap "belum lapor", yang sudah lapor tetap seperti semula.`,
      en: `${rows} rows without any count were passed over: they change nothing. Posyandu that have not reported remain "not reported", those that have stay as they were.`,
    },
    remedy: {
      id: "Isi bila posyandunya melapor; tulis 0 hanya bila memang nol.",
      en: "Fill them in if the posyandu reported; write 0 only where it is zero.",
    },
  };
}

/** A file of headings, or a template that nobody filled in. */
export const nothingFilledTexts: Words = {
  message: {
    id: "Tidak ada satu pun baris yang berisi angka.",
    en: "Not a single row holds a count.",
  },
  remedy: {
    id: "Isi angka pada baris posyandu yang melapor, lalu unggah lagi.",
    en: "Fill in the counts of the posyandu that reported, then upload again.",
  },
};

/** The file has columns that the catalogue does not know. */
export function unknownColumnTexts(heading: string): Words {
  return {
    message: {
      id: `Kolom "${heading}" tidak dikenal dan tidak dibaca.`,
      en: `The column "${heading}" is unknown and was not read.`,
    },
    remedy: {
      id: "Bila berisi data, ganti judulnya dengan judul dari templat.",
      en: "If it holds data, give it the heading that the template uses.",
    },
  };
}

/** The file has no column for these elements. */
export function missingColumnsTexts(count: number): Words {
  const columns = String(count);
  return {
    message: {
      id: `${columns} kolom templat tidak ada di berkas; isinya dicatat "tidak dilaporkan".`,
      en: `${columns} columns of the template are missing from the file; they are kept as "not reported".`,
    },
    remedy: {
      id: "Lengkapi dari templat bila datanya ada.",
      en: "Add them from the template if you have the data.",
    },
  };
}

/** Two columns of the file mean the same. */
export function duplicateColumnTexts(heading: string): Words {
  return {
    message: {
      id: `Kolom "${heading}" ada dua kali.`,
      en: `The column "${heading}" stands twice.`,
    },
    remedy: {
      id: "Sisakan satu kolom, lalu unggah lagi.",
      en: "Keep one of them, then upload again.",
    },
  };
}

/** The workbook has further sheets with content, but only one is read. */
export function unreadSheetTexts(read: string, others: string): Words {
  return {
    message: {
      id: `Hanya lembar "${read}" yang dibaca; lembar lain yang berisi dilewati: ${others}.`,
      en: `Only the sheet "${read}" was read; other sheets with content were passed over: ${others}.`,
    },
    remedy: {
      id: "Bila lembar itu juga berisi laporan, ganti lembarnya sesudah ini dan periksa lagi.",
      en: "If they hold reports too, choose the other sheet after this one and check again.",
    },
  };
}

/** There are more issues than a person can read. */
export function tooManyIssuesTexts(more: number): Words {
  return {
    message: {
      id: `Masih ada ${String(more)} masalah lain yang tidak ditampilkan.`,
      en: `Another ${String(more)} issues are not shown.`,
    },
    remedy: {
      id: "Perbaiki yang tampil dahulu, lalu periksa lagi.",
      en: "Mend those shown first, then check again.",
    },
  };
}
