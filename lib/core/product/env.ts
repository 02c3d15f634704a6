import path from "node:path";
import { z } from "zod";
import { AreaCode } from "@/lib/core/domain/ids";
import type { Text } from "@/lib/core/domain/text-pair";
import { isAddressRange } from "./client-address";

/** The provinces of Kepmendagri 300.2.2-2138/2025. */
const provinceCodes: readonly string[] =
  "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96".split(
    " ",
  );

export type Env = {
  /** 0 lets the system choose a free port. */
  port: number;
  /** Absolute. */
  dataDir: string;
  province: AreaCode;
  production: boolean;
  /** Absent: the embedded database inside the data directory. */
  databaseUrl?: string;
  /** Absent: this node is alone. */
  redisUrl?: string;
  /** Absent: a secret is made once and kept in the data directory. */
  authSecret?: string;
  /** Absent: keys for children are made once and kept in the data directory. */
  childKeys?: string;
  /** Absolute, shared by all nodes. Absent: a folder of the data directory. */
  evidenceDir?: string;
  /** Address under which people reach this installation; absent: whatever they asked for. No slash at the end. */
  publicUrl?: string;
  /** Proxies in front of this server, beside those on the same machine: addresses or CIDR ranges. */
  trustedProxies: readonly string[];
};

export type EnvProblem = { name: string; expected: Text };

/** Variables that cannot be used, all of them at once. Values are never repeated: some of them are secrets. */
export class EnvError extends Error {
  readonly problems: readonly EnvProblem[];

  constructor(problems: readonly EnvProblem[]) {
    const lines = problems.map(
      ({ name, expected }) =>
        `  ${name}: harus ${expected.id}\n  ${" ".repeat(name.length)}  must be ${expected.en}`,
    );
    super(["Pengaturan tidak sah / Invalid environment:", ...lines].join("\n"));
    this.name = "EnvError";
    this.problems = problems;
  }
}

const address = (...schemes: string[]) =>
  z
    .string()
    .refine((value) => URL.canParse(value))
    .refine((value) =>
      schemes.some((scheme) => value.toLowerCase().startsWith(scheme)),
    );

const Variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  DATA_DIR: z
    .string()
    .transform((directory) => path.resolve(directory))
    .default(() => path.resolve(".data")),
  EVIDENCE_DIR: z
    .string()
    .transform((directory) => path.resolve(directory))
    .optional(),
  PROVINCE: z
    .string()
    .refine((code) => provinceCodes.includes(code))
    .pipe(AreaCode)
    .default(AreaCode.parse("15")),
  NODE_ENV: z.string().optional(),
  DATABASE_URL: address("postgres://", "postgresql://").optional(),
  REDIS_URL: address("redis://", "rediss://").optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  CHILD_KEYS: z
    .string()
    .regex(/^\d{1,4}:[\w-]{43,}(,\d{1,4}:[\w-]{43,})?$/)
    .optional(),
  PUBLIC_URL: address("http://", "https://")
    .transform((value) => new URL(value))
    .refine((url) => url.pathname + url.search + url.hash === "/")
    .transform((url) => url.origin)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(",").map((entry) => entry.trim()))
    .refine((entries) => entries.every(isAddressRange))
    .default([]),
});

const expectations: Record<keyof typeof Variables.shape, Text> = {
  PORT: { id: "bilangan 0 sampai 65535", en: "a number from 0 to 65535" },
  DATA_DIR: { id: "jalur sebuah direktori", en: "the path of a directory" },
  EVIDENCE_DIR: { id: "jalur sebuah direktori", en: "the path of a directory" },
  PROVINCE: {
    id: `kode dua angka salah satu dari ${provinceCodes.length} provinsi, misalnya 15 untuk Jambi`,
    en: `the two-digit code of one of the ${provinceCodes.length} provinces, such as 15 for Jambi`,
  },
  NODE_ENV: {
    id: "production atau development",
    en: "production or development",
  },
  DATABASE_URL: {
    id: "alamat PostgreSQL: postgres://pengguna:sandi@host:5432/nama",
    en: "a PostgreSQL address: postgres://user:password@host:5432/name",
  },
  REDIS_URL: {
    id: "alamat Redis: redis://host:6379",
    en: "a Redis address: redis://host:6379",
  },
  AUTH_SECRET: {
    id: "teks acak sekurangnya 32 huruf, misalnya dari: openssl rand -base64 32",
    en: "random text of at least 32 characters, such as from: openssl rand -base64 32",
  },
  CHILD_KEYS: {
    id: "nomor dan rahasia sekurangnya 43 huruf, misalnya 1:RAHASIA, dan sesudah diganti 1:LAMA,2:BARU",
    en: "a number and a secret of at least 43 characters, such as 1:SECRET, and after a rotation 1:OLD,2:NEW",
  },
  PUBLIC_URL: {
    id: "alamat tanpa jalur, misalnya https://posyandu.jambiprov.go.id",
    en: "an address without a path, such as https://posyandu.jambiprov.go.id",
  },
  TRUSTED_PROXIES: {
    id: "alamat IP atau rentang CIDR dipisah koma, misalnya 172.16.0.0/12",
    en: "IP addresses or CIDR ranges separated by commas, such as 172.16.0.0/12",
  },
};

/** Reads the environment; an empty variable counts as absent. Throws an EnvError naming every variable that cannot be used. */
export function readEnv(
  source: Readonly<Record<string, string | undefined>> = process.env,
): Env {
  const parsed = Variables.safeParse(given(source));
  if (!parsed.success) throw new EnvError(problemsOf(parsed.error));
  const {
    DATABASE_URL,
    REDIS_URL,
    AUTH_SECRET,
    CHILD_KEYS,
    EVIDENCE_DIR,
    PUBLIC_URL,
    ...rest
  } = parsed.data;
  return {
    port: rest.PORT,
    dataDir: rest.DATA_DIR,
    province: rest.PROVINCE,
    production: rest.NODE_ENV === "production",
    trustedProxies: rest.TRUSTED_PROXIES,
    ...(DATABASE_URL !== undefined && { databaseUrl: DATABASE_URL }),
    ...(REDIS_URL !== undefined && { redisUrl: REDIS_URL }),
    ...(AUTH_SECRET !== undefined && { authSecret: AUTH_SECRET }),
    ...(CHILD_KEYS !== undefined && { childKeys: CHILD_KEYS }),
    ...(EVIDENCE_DIR !== undefined && { evidenceDir: EVIDENCE_DIR }),
    ...(PUBLIC_URL !== undefined && { publicUrl: PUBLIC_URL }),
  };
}

/** Compose files pass unset variables as empty ones. */
function given(source: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(
    Object.keys(Variables.shape).flatMap((name) => {
      const value = source[name]?.trim();
      return value === undefined || value === "" ? [] : [[name, value]];
    }),
  );
}

function problemsOf(error: z.ZodError): EnvProblem[] {
  const names = new Set(error.issues.map((issue) => String(issue.path[0])));
  return [...names].map((name) => ({
    name,
    expected: expectations[name as keyof typeof expectations],
  }));
}

/** Where the person stood who started the program: npm runs it in its own folder. */
export const startedIn = (): string => process.env.INIT_CWD ?? process.cwd();

/** Whether somebody has said which province it is, or the usual one is meant. */
export const isProvinceGiven = (): boolean =>
  (process.env.PROVINCE?.trim() ?? "") !== "";
