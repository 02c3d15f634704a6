"use client";

import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { indicatorGroups } from "@/lib/core/catalogue/indicator-entry";
import { indicators } from "@/lib/core/catalogue/indicators";
import { useFormats } from "@/lib/core/text/formats";
import { buttonLook } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { ChevronDown } from "@/components/ui/icons";
import { PopoverButton } from "@/components/ui/popover-button";
import { ViewLink } from "./view-link";
import { useView } from "./view-context";

/** All indicators of the catalogue in their groups. */
export function IndicatorPicker() {
  const text = useTranslations("view");
  const { say } = useFormats();
  const { view } = useView();
  const label = say(indicatorOf(view.indicator).label);
  return (
    <PopoverButton
      label={`${text("picker.indicator")}: ${label}`}
      className={cx(buttonLook({ variant: "quiet", size: "sm" }), "min-w-0")}
      button={
        <>
          <span className="truncate">{label}</span>
          <ChevronDown className="shrink-0 text-muted" />
        </>
      }
      windowClass="w-[min(60rem,calc(100vw-1rem))] p-4"
    >
      {(close) => <IndicatorList onChoose={close} />}
    </PopoverButton>
  );
}

function IndicatorList({ onChoose }: { onChoose: () => void }) {
  const text = useTranslations("view");
  const { say } = useFormats();
  const { view } = useView();
  return (
    <div className="columns-1 gap-6 sm:columns-2 lg:columns-3">
      {indicatorGroups.map((group) => (
        <section key={group} className="mb-4 break-inside-avoid">
          <h3 className="px-2 pb-1 text-12 font-semibold text-muted">
            {text(`group.${group}`)}
          </h3>
          <ul>
            {indicators
              .filter((indicator) => indicator.group === group)
              .map(({ id, label }) => (
                <li key={id}>
                  <ViewLink
                    change={{ indicator: id }}
                    onGo={onChoose}
                    aria-current={id === view.indicator ? "true" : undefined}
                    className={cx(
                      "block rounded-control px-2 py-1 text-14 hover:bg-sunken",
                      id === view.indicator &&
                        "bg-accent-soft font-semibold text-accent",
                    )}
                  >
                    {say(label)}
                  </ViewLink>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
