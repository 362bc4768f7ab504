"""Makes `python -m migraciudades.cli` the same as `migraciudades`."""

from migraciudades.cli.group import main

if __name__ == "__main__":
    main()
