"""Spreadsheets: from bytes that somebody sent to rows of text, and back. Knows no field.

``reading`` opens a file in bounded time and memory (``textfile``, ``workbook``), ``cells`` makes
text of what programs keep in a cell, ``headings`` finds where a table begins, ``refused`` writes
the rows that were not accepted, with their reasons.
"""
