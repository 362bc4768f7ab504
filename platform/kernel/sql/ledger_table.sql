-- What enters the rows of one table; its parts are put in by tenants.ledger. The settings are those
-- that change how a value is written as text.

CREATE OR REPLACE FUNCTION {schema}.{function}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = {schema}, public, pg_temp
SET "TimeZone" = 'UTC' SET "DateStyle" = 'ISO, MDY' SET "IntervalStyle" = 'postgres'
SET bytea_output = 'hex' SET extra_float_digits = 1
AS $ledger$
BEGIN
    PERFORM {schema}.ledger_enter(
        {source}, NEW.{key}::text, {verb}, {actor}, {object}, {width}, {told},
        clock_timestamp());
    RETURN NULL;
END
$ledger$;

DROP TRIGGER IF EXISTS ledger_enter ON {schema}.{table};
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT {or_update} ON {schema}.{table}
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {schema}.{function}();
