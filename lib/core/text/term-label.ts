import type { ElementEntry } from "@/lib/core/catalogue/element-entry";
import type { ElementCode } from "@/lib/core/catalogue/elements";
import { factCodes, type FactCode } from "@/lib/core/catalogue/facts";
import type { Term } from "@/lib/core/catalogue/indicator-entry";
import type { Text } from "@/lib/core/domain/text-pair";

const factLabels: Record<FactCode, Text> = {
  posyandu_registered: {
    id: "Posyandu dalam daftar",
    en: "Registered posyandu",
  },
  posyandu_reported: {
    id: "Posyandu yang melapor",
    en: "Posyandu that reported",
  },
  posyandu_on_time: {
    id: "Posyandu yang melapor tepat waktu",
    en: "Posyandu that reported on time",
  },
  posyandu_open: { id: "Posyandu yang buka", en: "Posyandu that opened" },
  posyandu_supervised: {
    id: "Posyandu yang dibina",
    en: "Posyandu that were supervised",
  },
  posyandu_kader_5: {
    id: "Posyandu dengan 5 kader aktif atau lebih",
    en: "Posyandu with 5 or more active kader",
  },
  posyandu_field_education: {
    id: "Posyandu dengan layanan pendidikan",
    en: "Posyandu serving education",
  },
  posyandu_field_health: {
    id: "Posyandu dengan layanan kesehatan",
    en: "Posyandu serving health",
  },
  posyandu_field_public_works: {
    id: "Posyandu dengan layanan pekerjaan umum",
    en: "Posyandu serving public works",
  },
  posyandu_field_housing: {
    id: "Posyandu dengan layanan perumahan",
    en: "Posyandu serving housing",
  },
  posyandu_field_order: {
    id: "Posyandu dengan layanan trantibumlinmas",
    en: "Posyandu serving public order",
  },
  posyandu_field_social: {
    id: "Posyandu dengan layanan sosial",
    en: "Posyandu serving social affairs",
  },
  posyandu_six_spm: {
    id: "Posyandu dengan keenam layanan",
    en: "Posyandu with all six services",
  },
};

const facts: ReadonlySet<string> = new Set(factCodes);

function isFact(term: Term): term is FactCode {
  return facts.has(term);
}

/** The name of a term of a formula: a reported count, or a fact that follows from the counts. */
export function termLabel(
  term: Term,
  elementOf: (code: ElementCode) => ElementEntry,
): Text {
  return isFact(term) ? factLabels[term] : elementOf(term).label;
}
