/**
 * Why transactions do not go to the driver directly: when the connection of a transaction is lost, postgres.js rejects `sql.begin`, but
 * the function it was given goes on. What that function sends from then on, and the ROLLBACK the driver sends when it ends, goes
 * - to the socket that is gone, which throws where nobody can catch it and ends the whole process (porsager/postgres #1208), or
 * - to the connection that was opened in its place, into a transaction of somebody else (porsager/postgres #1216).
 *
 * Here a transaction is over from the moment its connection is lost. After that
 * - a query of it throws TransactionOverError and is never sent, and
 * - the driver is not told how the function ended, so it sends no ROLLBACK.
 */
import type { Sql, TransactionSql } from "postgres";

/** What the caller does inside its transaction. */
type Work = (tx: TransactionSql) => unknown;

/** Shared by everything that belongs to one transaction. */
type TransactionState = { isOver: boolean };

/** `sql.begin`, with or without its options, for a transaction that is over when its connection is lost. */
export async function beginGuarded(
  sql: Sql,
  ...given: [Work] | [string, Work]
): Promise<unknown> {
  const state: TransactionState = { isOver: false };
  const guardWork = (work: Work) => (tx: TransactionSql) =>
    runWork(work, tx, state);
  const outcome =
    given.length === 1
      ? sql.begin(guardWork(given[0]))
      : sql.begin(given[0], guardWork(given[1]));
  const markOver = () => {
    state.isOver = true;
  };
  // Also when it ended as it should: a handle that is used afterwards would reach whatever its connection does by then.
  outcome.then(markOver, markOver);
  return outcome;
}

/** Runs the caller's function. If the connection was lost meanwhile, the promise never settles: the driver must not act on the end. */
async function runWork(
  work: Work,
  tx: TransactionSql,
  state: TransactionState,
): Promise<unknown> {
  try {
    const result = await awaitAll(work(guardHandle(tx, state)));
    return state.isOver ? await never() : result;
  } catch (error) {
    if (state.isOver) await never();
    throw error;
  }
}

/** The driver lets the function answer with a list of queries. */
const awaitAll = async (result: unknown): Promise<unknown> =>
  Array.isArray(result) ? Promise.all(result) : result;

const never = () => new Promise<never>(() => undefined);

type Call = (...given: unknown[]) => unknown;

/** The handle the caller gets: the driver's, except that each way to send something is guarded. */
function guardHandle(
  tx: TransactionSql,
  state: TransactionState,
): TransactionSql {
  const driverCall = (name: keyof TransactionSql) =>
    Reflect.get(tx, name) as Call;
  const guarded = new Map<string | symbol, Call>([
    ["unsafe", guardQuery(driverCall("unsafe"), state)],
    ["file", guardQuery(driverCall("file"), state)],
    ["savepoint", guardSavepoint(driverCall("savepoint"), state)],
  ]);
  return new Proxy(tx, {
    // The handle itself is called with a template: tx`select 1`.
    apply: (target, _, given: unknown[]) =>
      guardQuery(target as Call, state)(...given),
    get: (target, key): unknown => guarded.get(key) ?? Reflect.get(target, key),
  });
}

const guardQuery =
  (send: Call, state: TransactionState): Call =>
  (...given) => {
    refuseWhenOver(state);
    return noticeLoss(send(...given), state);
  };

/** A savepoint is given a name, which may be missing, and a function of its own. */
const guardSavepoint =
  (open: Call, state: TransactionState): Call =>
  (...given) => {
    refuseWhenOver(state);
    const work = given.pop() as Work;
    const inner = (nested: TransactionSql) => runWork(work, nested, state);
    return open(...given, inner);
  };

function refuseWhenOver({ isOver }: TransactionState): void {
  if (isOver) throw new TransactionOverError();
}

/**
 * Marks the transaction as over when the driver rejects this query because its connection is lost. It does so inside the driver's own
 * call of `reject`: whoever awaits the query runs later, and must already find the transaction over.
 */
function noticeLoss(query: unknown, state: TransactionState): unknown {
  if (!isQuery(query)) return query;
  const { reject } = query;
  query.reject = (error) => {
    if (isConnectionLoss(error)) state.isOver = true;
    reject(error);
  };
  return query;
}

type DriverQuery = { reject: (error: unknown) => void };

/** The handle also makes parts of queries, such as tx(names), which are not sent. */
const isQuery = (value: unknown): value is DriverQuery =>
  value instanceof Promise && "reject" in value;

/** The driver says so itself, the socket does, or the server ended the connection. */
function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  const isFromDriver =
    typeof code === "string" && code.startsWith("CONNECTION_");
  const isFromSocket = "syscall" in error;
  const isFromServer = severity === "FATAL" || severity === "PANIC";
  return isFromDriver || isFromSocket || isFromServer;
}

/** A statement came too late: its transaction has ended, or its connection was lost. */
class TransactionOverError extends Error {
  override name = "TransactionOverError";
  readonly code = "CONNECTION_CLOSED";

  constructor() {
    super("The transaction is over: it has ended, or its connection was lost");
  }
}
