import type { CodesRefusal } from "@/lib/boundaries/contract";
import type { Text } from "@/lib/core/domain/text-pair";

export type RefusalCode =
  | "empty-file"
  | "too-large"
  | "unknown-format"
  | "damaged"
  | "incomplete-shapefile"
  | "crs-missing"
  | "crs-unknown"
  | "outside-range"
  | "outside-indonesia"
  | "no-polygons"
  | "no-codes"
  | "no-such-layer"
  | "no-such-province"
  | "nothing-matched"
  | "codes-contradict-names"
  | "bps-codes"
  | "displaced"
  | "name-too-long"
  | "too-tangled"
  | "too-slow";

/** Why a whole file is not accepted, and what to do about it. */
export type BoundaryRefusalNotice = {
  code: RefusalCode;
  message: Text;
  remedy: Text;
  /** Where codes are not believed: what they and the names beside them say. */
  codes?: CodesRefusal;
};

/** Carries a refusal out of a reader; `readBoundaries` turns it into a value. */
export class BoundaryRefusal extends Error {
  readonly refusal: BoundaryRefusalNotice;

  constructor(refusal: BoundaryRefusalNotice, options?: ErrorOptions) {
    super(refusal.message.en, options);
    this.name = "BoundaryRefusal";
    this.refusal = refusal;
  }
}

const sendAgain: Text = {
  id: "Unduh atau ekspor ulang berkas itu, lalu coba lagi.",
  en: "Download or export the file again, then retry.",
};

/** The file is cut off or contradicts itself; `what` names the part. */
export function damaged(
  what: Text,
  cause?: unknown,
  remedy: Text = sendAgain,
): BoundaryRefusal {
  return new BoundaryRefusal(
    {
      code: "damaged",
      message: {
        id: `Berkas rusak atau terpotong: ${what.id}.`,
        en: `The file is damaged or cut off: ${what.en}.`,
      },
      remedy,
    },
    { cause },
  );
}

export function tooLarge(what: Text): BoundaryRefusal {
  return new BoundaryRefusal({
    code: "too-large",
    message: {
      id: `Berkas terlalu besar: ${what.id}.`,
      en: `The file is too large: ${what.en}.`,
    },
    remedy: {
      id: "Sederhanakan batasnya, atau kirim per kabupaten/kota.",
      en: "Simplify the boundaries, or send one regency at a time.",
    },
  });
}
