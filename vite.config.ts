import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Loaders and actions are cut out of the browser's files; whatever else leads there into these layers is a mistake. */
function refuseServerLayers(): Plugin {
  const serverOnly = /\/(db|reports|app\/(use-cases|imports|jobs|cli))\/[^?]+\.ts$/;
  return {
    name: "licheng-server-layers",
    apply: "build",
    load(id, options) {
      if (!options?.ssr && serverOnly.test(id) && !id.includes("/node_modules/"))
        this.error(`${id} belongs to the server, but a page's browser half imports it`);
    },
  };
}

export default defineConfig({
  plugins: [
    refuseServerLayers(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
        unstable_optimizeDeps: true,
      },
    }),
  ],
  ssr: { noExternal: [/^@mantine/, "recharts"] },
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 900,
    rollupOptions: { output: { experimentalMinChunkSize: 20_000 } },
  },
});
