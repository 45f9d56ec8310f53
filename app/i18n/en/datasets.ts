import type { PlanChange } from "#app/domain/course-codes/plan-versions.ts";
import type { ImportStatus } from "#app/domain/datasets/import-states.ts";
import { type DatasetKind, datasetKinds } from "#app/domain/datasets/kinds.ts";
import type { Change, ImportMode } from "#app/domain/datasets/merge.ts";
import type { JobFailureCode, JobKind } from "#app/domain/jobs/kinds.ts";
import type { WordsOf } from "../words.ts";
import type { datasets as source } from "../zh-TW/datasets.ts";

const statuses: Record<ImportStatus, string> = {
  read: "to be recognised",
  previewed: "to be confirmed",
  confirmed: "imported",
  unchanged: "same content, nothing changed",
  refused: "cannot be imported",
  discarded: "discarded",
  undone: "undone",
};

const modes: Record<ImportMode, string> = { complete: "complete list", partial: "part of the list" };

const rowKinds: Record<Change<object>["kind"], string> = {
  created: "created",
  updated: "updated",
  unchanged: "unchanged",
  removed: "removed",
};

const planChanges: Record<PlanChange["kind"], string> = {
  added: "added",
  changed: "changed",
  deleted: "deleted",
  unchanged: "unchanged",
};

const datasetNames: Record<DatasetKind, string> = {
  homerooms: "homerooms",
  students: "students",
  offerings: "offerings",
  enrolments: "enrolments",
  grades: "term scores",
  "makeup-courses": "makeup courses",
  retakes: "retakes",
  transfers: "credited courses",
  repeats: "repeated courses",
  "student-status": "student status",
  "study-elsewhere": "study elsewhere",
  officers: "officers",
};

const jobs: Record<JobKind, string> = {
  "verify-audit": "Checking the audit chain",
  "read-import": "Reading the file",
  "store-import": "Storing the data",
  compare: "Comparing",
  "export-run": "Making the file",
  "check-roster": "Check a roster",
  "export-batch": "Export a batch",
  "make-book": "Making a book",
  "export-roster-findings": "Making the roster findings",
  "print-name-list": "Printing a list of names",
};

const jobFailures: Record<JobFailureCode, { what: string; toDo: string }> = {
  failed: {
    what: "This work was not finished",
    toDo: "Try again; if it fails again, give the number to the administrator.",
  },
  busy: { what: "The database was busy; this work was not finished", toDo: "Try again in a few minutes." },
  "too-much-memory": {
    what: "The file is too large; this work was not finished",
    toDo: "Import it in several files.",
  },
  "given-up": {
    what: "This work broke off several times and was stopped",
    toDo: "Give the number to the administrator.",
  },
};

