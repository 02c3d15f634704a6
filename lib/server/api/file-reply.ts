/** A file to be saved, under a name without surprises. */
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
      "content-disposition": `attachment; filename="${name.replaceAll(/[^\w.-]/g, "_")}"`,
      "cache-control": "no-store",
    },
  });
}
