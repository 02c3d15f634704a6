import { reportsRefusal } from "@/lib/reports/server/refusals";
import { childrenRefusal } from "./refusals";
import {
  readHeadingChoices,
  readPlaceDecisions,
  readPlaceEntries,
} from "@/db/children/child-places";
import type { ChildFileCheck, ChildFileReply } from "@/lib/children/contract";
import type { NamedRegency } from "@/lib/children/domain/regency-names";
import { levelOf, type AreaCode } from "@/lib/core/domain/ids";
import { dateAt } from "@/lib/core/domain/month";
import { normaliseHeading } from "@/lib/core/domain/heading";
import { placeNamesIn } from "@/lib/core/product/area-directory";
import { describeChoices, type PlaceNames } from "./child-choices";
import { asksOfReading, insistAnswered } from "./child-file-asks";
import { isOpenPlace } from "./child-collector";
import { coverageReply, fewerOf } from "./child-coverage";
import type {
  ChildFileJob,
  ChildFileReading,
  HeadingChoice,
} from "./child-file-job";
import type {
  ChildFileRequest,
  UnderstoodChildren,
} from "./child-file-request";
import { childFileWorkers } from "./child-file-workers";
import { childKeys } from "./child-keys";
import { childFileReply } from "./child-file-reply";
import { AppError, refusal } from "@/lib/core/refusals/errors";
import { insist } from "@/lib/core/access/permissions";
import { maySubmit } from "@/lib/submissions/server/permissions";
import type { Product } from "@/lib/core/product/product";
import { tellProgress } from "@/lib/submissions/server/tell-progress";
import {
  compareChildFile,
  insistChildren,
  storeChildFile,
} from "./store-child-file";
import { findByIdempotencyKey } from "@/lib/reports/server/store-submission";

/** What a file of children holds, where its rows belong and what waits for a person. Nothing is written. */
export async function checkChildFile(
  product: Product,
  request: ChildFileRequest,
): Promise<ChildFileCheck> {
  const understood = await understand(product, request);
  const { regency, reading, remembered, entries } = understood;
  const { comparison, coverage } = await compareChildFile(product, understood);
  tellProgress(product, request, "done", reading.rows.read);
  const open = reading.places.filter(isOpenPlace);
  const names = describeChoices(product, entries);
  const fewer = fewerOf(coverage, names);
  return {
    dryRun: true,
    area: regency,
    file: {
      bytes: request.file.bytes,
      sha256: request.file.sha256,
      kind: reading.kind,
    },
    headings: reading.headings.map((use) => ({
      ...use,
      remembered: remembered.has(normaliseHeading(use.heading)),
    })),
    missingColumns: reading.missingColumns,
    dates: reading.dates,
    asks: [
      ...asksOfReading(reading),
      ...(fewer.posyanduMonths > 0 ? (["fewer-rows"] as const) : []),
    ],
    rows: reading.rows,
    months: reading.months,
    places: placeCounts(reading),
    openPlaces: openPlacesOf(open, names),
    issues: reading.issues,
    coverage: await coverageReply(product, coverage, names),
    fewer,
    stored: comparison,
  };
}

/**
 * Stores the children of a file in one transaction: what was measured, where it counts, counts, sums of all areas, audit and change log, or
 * nothing. Rows of places that nobody has decided are stored and wait. The file, its name and every identity in it are not kept.
 */
export async function acceptChildFile(
  product: Product,
  request: ChildFileRequest,
): Promise<ChildFileReply> {
  const earlier = await findByIdempotencyKey(product.database.sql, request);
  if (earlier !== null)
    return childFileReply(product, insistChildren(earlier), {
      actor: request.actor,
      repeated: true,
    });
  const understood = await understand(product, request);
  const { rows, missingColumns } = understood.reading;
  if (missingColumns.length > 0) throw childrenRefusal("columns-missing");
  insistAnswered(understood.reading, request);
  const kept = rows.matched + rows.queued + rows.excluded;
  if (kept === 0) throw refusedRows(understood.reading);
  tellProgress(product, request, "storing", kept);
  const { record, change } = await storeChildFile(product, request, understood);
  if (change !== null) product.feed.note(change);
  tellProgress(product, request, "done", rows.read);
  return childFileReply(product, record, {
    actor: request.actor,
    repeated: change === null,
  });
}