export const datasets: WordsOf<typeof source> = {
  statuses,
  modes,
  rowKinds,
  planChanges,
  datasetNames,
  slotName: (slot) => {
    if (slot === "course-plan") return "a course plan";
    if (slot === "subject-table") return "the subject table";
    if (slot.startsWith("code-table:")) return "a code table";
    return Object.entries(datasetNames).find(([kind]) => kind === slot)?.[1] ?? slot;
  },
  counted: (by) =>
    datasetKinds.flatMap((kind) => (by[kind] ? [`${by[kind]} ${datasetNames[kind]}`] : [])).join(", "),
  list: {
    title: "Imports",
    intro:
      "Files from the school's systems and the course-plan platform come in here. The console recognises what they are, shows a preview and waits for you to confirm; it never alters the school's own data.",
    count: (files) => `${files} imports`,
    inForce: "Data of this term",
    inForceNote: "In this order: each is checked against those before it.",
    next: "Next",
    nextHere: "to be imported next",
    waitsFor: (kinds) => `needs ${kinds} first`,
    none: "not imported yet",
    plans: (count, year) => `${count} versions, the newest of ${year}`,
    complete: "All five kinds are there; the comparison can begin.",
    toComparison: "To the comparison",
    columns: { data: "Data", state: "State", rows: "Rows", file: "File", who: "By", when: "Imported" },
    forBooks: "Data for books that the console makes",
    forBooksNote:
      "Needed only where the school's system cannot make the books of scores, students or officers: they are made from this. The comparison of course codes does not read it.",
    open: "Files that wait for you",
    openNote: "Leaving this page loses nothing; nothing changes before you confirm.",
    history: "History",
    noHistory: "No file has been imported yet",
    noHistoryMore:
      "Drop the files of homerooms, students, offerings, enrolments and the course plan above, several at once if you like.",
    filter: "Kind",
    atWork: "at work",
  },
  upload: {
    title: "Upload files",
    drop: "Drop files here, or click to choose them",
    note: (megabytes) =>
      `Several .xlsx, .csv, .txt or .json files at once, together at most ${megabytes} MB.`,
    kind: "What they are",
    anyKind: "recognise by themselves",
    chosen: (count) => `${count} files chosen`,
    submit: "Upload and preview",
    field: "Files",
    refusals: { "too-large": "The files together are too large", "no-file": "Choose a file" },
    tooLargeToDo: "Delete sheets that are not needed, or upload fewer at once. None of the files was kept.",
  },
  steps: ["Choose", "Recognise", "Preview", "Confirm", "Report"],
  detail: {
    trail: "Imports",
    file: "File",
    kind: "Content",
    encoding: "Text encoding",
    hash: "SHA-256",
    size: "Size",
    received: "Uploaded",
    confirmed: "Confirmed",
    undone: "Undone",
    mode: "The file is",
    table: "Code table",
    basedOn: "Data before it",
    firstImport: "(none)",
    importNumber: (id) => `import no. ${id}`,
    original: "Original file",
    seen: (when, who) => `A file with the same content was imported on ${when} by ${who}`,
    seenOther: (status) => `How that ended: ${status}`,
    unknownPerson: "(an account that is gone)",
  },
  reading: { title: "Reading the file", note: "You may leave this page; the result waits under Today." },
  storing: {
    title: "Storing",
    note: "Until it is finished all pages show the data as they were; if it is stopped, nothing is stored.",
  },
  cancelled: { title: "Cancelled; nothing was stored", toDo: "Confirm again, or discard this import." },
  again: "Read again",
  refused: {
    title: "This file cannot be imported",
    kept: "The data in force have not changed.",
    asOther: (kind) => `Import it as ${kind}`,
    anew: "Choose another file",
    builtIn: {
      what: (table) => `The code table ${table} comes with the console and need not be imported`,
      action: "Only departments (DEP), fields (FLD) and subjects (CATATT) are imported.",
    },
  },
  chooseKind: {
    title: "What is this?",
    note: "The headers do not say. Choose what the file holds; its columns come next.",
    found: (found, required) => `${found} of ${required} required columns`,
    submit: "Next",
    glance: "The first rows of the file",
  },
  chooseTable: {
    title: "Which code table is this?",
    note: "The file name does not say whether it is departments or fields.",
    tables: { DEP: "Departments (DEP)", FLD: "Fields (FLD)" },
    submit: "Next",
  },
  mapping: {
    title: "Which columns are these?",
    note: "These required columns were not found. Choose the header that holds each; files with the same headers will be read that way from now on.",
    ours: "Column we need",
    theirs: "Header in the file",
    choose: "(choose)",
    leaveOut: "(not in the file)",
    recognised: "Columns that were recognised",
    optional: "Further columns",
    submit: "Apply and preview",
    refusals: {
      "columns-missing": "Choose a header for every required column",
      "header-twice": "One header cannot be two columns",
    },
  },
  waiting: {
    title: (kinds) => `Import ${kinds} first`,
    note: "The file is kept. It will be read again by itself when those data are there.",
  },
  preview: {
    title: "Preview: nothing is stored yet",
    rows: "rows in the file",
    created: "created",
    updated: "updated",
    unchanged: "unchanged",
    rejected: "rejected",
    blank: "blank",
    removed: "removed, not in the file",
    kept: "kept, not in the file",
    total: "afterwards",
    first: "First rows",
    state: "Result",
    modeTitle: "Is the file the complete list?",
    modeNotes: {
      complete: "What the file does not have is removed.",
      partial: "What the file does not have is kept.",
    },
    modeChange: { complete: "It is the complete list", partial: "It is a part of the list" },
    removedTitle: (count) => `${count} rows will be removed`,
    removedMore: (count) => `and ${count} more`,
    muchRemoved: (removed, inForce, share) => `${removed} of ${inForce} rows (${share}) will be removed`,
    muchRemovedToDo: "If the file is only a part, say so, or export the complete list again.",
    acceptRemovals: "I have checked this; remove them",
    heldTitle: (count) => `${count} rows are not in the file but still in use, and stay for now`,
    heldBy: (by) => `used by ${by}`,
    heldToDo: "Import the data that use them; then import this file once more to remove them.",
    lossy: (count) => `${count} updates put "?" in place of characters`,
    lossyToDo: "A Big5 file has no place for rare characters. Export .xlsx or CSV UTF-8 and import that.",
    updatesTitle: "What changes",
    updateColumns: { row: "Row", field: "Column", from: "From", to: "To" },
    errorsTitle: (rows) => `${rows} rows rejected`,
    errorsNote: "Rejected rows are not imported; import the others now and the mended ones later.",
    errorColumns: {
      reason: "Reason",
      column: "Column",
      count: "Places",
      where: "First places",
      toDo: "What to do",
    },
    allErrors: "Row by row",
    errorFile: "Your file with the reasons",
    noticesTitle: "Please note",
    noticeRows: (rows) => `rows ${rows}`,
    extraTitle: "Columns kept aside",
    mappingTitle: "Columns under other names",
    leftOutTitle: "Sheets left out",
    planTitle: (year) => `Course plan of ${year}`,
    planForm: { new: "new form", old: "old form (no header)" },
    planMarks: "Version mark (MD5)",
    planOlder: (year, newest) => `This is a plan of ${year}; the newest in force is of ${newest}`,
    planOlderToDo: "To bring the plan up to date, download the newest file from the course-plan platform.",
    planAgainst: "Against the plan in force:",
    planNewComparison: "Compare again after it is imported.",
    confirm: "Confirm",
    confirmRest: (rows) => `Import the other ${rows} rows`,
    discard: "Discard",
    discardQuestion: "Discard this import?",
    discardNote: "The file stays in the history; no data change.",
    back: "Back to the imports",
  },
  report: {
    title: "Imported",
    unchangedTitle: "The content is what is in force already; nothing changed",
    plan: "A new plan version",
    nextTitle: (kind) => `Next: ${kind}`,
    nextAction: "Go on importing",
    undo: "Undo this import",
    undoQuestion: "Undo this import?",
    undoTo: (basedOn) => `The data go back to ${basedOn}.`,
    undoToNothing: "It was the first one; without it there are no such data.",
    undoPlan: "This plan version is no longer used; comparisons go by the versions before it.",
    undoYes: "Undo",
    inForce: "in force",
    replaced: "replaced by a later import",
  },
  undo: {
    cannot: "It cannot be undone",
    "later-import": "There is a later import; undo that one first.",
    "still-in-use": (by) => `${by} use these data; undo or import those first.`,
    "signed-run": (run, when, who) =>
      `Comparison no. ${run}, signed by ${who} on ${when}, stands on these data.`,
    done: "Undone",
  },
  outcomes: {
    superseded: (what, who, when) =>
      `After your preview ${who} imported ${what} (${when}); nothing of yours was stored`,
    supersededToDo: "The preview has been made anew; check it and confirm again.",
    someone: "a colleague",
    justNow: "just now",
    conflict: (status) => `This import is now: ${status}`,
    conflictToDo: "Look at how it stands before you go on.",
    removesMuch: "More than a fifth would be removed; tick the box first",
  },
  errors: {
    title: "Rejected rows",
    count: (places, rows) => `${places} places in ${rows} rows`,
    columns: {
      sheet: "Sheet",
      row: "Row",
      column: "Column",
      value: "Value",
      reason: "Reason",
      toDo: "What to do",
    },
    filter: "Reason",
  },
  returned: { title: "Why rejected (mend and import again)", suffix: "_rejected" },
  jobs,
  jobFailures,
  jobStates: {
    queued: "waiting",
    running: "running",
    done: "done",
    failed: "not finished",
    cancelled: "cancelled",
  },
  jobCancel: "Cancel",
};
