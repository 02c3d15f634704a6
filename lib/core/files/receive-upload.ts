import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import busboy, { type Busboy } from "busboy";
import { plainName } from "@/lib/core/domain/invisible-marks";
import { usualPace, watchPace, type Pace } from "./pace";
import { refuseFile, type FileRefusal } from "./refusal";
import { storeFile, type StoredFile } from "./store-file";

export type UploadOptions = { dataDir: string; maxBytes: number; pace?: Pace };

/** One file as it was received, in a temporary place until `dispose` is called, and the other fields of the form. */
export type ReceivedUpload = StoredFile & {
  /** The sender's name for the file, without a path. It is for showing only. */
  name: string;
  fields: Record<string, string>;
  dispose: () => Promise<void>;
};

/** A form that is being received. Once `refusal` is set, nothing more is stored. */
type Reception = {
  options: UploadOptions;
  target: string;
  fields: Map<string, string>;
  name: string;
  stored: Promise<StoredFile> | null;
  refusal: FileRefusal | null;
};

const mebibyte = 1024 * 1024;
const formLimits = {
  fields: 20,
  fieldNameSize: 100,
  fieldSize: mebibyte,
  parts: 24,
  headerPairs: 40,
};

/**
 * After a refusal the rest of the request is read and thrown away, because a browser shows an answer only after it has sent everything. There is a
 * limit to that.
 */
const patience = { milliseconds: 20_000, timesMaxBytes: 4 };

/**
 * Receives a form with one file, streaming it to a temporary file while it is hashed. Throws a FileRefusal if the file is larger than `maxBytes`, if
 * there is no file or more than one, if there are too many fields, if it comes too slowly, or if the sender went away. Nothing is left behind then.
 */
export async function receiveUpload(
  request: Request,
  options: UploadOptions,
): Promise<ReceivedUpload> {
  const parser = openParser(request, options.maxBytes);
  const directory = uploadDirectory(options.dataDir);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const target = path.join(directory, uploadName());
  const reception: Reception = {
    options,
    target,
    fields: new Map(),
    name: "",
    stored: null,
    refusal: null,
  };
  const dispose = () => rm(target, { force: true });
  try {
    if (
      Number(request.headers.get("content-length")) >
      options.maxBytes + mebibyte
    )
      refuse(reception, tooLarge(options));
    listen(reception, parser);
    await readForm(reception, parser, request.body);
    return { ...(await finish(reception)), dispose };
  } catch (error) {
    // The file may still be open. It is removed after the last write has ended.
    await reception.stored?.catch(() => undefined);
    await dispose();
    throw error;
  }
}

function openParser(request: Request, maxBytes: number): Busboy {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type))
    throw refuseFile("not-multipart");
  try {
    // The limit is one byte more than allowed: without that byte, a file of exactly the allowed size could not be told from a larger one.
    return busboy({
      headers: { "content-type": type },
      defParamCharset: "utf8",
      limits: { ...formLimits, fileSize: maxBytes + 1 },
    });
  } catch (cause) {
    throw refuseFile("not-multipart", {}, { cause });
  }
}

function listen(reception: Reception, parser: Busboy): void {
  parser.on("file", (_field, content, { filename }) => {
    if (reception.stored !== null)
      refuse(reception, refuseFile("several-files"));
    // Without a listener, an error of the file's stream would end the process.
    content.on("error", () => undefined);
    if (reception.refusal !== null) {
      content.resume();
      return;
    }
    reception.name = cleanName(filename);
    content.on("limit", () => {
      refuse(reception, tooLarge(reception.options));
    });
    reception.stored = storeFile(content, reception.target);
    reception.stored.catch((error: unknown) =>
      parser.destroy(error instanceof Error ? error : undefined),
    );
  });
  parser.on("field", (name, value, { nameTruncated, valueTruncated }) => {
    if (nameTruncated || valueTruncated)
      refuse(reception, refuseFile("too-many-fields"));
    else reception.fields.set(name, value);
  });
  for (const limit of ["fieldsLimit", "partsLimit"] as const) {
    parser.on(limit, () => {
      refuse(reception, refuseFile("too-many-fields"));
    });
  }
}

