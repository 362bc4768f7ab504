CREATE FUNCTION template_city._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;
CREATE FUNCTION template_city.ledger_actor(context uuid) RETURNS uuid
    LANGUAGE plpgsql STABLE
    AS $_$
DECLARE
    who text;
BEGIN
    IF context IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT metadata ->> 'user' INTO who FROM template_city.pghistory_context WHERE id = context;
    IF who ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
        RETURN who::uuid;
    END IF;
    RETURN NULL;
END
$_$;
CREATE FUNCTION template_city.ledger_enter(source text, row_id text, verb text, actor uuid, object uuid, width integer, told text, moment timestamp with time zone) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    entry bigint := nextval('template_city.kernel_ledgerentry_id_seq');
    mine text := pg_current_xact_id()::text;
    mark text := current_setting('ledger.template_city', true);
    first bigint := entry;
BEGIN
    -- Whoever sets the mark by hand gets entries without a seal, which the verification finds.
    IF split_part(mark, ':', 1) = mine THEN
        first := split_part(mark, ':', 2)::bigint;
    ELSE
        PERFORM set_config('ledger.template_city', mine || ':' || entry, true);
    END IF;
    INSERT INTO template_city.kernel_ledgerentry
        (id, batch, at, source, "row", verb, actor, object, width, digest)
    VALUES
        (entry, first, moment, source, row_id, verb, actor, object, width,
         sha256(convert_to(told, 'UTF8')));
