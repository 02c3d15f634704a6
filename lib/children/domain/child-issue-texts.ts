import type { Text } from "@/lib/core/domain/text-pair";
import type { ChildIssueCode } from "./child-issue-codes";

/** For one kind of issue this many rows are listed. The count says how many there are in all. */
export const mostRowsNamed = 50;

type Words = { message: Text; remedy: Text };

const mendAndSend: Text = {
  id: "Perbaiki di aplikasi asal atau pada berkas, lalu kirim ulang.",
  en: "Mend it in the source application or in the file, then send it again.",
};
const mendDate: Text = {
  id: "Tulis tanggal sebagai 2026-10-05 atau 05/10/2026.",
  en: "Write dates as 2026-10-05 or 05/10/2026.",
};
const checkMeasure: Text = {
  id: "Periksa hasil ukur pada buku atau aplikasi asal, perbaiki, lalu kirim ulang; sampai itu anak ini tidak dinilai dengan ukuran tersebut.",
  en: "Check the measure in the book or source application, mend it and send again; until then the child is not assessed by it.",
};

const nameColumn: Text = {
  id: "Bila ukuran itu ada dengan judul lain, pilih arti judulnya lalu periksa lagi.",
  en: "If the measure stands under another heading, say what the heading means and check again.",
};

const otherOrder: Text = {
  id: "Bila keliru, pilih urutan yang lain (dateOrder) lalu periksa lagi.",
  en: "If that is wrong, choose the other order (dateOrder) and check again.",
};

const nothingToMend: Text = {
  id: "Tidak perlu diperbaiki.",
  en: "Nothing to mend.",
};

