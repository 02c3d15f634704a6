import os from "node:os";
import { expect, it } from "vitest";
import { busyText } from "./busy-text";

const holder = {
  pid: 1,
  command: "server.mjs",
  since: "2026-11-27T03:00:00.000Z",
};

it("names the process where it can be stopped, and else the machine or container", () => {
  const here = busyText("/data", { ...holder, host: os.hostname() });
  expect(here.id).toContain("oleh proses 1");
  const there = busyText("/data", { ...holder, host: "posyandu-7f9c" });
  for (const text of [there.id, there.en]) {
    expect(text).toContain("posyandu-7f9c");
    expect(text).toContain(holder.since);
    expect(text).toContain("DATABASE_URL");
    expect(text).not.toMatch(/pro(ses|cess) 1\b/);
  }
});
