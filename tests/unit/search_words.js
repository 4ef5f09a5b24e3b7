// Reads cases as JSON, runs the site's own search on them, prints what it found as JSON.
"use strict";
const fs = require("node:fs");
const vm = require("node:vm");

const [library, words] = process.argv.slice(2);
vm.runInThisContext(fs.readFileSync(library, "utf8"));
vm.runInThisContext(fs.readFileSync(words, "utf8"));
const { HD, MiniSearch } = globalThis;
const { functions, pages, queries, headings } = JSON.parse(fs.readFileSync(0, "utf8"));

const engine = HD.searchEngine(MiniSearch, pages);
process.stdout.write(
  JSON.stringify({
    functions: functions.map((one) => HD[one.function](one.text)),
    queries: queries.map((one) => HD.searchRun(engine, one.query)),
    headings: headings.map((one) => {
      const found = HD.searchHeading(pages.find((page) => page.u === one.page), one.query);
      return found && found[0];
    }),
  }),
);
