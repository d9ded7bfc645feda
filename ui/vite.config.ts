// How the window is built and its unit tests run. Everything is bundled: the strict CSP allows nothing from outside.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  // Without this condition Svelte hands the tests its server half.
  ...(mode === "test" ? { resolve: { conditions: ["browser"] } } : {}),
  build: {
    target: "es2022",
    // Neither inline fonts nor inline scripts get past the CSP.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    strictPort: true,
    // The typefaces lie beside the crate that puts them on paper.
    fs: { allow: ["..", "../src-tauri/crates/documents/fonts"] },
  },
  test: { environment: "happy-dom" },
}));
