"""Case work: cases, households, tasks and files of the people attended."""
