import { measurePublic } from "/work/main/bench/public";
import { line } from "/work/main/bench/figures";
for (const f of await measurePublic()) console.log(line(f));
process.exit(0);
