import { z } from "zod";

export const product = "pantau-posyandu";
/** Changes when a program that reads the present form could not read the new one. */
export const formVersion = 1;

const Part = z.object({ of: z.string(), month: z.string() });
const Table = z.object({
  name: z.string().regex(/^\w+$/),
  columns: z.array(z.string().regex(/^\w+$/)),
  part: Part.nullable(),
});

/** A key under which children are told apart, without the key: who has it can see that it is this one. */
export const KeyMark = z.object({ id: z.number(), mark: z.string() });
export type KeyMark = z.infer<typeof KeyMark>;

/** What a backup says of itself, in the first file of it. */
export const Header = z.object({
  product: z.literal(product),
  formVersion: z.number(),
  /** Of the program that made it. */
  version: z.string(),
  madeAt: z.iso.datetime(),
  province: z.string(),
  engine: z.string(),
  serverVersion: z.string(),
  postgisVersion: z.string(),
  /** The sequence of the last change that is in it. */
  sequence: z.number(),
  migrations: z.array(z.string()),
  tables: z.array(Table),
  /** Needed beside it, to go on following children; empty when the command did not find them. */
  childKeys: z.array(KeyMark),
});
export type Header = z.infer<typeof Header>;

/** What is known only at the end, in the last file but one. */
export const Ending = z.object({
  /** Files beside the database that its rows name; absent in backups of before there were any. */
  contents: z
    .array(z.object({ sha256: z.string(), bytes: z.number() }))
    .default([]),
  rows: z.record(z.string(), z.number()),
  sequences: z.array(
    z.object({
      name: z.string().regex(/^\w+$/),
      lastValue: z.number(),
      isCalled: z.boolean(),
    }),
  ),
});
export type Ending = z.infer<typeof Ending>;

export const headerName = "backup.json";
export const endingName = "end.json";
export const sumName = "sha256";
/** Where the files beside the database stand in a backup, each under its hash. */
export const contentName = (sha256: string) => `evidence/${sha256}`;
export const contentPattern = /^evidence\/([0-9a-f]{64})$/;
