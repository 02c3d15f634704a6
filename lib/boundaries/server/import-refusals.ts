import {
  measureDisplacement,
  type BoundaryTransaction,
} from "@/db/boundaries/boundaries";
import type { CodeReading } from "@/lib/boundaries/contract";
import { BoundaryRefusal } from "@/lib/boundaries/server/formats/refusal";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Text } from "@/lib/core/domain/text-pair";

/** A wrong zone or hemisphere moves every shape far away. A border that was only corrected stays about where it was. */
export async function refuseDisplaced(tx: BoundaryTransaction): Promise<void> {
  const { compared, displaced } = await measureDisplacement(tx);
  if (displaced * 2 <= compared) return;
  throw new BoundaryRefusal({
    code: "displaced",
    message: {
      id: `${displaced} dari ${compared} wilayah terletak lebih dari 50 km dari tempatnya selama ini.`,
      en: `${displaced} of ${compared} areas lie more than 50 km from where they were.`,
    },
    remedy: {
      id: "Periksa sistem koordinat (zona UTM, belahan bumi) dan kode wilayah berkas itu.",
      en: "Check the coordinate system (UTM zone, hemisphere) and the area codes of the file.",
    },
  });
}

/** The database has worked on one step for longer than any file of a province takes. */
export function tooSlow(): BoundaryRefusal {
  return new BoundaryRefusal({
    code: "too-slow",
    message: {
      id: "Memeriksa bentuk-bentuk di berkas ini memakan waktu terlalu lama. Tidak ada yang disimpan.",
      en: "Checking the shapes of this file takes too long. Nothing was stored.",
    },
    remedy: {
      id: "Sederhanakan batasnya (Simplify di QGIS), perbaiki geometrinya, atau kirim per kabupaten/kota.",
      en: "Simplify the boundaries (Simplify in QGIS), repair the geometries, or send one regency at a time.",
    },
  });
}

/** `found` holds the provinces that the file has instead. */
export function noSuchProvince(
  found: Iterable<string>,
  province: AreaCode,
): BoundaryRefusal {
  const shown = [...new Set(found)].sort().join(", ");
  return new BoundaryRefusal({
    code: "no-such-province",
    message: {
      id: `Berkas ini memuat provinsi ${shown}; instalasi ini untuk provinsi ${province}.`,
      en: `This file holds province ${shown}; this installation is for province ${province}.`,
    },
    remedy: {
      id: "Kirim batas provinsi ini, atau setel PROVINCE.",
      en: "Send the boundaries of this province, or set PROVINCE.",
    },
  });
}

/** No code of the file is one of the register. */
export function nothingMatched(): BoundaryRefusal {
  return new BoundaryRefusal({
    code: "nothing-matched",
    message: {
      id: "Tidak satu pun kode di berkas ini cocok dengan daftar wilayah.",
      en: "Not one code of this file matches the register of areas.",
    },
    remedy: {
      id: "Periksa kodenya (kode Kemendagri, bukan BPS). Pada instalasi baru, jalankan npm start sekali agar daftar wilayah terisi.",
      en: "Check the codes (Kemendagri's, not those of BPS). On a new installation run npm start once, so that the register is filled.",
    },
  });
}

/** Where codes are read as those of BPS: no feature was identified. */
export function nothingIdentified(reason: Text | null): BoundaryRefusal {
  return new BoundaryRefusal({
    code: "nothing-matched",
    message: {
      id: `Tidak satu pun wilayah di berkas ini dikenali dari namanya${reason === null ? "" : `: ${reason.id}`}.`,
      en: `Not one area of this file is known by its names${reason === null ? "" : `: ${reason.en}`}.`,
    },
    remedy: {
      id: "Kode BPS tidak dipakai untuk mengenali wilayah. Sertakan kolom nama setiap tingkat (kabupaten/kota, kecamatan, desa/kelurahan).",
      en: "BPS codes do not identify areas here. Include a field with the name of each level (regency, subdistrict, village).",
    },
  });
}

/** How many readings travel with a refusal. */
const mostReadings = 100;

const asBps: Text = {
  id: 'Tampaknya ini kode BPS, yang menomori wilayah dengan cara lain. Bila benar, pilih "Baca sebagai kode BPS" (API: ?codes=bps): setiap wilayah dikenali dari namanya, dan kode BPS-nya disimpan.',
  en: 'These look like BPS codes, which number areas in another way. If they are, choose "Read as BPS codes" (API: ?codes=bps): each area is then known by its names, and its BPS code is stored.',
};

type Readings = { readings: CodeReading[]; offersBps: boolean; of: number };

/** Codes of the file are of other areas than the names beside them. */
export function codesContradictNames({
  readings,
  offersBps,
  of,
}: Readings): BoundaryRefusal {
  const count = readings.length;
  const examples = readings.slice(0, 3).map(readingInWords);
  const fix: Text = {
    id: "Perbaiki kode atau nama di berkas itu; yang benar adalah kode Kemendagri.",
    en: "Correct the codes or the names in the file; Kemendagri's codes are wanted.",
  };
  return new BoundaryRefusal({
    code: "codes-contradict-names",
    message: {
      id: `${String(count)} dari ${String(of)} kode di berkas ini bertentangan dengan nama di sampingnya. ${examples.map(({ id }) => id).join(" ")} Tidak ada yang disimpan.`,
      en: `${String(count)} of ${String(of)} codes in this file contradict the names beside them. ${examples.map(({ en }) => en).join(" ")} Nothing was stored.`,
    },
    remedy: offersBps
      ? {
          id: `${asBps.id} Bila bukan: ${lowered(fix.id)}`,
          en: `${asBps.en} If not: ${lowered(fix.en)}`,
        }
      : fix,
    codes: carried(readings, offersBps),
  });
}

/** Most codes of the file have a form that only BPS uses. */
export function codesOfBps({
  readings,
  offersBps,
  of,
}: Readings): BoundaryRefusal {
  const count = readings.length;
  const example = readings[0]?.code ?? "";
  return new BoundaryRefusal({
    code: "bps-codes",
    message: {
      id: `${String(count)} dari ${String(of)} kode di berkas ini berbentuk kode BPS (misalnya ${example}), bukan kode Kemendagri. Tidak ada yang disimpan.`,
      en: `${String(count)} of ${String(of)} codes in this file have the form of BPS codes (such as ${example}), not Kemendagri's. Nothing was stored.`,
    },
    remedy: offersBps
      ? asBps
      : {
          id: "Sertakan kode Kemendagri (KDPPUM, KDPKAB, KDCPUM, KDEPUM, atau kode), atau nama wilayah setiap tingkat agar dapat dibaca sebagai kode BPS.",
          en: "Include Kemendagri's codes (KDPPUM, KDPKAB, KDCPUM, KDEPUM or kode), or the name of each level, so that the file can be read as one in BPS codes.",
        },
    codes: carried(readings, offersBps),
  });
}

/** Both readings of one feature as a sentence. */
export function readingInWords({
  code,
  registered,
  inFile,
  meant,
}: CodeReading): Text {
  const others = meant
    .slice(0, 3)
    .map((area) => area.code)
    .join(", ");
  return {
    id: `${code}: menurut daftar ${registered ?? "tidak ada"}, menurut berkas ${inFile}${others === "" ? "" : ` (${others})`}.`,
    en: `${code}: ${registered ?? "nothing"} in the register, ${inFile}${others === "" ? "" : ` (${others})`} in the file.`,
  };
}

function carried(readings: CodeReading[], offersBps: boolean) {
  return {
    readings: readings.slice(0, mostReadings),
    readingCount: readings.length,
    offersBps,
  };
}

function lowered(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
