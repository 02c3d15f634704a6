/**
 * Where a subject lets those above it add something: submissions take the forms that can be sent, without knowing which there are. The
 * subject below makes the slot and asks for its items; those above fill it.
 */
export type Slot<Item> = {
  readonly name: string;
  /** Only for the compiler: what belongs here. */
  readonly item?: Item;
};

/** One thing in its slot. */
export type Filling = { slot: Slot<unknown>; item: unknown };

export function makeSlot<Item>(name: string): Slot<Item> {
  return { name };
}

export function fill<Item>(slot: Slot<Item>, item: Item): Filling {
  return { slot, item };
}

/** What was put into a slot, in the order of the subjects. */
export function itemsIn<Item>(
  fillings: readonly Filling[],
  slot: Slot<Item>,
): Item[] {
  return fillings
    .filter((filling) => filling.slot === slot)
    .map(({ item }) => item as Item);
}
