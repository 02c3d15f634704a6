"use client";

import {
  Fragment,
  useId,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { cx } from "./class-names";
import { controlLook } from "./field";
import { nextChoice } from "./next-choice";

type Choice = { key: string };

type SearchListProps<Found extends Choice> = {
  /** Name of the field, and of its list unless that has one of its own. */
  label: string;
  listLabel?: string;
  placeholder?: string;
  words: string;
  found: readonly Found[];
  listClass?: string;
  choiceClass: string;
  headingAt?: (index: number) => string | null;
  onType: (words: string) => void;
  onChoose: (found: Found) => void;
  /** Asked for by Escape; without it, Escape is left to the window around. */
  onClose?: () => void;
  children: (found: Found) => ReactNode;
};

/**
 * A field and the list of what its words find. The field keeps the focus: Up and Down go round the list, Enter chooses, Home and End stay with the
 * words.
 */
export function SearchList<Found extends Choice>(
  props: SearchListProps<Found>,
) {
  const { label, found, words, placeholder, headingAt } = props;
  const id = useId();
  const { active, point, press } = useActive(props, id);
  return (
    <>
      <input
        // eslint-disable-next-line jsx-a11y/no-autofocus -- a search field that was asked for is there to be typed into
        autoFocus
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
        aria-label={label}
        autoComplete="off"
        placeholder={placeholder}
        className={controlLook}
        value={words}
        onChange={({ target }) => {
          point(null);
          props.onType(target.value);
        }}
        onKeyDown={press}
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={props.listLabel ?? label}
        className={props.listClass}
      >
        {found.map((one, index) => (
          <Fragment key={one.key}>
            <Heading>{headingAt?.(index)}</Heading>
            <Option
              id={`${id}-${index}`}
              isActive={index === active}
              className={props.choiceClass}
              onPoint={() => point(one.key)}
              onChoose={() => props.onChoose(one)}
            >
              {props.children(one)}
            </Option>
          </Fragment>
        ))}
      </ul>
    </>
  );
}

/**
 * Which choice Enter takes: the first until the keys or the pointer go to another. It is held by its key, because results that arrive later may
 * come before it.
 */
function useActive<Found extends Choice>(
  { found, onChoose, onClose }: SearchListProps<Found>,
  id: string,
) {
  const [pointed, point] = useState<string | null>(null);
  const at = found.findIndex(({ key }) => key === pointed);
  const active = Math.max(0, at);
  const press = (event: KeyboardEvent) => {
    const isArrow = event.key.startsWith("Arrow");
    const next = isArrow ? nextChoice(event.key, active, found.length) : null;
    const choice = found[active];
    if (next !== null) {
      event.preventDefault();
      point(found[next]?.key ?? null);
      const shown = document.getElementById(`${id}-${next}`);
      shown?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && choice) {
      event.preventDefault();
      onChoose(choice);
    } else if (event.key === "Escape") onClose?.();
  };
  return { active, point, press };
}

function Heading({ children }: { children: string | null | undefined }) {
  if (!children) return null;
  return (
    <li
      role="presentation"
      className="px-2.5 pt-2 pb-1 text-12 font-semibold text-muted"
    >
      {children}
    </li>
  );
}

function Option({
  id,
  isActive,
  className,
  onPoint,
  onChoose,
  children,
}: {
  id: string;
  isActive: boolean;
  className: string;
  onPoint: () => void;
  onChoose: () => void;
  children: ReactNode;
}) {
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the input keeps the focus and answers the keys for its list
    <li
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={cx(
        "cursor-pointer rounded-control px-2.5 py-1.5",
        className,
        isActive && "bg-accent-soft text-accent-strong",
      )}
    >
      {children}
    </li>
  );
}
