import type { ReferenceArea } from "../reference-areas";

/** Areas by kind; a desa adat counts as a desa, as the ministry counts it. */
export function countsOf(areas: readonly ReferenceArea[]) {
  const count = (...kinds: string[]) =>
    areas.filter((area) => kinds.includes(area.kind)).length;
  return {
    kabupaten: count("kabupaten"),
    kota: count("kota"),
    kecamatan: count("kecamatan"),
    kelurahan: count("kelurahan"),
    desa: count("desa", "desa adat"),
  };
}
