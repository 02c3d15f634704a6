import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";

const reasons = wording({
  id: {
    "evidence-kind":
      "Isi berkas bukti bukan PDF, JPEG, atau PNG, apa pun namanya. Kirim foto sebagai JPEG dan dokumen sebagai PDF.",
    "evidence-damaged":
      "Berkas bukti kosong, terpotong, atau rusak. Simpan ulang, lalu kirim lagi.",
    "evidence-heavy":
      "Gambar atau dokumen terlalu besar untuk diperiksa. Kecilkan, lalu kirim lagi.",
    "evidence-active":
      "PDF memuat skrip, perintah, formulir, atau berkas lain. Cetak ke PDF, lalu kirim hasilnya.",
    "evidence-locked":
      "PDF dikunci dengan sandi. Simpan tanpa sandi, lalu kirim lagi.",
    "evidence-too-large":
      "Berkas bukti lebih besar dari 10 MB. Kecilkan, lalu kirim lagi.",
    "evidence-full":
      "Sudah terlalu banyak berkas bukti. Tarik yang tidak perlu, atau gabungkan.",
    "evidence-id-taken":
      "ID yang dikirim sudah dipakai untuk berkas lain. Kirim lagi dengan ID baru.",
    "evidence-withdrawn": "Berkas bukti sudah ditarik. Muat ulang halaman.",
    "evidence-missing":
      "Isi berkas bukti tidak ada di server. Pulihkan direktori bukti dari cadangan.",
  },
  en: {
    "evidence-kind":
      "What is in the file of evidence is no PDF, JPEG or PNG, whatever its name. Send photos as JPEG and documents as PDF.",
    "evidence-damaged":
      "The file of evidence is empty, cut off or damaged. Save it anew, then send it again.",
    "evidence-heavy":
      "The picture or document is too large to be checked. Make it smaller, then send it again.",
    "evidence-active":
      "The PDF holds scripts, commands, a form or other files. Print it to PDF, then send what comes out.",
    "evidence-locked":
      "The PDF is locked with a password. Save it without one, then send it again.",
    "evidence-too-large":
      "The file of evidence is larger than 10 MB. Make it smaller, then send it again.",
    "evidence-full":
      "There are too many files of evidence already. Withdraw some, or put several into one.",
    "evidence-id-taken":
      "The id that was sent was used for another file. Send it again with a new one.",
    "evidence-withdrawn":
      "The file of evidence has been withdrawn. Load the page anew.",
    "evidence-missing":
      "What is in the file of evidence is not on the server. Restore the directory of evidence from a backup.",
  },
});

/** Files that show what was done; what their pieces say stands in client/evidence-words.ts. */
export const evidenceText = {
  name: "evidence",
  reasons,
} as const satisfies SubjectText;
