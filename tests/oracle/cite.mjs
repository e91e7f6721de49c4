// citeproc-js over CSL records. In, on standard input, JSON: {style, locale, locales: {"en-GB": xml}, records, notes: [[id, locator]]}.
// Out: {notes: [html], entries: {id: html}}.
import { readFileSync } from "node:fs";
import CSL from "citeproc";

const { style, locale, locales, records, notes } = JSON.parse(readFileSync(0, "utf8"));
const byId = Object.fromEntries(records.map((record) => [record.id, record]));
const processor = new CSL.Engine(
  { retrieveLocale: (name) => locales[name] ?? locales[locale], retrieveItem: (id) => byId[id] },
  style,
  locale,
  true,
);
processor.updateItems(Object.keys(byId));
const [{ entry_ids: ids }, entries] = processor.makeBibliography();
const cited = notes.map(([id, locator]) =>
  processor.makeCitationCluster([locator ? { id, locator, label: "page" } : { id }]),
);
process.stdout.write(
  JSON.stringify({ notes: cited, entries: Object.fromEntries(ids.map(([id], n) => [id, entries[n]])) }),
);
