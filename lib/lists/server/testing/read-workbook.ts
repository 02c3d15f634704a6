import { readXlsx } from "hucre/xlsx";

/** The cells of every sheet of a workbook that was answered. */
export async function readWorkbookTexts(
  response: Response,
): Promise<unknown[][][]> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { sheets } = await readXlsx(bytes);
  return sheets.map(({ rows }) => rows.map((row) => [...row]));
}