/** Only the first reason is kept. */
function refuse(reception: Reception, refusal: FileRefusal): void {
  reception.refusal ??= refusal;
}

function tooLarge({ maxBytes }: UploadOptions): FileRefusal {
  return refuseFile("file-too-large", {
    limit: Math.floor(maxBytes / mebibyte),
  });
}

async function readForm(
  reception: Reception,
  parser: Busboy,
  body: Request["body"],
): Promise<void> {
  if (body === null) throw refuseFile("missing-file");
  const source = Readable.fromWeb(body as NodeReadableStream<Uint8Array>);
  const ending = new AbortController();
  const pace = watchPace(reception.options.pace ?? usualPace, () => {
    refuse(reception, refuseFile("upload-too-slow"));
    ending.abort();
  });
  try {
    await pipeline(
      source,
      (chunks: AsyncIterable<Uint8Array>) =>
        watchPatience(reception, chunks, pace.count),
      parser,
      { signal: ending.signal },
    );
  } catch (error) {
    if (reception.refusal !== null) throw reception.refusal;
    const broken = await reception.stored?.then(
      () => null,
      (failure: unknown) => failure,
    );
    // A full disk is not the sender's mistake, so it is passed on as an error of the server and not as a refusal.
    if (broken instanceof Error && "syscall" in broken) throw broken;
    const isMalformed =
      error instanceof Error && error.message.startsWith("Malformed");
    throw refuseFile(
      isMalformed ? "not-multipart" : "upload-cancelled",
      {},
      { cause: error },
    );
  } finally {
    pace.stop();
  }
}

async function* watchPatience(
  reception: Reception,
  chunks: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  let giveUpAt = Number.POSITIVE_INFINITY;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    count(chunk.length);
    if (reception.refusal !== null) {
      giveUpAt = Math.min(giveUpAt, Date.now() + patience.milliseconds);
      if (
        Date.now() > giveUpAt ||
        bytes > patience.timesMaxBytes * reception.options.maxBytes
      )
        throw reception.refusal;
    }
    yield chunk;
  }
}

async function finish(
  reception: Reception,
): Promise<Omit<ReceivedUpload, "dispose">> {
  if (reception.refusal !== null) throw reception.refusal;
  const stored = await reception.stored;
  // A form sent without choosing a file holds an empty one without a name.
  if (stored === null || (stored.bytes === 0 && reception.name === ""))
    throw refuseFile("missing-file");
  return {
    ...stored,
    name: reception.name === "" ? "berkas" : reception.name,
    fields: Object.fromEntries(reception.fields),
  };
}

/** The name without characters that control a terminal or reverse the direction of text. */
function cleanName(name: string | undefined): string {
  return plainName(name ?? "").slice(-200);
}

function uploadDirectory(dataDir: string): string {
  return path.join(dataDir, "tmp");
}

/**
 * The name says which process of which machine is receiving the file. If the process dies, its files may hold names of children, so they are removed
 * at the next start.
 */
function uploadName(): string {
  return `${hostname()}~${String(process.pid)}~${thisRun}~${randomUUID()}.upload`;
}

/** In a container, the server that ran before had the same process id. */
const thisRun = randomUUID();

const staleAfterMs = 60 * 60 * 1000;

/** True if the process that was receiving a file has died. For a process of another machine this is not known, and the answer is false. */
function isOrphan(name: string): boolean {
  const [host, pid, run] = name.split("~");
  if (host !== hostname() || pid === undefined) return false;
  if (Number(pid) === process.pid) return run !== thisRun;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** Removes what uploads left behind when a server died. Recent files stay, because they may belong to another server that uses the same directory. */
export async function sweepUploads(
  dataDir: string,
  now: number = Date.now(),
): Promise<number> {
  const directory = uploadDirectory(dataDir);
  const names = await readdir(directory).catch(() => []);
  const stale: string[] = [];
  for (const name of names.filter((candidate) =>
    candidate.endsWith(".upload"),
  )) {
    const file = path.join(directory, name);
    const found = await stat(file).catch(() => null);
    const isStale = found !== null && now - found.mtimeMs > staleAfterMs;
    if (isStale || isOrphan(name)) stale.push(file);
  }
  await Promise.all(stale.map((file) => rm(file, { force: true })));
  return stale.length;
}
