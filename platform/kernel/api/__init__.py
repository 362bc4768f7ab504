"""The API's common ground: problem documents, paging, bounds, throttles, schema."""
