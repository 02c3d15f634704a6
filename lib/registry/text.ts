import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { uploadText } from "@/lib/core/text/upload";

const words = wording({
  id: {
    heading: "Daftar posyandu",
    hint: "CSV atau XLSX dengan kolom {columns}. Posyandu yang tidak disebut tetap ada; menutupnya dengan mengisi valid_to.",
    rows: "baris",
    added: "ditambah",
    changed: "diubah",
    unchanged: "sama",
    problems: "Baris yang tidak dapat diterima",
    row: "Baris",
    column: "Kolom",
    value: "Tertulis",
    problem: "Masalah",
    outside: "Titik di luar desanya",
    outsideText: "Disimpan juga, tetapi perlu dilihat: {names}",
    kept: "Selama ada baris yang salah, tidak satu pun diterapkan, kecuali Anda memilih yang benar saja.",
  },
  en: {
    heading: "Registry of posyandu",
    hint: "CSV or XLSX with the columns {columns}. Posyandu that are not named stay; close one by filling in valid_to.",
    rows: "rows",
    added: "added",
    changed: "changed",
    unchanged: "the same",
    problems: "Rows that cannot be taken",
    row: "Row",
    column: "Column",
    value: "Written",
    problem: "Problem",
    outside: "Points outside their village",
    outsideText: "Stored all the same, but worth a look: {names}",
    kept: "As long as a row is wrong nothing is applied, unless you choose the correct ones only.",
  },
});

const everywhere = wording({
  id: {
    ticker: { registry: "Daftar posyandu {name} diperbarui" },
  },
  en: {
    ticker: { registry: "Registry of {name} updated" },
  },
});

/** Words for importing the registry of posyandu. */
export const registryText = {
  name: "registry",
  words,
  everywhere,
  shows: [uploadText],
} as const satisfies SubjectText;
