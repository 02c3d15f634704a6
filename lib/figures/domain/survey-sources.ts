import type { SurveySource } from "./survey-source";

type Known = Partial<Omit<SurveySource, "publisher">> & { publisher: string };

function source(known: Known): SurveySource {
  return { title: null, date: null, address: null, number: null, ...known };
}

const databoks = (number: string, slug: string, title: string) =>
  source({
    publisher: "Databoks (Katadata)",
    title,
    address: `https://databoks.katadata.co.id/layanan-konsumen-kesehatan/statistik/${number}/${slug}`,
  });

const lestariHighest = source({
  publisher: "Kompas.com (Lestari)",
  title: "10 Provinsi dengan Prevalensi Stunting Tertinggi 2023",
  date: "2024-05-09",
  address:
    "https://lestari.kompas.com/read/2024/05/09/170000786/10-provinsi-dengan-prevalensi-stunting-tertinggi-2023",
});
const lestariLowest = source({
  publisher: "Kompas.com (Lestari)",
  title: "10 Provinsi dengan Prevalensi Stunting Terendah",
  date: "2024-05-13",
  address:
    "https://lestari.kompas.com/read/2024/05/13/150000786/10-provinsi-dengan-prevalensi-stunting-terendah",
});
const gubukInspirasi = source({
  publisher: "Gubuk Inspirasi",
  title:
    "Stunting Kalteng Capai 22,1 Persen, Barito Selatan dan Seruyan Paling Tinggi",
  date: "2026-02",
  address:
    "https://www.gubukinspirasi.id/2026/02/stunting-kalteng-capai-221-persen.html",
});

