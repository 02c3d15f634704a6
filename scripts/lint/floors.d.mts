export type Floors = Readonly<Record<string, readonly string[]>>;
export const standsOn: Floors;
export function subjectsBelow(subject: string, floors?: Floors): string[];
