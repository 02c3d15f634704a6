import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // In development the page may also be opened by the IP address. Without this, the browser would get no scripts.
  allowedDevOrigins: ["127.0.0.1"],
  // server.ts compresses its answers itself, or a proxy in front of it does.
  compress: true,
  // Types are checked once, by `npm run check`.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: fileURLToPath(new URL(".", import.meta.url)),
    resolveAlias: {
      // Messages are parsed on the server (lib/core/text/precompile.ts), so that the browser does not have to load the parser.
      "use-intl/format-message": "use-intl/format-message/format-only",
      // The browser only checks what it receives: half of zod is for what servers do with schemas. Contracts keep to what both have.
      zod: { browser: "zod/mini" },
      // ECharts asks whether there is a Buffer before it takes what browsers have. Without this, it would be given a whole one.
      "next/dist/compiled/buffer": { browser: "./scripts/no-buffer.mjs" },
    },
  },
};
