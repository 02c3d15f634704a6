import { analysisText } from "@/lib/analysis/text";
import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { liveText } from "@/lib/live/text";
import { figuresText } from "@/lib/figures/text";
import { mapText } from "@/lib/core/text/map";
import { chartsText } from "@/lib/core/text/charts";
import { viewText } from "@/lib/core/text/view";

const words = wording({
  id: {
    mapHeading: "Peta",
    trendHeading: "Perjalanan",
    rankingHeading: "Peringkat",
    boardHeading: "Kelengkapan laporan",
    table: "Tabel",
    definition: "Definisi indikator",
    behindList: "Daftar posyandu di baliknya",
    signIn: "Masuk untuk melihat tingkat desa dan posyandu.",
    figure: {
      open: "Dari mana angka ini?",
      children: "Anak yang diukur",
      target: "target {target}",
      targetFor: "target {year}: {target}",
      short: "{difference} lagi menuju target",
      reached: "target tercapai",
      noTarget: "tanpa target sendiri",
    },
    picture: {
      source:
        "Sumber: laporan posyandu yang dikirim kabupaten/kota, dihimpun dalam Pantau Posyandu.",
      trendKey:
        "Lingkaran kosong: belum cukup posyandu melapor. Batang di bawah: bagian posyandu yang melapor; sisanya diarsir.",
    },
    tour: {
      place: "Langkah {step} dari {of}",
      next: "Berikutnya",
      back: "Sebelumnya",
      end: "Lewati tur",
      done: "Selesai",
      figure: {
        title: "Satu angka, dan seberapa yakin",
        text: "Angka wilayah dan bulan yang dipilih di atas, perubahannya, targetnya, dan berapa posyandu yang sudah melapor. “Dari mana angka ini?” membuka hitungannya sampai berkas yang dikirim.",
      },
      map: {
        title: "Peta: klik untuk masuk",
        text: "Setiap wilayah diwarnai menurut kelas di legenda; yang diarsir belum melapor. Klik wilayah untuk masuk, tekan Escape untuk keluar.",
      },
      trend: {
        title: "Perjalanan dua tahun",
        text: "Garis putus-putus adalah target, lingkaran kosong bulan yang belum lengkap. Pilih antartahun untuk membandingkan bulan yang sama, atau semua wilayah pada satu skala.",
      },
      ranking: {
        title: "Peringkat yang jujur",
        text: "Hanya yang cukup lengkap diperingkat; yang lain disebut dengan sebabnya.",
      },
      board: {
        title: "Siapa yang sudah mengirim",
        text: "Satu kotak untuk setiap wilayah: tepat waktu, terlambat, atau belum. Begitu laporan diterima, layar ini berubah sendiri.",
      },
    },
    trend: {
      label:
        "Grafik {indicator} di {area} selama 24 bulan. Tabelnya dapat dibuka dari tombol Tabel.",
      target: "target",
      baseline: "baseline {year}: {value}",
      caption: "{indicator}, {area}, per bulan",
      choose: "Perjalanan yang digambar",
      months: "24 bulan",
      years: "Antartahun",
      areas: "Semua wilayah",
      overYear: "1 tahun",
      yearsLabel:
        "Grafik {indicator} di {area}: bulan yang sama dalam tiga tahun. Tabelnya dapat dibuka dari tombol Tabel.",
      yearsCaption: "{indicator}, {area}, bulan yang sama dalam tiga tahun",
      areasTitle: "{indicator}: semua wilayah di {area}",
      areasText:
        "24 bulan terakhir, semua pada satu skala; garis putus-putus adalah target. Celah berarti tidak ada angka.",
      noFigures: "Belum ada angka dalam 24 bulan ini.",
      scale: "Skala {from} sampai {to}",
      howToRead: "Cara membaca",
      keyInterval:
        "Pita muda: selang 95 % (Wilson) menurut banyaknya yang dihitung; makin sedikit, makin lebar.",
      keySeason:
        "Kolom berlatar: bulan penimbangan dan vitamin A (Februari, Agustus) dan Operasi Timbang (Juni), saat lebih banyak balita datang.",
      keyTurn:
        "≠: sejak bulan itu angka dihitung dari sumber lain, sehingga tidak sebanding dengan sebelumnya.",
      keyBound:
        "▽ △: disembunyikan bagi umum; angkanya di bawah atau di atas tanda itu.",
      keyNote: "Belah ketupat: ada catatan tentang bulan itu.",
      keyTarget:
        "Garis putus-putus: target tahun itu. Garis titik-titik: baseline.",
      interval: "selang 95 %: {from} sampai {to}",
      season: {
        weighing: "Bulan penimbangan dan vitamin A",
        operation: "Operasi Timbang",
      },
    },
    ranking: {
      kader: "Kader",
      indicator: "Indikator ini",
      choose: "Ukuran peringkat",
    },
    board: {
      deadline: "tenggat {moment}",
      onTime: "tepat waktu",
      late: "terlambat",
      open: "{count} baris perlu diperbaiki",
      chip: "{name}: {reported} dari {registered} posyandu, {late} terlambat",
      count: "{state}: {count}",
      toMend: "baris perlu diperbaiki",
      nothing: "belum",
    },
    provenance: {
      title: "Dari mana angka ini?",
      definition: "Definisi",
      counts: "Hitungan",
      result: "Hasil",
      behind: "Yang melapor",
      behindText:
        "{reported} dari {registered} posyandu terdaftar ({share}) pada {month}.",
      behindChildren:
        "{children} di antaranya dihitung dari anak yang diukur (berkas e-PPGBM), {forms} dari laporan bulanan.",
      childrenFirst:
        "Di posyandu dan bulan yang anak-anaknya diketahui, hitungan dari anak yang diukur didahulukan bila mencakup sebagian besar yang ditimbang; laporan bulanannya tetap tersimpan dan berlaku kembali bila berkas anak ditarik.",
      unreportedCount:
        "Posyandu yang belum lapor ikut terhitung dalam penyebut.",
      asOf: "Dihitung dari semua laporan yang diterima sampai {moment}.",
      asOfPublished:
        "Dihitung dari laporan yang sudah terbit untuk umum sampai {moment}; yang terbaru menyusul.",
      submissions: "Kiriman terakhir",
      noSubmissions: "Belum ada kiriman untuk wilayah ini.",
      source: "Sumber rujukan",
      survey: "Angka survei",
      surveyText:
        "Angka survei (SSGI/SKI) diukur dengan cara lain dan tidak sama dengan angka rutin ini.",
      more: "Buka definisi lengkap",
      file: "{sender}, {moment}",
      rows: "{count} baris",
      hiddenCounts:
        "Hitungan tidak dibuka karena menyangkut terlalu sedikit orang.",
      sum: "Jumlah seluruh posyandu yang melapor; persentase dihitung terakhir, bukan rata-rata persentase.",
      rounded:
        "Untuk umum jumlah orang dibulatkan, dan hasilnya dihitung dari jumlah yang dibulatkan itu.",
      steps:
        "Di sini pembulatannya lebih kasar, agar jumlah yang kecil di wilayah lain tidak dapat dihitung: pembilang {numerator}, penyebut {denominator}.",
      step: "ke kelipatan {step}",
      stepNone: "tidak disebut",
      noMarks: "Belum ada catatan tentang angka ini.",
    },
    failed: {
      values: "Angka {month} gagal dimuat.",
      series: "Perjalanan bulanan gagal dimuat.",
      board: "Kelengkapan laporan gagal dimuat.",
    },
  },
  en: {
    mapHeading: "Map",
    trendHeading: "Course",
    rankingHeading: "Ranking",
    boardHeading: "Reporting completeness",
    table: "Table",
    definition: "Definition of the indicator",
    behindList: "The posyandu behind it",
    signIn: "Sign in to see villages and posyandu.",
    figure: {
      open: "Where is this from?",
      children: "Children measured",
      target: "target {target}",
      targetFor: "target for {year}: {target}",
      short: "{difference} short of the target",
      reached: "target reached",
      noTarget: "no target of its own",
    },
    picture: {
      source:
        "Source: reports of posyandu sent by the regencies, gathered in Pantau Posyandu.",
      trendKey:
        "Hollow circle: too few posyandu have reported. Bars below: the share of posyandu that reported; the rest is hatched.",
    },
    tour: {
      place: "Step {step} of {of}",
      next: "Next",
      back: "Back",
      end: "Skip the tour",
      done: "Done",
      figure: {
        title: "One figure, and how sure it is",
        text: "The figure of the area and month chosen above, its change, its target, and how many posyandu have reported. “Where is this from?” opens the counts, down to the files that were sent.",
      },
      map: {
        title: "The map: click to go in",
        text: "Each area is coloured by the classes of the legend; hatched ones have not reported. Click an area to go in, press Escape to come out.",
      },
      trend: {
        title: "The course of two years",
        text: "The dashed line is the target, hollow points are months that are not complete. Choose year on year to compare the same months, or all areas on one scale.",
      },
      ranking: {
        title: "An honest ranking",
        text: "Only areas that are complete enough are ranked; the others are named with the reason.",
      },
      board: {
        title: "Who has sent",
        text: "A box for each area: on time, late, or not yet. As soon as a report is accepted, this screen changes by itself.",
      },
    },
    trend: {
      label:
        "Chart of {indicator} in {area} over 24 months. Its table opens with the button Table.",
      target: "target",
      baseline: "baseline {year}: {value}",
      caption: "{indicator}, {area}, by month",
      choose: "Course that is drawn",
      months: "24 months",
      years: "Year on year",
      areas: "All areas",
      overYear: "1 year",
      yearsLabel:
        "Chart of {indicator} in {area}: the same months of three years. Its table opens with the button Table.",
      yearsCaption: "{indicator}, {area}, the same months of three years",
      areasTitle: "{indicator}: all areas in {area}",
      areasText:
        "The last 24 months, all on one scale; the dashed line is the target. A gap means that there is no figure.",
      noFigures: "There is no figure in these 24 months.",
      scale: "Scale {from} to {to}",
      howToRead: "How to read it",
      keyInterval:
        "Pale band: the 95 % interval (Wilson) by the number of those counted; the fewer, the wider.",
      keySeason:
        "Columns on a ground: months of weighing and vitamin A (February, August) and of Operasi Timbang (June), when more children come.",
      keyTurn:
        "≠: from that month on the figure is counted from another source and cannot be compared with the months before.",
      keyBound:
        "▽ △: hidden from the public; the figure lies below or above the sign.",
      keyNote: "Diamond: something was noted of that month.",
      keyTarget:
        "Dashed line: the target of the year. Dotted line: the baseline.",
      interval: "95 % interval: {from} to {to}",
      season: {
        weighing: "Month of weighing and vitamin A",
        operation: "Operasi Timbang",
      },
    },
    ranking: {
      kader: "Kader",
      indicator: "This indicator",
      choose: "Ranked by",
    },
    board: {
      deadline: "due {moment}",
      onTime: "on time",
      late: "late",
      open: "{count} rows to be mended",
      chip: "{name}: {reported} of {registered} posyandu, {late} late",
      count: "{state}: {count}",
      toMend: "rows to be mended",
      nothing: "none",
    },
    provenance: {
      title: "Where does this figure come from?",
      definition: "Definition",
      counts: "Counts",
      result: "Result",
      behind: "Who reported",
      behindText:
        "{reported} of {registered} registered posyandu ({share}) in {month}.",
      behindChildren:
        "{children} of them are counted from measured children (e-PPGBM files), {forms} from monthly forms.",
      childrenFirst:
        "Where the children of a posyandu and month are known, counts of measured children go before the monthly form if they cover most of those weighed; the form stays stored and counts again if the file of children is withdrawn.",
      unreportedCount:
        "Posyandu that have not reported count in the denominator.",
      asOf: "Computed from all reports received until {moment}.",
      asOfPublished:
        "Computed from the reports published until {moment}; the newest follow.",
      submissions: "Last submissions",
      noSubmissions: "Nothing has been sent for this area yet.",
      source: "Reference",
      survey: "Survey figures",
      surveyText:
        "Survey figures (SSGI/SKI) are measured in another way and are not the same as this routine figure.",
      more: "Open the full definition",
      file: "{sender}, {moment}",
      rows: "{count} rows",
      hiddenCounts:
        "The counts are not shown because they concern too few people.",
      sum: "Sums over all posyandu that reported; the percentage is taken last, never as a mean of percentages.",
      rounded:
        "For the public, numbers of people are rounded, and the result is worked out from the rounded numbers.",
      steps:
        "The rounding is coarser here, so that a small count elsewhere cannot be worked out: numerator {numerator}, denominator {denominator}.",
      step: "to multiples of {step}",
      stepNone: "not told",
      noMarks: "Nothing has been noted of this figure yet.",
    },
    failed: {
      values: "The figures of {month} could not be loaded.",
      series: "The monthly course could not be loaded.",
      board: "Reporting completeness could not be loaded.",
    },
  },
});

const everywhere = wording({
  id: {
    menu: { dashboard: "Dasbor" },
  },
  en: {
    menu: { dashboard: "Dashboard" },
  },
});

/** The province screen: headline, map, trend, ranking, board, and where a figure comes from. */
export const dashboardText = {
  name: "dashboard",
  words,
  everywhere,
  shows: [liveText, analysisText, figuresText, mapText, chartsText, viewText],
} as const satisfies SubjectText;
