import type { Finding } from "@/lib/quality/contract";

/** What the finding is about: a posyandu with its village, or an area. */
export function subjectOf({ posyandu, areaName }: Finding): string {
  return posyandu === null ? areaName : posyandu.name;
}

/** Where that is, from near to far; an area that the finding is about is not said twice. */
export function placeOf({
  posyandu,
  area,
  areaName,
  subdistrictName,
  regency,
  regencyName,
}: Finding): string {
  const names = [
    posyandu === null ? null : areaName,
    posyandu === null && area.length <= 8 ? null : subdistrictName,
    area === regency ? null : regencyName,
  ];
  return names.filter((name) => name !== null).join(", ");
}
