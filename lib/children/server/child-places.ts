import { logAudit } from "@/db/core/changes";
import { touchedByPlaces, type Touched } from "@/db/children/touched";
import {
  findPlaces,
  renewPlaceKeys,
  upsertPlaces,
  type PlaceRecord,
  type PlaceUpsert,
} from "@/db/children/child-places";
import type { Transaction } from "@/db/core/ledger";
import type { AreaCode } from "@/lib/core/domain/ids";
import { plainName } from "@/lib/core/domain/invisible-marks";
import type { WrittenPlace } from "@/lib/registry/domain/match-place";
import { signatureOf } from "@/lib/core/access/actor";
import type { Product } from "@/lib/core/product/product";
import { posyanduOf } from "./child-collector";
import { saidOf, type FilePlace } from "./child-file-job";
import type { ChildFileRequest } from "./child-file-request";

/** The places of a file as they are stored. */
export type SettledPlaces = {
  /** The id of each place, in the order of the file; null for places that only refused rows name. */
  ids: (number | null)[];
  /** Posyandu-months whose rows of earlier files moved with a place. */
  touched: Touched;
  hasChanged: boolean;
};

type PlaceFiling = {
  product: Pick<Product, "now">;
  request: ChildFileRequest;
  understood: { regency: AreaCode; reading: { places: FilePlace[] } };
};

/**
 * Writes the places of a file. What its sender decided just now comes first, then what anybody decided before, then what the names say. If a place
 * now means another posyandu than before, the rows of earlier files move with it.
 */
export async function settlePlaces(
  tx: Transaction,
  { product, request, understood: { regency, reading } }: PlaceFiling,
): Promise<SettledPlaces> {
  // Names that only refused rows have were never checked to be names of places, and must not be stored.
  const places = reading.places.filter(({ rows }) => rows > 0);
  const { actor } = signatureOf(request.actor);
  const decisions = new Map(Object.entries(request.decisions));
  await renewPlaceKeys(
    tx,
    regency,
    places.flatMap(({ key, formerKeys }) =>
      formerKeys.map((former) => ({ former, key })),
    ),
  );
  const before = await findPlaces(
    tx,
    regency,
    places.map(({ key }) => key),
  );
  const wanted = places.map((place) =>
    standingOf(place, {
      before: before.get(place.key),
      decision: saidOf(place, decisions),
      actor,
    }),
  );
  const changed = wanted.filter((place) =>
    differs(place, before.get(place.key)),
  );
  const moved = changed.flatMap(({ key }) => before.get(key)?.id ?? []);
  const touchedBefore = await touchedByPlaces(tx, moved);
  // A name that waits is kept anew with every file that brings it, also one that was deleted meanwhile.
  const written = await upsertPlaces(tx, regency, {
    places: wanted.filter(
      (place) => place.names !== null || changed.includes(place),
    ),
    at: product.now(),
  });
  await auditDecisions(tx, actor, { regency, changed, written });
  const touchedAfter = await touchedByPlaces(tx, moved);
  return {
    ids: reading.places.map(
      ({ key }) => written.get(key) ?? before.get(key)?.id ?? null,
    ),
    touched: merge(touchedBefore, touchedAfter),
    hasChanged: changed.length > 0,
  };
}

/** The ids of the places that are stored and already mean what they would mean after the file; null for the others. */
export async function placeStoredAs(
  tx: Transaction,
  regency: AreaCode,
  places: readonly FilePlace[],
): Promise<(number | null)[]> {
  const stored = await findPlaces(
    tx,
    regency,
    places.flatMap(({ key, formerKeys }) => [key, ...formerKeys]),
  );
  return places.map((place) => {
    const record = saidOf(place, stored);
    return record?.posyanduId === posyanduOf(place) ? record.id : null;
  });
}

function standingOf(
  place: FilePlace,
  {
    before,
    decision,
    actor,
  }: {
    before: PlaceRecord | undefined;
    decision: string | null | undefined;
    actor: string;
  },
): PlaceUpsert {
  const named = { key: place.key, names: null };
  if (decision !== undefined)
    return {
      ...named,
      status: decision === null ? "excluded" : "decided",
      posyanduId: decision,
      decidedBy: actor,
    };
  if (before?.status === "decided" || before?.status === "excluded")
    return {
      ...named,
      status: before.status,
      posyanduId: before.posyanduId,
      decidedBy: before.decidedBy,
    };
  const { match } = place;
  return match.kind === "matched"
    ? {
        ...named,
        status: "matched",
        posyanduId: match.posyanduId,
        decidedBy: null,
      }
    : {
        key: place.key,
        names: plainNames(place.written),
        status: "open",
        posyanduId: null,
        decidedBy: null,
      };
}

function plainNames(written: WrittenPlace): WrittenPlace {
  return {
    subdistrict: plainName(written.subdistrict),
    puskesmas: plainName(written.puskesmas),
    village: plainName(written.village),
    posyandu: plainName(written.posyandu),
  };
}

function differs(place: PlaceUpsert, before: PlaceRecord | undefined): boolean {
  return (
    before?.status !== place.status || before.posyanduId !== place.posyanduId
  );
}

async function auditDecisions(
  tx: Transaction,
  actor: string,
  {
    regency,
    changed,
    written,
  }: {
    regency: AreaCode;
    changed: readonly PlaceUpsert[];
    written: ReadonlyMap<string, number>;
  },
): Promise<void> {
  for (const { key, posyanduId, decidedBy } of changed)
    if (decidedBy !== null)
      await logAudit(tx, {
        actor,
        action: posyanduId === null ? "place.excluded" : "place.decided",
        subject: `${regency}|${String(written.get(key))}`,
        detail: { posyandu: posyanduId },
      });
}

function merge(a: Touched, b: Touched): Touched {
  const all = new Map([...a].map(([month, ids]) => [month, new Set(ids)]));
  for (const [month, ids] of b)
    all.set(month, new Set([...(all.get(month) ?? []), ...ids]));
  return all;
}
