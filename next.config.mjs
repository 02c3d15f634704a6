import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // In development the page may be opened by number too; without this the browser gets no scripts.
  allowedDevOrigins: ["127.0.0.1"],
  // server.ts answers with its own compression, or a proxy before it does.
  compress: true,
  // Types are checked once, by `npm run check`.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: fileURLToPath(new URL(".", import.meta.url)),
    resolveAlias: {
      // Messages reach the browser already parsed (lib/core/text/precompile.ts): the parser stays at home.
      "use-intl/format-message": "use-intl/format-message/format-only",
    },
  },
};
