"use client";

import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { ValuesReply } from "@/lib/figures/contract";
import { laterWindow } from "@/components/ui/later";

const ProvenanceWindow = laterWindow(
  async () => (await import("./provenance-window")).ProvenanceWindow,
);

/** The headline figure as a question: where does it come from? The answer is fetched when somebody reaches for it. */
export function Provenance({
  reply,
  children,
}: {
  reply: ValuesReply;
  children: ReactNode;
}) {
  const text = useTranslations("dashboard");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className="group cursor-pointer rounded-control text-left"
        onPointerEnter={() => ProvenanceWindow.load()}
        onFocus={() => ProvenanceWindow.load()}
        onClick={() => setOpen(true)}
      >
        {children}
        <span className="mt-1.5 block text-12 font-medium text-accent underline print:hidden decoration-accent/40 underline-offset-3 group-hover:decoration-accent">
          {text("figure.open")}
        </span>
      </button>
      {isOpen ? (
        <ProvenanceWindow reply={reply} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
