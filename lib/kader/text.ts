import { analysisText } from "@/lib/analysis/text";
import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { figuresText } from "@/lib/figures/text";

const words = wording({
  id: {
    title: "Kader",
    pageTitle: "Kader: {area}, {month}",
    lead: "Berapa kader yang bertugas, berapa yang terlatih, dan di desa mana masih kurang, menurut laporan posyandu.",
    failed: "Kader {month} gagal dimuat.",
    closed:
      "Kader menurut desa/kelurahan dan posyandu hanya dibaca petugas yang sudah masuk. Masuk untuk melihat.",
    plan: {
      heading: "Rencana dan hitungan",
      planned: "direncanakan",
      plannedText:
        "{registered} posyandu terdaftar × 5 kader. Ini rencana, bukan hasil penghitungan.",
      counted: "dihitung",
      countedText: "kader aktif, menurut {posyandu} posyandu yang melapor.",
      like: "Rencana untuk {posyandu} posyandu yang melapor itu: {planned} kader. Yang dihitung {difference}.",
      more: "{count} lebih banyak",
      fewer: "{count} lebih sedikit",
      same: "sama banyak",
      unknown:
        "{posyandu} posyandu belum melapor atau tidak mengisi jumlah kadernya; kadernya belum diketahui, bukan nol.",
      none: "Belum ada posyandu yang melaporkan kadernya bulan ini. Ini bukan nol.",
      bar: "{counted} dihitung dari {planned} yang direncanakan",
    },
    figures: {
      heading: "Jumlah, pelatihan, tingkat, dan insentif",
      door: "Buka {indicator} di dasbor",
      target: "target {year}: {target}",
      levels: "Tingkat kecakapan",
      levelsNote:
        "Dari kader ber-SK, sebagaimana dinyatakan pengirim. Yang tidak dinyatakan tidak dihitung ke tingkat mana pun.",
      purwa: "Purwa",
      madya: "Madya",
      utama: "Utama",
      unstated: "Tidak dinyatakan",
    },
    areas: {
      heading: "Menurut {level}",
      caption: "Kader menurut wilayah di dalam {area}, {month}",
      active: "Kader aktif",
      perPosyandu: "Per posyandu",
      five: "Posyandu ≥ 5 kader",
      trained: "Terlatih",
      utama: "Utama",
      incentive: "Insentif",
      reported: "Melapor",
      none: "Tidak ada wilayah di bawah ini.",
    },
    gap: {
      heading: "Yang perlu direkrut dan dilatih",
      recruit: "perlu direkrut",
      recruitText:
        "agar {short} dari {counted} posyandu yang melapor mempunyai 5 kader aktif. Kelebihan di satu posyandu tidak menutup kekurangan di posyandu lain.",
      train: "perlu dilatih",
      trainText:
        "paling sedikit: kader aktif dikurangi kader terlatih, di tiap posyandu yang mengisi keduanya ({counted}).",
      unknown:
        "{count} posyandu belum melapor atau tidak mengisinya, dan tidak ikut dihitung.",
      byVillage: "Menurut desa/kelurahan",
      caption:
        "Kader yang perlu direkrut dan dilatih menurut desa/kelurahan, {area}, {month}",
      village: "Desa/kelurahan",
      subdistrict: "Kecamatan",
      toRecruit: "Direkrut",
      toTrain: "Dilatih",
      short: "Posyandu kurang",
      known: "Posyandu diketahui",
      knownOf: "{counted} dari {registered}",
      posyanduOf: "Posyandu di {area} dengan kurang dari 5 kader: {count}",
      nobody: "Tidak ada desa/kelurahan yang diketahui kekurangan kader.",
      more: "Tampilkan {count} lagi",
      cut: "Di sini {shown} dari {count} desa/kelurahan; semuanya ada dalam berkas.",
      loading: "Desa/kelurahan sedang dimuat.",
      failed: "Daftar desa/kelurahan gagal dimuat.",
      download: "Unduh daftar",
      villages: "Desa/kelurahan",
      posyandu: "Posyandu",
      file: "{what}, {format}",
    },
  },
  en: {
    title: "Kader",
    pageTitle: "Kader: {area}, {month}",
    lead: "How many kader are on duty, how many are trained, and in which villages they are short, as the posyandu reported.",
    failed: "The kader of {month} could not be loaded.",
    closed:
      "Kader by village and posyandu are read only by officers who have signed in. Sign in to see them.",
    plan: {
      heading: "Planned and counted",
      planned: "planned",
      plannedText:
        "{registered} registered posyandu × 5 kader. This is a plan, not a count.",
      counted: "counted",
      countedText: "kader on duty, as {posyandu} posyandu reported.",
      like: "The plan for those {posyandu} posyandu: {planned} kader. Counted were {difference}.",
      more: "{count} more",
      fewer: "{count} fewer",
      same: "as many",
      unknown:
        "{posyandu} posyandu have not reported or left the number of their kader empty; theirs are unknown, which is not zero.",
      none: "No posyandu has reported its kader this month yet. This is not zero.",
      bar: "{counted} counted of {planned} planned",
    },
    figures: {
      heading: "Number, training, level and incentive",
      door: "Open {indicator} on the dashboard",
      target: "target for {year}: {target}",
      levels: "Level of skill",
      levelsNote:
        "Of the appointed kader, as the sender states. Those who are not stated count for no level.",
      purwa: "Purwa",
      madya: "Madya",
      utama: "Utama",
      unstated: "Not stated",
    },
    areas: {
      heading: "By {level}",
      caption: "Kader by area inside {area}, {month}",
      active: "On duty",
      perPosyandu: "Per posyandu",
      five: "Posyandu ≥ 5 kader",
      trained: "Trained",
      utama: "Utama",
      incentive: "Incentive",
      reported: "Reported",
      none: "There is no area below this one.",
    },
    gap: {
      heading: "Who is to be recruited and trained",
      recruit: "to recruit",
      recruitText:
        "so that {short} of {counted} posyandu that reported have 5 kader on duty. What one posyandu has in excess does not fill the gap of another.",
      train: "to train",
      trainText:
        "at least: kader on duty less those trained, in each posyandu that gave both ({counted}).",
      unknown:
        "{count} posyandu have not reported or left it empty, and are left out.",
      byVillage: "By village",
      caption: "Kader to recruit and to train by village, {area}, {month}",
      village: "Village",
      subdistrict: "Subdistrict",
      toRecruit: "Recruit",
      toTrain: "Train",
      short: "Posyandu short",
      known: "Posyandu known",
      knownOf: "{counted} of {registered}",
      posyanduOf: "Posyandu in {area} with fewer than 5 kader: {count}",
      nobody: "No village is known to be short of kader.",
      more: "Show {count} more",
      cut: "Here {shown} of {count} villages; the file has all of them.",
      loading: "The villages are being loaded.",
      failed: "The list of villages could not be loaded.",
      download: "Download the list",
      villages: "Villages",
      posyandu: "Posyandu",
      file: "{what}, {format}",
    },
  },
});

const everywhere = wording({
  id: { menu: { kader: "Kader" } },
  en: { menu: { kader: "Kader" } },
});

/** The board of kader: planned, counted, trained, and who is short. */
export const kaderText = {
  name: "kader",
  words,
  everywhere,
  shows: [figuresText, analysisText],
} as const satisfies SubjectText;
