/** Addresses that the worker of a meeting may answer: its page, its stage, and nothing else of the product. */
export function packScope(meeting: string): string {
  return `/rapat/${meeting}`;
}

/** What a cache with the pack of a meeting is called, beside whose it is. */
export function packWhat(meeting: string): string {
  return `rapat-${meeting}`;
}

const what = /^rapat-([0-9a-f-]{36})$/u;

/** Of which meeting a cache holds the pack; null for one that holds something else. */
export function meetingOfPack(name: string): string | null {
  return what.exec(name)?.[1] ?? null;
}

/** Under which a pack says what is in it. */
export function manifestAddress(meeting: string): string {
  return `${packScope(meeting)}/pack.json`;
}

const languages = ["", "lang=en"];
const screens = ["", "layar=penyaji"];

function addressOf(path: string, parts: readonly string[]): string {
  const search = parts.filter((part) => part !== "").join("&");
  return search === "" ? path : `${path}?${search}`;
}

/** The pages of a meeting that open without a line: its own, its stage and its presenter's, in both languages. */
export function packedPages(meeting: string): string[] {
  const path = packScope(meeting);
  return languages.flatMap((language) => [
    addressOf(path, [language]),
    ...screens.map((screen) =>
      addressOf(`${path}/sajikan`, [language, screen]),
    ),
  ]);
}

/** Which of the packed pages an address opens, whatever else stands in it; null for every other page. */
export function packedPage(address: URL, meeting: string): string | null {
  const { pathname, searchParams } = address;
  const path = packScope(meeting);
  const language = searchParams.get("lang") === "en" ? "lang=en" : "";
  if (pathname === path) return addressOf(path, [language]);
  if (pathname !== `${path}/sajikan`) return null;
  const screen = searchParams.get("layar") === "penyaji" ? "layar=penyaji" : "";
  return addressOf(pathname, [language, screen]);
}

/** A part of a pack, as it is named when it is missing. */
export type PackPart =
  | { kind: "files" | "pages" | "names" }
  | { kind: "slide"; slide: string }
  | { kind: "area"; name: string };

/** What is in a pack, of what it was made, and what of it could not be fetched. */
export type PackManifest = {
  build: string;
  snapshot: string;
  /** Of the agenda. */
  version: number;
  /** When it was made, as ISO 8601. */
  at: string;
  /** Bytes of each address. */
  sizes: Readonly<Record<string, number>>;
  missing: readonly PackPart[];
};

/** So old, in milliseconds, the lists in a pack may be before they are read again. */
const freshMs = 30 * 60_000;

/** Whether a pack still is what would be fetched now. */
export function isCurrent(
  manifest: PackManifest,
  wanted: Pick<PackManifest, "build" | "snapshot" | "version">,
  now: number,
): boolean {
  return (
    manifest.missing.length === 0 &&
    isOf(manifest, wanted) &&
    manifest.version === wanted.version &&
    now - Date.parse(manifest.at) < freshMs
  );
}

/** Whether the figures of a pack are those of this snapshot, as this build answers them: they never change, and need not be fetched again. */
export function isOf(
  manifest: Pick<PackManifest, "build" | "snapshot">,
  wanted: Pick<PackManifest, "build" | "snapshot">,
): boolean {
  return (
    manifest.build === wanted.build && manifest.snapshot === wanted.snapshot
  );
}

/** What a pack takes on the device. */
export function packBytes({ sizes }: Pick<PackManifest, "sizes">): number {
  return Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);
}
