import { createWriteStream, existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { freeBytesAt } from "./disk-space";
import { startFailure } from "./start-failure";

const place = { port: 3000, dataDir: "/var/lib/pantau", freeBytes: 1e12 };
const failureOf = (start: (refuse: (error: Error) => void) => void) =>
  new Promise<Error>(start);

test("a port that is taken is named, with another one to choose", async () => {
  const first = createServer();
  await new Promise<void>((resolve) => first.listen(0, resolve));
  const { port } = first.address() as AddressInfo;
  const error = await failureOf((refuse) => {
    createServer().once("error", refuse).listen(port);
  });
  const said = startFailure(error, { ...place, port });
  expect(said?.id).toContain(`Port ${port} sudah dipakai`);
  expect(said?.en).toContain(`PORT=${port + 1} npm start`);
  first.close();
});

test.runIf(existsSync("/dev/full"))(
  "a full disk is named, with the directory on it",
  async () => {
    const error = await failureOf((refuse) => {
      createWriteStream("/dev/full").once("error", refuse).end("x");
    });
    const wrapped = new Error("The database could not be opened", {
      cause: error,
    });
    for (const one of [error, wrapped]) {
      expect(startFailure(one, place)?.en).toContain("/var/lib/pantau is full");
      expect(startFailure(one, place)?.id).toContain("penuh");
    }
  },
);

test("an engine that ends without a word on a full disk is explained by the disk", () => {
  const ended = new Error("The embedded database ended (1)");
  const said = startFailure(ended, { ...place, freeBytes: 4_096 });
  expect(said?.en).toContain("is full");
  expect(startFailure(ended, { ...place, freeBytes: null })).toBeNull();
});

test("what may not be written or used is named, and other faults are left alone", () => {
  const refused = Object.assign(new Error("x"), { code: "EACCES" });
  expect(startFailure(refused, place)?.en).toContain("may not use port 3000");
  expect(startFailure(new Error("x"), place)).toBeNull();
  expect(startFailure("x", place)).toBeNull();
});

test("room on the disk is known where a folder is, and nowhere else", async () => {
  expect(await freeBytesAt(".")).toBeGreaterThan(0);
  expect(await freeBytesAt("/no/such/folder")).toBeNull();
});
