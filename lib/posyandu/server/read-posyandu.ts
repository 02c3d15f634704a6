import { listNotes } from "@/db/notes/notes";
import {
  findPosyandu,
  readChildrenOf,
  readFilesOf,
  readFormerVillages,
  readNeighbours,
  readPosyanduMonths,
  type PosyanduMonth,
  type PosyanduRecord,
} from "@/db/posyandu/posyandu";
import type { Actor } from "@/lib/core/access/actor";
import { elementCodes } from "@/lib/core/catalogue/elements";
import { indicators } from "@/lib/core/catalogue/indicators";
import { levelOf, pathOf, type PosyanduId } from "@/lib/core/domain/ids";
import { addMonths, monthRange, type Month } from "@/lib/core/domain/month";
import { refusal } from "@/lib/core/refusals/errors";
import type { Product } from "@/lib/core/product/product";
import { everything, isNotOpen, valueRows } from "@/lib/figures/server/cells";
import { noteReply } from "@/lib/notes/server/note-reply";
import type { BoardMonth, PosyanduReply } from "@/lib/posyandu/contract";
import { monthsShown } from "@/lib/posyandu/domain/months-shown";
import { mayListSubmissions } from "@/lib/submissions/server/permissions";

const mostNeighbours = 6;
const mostFiles = 60;
const mostNotes = 100;

/** One posyandu with everything that is known of it over the two years that end with `month`. An id that the registry has never had is not found. */
export async function readPosyandu(
  product: Product,
  actor: Actor,
  { id, month }: { id: PosyanduId; month: Month },
): Promise<PosyanduReply> {
  const { database, directory, rule } = product;
  const { sql } = database;
  const record = await findPosyandu(sql, id);
  if (record === null)
    throw refusal("not-found", {
      id: "Posyandu dengan ID itu",
      en: "A posyandu of that id",
    });
  const months = monthRange(addMonths(month, 1 - monthsShown), month);
  const [read, moves, neighbours, children, notes, files] = await Promise.all([
    readPosyanduMonths(sql, { id, months, rule }),
    readFormerVillages(sql, id),
    readNeighbours(sql, { id, month, most: mostNeighbours }),
    readChildrenOf(sql, id, months),
    readNotes(product, record, months),
    mayListSubmissions(actor) ? readFilesOf(sql, id, mostFiles) : null,
  ]);
  const byMonth = new Map(read.rows.map((row) => [row.month, row]));
  const rows = months.map((one) => byMonth.get(one) ?? null);
  const villageName = ({ village }: { village: string }) =>
    directory.nameOf(village);
  return {
    sequence: read.sequence,
    asOf: product.now().toISOString(),
    ...identity(product, record),
    id,
    moves: moves.map((move) => ({ ...move, villageName: villageName(move) })),
    neighbours: neighbours.map((one) => ({
      ...one,
      id: one.id as PosyanduId,
      villageName: villageName(one),
    })),
    months,
    board: months.map((one, at) => boardMonth(one, rows[at] ?? null)),
    indicators: indicators.map((indicator) => ({
      id: indicator.id,
      figures: figuresOf(record, indicator.id, rows),
    })),
    elements: elementCodes.map((code) => ({
      code,
      counts: rows.map((row) => row?.[code] ?? null),
    })),
    children,
    notes: notes.map((note) => noteReply(product, actor, note)),
    files:
      files?.map(({ receivedAt, ...file }) => ({
        ...file,
        receivedAt: receivedAt.toISOString(),
      })) ?? null,
  };
}

function identity({ directory }: Product, record: PosyanduRecord) {
  const { village, lon, lat } = record;
  return {
    name: record.name,
    registrationNumber: record.registrationNumber,
    puskesmas: record.puskesmas,
    strata: record.strata,
    simulated: record.isSimulated,
    validFrom: record.validFrom,
    validTo: record.validTo,
    path: pathOf(village).map((code) => ({
      code,
      name: directory.nameOf(code),
      level: levelOf(code),
    })),
    place: lon === null || lat === null ? null : { lon, lat },
  };
}

function readNotes(
  { database }: Product,
  { village }: PosyanduRecord,
  months: readonly Month[],
) {
  const [from, to] = [months.at(0), months.at(-1)];
  if (from === undefined || to === undefined) return Promise.resolve([]);
  return listNotes(database.sql, {
    area: village,
    inside: false,
    indicator: null,
    from,
    to,
    withdrawn: false,
    limit: mostNotes,
  });
}

function boardMonth(month: Month, row: PosyanduMonth | null): BoardMonth {
  if (row === null)
    return {
      month,
      expected: false,
      reported: false,
      onTime: false,
      corrected: false,
      notOpen: false,
      openDays: null,
      fromChildren: false,
      simulated: false,
      receivedAt: null,
    };
  return {
    month,
    expected: true,
    reported: row.reported === 1,
    onTime: row.on_time === 1,
    corrected: row.versions > 1,
    notOpen: isNotOpen(row),
    openDays: row.open_days,
    fromChildren: row.from_children === 1,
    simulated: row.simulated === 1,
    receivedAt: row.last_received_at?.toISOString() ?? null,
  };
}

/** The figures as the values of the level posyandu give them. */
function figuresOf(
  { id, name }: PosyanduRecord,
  indicator: (typeof indicators)[number]["id"],
  rows: readonly (PosyanduMonth | null)[],
): PosyanduReply["indicators"][number]["figures"] {
  const areas = rows.map((counts) => ({
    area: id,
    name,
    counts,
    registered: counts === null ? 0 : 1,
  }));
  return valueRows(indicator, areas, everything).map(
    ({ area: _a, name: _n, simulated: _s, fromChildren: _c, ...figure }) =>
      figure,
  );
}
