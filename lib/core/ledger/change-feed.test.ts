import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Change } from "@/db/core/changes";
import type { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { followChanges } from "./change-feed";

const change = (
  sequence: number,
  kind: Change["kind"] = "submitted",
): Change => ({
  sequence,
  at: new Date(0),
  kind,
  areaCode: "15.01" as AreaCode,
  months: [],
  villages: [],
  submissionId: null,
  posyandu: 1,
  reported: 1,
  registered: 1,
});

/** A feed on a log of three changes, and what a listener heard that fails as often as it is told to. */
function feedThatFails(times: number) {
  const log = [1, 2, 3].map((sequence) => change(sequence));
  const heard: number[] = [];
  const errors: unknown[] = [];
  let left = times;
  const feed = followChanges({
    sequence: 0,
    readAfter: (after) =>
      Promise.resolve(log.filter(({ sequence }) => sequence > after)),
    reachOf: (kind) => (kind === "registry" ? "everything" : "months"),
    onError: (error) => void errors.push(error),
  });
  feed.subscribe((changes) => {
    if (left > 0) {
      left -= 1;
      throw new Error("the database is away");
    }
    heard.push(...changes.map(({ sequence }) => sequence));
  });
  return { feed, heard, errors };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("tells what a listener could not take again, until it can", async () => {
  const { feed, heard, errors } = feedThatFails(2);
  feed.note(change(1));
  await feed.settled();
  expect([heard, errors.length, feed.sequence]).toEqual([[], 1, 1]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([heard, errors.length]).toEqual([[1, 2, 3], 2]);
});

it("gives a change up that can never be told, so that later ones are", async () => {
  const { feed, heard } = feedThatFails(30);
  feed.note(change(1));
  await vi.advanceTimersByTimeAsync(120_000);
  expect(heard).toEqual([]);
  feed.note(change(4));
  await feed.settled();
  expect(heard).toEqual([4]);
});

it("knows that files of children touch their months alone, and the registry touches all", () => {
  const { feed } = feedThatFails(0);
  const august = Month.parse("2026-08");
  const september = Month.parse("2026-09");
  feed.note({ ...change(4, "children"), months: [september] });
  feed.note({ ...change(5, "places"), months: [september] });
  expect([feed.changedAt(august), feed.changedAt(september)]).toEqual([0, 5]);
  feed.note(change(6, "registry"));
  expect([feed.changedAt(august), feed.changedAt(september)]).toEqual([6, 6]);
});

it("does not read the log for a change that is about to be noted, and does when it never is", async () => {
  const reads: number[] = [];
  const log: Change[] = [];
  const heard: number[] = [];
  const feed = followChanges({
    sequence: 0,
    readAfter: (after) => {
      reads.push(after);
      return Promise.resolve(log.filter(({ sequence }) => sequence > after));
    },
    reachOf: () => "months",
    onError: (error) => {
      throw error;
    },
  });
  feed.subscribe((changes) => {
    heard.push(...changes.map(({ sequence }) => sequence));
  });
  feed.expect(1);
  log.push(change(1));
  feed.wake(1);
  feed.note(change(1));
  feed.wake(1);
  await feed.settled();
  expect([heard, reads]).toEqual([[1], []]);

  // Another node has committed what this one expected for itself: its own commit has failed.
  const giveUp = feed.expect(2);
  log.push(change(2));
  feed.wake(2);
  await feed.settled();
  expect(heard).toEqual([1]);
  giveUp();
  await feed.settled();
  expect(heard).toEqual([1, 2]);

  // A commit that never comes back.
  feed.expect(3);
  log.push(change(3));
  feed.wake(3);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(heard).toEqual([1, 2, 3]);
});
