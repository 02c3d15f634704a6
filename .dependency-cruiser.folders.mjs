/**
 * Folders must not import each other in a circle. This is a run of its own without tests and scripts: a test may import from neighbouring folders,
 * and would close circles that the product does not have.
 */
import base from "./.dependency-cruiser.mjs";

export default {
  forbidden: [
    {
      name: "no-circles-of-folders",
      comment:
        "Two folders that need each other are one folder, or one of their files stands in the wrong one.",
      severity: "error",
      scope: "folder",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    ...base.options,
    exclude: {
      path: `${base.options.exclude.path}|^(scripts|bench|e2e)/|(^|/)testing/|[.](test|spec)[.]tsx?$|^[^/]+[.](config|mjs)`,
    },
  },
};
