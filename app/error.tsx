"use client";

import { useSearchParams } from "next/navigation";
import { Button } from "@/components/ui/button";
import { localeOf } from "@/lib/core/text/locale";

/** No provider of words is above this page, so its few sentences are written here. */
const words = {
  id: {
    title: "Halaman ini tidak dapat disusun.",
    text: "Data yang tersimpan tidak berubah. Coba muat lagi; bila tetap begini, sampaikan kepada pengelola kapan dan di halaman mana ini terjadi.",
    retry: "Coba lagi",
    reference: "Rujukan",
  },
  en: {
    title: "This page could not be put together.",
    text: "Nothing that was stored has changed. Try again; if it stays so, tell the administrator when and on which page it happened.",
    retry: "Try again",
    reference: "Reference",
  },
} as const;

export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const text = words[localeOf(useSearchParams().get("lang"))];
  return (
    <main className="mx-auto flex min-h-dvh max-w-prose flex-col items-start justify-center gap-4 px-6">
      <h1 className="text-28 font-semibold text-balance">{text.title}</h1>
      <p>{text.text}</p>
      <Button variant="primary" onClick={reset}>
        {text.retry}
      </Button>
      {error.digest ? (
        <p className="font-mono text-12 text-muted">
          {text.reference}: {error.digest}
        </p>
      ) : null}
    </main>
  );
}
