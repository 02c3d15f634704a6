import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import type { Locale } from "@/lib/core/domain/text-pair";
import type { Formats } from "@/lib/core/text/bind-formats";
import type { DecisionsQuery, DecisionsReply } from "@/lib/decisions/contract";
import { fieldNames, stateNames } from "@/lib/decisions/domain/words";

/** The columns in the order of the form. */
export const headings = {
  id: {
    no: "No",
    number: "Nomor",
    meeting: "Judul rapat",
    date: "Tanggal",
    text: "Tindak lanjut",
    areas: "Kabupaten/kota",
    field: "Bidang SPM",
    indicator: "Indikator terkait",
    then: "Nilai awal",
    thenMonth: "Bulan awal",
    now: "Nilai kini",
    nowMonth: "Bulan kini",
    change: "Perubahan",
    target: "Target",
    office: "Penanggung jawab",
    due: "Batas waktu",
    priority: "Prioritas",
    status: "Status",
    progress: "Kemajuan terakhir",
    evidence: "Bukti",
    verification: "Catatan verifikasi provinsi",
    closed: "Selesai pada",
    reason: "Alasan penutupan",
  },
  en: {
    no: "No",
    number: "Number",
    meeting: "Meeting",
    date: "Date",
    text: "Follow-up",
    areas: "Area",
    field: "SPM field",
    indicator: "Indicator",
    then: "Figure then",
    thenMonth: "Month then",
    now: "Figure now",
    nowMonth: "Month now",
    change: "Change",
    target: "Target",
    office: "Responsible",
    due: "Due",
    priority: "Priority",
    status: "Status",
    progress: "Latest progress",
    evidence: "Evidence",
    verification: "Verification by the province",
    closed: "Closed on",
    reason: "Reason for closing",
  },
} as const;

export function titleOf(locale: Locale, area: string): string {
  return locale === "id"
    ? `Matriks tindak lanjut ${area}`
    : `Matrix of follow-up, ${area}`;
}

type Asked = { reply: DecisionsReply; query: DecisionsQuery; area: string };

/** Under the title: the day of the file, what was asked for, and how many there are. */
export function filterLine(formats: Formats, asked: Asked): string {
  const { locale, number, moment, month } = formats;
  const { reply, query, area } = asked;
  const isId = locale === "id";
  const office = query.office?.trim() ?? "";
  return [
    `${isId ? "Per" : "As of"} ${moment(reply.asOf)}`,
    `${isId ? "Wilayah" : "Area"}: ${area}`,
    `Status: ${stateWords(formats, query)}`,
    `${isId ? "Penanggung jawab" : "Responsible"}: ${office === "" ? all[locale] : office}`,
    ...narrowed(formats, query),
    `${isId ? "Nilai kini paling akhir" : "Figures up to"} ${month(reply.month)}`,
    `${number(reply.decisions.length)} ${isId ? "keputusan" : "decisions"}`,
  ].join(" · ");
}

const all = { id: "semua", en: "all" };
const stateGroups = {
  open: { id: "masih terbuka", en: "still open" },
  closed: { id: "ditutup", en: "closed" },
};

function stateWords({ say }: Formats, { late, state }: DecisionsQuery): string {
  if (late === "true") return say(stateNames.late);
  if (state === undefined) return say(all);
  return say(
    state === "open" || state === "closed"
      ? stateGroups[state]
      : stateNames[state],
  );
}

/** What is named only where it was asked for. */
function narrowed(
  { locale, say, publicationDate }: Formats,
  { field, indicator, until }: DecisionsQuery,
): string[] {
  const isId = locale === "id";
  return [
    ...(field === undefined
      ? []
      : [`${isId ? "Bidang" : "Field"}: ${say(fieldNames[field])}`]),
    ...(indicator === undefined
      ? []
      : [
          `${isId ? "Indikator" : "Indicator"}: ${say(indicatorOf(indicator).label)}`,
        ]),
    ...(until === undefined
      ? []
      : [
          `${isId ? "Batas waktu sampai" : "Due until"} ${publicationDate(until)}`,
        ]),
  ];
}
