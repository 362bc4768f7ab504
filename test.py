#!/usr/bin/env python3
"""Checks everything on this machine: python3 test.py; --fast leaves out the slowest, saying so."""

import os
import shutil
import sys

if sys.version_info < (3, 11):  # noqa: UP036 says so to whoever has an older one
    for _name in ("python3.14", "python3.13", "python3.12", "python3.11"):
        if shutil.which(_name):
            os.execvp(_name, [_name, *sys.argv])  # noqa: S606 the same command, a newer Python
    sys.exit("MigraCiudades needs Python 3.11 or newer. This is " + sys.version.split()[0] + ".")

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "platform"))  # noqa: PTH118, PTH120, PTH100

from embedded.verifier import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