END
$$;
CREATE FUNCTION template_city.ledger_of_accounts_apitokenevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'accounts_apitokenevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 13, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_accounts_identityevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'accounts_identityevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 9, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_accounts_identityproviderevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'accounts_identityproviderevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 13, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_accounts_rolegrantevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'accounts_rolegrantevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 14, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_accounts_signinsessionevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'accounts_signinsessionevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 15, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_accounts_userevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'accounts_userevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 14, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_invitations_batchevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'invitations_batchevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 22, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_invitations_invitationevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'invitations_invitationevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 20, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_invitations_invitedroleevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'invitations_invitedroleevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 10, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_kernel_sighting() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'kernel_sighting', NEW.id::text, NEW."verb", NEW."actor", NEW."object", /* width */ 11, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_notices_messageevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'notices_messageevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 18, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_notices_preferenceevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'notices_preferenceevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 9, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_pghistory_context() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'pghistory_context', NEW.id::text, 'context', NULL::uuid, NEW."id", /* width */ 4, ROW(NEW.id, NEW.created_at, NEW.metadata)::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_registry_consultationevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'registry_consultationevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 22, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_registry_localcodeevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'registry_localcodeevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 11, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_registry_persondocumentevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'registry_persondocumentevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 13, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_registry_personevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'registry_personevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 22, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_registry_personphoneevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'registry_personphoneevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 12, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_staff_accessreview() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'staff_accessreview', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 3, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_staff_departmentevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'staff_departmentevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 11, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_staff_membershipevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'staff_membershipevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 10, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_staff_reviewchoice() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'staff_reviewchoice', NEW.id::text, 'insert', NULL::uuid, NULL::uuid, /* width */ 5, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_staff_reviewline() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'staff_reviewline', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 6, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_staff_reviewoutcome() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'staff_reviewoutcome', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 3, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_staff_reviewoutcomeevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'staff_reviewoutcomeevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 8, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_staff_reviewsignature() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'staff_reviewsignature', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 5, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_staff_reviewsignatureevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'staff_reviewsignatureevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 10, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_statistics_closingstate() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'statistics_closingstate', NEW.id::text, 'insert', NEW."by", NULL::uuid, /* width */ 5, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_statistics_countedattendance() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'statistics_countedattendance', NEW.id::text, 'insert', NULL::uuid, NULL::uuid, /* width */ 5, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_statistics_epsilonentry() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'statistics_epsilonentry', NEW.id::text, 'insert', NULL::uuid, NULL::uuid, /* width */ 5, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_statistics_periodclosing() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'statistics_periodclosing', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 4, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_statistics_sealeddraft() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'statistics_sealeddraft', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 8, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_statistics_sealedvalue() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'statistics_sealedvalue', NEW.id::text, 'insert', NULL::uuid, NULL::uuid, /* width */ 5, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_support_visitevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM template_city.ledger_enter(
        'support_visitevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 19, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are written by its triggers only', TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE FUNCTION template_city.ledger_seal() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
DECLARE
    last_seq bigint;
    last_chain bytea;
    many int;
    last_entry bigint;
    content bytea;
    moment timestamptz;
    own text;
BEGIN
    -- The first seal is held, which nobody can who may only read seals. An advisory lock is taken by
    -- whoever can send SQL, in another city too; it serves until there is a first seal.
    PERFORM FROM template_city.kernel_ledgerseal s WHERE s.seq = 1 FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('ledger:template_city', 0));
        PERFORM FROM template_city.kernel_ledgerseal s WHERE s.seq = 1 FOR UPDATE;
    END IF;
    SELECT s.seq, s.chain INTO last_seq, last_chain
    FROM template_city.kernel_ledgerseal s ORDER BY s.seq DESC LIMIT 1;
    SELECT count(*), max(e.id), sha256(convert_to(string_agg(concat_ws('|',
               e.id, e.batch, (extract(epoch FROM e.at) * 1000000)::bigint, e.source, e.verb,
               coalesce(e.actor::text, '-'), coalesce(e.object::text, '-'), e.width,
               encode(e.digest, 'hex'), e."row"), E'\n' ORDER BY e.id), 'UTF8'))
    INTO many, last_entry, content
    FROM template_city.kernel_ledgerentry e WHERE e.id >= NEW.id AND e.batch = NEW.batch;
    last_seq := coalesce(last_seq, 0) + 1;
    moment := clock_timestamp();
    INSERT INTO template_city.kernel_ledgerseal (seq, at, batch, upto, entries, chain)
    VALUES (last_seq, moment, NEW.batch, last_entry, many,
            sha256(convert_to(concat_ws('|',
                encode(coalesce(last_chain, ''::bytea), 'hex'), last_seq,
                (extract(epoch FROM moment) * 1000000)::bigint, NEW.batch, last_entry, many,
                encode(content, 'hex')), 'UTF8')));
    PERFORM set_config('ledger.template_city', '', true);
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.pgtrigger_anchor_stands_06847() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_0af7e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_3412c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_3cf88() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_45b21() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_65b51() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_67b90() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_683d8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_7755d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_7ddf6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_8a280() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_a2705() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_a3e5a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_aa3d6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_b8006() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_ba1dd() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_dd430() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_de8a2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_f22da() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_f4aac() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_f68f3() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_append_only_f6ae5() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_budget_is_kept_cff52() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_budget_only_grows_0dfc2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_choice_before_signing_83eca() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                DECLARE signed BOOLEAN;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
    SELECT EXISTS (SELECT 1 FROM staff_reviewsignature WHERE review_id = (SELECT review_id FROM staff_reviewline WHERE id = NEW.line_id)) INTO signed;
    IF signed THEN
        RAISE EXCEPTION 'a signed review takes no more rows' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_choice_stands_ddb8e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_closing_stands_26b57() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_cost_stands_8966d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_counted_stands_02c99() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_0611e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "notices_preferenceevent" ("delivery", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user") VALUES (OLD."delivery", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."user"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_18c69() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_persondocumentevent" ("created_at", "id", "issuing_country", "kind", "masked_tail", "number", "number_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."created_at", OLD."id", OLD."issuing_country", OLD."kind", OLD."masked_tail", OLD."number", OLD."number_hash", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_19f14() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_userevent" ("date_joined", "email", "id", "inactive_reason", "is_active", "language", "name", "password_changed_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state_since") VALUES (OLD."date_joined", OLD."email", OLD."id", OLD."inactive_reason", OLD."is_active", OLD."language", OLD."name", OLD."password_changed_at", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."state_since"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_1e3c4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "support_visitevent" ("account_id", "answer", "answered_at", "answered_by_id", "asked_at", "ended_at", "ended_by_id", "entered_at", "hours", "id", "operator_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "until") VALUES (OLD."account_id", OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."asked_at", OLD."ended_at", OLD."ended_by_id", OLD."entered_at", OLD."hours", OLD."id", OLD."operator_name", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reason", OLD."state", OLD."until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_3caba() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_identityproviderevent" ("changed_at", "client_id", "domains", "enabled", "id", "issuer", "label", "only", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."changed_at", OLD."client_id", OLD."domains", OLD."enabled", OLD."id", OLD."issuer", OLD."label", OLD."only", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_61cb8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_reviewoutcomeevent" ("id", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result") VALUES (OLD."id", OLD."line_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."result"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_6bdfd() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_signinsessionevent" ("began_at", "browser", "end", "ended_at", "ended_by_id", "id", "methods", "network", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "system", "user_id") VALUES (OLD."began_at", OLD."browser", OLD."end", OLD."ended_at", OLD."ended_by_id", OLD."id", OLD."methods", OLD."network", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."system", OLD."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_6d398() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "notices_messageevent" ("attempts", "changed_at", "created_at", "due_at", "erased_at", "id", "kind", "language", "message_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "sent_at", "state", "user") VALUES (OLD."attempts", OLD."changed_at", OLD."created_at", OLD."due_at", OLD."erased_at", OLD."id", OLD."kind", OLD."language", OLD."message_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."problem", OLD."sent_at", OLD."state", OLD."user"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_6e065() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_apitokenevent" ("created_at", "created_by_id", "expires_at", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "revoked_at", "scopes") VALUES (OLD."created_at", OLD."created_by_id", OLD."expires_at", OLD."id", OLD."name", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."prefix", OLD."revoked_at", OLD."scopes"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_70c08() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_identityevent" ("id", "linked_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "user_id") VALUES (OLD."id", OLD."linked_at", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."subject", OLD."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_83c2e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_reviewsignatureevent" ("at", "by_id", "digest", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id") VALUES (OLD."at", OLD."by_id", OLD."digest", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."review_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_99eb9() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_personphoneevent" ("created_at", "id", "masked_tail", "number", "number_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tail_hash") VALUES (OLD."created_at", OLD."id", OLD."masked_tail", OLD."number", OLD."number_hash", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."tail_hash"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_a3234() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_personevent" ("birth_date", "birth_precision", "birth_year", "chosen_name", "country_of_birth", "created_at", "created_by", "document_marker", "family_names", "gender", "given_names", "id", "nationalities", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_on", "search_name", "updated_at", "version") VALUES (OLD."birth_date", OLD."birth_precision", OLD."birth_year", OLD."chosen_name", OLD."country_of_birth", OLD."created_at", OLD."created_by", OLD."document_marker", OLD."family_names", OLD."gender", OLD."given_names", OLD."id", OLD."nationalities", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."registered_on", OLD."search_name", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_a3ac1() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "invitations_invitationevent" ("accepted_by", "batch_id", "created_at", "days", "department", "ended_at", "expires_at", "held_until", "id", "invited_by", "language", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "serial", "state") VALUES (OLD."accepted_by", OLD."batch_id", OLD."created_at", OLD."days", OLD."department", OLD."ended_at", OLD."expires_at", OLD."held_until", OLD."id", OLD."invited_by", OLD."language", OLD."message", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reminded_at", OLD."serial", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_ac4d8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_localcodeevent" ("code", "hidden", "id", "label", "list", "national_code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."code", OLD."hidden", OLD."id", OLD."label", OLD."list", OLD."national_code", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_bfd71() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "invitations_batchevent" ("already", "created_at", "created_by", "defaults", "file_key", "file_size", "finished_at", "gained", "id", "invited", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "purged_at", "refused", "source", "starts_at", "state", "total_rows") VALUES (OLD."already", OLD."created_at", OLD."created_by", OLD."defaults", OLD."file_key", OLD."file_size", OLD."finished_at", OLD."gained", OLD."id", OLD."invited", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."problem", OLD."purged_at", OLD."refused", OLD."source", OLD."starts_at", OLD."state", OLD."total_rows"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_d0e1f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_rolegrantevent" ("created_at", "ended_at", "ended_by_id", "ends_on", "granted_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "user_id") VALUES (OLD."created_at", OLD."ended_at", OLD."ended_by_id", OLD."ends_on", OLD."granted_by_id", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."role", OLD."starts_on", OLD."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_d1fb1() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_departmentevent" ("active", "code", "created_at", "folded_name", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."active", OLD."code", OLD."created_at", OLD."folded_name", OLD."id", OLD."name", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_d8b16() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_membershipevent" ("department_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "title", "user_id") VALUES (OLD."department_id", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."since", OLD."title", OLD."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_e24d6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "invitations_invitedroleevent" ("ends_on", "given_by", "id", "invitation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (OLD."ends_on", OLD."given_by", OLD."id", OLD."invitation_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."role"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_f98cc() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_consultationevent" ("age_at_contact", "anonymous", "channel", "contacted_on", "created_at", "gender", "id", "import_fingerprint", "language", "nationality", "note", "officer", "other_subjects", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "source", "subject") VALUES (OLD."age_at_contact", OLD."anonymous", OLD."channel", OLD."contacted_on", OLD."created_at", OLD."gender", OLD."id", OLD."import_fingerprint", OLD."language", OLD."nationality", OLD."note", OLD."officer", OLD."other_subjects", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."result", OLD."source", OLD."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_draft_stands_3047b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_entry_stands_a66a5() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_01b7d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_apitokenevent" ("created_at", "created_by_id", "expires_at", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "revoked_at", "scopes") VALUES (NEW."created_at", NEW."created_by_id", NEW."expires_at", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."prefix", NEW."revoked_at", NEW."scopes"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_0684a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_membershipevent" ("department_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "title", "user_id") VALUES (NEW."department_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."since", NEW."title", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_13e8f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_reviewsignatureevent" ("at", "by_id", "digest", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id") VALUES (NEW."at", NEW."by_id", NEW."digest", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."review_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_2388e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_personevent" ("birth_date", "birth_precision", "birth_year", "chosen_name", "country_of_birth", "created_at", "created_by", "document_marker", "family_names", "gender", "given_names", "id", "nationalities", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_on", "search_name", "updated_at", "version") VALUES (NEW."birth_date", NEW."birth_precision", NEW."birth_year", NEW."chosen_name", NEW."country_of_birth", NEW."created_at", NEW."created_by", NEW."document_marker", NEW."family_names", NEW."gender", NEW."given_names", NEW."id", NEW."nationalities", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."registered_on", NEW."search_name", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_32cc0() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_identityproviderevent" ("changed_at", "client_id", "domains", "enabled", "id", "issuer", "label", "only", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."changed_at", NEW."client_id", NEW."domains", NEW."enabled", NEW."id", NEW."issuer", NEW."label", NEW."only", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_3867c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_userevent" ("date_joined", "email", "id", "inactive_reason", "is_active", "language", "name", "password_changed_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state_since") VALUES (NEW."date_joined", NEW."email", NEW."id", NEW."inactive_reason", NEW."is_active", NEW."language", NEW."name", NEW."password_changed_at", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."state_since"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_397c2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_personphoneevent" ("created_at", "id", "masked_tail", "number", "number_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tail_hash") VALUES (NEW."created_at", NEW."id", NEW."masked_tail", NEW."number", NEW."number_hash", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."tail_hash"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_453cf() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "invitations_invitationevent" ("accepted_by", "batch_id", "created_at", "days", "department", "ended_at", "expires_at", "held_until", "id", "invited_by", "language", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "serial", "state") VALUES (NEW."accepted_by", NEW."batch_id", NEW."created_at", NEW."days", NEW."department", NEW."ended_at", NEW."expires_at", NEW."held_until", NEW."id", NEW."invited_by", NEW."language", NEW."message", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reminded_at", NEW."serial", NEW."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_57b58() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_departmentevent" ("active", "code", "created_at", "folded_name", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."active", NEW."code", NEW."created_at", NEW."folded_name", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_653d6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "support_visitevent" ("account_id", "answer", "answered_at", "answered_by_id", "asked_at", "ended_at", "ended_by_id", "entered_at", "hours", "id", "operator_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "until") VALUES (NEW."account_id", NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."asked_at", NEW."ended_at", NEW."ended_by_id", NEW."entered_at", NEW."hours", NEW."id", NEW."operator_name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."state", NEW."until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_77ca7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_rolegrantevent" ("created_at", "ended_at", "ended_by_id", "ends_on", "granted_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "user_id") VALUES (NEW."created_at", NEW."ended_at", NEW."ended_by_id", NEW."ends_on", NEW."granted_by_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role", NEW."starts_on", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_98a8e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_localcodeevent" ("code", "hidden", "id", "label", "list", "national_code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."hidden", NEW."id", NEW."label", NEW."list", NEW."national_code", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_9a631() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "invitations_batchevent" ("already", "created_at", "created_by", "defaults", "file_key", "file_size", "finished_at", "gained", "id", "invited", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "purged_at", "refused", "source", "starts_at", "state", "total_rows") VALUES (NEW."already", NEW."created_at", NEW."created_by", NEW."defaults", NEW."file_key", NEW."file_size", NEW."finished_at", NEW."gained", NEW."id", NEW."invited", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."problem", NEW."purged_at", NEW."refused", NEW."source", NEW."starts_at", NEW."state", NEW."total_rows"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_a26b6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "notices_messageevent" ("attempts", "changed_at", "created_at", "due_at", "erased_at", "id", "kind", "language", "message_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "sent_at", "state", "user") VALUES (NEW."attempts", NEW."changed_at", NEW."created_at", NEW."due_at", NEW."erased_at", NEW."id", NEW."kind", NEW."language", NEW."message_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."problem", NEW."sent_at", NEW."state", NEW."user"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_aaea3() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_consultationevent" ("age_at_contact", "anonymous", "channel", "contacted_on", "created_at", "gender", "id", "import_fingerprint", "language", "nationality", "note", "officer", "other_subjects", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "source", "subject") VALUES (NEW."age_at_contact", NEW."anonymous", NEW."channel", NEW."contacted_on", NEW."created_at", NEW."gender", NEW."id", NEW."import_fingerprint", NEW."language", NEW."nationality", NEW."note", NEW."officer", NEW."other_subjects", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."result", NEW."source", NEW."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_b1b9a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "notices_preferenceevent" ("delivery", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user") VALUES (NEW."delivery", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."user"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_b6fab() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_reviewoutcomeevent" ("id", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result") VALUES (NEW."id", NEW."line_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."result"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_c56a8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_identityevent" ("id", "linked_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "user_id") VALUES (NEW."id", NEW."linked_at", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."subject", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_c679d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_persondocumentevent" ("created_at", "id", "issuing_country", "kind", "masked_tail", "number", "number_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."created_at", NEW."id", NEW."issuing_country", NEW."kind", NEW."masked_tail", NEW."number", NEW."number_hash", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_c8685() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_signinsessionevent" ("began_at", "browser", "end", "ended_at", "ended_by_id", "id", "methods", "network", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "system", "user_id") VALUES (NEW."began_at", NEW."browser", NEW."end", NEW."ended_at", NEW."ended_by_id", NEW."id", NEW."methods", NEW."network", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."system", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_d4123() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "invitations_invitedroleevent" ("ends_on", "given_by", "id", "invitation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."ends_on", NEW."given_by", NEW."id", NEW."invitation_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_line_before_signing_3ad49() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                DECLARE signed BOOLEAN;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
    SELECT EXISTS (SELECT 1 FROM staff_reviewsignature WHERE review_id = NEW.review_id) INTO signed;
    IF signed THEN
        RAISE EXCEPTION 'a signed review takes no more rows' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_line_stands_e7db2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_outcome_before_signing_d2698() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                DECLARE signed BOOLEAN;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
    SELECT EXISTS (SELECT 1 FROM staff_reviewsignature WHERE review_id = (SELECT review_id FROM staff_reviewline WHERE id = NEW.line_id)) INTO signed;
    IF signed THEN
        RAISE EXCEPTION 'a signed review takes no more rows' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_outcome_stands_145c8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_review_stands_16c7e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_seal_stands_38f72() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_sighting_stands_cb3be() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_signature_stands_4943b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_state_stands_22cec() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_05f4b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_localcodeevent" ("code", "hidden", "id", "label", "list", "national_code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."hidden", NEW."id", NEW."label", NEW."list", NEW."national_code", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_0e890() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_userevent" ("date_joined", "email", "id", "inactive_reason", "is_active", "language", "name", "password_changed_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state_since") VALUES (NEW."date_joined", NEW."email", NEW."id", NEW."inactive_reason", NEW."is_active", NEW."language", NEW."name", NEW."password_changed_at", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."state_since"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_2b021() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_reviewsignatureevent" ("at", "by_id", "digest", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id") VALUES (NEW."at", NEW."by_id", NEW."digest", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."review_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_3f1f4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "invitations_batchevent" ("already", "created_at", "created_by", "defaults", "file_key", "file_size", "finished_at", "gained", "id", "invited", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "purged_at", "refused", "source", "starts_at", "state", "total_rows") VALUES (NEW."already", NEW."created_at", NEW."created_by", NEW."defaults", NEW."file_key", NEW."file_size", NEW."finished_at", NEW."gained", NEW."id", NEW."invited", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."problem", NEW."purged_at", NEW."refused", NEW."source", NEW."starts_at", NEW."state", NEW."total_rows"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_56ba8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_personevent" ("birth_date", "birth_precision", "birth_year", "chosen_name", "country_of_birth", "created_at", "created_by", "document_marker", "family_names", "gender", "given_names", "id", "nationalities", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_on", "search_name", "updated_at", "version") VALUES (NEW."birth_date", NEW."birth_precision", NEW."birth_year", NEW."chosen_name", NEW."country_of_birth", NEW."created_at", NEW."created_by", NEW."document_marker", NEW."family_names", NEW."gender", NEW."given_names", NEW."id", NEW."nationalities", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."registered_on", NEW."search_name", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_700c9() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_identityproviderevent" ("changed_at", "client_id", "domains", "enabled", "id", "issuer", "label", "only", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."changed_at", NEW."client_id", NEW."domains", NEW."enabled", NEW."id", NEW."issuer", NEW."label", NEW."only", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_7403c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "notices_preferenceevent" ("delivery", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user") VALUES (NEW."delivery", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."user"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_81b09() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "notices_messageevent" ("attempts", "changed_at", "created_at", "due_at", "erased_at", "id", "kind", "language", "message_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "sent_at", "state", "user") VALUES (NEW."attempts", NEW."changed_at", NEW."created_at", NEW."due_at", NEW."erased_at", NEW."id", NEW."kind", NEW."language", NEW."message_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."problem", NEW."sent_at", NEW."state", NEW."user"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_8341e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_consultationevent" ("age_at_contact", "anonymous", "channel", "contacted_on", "created_at", "gender", "id", "import_fingerprint", "language", "nationality", "note", "officer", "other_subjects", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "source", "subject") VALUES (NEW."age_at_contact", NEW."anonymous", NEW."channel", NEW."contacted_on", NEW."created_at", NEW."gender", NEW."id", NEW."import_fingerprint", NEW."language", NEW."nationality", NEW."note", NEW."officer", NEW."other_subjects", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."result", NEW."source", NEW."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_83ba5() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_signinsessionevent" ("began_at", "browser", "end", "ended_at", "ended_by_id", "id", "methods", "network", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "system", "user_id") VALUES (NEW."began_at", NEW."browser", NEW."end", NEW."ended_at", NEW."ended_by_id", NEW."id", NEW."methods", NEW."network", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."system", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_8e2fc() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "support_visitevent" ("account_id", "answer", "answered_at", "answered_by_id", "asked_at", "ended_at", "ended_by_id", "entered_at", "hours", "id", "operator_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "until") VALUES (NEW."account_id", NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."asked_at", NEW."ended_at", NEW."ended_by_id", NEW."entered_at", NEW."hours", NEW."id", NEW."operator_name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."state", NEW."until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_91c90() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_departmentevent" ("active", "code", "created_at", "folded_name", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."active", NEW."code", NEW."created_at", NEW."folded_name", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_9bcea() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_reviewoutcomeevent" ("id", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result") VALUES (NEW."id", NEW."line_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."result"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_a06fe() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "invitations_invitedroleevent" ("ends_on", "given_by", "id", "invitation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."ends_on", NEW."given_by", NEW."id", NEW."invitation_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_b2ee8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_membershipevent" ("department_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "title", "user_id") VALUES (NEW."department_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."since", NEW."title", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_b597c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "invitations_invitationevent" ("accepted_by", "batch_id", "created_at", "days", "department", "ended_at", "expires_at", "held_until", "id", "invited_by", "language", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "serial", "state") VALUES (NEW."accepted_by", NEW."batch_id", NEW."created_at", NEW."days", NEW."department", NEW."ended_at", NEW."expires_at", NEW."held_until", NEW."id", NEW."invited_by", NEW."language", NEW."message", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reminded_at", NEW."serial", NEW."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_ce4fe() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_personphoneevent" ("created_at", "id", "masked_tail", "number", "number_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tail_hash") VALUES (NEW."created_at", NEW."id", NEW."masked_tail", NEW."number", NEW."number_hash", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."tail_hash"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_df113() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_identityevent" ("id", "linked_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "user_id") VALUES (NEW."id", NEW."linked_at", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."subject", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_df53b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_apitokenevent" ("created_at", "created_by_id", "expires_at", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "revoked_at", "scopes") VALUES (NEW."created_at", NEW."created_by_id", NEW."expires_at", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."prefix", NEW."revoked_at", NEW."scopes"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_f0e9e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_rolegrantevent" ("created_at", "ended_at", "ended_by_id", "ends_on", "granted_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "user_id") VALUES (NEW."created_at", NEW."ended_at", NEW."ended_by_id", NEW."ends_on", NEW."granted_by_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role", NEW."starts_on", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_f9e59() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_persondocumentevent" ("created_at", "id", "issuing_country", "kind", "masked_tail", "number", "number_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."created_at", NEW."id", NEW."issuing_country", NEW."kind", NEW."masked_tail", NEW."number", NEW."number_hash", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_value_stands_32d87() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE TABLE template_city.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE template_city.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE template_city.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.accounts_apitoken (
    id uuid NOT NULL,
    name character varying(80) NOT NULL,
    prefix character varying(8) NOT NULL,
    token_hash character varying(64) NOT NULL,
    scopes character varying(60)[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_on date,
    revoked_at timestamp with time zone,
    created_by_id uuid NOT NULL,
    CONSTRAINT accounts_apitoken_expires_after_creation CHECK ((expires_at > created_at)),
    CONSTRAINT accounts_apitoken_name_given CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT accounts_apitoken_scopes_given CHECK ((
CASE
    WHEN (scopes IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(scopes, 1), 0)
END > 0))
);
CREATE TABLE template_city.accounts_apitokenevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(80) NOT NULL,
    prefix character varying(8) NOT NULL,
    scopes character varying(60)[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    created_by_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.accounts_apitokenevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.accounts_apitokenevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.accounts_attempts (
    key character varying(64) NOT NULL,
    failures integer NOT NULL,
    refused integer NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    blocked_until timestamp with time zone,
    CONSTRAINT accounts_attempts_failures_check CHECK ((failures >= 0)),
    CONSTRAINT accounts_attempts_refused_check CHECK ((refused >= 0))
);
CREATE TABLE template_city.accounts_identity (
    id uuid NOT NULL,
    subject character varying(64) NOT NULL,
    linked_at timestamp with time zone NOT NULL,
    user_id uuid NOT NULL
);
CREATE TABLE template_city.accounts_identityevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    subject character varying(64) NOT NULL,
    linked_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE template_city.accounts_identityevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.accounts_identityevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.accounts_identityprovider (
    id uuid NOT NULL,
    "only" boolean NOT NULL,
    label character varying(60) NOT NULL,
    issuer character varying(300) NOT NULL,
    client_id character varying(200) NOT NULL,
    client_secret bytea NOT NULL,
    domains character varying(253)[] NOT NULL,
    enabled boolean NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT accounts_identityprovider_domains_given CHECK ((
CASE
    WHEN (domains IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(domains, 1), 0)
END > 0)),
    CONSTRAINT accounts_identityprovider_only_true CHECK ("only"),
    CONSTRAINT accounts_identityprovider_whole CHECK (((NOT ((label)::text = ''::text)) AND (NOT ((issuer)::text = ''::text)) AND (NOT ((client_id)::text = ''::text))))
);
CREATE TABLE template_city.accounts_identityproviderevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    "only" boolean NOT NULL,
    label character varying(60) NOT NULL,
    issuer character varying(300) NOT NULL,
    client_id character varying(200) NOT NULL,
    domains character varying(253)[] NOT NULL,
    enabled boolean NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.accounts_identityproviderevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.accounts_identityproviderevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.accounts_rolegrant (
    id uuid NOT NULL,
    role character varying(30) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    created_at timestamp with time zone NOT NULL,
    ended_by_id uuid,
    granted_by_id uuid,
    user_id uuid NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT accounts_rolegrant_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT accounts_rolegrant_ended_has_last_day CHECK (((ended_at IS NULL) OR (ends_on IS NOT NULL))),
    CONSTRAINT accounts_rolegrant_role_known CHECK (((role)::text = ANY ((ARRAY['admin'::character varying, 'analyst_dnm'::character varying, 'analyst_iom'::character varying, 'auditor'::character varying, 'coordinator'::character varying, 'department_contact'::character varying, 'officer'::character varying, 'operator'::character varying, 'programme_officer'::character varying, 'protection_officer'::character varying, 'support'::character varying, 'trainer'::character varying, 'viewer'::character varying])::text[])))
);
CREATE TABLE template_city.accounts_rolegrantevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    role character varying(30) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    created_at timestamp with time zone NOT NULL,
    ended_by_id uuid,
    granted_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    user_id uuid NOT NULL,
    ended_at timestamp with time zone
);
ALTER TABLE template_city.accounts_rolegrantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.accounts_rolegrantevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.accounts_signinsession (
    id uuid NOT NULL,
    session_key character varying(40) NOT NULL,
    began_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    browser character varying(30) NOT NULL,
    system character varying(30) NOT NULL,
    network character varying(50) NOT NULL,
    methods character varying(20)[] NOT NULL,
    ended_at timestamp with time zone,
    "end" character varying(12) NOT NULL,
    ended_by_id uuid,
    user_id uuid NOT NULL,
    CONSTRAINT accounts_signinsession_end_said CHECK ((((("end")::text = ''::text) AND (ended_at IS NULL)) OR ((ended_at IS NOT NULL) AND (NOT (("end")::text = ''::text)))))
);
CREATE TABLE template_city.accounts_signinsessionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    began_at timestamp with time zone NOT NULL,
    browser character varying(30) NOT NULL,
    system character varying(30) NOT NULL,
    network character varying(50) NOT NULL,
    methods character varying(20)[] NOT NULL,
    ended_at timestamp with time zone,
    "end" character varying(12) NOT NULL,
    ended_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE template_city.accounts_signinsessionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.accounts_signinsessionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.accounts_user (
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    id uuid NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(150) NOT NULL,
    language character varying(5) NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    password_changed_at timestamp with time zone,
    inactive_reason character varying(10) DEFAULT ''::character varying NOT NULL,
    last_seen_on date,
    state_since date,
    CONSTRAINT accounts_user_email_lower_case CHECK (((email)::text = lower((email)::text))),
    CONSTRAINT accounts_user_language_known CHECK (((language)::text = ANY ((ARRAY['es-ar'::character varying, 'en'::character varying])::text[]))),
    CONSTRAINT accounts_user_name_given CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT accounts_user_reason_means_inactive CHECK ((((inactive_reason)::text = ''::text) OR (((inactive_reason)::text = ANY ((ARRAY['left'::character varying, 'idle'::character varying])::text[])) AND (NOT is_active))))
);
CREATE TABLE template_city.accounts_userevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(150) NOT NULL,
    language character varying(5) NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    password_changed_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    inactive_reason character varying(10) DEFAULT ''::character varying NOT NULL,
    state_since date
);
ALTER TABLE template_city.accounts_userevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.accounts_userevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE template_city.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE template_city.invitations_batch (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    source character varying(10) NOT NULL,
    file_name bytea NOT NULL,
    file_key character varying(200) NOT NULL,
    file_size integer NOT NULL,
    problem character varying(30) NOT NULL,
    columns jsonb NOT NULL,
    samples bytea NOT NULL,
    defaults jsonb NOT NULL,
    expected jsonb NOT NULL,
    total_rows integer NOT NULL,
    next_row integer NOT NULL,
    invited integer NOT NULL,
    gained integer NOT NULL,
    already integer NOT NULL,
    refused integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    starts_at timestamp with time zone,
    finished_at timestamp with time zone,
    purged_at timestamp with time zone,
    CONSTRAINT invitations_batch_already_check CHECK ((already >= 0)),
    CONSTRAINT invitations_batch_done_is_whole CHECK (((NOT ((state)::text = 'done'::text)) OR (next_row = total_rows))),
    CONSTRAINT invitations_batch_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT invitations_batch_gained_check CHECK ((gained >= 0)),
    CONSTRAINT invitations_batch_invited_check CHECK ((invited >= 0)),
    CONSTRAINT invitations_batch_next_row_check CHECK ((next_row >= 0)),
    CONSTRAINT invitations_batch_problem_means_failed CHECK ((((state)::text = 'failed'::text) OR ((problem)::text = ''::text))),
    CONSTRAINT invitations_batch_refused_check CHECK ((refused >= 0)),
    CONSTRAINT invitations_batch_rows_add_up CHECK ((next_row = (((invited + gained) + already) + refused))),
    CONSTRAINT invitations_batch_state_known CHECK (((state)::text = ANY ((ARRAY['uploaded'::character varying, 'ready'::character varying, 'queued'::character varying, 'running'::character varying, 'done'::character varying, 'cancelled'::character varying, 'failed'::character varying])::text[]))),
    CONSTRAINT invitations_batch_total_rows_check CHECK ((total_rows >= 0)),
    CONSTRAINT invitations_batch_within_list CHECK ((next_row <= total_rows))
);
CREATE TABLE template_city.invitations_batchevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    source character varying(10) NOT NULL,
    file_key character varying(200) NOT NULL,
    file_size integer NOT NULL,
    problem character varying(30) NOT NULL,
    defaults jsonb NOT NULL,
    total_rows integer NOT NULL,
    invited integer NOT NULL,
    gained integer NOT NULL,
    already integer NOT NULL,
    refused integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    starts_at timestamp with time zone,
    finished_at timestamp with time zone,
    purged_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT invitations_batchevent_already_check CHECK ((already >= 0)),
    CONSTRAINT invitations_batchevent_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT invitations_batchevent_gained_check CHECK ((gained >= 0)),
    CONSTRAINT invitations_batchevent_invited_check CHECK ((invited >= 0)),
    CONSTRAINT invitations_batchevent_refused_check CHECK ((refused >= 0)),
    CONSTRAINT invitations_batchevent_total_rows_check CHECK ((total_rows >= 0))
);
ALTER TABLE template_city.invitations_batchevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.invitations_batchevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.invitations_batchrefusal (
    id bigint NOT NULL,
    place integer NOT NULL,
    "row" integer NOT NULL,
    "column" character varying(120) NOT NULL,
    reasons character varying(30)[] NOT NULL,
    batch_id uuid NOT NULL,
    CONSTRAINT invitations_batchrefusal_place_check CHECK ((place >= 0)),
    CONSTRAINT invitations_batchrefusal_row_check CHECK (("row" >= 0))
);
ALTER TABLE template_city.invitations_batchrefusal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.invitations_batchrefusal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.invitations_invitation (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    email bytea NOT NULL,
    address_index character varying(32) NOT NULL,
    name bytea NOT NULL,
    department uuid,
    language character varying(5) NOT NULL,
    days smallint NOT NULL,
    serial smallint NOT NULL,
    token_hash character varying(64) NOT NULL,
    message uuid,
    invited_by uuid,
    accepted_by uuid,
    created_at timestamp with time zone NOT NULL,
    held_until timestamp with time zone,
    expires_at timestamp with time zone,
    reminded_at timestamp with time zone,
    ended_at timestamp with time zone,
    batch_id uuid,
    CONSTRAINT invitations_accepted_by_somebody CHECK ((((accepted_by IS NOT NULL) AND ((state)::text = 'accepted'::text)) OR ((NOT ((state)::text = 'accepted'::text)) AND (accepted_by IS NULL)))),
    CONSTRAINT invitations_awaited_has_times CHECK (((NOT ((state)::text = ANY ((ARRAY['held'::character varying, 'sent'::character varying])::text[]))) OR ((expires_at IS NOT NULL) AND (held_until IS NOT NULL)))),
    CONSTRAINT invitations_invitation_days_check CHECK ((days >= 0)),
    CONSTRAINT invitations_invitation_serial_check CHECK ((serial >= 0)),
    CONSTRAINT invitations_language_known CHECK (((language)::text = ANY ((ARRAY['es-ar'::character varying, 'en'::character varying])::text[]))),
    CONSTRAINT invitations_link_only_while_awaited CHECK ((((token_hash)::text = ''::text) OR ((state)::text = ANY ((ARRAY['held'::character varying, 'sent'::character varying])::text[])))),
    CONSTRAINT invitations_open_has_address CHECK (((NOT ((state)::text = ANY ((ARRAY['draft'::character varying, 'held'::character varying, 'sent'::character varying])::text[]))) OR (NOT ((address_index)::text = ''::text)))),
    CONSTRAINT invitations_state_known CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'held'::character varying, 'sent'::character varying, 'accepted'::character varying, 'revoked'::character varying, 'expired'::character varying])::text[])))
);
CREATE TABLE template_city.invitations_invitationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    department uuid,
    language character varying(5) NOT NULL,
    days smallint NOT NULL,
    serial smallint NOT NULL,
    message uuid,
    invited_by uuid,
    accepted_by uuid,
    created_at timestamp with time zone NOT NULL,
    held_until timestamp with time zone,
    expires_at timestamp with time zone,
    reminded_at timestamp with time zone,
    ended_at timestamp with time zone,
    batch_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT invitations_invitationevent_days_check CHECK ((days >= 0)),
    CONSTRAINT invitations_invitationevent_serial_check CHECK ((serial >= 0))
);
ALTER TABLE template_city.invitations_invitationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.invitations_invitationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.invitations_invitedrole (
    id uuid NOT NULL,
    role character varying(30) NOT NULL,
    ends_on date,
    given_by uuid,
    invitation_id uuid NOT NULL,
    CONSTRAINT invitations_role_known CHECK (((role)::text = ANY ((ARRAY['admin'::character varying, 'analyst_dnm'::character varying, 'analyst_iom'::character varying, 'auditor'::character varying, 'coordinator'::character varying, 'department_contact'::character varying, 'officer'::character varying, 'operator'::character varying, 'programme_officer'::character varying, 'protection_officer'::character varying, 'support'::character varying, 'trainer'::character varying, 'viewer'::character varying])::text[])))
);
CREATE TABLE template_city.invitations_invitedroleevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    role character varying(30) NOT NULL,
    ends_on date,
    given_by uuid,
    invitation_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.invitations_invitedroleevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.invitations_invitedroleevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.kernel_datakey (
    id uuid NOT NULL,
    purpose character varying(8) NOT NULL,
    wrapped bytea NOT NULL,
    active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT kernel_datakey_purpose_known CHECK (((purpose)::text = ANY ((ARRAY['seal'::character varying, 'index'::character varying])::text[]))),
    CONSTRAINT kernel_datakey_retired_when_inactive CHECK (((active AND (retired_at IS NULL)) OR ((NOT active) AND (retired_at IS NOT NULL))))
);
CREATE TABLE template_city.kernel_ledgeranchor (
    id bigint NOT NULL,
    place character varying(63) NOT NULL,
    kind character varying(10) NOT NULL,
    seq bigint NOT NULL,
    chain bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    reason character varying(200) NOT NULL,
    mac bytea NOT NULL,
    CONSTRAINT kernel_ledgeranchor_kind_known CHECK (((kind)::text = ANY ((ARRAY['head'::character varying, 'restored'::character varying])::text[])))
);
ALTER TABLE template_city.kernel_ledgeranchor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.kernel_ledgeranchor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.kernel_ledgerentry (
    id bigint NOT NULL,
    batch bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    source character varying(63) NOT NULL,
    "row" character varying(64) NOT NULL,
    verb character varying(20) NOT NULL,
    actor uuid,
    object uuid,
    width smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT kernel_ledgerentry_width_check CHECK ((width >= 0))
);
ALTER TABLE template_city.kernel_ledgerentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.kernel_ledgerentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.kernel_ledgerseal (
    seq bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    batch bigint NOT NULL,
    upto bigint NOT NULL,
    entries integer NOT NULL,
    chain bytea NOT NULL,
    CONSTRAINT kernel_ledgerseal_entries_check CHECK ((entries >= 0))
);
CREATE TABLE template_city.kernel_outbox (
    id uuid NOT NULL,
    task character varying(200) NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    attempts integer NOT NULL,
    heard_at timestamp with time zone,
    ended_at timestamp with time zone,
    due_at timestamp with time zone,
    queue character varying(60) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT kernel_outbox_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT kernel_outbox_names_a_task CHECK ((NOT ((task)::text = ''::text))),
    CONSTRAINT kernel_outbox_sent_after_promised CHECK (((sent_at IS NULL) OR (sent_at >= created_at)))
);
CREATE TABLE template_city.kernel_sighting (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    verb character varying(20) NOT NULL,
    kind character varying(60) NOT NULL,
    object uuid,
    actor uuid,
    route character varying(80) NOT NULL,
    reason character varying(40) NOT NULL,
    count integer,
    request character varying(40) NOT NULL,
    address character varying(45) NOT NULL,
    CONSTRAINT kernel_sighting_count_check CHECK ((count >= 0)),
    CONSTRAINT kernel_sighting_says_what CHECK (((NOT ((verb)::text = ''::text)) AND (NOT ((kind)::text = ''::text))))
);
ALTER TABLE template_city.kernel_sighting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.kernel_sighting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE template_city.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.notices_digest (
    id uuid NOT NULL,
    "user" uuid NOT NULL,
    day date NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE template_city.notices_message (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    "user" uuid,
    language character varying(5) NOT NULL,
    message_id character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    problem character varying(12) NOT NULL,
    attempts integer NOT NULL,
    recipient bytea NOT NULL,
    subject bytea NOT NULL,
    text bytea NOT NULL,
    html bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    erased_at timestamp with time zone,
    CONSTRAINT notices_message_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT notices_message_erased_only_when_ended CHECK (((erased_at IS NULL) OR ((state)::text = ANY ((ARRAY['sent'::character varying, 'failed'::character varying, 'cancelled'::character varying])::text[])))),
    CONSTRAINT notices_message_failed_says_why CHECK (((NOT ((state)::text = 'failed'::text)) OR (NOT ((problem)::text = ''::text)))),
    CONSTRAINT notices_message_sent_has_its_hour CHECK ((((sent_at IS NOT NULL) AND ((state)::text = 'sent'::text)) OR ((NOT ((state)::text = 'sent'::text)) AND (sent_at IS NULL)))),
    CONSTRAINT notices_message_state_known CHECK (((state)::text = ANY ((ARRAY['held'::character varying, 'queued'::character varying, 'sending'::character varying, 'sent'::character varying, 'failed'::character varying, 'cancelled'::character varying])::text[])))
);
CREATE TABLE template_city.notices_messageevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    "user" uuid,
    language character varying(5) NOT NULL,
    message_id character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    problem character varying(12) NOT NULL,
    attempts integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    erased_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT notices_messageevent_attempts_check CHECK ((attempts >= 0))
);
ALTER TABLE template_city.notices_messageevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.notices_messageevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.notices_notice (
    id uuid NOT NULL,
    "user" uuid NOT NULL,
    kind character varying(40) NOT NULL,
    params jsonb NOT NULL,
    path character varying(200) NOT NULL,
    key character varying(100) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    told_at timestamp with time zone,
    CONSTRAINT notices_notice_leads_to_own_host CHECK ((((path)::text ~~ '/%'::text) AND (NOT ((path)::text ~~ '//%'::text))))
);
CREATE TABLE template_city.notices_preference (
    id uuid NOT NULL,
    "user" uuid NOT NULL,
    kind character varying(40) NOT NULL,
    delivery character varying(8) NOT NULL,
    CONSTRAINT notices_preference_delivery_known CHECK (((delivery)::text = ANY ((ARRAY['page'::character varying, 'digest'::character varying, 'at_once'::character varying])::text[])))
);
CREATE TABLE template_city.notices_preferenceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    "user" uuid NOT NULL,
    kind character varying(40) NOT NULL,
    delivery character varying(8) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.notices_preferenceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.notices_preferenceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);
CREATE TABLE template_city.registry_accessrecord (
    id uuid NOT NULL,
    reason character varying(20) NOT NULL,
    seen_by uuid NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT registry_access_reason_known CHECK (((reason)::text = ANY ((ARRAY['attending'::character varying, 'procedure'::character varying, 'correction'::character varying])::text[])))
);
CREATE TABLE template_city.registry_consultation (
    id uuid NOT NULL,
    anonymous boolean NOT NULL,
    contacted_on date NOT NULL,
    age_at_contact smallint,
    nationality character varying(3) NOT NULL,
    gender character varying(40) NOT NULL,
    subject character varying(40) NOT NULL,
    other_subjects character varying(40)[] NOT NULL,
    result character varying(40) NOT NULL,
    channel character varying(40) NOT NULL,
    language character varying(40) NOT NULL,
    note bytea NOT NULL,
    officer uuid,
    source character varying(10) NOT NULL,
    import_fingerprint character varying(64),
    created_at timestamp with time zone NOT NULL,
    person_id uuid,
    CONSTRAINT registry_consultation_age_at_contact_check CHECK ((age_at_contact >= 0)),
    CONSTRAINT registry_consultation_age_plausible CHECK (((age_at_contact IS NULL) OR (age_at_contact <= 130))),
    CONSTRAINT registry_consultation_country_alpha3 CHECK (((nationality)::text ~ '^([A-Z]{3})?$'::text)),
    CONSTRAINT registry_consultation_date_plausible CHECK ((contacted_on >= '1990-01-01'::date)),
    CONSTRAINT registry_consultation_has_a_subject CHECK ((NOT ((subject)::text = ''::text))),
    CONSTRAINT registry_consultation_person_or_anonymous CHECK (((anonymous AND (person_id IS NULL)) OR ((NOT anonymous) AND (person_id IS NOT NULL)))),
    CONSTRAINT registry_consultation_source_known CHECK (((source)::text = ANY ((ARRAY['counter'::character varying, 'import'::character varying, 'api'::character varying])::text[])))
);
CREATE TABLE template_city.registry_consultationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    anonymous boolean NOT NULL,
    contacted_on date NOT NULL,
    age_at_contact smallint,
    nationality character varying(3) NOT NULL,
    gender character varying(40) NOT NULL,
    subject character varying(40) NOT NULL,
    other_subjects character varying(40)[] NOT NULL,
    result character varying(40) NOT NULL,
    channel character varying(40) NOT NULL,
    language character varying(40) NOT NULL,
    note bytea NOT NULL,
    officer uuid,
    source character varying(10) NOT NULL,
    import_fingerprint character varying(64),
    created_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    person_id uuid,
    CONSTRAINT registry_consultationevent_age_at_contact_check CHECK ((age_at_contact >= 0))
);
ALTER TABLE template_city.registry_consultationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_consultationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.registry_importjob (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    file_name bytea NOT NULL,
    file_key character varying(200) NOT NULL,
    file_size integer NOT NULL,
    problem character varying(30) NOT NULL,
    tables jsonb NOT NULL,
    findings bytea NOT NULL,
    "values" bytea NOT NULL,
    expected jsonb NOT NULL,
    total_rows integer NOT NULL,
    next_row integer NOT NULL,
    imported integer NOT NULL,
    already_loaded integer NOT NULL,
    rejected integer NOT NULL,
    anonymous integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    purged_at timestamp with time zone,
    CONSTRAINT registry_importjob_already_loaded_check CHECK ((already_loaded >= 0)),
    CONSTRAINT registry_importjob_anonymous_check CHECK ((anonymous >= 0)),
    CONSTRAINT registry_importjob_done_is_whole CHECK (((NOT ((state)::text = 'done'::text)) OR (next_row = total_rows))),
    CONSTRAINT registry_importjob_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT registry_importjob_imported_check CHECK ((imported >= 0)),
    CONSTRAINT registry_importjob_next_row_check CHECK ((next_row >= 0)),
    CONSTRAINT registry_importjob_problem_means_failed CHECK ((((state)::text = 'failed'::text) OR ((problem)::text = ''::text))),
    CONSTRAINT registry_importjob_rejected_check CHECK ((rejected >= 0)),
    CONSTRAINT registry_importjob_rows_add_up CHECK ((next_row = ((imported + already_loaded) + rejected))),
    CONSTRAINT registry_importjob_state_known CHECK (((state)::text = ANY ((ARRAY['uploaded'::character varying, 'ready'::character varying, 'queued'::character varying, 'running'::character varying, 'done'::character varying, 'cancelled'::character varying, 'failed'::character varying])::text[]))),
    CONSTRAINT registry_importjob_total_rows_check CHECK ((total_rows >= 0)),
    CONSTRAINT registry_importjob_within_file CHECK ((next_row <= total_rows))
);
CREATE TABLE template_city.registry_importperson (
    id bigint NOT NULL,
    is_new boolean NOT NULL,
    job_id uuid NOT NULL,
    person_id uuid NOT NULL
);
ALTER TABLE template_city.registry_importperson ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_importperson_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.registry_importrefusal (
    id bigint NOT NULL,
    place integer NOT NULL,
    sheet character varying(120) NOT NULL,
    "row" integer NOT NULL,
    "column" character varying(120) NOT NULL,
    reason character varying(30) NOT NULL,
    job_id uuid NOT NULL,
    CONSTRAINT registry_importrefusal_place_check CHECK ((place >= 0)),
    CONSTRAINT registry_importrefusal_row_check CHECK (("row" >= 0))
);
ALTER TABLE template_city.registry_importrefusal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_importrefusal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.registry_importstep (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    taken_by uuid,
    taken_at timestamp with time zone NOT NULL,
    job_id uuid NOT NULL,
    CONSTRAINT registry_importstep_state_known CHECK (((state)::text = ANY ((ARRAY['uploaded'::character varying, 'ready'::character varying, 'queued'::character varying, 'running'::character varying, 'done'::character varying, 'cancelled'::character varying, 'failed'::character varying])::text[])))
);
CREATE TABLE template_city.registry_localcode (
    id uuid NOT NULL,
    list character varying(40) NOT NULL,
    code character varying(40) NOT NULL,
    label character varying(120) NOT NULL,
    national_code character varying(40) NOT NULL,
    hidden boolean NOT NULL,
    CONSTRAINT registry_local_code_has_a_label CHECK ((hidden OR (NOT ((label)::text = ''::text)))),
    CONSTRAINT registry_local_code_is_mapped CHECK ((NOT ((national_code)::text = ''::text))),
    CONSTRAINT registry_local_code_not_national CHECK ((hidden OR (NOT ((code)::text = (national_code)::text)))),
    CONSTRAINT registry_local_code_shape CHECK (((code)::text ~ '^[a-z][a-z0-9_]{0,39}$'::text))
);
CREATE TABLE template_city.registry_localcodeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    list character varying(40) NOT NULL,
    code character varying(40) NOT NULL,
    label character varying(120) NOT NULL,
    national_code character varying(40) NOT NULL,
    hidden boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.registry_localcodeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_localcodeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.registry_person (
    id uuid NOT NULL,
    given_names character varying(120) NOT NULL,
    family_names character varying(120) NOT NULL,
    chosen_name character varying(120) NOT NULL,
    search_name character varying(400) NOT NULL,
    gender character varying(40) NOT NULL,
    document_marker character varying(1) NOT NULL,
    birth_date date,
    birth_year smallint,
    birth_precision character varying(10) NOT NULL,
    nationalities character varying(3)[] NOT NULL,
    country_of_birth character varying(3) NOT NULL,
    registered_on date NOT NULL,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT registry_person_birth_fits_precision CHECK ((((birth_date IS NOT NULL) AND ((birth_precision)::text = 'exact'::text) AND ((birth_year)::numeric = EXTRACT(year FROM birth_date))) OR ((birth_date IS NULL) AND ((birth_precision)::text = ANY ((ARRAY['year'::character varying, 'estimated'::character varying])::text[])) AND (birth_year IS NOT NULL)) OR ((birth_date IS NULL) AND ((birth_precision)::text = 'unknown'::text) AND (birth_year IS NULL)))),
    CONSTRAINT registry_person_birth_year_check CHECK ((birth_year >= 0)),
    CONSTRAINT registry_person_birth_year_plausible CHECK (((birth_year IS NULL) OR ((birth_year >= 1890) AND (birth_year <= 2100)))),
    CONSTRAINT registry_person_country_alpha3 CHECK (((country_of_birth)::text ~ '^([A-Z]{3})?$'::text)),
    CONSTRAINT registry_person_few_nationalities CHECK ((
CASE
    WHEN (nationalities IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(nationalities, 1), 0)
END <= 5)),
    CONSTRAINT registry_person_has_a_name CHECK ((NOT ((search_name)::text = ''::text))),
    CONSTRAINT registry_person_marker_known CHECK (((document_marker)::text = ANY ((ARRAY[''::character varying, 'F'::character varying, 'M'::character varying, 'X'::character varying])::text[]))),
    CONSTRAINT registry_person_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.registry_persondocument (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    number bytea NOT NULL,
    number_hash character varying(32) NOT NULL,
    issuing_country character varying(3) NOT NULL,
    masked_tail character varying(4) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT registry_document_country_alpha3 CHECK (((issuing_country)::text ~ '^([A-Z]{3})?$'::text)),
    CONSTRAINT registry_document_has_a_kind CHECK ((NOT ((kind)::text = ANY ((ARRAY[''::character varying, 'none'::character varying])::text[])))),
    CONSTRAINT registry_document_hash_shape CHECK (((number_hash)::text ~ '^[0-9a-f]{32}$'::text))
);
CREATE TABLE template_city.registry_persondocumentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    number bytea NOT NULL,
    number_hash character varying(32) NOT NULL,
    issuing_country character varying(3) NOT NULL,
    masked_tail character varying(4) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.registry_persondocumentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_persondocumentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.registry_personevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    given_names character varying(120) NOT NULL,
    family_names character varying(120) NOT NULL,
    chosen_name character varying(120) NOT NULL,
    search_name character varying(400) NOT NULL,
    gender character varying(40) NOT NULL,
    document_marker character varying(1) NOT NULL,
    birth_date date,
    birth_year smallint,
    birth_precision character varying(10) NOT NULL,
    nationalities character varying(3)[] NOT NULL,
    country_of_birth character varying(3) NOT NULL,
    registered_on date NOT NULL,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT registry_personevent_birth_year_check CHECK ((birth_year >= 0)),
    CONSTRAINT registry_personevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.registry_personevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_personevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.registry_personphone (
    id uuid NOT NULL,
    number bytea NOT NULL,
    number_hash character varying(32) NOT NULL,
    tail_hash character varying(32) NOT NULL,
    masked_tail character varying(4) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT registry_phone_hash_shape CHECK (((number_hash)::text ~ '^[0-9a-f]{32}$'::text))
);
CREATE TABLE template_city.registry_personphoneevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    number bytea NOT NULL,
    number_hash character varying(32) NOT NULL,
    tail_hash character varying(32) NOT NULL,
    masked_tail character varying(4) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.registry_personphoneevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_personphoneevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.staff_accessreview (
    id uuid NOT NULL,
    quarter date NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    CONSTRAINT staff_review_begins_a_quarter CHECK (((EXTRACT(day FROM quarter) = (1)::numeric) AND (EXTRACT(month FROM quarter) = ANY (ARRAY[(1)::numeric, (4)::numeric, (7)::numeric, (10)::numeric]))))
);
CREATE TABLE template_city.staff_department (
    id uuid NOT NULL,
    code character varying(60) NOT NULL,
    name character varying(100) NOT NULL,
    folded_name character varying(100) NOT NULL,
    active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT staff_department_name_given CHECK (((NOT ((name)::text = ''::text)) AND (NOT ((folded_name)::text = ''::text))))
);
CREATE TABLE template_city.staff_departmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    code character varying(60) NOT NULL,
    name character varying(100) NOT NULL,
    folded_name character varying(100) NOT NULL,
    active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.staff_departmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.staff_departmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.staff_membership (
    id uuid NOT NULL,
    title character varying(100) NOT NULL,
    since timestamp with time zone NOT NULL,
    department_id uuid NOT NULL,
    user_id uuid NOT NULL
);
CREATE TABLE template_city.staff_membershipevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    title character varying(100) NOT NULL,
    since timestamp with time zone NOT NULL,
    department_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE template_city.staff_membershipevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.staff_membershipevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.staff_reviewchoice (
    id bigint NOT NULL,
    choice character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id uuid NOT NULL,
    line_id uuid NOT NULL,
    CONSTRAINT staff_reviewchoice_known CHECK (((choice)::text = ANY ((ARRAY['keep'::character varying, 'end'::character varying, 'close'::character varying])::text[])))
);
ALTER TABLE template_city.staff_reviewchoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.staff_reviewchoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.staff_reviewline (
    id uuid NOT NULL,
    role character varying(30) NOT NULL,
    grant_id uuid,
    last_active_on date,
    review_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT staff_reviewline_role_has_its_grant CHECK ((((grant_id IS NULL) AND ((role)::text = ''::text)) OR ((NOT ((role)::text = ''::text)) AND (grant_id IS NOT NULL))))
);
CREATE TABLE template_city.staff_reviewoutcome (
    id uuid NOT NULL,
    result character varying(10) NOT NULL,
    line_id uuid NOT NULL,
    CONSTRAINT staff_reviewoutcome_known CHECK (((result)::text = ANY ((ARRAY['kept'::character varying, 'ended'::character varying, 'closed'::character varying, 'gone'::character varying])::text[])))
);
CREATE TABLE template_city.staff_reviewoutcomeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    result character varying(10) NOT NULL,
    line_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.staff_reviewoutcomeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.staff_reviewoutcomeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.staff_reviewsignature (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    digest character varying(64) NOT NULL,
    by_id uuid NOT NULL,
    review_id uuid NOT NULL,
    CONSTRAINT staff_reviewsignature_digest CHECK (((digest)::text ~ '^[0-9a-f]{64}$'::text))
);
CREATE TABLE template_city.staff_reviewsignatureevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    digest character varying(64) NOT NULL,
    by_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    review_id uuid NOT NULL
);
ALTER TABLE template_city.staff_reviewsignatureevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.staff_reviewsignatureevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.statistics_closingstate (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    closing_id uuid NOT NULL,
    CONSTRAINT statistics_state_known CHECK (((state)::text = ANY ((ARRAY['previewed'::character varying, 'published'::character varying])::text[])))
);
ALTER TABLE template_city.statistics_closingstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.statistics_closingstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.statistics_countedattendance (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    consultation uuid NOT NULL,
    late boolean NOT NULL,
    closing_id uuid NOT NULL
);
ALTER TABLE template_city.statistics_countedattendance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.statistics_countedattendance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.statistics_epsilonentry (
    id bigint NOT NULL,
    amount numeric(6,3) NOT NULL,
    at timestamp with time zone NOT NULL,
    year_id smallint NOT NULL,
    draft_id uuid NOT NULL,
    CONSTRAINT statistics_cost_positive CHECK ((amount > (0)::numeric))
);
ALTER TABLE template_city.statistics_epsilonentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.statistics_epsilonentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.statistics_epsilonyear (
    year smallint NOT NULL,
    cap numeric(6,3) NOT NULL,
    spent numeric(6,3) NOT NULL,
    policy_version character varying(24) NOT NULL,
    CONSTRAINT statistics_epsilonyear_year_check CHECK ((year >= 0)),
    CONSTRAINT statistics_within_cap CHECK (((spent >= (0)::numeric) AND (spent <= cap)))
);
CREATE TABLE template_city.statistics_periodclosing (
    id uuid NOT NULL,
    kind character varying(8) NOT NULL,
    start date NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT statistics_closing_kind_known CHECK (((kind)::text = ANY ((ARRAY['month'::character varying, 'quarter'::character varying, 'year'::character varying])::text[])))
);
CREATE TABLE template_city.statistics_sealeddraft (
    id uuid NOT NULL,
    "table" character varying(4) NOT NULL,
    epsilon numeric(6,3) NOT NULL,
    method_version character varying(24) NOT NULL,
    policy_version character varying(24) NOT NULL,
    drawn_at timestamp with time zone NOT NULL,
    adopted boolean NOT NULL,
    closing_id uuid NOT NULL
);
CREATE TABLE template_city.statistics_sealedvalue (
    id bigint NOT NULL,
    category character varying(16) NOT NULL,
    exact integer NOT NULL,
    value integer NOT NULL,
    draft_id uuid NOT NULL,
    CONSTRAINT statistics_exact_not_negative CHECK ((exact >= 0))
);
ALTER TABLE template_city.statistics_sealedvalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.statistics_sealedvalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.support_visit (
    id uuid NOT NULL,
    operator_name character varying(150) NOT NULL,
    reason character varying(500) NOT NULL,
    hours smallint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    answered_at timestamp with time zone,
    answer character varying(500) NOT NULL,
    until timestamp with time zone,
    entered_at timestamp with time zone,
    ended_at timestamp with time zone,
    account_id uuid,
    answered_by_id uuid,
    ended_by_id uuid,
    CONSTRAINT support_visit_granted_by_somebody CHECK (((NOT ((state)::text = ANY ((ARRAY['granted'::character varying, 'ended'::character varying])::text[]))) OR ((answered_by_id IS NOT NULL) AND (until > answered_at)))),
    CONSTRAINT support_visit_hours_bounded CHECK (((hours >= 1) AND (hours <= 24))),
    CONSTRAINT support_visit_hours_check CHECK ((hours >= 0)),
    CONSTRAINT support_visit_state_known CHECK (((state)::text = ANY ((ARRAY['asked'::character varying, 'granted'::character varying, 'refused'::character varying, 'withdrawn'::character varying, 'ended'::character varying])::text[])))
);
CREATE TABLE template_city.support_visitevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    operator_name character varying(150) NOT NULL,
    reason character varying(500) NOT NULL,
    hours smallint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    answered_at timestamp with time zone,
    answer character varying(500) NOT NULL,
    until timestamp with time zone,
    entered_at timestamp with time zone,
    ended_at timestamp with time zone,
    account_id uuid,
    answered_by_id uuid,
    ended_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT support_visitevent_hours_check CHECK ((hours >= 0))
);
ALTER TABLE template_city.support_visitevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.support_visitevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY template_city.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY template_city.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY template_city.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_hash_unique UNIQUE (token_hash);
ALTER TABLE ONLY template_city.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_prefix_unique UNIQUE (prefix);
ALTER TABLE ONLY template_city.accounts_apitokenevent
    ADD CONSTRAINT accounts_apitokenevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.accounts_attempts
    ADD CONSTRAINT accounts_attempts_pkey PRIMARY KEY (key);
ALTER TABLE ONLY template_city.accounts_identity
    ADD CONSTRAINT accounts_identity_one_per_account UNIQUE (user_id);
ALTER TABLE ONLY template_city.accounts_identity
    ADD CONSTRAINT accounts_identity_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.accounts_identity
    ADD CONSTRAINT accounts_identity_subject_unique UNIQUE (subject);
ALTER TABLE ONLY template_city.accounts_identityevent
    ADD CONSTRAINT accounts_identityevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.accounts_identityprovider
    ADD CONSTRAINT accounts_identityprovider_one UNIQUE ("only");
ALTER TABLE ONLY template_city.accounts_identityprovider
    ADD CONSTRAINT accounts_identityprovider_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.accounts_identityproviderevent
    ADD CONSTRAINT accounts_identityproviderevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.accounts_rolegrantevent
    ADD CONSTRAINT accounts_rolegrantevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.accounts_signinsession
    ADD CONSTRAINT accounts_signinsession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.accounts_signinsessionevent
    ADD CONSTRAINT accounts_signinsessionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.accounts_user
    ADD CONSTRAINT accounts_user_email_unique UNIQUE (email);
ALTER TABLE ONLY template_city.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.accounts_userevent
    ADD CONSTRAINT accounts_userevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY template_city.invitations_batch
    ADD CONSTRAINT invitations_batch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.invitations_batchevent
    ADD CONSTRAINT invitations_batchevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.invitations_batchrefusal
    ADD CONSTRAINT invitations_batchrefusal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.invitations_invitedrole
    ADD CONSTRAINT invitations_each_role_once UNIQUE (invitation_id, role);
ALTER TABLE ONLY template_city.invitations_invitation
    ADD CONSTRAINT invitations_invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.invitations_invitationevent
    ADD CONSTRAINT invitations_invitationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.invitations_invitedrole
    ADD CONSTRAINT invitations_invitedrole_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.invitations_invitedroleevent
    ADD CONSTRAINT invitations_invitedroleevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.invitations_batchrefusal
    ADD CONSTRAINT invitations_refusal_once_per_row UNIQUE (batch_id, place);
ALTER TABLE ONLY template_city.kernel_datakey
    ADD CONSTRAINT kernel_datakey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.kernel_ledgeranchor
    ADD CONSTRAINT kernel_ledgeranchor_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.kernel_ledgerentry
    ADD CONSTRAINT kernel_ledgerentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.kernel_ledgerseal
    ADD CONSTRAINT kernel_ledgerseal_one_per_batch UNIQUE (batch);
ALTER TABLE ONLY template_city.kernel_ledgerseal
    ADD CONSTRAINT kernel_ledgerseal_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY template_city.kernel_outbox
    ADD CONSTRAINT kernel_outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.kernel_sighting
    ADD CONSTRAINT kernel_sighting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.notices_digest
    ADD CONSTRAINT notices_digest_one_a_day UNIQUE ("user", day);
ALTER TABLE ONLY template_city.notices_digest
    ADD CONSTRAINT notices_digest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.notices_message
    ADD CONSTRAINT notices_message_id_unique UNIQUE (message_id);
ALTER TABLE ONLY template_city.notices_message
    ADD CONSTRAINT notices_message_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.notices_messageevent
    ADD CONSTRAINT notices_messageevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.notices_notice
    ADD CONSTRAINT notices_notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.notices_preference
    ADD CONSTRAINT notices_preference_one_per_kind UNIQUE ("user", kind);
ALTER TABLE ONLY template_city.notices_preference
    ADD CONSTRAINT notices_preference_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.notices_preferenceevent
    ADD CONSTRAINT notices_preferenceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_accessrecord
    ADD CONSTRAINT registry_accessrecord_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_consultation
    ADD CONSTRAINT registry_consultation_imported_once UNIQUE (import_fingerprint);
ALTER TABLE ONLY template_city.registry_consultation
    ADD CONSTRAINT registry_consultation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_consultationevent
    ADD CONSTRAINT registry_consultationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.registry_persondocument
    ADD CONSTRAINT registry_document_once_per_person UNIQUE (person_id, kind, number_hash);
ALTER TABLE ONLY template_city.registry_importjob
    ADD CONSTRAINT registry_importjob_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_importperson
    ADD CONSTRAINT registry_importperson_once_per_file UNIQUE (job_id, person_id);
ALTER TABLE ONLY template_city.registry_importperson
    ADD CONSTRAINT registry_importperson_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_importrefusal
    ADD CONSTRAINT registry_importrefusal_once_per_row UNIQUE (job_id, place);
ALTER TABLE ONLY template_city.registry_importrefusal
    ADD CONSTRAINT registry_importrefusal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_importstep
    ADD CONSTRAINT registry_importstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_localcode
    ADD CONSTRAINT registry_local_code_once UNIQUE (list, code);
ALTER TABLE ONLY template_city.registry_localcode
    ADD CONSTRAINT registry_localcode_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_localcodeevent
    ADD CONSTRAINT registry_localcodeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.registry_person
    ADD CONSTRAINT registry_person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_persondocument
    ADD CONSTRAINT registry_persondocument_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_persondocumentevent
    ADD CONSTRAINT registry_persondocumentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.registry_personevent
    ADD CONSTRAINT registry_personevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.registry_personphone
    ADD CONSTRAINT registry_personphone_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_personphoneevent
    ADD CONSTRAINT registry_personphoneevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.registry_personphone
    ADD CONSTRAINT registry_phone_once_per_person UNIQUE (person_id, number_hash);
ALTER TABLE ONLY template_city.staff_accessreview
    ADD CONSTRAINT staff_accessreview_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.staff_department
    ADD CONSTRAINT staff_department_code_unique UNIQUE (code);
ALTER TABLE ONLY template_city.staff_department
    ADD CONSTRAINT staff_department_name_unique UNIQUE (folded_name);
ALTER TABLE ONLY template_city.staff_department
    ADD CONSTRAINT staff_department_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.staff_departmentevent
    ADD CONSTRAINT staff_departmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.staff_membership
    ADD CONSTRAINT staff_membership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.staff_membership
    ADD CONSTRAINT staff_membership_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY template_city.staff_membershipevent
    ADD CONSTRAINT staff_membershipevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.staff_accessreview
    ADD CONSTRAINT staff_review_one_a_quarter UNIQUE (quarter);
ALTER TABLE ONLY template_city.staff_reviewchoice
    ADD CONSTRAINT staff_reviewchoice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.staff_reviewline
    ADD CONSTRAINT staff_reviewline_once UNIQUE (review_id, user_id, role);
ALTER TABLE ONLY template_city.staff_reviewline
    ADD CONSTRAINT staff_reviewline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.staff_reviewoutcome
    ADD CONSTRAINT staff_reviewoutcome_line_id_key UNIQUE (line_id);
ALTER TABLE ONLY template_city.staff_reviewoutcome
    ADD CONSTRAINT staff_reviewoutcome_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.staff_reviewoutcomeevent
    ADD CONSTRAINT staff_reviewoutcomeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.staff_reviewsignature
    ADD CONSTRAINT staff_reviewsignature_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.staff_reviewsignature
    ADD CONSTRAINT staff_reviewsignature_review_id_key UNIQUE (review_id);
ALTER TABLE ONLY template_city.staff_reviewsignatureevent
    ADD CONSTRAINT staff_reviewsignatureevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.statistics_countedattendance
    ADD CONSTRAINT statistics_attendance_counted_once UNIQUE (kind, consultation);
ALTER TABLE ONLY template_city.statistics_periodclosing
    ADD CONSTRAINT statistics_closing_once UNIQUE (kind, start);
ALTER TABLE ONLY template_city.statistics_closingstate
    ADD CONSTRAINT statistics_closingstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.statistics_countedattendance
    ADD CONSTRAINT statistics_countedattendance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.statistics_epsilonentry
    ADD CONSTRAINT statistics_epsilonentry_draft_id_key UNIQUE (draft_id);
ALTER TABLE ONLY template_city.statistics_epsilonentry
    ADD CONSTRAINT statistics_epsilonentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.statistics_epsilonyear
    ADD CONSTRAINT statistics_epsilonyear_pkey PRIMARY KEY (year);
ALTER TABLE ONLY template_city.statistics_sealeddraft
    ADD CONSTRAINT statistics_one_draw UNIQUE (closing_id, "table");
ALTER TABLE ONLY template_city.statistics_sealedvalue
    ADD CONSTRAINT statistics_one_value UNIQUE (draft_id, category);
ALTER TABLE ONLY template_city.statistics_periodclosing
    ADD CONSTRAINT statistics_periodclosing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.statistics_sealeddraft
    ADD CONSTRAINT statistics_sealeddraft_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.statistics_sealedvalue
    ADD CONSTRAINT statistics_sealedvalue_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.statistics_closingstate
    ADD CONSTRAINT statistics_state_once UNIQUE (closing_id, state);
ALTER TABLE ONLY template_city.support_visit
    ADD CONSTRAINT support_visit_account_id_key UNIQUE (account_id);
ALTER TABLE ONLY template_city.support_visit
    ADD CONSTRAINT support_visit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.support_visitevent
    ADD CONSTRAINT support_visitevent_pkey PRIMARY KEY (pgh_id);
CREATE INDEX account_emailaddress_email_03be32b2 ON template_city.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON template_city.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON template_city.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON template_city.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON template_city.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX accounts_apitoken_created_by_id_eaf61c5d ON template_city.accounts_apitoken USING btree (created_by_id);
CREATE INDEX accounts_apitokenevent_created_by_id_0f7441e8 ON template_city.accounts_apitokenevent USING btree (created_by_id);
CREATE INDEX accounts_apitokenevent_pgh_context_id_841e566d ON template_city.accounts_apitokenevent USING btree (pgh_context_id);
CREATE INDEX accounts_apitokenevent_pgh_obj_id_5380c876 ON template_city.accounts_apitokenevent USING btree (pgh_obj_id);
CREATE INDEX accounts_attempts_key_0ae269bd_like ON template_city.accounts_attempts USING btree (key varchar_pattern_ops);
CREATE INDEX accounts_attempts_last ON template_city.accounts_attempts USING btree (last_at);
CREATE INDEX accounts_identity_user_id_f7ddf146 ON template_city.accounts_identity USING btree (user_id);
CREATE INDEX accounts_identityevent_pgh_context_id_422eb29d ON template_city.accounts_identityevent USING btree (pgh_context_id);
CREATE INDEX accounts_identityevent_pgh_obj_id_81b64190 ON template_city.accounts_identityevent USING btree (pgh_obj_id);
CREATE INDEX accounts_identityevent_user_id_e916db8f ON template_city.accounts_identityevent USING btree (user_id);
CREATE INDEX accounts_identityproviderevent_pgh_context_id_2a79a504 ON template_city.accounts_identityproviderevent USING btree (pgh_context_id);
CREATE INDEX accounts_identityproviderevent_pgh_obj_id_4b4f8d0b ON template_city.accounts_identityproviderevent USING btree (pgh_obj_id);
CREATE INDEX accounts_rolegrant_ended_by_id_a39ecb02 ON template_city.accounts_rolegrant USING btree (ended_by_id);
CREATE INDEX accounts_rolegrant_granted_by_id_7c2165d8 ON template_city.accounts_rolegrant USING btree (granted_by_id);
CREATE UNIQUE INDEX accounts_rolegrant_one_open ON template_city.accounts_rolegrant USING btree (user_id, role) WHERE (ends_on IS NULL);
CREATE INDEX accounts_rolegrant_user_id_0601f056 ON template_city.accounts_rolegrant USING btree (user_id);
CREATE INDEX accounts_rolegrantevent_ended_by_id_13afb6ac ON template_city.accounts_rolegrantevent USING btree (ended_by_id);
CREATE INDEX accounts_rolegrantevent_granted_by_id_48a6163e ON template_city.accounts_rolegrantevent USING btree (granted_by_id);
CREATE INDEX accounts_rolegrantevent_pgh_context_id_6e4bb782 ON template_city.accounts_rolegrantevent USING btree (pgh_context_id);
CREATE INDEX accounts_rolegrantevent_pgh_obj_id_ebc935c8 ON template_city.accounts_rolegrantevent USING btree (pgh_obj_id);
CREATE INDEX accounts_rolegrantevent_user_id_2bf36393 ON template_city.accounts_rolegrantevent USING btree (user_id);
CREATE INDEX accounts_signinsession_ended_by_id_1fe2ff61 ON template_city.accounts_signinsession USING btree (ended_by_id);
CREATE UNIQUE INDEX accounts_signinsession_key_unique ON template_city.accounts_signinsession USING btree (session_key) WHERE (ended_at IS NULL);
CREATE INDEX accounts_signinsession_open ON template_city.accounts_signinsession USING btree (user_id) WHERE (ended_at IS NULL);
CREATE INDEX accounts_signinsession_user_id_abab10a5 ON template_city.accounts_signinsession USING btree (user_id);
CREATE INDEX accounts_signinsessionevent_ended_by_id_149c2dd0 ON template_city.accounts_signinsessionevent USING btree (ended_by_id);
CREATE INDEX accounts_signinsessionevent_pgh_context_id_e7be6665 ON template_city.accounts_signinsessionevent USING btree (pgh_context_id);
CREATE INDEX accounts_signinsessionevent_pgh_obj_id_382e76bb ON template_city.accounts_signinsessionevent USING btree (pgh_obj_id);
CREATE INDEX accounts_signinsessionevent_user_id_1d786ac3 ON template_city.accounts_signinsessionevent USING btree (user_id);
CREATE INDEX accounts_userevent_pgh_context_id_9043cf9a ON template_city.accounts_userevent USING btree (pgh_context_id);
CREATE INDEX accounts_userevent_pgh_obj_id_aa99e6a3 ON template_city.accounts_userevent USING btree (pgh_obj_id);
CREATE INDEX django_session_expire_date_a5c62663 ON template_city.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON template_city.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX invitations_batch_recent ON template_city.invitations_batch USING btree (created_at DESC, id);
CREATE INDEX invitations_batchevent_pgh_context_id_60217ed3 ON template_city.invitations_batchevent USING btree (pgh_context_id);
CREATE INDEX invitations_batchevent_pgh_obj_id_615cb837 ON template_city.invitations_batchevent USING btree (pgh_obj_id);
CREATE INDEX invitations_batchrefusal_batch_id_d8ef7492 ON template_city.invitations_batchrefusal USING btree (batch_id);
CREATE INDEX invitations_by_end ON template_city.invitations_invitation USING btree (state, expires_at);
CREATE INDEX invitations_invitation_batch_id_76a0891b ON template_city.invitations_invitation USING btree (batch_id);
CREATE INDEX invitations_invitationevent_batch_id_e2a26f4e ON template_city.invitations_invitationevent USING btree (batch_id);
CREATE INDEX invitations_invitationevent_pgh_context_id_f8cad072 ON template_city.invitations_invitationevent USING btree (pgh_context_id);
CREATE INDEX invitations_invitationevent_pgh_obj_id_5169d30a ON template_city.invitations_invitationevent USING btree (pgh_obj_id);
CREATE INDEX invitations_invitedrole_invitation_id_d944f733 ON template_city.invitations_invitedrole USING btree (invitation_id);
CREATE INDEX invitations_invitedroleevent_invitation_id_1580037f ON template_city.invitations_invitedroleevent USING btree (invitation_id);
CREATE INDEX invitations_invitedroleevent_pgh_context_id_79380615 ON template_city.invitations_invitedroleevent USING btree (pgh_context_id);
CREATE INDEX invitations_invitedroleevent_pgh_obj_id_38c0ffcc ON template_city.invitations_invitedroleevent USING btree (pgh_obj_id);
CREATE UNIQUE INDEX invitations_one_open_per_address ON template_city.invitations_invitation USING btree (address_index) WHERE ((state)::text = ANY ((ARRAY['draft'::character varying, 'held'::character varying, 'sent'::character varying])::text[]));
CREATE INDEX invitations_recent ON template_city.invitations_invitation USING btree (created_at DESC, id);
CREATE UNIQUE INDEX invitations_token_unique ON template_city.invitations_invitation USING btree (token_hash) WHERE (NOT ((token_hash)::text = ''::text));
CREATE UNIQUE INDEX kernel_datakey_one_active_per_purpose ON template_city.kernel_datakey USING btree (purpose) WHERE active;
CREATE INDEX kernel_ledger_by_actor ON template_city.kernel_ledgerentry USING btree (actor, id) WHERE (actor IS NOT NULL);
CREATE INDEX kernel_ledger_by_object ON template_city.kernel_ledgerentry USING btree (object, id) WHERE (object IS NOT NULL);
CREATE INDEX kernel_ledger_by_source ON template_city.kernel_ledgerentry USING btree (source, id);
CREATE INDEX kernel_ledgeranchor_by_place ON template_city.kernel_ledgeranchor USING btree (place, seq);
CREATE INDEX kernel_outbox_under_way ON template_city.kernel_outbox USING btree (sent_at) WHERE ((ended_at IS NULL) AND (sent_at IS NOT NULL));
CREATE INDEX kernel_outbox_waiting ON template_city.kernel_outbox USING btree (created_at) WHERE (sent_at IS NULL);
CREATE INDEX kernel_sighting_lately ON template_city.kernel_sighting USING btree (actor, object, at);
CREATE INDEX kernel_sighting_verified ON template_city.kernel_sighting USING btree (at) WHERE ((verb)::text = 'verify'::text);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON template_city.mfa_authenticator USING btree (user_id);
CREATE INDEX notices_message_recent ON template_city.notices_message USING btree (created_at DESC, id);
CREATE INDEX notices_message_to_erase ON template_city.notices_message USING btree (changed_at) WHERE ((erased_at IS NULL) AND ((state)::text = ANY ((ARRAY['sent'::character varying, 'failed'::character varying, 'cancelled'::character varying])::text[])));
CREATE INDEX notices_message_waiting ON template_city.notices_message USING btree (due_at) WHERE ((state)::text = ANY ((ARRAY['held'::character varying, 'queued'::character varying, 'sending'::character varying])::text[]));
CREATE INDEX notices_messageevent_pgh_context_id_6d88a078 ON template_city.notices_messageevent USING btree (pgh_context_id);
CREATE INDEX notices_messageevent_pgh_obj_id_a74577aa ON template_city.notices_messageevent USING btree (pgh_obj_id);
CREATE INDEX notices_notice_of_person ON template_city.notices_notice USING btree ("user", created_at DESC, id);
CREATE UNIQUE INDEX notices_notice_told_once ON template_city.notices_notice USING btree ("user", kind, key) WHERE (NOT ((key)::text = ''::text));
CREATE INDEX notices_notice_unread ON template_city.notices_notice USING btree ("user") WHERE (read_at IS NULL);
CREATE INDEX notices_notice_untold ON template_city.notices_notice USING btree (created_at) WHERE ((read_at IS NULL) AND (told_at IS NULL));
CREATE INDEX notices_preferenceevent_pgh_context_id_0e17b757 ON template_city.notices_preferenceevent USING btree (pgh_context_id);
CREATE INDEX notices_preferenceevent_pgh_obj_id_84918ae3 ON template_city.notices_preferenceevent USING btree (pgh_obj_id);
CREATE INDEX registry_access_person ON template_city.registry_accessrecord USING btree (person_id, seen_at DESC);
CREATE INDEX registry_accessrecord_person_id_df438616 ON template_city.registry_accessrecord USING btree (person_id);
CREATE INDEX registry_consultation_officer ON template_city.registry_consultation USING btree (officer, contacted_on DESC);
CREATE INDEX registry_consultation_person ON template_city.registry_consultation USING btree (person_id, contacted_on DESC);
CREATE INDEX registry_consultation_person_id_9f5fca22 ON template_city.registry_consultation USING btree (person_id);
CREATE INDEX registry_consultation_recent ON template_city.registry_consultation USING btree (contacted_on DESC, created_at DESC, id);
CREATE INDEX registry_consultation_subject ON template_city.registry_consultation USING btree (subject, contacted_on DESC);
CREATE INDEX registry_consultationevent_person_id_70f5cb04 ON template_city.registry_consultationevent USING btree (person_id);
CREATE INDEX registry_consultationevent_pgh_context_id_85eb31bf ON template_city.registry_consultationevent USING btree (pgh_context_id);
CREATE INDEX registry_consultationevent_pgh_obj_id_ea6820e4 ON template_city.registry_consultationevent USING btree (pgh_obj_id);
CREATE INDEX registry_document_hash ON template_city.registry_persondocument USING btree (number_hash);
CREATE INDEX registry_importjob_recent ON template_city.registry_importjob USING btree (created_at DESC, id);
CREATE INDEX registry_importperson_job_id_4bc085c6 ON template_city.registry_importperson USING btree (job_id);
CREATE INDEX registry_importperson_person_id_125b52c9 ON template_city.registry_importperson USING btree (person_id);
CREATE INDEX registry_importrefusal_job_id_1f618a27 ON template_city.registry_importrefusal USING btree (job_id);
CREATE INDEX registry_importstep_job_id_7a45f498 ON template_city.registry_importstep USING btree (job_id);
CREATE INDEX registry_importstep_order ON template_city.registry_importstep USING btree (job_id, taken_at);
CREATE INDEX registry_localcodeevent_pgh_context_id_99ac67f3 ON template_city.registry_localcodeevent USING btree (pgh_context_id);
CREATE INDEX registry_localcodeevent_pgh_obj_id_2a4914ca ON template_city.registry_localcodeevent USING btree (pgh_obj_id);
CREATE INDEX registry_person_by_name ON template_city.registry_person USING btree (search_name, id);
CREATE INDEX registry_person_name_trgm ON template_city.registry_person USING gin (search_name public.gin_trgm_ops);
CREATE INDEX registry_person_nationality ON template_city.registry_person USING gin (nationalities);
CREATE INDEX registry_person_recent ON template_city.registry_person USING btree (registered_on DESC, id);
CREATE INDEX registry_persondocument_person_id_65877c93 ON template_city.registry_persondocument USING btree (person_id);
CREATE INDEX registry_persondocumentevent_person_id_d3a1034c ON template_city.registry_persondocumentevent USING btree (person_id);
CREATE INDEX registry_persondocumentevent_pgh_context_id_4b82070e ON template_city.registry_persondocumentevent USING btree (pgh_context_id);
CREATE INDEX registry_persondocumentevent_pgh_obj_id_0d885409 ON template_city.registry_persondocumentevent USING btree (pgh_obj_id);
CREATE INDEX registry_personevent_pgh_context_id_e2443995 ON template_city.registry_personevent USING btree (pgh_context_id);
CREATE INDEX registry_personevent_pgh_obj_id_a6f67929 ON template_city.registry_personevent USING btree (pgh_obj_id);
CREATE INDEX registry_personphone_person_id_471d1a98 ON template_city.registry_personphone USING btree (person_id);
CREATE INDEX registry_personphoneevent_person_id_4a4800a8 ON template_city.registry_personphoneevent USING btree (person_id);
CREATE INDEX registry_personphoneevent_pgh_context_id_2a189b9e ON template_city.registry_personphoneevent USING btree (pgh_context_id);
CREATE INDEX registry_personphoneevent_pgh_obj_id_269d497f ON template_city.registry_personphoneevent USING btree (pgh_obj_id);
CREATE INDEX registry_phone_hash ON template_city.registry_personphone USING btree (number_hash);
CREATE INDEX registry_phone_tail_hash ON template_city.registry_personphone USING btree (tail_hash);
CREATE INDEX staff_department_code_3896104b ON template_city.staff_department USING btree (code);
CREATE INDEX staff_department_code_3896104b_like ON template_city.staff_department USING btree (code varchar_pattern_ops);
CREATE INDEX staff_departmentevent_pgh_context_id_64e22e3d ON template_city.staff_departmentevent USING btree (pgh_context_id);
CREATE INDEX staff_departmentevent_pgh_obj_id_acdf7255 ON template_city.staff_departmentevent USING btree (pgh_obj_id);
CREATE INDEX staff_membership_department_id_d5222535 ON template_city.staff_membership USING btree (department_id);
CREATE INDEX staff_membershipevent_department_id_596e7f8e ON template_city.staff_membershipevent USING btree (department_id);
CREATE INDEX staff_membershipevent_pgh_context_id_8f7b96ad ON template_city.staff_membershipevent USING btree (pgh_context_id);
CREATE INDEX staff_membershipevent_pgh_obj_id_3526ccff ON template_city.staff_membershipevent USING btree (pgh_obj_id);
CREATE INDEX staff_membershipevent_user_id_30759417 ON template_city.staff_membershipevent USING btree (user_id);
CREATE INDEX staff_reviewchoice_by_id_942557db ON template_city.staff_reviewchoice USING btree (by_id);
CREATE INDEX staff_reviewchoice_line_id_3cb99caf ON template_city.staff_reviewchoice USING btree (line_id);
CREATE INDEX staff_reviewline_review_id_efabfc87 ON template_city.staff_reviewline USING btree (review_id);
CREATE INDEX staff_reviewline_user_id_5a5ee88d ON template_city.staff_reviewline USING btree (user_id);
CREATE INDEX staff_reviewoutcomeevent_line_id_97d69d62 ON template_city.staff_reviewoutcomeevent USING btree (line_id);
CREATE INDEX staff_reviewoutcomeevent_pgh_context_id_774d3fb6 ON template_city.staff_reviewoutcomeevent USING btree (pgh_context_id);
CREATE INDEX staff_reviewoutcomeevent_pgh_obj_id_e1f4623b ON template_city.staff_reviewoutcomeevent USING btree (pgh_obj_id);
CREATE INDEX staff_reviewsignature_by_id_a3720024 ON template_city.staff_reviewsignature USING btree (by_id);
CREATE INDEX staff_reviewsignatureevent_by_id_e67f9b43 ON template_city.staff_reviewsignatureevent USING btree (by_id);
CREATE INDEX staff_reviewsignatureevent_pgh_context_id_9a47fc6e ON template_city.staff_reviewsignatureevent USING btree (pgh_context_id);
CREATE INDEX staff_reviewsignatureevent_pgh_obj_id_3218e647 ON template_city.staff_reviewsignatureevent USING btree (pgh_obj_id);
CREATE INDEX staff_reviewsignatureevent_review_id_0c2d242f ON template_city.staff_reviewsignatureevent USING btree (review_id);
CREATE INDEX statistics_closingstate_closing_id_235d04cf ON template_city.statistics_closingstate USING btree (closing_id);
CREATE INDEX statistics_countedattendance_closing_id_782add67 ON template_city.statistics_countedattendance USING btree (closing_id);
CREATE INDEX statistics_epsilonentry_year_id_867f92a2 ON template_city.statistics_epsilonentry USING btree (year_id);
CREATE INDEX statistics_sealeddraft_closing_id_0b4d92cc ON template_city.statistics_sealeddraft USING btree (closing_id);
CREATE INDEX statistics_sealedvalue_draft_id_540d04db ON template_city.statistics_sealedvalue USING btree (draft_id);
CREATE INDEX support_visit_answered_by_id_2f76ee0d ON template_city.support_visit USING btree (answered_by_id);
CREATE INDEX support_visit_ended_by_id_6ed4696f ON template_city.support_visit USING btree (ended_by_id);
CREATE INDEX support_visitevent_account_id_762e2082 ON template_city.support_visitevent USING btree (account_id);
CREATE INDEX support_visitevent_answered_by_id_898cecab ON template_city.support_visitevent USING btree (answered_by_id);
CREATE INDEX support_visitevent_ended_by_id_2165d8aa ON template_city.support_visitevent USING btree (ended_by_id);
CREATE INDEX support_visitevent_pgh_context_id_a59b34f4 ON template_city.support_visitevent USING btree (pgh_context_id);
CREATE INDEX support_visitevent_pgh_obj_id_84a89998 ON template_city.support_visitevent USING btree (pgh_obj_id);
CREATE UNIQUE INDEX unique_authenticator_type ON template_city.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON template_city.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON template_city.account_emailaddress USING btree (email) WHERE verified;
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.accounts_apitokenevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_accounts_apitokenevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.accounts_identityevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_accounts_identityevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.accounts_identityproviderevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_accounts_identityproviderevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.accounts_rolegrantevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_accounts_rolegrantevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.accounts_signinsessionevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_accounts_signinsessionevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.accounts_userevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_accounts_userevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.invitations_batchevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_invitations_batchevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.invitations_invitationevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_invitations_invitationevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.invitations_invitedroleevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_invitations_invitedroleevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.kernel_sighting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_kernel_sighting();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.notices_messageevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_notices_messageevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.notices_preferenceevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_notices_preferenceevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT OR UPDATE ON template_city.pghistory_context DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_pghistory_context();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.registry_consultationevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_registry_consultationevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.registry_localcodeevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_registry_localcodeevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.registry_persondocumentevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_registry_persondocumentevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.registry_personevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_registry_personevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.registry_personphoneevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_registry_personphoneevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.staff_accessreview DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_staff_accessreview();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.staff_departmentevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_staff_departmentevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.staff_membershipevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_staff_membershipevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.staff_reviewchoice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_staff_reviewchoice();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.staff_reviewline DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_staff_reviewline();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.staff_reviewoutcome DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_staff_reviewoutcome();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.staff_reviewoutcomeevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_staff_reviewoutcomeevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.staff_reviewsignature DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_staff_reviewsignature();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.staff_reviewsignatureevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_staff_reviewsignatureevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.statistics_closingstate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_statistics_closingstate();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.statistics_countedattendance DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_statistics_countedattendance();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.statistics_epsilonentry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_statistics_epsilonentry();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.statistics_periodclosing DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_statistics_periodclosing();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.statistics_sealeddraft DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_statistics_sealeddraft();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.statistics_sealedvalue DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_statistics_sealedvalue();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.support_visitevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_support_visitevent();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.accounts_apitokenevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.accounts_identityevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.accounts_identityproviderevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.accounts_rolegrantevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.accounts_signinsessionevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.accounts_userevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.invitations_batchevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.invitations_invitationevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.invitations_invitedroleevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.notices_messageevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.notices_preferenceevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.registry_consultationevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.registry_localcodeevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.registry_persondocumentevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.registry_personevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.registry_personphoneevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.staff_departmentevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.staff_membershipevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.staff_reviewoutcomeevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.staff_reviewsignatureevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.support_visitevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE CONSTRAINT TRIGGER ledger_seal AFTER INSERT ON template_city.kernel_ledgerentry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.batch = new.id)) EXECUTE FUNCTION template_city.ledger_seal();
CREATE TRIGGER pgtrigger_anchor_stands_06847 BEFORE DELETE OR UPDATE ON template_city.kernel_ledgeranchor FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_anchor_stands_06847();
COMMENT ON TRIGGER pgtrigger_anchor_stands_06847 ON template_city.kernel_ledgeranchor IS 'd8a911e36bdd25e5606190019eae9e0a38fcb9f2';
CREATE TRIGGER pgtrigger_append_only_0af7e BEFORE DELETE OR UPDATE ON template_city.accounts_rolegrantevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_0af7e();
COMMENT ON TRIGGER pgtrigger_append_only_0af7e ON template_city.accounts_rolegrantevent IS '9e90105cc081df41513a450b44da6f9c22d10503';
CREATE TRIGGER pgtrigger_append_only_3412c BEFORE DELETE OR UPDATE ON template_city.notices_messageevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_3412c();
COMMENT ON TRIGGER pgtrigger_append_only_3412c ON template_city.notices_messageevent IS 'b1575bd239e9bccde7dc3d08b6640a97fcdb0ba2';
CREATE TRIGGER pgtrigger_append_only_3cf88 BEFORE DELETE OR UPDATE ON template_city.staff_reviewoutcomeevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_3cf88();
COMMENT ON TRIGGER pgtrigger_append_only_3cf88 ON template_city.staff_reviewoutcomeevent IS '20c69b2a306e5689fcefd2eb569fd08ce7784501';
CREATE TRIGGER pgtrigger_append_only_45b21 BEFORE DELETE OR UPDATE ON template_city.accounts_userevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_45b21();
COMMENT ON TRIGGER pgtrigger_append_only_45b21 ON template_city.accounts_userevent IS '9e9498e73f6fbdf2642fb33fa14189f1ad2382c8';
CREATE TRIGGER pgtrigger_append_only_65b51 BEFORE DELETE OR UPDATE ON template_city.staff_departmentevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_65b51();
COMMENT ON TRIGGER pgtrigger_append_only_65b51 ON template_city.staff_departmentevent IS '2a96ae6a85c1c9f633d33f3d156f2c4b98884fc1';
CREATE TRIGGER pgtrigger_append_only_67b90 BEFORE DELETE OR UPDATE ON template_city.support_visitevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_67b90();
COMMENT ON TRIGGER pgtrigger_append_only_67b90 ON template_city.support_visitevent IS 'f4625decc3bf2c02fb14fd168612e188fa7911ff';
CREATE TRIGGER pgtrigger_append_only_683d8 BEFORE DELETE OR UPDATE ON template_city.registry_localcodeevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_683d8();
COMMENT ON TRIGGER pgtrigger_append_only_683d8 ON template_city.registry_localcodeevent IS 'bcdf775266184abd7b19b4b623e13c01a4648340';
CREATE TRIGGER pgtrigger_append_only_7755d BEFORE DELETE OR UPDATE ON template_city.invitations_batchevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_7755d();
COMMENT ON TRIGGER pgtrigger_append_only_7755d ON template_city.invitations_batchevent IS 'ef08f804ff024c9f7b56dbf9e548ff94da64a031';
CREATE TRIGGER pgtrigger_append_only_7ddf6 BEFORE DELETE OR UPDATE ON template_city.accounts_identityproviderevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_7ddf6();
COMMENT ON TRIGGER pgtrigger_append_only_7ddf6 ON template_city.accounts_identityproviderevent IS '1ecdb23ce7b605ead0158fb78549f6bd647e8631';
CREATE TRIGGER pgtrigger_append_only_8a280 BEFORE DELETE OR UPDATE ON template_city.notices_preferenceevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_8a280();
COMMENT ON TRIGGER pgtrigger_append_only_8a280 ON template_city.notices_preferenceevent IS '7e2d2c9f479ecdf68de863956d5ddddfd992657e';
CREATE TRIGGER pgtrigger_append_only_a2705 BEFORE DELETE OR UPDATE ON template_city.registry_consultationevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_a2705();
COMMENT ON TRIGGER pgtrigger_append_only_a2705 ON template_city.registry_consultationevent IS 'bab765f936e424fd8484ed6ba241eaed156e85e6';
CREATE TRIGGER pgtrigger_append_only_a3e5a BEFORE DELETE OR UPDATE ON template_city.registry_personphoneevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_a3e5a();
COMMENT ON TRIGGER pgtrigger_append_only_a3e5a ON template_city.registry_personphoneevent IS 'fc883984cbcd7658417ea208e04123bc8fa1ff8c';
CREATE TRIGGER pgtrigger_append_only_aa3d6 BEFORE DELETE OR UPDATE ON template_city.registry_personevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_aa3d6();
COMMENT ON TRIGGER pgtrigger_append_only_aa3d6 ON template_city.registry_personevent IS 'a0713d9d82dffa941d60522b902ccebf1a0353a3';
CREATE TRIGGER pgtrigger_append_only_b8006 BEFORE DELETE OR UPDATE ON template_city.invitations_invitedroleevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_b8006();
COMMENT ON TRIGGER pgtrigger_append_only_b8006 ON template_city.invitations_invitedroleevent IS '03ddb9659b45ae56327620d5c71fa012d114da9f';
CREATE TRIGGER pgtrigger_append_only_ba1dd BEFORE DELETE OR UPDATE ON template_city.registry_persondocumentevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_ba1dd();
COMMENT ON TRIGGER pgtrigger_append_only_ba1dd ON template_city.registry_persondocumentevent IS '793189ff89af09703fa3d169f1bf5b943222fd23';
CREATE TRIGGER pgtrigger_append_only_dd430 BEFORE DELETE OR UPDATE ON template_city.staff_reviewsignatureevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_dd430();
COMMENT ON TRIGGER pgtrigger_append_only_dd430 ON template_city.staff_reviewsignatureevent IS '3ddc025adc1187c7c9dbcabf8439ca3ba015ea27';
CREATE TRIGGER pgtrigger_append_only_de8a2 BEFORE DELETE OR UPDATE ON template_city.accounts_signinsessionevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_de8a2();
COMMENT ON TRIGGER pgtrigger_append_only_de8a2 ON template_city.accounts_signinsessionevent IS 'a0f54cb4b7e6a1323df268b83106a1f56071e5af';
CREATE TRIGGER pgtrigger_append_only_f22da BEFORE DELETE OR UPDATE ON template_city.staff_membershipevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_f22da();
COMMENT ON TRIGGER pgtrigger_append_only_f22da ON template_city.staff_membershipevent IS '0c138213069560077ff8d0d8aea45f3ce911dd79';
CREATE TRIGGER pgtrigger_append_only_f4aac BEFORE DELETE OR UPDATE ON template_city.accounts_identityevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_f4aac();
COMMENT ON TRIGGER pgtrigger_append_only_f4aac ON template_city.accounts_identityevent IS '5e26a9d97221f25e5de76e98e9b9a6d5d014a19a';
CREATE TRIGGER pgtrigger_append_only_f68f3 BEFORE DELETE OR UPDATE ON template_city.invitations_invitationevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_f68f3();
COMMENT ON TRIGGER pgtrigger_append_only_f68f3 ON template_city.invitations_invitationevent IS '8fb4c7ee68fd53b5bcb3dcee4bb70cf4a3629e12';
CREATE TRIGGER pgtrigger_append_only_f6ae5 BEFORE DELETE OR UPDATE ON template_city.accounts_apitokenevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_f6ae5();
COMMENT ON TRIGGER pgtrigger_append_only_f6ae5 ON template_city.accounts_apitokenevent IS 'bc095a3000ebe7169f0e579188212d997c91f15c';
CREATE TRIGGER pgtrigger_budget_is_kept_cff52 BEFORE DELETE ON template_city.statistics_epsilonyear FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_budget_is_kept_cff52();
COMMENT ON TRIGGER pgtrigger_budget_is_kept_cff52 ON template_city.statistics_epsilonyear IS 'c4ba605555b14abd94c99a8e5766b45622ecf853';
CREATE TRIGGER pgtrigger_budget_only_grows_0dfc2 BEFORE UPDATE ON template_city.statistics_epsilonyear FOR EACH ROW WHEN (((new.spent < old.spent) OR (new.cap IS DISTINCT FROM old.cap))) EXECUTE FUNCTION template_city.pgtrigger_budget_only_grows_0dfc2();
COMMENT ON TRIGGER pgtrigger_budget_only_grows_0dfc2 ON template_city.statistics_epsilonyear IS '2e9265a5ba9bb1afb9db2b29c81177cd4d906203';
CREATE TRIGGER pgtrigger_choice_before_signing_83eca BEFORE INSERT ON template_city.staff_reviewchoice FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_choice_before_signing_83eca();
COMMENT ON TRIGGER pgtrigger_choice_before_signing_83eca ON template_city.staff_reviewchoice IS 'e4250327d16488921279a7dee267945a2b0c37c6';
CREATE TRIGGER pgtrigger_choice_stands_ddb8e BEFORE DELETE OR UPDATE ON template_city.staff_reviewchoice FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_choice_stands_ddb8e();
COMMENT ON TRIGGER pgtrigger_choice_stands_ddb8e ON template_city.staff_reviewchoice IS 'e36c4c762d61e5847a9fe001c9b061921926e4ce';
CREATE TRIGGER pgtrigger_closing_stands_26b57 BEFORE DELETE OR UPDATE ON template_city.statistics_periodclosing FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_closing_stands_26b57();
COMMENT ON TRIGGER pgtrigger_closing_stands_26b57 ON template_city.statistics_periodclosing IS '58f29c106aed3919c8ecf74e3eb1cb9f97b06d6f';
CREATE TRIGGER pgtrigger_cost_stands_8966d BEFORE DELETE OR UPDATE ON template_city.statistics_epsilonentry FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_cost_stands_8966d();
COMMENT ON TRIGGER pgtrigger_cost_stands_8966d ON template_city.statistics_epsilonentry IS '260f232594972fc1f2a2cf4e661b67adb692b873';
CREATE TRIGGER pgtrigger_counted_stands_02c99 BEFORE DELETE OR UPDATE ON template_city.statistics_countedattendance FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_counted_stands_02c99();
COMMENT ON TRIGGER pgtrigger_counted_stands_02c99 ON template_city.statistics_countedattendance IS '263042bd191cace7404c3ff6994187de71a180ce';
CREATE TRIGGER pgtrigger_delete_delete_0611e AFTER DELETE ON template_city.notices_preference FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_0611e();
COMMENT ON TRIGGER pgtrigger_delete_delete_0611e ON template_city.notices_preference IS '600646d5aacf4b0f96ff562cb8c900bad7ec9eb3';
CREATE TRIGGER pgtrigger_delete_delete_18c69 AFTER DELETE ON template_city.registry_persondocument FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_18c69();
COMMENT ON TRIGGER pgtrigger_delete_delete_18c69 ON template_city.registry_persondocument IS '37eeeef68a940702caa52ebc5b569dedb1efd253';
CREATE TRIGGER pgtrigger_delete_delete_19f14 AFTER DELETE ON template_city.accounts_user FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_19f14();
COMMENT ON TRIGGER pgtrigger_delete_delete_19f14 ON template_city.accounts_user IS '289bd462c5524ad2375091a60c462051f875a0f6';
CREATE TRIGGER pgtrigger_delete_delete_1e3c4 AFTER DELETE ON template_city.support_visit FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_1e3c4();
COMMENT ON TRIGGER pgtrigger_delete_delete_1e3c4 ON template_city.support_visit IS 'b66a3b414e4ac010819caf49c1ab5c182b314a9a';
CREATE TRIGGER pgtrigger_delete_delete_3caba AFTER DELETE ON template_city.accounts_identityprovider FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_3caba();
COMMENT ON TRIGGER pgtrigger_delete_delete_3caba ON template_city.accounts_identityprovider IS 'ca45ccf80ea1394cb03f3ef093629f66082eb7ae';
CREATE TRIGGER pgtrigger_delete_delete_61cb8 AFTER DELETE ON template_city.staff_reviewoutcome FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_61cb8();
COMMENT ON TRIGGER pgtrigger_delete_delete_61cb8 ON template_city.staff_reviewoutcome IS 'ba1d13d0dde7e9b9956ce7701e673f552ab7708e';
CREATE TRIGGER pgtrigger_delete_delete_6bdfd AFTER DELETE ON template_city.accounts_signinsession FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_6bdfd();
COMMENT ON TRIGGER pgtrigger_delete_delete_6bdfd ON template_city.accounts_signinsession IS 'a0f4f725153a73ccb22df2d991d0e51babf7e719';
CREATE TRIGGER pgtrigger_delete_delete_6d398 AFTER DELETE ON template_city.notices_message FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_6d398();
COMMENT ON TRIGGER pgtrigger_delete_delete_6d398 ON template_city.notices_message IS '6b324d554babe0e7ce85bd756b7cba9d7187be7c';
CREATE TRIGGER pgtrigger_delete_delete_6e065 AFTER DELETE ON template_city.accounts_apitoken FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_6e065();
COMMENT ON TRIGGER pgtrigger_delete_delete_6e065 ON template_city.accounts_apitoken IS '49de45a73584fdd0c3ebc45da044774d43d70cc5';
CREATE TRIGGER pgtrigger_delete_delete_70c08 AFTER DELETE ON template_city.accounts_identity FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_70c08();
COMMENT ON TRIGGER pgtrigger_delete_delete_70c08 ON template_city.accounts_identity IS '041b913e05fdd2637878729e637f0b6331c8ec12';
CREATE TRIGGER pgtrigger_delete_delete_83c2e AFTER DELETE ON template_city.staff_reviewsignature FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_83c2e();
COMMENT ON TRIGGER pgtrigger_delete_delete_83c2e ON template_city.staff_reviewsignature IS '0aa895a4d2a3835b67fc040b1ce560c0c39e787e';
CREATE TRIGGER pgtrigger_delete_delete_99eb9 AFTER DELETE ON template_city.registry_personphone FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_99eb9();
COMMENT ON TRIGGER pgtrigger_delete_delete_99eb9 ON template_city.registry_personphone IS '88e62ce9f108d69957e613a68f1cef1904393855';
CREATE TRIGGER pgtrigger_delete_delete_a3234 AFTER DELETE ON template_city.registry_person FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_a3234();
COMMENT ON TRIGGER pgtrigger_delete_delete_a3234 ON template_city.registry_person IS '3127a8b551ed59f5481e432b0a250bed63696816';
CREATE TRIGGER pgtrigger_delete_delete_a3ac1 AFTER DELETE ON template_city.invitations_invitation FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_a3ac1();
COMMENT ON TRIGGER pgtrigger_delete_delete_a3ac1 ON template_city.invitations_invitation IS '34d3df5fcda4cbfddc316650262ce986f75bb380';
CREATE TRIGGER pgtrigger_delete_delete_ac4d8 AFTER DELETE ON template_city.registry_localcode FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_ac4d8();
COMMENT ON TRIGGER pgtrigger_delete_delete_ac4d8 ON template_city.registry_localcode IS '4ee2ed535f0a3c093fe7594d1743903bae531e8b';
CREATE TRIGGER pgtrigger_delete_delete_bfd71 AFTER DELETE ON template_city.invitations_batch FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_bfd71();
COMMENT ON TRIGGER pgtrigger_delete_delete_bfd71 ON template_city.invitations_batch IS '51b6d5f89522f087ef2ea0664330f332c5841cf7';
CREATE TRIGGER pgtrigger_delete_delete_d0e1f AFTER DELETE ON template_city.accounts_rolegrant FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_d0e1f();
COMMENT ON TRIGGER pgtrigger_delete_delete_d0e1f ON template_city.accounts_rolegrant IS '65a18f909f8551396ef0004e20eb2c4c3f5af201';
CREATE TRIGGER pgtrigger_delete_delete_d1fb1 AFTER DELETE ON template_city.staff_department FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_d1fb1();
COMMENT ON TRIGGER pgtrigger_delete_delete_d1fb1 ON template_city.staff_department IS 'dd75a18cc675bfed6602f90c6ad80d0da11454a5';
CREATE TRIGGER pgtrigger_delete_delete_d8b16 AFTER DELETE ON template_city.staff_membership FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_d8b16();
COMMENT ON TRIGGER pgtrigger_delete_delete_d8b16 ON template_city.staff_membership IS '331e8e8076b7318e74ec4c2aa7ef26917f49749a';
CREATE TRIGGER pgtrigger_delete_delete_e24d6 AFTER DELETE ON template_city.invitations_invitedrole FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_e24d6();
COMMENT ON TRIGGER pgtrigger_delete_delete_e24d6 ON template_city.invitations_invitedrole IS '559164a652cbfd4a61f9c64e28e38ca4190b1c3e';
CREATE TRIGGER pgtrigger_delete_delete_f98cc AFTER DELETE ON template_city.registry_consultation FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_f98cc();
COMMENT ON TRIGGER pgtrigger_delete_delete_f98cc ON template_city.registry_consultation IS '3201c88fd3b7fdee1114dd12aecf3443a0393975';
CREATE TRIGGER pgtrigger_draft_stands_3047b BEFORE DELETE OR UPDATE ON template_city.statistics_sealeddraft FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_draft_stands_3047b();
COMMENT ON TRIGGER pgtrigger_draft_stands_3047b ON template_city.statistics_sealeddraft IS 'fa30af0600f334013577ad0c3f291fa4a4598b47';
CREATE TRIGGER pgtrigger_entry_stands_a66a5 BEFORE DELETE OR UPDATE ON template_city.kernel_ledgerentry FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_entry_stands_a66a5();
COMMENT ON TRIGGER pgtrigger_entry_stands_a66a5 ON template_city.kernel_ledgerentry IS 'e81afdc93257e55735f10246cb04bfcc153ae1d5';
CREATE TRIGGER pgtrigger_insert_insert_01b7d AFTER INSERT ON template_city.accounts_apitoken FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_01b7d();
COMMENT ON TRIGGER pgtrigger_insert_insert_01b7d ON template_city.accounts_apitoken IS '6a5c5a5ab192b58b2ff6347da72e057c378a3c2c';
CREATE TRIGGER pgtrigger_insert_insert_0684a AFTER INSERT ON template_city.staff_membership FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_0684a();
COMMENT ON TRIGGER pgtrigger_insert_insert_0684a ON template_city.staff_membership IS 'a146dcaac9bcdc07937cbfb7b1321f199f99d342';
CREATE TRIGGER pgtrigger_insert_insert_13e8f AFTER INSERT ON template_city.staff_reviewsignature FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_13e8f();
COMMENT ON TRIGGER pgtrigger_insert_insert_13e8f ON template_city.staff_reviewsignature IS 'c11cba5b892ee3e2264e40ec7736e88bb5554cec';
CREATE TRIGGER pgtrigger_insert_insert_2388e AFTER INSERT ON template_city.registry_person FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_2388e();
COMMENT ON TRIGGER pgtrigger_insert_insert_2388e ON template_city.registry_person IS '0db910aedcd6bc5dc30193c2d1bd5071b7163ea6';
CREATE TRIGGER pgtrigger_insert_insert_32cc0 AFTER INSERT ON template_city.accounts_identityprovider FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_32cc0();
COMMENT ON TRIGGER pgtrigger_insert_insert_32cc0 ON template_city.accounts_identityprovider IS '3b407c808bc1dd60e2422be458bb625c47a8aad2';
CREATE TRIGGER pgtrigger_insert_insert_3867c AFTER INSERT ON template_city.accounts_user FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_3867c();
COMMENT ON TRIGGER pgtrigger_insert_insert_3867c ON template_city.accounts_user IS '8f6240436b74dca865c377b8a2b865af94c79259';
CREATE TRIGGER pgtrigger_insert_insert_397c2 AFTER INSERT ON template_city.registry_personphone FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_397c2();
COMMENT ON TRIGGER pgtrigger_insert_insert_397c2 ON template_city.registry_personphone IS 'a69409bdaff8e53ce854b45264bf142f8392a869';
CREATE TRIGGER pgtrigger_insert_insert_453cf AFTER INSERT ON template_city.invitations_invitation FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_453cf();
COMMENT ON TRIGGER pgtrigger_insert_insert_453cf ON template_city.invitations_invitation IS '8f040ad17c9ea304a7d419fbe58a953e91fa2591';
CREATE TRIGGER pgtrigger_insert_insert_57b58 AFTER INSERT ON template_city.staff_department FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_57b58();
COMMENT ON TRIGGER pgtrigger_insert_insert_57b58 ON template_city.staff_department IS '647eab1bd07188ab2607e2a309b6b266dceadb63';
CREATE TRIGGER pgtrigger_insert_insert_653d6 AFTER INSERT ON template_city.support_visit FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_653d6();
COMMENT ON TRIGGER pgtrigger_insert_insert_653d6 ON template_city.support_visit IS 'e50905598cf70095f1b91c4835e0a019c60babb9';
CREATE TRIGGER pgtrigger_insert_insert_77ca7 AFTER INSERT ON template_city.accounts_rolegrant FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_77ca7();
COMMENT ON TRIGGER pgtrigger_insert_insert_77ca7 ON template_city.accounts_rolegrant IS 'b198024432f20b14db18c8c79a96587daff06612';
CREATE TRIGGER pgtrigger_insert_insert_98a8e AFTER INSERT ON template_city.registry_localcode FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_98a8e();
COMMENT ON TRIGGER pgtrigger_insert_insert_98a8e ON template_city.registry_localcode IS 'c9429cfdd8f7717e7f51482179d9013e9eeb6f8d';
CREATE TRIGGER pgtrigger_insert_insert_9a631 AFTER INSERT ON template_city.invitations_batch FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_9a631();
COMMENT ON TRIGGER pgtrigger_insert_insert_9a631 ON template_city.invitations_batch IS '2571a695a83d2ade8553cf4f2c90009ea315e958';
CREATE TRIGGER pgtrigger_insert_insert_a26b6 AFTER INSERT ON template_city.notices_message FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_a26b6();
COMMENT ON TRIGGER pgtrigger_insert_insert_a26b6 ON template_city.notices_message IS 'c0c1f205dc5f34d3d23d1bc0c3fdc25c18bc8840';
CREATE TRIGGER pgtrigger_insert_insert_aaea3 AFTER INSERT ON template_city.registry_consultation FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_aaea3();
COMMENT ON TRIGGER pgtrigger_insert_insert_aaea3 ON template_city.registry_consultation IS '0411e4e42c01764463e9cc160efe5cd7bc1a8505';
CREATE TRIGGER pgtrigger_insert_insert_b1b9a AFTER INSERT ON template_city.notices_preference FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_b1b9a();
COMMENT ON TRIGGER pgtrigger_insert_insert_b1b9a ON template_city.notices_preference IS '0f6f6c06ce75b86c997d9dea0d203b1f04696c50';
CREATE TRIGGER pgtrigger_insert_insert_b6fab AFTER INSERT ON template_city.staff_reviewoutcome FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_b6fab();
COMMENT ON TRIGGER pgtrigger_insert_insert_b6fab ON template_city.staff_reviewoutcome IS 'd9f9311450339e98a59be37321075d7dc116e38c';
CREATE TRIGGER pgtrigger_insert_insert_c56a8 AFTER INSERT ON template_city.accounts_identity FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_c56a8();
COMMENT ON TRIGGER pgtrigger_insert_insert_c56a8 ON template_city.accounts_identity IS '5c1345f57d25459037e97079994403a93d810a7e';
CREATE TRIGGER pgtrigger_insert_insert_c679d AFTER INSERT ON template_city.registry_persondocument FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_c679d();
COMMENT ON TRIGGER pgtrigger_insert_insert_c679d ON template_city.registry_persondocument IS '3c6ca7d18f43210e5f00d600dc631eed0d0c9c82';
CREATE TRIGGER pgtrigger_insert_insert_c8685 AFTER INSERT ON template_city.accounts_signinsession FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_c8685();
COMMENT ON TRIGGER pgtrigger_insert_insert_c8685 ON template_city.accounts_signinsession IS '6f836149b87fa041660468b8fb90bda1e9b5c68c';
CREATE TRIGGER pgtrigger_insert_insert_d4123 AFTER INSERT ON template_city.invitations_invitedrole FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_d4123();
COMMENT ON TRIGGER pgtrigger_insert_insert_d4123 ON template_city.invitations_invitedrole IS '9914b4292daa6b079d657e311fee75704581c732';
CREATE TRIGGER pgtrigger_line_before_signing_3ad49 BEFORE INSERT ON template_city.staff_reviewline FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_line_before_signing_3ad49();
COMMENT ON TRIGGER pgtrigger_line_before_signing_3ad49 ON template_city.staff_reviewline IS '3480e34044f4538c2a39f83f5b9dc0762464b770';
CREATE TRIGGER pgtrigger_line_stands_e7db2 BEFORE DELETE OR UPDATE ON template_city.staff_reviewline FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_line_stands_e7db2();
COMMENT ON TRIGGER pgtrigger_line_stands_e7db2 ON template_city.staff_reviewline IS '7fb109cf595b829a91f6a5267d12194f0dd7a73b';
CREATE TRIGGER pgtrigger_outcome_before_signing_d2698 BEFORE INSERT ON template_city.staff_reviewoutcome FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_outcome_before_signing_d2698();
COMMENT ON TRIGGER pgtrigger_outcome_before_signing_d2698 ON template_city.staff_reviewoutcome IS '1a6d7d62f693c234789a37ade84a7b3edbbfdf15';
CREATE TRIGGER pgtrigger_outcome_stands_145c8 BEFORE DELETE OR UPDATE ON template_city.staff_reviewoutcome FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_outcome_stands_145c8();
COMMENT ON TRIGGER pgtrigger_outcome_stands_145c8 ON template_city.staff_reviewoutcome IS '086f05ae96e3be3f88af45354a54b43285f5afc8';
CREATE TRIGGER pgtrigger_review_stands_16c7e BEFORE DELETE OR UPDATE ON template_city.staff_accessreview FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_review_stands_16c7e();
COMMENT ON TRIGGER pgtrigger_review_stands_16c7e ON template_city.staff_accessreview IS '2ac9fedb6f28584263fc363e21df49606b387847';
CREATE TRIGGER pgtrigger_seal_stands_38f72 BEFORE DELETE OR UPDATE ON template_city.kernel_ledgerseal FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_seal_stands_38f72();
COMMENT ON TRIGGER pgtrigger_seal_stands_38f72 ON template_city.kernel_ledgerseal IS '4d529ec048cbcb5cef07ac07e198bdda310fd8cc';
CREATE TRIGGER pgtrigger_sighting_stands_cb3be BEFORE DELETE OR UPDATE ON template_city.kernel_sighting FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_sighting_stands_cb3be();
COMMENT ON TRIGGER pgtrigger_sighting_stands_cb3be ON template_city.kernel_sighting IS '9a8f170d6fb085bb4a7d780233dea76c1c0e905d';
CREATE TRIGGER pgtrigger_signature_stands_4943b BEFORE DELETE OR UPDATE ON template_city.staff_reviewsignature FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_signature_stands_4943b();
COMMENT ON TRIGGER pgtrigger_signature_stands_4943b ON template_city.staff_reviewsignature IS '64e020fe5b3d611ded84a0533a9c034fd8c01115';
CREATE TRIGGER pgtrigger_state_stands_22cec BEFORE DELETE OR UPDATE ON template_city.statistics_closingstate FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_state_stands_22cec();
COMMENT ON TRIGGER pgtrigger_state_stands_22cec ON template_city.statistics_closingstate IS '7730217b522d45878870137942f3754e2134c4ed';
CREATE TRIGGER pgtrigger_update_update_05f4b AFTER UPDATE ON template_city.registry_localcode FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_05f4b();
COMMENT ON TRIGGER pgtrigger_update_update_05f4b ON template_city.registry_localcode IS '0984cd78a2e7fbaac50d41df66f636aca2159070';
CREATE TRIGGER pgtrigger_update_update_0e890 AFTER UPDATE ON template_city.accounts_user FOR EACH ROW WHEN (((old.date_joined IS DISTINCT FROM new.date_joined) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.inactive_reason)::text IS DISTINCT FROM (new.inactive_reason)::text) OR (old.is_active IS DISTINCT FROM new.is_active) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.password_changed_at IS DISTINCT FROM new.password_changed_at) OR (old.state_since IS DISTINCT FROM new.state_since))) EXECUTE FUNCTION template_city.pgtrigger_update_update_0e890();
COMMENT ON TRIGGER pgtrigger_update_update_0e890 ON template_city.accounts_user IS '92eee8a18746f20991f5d9ff2bbbba4a225884b8';
CREATE TRIGGER pgtrigger_update_update_2b021 AFTER UPDATE ON template_city.staff_reviewsignature FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_2b021();
COMMENT ON TRIGGER pgtrigger_update_update_2b021 ON template_city.staff_reviewsignature IS '8c7201842a24926a690409faff5e230dfb4b5af6';
CREATE TRIGGER pgtrigger_update_update_3f1f4 AFTER UPDATE ON template_city.invitations_batch FOR EACH ROW WHEN (((old.already IS DISTINCT FROM new.already) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.created_by IS DISTINCT FROM new.created_by) OR (old.defaults IS DISTINCT FROM new.defaults) OR ((old.file_key)::text IS DISTINCT FROM (new.file_key)::text) OR (old.file_size IS DISTINCT FROM new.file_size) OR (old.finished_at IS DISTINCT FROM new.finished_at) OR (old.gained IS DISTINCT FROM new.gained) OR (old.id IS DISTINCT FROM new.id) OR (old.invited IS DISTINCT FROM new.invited) OR ((old.problem)::text IS DISTINCT FROM (new.problem)::text) OR (old.purged_at IS DISTINCT FROM new.purged_at) OR (old.refused IS DISTINCT FROM new.refused) OR ((old.source)::text IS DISTINCT FROM (new.source)::text) OR (old.starts_at IS DISTINCT FROM new.starts_at) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.total_rows IS DISTINCT FROM new.total_rows))) EXECUTE FUNCTION template_city.pgtrigger_update_update_3f1f4();
COMMENT ON TRIGGER pgtrigger_update_update_3f1f4 ON template_city.invitations_batch IS '8d7c724ea01625f63d29778123507b453e50cf45';
CREATE TRIGGER pgtrigger_update_update_56ba8 AFTER UPDATE ON template_city.registry_person FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_56ba8();
COMMENT ON TRIGGER pgtrigger_update_update_56ba8 ON template_city.registry_person IS 'bba43fcfe02ddaa73bddbc3332dfea1002e167de';
CREATE TRIGGER pgtrigger_update_update_700c9 AFTER UPDATE ON template_city.accounts_identityprovider FOR EACH ROW WHEN (((old.changed_at IS DISTINCT FROM new.changed_at) OR ((old.client_id)::text IS DISTINCT FROM (new.client_id)::text) OR (old.domains IS DISTINCT FROM new.domains) OR (old.enabled IS DISTINCT FROM new.enabled) OR (old.id IS DISTINCT FROM new.id) OR ((old.issuer)::text IS DISTINCT FROM (new.issuer)::text) OR ((old.label)::text IS DISTINCT FROM (new.label)::text) OR (old."only" IS DISTINCT FROM new."only"))) EXECUTE FUNCTION template_city.pgtrigger_update_update_700c9();
COMMENT ON TRIGGER pgtrigger_update_update_700c9 ON template_city.accounts_identityprovider IS 'a4ad6e9c61ad7a0b9573a7c8f1d2383accbe5375';
CREATE TRIGGER pgtrigger_update_update_7403c AFTER UPDATE ON template_city.notices_preference FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_7403c();
COMMENT ON TRIGGER pgtrigger_update_update_7403c ON template_city.notices_preference IS '07ca73f72191d3f993c2bc610ff40fc923511c08';
CREATE TRIGGER pgtrigger_update_update_81b09 AFTER UPDATE ON template_city.notices_message FOR EACH ROW WHEN (((old.attempts IS DISTINCT FROM new.attempts) OR (old.changed_at IS DISTINCT FROM new.changed_at) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.due_at IS DISTINCT FROM new.due_at) OR (old.erased_at IS DISTINCT FROM new.erased_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.message_id)::text IS DISTINCT FROM (new.message_id)::text) OR ((old.problem)::text IS DISTINCT FROM (new.problem)::text) OR (old.sent_at IS DISTINCT FROM new.sent_at) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old."user" IS DISTINCT FROM new."user"))) EXECUTE FUNCTION template_city.pgtrigger_update_update_81b09();
COMMENT ON TRIGGER pgtrigger_update_update_81b09 ON template_city.notices_message IS 'e760b2bac6c7e8afe676e411439651a379e95e50';
CREATE TRIGGER pgtrigger_update_update_8341e AFTER UPDATE ON template_city.registry_consultation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_8341e();
COMMENT ON TRIGGER pgtrigger_update_update_8341e ON template_city.registry_consultation IS 'b160e3895da0a8d7cad076a5f0a962c8970df31d';
CREATE TRIGGER pgtrigger_update_update_83ba5 AFTER UPDATE ON template_city.accounts_signinsession FOR EACH ROW WHEN (((old.began_at IS DISTINCT FROM new.began_at) OR ((old.browser)::text IS DISTINCT FROM (new.browser)::text) OR ((old."end")::text IS DISTINCT FROM (new."end")::text) OR (old.ended_at IS DISTINCT FROM new.ended_at) OR (old.ended_by_id IS DISTINCT FROM new.ended_by_id) OR (old.id IS DISTINCT FROM new.id) OR (old.methods IS DISTINCT FROM new.methods) OR ((old.network)::text IS DISTINCT FROM (new.network)::text) OR ((old.system)::text IS DISTINCT FROM (new.system)::text) OR (old.user_id IS DISTINCT FROM new.user_id))) EXECUTE FUNCTION template_city.pgtrigger_update_update_83ba5();
COMMENT ON TRIGGER pgtrigger_update_update_83ba5 ON template_city.accounts_signinsession IS 'b1a0b13de921ba75f1a49d4091be8dbbd2d9f2d8';
CREATE TRIGGER pgtrigger_update_update_8e2fc AFTER UPDATE ON template_city.support_visit FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_8e2fc();
COMMENT ON TRIGGER pgtrigger_update_update_8e2fc ON template_city.support_visit IS 'd4ca4e226296c19e8a61abaec629375510feb49c';
CREATE TRIGGER pgtrigger_update_update_91c90 AFTER UPDATE ON template_city.staff_department FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_91c90();
COMMENT ON TRIGGER pgtrigger_update_update_91c90 ON template_city.staff_department IS 'ad39a3137666a43ba81ca1704e89c58660bdbf8f';
CREATE TRIGGER pgtrigger_update_update_9bcea AFTER UPDATE ON template_city.staff_reviewoutcome FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_9bcea();
COMMENT ON TRIGGER pgtrigger_update_update_9bcea ON template_city.staff_reviewoutcome IS '49a92605a6aa212ce4fece77d177af1c6ada3653';
CREATE TRIGGER pgtrigger_update_update_a06fe AFTER UPDATE ON template_city.invitations_invitedrole FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_a06fe();
COMMENT ON TRIGGER pgtrigger_update_update_a06fe ON template_city.invitations_invitedrole IS '8aacb2041df8507f85348e416f6588729c260e3c';
CREATE TRIGGER pgtrigger_update_update_b2ee8 AFTER UPDATE ON template_city.staff_membership FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_b2ee8();
COMMENT ON TRIGGER pgtrigger_update_update_b2ee8 ON template_city.staff_membership IS '6f3304db964ba29590590c1ce617b33fd077d3f7';
CREATE TRIGGER pgtrigger_update_update_b597c AFTER UPDATE ON template_city.invitations_invitation FOR EACH ROW WHEN (((old.accepted_by IS DISTINCT FROM new.accepted_by) OR (old.batch_id IS DISTINCT FROM new.batch_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.days IS DISTINCT FROM new.days) OR (old.department IS DISTINCT FROM new.department) OR (old.ended_at IS DISTINCT FROM new.ended_at) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.held_until IS DISTINCT FROM new.held_until) OR (old.id IS DISTINCT FROM new.id) OR (old.invited_by IS DISTINCT FROM new.invited_by) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR (old.message IS DISTINCT FROM new.message) OR (old.reminded_at IS DISTINCT FROM new.reminded_at) OR (old.serial IS DISTINCT FROM new.serial) OR ((old.state)::text IS DISTINCT FROM (new.state)::text))) EXECUTE FUNCTION template_city.pgtrigger_update_update_b597c();
COMMENT ON TRIGGER pgtrigger_update_update_b597c ON template_city.invitations_invitation IS '665e640b9b75b1e6c75ee6ffa560fcea87e1f7e2';
CREATE TRIGGER pgtrigger_update_update_ce4fe AFTER UPDATE ON template_city.registry_personphone FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_ce4fe();
COMMENT ON TRIGGER pgtrigger_update_update_ce4fe ON template_city.registry_personphone IS '8d7985c0b013dcc778847247598c649ee8cb6731';
CREATE TRIGGER pgtrigger_update_update_df113 AFTER UPDATE ON template_city.accounts_identity FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_df113();
COMMENT ON TRIGGER pgtrigger_update_update_df113 ON template_city.accounts_identity IS '42bee0c1642d50e94637a17a4e5afc6455dacc63';
CREATE TRIGGER pgtrigger_update_update_df53b AFTER UPDATE ON template_city.accounts_apitoken FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.created_by_id IS DISTINCT FROM new.created_by_id) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.prefix)::text IS DISTINCT FROM (new.prefix)::text) OR (old.revoked_at IS DISTINCT FROM new.revoked_at) OR (old.scopes IS DISTINCT FROM new.scopes))) EXECUTE FUNCTION template_city.pgtrigger_update_update_df53b();
COMMENT ON TRIGGER pgtrigger_update_update_df53b ON template_city.accounts_apitoken IS '67ac787b7dcbcf8e8b1fd4ef643782ccab812e7b';
CREATE TRIGGER pgtrigger_update_update_f0e9e AFTER UPDATE ON template_city.accounts_rolegrant FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_f0e9e();
COMMENT ON TRIGGER pgtrigger_update_update_f0e9e ON template_city.accounts_rolegrant IS 'fc47a010c21257fdb78d2ff63078ea2baa5576fa';
CREATE TRIGGER pgtrigger_update_update_f9e59 AFTER UPDATE ON template_city.registry_persondocument FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_f9e59();
COMMENT ON TRIGGER pgtrigger_update_update_f9e59 ON template_city.registry_persondocument IS '6cf06e286c3c162b712d3ae5036185522fbeb6b6';
CREATE TRIGGER pgtrigger_value_stands_32d87 BEFORE DELETE OR UPDATE ON template_city.statistics_sealedvalue FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_value_stands_32d87();
COMMENT ON TRIGGER pgtrigger_value_stands_32d87 ON template_city.statistics_sealedvalue IS 'bb93a4c14d5343c33cc797abc6f5c2fad10d10b8';
ALTER TABLE ONLY template_city.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES template_city.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_created_by_id_eaf61c5d_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.accounts_identity
    ADD CONSTRAINT accounts_identity_user_id_f7ddf146_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_ended_by_id_a39ecb02_fk_accounts_user_id FOREIGN KEY (ended_by_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_granted_by_id_7c2165d8_fk_accounts_user_id FOREIGN KEY (granted_by_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_user_id_0601f056_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.accounts_signinsession
    ADD CONSTRAINT accounts_signinsession_ended_by_id_1fe2ff61_fk_accounts_user_id FOREIGN KEY (ended_by_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.accounts_signinsession
    ADD CONSTRAINT accounts_signinsession_user_id_abab10a5_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.invitations_batchrefusal
    ADD CONSTRAINT invitations_batchref_batch_id_d8ef7492_fk_invitatio FOREIGN KEY (batch_id) REFERENCES template_city.invitations_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.invitations_invitation
    ADD CONSTRAINT invitations_invitati_batch_id_76a0891b_fk_invitatio FOREIGN KEY (batch_id) REFERENCES template_city.invitations_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.invitations_invitedrole
    ADD CONSTRAINT invitations_invitedr_invitation_id_d944f733_fk_invitatio FOREIGN KEY (invitation_id) REFERENCES template_city.invitations_invitation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_accessrecord
    ADD CONSTRAINT registry_accessrecord_person_id_df438616_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_consultation
    ADD CONSTRAINT registry_consultation_person_id_9f5fca22_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_importperson
    ADD CONSTRAINT registry_importperson_job_id_4bc085c6_fk_registry_importjob_id FOREIGN KEY (job_id) REFERENCES template_city.registry_importjob(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_importperson
    ADD CONSTRAINT registry_importperson_person_id_125b52c9_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_importrefusal
    ADD CONSTRAINT registry_importrefusal_job_id_1f618a27_fk_registry_importjob_id FOREIGN KEY (job_id) REFERENCES template_city.registry_importjob(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_importstep
    ADD CONSTRAINT registry_importstep_job_id_7a45f498_fk_registry_importjob_id FOREIGN KEY (job_id) REFERENCES template_city.registry_importjob(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_persondocument
    ADD CONSTRAINT registry_persondocum_person_id_65877c93_fk_registry_ FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_personphone
    ADD CONSTRAINT registry_personphone_person_id_471d1a98_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.staff_membership
    ADD CONSTRAINT staff_membership_department_id_d5222535_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES template_city.staff_department(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.staff_membership
    ADD CONSTRAINT staff_membership_user_id_c6825c5f_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.staff_reviewchoice
    ADD CONSTRAINT staff_reviewchoice_by_id_942557db_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.staff_reviewchoice
    ADD CONSTRAINT staff_reviewchoice_line_id_3cb99caf_fk_staff_reviewline_id FOREIGN KEY (line_id) REFERENCES template_city.staff_reviewline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.staff_reviewline
    ADD CONSTRAINT staff_reviewline_review_id_efabfc87_fk_staff_accessreview_id FOREIGN KEY (review_id) REFERENCES template_city.staff_accessreview(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.staff_reviewline
    ADD CONSTRAINT staff_reviewline_user_id_5a5ee88d_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.staff_reviewoutcome
    ADD CONSTRAINT staff_reviewoutcome_line_id_42303c5c_fk_staff_reviewline_id FOREIGN KEY (line_id) REFERENCES template_city.staff_reviewline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.staff_reviewsignature
    ADD CONSTRAINT staff_reviewsignatur_review_id_d43798d6_fk_staff_acc FOREIGN KEY (review_id) REFERENCES template_city.staff_accessreview(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.staff_reviewsignature
    ADD CONSTRAINT staff_reviewsignature_by_id_a3720024_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.statistics_closingstate
    ADD CONSTRAINT statistics_closingst_closing_id_235d04cf_fk_statistic FOREIGN KEY (closing_id) REFERENCES template_city.statistics_periodclosing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.statistics_countedattendance
    ADD CONSTRAINT statistics_countedat_closing_id_782add67_fk_statistic FOREIGN KEY (closing_id) REFERENCES template_city.statistics_periodclosing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.statistics_epsilonentry
    ADD CONSTRAINT statistics_epsilonen_draft_id_41df4bb2_fk_statistic FOREIGN KEY (draft_id) REFERENCES template_city.statistics_sealeddraft(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.statistics_epsilonentry
    ADD CONSTRAINT statistics_epsilonen_year_id_867f92a2_fk_statistic FOREIGN KEY (year_id) REFERENCES template_city.statistics_epsilonyear(year) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.statistics_sealeddraft
    ADD CONSTRAINT statistics_sealeddra_closing_id_0b4d92cc_fk_statistic FOREIGN KEY (closing_id) REFERENCES template_city.statistics_periodclosing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.statistics_sealedvalue
    ADD CONSTRAINT statistics_sealedval_draft_id_540d04db_fk_statistic FOREIGN KEY (draft_id) REFERENCES template_city.statistics_sealeddraft(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.support_visit
    ADD CONSTRAINT support_visit_account_id_76d98a28_fk_accounts_user_id FOREIGN KEY (account_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.support_visit
    ADD CONSTRAINT support_visit_answered_by_id_2f76ee0d_fk_accounts_user_id FOREIGN KEY (answered_by_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.support_visit
    ADD CONSTRAINT support_visit_ended_by_id_6ed4696f_fk_accounts_user_id FOREIGN KEY (ended_by_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
INSERT INTO template_city.django_migrations (app, name, applied) VALUES
    ('account', '0001_initial', now()),
    ('account', '0002_email_max_length', now()),
    ('account', '0003_alter_emailaddress_create_unique_verified_email', now()),
    ('account', '0004_alter_emailaddress_drop_unique_email', now()),
    ('account', '0005_emailaddress_idx_upper_email', now()),
    ('account', '0006_emailaddress_lower', now()),
    ('account', '0007_emailaddress_idx_email', now()),
    ('account', '0008_emailaddress_unique_primary_email_fixup', now()),
    ('account', '0009_emailaddress_unique_primary_email', now()),
    ('accounts', '0001_initial', now()),
    ('accounts', '0002_more_roles', now()),
    ('accounts', '0003_last_access_and_ends', now()),
    ('accounts', '0004_sign_in', now()),
    ('accounts', '0005_reason_of_before', now()),
    ('accounts', '0006_protection_officer', now()),
    ('invitations', '0001_initial', now()),
    ('invitations', '0002_protection_officer', now()),
    ('kernel', '0001_initial', now()),
    ('kernel', '0002_outbox_heard_of', now()),
    ('kernel', '0003_outbox_due_and_queue', now()),
    ('kernel', '0004_ledger', now()),
    ('kernel', '0005_ledger_verified', now()),
    ('mfa', '0001_initial', now()),
    ('mfa', '0002_authenticator_timestamps', now()),
    ('mfa', '0003_authenticator_type_uniq', now()),
    ('notices', '0001_initial', now()),
    ('pghistory', '0001_initial', now()),
    ('pghistory', '0002_aggregateevent', now()),
    ('pghistory', '0003_auto_20201023_1636', now()),
    ('pghistory', '0004_auto_20220906_1625', now()),
    ('pghistory', '0005_events_middlewareevents', now()),
    ('pghistory', '0006_delete_aggregateevent', now()),
    ('pghistory', '0007_auto_20250421_0444', now()),
    ('registry', '0001_initial', now()),
    ('registry', '0002_imports', now()),
    ('sessions', '0001_initial', now()),
    ('staff', '0001_initial', now()),
    ('statistics', '0001_initial', now()),
    ('support', '0001_initial', now());
