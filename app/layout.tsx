import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { cssVariables, palettes } from "@/components/theme/tokens";
import { firstFont } from "@/components/theme/font-faces";
import { localeOf } from "@/lib/core/text/locale";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Pantau Posyandu", template: "%s · Pantau Posyandu" },
  description:
    "Dasbor langsung posyandu provinsi: kelengkapan laporan, tren stunting, dan peringkat kader.",
  icons: { icon: "/icon.svg" },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: palettes.light.surface },
    { media: "(prefers-color-scheme: dark)", color: palettes.dark.surface },
  ],
};

/** A layout cannot read search params, so server.ts puts the language of the address into a header. */
async function readSetting() {
  const [head, jar] = await Promise.all([headers(), cookies()]);
  const theme = jar.get("theme")?.value;
  return {
    locale: localeOf(head.get("x-pantau-lang")),
    // The one with which the policy of this page lets its own styles in.
    nonce: head.get("x-nonce") ?? undefined,
    theme: theme === "dark" || theme === "light" ? theme : undefined,
  };
}

export default async function RootLayout({
  children,
}: {
  children: ReactNode;
}) {
  const { locale, theme, nonce } = await readSetting();
  return (
    <html lang={locale} data-theme={theme}>
      <head>
        <link
          rel="preload"
          href={firstFont}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
        <style
          nonce={nonce}
          dangerouslySetInnerHTML={{ __html: cssVariables() }}
        />
      </head>
      <body className="font-sans antialiased">{children}</body>
    </html>
  );
}
