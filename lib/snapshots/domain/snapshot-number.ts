/** What a snapshot is called: counted by area and month, with three digits at least. */
export function snapshotNumber({
  areaCode,
  month,
  number,
}: {
  areaCode: string;
  month: string;
  number: number;
}): string {
  return `POTRET/${areaCode}/${month}/${String(number).padStart(3, "0")}`;
}
