import type { Text } from "@/lib/core/domain/text-pair";

const area: Text = {
  id: "kode Kemendagri bertitik, misalnya 15.01",
  en: "a dotted Kemendagri code such as 15.01",
};
const month: Text = {
  id: "bulan sebagai TTTT-BB, misalnya 2026-10",
  en: "a month as YYYY-MM, such as 2026-10",
};
const trueOrFalse: Text = { id: "true atau false", en: "true or false" };

/** What must be in the fields of a request, by the names of the fields. */
const forms: Readonly<Record<string, Text>> = {
  area,
  code: area,
  month,
  from: month,
  to: month,
  against: {
    id: "bulan seperti 2026-09 untuk daftar; 1 (bulan lalu) atau 12 (tahun lalu) untuk perubahan",
    en: "a month such as 2026-09 for lists; 1 (the month before) or 12 (the year before) for changes",
  },
  level: {
    id: "province, regency, subdistrict, village, atau posyandu",
    en: "province, regency, subdistrict, village or posyandu",
  },
  indicator: {
    id: "salah satu indikator dari /api/v1/catalogue",
    en: "one of the indicators at /api/v1/catalogue",
  },
  posyandu: {
    id: "ID posyandu seperti dalam daftar, misalnya 15.01.01.2001.001",
    en: "the id of a posyandu as in the registry, such as 15.01.01.2001.001",
  },
  id: {
    id: "nomor kiriman seperti yang dijawab saat mengirim",
    en: "the id of a submission as it was answered",
  },
  order: { id: "best atau worst", en: "best or worst" },
  without: {
    id: "kode wilayah atau id posyandu, dipisah koma",
    en: "codes of areas or ids of posyandu, divided by commas",
  },
  dryRun: trueOrFalse,
  acceptValid: trueOrFalse,
  "idempotency-key": {
    id: "1 sampai 200 huruf",
    en: "1 to 200 characters",
  },
};

/** A sentence about a field that does not fit: the words above if there are any, else what its schema says. */
export function describeField(name: string, said: string): Text {
  const form = forms[name];
  if (form === undefined)
    return { id: `${name} (${said})`, en: `${name} (${said})` };
  return { id: `${name} harus ${form.id}`, en: `${name} must be ${form.en}` };
}
