import { expect, test } from "vitest";
import {
  isCurrent,
  meetingOfPack,
  packedPage,
  packedPages,
  packWhat,
  type PackManifest,
} from "./pack";

const meeting = "7a8ed3ef-4e8d-4e86-af50-2e5f7e6f614d";
const pageOf = (path: string) =>
  packedPage(new URL(path, "https://posyandu.test"), meeting);

test("each packed page is found by its own address, and by one that says more or in another order", () => {
  for (const address of packedPages(meeting))
    expect(pageOf(address)).toBe(address);
  const stage = `/rapat/${meeting}/sajikan`;
  expect(pageOf(`${stage}?from=mail&layar=penyaji&lang=en`)).toBe(
    `${stage}?lang=en&layar=penyaji`,
  );
  expect(pageOf(`${stage}?lang=id`)).toBe(stage);
  expect(pageOf(`${stage}/more`)).toBeNull();
});

test("only the cache of a pack names a meeting", () => {
  expect(meetingOfPack(packWhat(meeting))).toBe(meeting);
  expect(meetingOfPack("rapat-../../x")).toBeNull();
});

test("a pack is fetched again for another build, snapshot or agenda, where something is missing, and when its lists are old", () => {
  const at = "2026-11-28T03:00:00.000Z";
  const wanted = { build: "b", snapshot: "s", version: 2 };
  const held: PackManifest = { ...wanted, at, sizes: {}, missing: [] };
  const now = Date.parse(at) + 60_000;
  expect(isCurrent(held, wanted, now)).toBe(true);
  for (const other of [
    { ...wanted, build: "c" },
    { ...wanted, snapshot: "t" },
    { ...wanted, version: 3 },
  ])
    expect(isCurrent(held, other, now)).toBe(false);
  const half = { ...held, missing: [{ kind: "files" } as const] };
  expect(isCurrent(half, wanted, now)).toBe(false);
  expect(isCurrent(held, wanted, now + 3_600_000)).toBe(false);
});
