import { analysisText } from "@/lib/analysis/text";
import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { figuresText } from "@/lib/figures/text";

const words = wording({
  id: {
    title: "Enam bidang SPM",
    pageTitle: "Enam bidang SPM: {area}, {month}",
    lead: "Bagian posyandu yang melayani tiap bidang menurut Permendagri 13/2024, wilayah demi wilayah. Buka satu bidang untuk melihat kegiatannya.",
    life: {
      title: "Siklus hidup",
      pageTitle: "Siklus hidup: {area}, {month}",
      lead: "Dari ibu hamil sampai lansia: berapa yang terjangkau di tiap tahap kehidupan.",
      strip: "Tahap kehidupan",
      areas: "Menurut {level}",
      caption:
        "Angka utama tiap tahap kehidupan menurut wilayah di dalam {area}, {month}",
      noTarget: "belum ada target",
      target: "target {target}",
      readBy:
        "Tiap batang dibaca dari 0 sampai 100 %; garis tegak ialah target.",
    },
    stage: {
      pregnant: "Ibu hamil",
      infant: "Bayi",
      under_five: "Balita",
      preschool: "Prasekolah",
      school_adolescent: "Sekolah dan remaja",
      adult: "Usia produktif",
      elderly: "Lansia",
    },
    field: {
      pendidikan: "Pendidikan",
      kesehatan: "Kesehatan",
      pekerjaan_umum: "Pekerjaan umum",
      perumahan_rakyat: "Perumahan rakyat",
      trantibumlinmas: "Trantibumlinmas",
      sosial: "Sosial",
    },
    failed: "Angka {month} gagal dimuat.",
    closed:
      "Angka menurut desa/kelurahan dan posyandu hanya dibaca petugas yang sudah masuk. Masuk untuk melihat.",
    notPublic: "tidak untuk umum",
    notPublicWhy:
      "Pada tingkat ini angka tersebut hanya dibaca petugas yang sudah masuk.",
    table: {
      heading: "Menurut {level}",
      caption:
        "Posyandu yang melayani tiap bidang, menurut wilayah di dalam {area}, {month}",
      captionField:
        "Kegiatan bidang {field}, menurut wilayah di dalam {area}, {month}",
      area: "Wilayah",
      open: "Buka kegiatan bidang {field}",
      back: "Keenam bidang",
      activities: "Kegiatan bidang {field}",
      served: "Melayani bidang ini",
      door: "{area}, {indicator}: {value}",
      none: "Tidak ada wilayah di bawah ini.",
    },
    legend: {
      label: "Keterangan warna",
      own: "Tiap kegiatan memakai kelasnya sendiri, dari paling rendah sampai paling tinggi. Jingga: makin tinggi makin buruk.",
      lowest: "terendah",
      highest: "tertinggi",
    },
  },
  en: {
    title: "Six SPM fields",
    pageTitle: "Six SPM fields: {area}, {month}",
    lead: "The share of posyandu that serve each field of Permendagri 13/2024, area by area. Open a field to see its activities.",
    life: {
      title: "Life cycle",
      pageTitle: "Life cycle: {area}, {month}",
      lead: "From pregnancy to old age: how many are reached at each stage of life.",
      strip: "Stages of life",
      areas: "By {level}",
      caption:
        "The main figure of each stage of life by area inside {area}, {month}",
      noTarget: "no target yet",
      target: "target {target}",
      readBy:
        "Each bar is read from 0 to 100%; the upright line is the target.",
    },
    stage: {
      pregnant: "Pregnant women",
      infant: "Infants",
      under_five: "Under-fives",
      preschool: "Preschool",
      school_adolescent: "School and adolescence",
      adult: "Adults",
      elderly: "Elderly",
    },
    field: {
      pendidikan: "Education",
      kesehatan: "Health",
      pekerjaan_umum: "Public works",
      perumahan_rakyat: "Housing",
      trantibumlinmas: "Public order",
      sosial: "Social affairs",
    },
    failed: "The figures of {month} could not be loaded.",
    closed:
      "Figures by village and posyandu are read only by officers who have signed in. Sign in to see them.",
    notPublic: "not public",
    notPublicWhy:
      "At this level that figure is read only by officers who have signed in.",
    table: {
      heading: "By {level}",
      caption: "Posyandu that serve each field, by area inside {area}, {month}",
      captionField:
        "Activities of the field {field}, by area inside {area}, {month}",
      area: "Area",
      open: "Open the activities of the field {field}",
      back: "All six fields",
      activities: "Activities of the field {field}",
      served: "Serve this field",
      door: "{area}, {indicator}: {value}",
      none: "There is no area below this one.",
    },
    legend: {
      label: "Key of the colours",
      own: "Each activity has classes of its own, from the lowest to the highest. Orange: higher is worse.",
      lowest: "lowest",
      highest: "highest",
    },
  },
});

const everywhere = wording({
  id: { menu: { fields: "Enam bidang SPM", lifeCycle: "Siklus hidup" } },
  en: { menu: { fields: "Six SPM fields", lifeCycle: "Life cycle" } },
});

/** Many indicators side by side: the six fields of service, and the stages of life. */
export const fieldsText = {
  name: "fields",
  words,
  everywhere,
  shows: [figuresText, analysisText],
} as const satisfies SubjectText;
