import type { Text } from "@/lib/core/domain/text-pair";
import type { Issue, IssueCode } from "./issue";

/** What is said instead where the words of an issue quote what stands in the file; null where they are the product's own. A new code has to say which. */
const instead: Record<IssueCode, Text | null> = {
  "unknown-posyandu": null,
  "ambiguous-posyandu": null,
  "other-area": null,
  "not-in-registry-that-month": null,
  "registration-village-mismatch": null,
  "identity-conflict": null,
  "missing-identity": null,
  "not-a-number": null,
  "not-a-whole-number": null,
  "negative-number": null,
  "absurd-number": null,
  "ambiguous-number": null,
  "formula-without-value": null,
  "cell-error": null,
  "check-failed": null,
  unusual: null,
  "duplicate-row": null,
  "month-unreadable": null,
  "month-in-future": null,
  "month-differs": null,
  "month-missing": null,
  "empty-report": null,
  "unknown-column": {
    id: "Sebuah kolom tidak dikenal dan tidak dibaca.",
    en: "A column is unknown and was not read.",
  },
  "missing-column": null,
  "duplicate-column": {
    id: "Sebuah kolom ada dua kali.",
    en: "A column stands twice.",
  },
  "unread-sheet": {
    id: "Hanya satu lembar yang dibaca; lembar lain yang berisi dilewati.",
    en: "Only one sheet was read; other sheets with content were passed over.",
  },
  percentage: null,
  "parts-differ": null,
  "month-ambiguous": null,
  "code-contradicts-name": {
    id: "Kode dan nama pada baris ini menunjuk tempat yang berbeda.",
    en: "Code and names of this row mean different places.",
  },
  "names-differ": null,
  "looks-like-bps-codes": null,
  "column-unclear": {
    id: "Sebuah kolom berisi angka tetapi judulnya tidak dikenal.",
    en: "A column holds counts but its heading is unknown.",
  },
  "column-without-heading": null,
  "sum-of-columns": {
    id: "Sebuah angka dijumlahkan dari beberapa kolom.",
    en: "A count is the sum of several columns.",
  },
  "hidden-rows": null,
  "hidden-columns": {
    id: "Kolom yang disembunyikan ikut dibaca.",
    en: "Hidden columns are read as well.",
  },
  "lines-split": null,
  "filled-from-above": null,
  "rows-passed-over": null,
  "total-differs": null,
  "period-differs": {
    id: "Bulan yang disebut berkas ini berbeda dari bulan yang dipilih.",
    en: "The month that this file names is not the month chosen.",
  },
  "period-from-file": {
    id: "Bulannya diambil dari judul.",
    en: "The month was taken from the title.",
  },
  "same-as-last-month": null,
  "counts-fall": null,
  "counts-emptied": null,
  "too-many-issues": null,
};

/** An issue for whoever may not read the file: where it is and what is wrong there, in the product's own words, without anything that the sender wrote. */
export function issueWithoutText(
  { place: _, ...issue }: Issue,
  columnOf: (heading: string) => string | null,
): Issue {
  return {
    ...issue,
    column: issue.column === null ? null : columnOf(issue.column),
    value: null,
    message: instead[issue.code] ?? issue.message,
  };
}
