import { sessionQuery } from "@/lib/core/access/client/session-query";
import type { SessionReply } from "@/lib/core/access/contract";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import type { ApiClient } from "@/lib/core/client/api-client";
import { failureOf } from "@/lib/core/client/api-error";
import { assignApi } from "@/lib/core/client/api-of";
import { frozenApi } from "@/lib/core/client/frozen-api";
import { createQueryClient } from "@/lib/core/client/query-client";
import type { Meeting, Slide } from "@/lib/meetings/contract";
import {
  isOf,
  manifestAddress,
  packBytes,
  packedPages,
  type PackManifest,
  type PackPart,
} from "@/lib/meetings/domain/pack";
import {
  fetchFresh,
  isAnswer,
  keep,
  packingApi,
  readManifest,
  writeManifest,
} from "./pack-cache";
import { packSteps, type PackStep } from "./pack-steps";
import { PackTrouble } from "./pack-trouble";

/** What is packed, and for whom. */
export type PackJob = {
  meeting: Meeting & { snapshot: string };
  slides: readonly Slide[];
  /** The build of this page; its pages and files are those that are packed. */
  build: string;
};

export type PackProgress = { done: number; total: number; bytes: number };

/** So many parts are fetched at once: a line has to carry the presenter's own reads as well. */
const atOnce = 4;

/** After so many failures in a row the rest is not asked for. */
const mostFailed = 8;

/**
 * Fetches everything that a meeting needs into its pack, and throws away what it does not need any more. What opens without a line must fit together: the pages of
 * a new build or another snapshot take the place of the old ones only when all that they need is there. What could not be fetched is named.
 */
export async function fillPack(
  pack: Cache,
  job: PackJob,
  onProgress: (progress: PackProgress) => void,
): Promise<PackManifest> {
  const { meeting, build } = job;
  const { id, snapshot, version } = meeting;
  const held = await readManifest(pack, id);
  const wanted = { build, snapshot, version };
  const same = held !== null && isOf(held, wanted) ? held : null;
  const isNew = held === null || same !== null;
  const sizes: Record<string, number> = {};
  const note = (address: string, bytes: number | null) => {
    sizes[address] = bytes ?? held?.sizes[address] ?? 0;
  };
  const api = packingApi(pack, {
    isLasting: (address) =>
      same !== null &&
      address in same.sizes &&
      address.includes("snapshot=") &&
      !address.startsWith("/api/v1/session"),
    onKept: note,
  });
  const files = await listFiles(build);
  const pages = packedPages(id).map((address) => ({
    part: { kind: "pages" } as const,
    run: () => keepPage(pack, address, new Set(files), note),
  }));
  const reads = await readSteps(job, api);
  const steps = [
    ...files.map((file) => ({
      part: { kind: "files" } as const,
      run: () => keepFile(pack, file, note),
    })),
    // With nothing older to be replaced the pages come early: half of a pack is better than none.
    ...(isNew ? [...pages, ...reads] : reads),
  ];
  const count = steps.length + (isNew ? 0 : pages.length);
  const run = openRun(count, () => packBytes({ sizes }), onProgress);
  await run.all(steps);
  if (!isNew && run.missing.length === 0) await run.all(pages);
  const manifest = {
    ...wanted,
    at: new Date().toISOString(),
    sizes,
    missing: run.missing,
  };
  return finish(pack, id, manifest, same);
}

/** Writes down what the pack holds now; one that is whole throws away what only an older one needed. */
async function finish(
  pack: Cache,
  meeting: string,
  manifest: PackManifest,
  same: PackManifest | null,
): Promise<PackManifest> {
  if (manifest.missing.length > 0) {
    // It was whole, and only its lists were to be read again: it still is.
    if (same?.missing.length === 0 && same.version === manifest.version)
      return same;
    // What was fetched for the same figures before need not be fetched again.
    const sizes = { ...same?.sizes, ...manifest.sizes };
    const half = { ...manifest, sizes };
    await writeManifest(pack, meeting, half);
    return half;
  }
  await writeManifest(pack, meeting, manifest);
  const own = new Set(
    [...Object.keys(manifest.sizes), manifestAddress(meeting)].map(
      (address) => new URL(address, location.origin).href,
    ),
  );
  for (const { url } of await pack.keys())
    if (!own.has(url)) await pack.delete(url);
  return manifest;
}

