import type { Writable } from "node:stream";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { TransactionSql } from "postgres";

export type BulkLoad = {
  table: string;
  columns: readonly { name: string }[];
  /** Rows in PostgreSQL's COPY text format, cut anywhere: tabs between values, \N for null, a newline after every row. */
  copyText: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
};

/**
 * Loads rows inside a transaction by COPY, on both engines. It waits whenever the server takes rows more slowly than they are sent. Throws the
 * server's error, with line and column, when a row does not fit; the transaction is then lost.
 */
export async function bulkLoad(
  tx: TransactionSql,
  { table, columns, copyText }: BulkLoad,
): Promise<void> {
  const names = columns.map(({ name }) => quote(name)).join(", ");
  const query = tx.unsafe(`copy ${quote(table)} (${names}) from stdin`);
  const failure = failureOf(query);
  const target = guardDestroy(await query.writable());
  const chunks = copyText instanceof Uint8Array ? [copyText] : copyText;
  await Promise.race([pipeline(Readable.from(chunks), target), failure]);
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * Rejects if the server refuses the rows after the last one was sent. By then the driver has resolved the query with its stream and forgotten it, so
 * its own promise cannot report the refusal, and the stream would wait for ever.
 */
function failureOf(query: unknown): Promise<never> {
  const inner = query as { reject: (error: Error) => void };
  const rejectQuery = inner.reject;
  const failure = new Promise<never>((_, reject) => {
    inner.reject = (error) => {
      rejectQuery(error);
      reject(error);
    };
  });
  // If the COPY is refused at once, the query itself rejects.
  failure.catch(() => undefined);
  return failure;
}

/** If the connection is lost in the middle, the driver's stream writes to the closed socket. Without a listener, that error would end the process. */
function guardDestroy(stream: Writable): Writable {
  const destroy = stream._destroy.bind(stream);
  stream._destroy = (error, done) => {
    let isDone = false;
    const once = (result?: Error | null) => {
      if (!isDone) done(result);
      isDone = true;
    };
    try {
      destroy(error, once);
    } catch (thrown) {
      once(error ?? (thrown as Error));
    }
  };
  return stream;
}
