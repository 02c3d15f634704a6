import type { SpmField } from "@/lib/core/catalogue/element-entry";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { DecisionState, Priority } from "@/lib/decisions/domain/states";
import type { Comparison } from "@/lib/decisions/domain/then-and-now";

/**
 * Where a sample is set: a regency of whose indicator this has become, the two largest of the province, a subdistrict or village of which too little had been reported when it
 * was decided, or the province.
 */
export type Setting =
  | {
      kind: "regency";
      became: readonly Comparison["verdict"][];
      /** Where its own indicator has become that nowhere, it is told of one of these. */
      or?: readonly IndicatorId[];
    }
  | { kind: "two-regencies" }
  | { kind: "half-reported" }
  | { kind: "province" };

export type DecisionSample = {
  setting: Setting;
  indicator: IndicatorId | null;
  text: (area: string) => string;
  office: (area: string) => string;
  field: SpmField | null;
  priority: Priority;
  target: number | null;
  /** Days from today; negative is over. */
  dueIn: number;
  state: DecisionState;
  reason?: string;
  verification?: string;
  progress?: readonly { daysAgo: number; text: string; link?: string }[];
};

/** Eight decisions of one meeting, as such meetings make them: done and better, done and not better, late, close to their day, not to be compared. */
export const decisionSamples: readonly DecisionSample[] = [
  {
    setting: {
      kind: "regency",
      became: ["better"],
      or: ["vitamin_a", "immunization", "exclusive_bf", "ks", "dk", "elderly"],
    },
    indicator: "ds",
    text: (area) =>
      `Kunjungan rumah bagi balita yang dua bulan tidak datang ke posyandu di ${area}, dengan daftar dari tiap posyandu.`,
    office: (area) => `Kepala Dinas Kesehatan ${area}`,
    field: "kesehatan",
    priority: "high",
    target: null,
    dueIn: -12,
    state: "done",
    reason: "Kunjungan rumah selesai di semua posyandu yang terdaftar.",
    verification:
      "Sesuai dengan laporan puskesmas; dua kecamatan diperiksa langsung.",
    progress: [
      {
        daysAgo: 30,
        text: "Daftar balita yang tidak datang dibagikan ke semua puskesmas.",
      },
      {
        daysAgo: 14,
        text: "Kunjungan rumah selesai; laporan kegiatan terlampir.",
        link: "https://contoh.example/laporan-kunjungan-rumah.pdf",
      },
    ],
  },
  {
    setting: { kind: "regency", became: ["worse", "same", "fewer-measured"] },
    indicator: "nd_prime",
    text: (area) =>
      `Pelatihan ulang penimbangan dan pengisian KMS bagi kader di ${area}.`,
    office: (area) => `Kepala Dinas Kesehatan ${area}`,
    field: "kesehatan",
    priority: "medium",
    target: 80,
    dueIn: -20,
    state: "done",
    reason: "Pelatihan terlaksana; pengaruhnya dinilai pada rapat berikutnya.",
    progress: [
      { daysAgo: 24, text: "Pelatihan diikuti kader dari semua kecamatan." },
    ],
  },
  {
    setting: { kind: "regency", became: ["worse", "same", "better"] },
    indicator: "stunting",
    text: (area) =>
      `Pemeriksaan ulang balita pendek di ${area} dan rujukan yang belum dijemput.`,
    office: (area) => `Ketua TP PKK ${area}`,
    field: "kesehatan",
    priority: "urgent",
    target: 8,
    dueIn: -9,
    state: "running",
    progress: [
      { daysAgo: 21, text: "Baru dua kecamatan yang diperiksa ulang." },
    ],
  },
  {
    setting: { kind: "two-regencies" },
    indicator: "reporting_completeness",
    text: () =>
      "Laporan posyandu terkirim lengkap sebelum tanggal 10; yang terlambat dihubungi satu per satu.",
    office: () => "Kepala Dinas Pemberdayaan Masyarakat dan Desa Provinsi",
    field: "kelembagaan",
    priority: "high",
    target: 100,
    dueIn: 5,
    state: "running",
    progress: [
      { daysAgo: 8, text: "Grup operator kecamatan dibentuk dan berjalan." },
    ],
  },
  {
    setting: { kind: "half-reported" },
    indicator: "ds",
    text: (area) =>
      `Pendampingan operator ${area} agar semua posyandunya melapor setiap bulan.`,
    office: (area) => `Pembina posyandu ${area}`,
    field: "kelembagaan",
    priority: "medium",
    target: 80,
    dueIn: 3,
    state: "running",
  },
  {
    setting: { kind: "regency", became: ["better", "same", "worse"] },
    indicator: "kader_trained",
    text: (area) =>
      `Usulan pelatihan 25 keterampilan dasar kader ${area} masuk anggaran perubahan.`,
    office: (area) => `Kepala Bappeda ${area}`,
    field: "kelembagaan",
    priority: "medium",
    target: null,
    dueIn: 24,
    state: "new",
  },
  {
    setting: { kind: "province" },
    indicator: null,
    text: () =>
      "Surat edaran tentang pembagian tugas enam bidang SPM dikirim ke semua kabupaten/kota.",
    office: () => "Kepala Biro Kesejahteraan Rakyat Provinsi",
    field: null,
    priority: "low",
    target: null,
    dueIn: -30,
    state: "cancelled",
    reason: "Sudah diatur dalam surat edaran bersama yang terbit lebih dulu.",
  },
  {
    setting: { kind: "regency", became: ["better", "same", "worse"] },
    indicator: "underweight",
    text: (area) =>
      `Pemberian makanan tambahan bagi balita berat badan kurang di ${area} dari dana desa.`,
    office: (area) => `Kepala Dinas PMD ${area}`,
    field: "sosial",
    priority: "high",
    target: null,
    dueIn: 40,
    state: "new",
  },
];
