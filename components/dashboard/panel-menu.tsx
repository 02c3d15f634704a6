"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "use-intl/react";
import { buttonLook } from "@/components/ui/button";
import { Dots } from "@/components/ui/icons";
import { PopoverButton } from "@/components/ui/popover-button";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { PanelMenuProps } from "./panel-content";

const PanelMenuList = dynamic(
  async () => (await import("./panel-menu-list")).PanelMenuList,
  { ssr: false, loading: () => <SkeletonLines count={4} /> },
);

/** ⋯: the table behind a picture, its file, its picture, its meaning, its address. A right click on the panel opens it too. */
export function PanelMenu(props: PanelMenuProps) {
  const text = useTranslations("province");
  return (
    <PopoverButton
      data-panel-menu={true}
      label={text("menu.label", { panel: props.panel })}
      className={buttonLook({ variant: "quiet", size: "icon" })}
      button={<Dots />}
      align="end"
      windowClass="min-w-56 p-1.5"
    >
      {(close) => <PanelMenuList {...props} onDone={close} />}
    </PopoverButton>
  );
}
