/**
 * `npm start` builds if there is no build or if the sources have changed since, and then becomes the server. It is plain JavaScript, because it has
 * to run on any version of Node and to say what is missing.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const server = path.join(root, "dist", "server.mjs");

/** Runs at the same time as the build of the pages, once the bundles are there. What it prints is shown at once. */
const preparation = ["dist/server.mjs", "--prepare-only"];

/** Whether a meeting is run that was taken along in a file. */
const isLaptop = process.argv.some((one) => one.startsWith("--pack"));

const say = (line) => process.stdout.write(`${line}\n`);

function refuse(id, en) {
  process.stderr.write(`${id}\n${en}\n`);
  process.exit(1);
}

function checkNode() {
  const { engines } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  );
  const least = engines.node.replace(/[^\d.]/g, "");
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [leastMajor, leastMinor = 0] = least.split(".").map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor))
    return;
  refuse(
    `Node.js ${process.versions.node} terlalu lama: pasang Node.js ${least} atau yang lebih baru.`,
    `Node.js ${process.versions.node} is too old: install Node.js ${least} or newer.`,
  );
}

function checkPackages() {
  if (existsSync(path.join(root, "node_modules", "next"))) return;
  refuse(
    "Paket belum terpasang: jalankan `npm ci` lebih dahulu.",
    "Packages are missing: run `npm ci` first.",
  );
}

const children = new Set();

/** Runs node in a process group of its own. Its progress is shown at once. Everything else it prints is kept, and shown if it fails. */
function run(args, { onMessage, onProgress }) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  children.add(child);
  let output = "";
  const keep = (chunk) => (output += chunk);
  child.stdout.on("data", onProgress ?? keep);
  child.stderr.on("data", keep);
  if (onMessage) child.on("message", onMessage);
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, output: String(error) }));
    child.once("close", (code) => {
      children.delete(child);
      resolve({ code, output });
    });
  });
}

/** During the build, a signal ends every process that was started, and then this one. */
function stopWith(signal) {
  for (const child of children) {
    try {
      process.kill(-child.pid, "SIGTERM");
    } catch {
      // It has ended by itself.
    }
  }
  process.exit(signal === "SIGINT" ? 130 : 143);
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1).replace(".", ",")} detik`;
}

async function prepare() {
  const { code, output } = await run(preparation, {
    onProgress: (chunk) => process.stdout.write(chunk),
  });
  // The server prepares the data again, and reports itself what is wrong.
  if (code !== 0) process.stderr.write(output);
}

async function buildAll() {
  const { isBuilt } = await import("./build-stamp.mjs");
  if (isBuilt(root)) return;
  process.on("SIGINT", stopWith);
  process.on("SIGTERM", stopWith);
  const began = Date.now();
  say(
    "Menyiapkan Pantau Posyandu; hanya perlu sekali, dan setelah kodenya berubah.",
  );
  say("  Menyusun server …");
  let prepared = Promise.resolve();
  const { code, output } = await run(["--import", "tsx", "scripts/build.ts"], {
    onMessage: () => {
      say(`  Server tersusun (${seconds(began)}). Menyusun halaman …`);
      // A meeting that was taken along brings its own data.
      if (!isLaptop) prepared = prepare();
    },
  });
  if (code === 0) say(`  Halaman tersusun (${seconds(began)}).`);
  await prepared;
  if (code !== 0) {
    process.stderr.write(output);
    refuse(
      "Penyusunan gagal, lihat pesan di atas.",
      "The build failed, see above.",
    );
  }
  process.off("SIGINT", stopWith);
  process.off("SIGTERM", stopWith);
}

checkNode();
checkPackages();
process.chdir(root);
await buildAll();
// The server runs in this same process, so that signals and the exit code are its own.
process.env.NODE_ENV = "production";
process.setSourceMapsEnabled(true);
process.argv[1] = server;
await import(pathToFileURL(server).href);
