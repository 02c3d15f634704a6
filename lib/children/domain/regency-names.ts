import { isWithin, type AreaCode } from "@/lib/core/domain/ids";
import { withoutInvisible } from "@/lib/core/domain/invisible-marks";
import { parseAreaCode } from "@/lib/core/domain/parse-area-code";
import { placeName } from "@/lib/core/domain/place-name";

/** A regency with the names that it bears: the spoken and the official one. */
export type NamedRegency = { code: AreaCode; names: readonly string[] };

/** Whether a cell means the regency that a file is for, another one, or one by its code and another by its name. */
export type RegencyVerdict = "own" | "other" | "contradicts";

/** A code in front of a name, or in brackets behind it: "15.72 Kota Sungai Penuh", "Kerinci (1501)". */
const codeInFront = /^\D?(\d[\d.\s]*\d)\D{0,3}?\s*[-–:]?\s*(?=\p{L})/u;
const codeBehind = /\s*\((\d[\d.\s]*\d)\)\s*$/;
const kota = /\b(?:kota|kotamadya|kodya)\b/i;
const kabupaten = /\bkab(?:upaten)?\b/i;

/**
 * Judges what cells of the regency column mean, against all regencies of the province. "SUNGAI PENUH (KOTA)", "Kota Sei Penuh" and "1572" are one
 * regency. If a kota and a kabupaten share a name, the name alone means neither.
 */
export function judgeRegencies(
  own: AreaCode,
  regencies: readonly NamedRegency[],
): (written: string) => RegencyVerdict {
  const known = regencies.map(describe);
  const isName = (name: string) => {
    const meant = bearing(known, name);
    return meant.length === 1 && meant[0]?.code === own;
  };
  const verdicts = new Map<string, RegencyVerdict>();
  return (written) => {
    const remembered = verdicts.get(written);
    if (remembered !== undefined) return remembered;
    const { code, name } = splitCode(withoutInvisible(written).trim());
    const byName = name === "" ? null : isName(name);
    const byCode = code === null ? null : isWithin(code, own);
    const verdict =
      byName !== null && byCode !== null && byName !== byCode
        ? "contradicts"
        : (byCode ?? byName) === true
          ? "own"
          : "other";
    // Columns may have slipped, and then every row has another text here.
    if (verdicts.size < 1_000) verdicts.set(written, verdict);
    return verdict;
  };
}

function splitCode(text: string): { code: AreaCode | null; name: string } {
  const whole = parseAreaCode(text);
  if (whole !== null && whole.length > 2) return { code: whole, name: "" };
  const found = codeInFront.exec(text) ?? codeBehind.exec(text);
  const code = found === null ? null : parseAreaCode(found[1]);
  return found === null || code === null || code.length <= 2
    ? { code: null, name: text }
    : { code, name: text.replace(found[0], "").trim() };
}

type Known = { code: AreaCode; bare: string; full: string[]; isKota: boolean };

function describe({ code, names }: NamedRegency): Known {
  const [spoken = ""] = names;
  return {
    code,
    bare: bareName(spoken),
    full: names.map(joined),
    isKota: names.some((name) => /^kota\b/i.test(name)),
  };
}

/** The regencies that a written name may mean. */
function bearing(known: readonly Known[], written: string): readonly Known[] {
  const bare = bareName(written);
  if (bare === "") return [];
  const named = known.filter((one) => one.bare === bare);
  if (kabupaten.test(written)) {
    const kabupatens = named.filter(({ isKota }) => !isKota);
    return kabupatens.length > 0 ? kabupatens : named;
  }
  if (!kota.test(written)) return named;
  // "Kota Baru" is also written for Kotabaru, which is no kota.
  const full = joined(written);
  return named.filter((one) => one.isKota || one.full.includes(full));
}

function joined(name: string): string {
  return placeName(name).replaceAll(" ", "");
}

/** The name without the words for its kind, in front or behind. */
function bareName(name: string): string {
  return joined(name)
    .replace(/^(?:kota(?:madya)?|kodya)(?:administrasi|adm)?(?=.{3})/, "")
    .replace(/(?<=.{3})(?:kota(?:madya)?|kodya|kab(?:upaten)?)$/, "");
}