/** Script, styles and letters of this build that a stage may need. The list lies beside them; a product that was renewed has another. */
async function listFiles(build: string): Promise<string[]> {
  const response = await fetchFresh(
    `/copied/stage-files-${build}.json`,
    "application/json",
  );
  if (response.status === 404) throw new PackTrouble("renewed");
  if (!response.ok) throw new Error(`Files: ${String(response.status)}`);
  return (await response.json()) as string[];
}

type Note = (address: string, bytes: number | null) => void;

async function keepFile(pack: Cache, file: string, note: Note): Promise<void> {
  // Its name holds a hash of it.
  if ((await pack.match(file)) !== undefined) {
    note(file, null);
    return;
  }
  const response = await fetch(file, { priority: "low" });
  if (response.status === 404) throw new PackTrouble("renewed");
  if (!response.ok) throw new Error(`${file}: ${String(response.status)}`);
  note(file, await keep(pack, file, response, await response.arrayBuffer()));
}

const named = /\/_next\/static\/[\w./~-]+\.(?:js|css)/gu;

/** A page that names files which are not in the pack is of another build. */
async function keepPage(
  pack: Cache,
  address: string,
  files: ReadonlySet<string>,
  note: Note,
): Promise<void> {
  const response = await fetchFresh(address, "text/html");
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  const body = await response.arrayBuffer();
  for (const [file] of new TextDecoder().decode(body).matchAll(named))
    if (!files.has(file)) throw new PackTrouble("renewed");
  note(address, await keep(pack, address, response, body));
}

async function readSteps(
  { meeting, slides }: PackJob,
  api: ApiClient,
): Promise<PackStep[]> {
  const [frozen, live] = [createQueryClient(), createQueryClient()];
  for (const client of [frozen, live])
    client.setDefaultOptions({ queries: { retry: false } });
  assignApi(frozen, frozenApi(api, meeting.snapshot));
  assignApi(live, api);
  const session: SessionReply = await frozen
    .query(sessionQuery())
    .catch(insistSession);
  const { children } = await frozen.query(areaQuery(meeting.area));
  const inside = children.filter(({ validTo }) => validTo === null);
  return packSteps({ meeting, slides, session, inside, frozen, live });
}

function insistSession(error: unknown): never {
  if (isOver(error)) throw new PackTrouble("signed-out", error);
  throw error;
}

function isOver(error: unknown): boolean {
  const failure = failureOf(error);
  return (
    failure.kind === "refused" &&
    (failure.status === 401 || failure.status === 403)
  );
}

/** What the server refuses because it has no such answer has been answered: nothing is missing. */
function isAnswered(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === "refused" && isAnswer(failure.status);
}

/** Fetches steps a few at a time and counts them. What fails is remembered by its part; a refusal of the whole ends it. */
function openRun(
  total: number,
  bytes: () => number,
  onProgress: (progress: PackProgress) => void,
) {
  const missing: PackPart[] = [];
  let done = 0;
  let failed = 0;
  const fetchOne = async ({ part, run }: PackStep) => {
    try {
      // The line is gone: asking for all the rest would only take the time until it is back.
      if (failed >= mostFailed) addOnce(missing, part);
      else await run();
      if (failed < mostFailed) failed = 0;
    } catch (error) {
      if (error instanceof PackTrouble) throw error;
      if (isOver(error)) throw new PackTrouble("signed-out", error);
      if (!isAnswered(error)) {
        failed += 1;
        addOnce(missing, part);
      }
    }
    done += 1;
    onProgress({ done, total, bytes: bytes() });
  };
  const all = async (steps: readonly PackStep[]) => {
    const queue = steps.values();
    const fetchAll = async () => {
      for (const step of queue) await fetchOne(step);
    };
    await Promise.all(Array.from({ length: atOnce }, fetchAll));
  };
  return { missing, all };
}

function addOnce(parts: PackPart[], part: PackPart): void {
  const key = JSON.stringify(part);
  if (parts.every((one) => JSON.stringify(one) !== key)) parts.push(part);
}
