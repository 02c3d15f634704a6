"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "use-intl/react";
import { useView } from "@/components/view/view-context";
import { ViewLink } from "@/components/view/view-link";

const loadWindow = async () => (await import("./drivers-window")).DriversWindow;
const DriversWindow = dynamic(loadWindow, { ssr: false });

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
        onPointerEnter={() => void loadWindow()}
        onFocus={() => void loadWindow()}
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
