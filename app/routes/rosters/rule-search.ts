import { z } from "zod";
import { filterOf } from "#app/components/table/table-search.ts";
import { ruleGrades } from "#app/domain/rosters/rule.ts";

/** What the address of the list of rules says. */
export const ruleSearch = z.object({ grade: filterOf(ruleGrades) });
