import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { uploadText } from "@/lib/core/text/upload";

const words = wording({
  id: {
    heading: "Daftar posyandu",
    hint: "CSV atau XLSX dengan kolom {columns}. Yang perlu: nama posyandu, dan kode atau nama desa/kelurahan; bila ada keduanya, keduanya dibandingkan. Posyandu yang tidak disebut tetap ada; menutupnya dengan mengisi valid_to.",
    figures: {
      rows: "baris",
      added: "ditambah",
      changed: "diubah",
      unchanged: "tidak berubah",
      refused: "ditolak",
      same: "sama dengan baris lain",
      passedOver: "dilewati",
    },
    restored:
      "{count, plural, other {# kode}} dipulihkan dari bentuk yang rusak, misalnya 1572011001.0.",
    codes: {
      label: "Desa/kelurahan dibaca dari",
      kemendagri: "Kode Kemendagri",
      bps: "Nama saja",
      title: "Kode desanya tampak seperti kode BPS",
      hint: "{count, plural, other {# baris}} berkode desa yang namanya lain, dan {identified, plural, other {# di antaranya}} dapat dikenali dari namanya. Kode BPS dan Kemendagri berbeda, walau bentuknya sama.",
      action: "Baca namanya saja",
    },
    moves: {
      title: "{count, plural, other {# posyandu}} terdaftar di desa lain",
      text: "Pilih bulan mulai pindah. Laporan bulan sebelumnya tetap dihitung di desa lama. Bila desanya sejak semula salah, pilih yang paling bawah.",
      month: "Pindah sejak",
      choose: "Pilih bulan",
      always: "Sejak semula (membetulkan desanya)",
      number: "nomor registrasi {number} dilepas",
      since: "sejak {month}",
      all: "semua bulannya ikut pindah",
    },
    lists: {
      problems: "Baris yang tidak dapat diterima",
      same: "Baris yang menyebut posyandu yang sama",
      warnings: "Perlu dilihat",
      passedOver: "Baris yang dilewati",
      moves: "Posyandu yang pindah",
      missing: "Tidak disebut, tetap ada dalam daftar",
    },
    missingText:
      "Posyandu yang masih buka di kabupaten/kota dalam berkas ini, tetapi tidak ada barisnya.",
    more: "dan {count} lagi",
    download: "Unduh semua",
    fileName: { missing: "posyandu-tidak-disebut", doubles: "posyandu-ganda" },
    row: "Baris",
    value: "Tertulis",
    problem: "Masalah",
    columnNames: {
      id: "ID",
      name: "Nama posyandu",
      village_code: "Kode desa",
      village: "Desa",
      kelurahan: "Kelurahan",
      subdistrict: "Kecamatan",
      regency: "Kabupaten/kota",
      registration_number: "Nomor registrasi",
      longitude: "Bujur",
      latitude: "Lintang",
      strata: "Strata",
      puskesmas: "Puskesmas",
      valid_from: "Berlaku sejak",
      valid_to: "Berlaku sampai",
    },
    outside: "Titik di luar desanya",
    outsideText: "Disimpan juga, tetapi perlu dilihat: {names}",
    kept: "Selama ada baris yang salah atau ganda, tidak satu pun diterapkan, kecuali Anda memilih yang benar saja.",
    doubles: {
      heading: "Posyandu yang mungkin ganda",
      none: "Tidak ada dua posyandu bernama sama dalam satu desa.",
      hint: "Nama yang sama, di desa yang sama, keduanya masih buka. Laporan yang hanya menyebut nama tidak dapat dibedakan. Untuk menutup satu: unduh daftarnya, isi valid_to dengan bulan terakhir pada baris yang berlebih, hapus baris lain bila mau, lalu unggah di atas. Laporannya tetap tersimpan.",
      since: "sejak {month}",
      reports:
        "{count, plural, =0 {belum pernah melapor} other {# bulan laporan, terakhir {last}}}",
      simulated: "simulasi",
      failed: "Daftar posyandu ganda tidak dapat dimuat.",
      retry: "Coba lagi",
      download: "Unduh daftar",
    },
  },
  en: {
    heading: "Registry of posyandu",
    hint: "CSV or XLSX with the columns {columns}. Needed are the name of the posyandu, and the code or the name of the village; where both stand, they are held against each other. Posyandu that are not named stay; close one by filling in valid_to.",
    figures: {
      rows: "rows",
      added: "added",
      changed: "changed",
      unchanged: "unchanged",
      refused: "refused",
      same: "the same as another row",
      passedOver: "passed over",
    },
    restored:
      "{count, plural, one {# code was} other {# codes were}} restored from a mangled form, such as 1572011001.0.",
    codes: {
      label: "Villages are read from",
      kemendagri: "Kemendagri codes",
      bps: "Names alone",
      title: "The village codes look like those of BPS",
      hint: "{count, plural, one {# row has} other {# rows have}} the code of a village with another name, and {identified, plural, one {# of them is} other {# of them are}} clear by the name. Codes of BPS and of Kemendagri differ, though they look alike.",
      action: "Read the names alone",
    },
    moves: {
      title:
        "{count, plural, one {# posyandu is} other {# posyandu are}} registered in another village",
      text: "Choose the first month in the new village. Reports of the months before stay counted in the old one. If the village was wrong from the beginning, choose the last entry.",
      month: "There since",
      choose: "Choose a month",
      always: "From the beginning (mends the village)",
      number: "loses the registration number {number}",
      since: "since {month}",
      all: "all its months move",
    },
    lists: {
      problems: "Rows that cannot be taken",
      same: "Rows that name the same posyandu",
      warnings: "Worth a look",
      passedOver: "Rows that were passed over",
      moves: "Posyandu that move",
      missing: "Not named, and staying in the registry",
    },
    missingText:
      "Open posyandu of the regencies in this file for which it has no row.",
    more: "and {count} more",
    download: "Download all",
    fileName: { missing: "posyandu-not-named", doubles: "double-posyandu" },
    row: "Row",
    value: "Written",
    problem: "Problem",
    columnNames: {
      id: "Id",
      name: "Name of the posyandu",
      village_code: "Village code",
      village: "Village",
      kelurahan: "Village (kelurahan)",
      subdistrict: "Subdistrict",
      regency: "Regency or city",
      registration_number: "Registration number",
      longitude: "Longitude",
      latitude: "Latitude",
      strata: "Strata",
      puskesmas: "Puskesmas",
      valid_from: "Valid from",
      valid_to: "Valid to",
    },
    outside: "Points outside their village",
    outsideText: "Stored all the same, but worth a look: {names}",
    kept: "As long as a row is wrong or repeated nothing is applied, unless you choose the correct ones only.",
    doubles: {
      heading: "Posyandu that may be double",
      none: "No village has two posyandu of one name.",
      hint: "The same name in the same village, both open. A report that gives the name alone cannot tell them apart. To close one: download the list, fill in valid_to with the last month in the row that is too many, remove other rows if you like, and upload it above. Its reports stay stored.",
      since: "since {month}",
      reports:
        "{count, plural, =0 {has never reported} one {# month of reports, the last {last}} other {# months of reports, the last {last}}}",
      simulated: "simulated",
      failed: "The list of double posyandu could not be loaded.",
      retry: "Try again",
      download: "Download the list",
    },
  },
});

const everywhere = wording({
  id: {
    ticker: { registry: "Daftar posyandu {name} diperbarui" },
  },
  en: {
    ticker: { registry: "Registry of {name} updated" },
  },
});

const reasons = wording({
  id: {
    "registry-columns":
      "Daftar posyandu harus memuat nama posyandu dan desa/kelurahannya (kode atau nama), masing-masing satu kolom.",
    "registry-changed":
      "Daftar posyandu diubah orang lain selama berkas ini dibaca, sehingga tidak ada yang disimpan. Kirim lagi.",
  },
  en: {
    "registry-columns":
      "A registry must hold the name of each posyandu and its village (code or name), one column each.",
    "registry-changed":
      "Somebody else changed the registry while this file was read, so nothing was stored. Send it again.",
  },
});

/** Words for importing the registry of posyandu. */
export const registryText = {
  name: "registry",
  words,
  everywhere,
  reasons,
  shows: [uploadText],
} as const satisfies SubjectText;
