import type { AppError } from "@/lib/core/refusals/errors";
import { refusalsOf } from "@/lib/core/refusals/errors";
import type { RefusalKinds } from "@/lib/core/refusals/refusal-kinds";
import { mostEvidence } from "@/lib/evidence/domain/limits";
import type { EvidenceFault } from "./check/outcome";

export const evidenceRefusalKinds = {
  "evidence-kind": {
    status: 415,
    words: () => ({
      text: {
        id: "Isi berkas ini bukan PDF, JPEG, atau PNG. Belum ada yang disimpan.",
        en: "What is in this file is no PDF, JPEG or PNG. Nothing has been stored.",
      },
      remedy: {
        id: "Kirim foto sebagai JPEG (pada iPhone: Pengaturan, Kamera, Format, Paling Kompatibel) dan dokumen sebagai PDF.",
        en: "Send photos as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible) and documents as PDF.",
      },
    }),
  },
  "evidence-damaged": {
    status: 422,
    words: () => ({
      text: {
        id: "Berkas ini kosong, terpotong, atau rusak. Belum ada yang disimpan.",
        en: "This file is empty, cut off or damaged. Nothing has been stored.",
      },
      remedy: {
        id: "Buka berkasnya, simpan ulang atau foto lagi, lalu kirim.",
        en: "Open the file, save it anew or take the photo again, then send it.",
      },
    }),
  },
  "evidence-heavy": {
    status: 422,
    words: () => ({
      text: {
        id: "Gambar atau dokumen ini terlalu besar untuk diperiksa. Belum ada yang disimpan.",
        en: "This picture or document is too large to be checked. Nothing has been stored.",
      },
      remedy: {
        id: "Kecilkan gambarnya, atau simpan dokumen dengan lebih sedikit halaman.",
        en: "Make the picture smaller, or save the document with fewer pages.",
      },
    }),
  },
  "evidence-active": {
    status: 422,
    words: () => ({
      text: {
        id: "PDF ini memuat skrip, perintah, formulir, atau berkas lain di dalamnya. Belum ada yang disimpan.",
        en: "This PDF holds scripts, commands, a form or other files. Nothing has been stored.",
      },
      remedy: {
        id: "Cetak ke PDF (Print to PDF) atau pindai lembarnya, lalu kirim hasilnya.",
        en: "Print it to PDF or scan the sheet, then send what comes out.",
      },
    }),
  },
  "evidence-locked": {
    status: 422,
    words: () => ({
      text: {
        id: "PDF ini dikunci dengan sandi, sehingga isinya tidak dapat diperiksa. Belum ada yang disimpan.",
        en: "This PDF is locked with a password, so that it cannot be checked. Nothing has been stored.",
      },
      remedy: {
        id: "Simpan PDF tanpa sandi, lalu kirim lagi.",
        en: "Save the PDF without a password, then send it again.",
      },
    }),
  },
  "evidence-too-large": {
    status: 413,
    words: ({ megabytes }: { megabytes: number }) => ({
      text: {
        id: `Berkas ini lebih besar dari ${String(megabytes)} MB. Belum ada yang disimpan.`,
        en: `This file is larger than ${String(megabytes)} MB. Nothing has been stored.`,
      },
      remedy: {
        id: "Kirim foto dari ponsel lewat halaman ini (foto dikecilkan dulu), atau pindai dokumen dengan mutu lebih rendah.",
        en: "Send a photo from the phone on this page (it is made smaller first), or scan the document at a lower quality.",
      },
    }),
  },
  "evidence-full": {
    status: 409,
    words: () => ({
      text: {
        id: `Sudah ada ${String(mostEvidence)} berkas bukti. Yang ini belum disimpan.`,
        en: `There are ${String(mostEvidence)} files of evidence already. This one was not stored.`,
      },
      remedy: {
        id: "Tarik berkas yang tidak perlu, atau gabungkan beberapa menjadi satu PDF.",
        en: "Withdraw files that are not needed, or put several into one PDF.",
      },
    }),
  },
  "evidence-id-taken": {
    status: 409,
    words: () => ({
      text: {
        id: "ID ini sudah dipakai untuk berkas lain. Yang ini belum disimpan.",
        en: "This id was used for another file already. This one was not stored.",
      },
      remedy: {
        id: "Kirim lagi dengan ID baru.",
        en: "Send it again with a new id.",
      },
    }),
  },
  "evidence-withdrawn": {
    status: 409,
    words: () => ({
      text: {
        id: "Berkas ini sudah ditarik.",
        en: "This file has been withdrawn already.",
      },
      remedy: {
        id: "Muat ulang halaman untuk melihat alasannya.",
        en: "Load the page anew to see the reason.",
      },
    }),
  },
  "evidence-missing": {
    status: 404,
    words: () => ({
      text: {
        id: "Isi berkas ini tidak ada di server, atau tidak lagi seperti saat disimpan.",
        en: "What is in this file is not on the server, or no longer as it was stored.",
      },
      remedy: {
        id: "Minta pengelola server memulihkan direktori bukti dari cadangan.",
        en: "Ask whoever runs the server to restore the directory of evidence from a backup.",
      },
    }),
  },
} satisfies RefusalKinds;

export const evidenceRefusal = refusalsOf(evidenceRefusalKinds);

/** The refusal of a file whose check found a fault. */
export function refusalOfFault(fault: EvidenceFault): AppError {
  return evidenceRefusal(`evidence-${fault}`);
}
