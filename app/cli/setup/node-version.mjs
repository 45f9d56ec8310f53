// Written in the oldest module syntax that matters: it has to run on the very Node that it refuses.
import { readFileSync } from "node:fs";

export function isOlder(version, minimum) {
  const have = version.replace(/^v/, "").split(".").map(Number);
  const need = minimum
    .replace(/^[^\d]*/, "")
    .split(".")
    .map(Number);
  for (let part = 0; part < need.length; part++) {
    if ((have[part] || 0) !== need[part]) return (have[part] || 0) < need[part];
  }
  return false;
}

export function tooOld(version, packageJsonUrl) {
  const needed = JSON.parse(readFileSync(packageJsonUrl, "utf8")).engines.node;
  if (!isOlder(version, needed)) return "";
  return `Licheng needs Node ${needed}; this is Node ${version}.
Get a current one from https://nodejs.org (LTS) or with your version manager (nvm install --lts), then run the same command again.
需要 Node ${needed}，目前是 ${version}：請安裝新版 Node 後再執行一次。`;
}
