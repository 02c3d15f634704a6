/** What is refused in one part of the source and allowed in another. */
export const processEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "The environment is read once, in lib/core/product/env.ts.",
};
export const barrel = {
  selector: "ExportAllDeclaration",
  message: "No barrels: import from the file that owns the thing.",
};
export const district = {
  selector: "Identifier[name=/(?<![sS]ub)[dD]istrict/]",
  message: "'district' is ambiguous here: regency, subdistrict or village.",
};
export const sqlText = [
  "TaggedTemplateExpression[tag.name=/^(sql|tx)$/]",
  "TaggedTemplateExpression[tag.property.name='sql']",
  "CallExpression[callee.property.name='unsafe']",
].map((selector) => ({
  selector,
  message: "SQL stands in db: call a function of db/<subject>, or make one.",
}));
export const clocks = [
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "CallExpression[callee.object.name='performance'][callee.property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
].map((selector) => ({
  selector,
  message: "The domain has no clock: take the time or 'today' as an argument.",
}));
export const chance = {
  selector:
    "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  message: "The domain has no chance: take a seed or a value as an argument.",
};

export const idle = {
  selector:
    "MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|fixme)$/]",
  message: "Every test runs: no only, skip, todo or fixme.",
};

/** What the catalogue proposes holds only where nobody has set a path: a screen that shows it tells a target which may not be in use. */
export const proposedTarget = {
  selector: "Identifier[name='defaultTarget']",
  message:
    "The target in use comes with the reply: targetFor(), or its `targets`. The catalogue's stands in its definition alone.",
};

/** Packages that may be imported in one place only. Types of the drawing libraries may be imported anywhere, their code may not. */
export const places = [
  {
    packages: "^echarts($|/)",
    home: "^components/charts/echart\\.tsx$",
    types: true,
  },
  {
    packages: "^maplibre-gl($|/)",
    home: "^components/map/map-canvas\\.tsx$",
    types: true,
  },
  { packages: "^socket\\.io-client($|/)", home: "^lib/.+/client/" },
  {
    packages: "^(socket\\.io|@socket\\.io/[^/]+)$",
    home: "^lib/live/server/(realtime|live-socket)",
  },
  { packages: "^(drizzle-orm|postgres)($|/)", home: "^(db/|server\\.ts$)" },
  { packages: "^@electric-sql/", home: "^db/" },
];
