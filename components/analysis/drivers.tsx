"use client";

import { useTranslations } from "use-intl/react";
import { useView } from "@/components/view/view-context";
import { ViewLink } from "@/components/view/view-link";
import { laterWindow } from "@/components/ui/later";

const DriversWindow = laterWindow(
  async () => (await import("./drivers-window")).DriversWindow,
);

/** From the headline to what drives its change. The window is part of the address: who is sent it finds the same one open. */
export function Drivers({ className }: { className?: string }) {
  const text = useTranslations("analysis");
  const { view, session, go } = useView();
  if (session.audience !== "oversight") return null;
  const { drivers } = view;
  return (
    <>
      <ViewLink
        change={{ drivers: "1" }}
        aria-haspopup="dialog"
        className={className}
        onPointerEnter={() => DriversWindow.load()}
        onFocus={() => DriversWindow.load()}
      >
        {text("drivers.open")}
      </ViewLink>
      {drivers === null ? null : (
        <DriversWindow
          against={drivers}
          onClose={() => go({ drivers: null, driversBy: "all", without: "" })}
        />
      )}
    </>
  );
}
