"use client";

import { useTranslations } from "use-intl/react";
import { Explained } from "@/components/ui/explained";
import { Mark } from "@/components/ui/mark";

/** That reports made by a program stand behind what is shown. */
export function SimulatedMark() {
  const common = useTranslations("common");
  return (
    <Explained why={common("state.simulatedWhy")}>
      <Mark tone="caution">{common("state.simulated")}</Mark>
    </Explained>
  );
}
