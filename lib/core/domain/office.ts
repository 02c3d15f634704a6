import type { Text } from "./text-pair";

const names: Readonly<Record<string, (area: string) => Text>> = {
  operator: (area) => ({ id: `Operator ${area}`, en: `Operator of ${area}` }),
  planner: (area) => ({ id: `Perencana ${area}`, en: `Planner of ${area}` }),
  admin: (area) => ({
    id: `Admin ${area}`,
    en: `Administrator of ${area}`,
  }),
};

/** An office as readers know it: a role and the name of the area it answers for, such as "Operator Kerinci". Never a person's name. */
export function officeName(role: string, area: string): Text {
  const name = names[role];
  return name === undefined ? { id: area, en: area } : name(area);
}
