"""A long date in words, whole: Django's own is "2 Dic. 2026". The rest is as it has it."""

DATE_FORMAT = r"j \d\e F \d\e Y"
DATETIME_FORMAT = r"j \d\e F \d\e Y, H:i"
