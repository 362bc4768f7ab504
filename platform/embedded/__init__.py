"""Services of one data directory: environment, PostgreSQL, Valkey, front end, processes.

Standard library only, because it runs before anything is installed.
"""
