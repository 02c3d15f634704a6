import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { PopoverWindow } from "./popover-window";

afterEach(cleanup);

const names = ["Jambi", "Kerinci", "Merangin"];

function open() {
  render(
    <PopoverWindow
      anchor={{ current: null }}
      label="Wilayah"
      align="start"
      onClose={() => {}}
    >
      <input aria-label="Cari" />
      {names.map((name) => (
        <a key={name} href={`#${name}`}>
          {name}
        </a>
      ))}
      <button type="button" disabled>
        Tidak ada
      </button>
    </PopoverWindow>,
  );
  return screen.getByRole("dialog", { name: "Wilayah" });
}

const focused = () => document.activeElement?.textContent;
const press = (...keys: string[]) => {
  for (const key of keys)
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
};

test("the keys go from choice to choice and round at the ends", () => {
  open();
  screen.getByText("Jambi").focus();
  press("ArrowDown");
  expect(focused()).toBe("Kerinci");
  press("ArrowUp", "ArrowUp");
  expect(focused()).toBe("Merangin");
  press("ArrowDown");
  expect(focused()).toBe("Jambi");
  press("End");
  expect(focused()).toBe("Merangin");
  press("Home");
  expect(focused()).toBe("Jambi");
});

test("from beside the choices, Up goes to the last and Down to the first", () => {
  const dialog = open();
  dialog.focus();
  press("ArrowUp");
  expect(focused()).toBe("Merangin");
  dialog.focus();
  press("ArrowDown");
  expect(focused()).toBe("Jambi");
});

test("in a field the keys are the field's own", () => {
  open();
  const field = screen.getByRole("textbox");
  field.focus();
  press("ArrowDown", "End");
  expect(document.activeElement).toBe(field);
});
