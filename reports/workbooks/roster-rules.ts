import type { RuleLine } from "#app/domain/rosters/rule-list.ts";
import type { Words } from "#app/i18n/words.ts";
import type { SheetModel } from "../sheet.ts";

/** The rules that books are held against, as the page lists them. */
export function rosterRulesSheet(rules: readonly RuleLine[], words: Words): SheetModel {
  const { rosters, rosterPages } = words;
  const { columns, title } = rosterPages.rules;
  return {
    name: title,
    columns: [
      { title: columns.name, kind: "text", width: 28 },
      { title: columns.grade, kind: "text", width: 10 },
      { title: columns.blocks, kind: "text", width: 12 },
      { title: columns.todo, kind: "text", width: 60 },
      { title: columns.source, kind: "text", width: 30 },
      { title: columns.needs, kind: "text", width: 30 },
      { title: columns.id, kind: "code", width: 28 },
    ],
    rows: rules.map(({ id, grade, source, needs }) => [
      rosters.rules[id].name,
      rosters.grades[grade],
      rosterPages.rules.handling[grade],
      rosters.rules[id].todo,
      rosters.sources[source],
      needs.map((part) => rosters.contextParts[part]).join(words.reports.and),
      id,
    ]),
  };
}
