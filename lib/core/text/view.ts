import { wording } from "./pair";
import type { SubjectText } from "./subject-text";

const words = wording({
  id: {
    picker: {
      areaOpen: "Pilih wilayah di dalam {area}",
      indicator: "Indikator",
      level: "Tingkat",
      path: "Letak wilayah",
    },
    frozen: {
      sign: "Potret {number} · {moment}",
      short: "Potret {number}",
      withdrawn: "Potret {number} (ditarik) · {moment}",
      leave: "Ke angka terkini",
      note: "Potret tidak memuat daftar posyandu, catatan, dan temuan: tautan ke sana, dan ke halaman lain, membuka angka terkini.",
      live: "{label} (angka terkini)",
    },
    group: {
      reporting: "Pelaporan",
      activity: "Kegiatan posyandu",
      kader: "Kader",
      growth: "Penimbangan (SKDN)",
      nutrition: "Status gizi",
      service: "Layanan ibu dan anak",
      life_cycle: "Siklus hidup",
      spm: "Enam bidang SPM",
    },
    search: {
      open: "Cari wilayah, indikator, atau posyandu",
      title: "Cari",
      placeholder: "Nama atau kode wilayah, indikator, posyandu",
      areas: "Wilayah",
      indicators: "Indikator",
      posyandu: "Posyandu",
      closed: "tutup",
      nothing:
        "Tidak ada wilayah, indikator, atau posyandu bernama “{words}”. Coba sebagian namanya saja.",
      hint: "Ketik paling sedikit dua huruf, lalu pilih dari daftar.",
      within: "di {parent}",
    },
    menu: {
      label: "Pilihan lain untuk {panel}",
      copy: "Salin tabel",
      csv: "Unduh CSV",
      xlsx: "Unduh XLSX",
      xlsxFailed:
        "XLSX tidak dapat dibuat sekarang. Unduh CSV sebagai gantinya.",
      png: "Unduh PNG",
      pngFailed:
        "Gambar tidak dapat dibuat di peramban ini. Angkanya ada di CSV dan XLSX.",
      link: "Salin tautan",
      copied: "Tersalin.",
      copyFailed: "Peramban menolak menyalin. Unduh CSV sebagai gantinya.",
    },
    definition: "Apa arti {indicator}?",
    table: { place: "Peringkat", area: "Wilayah" },
  },
  en: {
    picker: {
      areaOpen: "Choose an area inside {area}",
      indicator: "Indicator",
      level: "Level",
      path: "Where this area lies",
    },
    frozen: {
      sign: "Snapshot {number} · {moment}",
      short: "Snapshot {number}",
      withdrawn: "Snapshot {number} (withdrawn) · {moment}",
      leave: "To live figures",
      note: "A snapshot holds no lists of posyandu, notes or findings: links to them, and to other pages, lead to live figures.",
      live: "{label} (live figures)",
    },
    group: {
      reporting: "Reporting",
      activity: "Activity",
      kader: "Kader",
      growth: "Weighing (SKDN)",
      nutrition: "Nutritional status",
      service: "Mother and child services",
      life_cycle: "Life cycle",
      spm: "Six SPM fields",
    },
    search: {
      open: "Search areas, indicators and posyandu",
      title: "Search",
      placeholder: "Name or code of an area, indicator, posyandu",
      areas: "Areas",
      indicators: "Indicators",
      posyandu: "Posyandu",
      closed: "closed",
      nothing:
        "No area, indicator or posyandu is called “{words}”. Try a part of the name.",
      hint: "Type at least two letters, then choose from the list.",
      within: "in {parent}",
    },
    menu: {
      label: "More options for {panel}",
      copy: "Copy the table",
      csv: "Download CSV",
      xlsx: "Download XLSX",
      xlsxFailed: "The XLSX cannot be made now. Download the CSV instead.",
      png: "Download PNG",
      pngFailed:
        "The picture cannot be made in this browser. The figures are in the CSV and XLSX.",
      link: "Copy the link",
      copied: "Copied.",
      copyFailed: "The browser refused to copy. Download the CSV instead.",
    },
    definition: "What does {indicator} mean?",
    table: { place: "Rank", area: "Area" },
  },
});

/** Moving about: areas, indicators, levels, search, and what the menu of a panel offers. */
export const viewText = { name: "view", words } as const satisfies SubjectText;
