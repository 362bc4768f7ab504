import { defineConfig } from "vite";

// One entry per audience of pages: the staff pages need the islands, sign-in and
// error pages need only the styles (linked by the same manifest entry).
export default defineConfig({
  base: "/static/",
  publicDir: false,
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsDir: "ui",
    manifest: "manifest.json",
    modulePreload: { polyfill: false },
    target: "es2020",
    cssTarget: ["chrome100", "firefox100", "safari15"],
    rollupOptions: { input: { staff: "src/staff.ts", styles: "src/styles/main.scss" } },
  },
  css: {
    preprocessorOptions: {
      // Bootstrap 5.3 is written with @import; its own notices are not ours to mend.
      scss: { quietDeps: true, silenceDeprecations: ["import"] },
    },
  },
  test: { environment: "jsdom", include: ["src/**/*.test.ts"] },
} as Parameters<typeof defineConfig>[0]);
