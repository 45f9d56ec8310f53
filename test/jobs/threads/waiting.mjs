import { register } from "tsx/esm/api";

register();
const { startWorker } = await import("../../../app/jobs/worker.ts");
const { waiting: run } = await import("./kinds.ts");
export default startWorker({ "verify-audit": async () => ({ run }) });
