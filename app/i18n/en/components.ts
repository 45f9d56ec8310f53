import type { WordsOf } from "../words.ts";
import type { components as source } from "../zh-TW/components.ts";

export const components: WordsOf<typeof source> = {
  message: { number: "Number to quote" },
  steps: { label: "Steps", done: " (done)" },
  progress: {
    of: (done, total) => `${done} / ${total}`,
    cancel: "Cancel",
    reload: "In progress. Reload the page to see how far it is.",
  },
  signature: {
    signed: "Signed",
    open: "To be signed",
    late: "Signed after the deadline",
    hash: "Signed content",
  },
  confirm: { no: "No, not now" },
  paging: {
    label: "Pages",
    shown: (first, last, total) => `${first}–${last} of ${total}`,
    previous: "Previous",
    next: "Next",
    page: (number) => `Page ${number}`,
  },
  table: {
    find: "Filter",
    all: "All",
    exportShown: "Export this list",
    none: "Nothing matches these filters",
  },
  chart: { numbers: "Numbers", of: "Total", share: "Share" },
  form: {
    errorsTitle: (count) => (count === 1 ? "One field needs mending" : `${count} fields need mending`),
    optional: " (optional)",
    errors: {
      required: "Please fill this in",
      "too-long": "Too long",
      "too-short": "Too short",
      "too-small": "The number is too small",
      "too-large": "The number is too large",
      "not-a-number": "Please enter a number",
      "not-a-date": "Please enter a date, for instance 112/09/01",
      "not-an-option": "Please choose one",
      invalid: "Not in the right form",
    },
  },
};
