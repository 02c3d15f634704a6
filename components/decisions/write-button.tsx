"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Plus } from "@/components/ui/icons";
import { openQuickDecision } from "./quick-decision";

/** For those who do not know the key, or have none. */
export function WriteButton() {
  const text = useTranslations("decisions");
  return (
    <Button
      size="sm"
      variant="primary"
      aria-keyshortcuts="t"
      title={text("list.writeHint")}
      onClick={() => openQuickDecision()}
    >
      <Plus />
      {text("list.write")}
    </Button>
  );
}
