import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { SearchList } from "./search-list";

afterEach(cleanup);

const onChoose = vi.fn();
const onClose = vi.fn();
const fruit = (...keys: string[]) => keys.map((key) => ({ key }));

function Search({ found }: { found: { key: string }[] }) {
  const [words, setWords] = useState("");
  return (
    <SearchList
      label="Buah"
      words={words}
      found={found}
      choiceClass=""
      headingAt={(index) => (index === 0 ? "Segar" : null)}
      onType={setWords}
      onChoose={({ key }) => onChoose(key)}
      onClose={onClose}
    >
      {({ key }) => key}
    </SearchList>
  );
}

const field = () => screen.getByRole("combobox", { name: "Buah" });
const press = (...keys: string[]) =>
  keys.map((key) => fireEvent.keyDown(field(), { key }));
/** What a screen reader says while the field keeps the focus. */
const active = () => {
  const id = field().getAttribute("aria-activedescendant");
  const selected = screen.queryByRole("option", { selected: true });
  expect(selected?.id ?? null).toBe(id);
  return selected?.textContent ?? null;
};

test("the keys go round the list, and the focus stays in the field", () => {
  render(<Search found={fruit("duku", "mangga", "salak")} />);
  const scrolled = vi.spyOn(Element.prototype, "scrollIntoView");
  expect(document.activeElement).toBe(field());
  expect(screen.getByRole("listbox", { name: "Buah" })).toBeTruthy();
  expect(active()).toBe("duku");
  press("ArrowDown");
  expect(active()).toBe("mangga");
  expect(scrolled.mock.contexts.at(-1)).toHaveProperty("textContent", "mangga");
  press("ArrowDown", "ArrowDown");
  expect(active()).toBe("duku");
  press("ArrowUp");
  expect(active()).toBe("salak");
  press("Enter");
  expect(onChoose.mock.calls).toEqual([["salak"]]);
  expect(document.activeElement).toBe(field());
  scrolled.mockRestore();
});

test("Home and End stay with the words", () => {
  render(<Search found={fruit("duku", "mangga", "salak")} />);
  press("ArrowDown");
  // fireEvent answers false if the key was taken from the field.
  expect(press("Home", "End", "ArrowLeft", "a")).toEqual(
    Array.from({ length: 4 }, () => true),
  );
  expect(active()).toBe("mangga");
});

test("the pointer selects and chooses, a heading does neither", () => {
  render(<Search found={fruit("duku", "mangga")} />);
  onChoose.mockClear();
  fireEvent.pointerMove(screen.getByText("mangga"));
  expect(active()).toBe("mangga");
  fireEvent.click(screen.getByText("Segar"));
  expect(onChoose).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText("duku"));
  expect(onChoose.mock.calls).toEqual([["duku"]]);
});

test("results that arrive later do not change what Enter chooses", () => {
  const { rerender } = render(<Search found={fruit("duku", "mangga")} />);
  onChoose.mockClear();
  press("ArrowDown");
  rerender(<Search found={fruit("alpukat", "belimbing", "mangga")} />);
  expect(active()).toBe("mangga");
  rerender(<Search found={fruit("alpukat")} />);
  expect(active()).toBe("alpukat");
  press("Enter");
  expect(onChoose.mock.calls).toEqual([["alpukat"]]);
});

test("other words begin at the first result again", () => {
  render(<Search found={fruit("duku", "mangga")} />);
  press("ArrowDown");
  fireEvent.change(field(), { target: { value: "m" } });
  expect(active()).toBe("duku");
});

test("without results nothing is expanded or chosen, and Escape still closes", () => {
  render(<Search found={[]} />);
  onChoose.mockClear();
  expect(field().getAttribute("aria-expanded")).toBe("false");
  press("ArrowDown", "Enter");
  expect(active()).toBeNull();
  expect(onChoose).not.toHaveBeenCalled();
  press("Escape");
  expect(onClose).toHaveBeenCalledOnce();
});
