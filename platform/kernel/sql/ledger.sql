-- The functions of the ledger of one scope, filled in by tenants.ledger.
--
-- Each row of history is entered when its transaction commits, and the entries of a transaction are
-- then sealed together. Both run from deferred triggers, the second one queued by the first: by
-- then every other deferred check has been made, so whoever holds the chain's lock waits for nobody,
-- and holds it for as long as the commit takes.

CREATE OR REPLACE FUNCTION {schema}.ledger_enter(
    source text, row_id text, verb text, actor uuid, object uuid, width int, told text,
    moment timestamptz
) RETURNS void LANGUAGE plpgsql AS $ledger$
DECLARE
    entry bigint := nextval('{schema}.kernel_ledgerentry_id_seq');
    mine text := pg_current_xact_id()::text;
    mark text := current_setting('ledger.{schema}', true);
    first bigint := entry;
BEGIN
    -- Whoever sets the mark by hand gets entries without a seal, which the verification finds.
    IF split_part(mark, ':', 1) = mine THEN
        first := split_part(mark, ':', 2)::bigint;
    ELSE
        PERFORM set_config('ledger.{schema}', mine || ':' || entry, true);
    END IF;
    INSERT INTO {schema}.kernel_ledgerentry
        (id, batch, at, source, "row", verb, actor, object, width, digest)
    VALUES
        (entry, first, moment, source, row_id, verb, actor, object, width,
         sha256(convert_to(told, 'UTF8')));
END
$ledger$;

-- Who a row of history says it was.
CREATE OR REPLACE FUNCTION {schema}.ledger_actor(context uuid) RETURNS uuid
LANGUAGE plpgsql STABLE AS $ledger$
DECLARE
    who text;
BEGIN
    IF context IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT metadata ->> 'user' INTO who FROM {schema}.pghistory_context WHERE id = context;
    IF who ~ '^[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}$' THEN
        RETURN who::uuid;
    END IF;
    RETURN NULL;
END
$ledger$;

CREATE OR REPLACE FUNCTION {schema}.ledger_seal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, public, pg_temp AS $ledger$
DECLARE
    last_seq bigint;
    last_chain bytea;
    many int;
    last_entry bigint;
    content bytea;
    moment timestamptz;
    own text;
BEGIN
    {turn}
    -- The first seal is held, which nobody can who may only read seals. An advisory lock is taken by
    -- whoever can send SQL, in another city too; it serves until there is a first seal.
    PERFORM FROM {schema}.kernel_ledgerseal s WHERE s.seq = 1 FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('ledger:{schema}', 0));
        PERFORM FROM {schema}.kernel_ledgerseal s WHERE s.seq = 1 FOR UPDATE;
    END IF;
    SELECT s.seq, s.chain INTO last_seq, last_chain
    FROM {schema}.kernel_ledgerseal s ORDER BY s.seq DESC LIMIT 1;
    SELECT count(*), max(e.id), sha256(convert_to(string_agg(concat_ws('|',
               e.id, e.batch, (extract(epoch FROM e.at) * 1000000)::bigint, e.source, e.verb,
               coalesce(e.actor::text, '-'), coalesce(e.object::text, '-'), e.width,
               encode(e.digest, 'hex'), e."row"), E'\n' ORDER BY e.id), 'UTF8'))
    INTO many, last_entry, content
    FROM {schema}.kernel_ledgerentry e WHERE e.id >= NEW.id AND e.batch = NEW.batch;
    last_seq := coalesce(last_seq, 0) + 1;
    moment := clock_timestamp();
    INSERT INTO {schema}.kernel_ledgerseal (seq, at, batch, upto, entries, chain)
    VALUES (last_seq, moment, NEW.batch, last_entry, many,
            sha256(convert_to(concat_ws('|',
                encode(coalesce(last_chain, ''::bytea), 'hex'), last_seq,
                (extract(epoch FROM moment) * 1000000)::bigint, NEW.batch, last_entry, many,
                encode(content, 'hex')), 'UTF8')));
    PERFORM set_config('ledger.{schema}', '', true);
    RETURN NULL;