const texts: Record<ChildIssueCode, Words> = {
  "measured-date-unreadable": {
    message: {
      id: "Tanggal pengukuran kosong atau tidak terbaca.",
      en: "The date of measuring is empty or cannot be read.",
    },
    remedy: mendDate,
  },
  "measured-in-future": {
    message: {
      id: "Tanggal pengukuran belum terjadi.",
      en: "The date of measuring lies in the future.",
    },
    remedy: mendDate,
  },
  "birth-date-unreadable": {
    message: {
      id: "Tanggal lahir kosong atau tidak terbaca: umur tidak diketahui, anak tidak masuk hitungan.",
      en: "The birth date is empty or cannot be read: without an age the child is in no count.",
    },
    remedy: mendDate,
  },
  "born-after-measuring": {
    message: {
      id: "Tanggal lahir sesudah tanggal pengukuran.",
      en: "The birth date is later than the date of measuring.",
    },
    remedy: mendAndSend,
  },
  "sex-unreadable": {
    message: {
      id: "Jenis kelamin kosong atau bukan L/P: z-score tidak dapat dihitung.",
      en: "The sex is empty or not L/P: no z-score can be computed.",
    },
    remedy: mendAndSend,
  },
  "older-than-five": {
    message: {
      id: "Anak berumur lebih dari lima tahun (1.826 hari): bukan balita.",
      en: "The child is older than five years (1,826 days): no under-five.",
    },
    remedy: {
      id: "Tidak perlu diperbaiki bila tanggal lahirnya benar.",
      en: "Nothing to mend if the birth date is right.",
    },
  },
  "other-regency": {
    message: {
      id: "Baris menyebut kabupaten/kota lain.",
      en: "The row names another regency.",
    },
    remedy: {
      id: "Kirim baris ini lewat kabupaten/kota yang bersangkutan.",
      en: "Have these rows sent by the regency concerned.",
    },
  },
  "regency-contradicts": {
    message: {
      id: "Kode kabupaten/kota pada baris milik kabupaten/kota lain daripada namanya.",
      en: "The code of the regency in the row belongs to another regency than its name.",
    },
    remedy: mendAndSend,
  },
  "day-first-assumed": {
    message: {
      id: "Urutan tanggal kolom ini disimpulkan: hari/bulan/tahun.",
      en: "The order of this column's dates was inferred: day/month/year.",
    },
    remedy: otherOrder,
  },
  "month-first-assumed": {
    message: {
      id: "Urutan tanggal kolom ini disimpulkan: bulan/hari/tahun.",
      en: "The order of this column's dates was inferred: month/day/year.",
    },
    remedy: otherOrder,
  },
  "place-missing": {
    message: {
      id: "Kecamatan, desa/kelurahan, dan posyandu kosong.",
      en: "Subdistrict, village and posyandu are empty.",
    },
    remedy: mendAndSend,
  },
  "place-unknown": {
    message: {
      id: "Tidak satu pun nama tempat pada baris ini ada di kabupaten/kota ini; mungkin kolomnya bergeser.",
      en: "Not one of the row's place names exists in this regency; its columns may have slipped.",
    },
    remedy: mendAndSend,
  },
  "not-in-registry-that-month": {
    message: {
      id: "Posyandu itu tidak terdaftar pada bulan pengukuran.",
      en: "That posyandu is not in the registry in the month of measuring.",
    },
    remedy: {
      id: "Minta admin memeriksa masa berlaku posyandu pada daftar posyandu.",
      en: "Ask the administrator to check from when to when the posyandu is in the registry.",
    },
  },
  "weight-unreadable": {
    message: {
      id: "Berat bukan angka.",
      en: "The weight is no number.",
    },
    remedy: checkMeasure,
  },
  "height-unreadable": {
    message: {
      id: "Tinggi/panjang bukan angka.",
      en: "The height or length is no number.",
    },
    remedy: checkMeasure,
  },
  "weight-unit": {
    message: {
      id: "Berat tampaknya dalam gram (10945 berarti 10,945 kg?).",
      en: "The weight looks like grams (10945 for 10.945 kg?).",
    },
    remedy: checkMeasure,
  },
  "height-unit": {
    message: {
      id: "Tinggi tampaknya dalam milimeter atau meter (875 berarti 87,5 cm?).",
      en: "The height looks like millimetres or metres (875 for 87.5 cm?).",
    },
    remedy: checkMeasure,
  },
  "weight-out-of-range": {
    message: {
      id: "Berat di luar yang mungkin bagi balita (0,5-60 kg).",
      en: "The weight is outside what an under-five can weigh (0.5-60 kg).",
    },
    remedy: checkMeasure,
  },
  "height-out-of-range": {
    message: {
      id: "Tinggi di luar yang mungkin bagi balita (20-150 cm).",
      en: "The height is outside what an under-five can have (20-150 cm).",
    },
    remedy: checkMeasure,
  },
  "gain-unreadable": {
    message: {
      id: "Naik Berat Badan bukan N, T, O, atau B.",
      en: "The weight gain is not N, T, O or B.",
    },
    remedy: mendAndSend,
  },
  implausible: {
    message: {
      id: "Z-score di luar batas masuk akal WHO: anak dikeluarkan dari pembilang dan penyebut indeks itu, dan dihitung sendiri.",
      en: "A z-score outside WHO's limits of plausibility: the child leaves numerator and denominator of that index and is counted apart.",
    },
    remedy: checkMeasure,
  },
  "repeated-child": {
    message: {
      id: "Anak yang sama ada lagi pada bulan yang sama; pengukuran terakhir yang dipakai, baris ini tidak.",
      en: "The same child stands again in the same month; the last measuring counts, this row does not.",
    },
    remedy: {
      id: "Tidak perlu diperbaiki bila anak memang diukur dua kali.",
      en: "Nothing to mend if the child was indeed measured twice.",
    },
  },
  "not-followed": {
    message: {
      id: "Tanpa nama atau tanggal lahir anak ini dihitung, tetapi tidak dapat diikuti dari bulan ke bulan.",
      en: "Without name or birth date the child is counted but cannot be followed from month to month.",
    },
    remedy: mendAndSend,
  },
  "unread-sheet": {
    message: {
      id: "Buku kerja punya lembar lain yang tidak dibaca.",
      en: "The workbook has another sheet that was not read.",
    },
    remedy: {
      id: "Pindahkan lembar yang dimaksud ke urutan pertama bila itu yang hendak dikirim.",
      en: "Move the sheet that is meant to the first place if it is the one to send.",
    },
  },
  "duplicate-column": {
    message: {
      id: "Dua kolom berjudul sama; keduanya tidak dibaca.",
      en: "Two columns have the same heading; neither is read.",
    },
    remedy: {
      id: "Hapus atau ganti judul salah satunya.",
      en: "Delete one of them or change its heading.",
    },
  },
  "weight-column-absent": {
    message: {
      id: "Kolom berat tidak ditemukan: tidak ada anak yang dihitung sebagai ditimbang.",
      en: "No column of weights was found: no child is counted as weighed.",
    },
    remedy: nameColumn,
  },
  "height-column-absent": {
    message: {
      id: "Kolom tinggi/panjang tidak ditemukan: stunting tidak dapat dihitung.",
      en: "No column of heights or lengths was found: stunting cannot be counted.",
    },
    remedy: nameColumn,
  },
  "repeated-heading": {
    message: {
      id: "Baris judul yang berulang dilewati.",
      en: "Repeated rows of headings were passed over.",
    },
    remedy: nothingToMend,
  },
  "total-row": {
    message: {
      id: "Baris jumlah dilewati.",
      en: "Rows of totals were passed over.",
    },
    remedy: nothingToMend,
  },
  "no-child-row": {
    message: {
      id: "Baris tanpa anak dilewati: tanpa tanggal dan ukuran, atau baris tanda tangan.",
      en: "Rows without a child were passed over: without a date or a measure, or lines of a signature.",
    },
    remedy: {
      id: "Tidak perlu diperbaiki, kecuali bila baris itu memang anak: lengkapi tanggalnya.",
      en: "Nothing to mend, unless the row is a child: then fill in its dates.",
    },
  },
};

/** The words for one kind of issue in a file of children, and for what to do about it. */
export function issueTexts(code: ChildIssueCode): Words {
  return texts[code];
}
