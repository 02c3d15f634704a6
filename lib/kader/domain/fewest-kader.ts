/** How many kader a posyandu has at least: "paling sedikit 5 kader per posyandu", as the indicators of kader say. */
export const fewestKader = 5;
