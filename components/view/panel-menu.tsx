"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { buttonLook } from "@/components/ui/button";
import { Dots } from "@/components/ui/icons";
import { PopoverButton } from "@/components/ui/popover-button";

/** ⋯: what can be taken away from a panel, a PanelMenuList of the subject's. A right click on the panel opens it too. */
export function PanelMenu({
  panel,
  onReach,
  children,
}: {
  /** Name of the panel, for assistive technology. */
  panel: string;
  onReach?: () => void;
  children: (close: () => void) => ReactNode;
}) {
  const text = useTranslations("view");
  return (
    <PopoverButton
      data-panel-menu={true}
      label={text("menu.label", { panel })}
      className={buttonLook({ variant: "quiet", size: "icon" })}
      button={<Dots />}
      align="end"
      windowClass="min-w-56 p-1.5"
      {...(onReach ? { onReach } : {})}
    >
      {children}
    </PopoverButton>
  );
}
