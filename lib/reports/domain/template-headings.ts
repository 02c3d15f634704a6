import type { ElementEntry } from "@/lib/core/catalogue/element-entry";
import { elements } from "@/lib/core/catalogue/elements";
import type { Locale, Text } from "@/lib/core/domain/text-pair";
import { identityColumns } from "./headings";

/** What stands above a column of the template, from the group down to the code by which the column is read. */
export type TemplateColumn = { code: string; label: Text; group: Text };

/** A group above the columns from one to another, counted from 0. */
export type TemplateGroup = { text: Text; from: number; to: number };

const identityLabels: Record<(typeof identityColumns)[number], Text> = {
  month: { id: "Bulan", en: "Month" },
  posyandu_id: { id: "ID posyandu", en: "Posyandu ID" },
  registration_number: { id: "Nomor registrasi", en: "Registration number" },
  posyandu: { id: "Nama posyandu", en: "Posyandu name" },
  village_code: { id: "Kode desa/kelurahan", en: "Village code" },
  village: { id: "Desa/kelurahan", en: "Village" },
  subdistrict: { id: "Kecamatan", en: "Subdistrict" },
};

const identityGroup: Text = {
  id: "Bulan dan posyandu (jangan diubah)",
  en: "Month and posyandu (leave as they are)",
};

/** A colon or a year in any of these would make the row look like a title of the whole file. */
const groupTexts = {
  kelembagaan: {
    id: "Kelembagaan, kader, dan kegiatan",
    en: "Institution, kader and activities",
  },
  under_five: {
    id: "Balita (S, K, D, N), gizi, dan imunisasi",
    en: "Under-fives (S, K, D, N), nutrition and immunisation",
  },
  maternal: {
    id: "Ibu hamil dan nifas",
    en: "Pregnant and postpartum women",
  },
  life_cycle: {
    id: "Usia sekolah sampai lansia, dan rujukan",
    en: "School age to elderly, and referrals",
  },
  pendidikan: { id: "Pendidikan", en: "Education" },
  pekerjaan_umum: { id: "Pekerjaan umum", en: "Public works" },
  perumahan_rakyat: { id: "Perumahan rakyat", en: "Housing" },
  trantibumlinmas: { id: "Trantibumlinmas", en: "Public order" },
  sosial: { id: "Sosial", en: "Social affairs" },
  requests: {
    id: "Permohonan menurut bidang",
    en: "Requests by field",
  },
} as const satisfies Record<string, Text>;

function groupOf({ field, group }: ElementEntry): Text {
  if (group === "activity" || group === "kader") return groupTexts.kelembagaan;
  if (group !== "spm") return groupTexts[group];
  return field === "kesehatan" ? groupTexts.life_cycle : groupTexts[field];
}

/** The columns of the template: what names the posyandu and the month, then every count of the catalogue. */
export const templateColumns: readonly TemplateColumn[] = [
  ...identityColumns.map((code) => ({
    code,
    label: identityLabels[code],
    group: identityGroup,
  })),
  ...elements.map((element) => ({
    code: element.code,
    label: element.label,
    group: groupOf(element),
  })),
];

/** Groups of columns that stand side by side. */
export const templateGroups: readonly TemplateGroup[] = templateColumns.reduce(
  (groups: TemplateGroup[], { group: text }, column) => {
    const last = groups.at(-1);
    if (last?.text === text) last.to = column;
    else groups.push({ text, from: column, to: column });
    return groups;
  },
  [],
);

/** The row of groups: each text in the first of its columns, as in a row of merged cells. */
export function groupRow(lang: Locale): (string | null)[] {
  const row = templateColumns.map((): string | null => null);
  for (const { text, from } of templateGroups) row[from] = text[lang];
  return row;
}
