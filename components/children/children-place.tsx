"use client";

import { useRef, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { PosyanduChoice, OpenPlace } from "@/lib/children/contract";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Check } from "@/components/ui/icons";
import { Mark } from "@/components/ui/mark";
import { PlaceSearch } from "./children-place-search";

/** Null where they are deleted. */
type Names = Record<OpenPlace["stoppedAt"], string | null>;

/** The names alone. */
export function namesOf({
  subdistrict,
  puskesmas,
  village,
  posyandu,
}: Names): Names {
  return { subdistrict, puskesmas, village, posyandu };
}

/** A place by the shortest words that name it. */
export function shortNameOf({ posyandu, village, subdistrict }: Names): string {
  return posyandu || village || subdistrict || "–";
}

/** A place as the file writes it, level by level. The level at which nothing fitted is marked. */
export function WrittenLevels({
  place,
  stopped,
  isSettled = false,
}: {
  place: Names;
  /** Somebody has decided about it. */
  isSettled?: boolean;
  stopped?: Pick<OpenPlace, "stoppedAt" | "reason">;
}) {
  const text = useTranslations("children");
  if (Object.values(namesOf(place)).every((name) => name === null))
    return (
      <p className="text-14 text-pretty text-muted">
        {text(isSettled ? "store.nameGone" : "store.nameGoneWaiting")}
      </p>
    );
  const levels = ["posyandu", "village", "puskesmas", "subdistrict"] as const;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-13">
      {levels.map((level) => (
        <div key={level} className="contents">
          <dt className="text-muted">{text(`queue.${level}`)}</dt>
          <dd
            className={cx(
              "wrap-anywhere",
              level === "posyandu" && "text-14 font-semibold",
            )}
          >
            {place[level] || (
              <span className="font-normal text-muted">
                ({text("queue.empty")})
              </span>
            )}
            {stopped?.stoppedAt === level ? (
              <>
                {" "}
                <Mark tone="caution">{text(`queue.${stopped.reason}`)}</Mark>
              </>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type ChoicesProps = {
  area: AreaCode;
  name: string;
  suggestions: readonly PosyanduChoice[];
  /** Null if the rows are left out; undefined as long as nobody has chosen. */
  chosen: PosyanduChoice | null | undefined;
  isLocked: boolean;
  /** Is called without a choice if the pressed button is pressed again. */
  onChoose: (choice: PosyanduChoice | null | undefined) => void;
};

/** What a place may mean: a similar posyandu, any other one, or none, so that its rows are left out. One button can be pressed; at first none is. */
export function PlaceChoices(props: ChoicesProps) {
  const text = useTranslations("children");
  const { name, chosen, suggestions, isLocked, onChoose } = props;
  const isFound = chosen && !suggestions.some(({ id }) => id === chosen.id);
  const choices = isFound ? [chosen, ...suggestions] : suggestions;
  const isExcluded = chosen === null;
  return (
    <div
      role="group"
      aria-label={text("queue.question", { name })}
      className="flex min-w-0 flex-col items-start gap-2"
    >
      {choices.map((choice) => (
        <ChoiceButton
          key={choice.id}
          isPressed={chosen?.id === choice.id}
          isLocked={isLocked}
          onPress={(isOn) => onChoose(isOn ? choice : undefined)}
        >
          <span className="font-semibold">{choice.name}</span>{" "}
          <span className="text-13 text-muted">
            {text("queue.place", choice)}
          </span>
        </ChoiceButton>
      ))}
      {choices.length === 0 ? (
        <p className="text-14 text-muted">{text("queue.noSuggestions")}</p>
      ) : null}
      <SearchOrExclude {...props}>
        <ChoiceButton
          label={text("queue.excludeLabel", { name })}
          isPressed={isExcluded}
          isLocked={isLocked}
          onPress={(isOn) => onChoose(isOn ? null : undefined)}
        >
          {text("queue.exclude")}
        </ChoiceButton>
      </SearchOrExclude>
    </div>
  );
}

function SearchOrExclude({
  area,
  name,
  isLocked,
  onChoose,
  children,
}: ChoicesProps & { children: ReactNode }) {
  const text = useTranslations("children");
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button
          ref={button}
          size="sm"
          variant="quiet"
          aria-expanded={isOpen}
          disabled={isLocked}
          onClick={() => setOpen(!isOpen)}
        >
          {text(isOpen ? "queue.searchClose" : "queue.search")}
        </Button>
        {children}
      </div>
      {isOpen && !isLocked ? (
        <PlaceSearch
          area={area}
          name={name}
          onClose={close}
          onChoose={(choice) => {
            close();
            onChoose(choice);
          }}
        />
      ) : null}
    </>
  );
}

function ChoiceButton({
  label,
  isPressed,
  isLocked,
  onPress,
  children,
}: {
  label?: string;
  isPressed: boolean;
  isLocked: boolean;
  onPress: (isOn: boolean) => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isPressed}
      disabled={isLocked}
      onClick={() => onPress(!isPressed)}
      className={cx(
        "flex min-h-8 max-w-full cursor-pointer items-center gap-2 rounded-control border px-2.5 py-1 text-left text-14 transition-colors duration-150 disabled:cursor-not-allowed disabled:opacity-50",
        isPressed
          ? "border-accent bg-accent-soft"
          : "border-line-strong/50 hover:border-accent",
      )}
    >
      <span
        aria-hidden
        className={cx(
          "flex size-4 shrink-0 items-center justify-center rounded-full border",
          isPressed
            ? "border-accent bg-accent text-on-accent"
            : "border-line-strong",
        )}
      >
        {isPressed ? <Check className="size-3" /> : null}
      </span>
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </button>
  );
}
