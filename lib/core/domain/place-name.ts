import { matchName } from "@/lib/core/domain/match-name";

/** Words before a name that only say which kind of place it is. "Kota" is not among them: Kota Baru is a name. */
const levelWords = new Set([
  ...["kec", "kecamatan", "kel", "kelurahan", "desa", "ds", "kab", "kabupaten"],
  ...["pkm", "pusk", "puskesmas", "pukesmas", "uptd", "upt", "upk"],
  ...["posyandu", "posy"],
]);

const longForms = new Map<string, string>([
  ["sei", "sungai"],
  ["sui", "sungai"],
  ["tj", "tanjung"],
  ["tjg", "tanjung"],
  ["tg", "tanjung"],
  ["kp", "kampung"],
  ["kpg", "kampung"],
  ["sp", "simpang"],
  ["spg", "simpang"],
  ["lb", "lubuk"],
  ["pl", "pulau"],
]);
/** Written in full only at the beginning of a name. Inside a name these can be words of their own, or a part of one. */
const longFormsAtFirst = new Map<string, string>([
  ["ma", "muara"],
  ["muaro", "muara"],
]);

const letters = /^\p{L}+$/u;

/**
 * The form in which kecamatan, puskesmas, desa and posyandu are compared, never shown: as in matchName, without leading words such as "Kec."
 * or "UPTD Puskesmas", with the usual abbreviations in full, and with words written together, because "Batang Hari" is "Batanghari"; numbers
 * stay apart. "" for a name without a letter or digit; it matches nothing.
 */
export function placeName(text: string): string {
  const words = matchName(text).split(" ");
  return joinWords(words.slice(levelLength(words)).map(inFull));
}

/** How many leading words only name the level. The last word always stays, so that a name never becomes empty. */
function levelLength(words: readonly string[]): number {
  let length = 0;
  while (length < words.length - 1) {
    const word = words[length] ?? "";
    const isApart = word === "pos" && words[length + 1] === "yandu";
    const step = isApart ? 2 : levelWords.has(word) ? 1 : 0;
    if (step === 0 || length + step >= words.length) break;
    length += step;
  }
  return length;
}

function inFull(word: string, at: number): string {
  const first = at === 0 ? longFormsAtFirst.get(word) : undefined;
  return first ?? longForms.get(word) ?? word;
}

function joinWords(words: readonly string[]): string {
  return words.reduce((name, word, at) => {
    const isJoined =
      at > 0 && letters.test(word) && letters.test(words[at - 1] ?? "");
    return at === 0 || isJoined ? name + word : `${name} ${word}`;
  }, "");
}
