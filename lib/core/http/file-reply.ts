/** What browsers and mail programs know a workbook by. */
export const xlsxType =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Headers that make a browser save an answer as a file. The name holds no unusual characters. */
function savedAs(name: string): Record<string, string> {
  return {
    "content-disposition": `attachment; filename="${name.replaceAll(/[^\w.-]/g, "_")}"`,
    "cache-control": "no-store",
  };
}

/** A file to be saved. */
export function fileReply({
  name,
  type,
  body,
}: {
  name: string;
  type: string;
  body: Uint8Array;
}): Response {
  return new Response(Buffer.from(body), {
    headers: {
      "content-type": type,
      ...savedAs(name),
    },
  });
}
