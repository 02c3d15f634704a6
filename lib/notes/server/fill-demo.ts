import { randomUUID } from "node:crypto";
import { insertNote } from "@/db/notes/notes";
import type { DemoParts } from "@/db/seed/demo-parts";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";

/** What offices write in practice: why a figure jumps, what is being done, what is still wrong with it. */
const samples: readonly {
  indicator: IndicatorId;
  monthsBack: number;
  role: "operator" | "planner";
  text: string;
}[] = [
  {
    indicator: "ds",
    monthsBack: 1,
    role: "operator",
    text: "Hari buka di beberapa posyandu bergeser ke bulan berikutnya karena banjir; kunjungan rumah sedang berjalan.",
  },
  {
    indicator: "stunting",
    monthsBack: 2,
    role: "planner",
    text: "Alat ukur panjang badan di sebagian posyandu diganti bulan ini; bandingkan dengan bulan sebelumnya secara hati-hati.",
  },
  {
    indicator: "reporting_completeness",
    monthsBack: 1,
    role: "operator",
    text: "Laporan dari posyandu di wilayah terpencil baru tiba setelah batas waktu; akan dikirim sebagai perbaikan.",
  },
];

/** A few invented notes about the first regencies, so that a demo shows what notes look like. */
export const fillNotesDemo: DemoParts["fill"][number] = async (
  tx,
  { province, regencies, months, now },
) => {
  for (const [index, sample] of samples.entries()) {
    const regency = regencies[index % regencies.length];
    const month = months.at(-1 - sample.monthsBack);
    if (regency === undefined || month === undefined) continue;
    await insertNote(tx, {
      id: randomUUID(),
      areaCode: regency.code,
      indicator: sample.indicator,
      month,
      officeRole: sample.role,
      officeArea: sample.role === "operator" ? regency.code : province,
      actor: "simulation",
      text: sample.text,
      version: 1,
      createdAt: now,
      editedAt: null,
      withdrawnAt: null,
      withdrawnReason: null,
      isSimulated: true,
    });
  }
};