/** Nothing of the file can be stored; every kind of trouble is named. */
function refusedRows({ rows, issues }: ChildFileReading): AppError {
  const { code, status, text, remedy } = reportsRefusal("rows-refused", {
    rows: rows.refused,
  });
  return new AppError({
    code,
    status,
    text,
    remedy,
    details: { rows, issues },
  });
}

async function understand(
  product: Product,
  request: ChildFileRequest,
): Promise<UnderstoodChildren> {
  const regency = regencyOf(product, request);
  const name = product.directory.nameOf(regency);
  insist(maySubmit(request.actor, regency), request.actor, {
    id: `mengirim data anak untuk ${name}`,
    en: `send children's data for ${name}`,
  });
  const { sql } = product.database;
  const remembered = await readHeadingChoices(sql, regency);
  const headings = new Map([
    ...remembered,
    ...Object.entries(request.headings).map(
      ([heading, use]) => [normaliseHeading(heading), use] as const,
    ),
  ]);
  const decisions = new Map([
    ...(await readPlaceDecisions(sql, regency)),
    ...Object.entries(request.decisions),
  ]);
  const entries = await readPlaceEntries(sql, regency);
  insistKnown(request, new Set(entries.map(({ id }) => id)));
  const job: ChildFileJob = {
    path: request.file.path,
    sha256: request.file.sha256,
    today: dateAt(product.now(), product.rule.utcOffsetHours),
    keys: await product.service(childKeys),
    regency,
    regencies: regenciesOf(product),
    dateAnswers: request.dateAnswers,
    headings: [...headings] as [string, HeadingChoice][],
    decisions: [...decisions],
    registry: { entries, ...placeNamesIn(product.directory, regency) },
  };
  const reading = await readInWorker(product, request, job);
  return {
    regency,
    reading,
    entries,
    remembered: new Set(remembered.map(([heading]) => heading)),
  };
}

/** The regency a file is for: a file without area codes cannot be for several. */
function regencyOf(
  { directory }: Product,
  { actor, area }: ChildFileRequest,
): AreaCode {
  const own =
    "areas" in actor && actor.areas.length === 1 ? actor.areas[0] : null;
  const regency = area ?? own ?? null;
  if (regency === null || levelOf(regency) !== "regency")
    throw refusal("bad-request", {
      id: "isian area harus kode satu kabupaten/kota, misalnya 15.01",
      en: "the field area must be the code of one regency, such as 15.01",
    });
  if (directory.find(regency) === undefined)
    throw refusal("unknown-area", { code: regency });
  return regency;
}

function insistKnown(
  { decisions }: ChildFileRequest,
  known: ReadonlySet<string>,
): void {
  const unknown = Object.values(decisions).find(
    (id) => id !== null && !known.has(id),
  );
  if (unknown !== undefined)
    throw refusal("bad-request", {
      id: "isian decisions menyebut posyandu yang tidak ada di kabupaten/kota ini",
      en: "the field decisions names a posyandu that is not in this regency",
    });
}

function regenciesOf({ directory, province }: Product): NamedRegency[] {
  return directory
    .inside(province, "regency")
    .map(({ code, name, officialName }) => ({
      code,
      names: [name, officialName],
    }));
}

async function readInWorker(
  product: Product,
  request: ChildFileRequest,
  job: ChildFileJob,
): Promise<ChildFileReading> {
  return product.service(childFileWorkers).run(job, {
    onProgress: (rows) => {
      tellProgress(product, request, "reading", rows);
    },
    signal: request.signal,
  });
}

function placeCounts({ places }: ChildFileReading) {
  const open = places.filter(isOpenPlace).length;
  const excluded = places.filter(({ decision }) => decision === null).length;
  return { open, excluded, matched: places.length - open - excluded };
}

function openPlacesOf(
  places: ChildFileReading["places"],
  names: PlaceNames,
): ChildFileCheck["openPlaces"] {
  return places
    .flatMap(({ key, written, rows, match }) =>
      match.kind === "matched"
        ? []
        : [
            {
              key,
              ...written,
              rows,
              stoppedAt: match.stoppedAt,
              reason: match.reason,
              suggestions: match.suggestions.flatMap(
                (id) => names.get(id) ?? [],
              ),
            },
          ],
    )
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => b.rows - a.rows);
}
