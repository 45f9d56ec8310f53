/** Calls `stop` with the reason when somebody asks this process to end; asked a second time, it ends at once. */
export function onStopRequest(stop) {
  let asked = false;
  const ask = (reason) => {
    if (asked) process.exit(130);
    asked = true;
    stop(reason);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, ask);
  // A signal sent to npm ends npm and its shell, but never reaches the script: being left alone says the same.
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    if (!asked) ask("the end of npm");
  }, 500);
  watch.unref();
}
