import { catalogueVersion } from "@/lib/core/catalogue/catalogue";
import { checks, type Check } from "@/lib/core/catalogue/checks";
import { childElements } from "@/lib/core/catalogue/child-elements";
import type { ElementEntry } from "@/lib/core/catalogue/element-entry";
import { elements, type ElementCode } from "@/lib/core/catalogue/elements";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { countFacts } from "@/lib/core/catalogue/facts";
import { indicators } from "@/lib/core/catalogue/indicators";
import type { PlainCell } from "@/lib/core/domain/cell";
import type { Locale, Text } from "@/lib/core/domain/text-pair";
import type { identityColumns } from "./headings";
import { templateColumns } from "./template-headings";

const headings: readonly Text[] = [
  { id: "Kode", en: "Code" },
  { id: "Nama", en: "Name" },
  { id: "Bidang", en: "Part of the form" },
  { id: "Yang dihitung", en: "What is counted" },
  { id: "Pemeriksaan", en: "Checks" },
  { id: "Dipakai untuk", en: "Used for" },
  { id: "Rujukan", en: "Reference" },
];

const identityMeanings: Record<(typeof identityColumns)[number], Text> = {
  month: {
    id: "Bulan laporan, tahun dan bulan: 2026-10.",
    en: "The reporting month, year and month: 2026-10.",
  },
  posyandu_id: {
    id: "Nomor tetap posyandu dalam daftar. Bila kolom ini terisi, posyandu dikenali darinya.",
    en: "The lasting number of the posyandu in the registry. Where it is filled in, the posyandu is known by it.",
  },
  registration_number: {
    id: "Nomor registrasi posyandu, bila ada.",
    en: "The registration number of the posyandu, if it has one.",
  },
  posyandu: {
    id: "Nama posyandu seperti dalam daftar.",
    en: "The name of the posyandu as in the registry.",
  },
  village_code: {
    id: "Kode Kemendagri desa/kelurahan dengan titik: 15.01.01.2001.",
    en: "Kemendagri code of the village, with dots: 15.01.01.2001.",
  },
  village: { id: "Nama desa atau kelurahan.", en: "The name of the village." },
  subdistrict: {
    id: "Nama kecamatan.",
    en: "The name of the subdistrict.",
  },
};

const overMonths = {
  sum: {
    id: "Selama bulan itu; angka beberapa bulan dijumlahkan.",
    en: "During the month; several months are added up.",
  },
  last: {
    id: "Keadaan pada bulan itu; dari beberapa bulan, yang terakhir yang dipakai.",
    en: "As it is in that month; of several months the last one counts.",
  },
} as const satisfies Record<ElementEntry["overMonths"], Text>;

const fromChildren: Text = {
  id: "Bila anak diukur per nama (e-PPGBM), dihitung dari sana dan bukan dari laporan bulanan.",
  en: "Where children are measured one by one (e-PPGBM), counted from them instead of the monthly form.",
};

const spmSource: Text = {
  id: "Enam bidang SPM (Permendagri 13/2024)",
  en: "The six fields of service (Permendagri 13/2024)",
};

/** What each column means: its code, its name, what it counts, how it is checked, which indicators need it, and what it refers to. */
export function definitionRows(lang: Locale): PlainCell[][] {
  const entries = new Map<string, ElementEntry>(
    elements.map((element) => [element.code, element]),
  );
  const rows = templateColumns.map(({ code, label, group }) => {
    const element = entries.get(code);
    const start = [code, label[lang], group[lang]];
    if (element === undefined)
      return [
        ...start,
        identityMeanings[code as keyof typeof identityMeanings][lang],
      ];
    return [
      ...start,
      meaningOf(element)
        .map((text) => text[lang])
        .join(" "),
      rulesOf(code as ElementCode)
        .map((text) => text[lang])
        .join(" "),
      usesOf(code)
        .map((text) => text[lang])
        .join("; "),
      sourcesOf(element)
        .map((text) => text[lang])
        .join("; "),
    ];
  });
  const title: Text = {
    id: `Arti setiap kolom, katalog ${catalogueVersion}`,
    en: `What each column means, catalogue ${catalogueVersion}`,
  };
  return [[title[lang]], headings.map((heading) => heading[lang]), ...rows];
}

const childCounted: ReadonlySet<string> = new Set(
  Object.values(childElements).flat(),
);

function meaningOf(element: ElementEntry): Text[] {
  return [
    overMonths[element.overMonths],
    ...(childCounted.has(element.code) ? [fromChildren] : []),
  ];
}

function rulesOf(code: ElementCode): Text[] {
  return checks.flatMap((check) => ruleFor(check, code) ?? []);
}

/** What a check demands of an element; null if it is about others. */
function ruleFor(check: Check, code: ElementCode): Text | null {
  switch (check.kind) {
    case "at-most": {
      if (!check.parts.includes(code)) return null;
      const parts = check.parts.join(" + ");
      return check.severity === "error"
        ? {
            id: `${parts} tidak boleh lebih dari ${check.limit}.`,
            en: `${parts} must not exceed ${check.limit}.`,
          }
        : {
            id: `${parts} biasanya tidak lebih dari ${check.limit}.`,
            en: `${parts} does not usually exceed ${check.limit}.`,
          };
    }
    case "sum": {
      if (check.total !== code) return null;
      const parts = check.parts.join(" + ");
      return { id: `Sama dengan ${parts}.`, en: `Equals ${parts}.` };
    }
    case "range": {
      if (check.code !== code) return null;
      const [from, to] = [String(check.from), String(check.to)];
      return { id: `Dari ${from} sampai ${to}.`, en: `From ${from} to ${to}.` };
    }
    case "expected": {
      if (check.code !== code) return null;
      const from = String(check.from);
      return {
        id: `Biasanya paling sedikit ${from}.`,
        en: `Usually at least ${from}.`,
      };
    }
  }
}

function usesOf(code: string): Text[] {
  return indicators
    .filter((indicator) => isMadeOf(indicator, code))
    .map(({ label }) => label);
}

function sourcesOf({ code, group }: ElementEntry): Text[] {
  const sources = indicators
    .filter((indicator) => isMadeOf(indicator, code))
    .flatMap(({ source }) => source ?? []);
  return [
    ...(group === "spm" || group === "requests" ? [spmSource] : []),
    ...[...new Set(sources)]
      .filter((source) => !spmSource.id.includes(source))
      .map((source) => ({ id: source, en: source })),
  ];
}

/** True if an indicator counts an element, or a fact that follows from it. */
function isMadeOf(
  { numerator, denominator }: Pick<IndicatorEntry, "numerator" | "denominator">,
  code: string,
): boolean {
  return [...numerator, ...denominator].some(
    (term) => term === code || factElements.get(term)?.includes(code) === true,
  );
}

const factElements = new Map<string, readonly string[]>(
  Object.entries(countFacts).map(([fact, { anyOf }]) => [fact, anyOf]),
);
