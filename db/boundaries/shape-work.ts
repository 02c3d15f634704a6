import type { TransactionSql } from "postgres";

/**
 * Gives every statement of the transaction a time, because nobody can tell how long GEOS will work on a shape. The embedded engine cannot be interrupted;
 * there the limits of the reader are all (lib/boundaries/server/formats).
 */
export async function limitShapeWork(
  tx: TransactionSql,
  statementMs: number,
): Promise<void> {
  await tx`select set_config('statement_timeout', ${String(statementMs)}, true)`;
}

/** What follows is no work on shapes any more, and may have to wait for others. */
export async function endShapeWork(tx: TransactionSql): Promise<void> {
  await tx`select set_config('statement_timeout', '0', true)`;
}

/** True for what PostgreSQL says when a statement has taken longer than its time. */
export function isTimeout(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "57014";
}

/** How many points one statement works on, unless a single shape has more: what it needs in memory goes when it ends. */
const piecePoints = 200_000;

/** The staged shapes in pieces, by their places. */
export async function stagedPieces(tx: TransactionSql): Promise<number[][]> {
  const rows = await tx<{ place: number; points: number }[]>`
    select place, ST_NPoints(shape) as points from staged_boundaries order by place`;
  const pieces: number[][] = [];
  let room = 0;
  for (const { place, points } of rows) {
    if (room < points) {
      pieces.push([]);
      room = piecePoints;
    }
    pieces.at(-1)?.push(place);
    room -= points;
  }
  return pieces;
}
