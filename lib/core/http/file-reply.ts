/** Headers under which an answer is saved as a file, under a name without surprises. */
export function savedAs(name: string): Record<string, string> {
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
