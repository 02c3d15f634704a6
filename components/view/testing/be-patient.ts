import { configure } from "@testing-library/react";

// What is loaded when it is wanted comes late on a busy machine; a second is not enough for it.
configure({ asyncUtilTimeout: 10_000 });
