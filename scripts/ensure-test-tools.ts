import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

type Tool = {
  name: string;
  isThere: () => boolean;
  /** Debian's packages. Which version of PostgreSQL a release has is looked up when it is needed. */
  debian: () => string[];
  /** How to get it if this script may not install it. */
  otherwise: string;
};

function outputOf(program: string, ...args: string[]): string {
  const { status, stdout } = spawnSync(program, args, { encoding: "utf8" });
  return status === 0 ? stdout.trim() : "";
}

const isOnPath = (program: string) =>
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, program)));

/** Where a PostgreSQL has its extensions: Debian's versions, Homebrew's, and the one on the PATH. */
function extensionFolders(): string[] {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const shared = versions
    .filter((version) => existsSync(`${debian}/${version}/bin/postgres`))
    .map((version) => `/usr/share/postgresql/${version}`);
  const onPath = outputOf("pg_config", "--sharedir");
  return [...shared, ...(onPath ? [onPath] : [])].map((folder) =>
    path.join(folder, "extension"),
  );
}

function postgisPackages(): string[] {
  const pattern = "^postgresql-[0-9]+-postgis-3$";
  const names = outputOf("apt-cache", "search", "--names-only", pattern)
    .split("\n")
    .map((line) => line.split(" ")[0] ?? "")
    .filter((name) => name !== "")
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  return names.slice(-1);
}

const chromium = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

const tools: readonly Tool[] = [
  {
    name: "Chromium",
    isThere: () => existsSync(chromium),
    debian: () => ["chromium"],
    otherwise:
      "Chromium or Chrome, with CHROMIUM_PATH set to the program itself",
  },
  {
    name: "PostgreSQL 15+ with PostGIS 3.3+",
    isThere: () =>
      extensionFolders().some((folder) =>
        existsSync(path.join(folder, "postgis.control")),
      ),
    debian: postgisPackages,
    otherwise:
      "PostgreSQL with PostGIS, pg_config on the PATH (brew install postgresql postgis)",
  },
  {
    name: "Redis",
    isThere: () => isOnPath("redis-server"),
    debian: () => ["redis-server"],
    otherwise: "Redis, redis-server on the PATH (brew install redis)",
  },
];

const missingTools = () => tools.filter((tool) => !tool.isThere());

const canInstall = () => isOnPath("apt-get") && process.getuid?.() === 0;

function apt(...args: string[]): void {
  const { status } = spawnSync("apt-get", ["-q", "-y", ...args], {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0) throw new Error(`apt-get ${args.join(" ")} failed`);
}

/** Debian starts a server as soon as it is installed, unless this file says no. */
function withoutStartingServers(install: () => void): void {
  const policy = "/usr/sbin/policy-rc.d";
  const isOurs = !existsSync(policy);
  if (isOurs) {
    writeFileSync(policy, "#!/bin/sh\nexit 101\n");
    chmodSync(policy, 0o755);
  }
  try {
    install();
  } finally {
    if (isOurs) rmSync(policy);
  }
}

/**
 * Makes sure that the browser and the two servers that the tests use are on this machine. On Debian, as root, it installs them. Returns what is still
 * missing, and how to get it.
 */
export function ensureTestTools(): string | undefined {
  const missing = missingTools();
  if (missing.length === 0) return undefined;
  if (canInstall()) {
    apt("update");
    withoutStartingServers(() =>
      apt(
        "install",
        "--no-install-recommends",
        ...missing.flatMap((tool) => tool.debian()),
      ),
    );
  }
  const lines = missingTools().map(
    (tool) => `  ${tool.name}: ${tool.otherwise}`,
  );
  if (lines.length === 0) return undefined;
  return ["The tests need programs that are not here:", ...lines].join("\n");
}
