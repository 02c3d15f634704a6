import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where scripts/map/build-map.ts has laid the live map; none before the first build. */
function mapScript() {
  const copied = fileURLToPath(new URL("public/copied", import.meta.url));
  const folder = (existsSync(copied) ? readdirSync(copied) : []).find((name) =>
    name.startsWith("maplibre-"),
  );
  return folder === undefined ? "" : `/copied/${folder}/map.mjs`;
}

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // In development the page may also be opened by the IP address. Without this, the browser would get no scripts.
  allowedDevOrigins: ["127.0.0.1"],
  // server.ts compresses its answers itself, or a proxy in front of it does.
  compress: true,
  env: {
    MAP_SCRIPT: mapScript(),
    // What scripts/build.ts calls this build; nothing in development.
    BUILD_NAME: process.env.BUILD_NAME ?? "",
  },
  // The browser asks for the icon again whenever the address changes, which is at every month that is looked at.
  headers: async () => [
    {
      source: "/icon.svg",
      headers: [{ key: "Cache-Control", value: "public, max-age=86400" }],
    },
    {
      // A browser that has an old worker must find the new one.
      source: "/sw.js",
      headers: [{ key: "Cache-Control", value: "no-cache" }],
    },
  ],
  // Types are checked once, by `npm run check`.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: fileURLToPath(new URL(".", import.meta.url)),
    resolveAlias: {
      // Messages are parsed on the server (lib/core/text/precompile.ts), so that the browser does not have to load the parser.
      "use-intl/format-message": "use-intl/format-message/format-only",
      // The browser only checks what it receives, with what the contracts use of zod.
      zod: { browser: "./lib/core/client/small-zod.ts" },
      // ECharts asks whether there is a Buffer before it takes what browsers have. Without this, it would be given a whole one.
      "next/dist/compiled/buffer": { browser: "./scripts/no-buffer.mjs" },
    },
  },
};
