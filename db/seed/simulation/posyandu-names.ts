import { drawWhole, isDrawn, type Random } from "./random";

/** Names as they are given to posyandu all over Indonesia: flowers, wishes, and care. */
const names = [
  "Melati",
  "Mawar",
  "Anggrek",
  "Kenanga",
  "Cempaka",
  "Dahlia",
  "Flamboyan",
  "Teratai",
  "Bougenville",
  "Kamboja",
  "Seroja",
  "Tulip",
  "Asoka",
  "Aster",
  "Nusa Indah",
  "Kemuning",
  "Matahari",
  "Sakura",
  "Wijaya Kusuma",
  "Sedap Malam",
  "Alamanda",
  "Edelweis",
  "Delima",
  "Kasih Ibu",
  "Kasih Bunda",
  "Harapan Ibu",
  "Harapan Bunda",
  "Sayang Ibu",
  "Sayang Bunda",
  "Permata Bunda",
  "Permata Hati",
  "Pelita Hati",
  "Bunda Ceria",
  "Cahaya Bunda",
  "Bina Kasih",
  "Bina Sehat",
  "Sehat Sentosa",
  "Sejahtera",
  "Tunas Harapan",
  "Tunas Bangsa",
  "Mekar Sari",
  "Sri Rejeki",
  "Mutiara",
  "Kartini",
  "Amanah",
  "Al-Hidayah",
  "Az-Zahra",
  "Lestari",
  "Setia",
  "Suka Maju",
  "Karya Bakti",
  "Budi Luhur",
  "Cinta Ananda",
  "Buah Hati",
  "Beringin Sakti",
  "Rindu Bunda",
  "Puspa Sari",
  "Cendrawasih",
  "Merpati",
  "Kutilang",
] as const;

const romanTens = ["", "X", "XX", "XXX", "XL", "L", "LX"] as const;
const romanUnits = [
  "",
  "I",
  "II",
  "III",
  "IV",
  "V",
  "VI",
  "VII",
  "VIII",
  "IX",
] as const;

function romanOf(value: number): string {
  return `${romanTens[Math.floor(value / 10)] ?? ""}${romanUnits[value % 10] ?? ""}`;
}

/**
 * Names for the posyandu of one village, no two alike: a numbered series ("Melati I", "Melati II" or "Mawar 1", "Mawar 2"), or a name for
 * each. Series mix roman and arabic from village to village, as they do in real lists.
 */
export function nameVillage(random: Random, count: number): string[] {
  const first = drawWhole(random, 0, names.length - 1);
  const isSeries = count > names.length || isDrawn(random, 0.6);
  const isRoman = isDrawn(random, 0.5);
  const name = names[first] ?? "Melati";
  if (count === 1 && isDrawn(random, 0.7)) return [name];
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    if (isSeries)
      return `${name} ${isRoman ? romanOf(number) : String(number)}`;
    return names[(first + index * 7) % names.length] ?? name;
  });
}
