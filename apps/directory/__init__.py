"""Directory: organisations and services the city works with (Open Referral HSDS names)."""
