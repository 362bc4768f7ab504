import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

/** The icon sprite becomes a built file with a hashed name, found by the templates in the manifest. */
function sprite(): Plugin {
  const path = "src/icons.svg";
  return {
    name: "sprite",
    buildStart() {
      this.addWatchFile(path);
      this.emitFile({ type: "asset", name: "icons.svg", originalFileName: path, source: readFileSync(path) });
    },
  };
}

/** A packed twin beside each file: the web server sends it as it is and never packs twice. */
function packed(): Plugin {
  return {
    name: "packed",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!/\.(js|css|svg)$/.test(fileName)) continue;
          const source = gzipSync(file.type === "chunk" ? file.code : file.source, { level: 9 });
          this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source });
        }
      },
    },
  };
}

// One entry serves every page, and one more those with passkeys; the styles stand alone too, for
// pages without scripts.
export default defineConfig({
  base: "/static/",
  publicDir: false,
  plugins: [sprite(), packed()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsDir: "ui",
    manifest: "manifest.json",
    modulePreload: { polyfill: false },
    target: "es2020",
    cssTarget: ["chrome100", "firefox100", "safari15"],
    rollupOptions: { input: { staff: "src/staff.ts", passkey: "src/passkey.ts", styles: "src/styles/main.scss" } },
  },
  css: {
    preprocessorOptions: {
      // Bootstrap 5.3 is written with @import; its own notices are not ours to mend.
      scss: { quietDeps: true, silenceDeprecations: ["import"] },
    },
  },
  test: { environment: "jsdom", include: ["src/**/*.test.ts"] },
} as Parameters<typeof defineConfig>[0]);
