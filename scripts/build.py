#!/usr/bin/env python3
"""The command line of the project: check, build, serve, new, report, export."""

import sys

from chronicle.cli import main

if __name__ == "__main__":
    sys.exit(main())
