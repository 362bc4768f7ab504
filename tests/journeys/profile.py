"""A browser whose profile lies on a disk of ours: it can be killed, and its files read."""

from __future__ import annotations

import contextlib
import os
import signal
from pathlib import Path
from typing import Any

from playwright.sync_api import Error

from conftest import CHROMIUM_FLAGS
from tenants.models import City
from tests.journeys.product import Product

STORED = """async () => {
  const opened = await indexedDB.databases();
  const rows = [];
  for (const { name } of opened) {
    const database = await new Promise(done => {
      const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result);
    });
    for (const store of database.objectStoreNames) {
      rows.push(...await new Promise(done => {
        const asked = database.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
      }));
    }
    database.close();
  }
  return {
    rows: rows.length, local: localStorage.length,
    // The library of fragments notes the address of the page one is at: here, of the sign-in page.
    session: Object.values(sessionStorage).filter(one => one !== location.pathname).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  };
}"""
NOTHING = {"rows": 0, "local": 0, "session": 0, "caches": 0, "workers": 0}


class Profile:
    """A browser whose profile lies on a disk of ours, and that can be killed."""

    def __init__(self, kind: Any, directory: Path, product: Product, city: City) -> None:
        self.kind, self.directory, self.product, self.city = kind, directory, product, city
        self.context: Any = None

    def opens(self, cookie: str) -> Any:
        """A new window of the same profile, signed in anew as after any start of the browser."""
        self.context = self.kind.launch_persistent_context(
            str(self.directory),
            executable_path=os.environ.get("CHROMIUM") or "/usr/bin/chromium",
            args=CHROMIUM_FLAGS,
            ignore_default_args=["--disable-back-forward-cache"],
            locale="es-AR",
        )
        address = self.product.at(self.city, "")
        self.context.add_cookies([{"name": "mc_session", "value": cookie, "url": address}])
        page = self.context.pages[0]
        page.goto(self.product.at(self.city, "/intake/"))
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    def is_killed(self) -> None:
        """SIGKILL: nothing is tidied up."""
        mark = f"--user-data-dir={self.directory}".encode()
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                words = (entry / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if mark in words and not any(word.startswith(b"--type=") for word in words):
                os.kill(int(entry.name), signal.SIGKILL)
        with contextlib.suppress(Error):
            self.context.close()

    def holds(self, *words: str) -> list[str]:
        """Files of the profile in which any of these words can be read."""
        signs = [w.encode(code) for w in words for code in ("utf-8", "utf-16-le")]
        return [
            str(path.relative_to(self.directory))
            for path in self.directory.rglob("*")
            if path.is_file() and any(sign.lower() in path.read_bytes().lower() for sign in signs)
        ]
