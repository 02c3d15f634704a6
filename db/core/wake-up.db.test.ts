import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { openDatabase } from "@/db/client";
import { readLivingOwner } from "@/db/embedded/lock";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { listenForChanges, notifyChange } from "./wake-up";

const patience = { timeout: 60_000 };
/** Less than listenForChanges waits before it looks by itself, which would hide that no notification comes. */
const promptly = { timeout: 10_000 };

describeOnBothEngines("listenForChanges", ({ database, engine, location }) => {
  const wake = () => database().sql.begin((tx) => notifyChange(tx));

  it("is woken by a commit, not before it and not by a rollback", async () => {
    const onWake = vi.fn();
    const { stop } = await listenForChanges(database(), onWake);
    await database()
      .sql.begin(async (tx) => {
        await notifyChange(tx);
        throw new Error("changed my mind");
      })
      .catch(() => undefined);
    await database().sql.begin(async (tx) => {
      await notifyChange(tx);
      await sleep(50);
      expect(onWake).not.toHaveBeenCalled();
    });
    await vi.waitUntil(() => onWake.mock.calls.length === 1, promptly);
    await stop();
  });

  it("is woken by what another process commits, and both may listen", async () => {
    const other = await openDatabase({ ...location(), mode: "attach" });
    const [here, there] = [vi.fn(), vi.fn()];
    const first = await listenForChanges(database(), here);
    const second = await listenForChanges(other, there);
    await other.sql.begin((tx) => notifyChange(tx));
    await vi.waitUntil(() => here.mock.calls.length > 0, promptly);
    await vi.waitUntil(() => there.mock.calls.length > 0, promptly);
    await second.stop();
    await other.close();
    here.mockClear();
    await wake();
    await vi.waitUntil(() => here.mock.calls.length > 0, promptly);
    await first.stop();
  });

  it("hears nothing once stopped", async () => {
    const onWake = vi.fn();
    const { stop } = await listenForChanges(database(), onWake);
    await stop();
    await wake();
    await sleep(100);
    expect(onWake).not.toHaveBeenCalled();
  });

  it("looks by itself after its connection was lost, and goes on listening", async () => {
    const onWake = vi.fn();
    const { stop } = await listenForChanges(database(), onWake);
    if (engine === "embedded") {
      const owner = await readLivingOwner(location().dataDir);
      process.kill(owner?.process.pid ?? 0, "SIGKILL");
    } else {
      await database().sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`;
    }
    await vi.waitUntil(() => onWake.mock.calls.length > 0, patience);
    onWake.mockClear();
    await wake();
    await vi.waitUntil(() => onWake.mock.calls.length > 0, patience);
    await stop();
  });
});