END
$ledger$;

-- History is written by triggers. A row that somebody adds by hand is a story, not a record.
CREATE OR REPLACE FUNCTION {schema}.ledger_refuse() RETURNS trigger
LANGUAGE plpgsql AS $ledger$
BEGIN
    RAISE EXCEPTION 'rows of % are written by its triggers only', TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$ledger$;

DROP TRIGGER IF EXISTS ledger_seal ON {schema}.kernel_ledgerentry;
CREATE CONSTRAINT TRIGGER ledger_seal AFTER INSERT ON {schema}.kernel_ledgerentry
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.batch = NEW.id)
EXECUTE FUNCTION {schema}.ledger_seal();

-- Takes personal data out of rows of history because a law asks for it, and tells the digest of what
-- is left of each. Whoever calls it signs that and keeps it in kernel_redaction: a row that says
-- something else than its entry and has no such signature was tampered with.
CREATE OR REPLACE FUNCTION {schema}.ledger_redact(source text, keys text[], names text[])
RETURNS TABLE (told_row text, told_width int, told_digest bytea)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = {schema}, public, pg_temp
SET "TimeZone" = 'UTC' SET "DateStyle" = 'ISO, MDY' SET "IntervalStyle" = 'postgres'
SET bytea_output = 'hex' SET extra_float_digits = 1
AS $ledger$
DECLARE
    place regclass;
    key text;
    kind text;
    emptied text;
    columns int;
    ignored text := coalesce(current_setting('pgtrigger.ignore', true), '');
BEGIN
    SELECT c.oid, a.attname, format_type(a.atttypid, NULL) INTO place, key, kind
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
    JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary AND a.attnum = i.indkey[0]
    WHERE n.nspname = '{schema}' AND c.relname = source AND c.relkind = 'r'
      AND source NOT LIKE 'kernel\_%' AND source NOT LIKE 'pghistory\_%'
      AND EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'ledger_enter');
    IF place IS NULL THEN
        RAISE EXCEPTION '% is no history', source USING ERRCODE = 'undefined_table';
    END IF;
    SELECT count(*), string_agg(format('%I = %s', a.attname, CASE
            WHEN NOT a.attnotnull THEN 'NULL'
            WHEN y.typcategory = 'A' THEN quote_literal('{{}}')
            WHEN y.typcategory = 'N' THEN '0'
            WHEN y.typcategory = 'B' THEN 'false'
            WHEN y.typname = 'jsonb' THEN quote_literal('{{}}')
            WHEN y.typname = 'uuid' THEN quote_literal('00000000-0000-0000-0000-000000000000')
            WHEN y.typname = 'date' THEN quote_literal('0001-01-01')
            WHEN y.typname = 'timestamptz' THEN quote_literal('0001-01-01 00:00:00+00')
            WHEN y.typcategory = 'S' OR y.typname = 'bytea' THEN quote_literal('') END), ', ')
        FILTER (WHERE a.attname = ANY(names) AND a.attname NOT LIKE 'pgh\_%' AND a.attname <> key)
    INTO columns, emptied
    FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid
    WHERE a.attrelid = place AND a.attnum > 0 AND NOT a.attisdropped;
    IF emptied IS NULL THEN
        RAISE EXCEPTION '% has none of these columns', source USING ERRCODE = 'undefined_column';
    END IF;
    PERFORM set_config('pgtrigger.ignore',
        (SELECT array_agg(t.tgname)::text FROM pg_trigger t WHERE t.tgrelid = place), true);
    EXECUTE format('UPDATE %s SET %s WHERE %I = ANY($1::%s[])', place, emptied, key, kind)
        USING keys;
    PERFORM set_config('pgtrigger.ignore', CASE ignored WHEN '' THEN '{{}}' ELSE ignored END, true);
    RETURN QUERY EXECUTE format('SELECT t.%I::text, $2, sha256(convert_to(t::text, ''UTF8'')) '
        'FROM %s t WHERE t.%I = ANY($1::%s[])', key, place, key, kind) USING keys, columns;
END
$ledger$;
