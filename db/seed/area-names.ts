import { type AreaCode, levelOf } from "@/lib/core/domain/ids";

export type ReferenceAreaKind =
  | "provinsi"
  | "kabupaten"
  | "kota"
  | "kecamatan"
  | "kelurahan"
  | "desa"
  | "desa adat";

/** Kota are numbered from 71; a village number starts with 1 (kelurahan), 2 (desa) or 3 (desa adat). */
export function kindOf(code: AreaCode): ReferenceAreaKind {
  switch (levelOf(code)) {
    case "province":
      return "provinsi";
    case "regency":
      return Number(code.slice(3)) >= 71 ? "kota" : "kabupaten";
    case "subdistrict":
      return "kecamatan";
    case "village":
      return villageKindOf(code);
  }
}

function villageKindOf(code: AreaCode): ReferenceAreaKind {
  switch (code.charAt(9)) {
    case "1":
      return "kelurahan";
    case "2":
      return "desa";
    case "3":
      return "desa adat";
    default:
      throw new RangeError(
        `${code} is no number of a kelurahan, desa or desa adat`,
      );
  }
}

/** Makes the spoken name and the full name from a name of the list. */
export function namesOf(
  code: AreaCode,
  name: string,
  kind: ReferenceAreaKind,
): { name: string; officialName: string } {
  switch (kind) {
    case "provinsi":
      return provinceNames(name);
    case "kabupaten":
    case "kota":
      return { name: regencyName(code, name), officialName: name };
    case "kecamatan":
      return {
        name,
        officialName: `${isInPapua(code) ? "Distrik" : "Kecamatan"} ${name}`,
      };
    case "kelurahan":
      return { name, officialName: `Kelurahan ${name}` };
    case "desa":
    case "desa adat":
      return {
        name,
        officialName: name.startsWith("Desa ")
          ? name
          : `${kind === "desa" ? "Desa" : "Desa Adat"} ${name}`,
      };
  }
}

function provinceNames(name: string): { name: string; officialName: string } {
  const short = name
    .replace("Daerah Khusus Ibukota", "DKI")
    .replace("Daerah Istimewa", "DI");
  return {
    name: short,
    officialName: short === name ? `Provinsi ${name}` : name,
  };
}

/** The official list writes Palangkaraya; the city itself and its people write two words. */
function regencyName(code: AreaCode, officialName: string): string {
  if (code === "62.71") return "Kota Palangka Raya";
  return officialName.replace(
    /^(?:Kabupaten Administrasi|Kota Administrasi|Kabupaten) /,
    "",
  );
}

/** In the six provinces of Papua (91-96) a kecamatan is called distrik (UU 21/2001). */
function isInPapua(code: AreaCode): boolean {
  return code.startsWith("9");
}
