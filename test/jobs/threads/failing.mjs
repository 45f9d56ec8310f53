import { register } from "tsx/esm/api";

register();
const { startWorker } = await import("../../../app/jobs/worker.ts");
const { failing: run } = await import("./kinds.ts");
export default startWorker({ "verify-audit": async () => ({ run }) });