/** Publications of survey figures by the short mark under which a figure names them. */
const publications: Readonly<Record<string, readonly SurveySource[]>> = {
  "databoks abe4527304ef6cd": [
    databoks(
      "abe4527304ef6cd",
      "10-provinsi-dengan-angka-stunting-tertinggi-nasional-tahun-2021",
      "10 Provinsi dengan Angka Stunting Tertinggi Nasional Tahun 2021",
    ),
  ],
  "databoks 431ef7319d34be5": [
    databoks(
      "431ef7319d34be5",
      "daftar-prevalensi-balita-stunting-di-indonesia-pada-2022-provinsi-mana-teratas",
      "Daftar Prevalensi Balita Stunting di Indonesia pada 2022, Provinsi Mana Teratas?",
    ),
  ],
  "databoks 68354587f262f": [
    databoks(
      "68354587f262f",
      "angka-stunting-di-tingkat-provinsi-indonesia-tahun-2024",
      "Angka Stunting di Tingkat Provinsi Indonesia Tahun 2024",
    ),
  ],
  "databoks 1b2d7b4412790d9": [
    databoks(
      "1b2d7b4412790d9",
      "ini-wilayah-jambi-dengan-prevalensi-balita-stunting-terbesar-pada-2021",
      "Ini Wilayah Jambi dengan Prevalensi Balita Stunting Terbesar pada 2021",
    ),
  ],
  "lestari.kompas.com 2024-05-09/13": [lestariHighest, lestariLowest],
  "regional.kompas 2023-04-05": [
    source({
      publisher: "Kompas.com (Regional)",
      title:
        "Angka Anak Stunting di Sumsel Diklaim Turun, dari 24,8 Persen Jadi 16,8 Persen",
      date: "2023-04-05",
      address:
        "https://regional.kompas.com/read/2023/04/05/130119678/angka-anak-stunting-di-sumsel-diklaim-turun-dari-248-persen-jadi-168-persen",
    }),
  ],
  "detik d-7599058": [
    source({
      publisher: "detikSumbagsel",
      title: "Kasus Stunting di Sumsel, Dinkes: Kita Harap Bisa di Bawah 14%",
      date: "2024-10",
      address:
        "https://www.detik.com/sumbagsel/berita/d-7599058/kasus-stunting-di-sumsel-dinkes-kita-harap-bisa-di-bawah-14",
    }),
  ],
  "sumeks 644871": [
    source({
      publisher: "Sumeks.co",
      title: "Dua Daerah ini Angka Prevalensi Stunting Tinggi di Sumsel",
      date: "2022-09",
      address:
        "https://sumeks.disway.id/read/644871/dua-daerah-ini-angka-prevalensi-stunting-tinggi-di-sumsel",
    }),
  ],
  "idntimes sumsel": [
    source({
      publisher: "IDN Times Sumsel",
      address:
        "https://sumsel.idntimes.com/news/sumatera-selatan/langkah-sumsel-dalam-turunkan-stunting-pencegahan-dan-penanganan-00-pbgds-g08xz6",
    }),
  ],
  "terkinijambi.com/?p=133229": [
    source({
      publisher: "TerkiniJambi",
      title:
        "Wabup Junaidi Pimpin Evaluasi Stunting: Muaro Jambi Catat Kenaikan Prevalensi Jadi 18,3%",
      date: "2025-09",
      address: "https://terkinijambi.com/?p=133229",
    }),
  ],
  "jambinews.id 2025/09": [
    source({
      publisher: "Jambinews.id",
      date: "2025-09",
      address:
        "https://www.jambinews.id/2025/09/wabup-muaro-jambi-pimpin-rapat-evaluasi.html",
    }),
  ],
  "gubukinspirasi.id 2026/02": [gubukInspirasi],
  "gubukinspirasi.id 2026/02 (Kepala Dinas P3APPKB)": [gubukInspirasi],
  "kalteng.tribunnews 2022-11-29": [
    source({
      publisher: "Tribun Kalteng",
      title:
        "Gunung Mas Peringkat Pertama Tertinggi Kasus Stunting se-Kalteng, Capai 35,9 Persen di Atas Nasional",
      date: "2022-11-29",
      address:
        "https://kalteng.tribunnews.com/2022/11/29/gunung-mas-peringkat-pertama-tertinggi-kasus-stunting-se-kalteng-capai-359-persen-di-atas-nasional",
    }),
  ],
  "jurnalborneo.co.id": [
    source({
      publisher: "Jurnal Borneo",
      title:
        "Satgas Stunting Gumas Bersinergi dengan Lintas Sektor Atasi Stunting",
      address:
        "https://jurnalborneo.co.id/berita/satgas-stunting-gumas-bersinergi-dengan-lintas-sektor-atasi-stunting",
    }),
  ],
  "beritakalteng.com 2023-02-11": [
    source({
      publisher: "Berita Kalteng",
      title:
        "Angka Stunting Kabupaten Gunung Mas 2022 Alami Penurunan 17,9 Persen",
      date: "2023-02-11",
      address:
        "https://beritakalteng.com/2023/02/11/angka-stunting-kabupaten-gunung-mas-2022-alami-penurunan-179-persen",
    }),
  ],
  "suaranusantara.co.id 2024-04": [
    source({
      publisher: "Suara Nusantara",
      title: "Angka Stunting Kalimantan Barat Turun",
      date: "2024-04",
      address:
        "https://www.suaranusantara.co.id/2024/04/angka-stunting-kalimantan-barat-turun.html",
    }),
  ],
  "pontianak.tribunnews 2025-06-10": [
    source({
      publisher: "Tribun Pontianak",
      title:
        "Kelana Ungkap Data SSGI, Provinsi Kalbar Penyumbang Tingginya Stunting di Indonesia",
      date: "2025-06-10",
      address:
        "https://pontianak.tribunnews.com/2025/06/10/kelana-ungkap-data-ssgi-provinsi-kalbar-penyumbang-tingginya-stunting-di-indonesia",
    }),
  ],
  "sriwijayatv.tv 2025-12-10": [
    source({
      publisher: "Sriwijaya TV",
      title:
        "Wamen BKKBN Apresiasi Pemprov Sumsel Berhasil Tekan Angka Stunting di Bawah Rata-Rata Nasional",
      date: "2025-12-10",
      address:
        "https://sriwijayatv.tv/2025/12/10/wamen-bkkbn-apresiasi-pemprov-sumsel-berhasil-tekan-angka-stunting-di-bawah-rata-rata-nasional",
    }),
  ],
  prokalteng: [source({ publisher: "Prokalteng (Jawa Pos)" })],
  "metrotvnews bmRCEx85": [
    source({ publisher: "Metro TV News", number: "bmRCEx85" }),
  ],
  "tangselpos 41812": [source({ publisher: "TangselPos", number: "41812" })],
  "beritagratis 65449": [
    source({ publisher: "Berita Gratis", number: "65449" }),
  ],
  // Widely quoted, but read in no publication.
  "tanpa rujukan": [],
};

/** The publications behind a stored source. What is written there in other words stands for itself, as whoever stored it wrote it. */
export function surveySourcesOf(stored: string): SurveySource[] {
  return stored
    .split("; ")
    .flatMap((mark) => publications[mark] ?? [source({ publisher: mark })]);
}

/** A publication in one line, for files: title, publisher, date and address, as far as they are known. */
export function citationOf(one: SurveySource): string {
  const { publisher, title, date, address, number } = one;
  const named = title === null ? publisher : `“${title}”, ${publisher}`;
  return [named, number && `no. ${number}`, date, address]
    .filter(Boolean)
    .join(", ");
}
