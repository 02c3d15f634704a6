import type { AreaCode } from "@/lib/core/domain/ids";
import type { Agreement, NamedArea } from "@/lib/core/domain/name-against-code";
import type { Text } from "@/lib/core/domain/text-pair";

/** How a row says where its posyandu is; "" where a column is absent or empty. */
export type WrittenVillage = {
  code: string;
  name: string;
  subdistrict: string;
  regency: string;
};

/** The names of a row as one reads them: "Sekungkung, Depati Tujuh". */
export function wordsOf({
  name,
  subdistrict,
  regency,
}: WrittenVillage): string {
  return [name, subdistrict, regency].filter((word) => word !== "").join(", ");
}

export type VillageWords = ReturnType<typeof villageWords>;

const mostListed = 3;

/** What is said of a row whose village is not certain. `describe` puts a code into words. */
export function villageWords(
  describe: (code: AreaCode, levelsAbove: number) => string,
) {
  const listed = (meant: readonly NamedArea[], levelsAbove: number) =>
    meant
      .slice(0, mostListed)
      .map(({ code }) => `${describe(code, levelsAbove)} (${code})`)
      .join("; ");

  return {
    unnamed: (): Text => ({
      id: "Baris ini tidak menyebut desa/kelurahan.",
      en: "The row names no village.",
    }),
    unknownName: (written: WrittenVillage, closest: NamedArea | null): Text => {
      const like = alike(closest);
      return {
        id: `Tidak ada desa/kelurahan ${wordsOf(written)} di provinsi ini${like.id}.`,
        en: `This province has no village ${wordsOf(written)}${like.en}.`,
      };
    },
    unknownCode: (code: AreaCode): Text => ({
      id: `Kode desa/kelurahan ${code} tidak ada di provinsi ini.`,
      en: `No village of this province has the code ${code}.`,
    }),
    renamed: (registered: string): Text => ({
      id: `Nama terdaftar: ${registered}. Kodenya yang dipakai.`,
      en: `The registered name is ${registered}. The code was used.`,
    }),
    severalNamed: (
      written: WrittenVillage,
      meant: readonly NamedArea[],
    ): Text => ({
      id: `Ada ${String(meant.length)} desa/kelurahan bernama ${wordsOf(written)}: ${listed(meant, 2)}. Tambahkan kecamatan dan kabupatennya, atau kodenya.`,
      en: `${String(meant.length)} villages are called ${wordsOf(written)}: ${listed(meant, 2)}. Add the subdistrict and the regency, or the code.`,
    }),
    unreadable: (meant: readonly NamedArea[]) => unreadable(listed(meant, 1)),
    bothReadings: (
      code: AreaCode,
      written: WrittenVillage,
      agreement: Contradiction,
    ): Text =>
      bothReadings(
        code,
        describe(code, written.regency === "" ? 1 : 2),
        wordsOf(written),
        agreement,
      ),
  };
}

type Contradiction = Pick<
  Extract<Agreement, { kind: "contradicts" }>,
  "byCode" | "meant"
> & { closest: NamedArea | null };

/** `named` are the villages that the names beside the code mean. */
function unreadable(named: string): Text {
  const [id, en] =
    named === ""
      ? ["", ""]
      : [` Menurut namanya: ${named}.`, ` By its name: ${named}.`];
  return {
    id: `Kode desa/kelurahan tidak terbaca; tulis 10 angka, misalnya 15.01.01.2001.${id}`,
    en: `The village code cannot be read; write 10 digits, such as 15.01.01.2001.${en}`,
  };
}

/** A village that may be meant, where none bears the written name. */
function alike(closest: NamedArea | null): Text {
  if (closest === null) return { id: "", en: "" };
  const { code, name } = closest;
  return { id: ` (mirip ${name}, ${code})`, en: ` (like ${name}, ${code})` };
}

/** The code and the names side by side, each as the area that it means. */
function bothReadings(
  code: AreaCode,
  area: string,
  words: string,
  { byCode, meant, closest }: Contradiction,
): Text {
  const codes = meant.slice(0, mostListed).map((one) => one.code);
  const named = (or: string) =>
    codes.length === 0 ? "" : ` = ${codes.join(or)}`;
  const like = alike(closest);
  return {
    id: `Kode ${code} ${byCode === null ? "tidak ada di provinsi ini" : `= ${area}`}; berkas menulis ${words}${named(" atau ")}${like.id}.`,
    en: `Code ${code} ${byCode === null ? "is not in this province" : `= ${area}`}; the file writes ${words}${named(" or ")}${like.en}.`,
  };
}
