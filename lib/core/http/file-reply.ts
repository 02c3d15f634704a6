/** Headers that make a browser save an answer as a file. The name holds no unusual characters. */
function savedAs(name: string): Record<string, string> {
  return {
    "content-disposition": `attachment; filename="${name.replaceAll(/[^\w.-]/g, "_")}"`,
    "cache-control": "no-store",
  };
}

/** What tables are sent as: browsers and mail programs know them by these. */
export const typeOf = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type FileFormat = keyof typeof typeOf;

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
