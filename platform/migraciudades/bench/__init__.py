"""One module per measurement: `run(size)` returns the object of `kernel.measure.report`.

`DEFAULT_SIZE` is the size of the figures we state; a small one exists for the tests.
"""
