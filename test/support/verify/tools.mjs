import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { runProgram } from "#app/cli/setup/run-program.mjs";

// Programs of the system that tests need beside npm's packages. A later test that needs another adds a line here.
// `apt` lists alternatives, the preferred first: the database without its service where the distribution has it apart.
const mariadb = {
  why: "database tests on MariaDB",
  apt: [["mariadb-server-core", "mariadb-client-core"], ["mariadb-server"]],
  dnf: "mariadb-server",
  mac: "brew install mariadb",
};
const poppler = {
  why: "PDF documents read by a second program",
  apt: [["poppler-utils"]],
  dnf: "poppler-utils",
  mac: "brew install poppler",
};
export const tools = [
  {
    name: "chromium",
    why: "browser tests",
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    places: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    probe: ["--version"],
    apt: [["chromium"]],
    dnf: "chromium",
    mac: "brew install --cask chromium",
    elsewhere:
      "Where the package is only a pointer to a snap (Ubuntu): npx playwright install --with-deps chromium",
  },
  { name: "mariadbd", commands: ["mariadbd"], probe: ["--no-defaults", "--version"], ...mariadb },
  { name: "mariadb-install-db", commands: ["mariadb-install-db"], ...mariadb },
  { name: "pdftotext", commands: ["pdftotext"], probe: ["-v"], ...poppler },
  { name: "pdftoppm", commands: ["pdftoppm"], probe: ["-v"], ...poppler },
  { name: "pdffonts", commands: ["pdffonts"], probe: ["-v"], ...poppler },
  {
    name: "7z",
    why: "receipts packed by a second program",
    commands: ["7z", "7zz"],
    probe: ["i"],
    apt: [["p7zip-full"], ["7zip"]],
    dnf: "p7zip-plugins",
    mac: "brew install sevenzip",
  },
  {
    name: "python3 with openpyxl",
    why: "workbooks read by a second program",
    commands: ["python3"],
    // The system's own Python is the one that the system's package serves: asked before a version manager's.
    places: ["/usr/bin/python3"],
    placesFirst: true,
    probe: ["-c", "import openpyxl"],
    apt: [["python3-openpyxl"]],
    dnf: "python3-openpyxl",
    mac: "python3 -m pip install openpyxl",
  },
];

// Where Debian, Fedora and Homebrew keep servers, which a person's PATH may lack.
const serverFolders = [
  "/usr/sbin",
  "/usr/local/sbin",
  "/usr/libexec",
  "/opt/homebrew/opt/mariadb/bin",
  "/usr/local/opt/mariadb/bin",
];

export async function findTools(root, wanted = tools) {
  const found = await Promise.all(wanted.map(async (tool) => [tool.name, await findTool(root, tool)]));
  return {
    paths: Object.fromEntries(found.filter(([, path]) => path !== undefined)),
    missing: wanted.filter((tool) => found.some(([name, path]) => name === tool.name && path === undefined)),
  };
}

async function findTool(root, tool) {
  for (const path of candidates(root, tool)) {
    if (!existsSync(path)) continue;
    if (tool.probe === undefined) return path;
    if ((await runProgram(path, tool.probe, { timeout: 30_000 })).ok) return path;
  }
  return undefined;
}

function candidates(root, tool) {
  const folders = [...(process.env.PATH ?? "").split(delimiter).filter(Boolean), ...serverFolders];
  const onPath = tool.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const places = [...(tool.places ?? []), ...(tool.name === "chromium" ? playwrightsOwn(root) : [])];
  return [...new Set(tool.placesFirst ? [...places, ...onPath] : [...onPath, ...places])];
}

function playwrightsOwn(root) {
  try {
    return [createRequire(join(root, "package.json"))("@playwright/test").chromium.executablePath()];
  } catch {
    // Playwright throws on systems it has no browser for: then there is none of its own.
    return [];
  }
}

export function advice(missing) {
  const unique = (list) => [...new Set(list)];
  const apt = unique(missing.flatMap((tool) => tool.apt.at(-1)));
  const lines = [
    "Missing on this machine:",
    ...missing.map((tool) => `  ${tool.name} (${tool.why})`),
    "How to get it:",
    `  Debian, Ubuntu:  sudo apt-get install --no-install-recommends ${apt.join(" ")}`,
    `  Fedora:          sudo dnf install ${unique(missing.map((tool) => tool.dnf)).join(" ")}`,
    ...unique(missing.map((tool) => tool.mac)).map((line) => `  macOS:           ${line}`),
    ...missing.flatMap((tool) => (tool.elsewhere ? [`  ${tool.elsewhere}`] : [])),
    "Nothing was tested: no test is left out for want of a program.",
  ];
  return `${lines.join("\n")}\n`;
}
