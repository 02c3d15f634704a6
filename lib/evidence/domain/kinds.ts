/** What is taken as evidence. Everything else is refused, whatever its name says. */
export const evidenceKinds = ["pdf", "jpeg", "png"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** How a kind is called where it is sent: its type, and the end of its name. */
export const formOf: Readonly<
  Record<EvidenceKind, { type: string; ending: string }>
> = {
  pdf: { type: "application/pdf", ending: "pdf" },
  jpeg: { type: "image/jpeg", ending: "jpg" },
  png: { type: "image/png", ending: "png" },
};

const beginnings: Readonly<Record<EvidenceKind, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** The kind that the first bytes of a file say; null for any other. Neither its name nor what the sender calls it is asked. */
export function kindOfContent(bytes: Uint8Array): EvidenceKind | null {
  return (
    evidenceKinds.find((kind) =>
      beginnings[kind].every((byte, at) => bytes[at] === byte),
    ) ?? null
  );
}

/** The name under which a file is shown and saved: without folders and without the ending that it came with, which its content may belie. */
export function evidenceName(sent: string, kind: EvidenceKind): string {
  const last = sent.split(/[\\/]/).at(-1) ?? "";
  const bare = last.replace(/\.[A-Za-z0-9]{1,5}$/, "").replace(/^[.\s]+/, "");
  return `${bare === "" ? "berkas" : bare}.${formOf[kind].ending}`;
}
