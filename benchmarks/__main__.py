"""python -m benchmarks: every benchmark, as `make bench` runs them."""

import sys

from benchmarks.run import main

sys.exit(main())
