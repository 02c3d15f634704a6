import type { Text } from "@/lib/core/domain/text-pair";
import type { IndicatorId } from "./indicators";

/**
 * What each indicator counts, in a sentence. They stand beside the entries because every page needs those, and few say what an indicator means: a fifth
 * of what the catalogue weighs in a browser.
 */
const definitions: Readonly<Record<IndicatorId, Text>> = {
  reporting_completeness: {
    id: "Berapa posyandu dalam daftar yang laporannya sudah diterima untuk bulan ini, tepat waktu atau terlambat.",
    en: "How many registered posyandu have a report for the month, on time or late.",
  },
  reporting_timeliness: {
    id: "Posyandu yang laporannya diterima paling lambat tanggal 10 bulan berikutnya, dari semua posyandu dalam daftar.",
    en: "Posyandu whose report arrived by the 10th of the next month, of all registered posyandu.",
  },
  posyandu_open: {
    id: "Posyandu yang membuka layanan paling sedikit satu hari, dari semua posyandu dalam daftar. Posyandu yang belum lapor terhitung belum diketahui buka.",
    en: "Posyandu open on at least one day, of all registered; a posyandu that has not reported is not known to have opened.",
  },
  home_visits_per_posyandu: {
    id: "Rata-rata keluarga yang dikunjungi kader di rumah, per posyandu yang melapor.",
    en: "Families visited at home per reporting posyandu.",
  },
  supervised: {
    id: "Posyandu yang menerima paling sedikit satu kunjungan pembinaan dari Tim Pembina atau puskesmas.",
    en: "Reporting posyandu that received at least one supervision visit.",
  },
  kader_per_posyandu: {
    id: "Jumlah kader yang bertugas bulan ini dibagi posyandu yang melapor.",
    en: "Kader on duty this month per reporting posyandu.",
  },
  kader_coverage: {
    id: "Posyandu yang pada bulan ini dilayani paling sedikit lima kader aktif.",
    en: "Reporting posyandu served by at least five active kader.",
  },
  kader_trained: {
    id: "Kader ber-SK yang sudah dilatih 25 keterampilan dasar.",
    en: "Appointed kader trained in the 25 basic skills.",
  },
  kader_purwa: {
    id: "Kader ber-SK dengan tingkat kecakapan purwa, sebagaimana dinyatakan pengirim.",
    en: "Appointed kader of level purwa, as stated by the sender.",
  },
  kader_madya: {
    id: "Kader ber-SK dengan tingkat kecakapan madya, sebagaimana dinyatakan pengirim.",
    en: "Appointed kader of level madya, as stated by the sender.",
  },
  kader_utama: {
    id: "Kader ber-SK dengan tingkat kecakapan utama, sebagaimana dinyatakan pengirim.",
    en: "Appointed kader of level utama, as stated by the sender.",
  },
  kader_incentive: {
    id: "Kader ber-SK yang menerima insentif pada bulan ini.",
    en: "Appointed kader paid an incentive this month.",
  },
  ds: {
    id: "Balita yang ditimbang dari semua balita sasaran: ukuran partisipasi masyarakat.",
    en: "Under-fives weighed, of all under-fives in the area: how far the community takes part.",
  },
  ks: {
    id: "Balita sasaran yang memiliki KMS atau Buku KIA.",
    en: "Under-fives in the area who hold a growth card.",
  },
  dk: {
    id: "Balita ditimbang dari balita yang memiliki KMS atau Buku KIA.",
    en: "Under-fives weighed, of those who hold a growth card.",
  },
  nd_prime: {
    id: "Balita yang naik berat badannya dari balita yang dapat dinilai kenaikannya, yaitu tanpa O (bulan lalu tidak ditimbang) dan tanpa B (baru pertama ditimbang).",
    en: "Under-fives who gained enough, of those whose gain can be judged: without O (absent last month) and B (first time).",
  },
  nd: {
    id: "Bentuk sederhana: balita yang naik berat badannya dari semua yang ditimbang, termasuk O dan B.",
    en: "The simple form: under-fives who gained enough, of all weighed, O and B included.",
  },
  two_t: {
    id: "Balita yang dua kali berturut-turut tidak naik berat badannya; perlu dirujuk.",
    en: "Under-fives without enough gain twice in a row; to be referred.",
  },
  bgm: {
    id: "Balita di bawah garis merah pada KMS dari balita ditimbang; perlu dirujuk.",
    en: "Under-fives below the red line of the growth card, of those weighed; to be referred.",
  },
  stunting: {
    id: "Balita pendek dan sangat pendek dari balita yang diukur tinggi atau panjang badannya di posyandu. Ini angka rutin: hanya yang datang dan diukur yang terhitung, maka tidak dapat disamakan dengan SSGI/SKI.",
    en: "Stunted under-fives of those measured for height at the posyandu. A routine figure: only those who came and were measured count, so it is not comparable with SSGI/SKI.",
  },
  severe_stunting: {
    id: "Balita sangat pendek dari balita yang diukur tinggi atau panjang badannya.",
    en: "Severely stunted under-fives of those measured for height.",
  },
  height_measured_share: {
    id: "Balita yang diukur tinggi atau panjang badannya dari semua balita sasaran. Makin rendah, makin kurang angka stunting dapat dipercaya.",
    en: "Under-fives measured for height, of all in the area. The lower it is, the less the stunting figure can be trusted.",
  },
  wasting: {
    id: "Balita gizi kurang dan gizi buruk dari balita yang dinilai berat menurut tinggi badan.",
    en: "Wasted under-fives, severe included, of those assessed weight-for-height.",
  },
  underweight: {
    id: "Balita berat badan kurang dan sangat kurang dari balita yang dinilai berat menurut umur.",
    en: "Underweight under-fives, severe included, of those assessed weight-for-age.",
  },
  overweight: {
    id: "Balita gizi lebih dan obesitas dari balita yang dinilai berat menurut tinggi badan.",
    en: "Overweight under-fives, obese included, of those assessed weight-for-height.",
  },
  exclusive_bf: {
    id: "Bayi 0-5 bulan yang hanya mendapat ASI.",
    en: "Infants of 0-5 months fed breast milk only.",
  },
  immunization: {
    id: "Bayi sasaran yang imunisasi dasarnya lengkap.",
    en: "Infants due whose basic immunisation is complete.",
  },
  vitamin_a: {
    id: "Balita 6-59 bulan yang diberi vitamin A dari sasarannya; dibagikan pada Februari dan Agustus.",
    en: "Children of 6-59 months given vitamin A, of those due; given in February and August.",
  },
  development: {
    id: "Balita sasaran yang dipantau perkembangannya dengan KPSP atau SDIDTK.",
    en: "Under-fives screened for development.",
  },
  pregnant: {
    id: "Ibu hamil sasaran yang dilayani posyandu.",
    en: "Pregnant women in the area served by the posyandu.",
  },
  pregnant_ttd: {
    id: "Ibu hamil dilayani yang mendapat tablet tambah darah.",
    en: "Pregnant women served who were given iron tablets.",
  },
  pregnant_kek: {
    id: "Ibu hamil dilayani dengan lingkar lengan atas di bawah 23,5 cm (kurang energi kronis).",
    en: "Pregnant women served whose arm circumference is below 23.5 cm (chronic energy deficiency).",
  },
  postpartum: {
    id: "Ibu nifas dan menyusui sasaran yang dilayani.",
    en: "Postpartum and breastfeeding women in the area who were served.",
  },
  adolescent: {
    id: "Anak usia sekolah dan remaja sasaran yang dilayani.",
    en: "School-age children and adolescents in the area who were served.",
  },
  adult: {
    id: "Penduduk usia produktif sasaran yang diskrining.",
    en: "Adults of working age in the area who were screened.",
  },
  elderly: {
    id: "Lansia sasaran yang diskrining.",
    en: "Elderly people in the area who were screened.",
  },
  referral: {
    id: "Rujukan ke Pustu atau puskesmas yang tuntas. Rujukan bulan lalu dapat tuntas bulan ini, maka dapat melebihi 100 persen.",
    en: "Referrals completed. One made last month may be completed this month, so it can exceed 100 percent.",
  },
  paud: {
    id: "Anak 3-6 tahun terdata yang mengikuti PAUD.",
    en: "Recorded children of 3-6 years who attend preschool.",
  },
  out_of_school: {
    id: "Anak tidak sekolah terdata yang sudah dirujuk.",
    en: "Out-of-school children found who were referred.",
  },
  clean_water: {
    id: "Keluarga tanpa air bersih terdata yang sudah tertangani.",
    en: "Households found without clean water that were helped.",
  },
  latrine: {
    id: "Keluarga tanpa jamban layak terdata yang sudah tertangani.",
    en: "Households found without a latrine that were helped.",
  },
  rtlh: {
    id: "Rumah tidak layak huni terdata yang sudah direhabilitasi.",
    en: "Unfit houses found that were repaired.",
  },
  disturbance: {
    id: "Laporan gangguan ketenteraman yang sudah ditindaklanjuti; hanya jumlah yang dikirim.",
    en: "Disturbance reports that were handled; only counts are sent.",
  },
  aid_gap: {
    id: "Keluarga miskin terdata yang belum menerima bantuan.",
    en: "Poor families recorded that have not received aid.",
  },
  six_spm: {
    id: "Posyandu yang pada bulan ini bergerak di keenam bidang standar pelayanan minimal.",
    en: "Reporting posyandu active in all six fields of service this month.",
  },
  field_education: {
    id: "Posyandu dengan paling sedikit satu kegiatan tercatat di bidang pendidikan.",
    en: "Reporting posyandu with at least one recorded activity in the field of education.",
  },
  field_health: {
    id: "Posyandu dengan paling sedikit satu kegiatan tercatat di bidang kesehatan.",
    en: "Reporting posyandu with at least one recorded activity in the field of health.",
  },
  field_public_works: {
    id: "Posyandu dengan paling sedikit satu kegiatan tercatat di bidang pekerjaan umum.",
    en: "Reporting posyandu with at least one recorded activity in the field of public works.",
  },
  field_housing: {
    id: "Posyandu dengan paling sedikit satu kegiatan tercatat di bidang perumahan rakyat.",
    en: "Reporting posyandu with at least one recorded activity in the field of housing.",
  },
  field_order: {
    id: "Posyandu dengan paling sedikit satu kegiatan tercatat di bidang trantibumlinmas.",
    en: "Reporting posyandu with at least one recorded activity in the field of public order.",
  },
  field_social: {
    id: "Posyandu dengan paling sedikit satu kegiatan tercatat di bidang sosial.",
    en: "Reporting posyandu with at least one recorded activity in the field of social affairs.",
  },
  requests_on_time: {
    id: "Permohonan keenam bidang yang selesai dalam lima hari kerja dari semua yang diterima.",
    en: "Requests of all six fields completed within five working days, of all received.",
  },
};

export function definitionOf(id: IndicatorId): Text {
  return definitions[id];
}
