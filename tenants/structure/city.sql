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
CREATE FUNCTION template_city.ledger_of_agenda_appointmentevent() RETURNS trigger
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
        'agenda_appointmentevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 22, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_agenda_deskevent() RETURNS trigger
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
        'agenda_deskevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 18, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_agenda_openinghoursevent() RETURNS trigger
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
        'agenda_openinghoursevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 11, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_agenda_screenevent() RETURNS trigger
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
        'agenda_screenevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 13, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_agenda_specialdayevent() RETURNS trigger
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
        'agenda_specialdayevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 13, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_agenda_ticketevent() RETURNS trigger
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
        'agenda_ticketevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 28, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_alliances_agreementdocumentevent() RETURNS trigger
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
        'alliances_agreementdocumentevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 18, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_alliances_agreementevent() RETURNS trigger
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
        'alliances_agreementevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 26, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_alliances_agreementstep() RETURNS trigger
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
        'alliances_agreementstep', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 8, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_alliances_commitmentevent() RETURNS trigger
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
        'alliances_commitmentevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 20, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_alliances_evaluationevent() RETURNS trigger
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
        'alliances_evaluationevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 15, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_alliances_jointactionevent() RETURNS trigger
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
        'alliances_jointactionevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 18, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_casework_caseevent() RETURNS trigger
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
        'casework_caseevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 19, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_casework_documentseenevent() RETURNS trigger
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
        'casework_documentseenevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 14, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_casework_relationevent() RETURNS trigger
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
        'casework_relationevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 14, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_casework_residencefactevent() RETURNS trigger
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
        'casework_residencefactevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 14, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_casework_residentevent() RETURNS trigger
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
        'casework_residentevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 11, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_casework_storedfileevent() RETURNS trigger
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
        'casework_storedfileevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 15, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_casework_taskevent() RETURNS trigger
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
        'casework_taskevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 19, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_consents_consent() RETURNS trigger
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
        'consents_consent', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 8, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_consents_consentevent() RETURNS trigger
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
        'consents_consentevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 13, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_consents_consenttext() RETURNS trigger
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
        'consents_consenttext', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 9, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_consents_consenttextevent() RETURNS trigger
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
        'consents_consenttextevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 14, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_diagnosis_answerevent() RETURNS trigger
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
        'diagnosis_answerevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 17, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_diagnosis_evidenceevent() RETURNS trigger
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
        'diagnosis_evidenceevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 16, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_diagnosis_findingevent() RETURNS trigger
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
        'diagnosis_findingevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 15, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_diagnosis_roundevent() RETURNS trigger
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
        'diagnosis_roundevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 23, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_directory_organizationevent() RETURNS trigger
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
        'directory_organizationevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 18, NEW::text,
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
CREATE FUNCTION template_city.ledger_of_kernel_erasure() RETURNS trigger
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
        'kernel_erasure', NEW.owner::text, 'insert', NULL::uuid, NEW."owner", /* width */ 3, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_kernel_redaction() RETURNS trigger
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
        'kernel_redaction', NEW.id::text, 'insert', NULL::uuid, NULL::uuid, /* width */ 9, NEW::text,
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
CREATE FUNCTION template_city.ledger_of_referrals_calendardayevent() RETURNS trigger
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
        'referrals_calendardayevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 9, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_referrals_duetimeevent() RETURNS trigger
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
        'referrals_duetimeevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 8, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_referrals_outsidelinkevent() RETURNS trigger
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
        'referrals_outsidelinkevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 13, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_referrals_policyevent() RETURNS trigger
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
        'referrals_policyevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NULL::uuid, /* width */ 12, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_referrals_referralevent() RETURNS trigger
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
        'referrals_referralevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 25, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_referrals_referralstep() RETURNS trigger
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
        'referrals_referralstep', NEW.id::text, 'insert', NEW."by", NEW."id", /* width */ 9, NEW::text,
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
        'registry_consultationevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 27, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_registry_duplicatepairevent() RETURNS trigger
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
        'registry_duplicatepairevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 13, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_registry_hiddennameevent() RETURNS trigger
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
        'registry_hiddennameevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 13, NEW::text,
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
CREATE FUNCTION template_city.ledger_of_registry_mergeevent() RETURNS trigger
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
        'registry_mergeevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 14, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_registry_openingevent() RETURNS trigger
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
        'registry_openingevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 16, NEW::text,
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
        'registry_personevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 25, NEW::text,
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
CREATE FUNCTION template_city.ledger_of_reports_reportexportevent() RETURNS trigger
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
        'reports_reportexportevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 21, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_rights_deliveryevent() RETURNS trigger
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
        'rights_deliveryevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 21, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_rights_dueevent() RETURNS trigger
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
        'rights_dueevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 16, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_rights_holdevent() RETURNS trigger
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
        'rights_holdevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 13, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_rights_personerased() RETURNS trigger
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
        'rights_personerased', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 8, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_rights_requestevent() RETURNS trigger
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
        'rights_requestevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 26, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_rights_retentionruleevent() RETURNS trigger
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
        'rights_retentionruleevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NULL::uuid, /* width */ 10, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_rights_step() RETURNS trigger
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
        'rights_step', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 5, NEW::text,
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
CREATE FUNCTION template_city.ledger_of_training_attendanceevent() RETURNS trigger
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
        'training_attendanceevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 14, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_training_calendarfeedevent() RETURNS trigger
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
        'training_calendarfeedevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 12, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_training_certificate() RETURNS trigger
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
        'training_certificate', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 23, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_training_certificateevent() RETURNS trigger
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
        'training_certificateevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 28, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_training_citylogo() RETURNS trigger
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
        'training_citylogo', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 6, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_training_citylogoevent() RETURNS trigger
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
        'training_citylogoevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 10, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_training_courseevent() RETURNS trigger
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
        'training_courseevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 24, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_training_coursesessionevent() RETURNS trigger
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
        'training_coursesessionevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 17, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_training_editionevent() RETURNS trigger
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
        'training_editionevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 26, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_training_enrolmentevent() RETURNS trigger
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
        'training_enrolmentevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 18, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_of_training_participantevent() RETURNS trigger
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
        'training_participantevent', NEW.pgh_id::text, NEW."pgh_label", template_city.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 21, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION template_city.ledger_redact(source text, keys text[], names text[]) RETURNS TABLE(told_row text, told_width integer, told_digest bytea)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'template_city', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $_$
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
    WHERE n.nspname = 'template_city' AND c.relname = source AND c.relkind = 'r'
      AND source NOT LIKE 'kernel\_%' AND source NOT LIKE 'pghistory\_%'
      AND EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'ledger_enter');
    IF place IS NULL THEN
        RAISE EXCEPTION '% is no history', source USING ERRCODE = 'undefined_table';
    END IF;
    SELECT count(*), string_agg(format('%I = %s', a.attname, CASE
            WHEN NOT a.attnotnull THEN 'NULL'
            WHEN y.typcategory = 'A' THEN quote_literal('{}')
            WHEN y.typcategory = 'N' THEN '0'
            WHEN y.typcategory = 'B' THEN 'false'
            WHEN y.typname = 'jsonb' THEN quote_literal('{}')
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
    PERFORM set_config('pgtrigger.ignore', CASE ignored WHEN '' THEN '{}' ELSE ignored END, true);
    RETURN QUERY EXECUTE format('SELECT t.%I::text, $2, sha256(convert_to(t::text, ''UTF8'')) '
        'FROM %s t WHERE t.%I = ANY($1::%s[])', key, place, key, kind) USING keys, columns;
END
$_$;
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
CREATE FUNCTION template_city.pgtrigger_alliances_agreementstep_stands_f7ede() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_00693() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_0416e() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_190f8() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_1b53f() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_1cc76() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_1d2ce() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_2d52e() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_3933c() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_4089f() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_43742() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_48351() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_50701() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_58695() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_5e629() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_6005c() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_61e2d() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_621d9() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_68ebd() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_69f3d() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_76a40() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_7ebc8() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_83dcb() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_86872() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_8a982() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_8be11() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_929ac() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_97f7d() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_9ea97() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_a2742() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_b3b7e() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_ba2f3() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_c3289() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_c8300() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_ca76e() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_cc536() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_cee15() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_d0304() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_d71b8() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_d79de() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_db2e4() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_e3f01() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_e4244() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_e65c9() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_e7059() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_ed4dd() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_ed63f() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_ee062() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_f2e81() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_append_only_f3d94() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_appointment_step_stands_e825a() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_attendance_fits_its_session_63cf7() RETURNS trigger
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
    IF NEW.hours > (SELECT hours FROM training_coursesession WHERE id = NEW.session_id) THEN
        RAISE EXCEPTION 'more hours than the session has' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (
        SELECT FROM training_coursesession s
        JOIN training_enrolment e ON e.edition_id = s.edition_id
        WHERE s.id = NEW.session_id AND e.id = NEW.enrolment_id
    ) THEN
        RAISE EXCEPTION 'a session of another edition' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
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
CREATE FUNCTION template_city.pgtrigger_certificate_is_kept_7177a() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_certificate_keeps_its_document_51785() RETURNS trigger
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
    IF OLD.document IS DISTINCT FROM NEW.document THEN
        RAISE EXCEPTION 'a certificate stands as printed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_certificate_stands_as_printed_3fd46() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_certificate_stays_revoked_4df6d() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_consent_stands_79ceb() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_consent_stays_5e15e() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_consent_text_stands_96619() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_06607() RETURNS trigger
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
                    INSERT INTO "alliances_evaluationevent" ("agreed", "agreement_id", "changes", "evaluated_by", "evaluated_on", "happened", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "worth", "year") VALUES (OLD."agreed", OLD."agreement_id", OLD."changes", OLD."evaluated_by", OLD."evaluated_on", OLD."happened", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."version", OLD."worth", OLD."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_08eaa() RETURNS trigger
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
                    INSERT INTO "alliances_agreementevent" ("contacts", "created_at", "created_by", "ended_on", "ends_on", "id", "kind", "organizations", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reference", "renews_id", "replaced_on", "responsible", "search_text", "signatory", "signed_on", "stage", "starts_on", "title", "updated_at", "version") VALUES (OLD."contacts", OLD."created_at", OLD."created_by", OLD."ended_on", OLD."ends_on", OLD."id", OLD."kind", OLD."organizations", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."purpose", OLD."reference", OLD."renews_id", OLD."replaced_on", OLD."responsible", OLD."search_text", OLD."signatory", OLD."signed_on", OLD."stage", OLD."starts_on", OLD."title", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_0d755() RETURNS trigger
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
                    INSERT INTO "directory_organizationevent" ("active", "alternate_name", "created_at", "description", "email", "folded_name", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phones", "updated_at", "url", "version") VALUES (OLD."active", OLD."alternate_name", OLD."created_at", OLD."description", OLD."email", OLD."folded_name", OLD."id", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."phones", OLD."updated_at", OLD."url", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_1300a() RETURNS trigger
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
                    INSERT INTO "diagnosis_roundevent" ("classifications", "created_at", "created_by", "due_on", "finished_at", "id", "instrument", "instrument_version", "minutes", "moderator", "moderator_name", "name", "participants", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reopened_reason", "starts_on", "state", "version", "workshop_on") VALUES (OLD."classifications", OLD."created_at", OLD."created_by", OLD."due_on", OLD."finished_at", OLD."id", OLD."instrument", OLD."instrument_version", OLD."minutes", OLD."moderator", OLD."moderator_name", OLD."name", OLD."participants", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reopened_reason", OLD."starts_on", OLD."state", OLD."version", OLD."workshop_on"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_17f36() RETURNS trigger
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
                    INSERT INTO "alliances_commitmentevent" ("agreement_id", "created_at", "created_by", "department_id", "due_on", "evidence_id", "evidence_url", "id", "note", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible", "settled_on", "state", "text", "version") VALUES (OLD."agreement_id", OLD."created_at", OLD."created_by", OLD."department_id", OLD."due_on", OLD."evidence_id", OLD."evidence_url", OLD."id", OLD."note", OLD."organization_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."responsible", OLD."settled_on", OLD."state", OLD."text", OLD."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_18d09() RETURNS trigger
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
                    INSERT INTO "casework_documentseenevent" ("created_at", "expires_on", "id", "issuing_country", "kind", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen_by", "seen_on") VALUES (OLD."created_at", OLD."expires_on", OLD."id", OLD."issuing_country", OLD."kind", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."seen_by", OLD."seen_on"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_1c53c() RETURNS trigger
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
                    INSERT INTO "casework_residentevent" ("created_at", "created_by", "household_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since") VALUES (OLD."created_at", OLD."created_by", OLD."household_id", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."since"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_1e357() RETURNS trigger
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
                    INSERT INTO "referrals_outsidelinkevent" ("created_at", "ended_at", "expires_at", "id", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "state", "token_hash") VALUES (OLD."created_at", OLD."ended_at", OLD."expires_at", OLD."id", OLD."message", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."referral_id", OLD."state", OLD."token_hash"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_2af4d() RETURNS trigger
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
                    INSERT INTO "training_certificateevent" ("assessed", "code", "course", "document", "ends_on", "enrolment_id", "hours", "id", "issued_at", "issued_by", "issued_on", "language", "layout", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "replaces", "revoked_at", "revoked_by", "serial", "starts_on", "valid_until", "year") VALUES (OLD."assessed", OLD."code", OLD."course", OLD."document", OLD."ends_on", OLD."enrolment_id", OLD."hours", OLD."id", OLD."issued_at", OLD."issued_by", OLD."issued_on", OLD."language", OLD."layout", OLD."name", OLD."number", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reason", OLD."replaces", OLD."revoked_at", OLD."revoked_by", OLD."serial", OLD."starts_on", OLD."valid_until", OLD."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_2c02a() RETURNS trigger
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
                    INSERT INTO "agenda_deskevent" ("active", "calls_before_absent", "capacity", "created_at", "created_by", "folded_name", "id", "kind", "letter", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "slot_minutes", "version") VALUES (OLD."active", OLD."calls_before_absent", OLD."capacity", OLD."created_at", OLD."created_by", OLD."folded_name", OLD."id", OLD."kind", OLD."letter", OLD."name", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."place", OLD."slot_minutes", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_2dd3b() RETURNS trigger
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
                    INSERT INTO "rights_retentionruleevent" ("pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_at", "set_by", "subject", "version", "years") VALUES (_pgh_attach_context(), NOW(), 'delete', OLD."subject", OLD."set_at", OLD."set_by", OLD."subject", OLD."version", OLD."years"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_35426() RETURNS trigger
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
                    INSERT INTO "rights_deliveryevent" ("code_hash", "expires_at", "facts", "how", "id", "json_hash", "json_key", "left_out", "link_hash", "made_at", "made_by", "pdf_hash", "pdf_key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "taken_at", "tries") VALUES (OLD."code_hash", OLD."expires_at", OLD."facts", OLD."how", OLD."id", OLD."json_hash", OLD."json_key", OLD."left_out", OLD."link_hash", OLD."made_at", OLD."made_by", OLD."pdf_hash", OLD."pdf_key", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."request_id", OLD."taken_at", OLD."tries"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_37965() RETURNS trigger
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
                    INSERT INTO "registry_hiddennameevent" ("beginnings", "chosen_name", "family_names", "given_names", "hidden_at", "hidden_by", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."beginnings", OLD."chosen_name", OLD."family_names", OLD."given_names", OLD."hidden_at", OLD."hidden_by", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_395bc() RETURNS trigger
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
                    INSERT INTO "training_calendarfeedevent" ("created_at", "created_by", "edition_id", "id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "withdrawn_at", "withdrawn_by") VALUES (OLD."created_at", OLD."created_by", OLD."edition_id", OLD."id", OLD."participant_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."withdrawn_at", OLD."withdrawn_by"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_3b21e() RETURNS trigger
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
                    INSERT INTO "agenda_appointmentevent" ("code", "created_at", "created_by", "desk_id", "email", "ends_at", "id", "language", "name", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind", "reminded_at", "seat", "starts_at", "state", "version") VALUES (OLD."code", OLD."created_at", OLD."created_by", OLD."desk_id", OLD."email", OLD."ends_at", OLD."id", OLD."language", OLD."name", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."remind", OLD."reminded_at", OLD."seat", OLD."starts_at", OLD."state", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_3b552() RETURNS trigger
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
                    INSERT INTO "registry_openingevent" ("closed_at", "compartment", "consultation_id", "expires_at", "id", "note", "opened_at", "opened_by", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "session") VALUES (OLD."closed_at", OLD."compartment", OLD."consultation_id", OLD."expires_at", OLD."id", OLD."note", OLD."opened_at", OLD."opened_by", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reason", OLD."session"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_438a2() RETURNS trigger
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
                    INSERT INTO "training_enrolmentevent" ("accredited_at", "assessed_at", "assessed_by", "assessment", "created_at", "created_by", "department_id", "edition_id", "id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "state", "version") VALUES (OLD."accredited_at", OLD."assessed_at", OLD."assessed_by", OLD."assessment", OLD."created_at", OLD."created_by", OLD."department_id", OLD."edition_id", OLD."id", OLD."participant_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."since", OLD."state", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_4c821() RETURNS trigger
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
                    INSERT INTO "registry_mergeevent" ("changes", "done_by", "id", "merged_at", "merged_id", "pair_id", "parted_at", "parted_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "survivor_id") VALUES (OLD."changes", OLD."done_by", OLD."id", OLD."merged_at", OLD."merged_id", OLD."pair_id", OLD."parted_at", OLD."parted_by", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."survivor_id"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_6359b() RETURNS trigger
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
                    INSERT INTO "training_citylogoevent" ("chosen_at", "chosen_by", "id", "media", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."chosen_at", OLD."chosen_by", OLD."id", OLD."media", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_65209() RETURNS trigger
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
                    INSERT INTO "agenda_screenevent" ("created_at", "created_by", "id", "letters", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "second_language", "token_hash") VALUES (OLD."created_at", OLD."created_by", OLD."id", OLD."letters", OLD."name", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."revoked_at", OLD."second_language", OLD."token_hash"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_6bb49() RETURNS trigger
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
                    INSERT INTO "training_coursesessionevent" ("closed_at", "closed_by", "edition_id", "hours", "id", "link", "module", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room", "starts_at", "submissions", "trainer", "version") VALUES (OLD."closed_at", OLD."closed_by", OLD."edition_id", OLD."hours", OLD."id", OLD."link", OLD."module", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."room", OLD."starts_at", OLD."submissions", OLD."trainer", OLD."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_7343b() RETURNS trigger
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
                    INSERT INTO "alliances_jointactionevent" ("agreement_id", "created_at", "created_by", "held_on", "id", "organizations", "participants", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "plan_action", "result", "search_text", "title", "version") VALUES (OLD."agreement_id", OLD."created_at", OLD."created_by", OLD."held_on", OLD."id", OLD."organizations", OLD."participants", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."place", OLD."plan_action", OLD."result", OLD."search_text", OLD."title", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_75519() RETURNS trigger
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
                    INSERT INTO "training_attendanceevent" ("enrolment_id", "hours", "how", "id", "mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "ticket", "told_at", "told_by") VALUES (OLD."enrolment_id", OLD."hours", OLD."how", OLD."id", OLD."mark", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."session_id", OLD."ticket", OLD."told_at", OLD."told_by"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_80cab() RETURNS trigger
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
                    INSERT INTO "rights_requestevent" ("answer", "channel", "closed_at", "code_hash", "contact", "created_at", "created_by", "document", "due_on", "ground", "handler", "id", "identity", "kind", "language", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "state", "text", "version") VALUES (OLD."answer", OLD."channel", OLD."closed_at", OLD."code_hash", OLD."contact", OLD."created_at", OLD."created_by", OLD."document", OLD."due_on", OLD."ground", OLD."handler", OLD."id", OLD."identity", OLD."kind", OLD."language", OLD."name", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."received_on", OLD."state", OLD."text", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_82938() RETURNS trigger
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
                    INSERT INTO "referrals_policyevent" ("due_days", "escalate_after", "give_up_after", "id", "link_days", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind_before", "version") VALUES (OLD."due_days", OLD."escalate_after", OLD."give_up_after", OLD."id", OLD."link_days", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."remind_before", OLD."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_868db() RETURNS trigger
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
                    INSERT INTO "agenda_ticketevent" ("appointment_id", "attended_at", "attended_by", "called_at", "calls", "consultation_id", "created_by", "day", "desk_id", "due_at", "ended_at", "finish_on_save", "first_called_at", "id", "letter", "name", "number", "only_desk_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "state", "taken_at", "version") VALUES (OLD."appointment_id", OLD."attended_at", OLD."attended_by", OLD."called_at", OLD."calls", OLD."consultation_id", OLD."created_by", OLD."day", OLD."desk_id", OLD."due_at", OLD."ended_at", OLD."finish_on_save", OLD."first_called_at", OLD."id", OLD."letter", OLD."name", OLD."number", OLD."only_desk_id", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."priority", OLD."state", OLD."taken_at", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_882f1() RETURNS trigger
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
                    INSERT INTO "diagnosis_evidenceevent" ("added_at", "added_by", "answer_id", "content", "id", "key", "kind", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "size", "url") VALUES (OLD."added_at", OLD."added_by", OLD."answer_id", OLD."content", OLD."id", OLD."key", OLD."kind", OLD."label", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."round_id", OLD."size", OLD."url"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_8a289() RETURNS trigger
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
                    INSERT INTO "casework_taskevent" ("assignee", "case_id", "created_at", "created_by", "done_at", "done_by", "due_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind_on", "reminded_on", "title", "updated_at", "version") VALUES (OLD."assignee", OLD."case_id", OLD."created_at", OLD."created_by", OLD."done_at", OLD."done_by", OLD."due_on", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."remind_on", OLD."reminded_on", OLD."title", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_8c205() RETURNS trigger
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
                    INSERT INTO "referrals_duetimeevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "working_days") VALUES (OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."subject", OLD."working_days"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_9186d() RETURNS trigger
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
                    INSERT INTO "training_courseevent" ("active", "assessed", "created_at", "created_by", "folded_title", "hours", "id", "kind", "modality", "modules", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "template", "template_code", "template_version", "threshold_percent", "title", "topic", "valid_months", "version") VALUES (OLD."active", OLD."assessed", OLD."created_at", OLD."created_by", OLD."folded_title", OLD."hours", OLD."id", OLD."kind", OLD."modality", OLD."modules", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."provider", OLD."template", OLD."template_code", OLD."template_version", OLD."threshold_percent", OLD."title", OLD."topic", OLD."valid_months", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_91bf0() RETURNS trigger
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
                    INSERT INTO "agenda_openinghoursevent" ("by_appointment", "closes", "desk_id", "id", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "weekday") VALUES (OLD."by_appointment", OLD."closes", OLD."desk_id", OLD."id", OLD."opens", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."weekday"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_91f38() RETURNS trigger
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
                    INSERT INTO "training_participantevent" ("account", "created_at", "created_by", "department_id", "document", "email", "family_names", "folded_name", "gender", "given_names", "id", "left_on", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "unlinked", "version") VALUES (OLD."account", OLD."created_at", OLD."created_by", OLD."department_id", OLD."document", OLD."email", OLD."family_names", OLD."folded_name", OLD."gender", OLD."given_names", OLD."id", OLD."left_on", OLD."merged_into_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."position", OLD."unlinked", OLD."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_9d0e0() RETURNS trigger
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
                    INSERT INTO "casework_caseevent" ("closed_on", "created_at", "created_by", "due_on", "goal", "id", "opened_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible", "result", "state", "subject", "updated_at", "version") VALUES (OLD."closed_on", OLD."created_at", OLD."created_by", OLD."due_on", OLD."goal", OLD."id", OLD."opened_on", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."responsible", OLD."result", OLD."state", OLD."subject", OLD."updated_at", OLD."version"); RETURN NULL;
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
                    INSERT INTO "registry_personevent" ("birth_date", "birth_precision", "birth_year", "chosen_name", "confidential", "country_of_birth", "created_at", "created_by", "document_marker", "erased_at", "family_names", "gender", "given_names", "id", "merged_into_id", "nationalities", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_on", "search_name", "updated_at", "version") VALUES (OLD."birth_date", OLD."birth_precision", OLD."birth_year", OLD."chosen_name", OLD."confidential", OLD."country_of_birth", OLD."created_at", OLD."created_by", OLD."document_marker", OLD."erased_at", OLD."family_names", OLD."gender", OLD."given_names", OLD."id", OLD."merged_into_id", OLD."nationalities", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."registered_on", OLD."search_name", OLD."updated_at", OLD."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_aa577() RETURNS trigger
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
                    INSERT INTO "agenda_specialdayevent" ("by_appointment", "closes", "created_by", "day", "desk_id", "id", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."by_appointment", OLD."closes", OLD."created_by", OLD."day", OLD."desk_id", OLD."id", OLD."opens", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reason"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_ac32e() RETURNS trigger
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
                    INSERT INTO "alliances_agreementdocumentevent" ("added_at", "added_by", "agreement_id", "folded_title", "id", "key", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "removed_by", "removed_why", "size", "title") VALUES (OLD."added_at", OLD."added_by", OLD."agreement_id", OLD."folded_title", OLD."id", OLD."key", OLD."kind", OLD."number", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."removed_at", OLD."removed_by", OLD."removed_why", OLD."size", OLD."title"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_ae34b() RETURNS trigger
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
                    INSERT INTO "casework_storedfileevent" ("added_at", "added_by", "case_id", "id", "key", "kind", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "size", "subject") VALUES (OLD."added_at", OLD."added_by", OLD."case_id", OLD."id", OLD."key", OLD."kind", OLD."name", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."size", OLD."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_b7083() RETURNS trigger
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
                    INSERT INTO "diagnosis_findingevent" ("action", "area", "created_at", "created_by", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "round_id", "state", "version") VALUES (OLD."action", OLD."area", OLD."created_at", OLD."created_by", OLD."id", OLD."note", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."question", OLD."round_id", OLD."state", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_b7f77() RETURNS trigger
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
                    INSERT INTO "casework_relationevent" ("created_at", "created_by", "id", "kind", "lives_together", "note", "other_id", "other_name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."created_at", OLD."created_by", OLD."id", OLD."kind", OLD."lives_together", OLD."note", OLD."other_id", OLD."other_name", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_bf929() RETURNS trigger
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
                    INSERT INTO "diagnosis_answerevent" ("answered_at", "answered_by", "as_of", "confidence", "departments", "id", "note", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "round_id", "value", "version") VALUES (OLD."answered_at", OLD."answered_by", OLD."as_of", OLD."confidence", OLD."departments", OLD."id", OLD."note", OLD."people", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."question", OLD."round_id", OLD."value", OLD."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_c0068() RETURNS trigger
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
                    INSERT INTO "reports_reportexportevent" ("asked_at", "asked_by", "content", "file_format", "file_key", "file_size", "id", "language", "personal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "query", "reason", "rows_done", "rows_total", "state", "touched_at") VALUES (OLD."asked_at", OLD."asked_by", OLD."content", OLD."file_format", OLD."file_key", OLD."file_size", OLD."id", OLD."language", OLD."personal", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."problem", OLD."query", OLD."reason", OLD."rows_done", OLD."rows_total", OLD."state", OLD."touched_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_c897b() RETURNS trigger
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
                    INSERT INTO "consents_consenttextevent" ("follows", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by", "purpose", "reviewed", "text", "version") VALUES (OLD."follows", OLD."id", OLD."language", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."published_at", OLD."published_by", OLD."purpose", OLD."reviewed", OLD."text", OLD."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_de683() RETURNS trigger
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
                    INSERT INTO "registry_duplicatepairevent" ("band", "bits", "first_id", "found_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "second_id", "state") VALUES (OLD."band", OLD."bits", OLD."first_id", OLD."found_at", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reasons", OLD."second_id", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_dfc0e() RETURNS trigger
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
                    INSERT INTO "referrals_calendardayevent" ("day", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "works") VALUES (OLD."day", OLD."id", OLD."name", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."works"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_e24da() RETURNS trigger
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
                    INSERT INTO "referrals_referralevent" ("case", "closed_on", "code", "consent", "consultation_id", "consulted_on", "created_at", "department_id", "disclosure", "due_on", "id", "next_on", "organization_id", "owner", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_by", "stage", "state", "subject", "version") VALUES (OLD."case", OLD."closed_on", OLD."code", OLD."consent", OLD."consultation_id", OLD."consulted_on", OLD."created_at", OLD."department_id", OLD."disclosure", OLD."due_on", OLD."id", OLD."next_on", OLD."organization_id", OLD."owner", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."sent_by", OLD."stage", OLD."state", OLD."subject", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_e46a3() RETURNS trigger
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
                    INSERT INTO "rights_holdevent" ("id", "lifted_at", "lifted_by", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_at", "placed_by", "reason", "until") VALUES (OLD."id", OLD."lifted_at", OLD."lifted_by", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."placed_at", OLD."placed_by", OLD."reason", OLD."until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_e50a8() RETURNS trigger
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
                    INSERT INTO "casework_residencefactevent" ("category", "created_at", "declared_on", "from_on", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by", "until") VALUES (OLD."category", OLD."created_at", OLD."declared_on", OLD."from_on", OLD."id", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."recorded_by", OLD."until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_e6af4() RETURNS trigger
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
                    INSERT INTO "training_editionevent" ("assessed", "capacity", "course_id", "created_at", "created_by", "ends_on", "enrolment", "hours", "id", "modules", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "state", "threshold_percent", "title", "topic", "trainer_ids", "trainers", "valid_months", "version") VALUES (OLD."assessed", OLD."capacity", OLD."course_id", OLD."created_at", OLD."created_by", OLD."ends_on", OLD."enrolment", OLD."hours", OLD."id", OLD."modules", OLD."name", OLD."number", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."starts_on", OLD."state", OLD."threshold_percent", OLD."title", OLD."topic", OLD."trainer_ids", OLD."trainers", OLD."valid_months", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_eb2a1() RETURNS trigger
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
                    INSERT INTO "rights_dueevent" ("decided_at", "decided_by", "decision", "found_at", "id", "object", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "since", "subject", "until") VALUES (OLD."decided_at", OLD."decided_by", OLD."decision", OLD."found_at", OLD."id", OLD."object", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reason", OLD."since", OLD."subject", OLD."until"); RETURN NULL;
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
                    INSERT INTO "registry_consultationevent" ("age_at_contact", "anonymous", "channel", "contacted_on", "corrected_at", "corrected_by", "correction", "created_at", "gender", "id", "import_fingerprint", "interpreter", "language", "nationality", "note", "officer", "other_subjects", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "source", "subject", "version") VALUES (OLD."age_at_contact", OLD."anonymous", OLD."channel", OLD."contacted_on", OLD."corrected_at", OLD."corrected_by", OLD."correction", OLD."created_at", OLD."gender", OLD."id", OLD."import_fingerprint", OLD."interpreter", OLD."language", OLD."nationality", OLD."note", OLD."officer", OLD."other_subjects", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."result", OLD."source", OLD."subject", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_fbcaf() RETURNS trigger
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
                    INSERT INTO "consents_consentevent" ("channel", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recorded_at", "recorded_by", "state", "text_id") VALUES (OLD."channel", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."purpose", OLD."recorded_at", OLD."recorded_by", OLD."state", OLD."text_id"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_erasure_stands_07795() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_022ff() RETURNS trigger
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
                    INSERT INTO "rights_holdevent" ("id", "lifted_at", "lifted_by", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_at", "placed_by", "reason", "until") VALUES (NEW."id", NEW."lifted_at", NEW."lifted_by", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."placed_at", NEW."placed_by", NEW."reason", NEW."until"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_0717d() RETURNS trigger
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
                    INSERT INTO "consents_consenttextevent" ("follows", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by", "purpose", "reviewed", "text", "version") VALUES (NEW."follows", NEW."id", NEW."language", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."published_at", NEW."published_by", NEW."purpose", NEW."reviewed", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_10558() RETURNS trigger
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
                    INSERT INTO "registry_duplicatepairevent" ("band", "bits", "first_id", "found_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "second_id", "state") VALUES (NEW."band", NEW."bits", NEW."first_id", NEW."found_at", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reasons", NEW."second_id", NEW."state"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_15066() RETURNS trigger
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
                    INSERT INTO "diagnosis_evidenceevent" ("added_at", "added_by", "answer_id", "content", "id", "key", "kind", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "size", "url") VALUES (NEW."added_at", NEW."added_by", NEW."answer_id", NEW."content", NEW."id", NEW."key", NEW."kind", NEW."label", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."round_id", NEW."size", NEW."url"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_1b281() RETURNS trigger
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
                    INSERT INTO "reports_reportexportevent" ("asked_at", "asked_by", "content", "file_format", "file_key", "file_size", "id", "language", "personal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "query", "reason", "rows_done", "rows_total", "state", "touched_at") VALUES (NEW."asked_at", NEW."asked_by", NEW."content", NEW."file_format", NEW."file_key", NEW."file_size", NEW."id", NEW."language", NEW."personal", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."problem", NEW."query", NEW."reason", NEW."rows_done", NEW."rows_total", NEW."state", NEW."touched_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_1cd38() RETURNS trigger
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
                    INSERT INTO "alliances_jointactionevent" ("agreement_id", "created_at", "created_by", "held_on", "id", "organizations", "participants", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "plan_action", "result", "search_text", "title", "version") VALUES (NEW."agreement_id", NEW."created_at", NEW."created_by", NEW."held_on", NEW."id", NEW."organizations", NEW."participants", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."place", NEW."plan_action", NEW."result", NEW."search_text", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_1d464() RETURNS trigger
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
                    INSERT INTO "referrals_outsidelinkevent" ("created_at", "ended_at", "expires_at", "id", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "state", "token_hash") VALUES (NEW."created_at", NEW."ended_at", NEW."expires_at", NEW."id", NEW."message", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."referral_id", NEW."state", NEW."token_hash"); RETURN NULL;
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
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_personevent" ("birth_date", "birth_precision", "birth_year", "chosen_name", "confidential", "country_of_birth", "created_at", "created_by", "document_marker", "erased_at", "family_names", "gender", "given_names", "id", "merged_into_id", "nationalities", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_on", "search_name", "updated_at", "version") SELECT new_values."birth_date", new_values."birth_precision", new_values."birth_year", new_values."chosen_name", new_values."confidential", new_values."country_of_birth", new_values."created_at", new_values."created_by", new_values."document_marker", new_values."erased_at", new_values."family_names", new_values."gender", new_values."given_names", new_values."id", new_values."merged_into_id", new_values."nationalities", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."registered_on", new_values."search_name", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_2cbc1() RETURNS trigger
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
                    INSERT INTO "training_calendarfeedevent" ("created_at", "created_by", "edition_id", "id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "withdrawn_at", "withdrawn_by") VALUES (NEW."created_at", NEW."created_by", NEW."edition_id", NEW."id", NEW."participant_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."withdrawn_at", NEW."withdrawn_by"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_352fb() RETURNS trigger
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
                    INSERT INTO "agenda_specialdayevent" ("by_appointment", "closes", "created_by", "day", "desk_id", "id", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."by_appointment", NEW."closes", NEW."created_by", NEW."day", NEW."desk_id", NEW."id", NEW."opens", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason"); RETURN NULL;
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
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_personphoneevent" ("created_at", "id", "masked_tail", "number", "number_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tail_hash") SELECT new_values."created_at", new_values."id", new_values."masked_tail", new_values."number", new_values."number_hash", new_values."person_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."tail_hash" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_3eed3() RETURNS trigger
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
                    INSERT INTO "training_editionevent" ("assessed", "capacity", "course_id", "created_at", "created_by", "ends_on", "enrolment", "hours", "id", "modules", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "state", "threshold_percent", "title", "topic", "trainer_ids", "trainers", "valid_months", "version") VALUES (NEW."assessed", NEW."capacity", NEW."course_id", NEW."created_at", NEW."created_by", NEW."ends_on", NEW."enrolment", NEW."hours", NEW."id", NEW."modules", NEW."name", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."state", NEW."threshold_percent", NEW."title", NEW."topic", NEW."trainer_ids", NEW."trainers", NEW."valid_months", NEW."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_4bc9e() RETURNS trigger
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
                    INSERT INTO "diagnosis_roundevent" ("classifications", "created_at", "created_by", "due_on", "finished_at", "id", "instrument", "instrument_version", "minutes", "moderator", "moderator_name", "name", "participants", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reopened_reason", "starts_on", "state", "version", "workshop_on") VALUES (NEW."classifications", NEW."created_at", NEW."created_by", NEW."due_on", NEW."finished_at", NEW."id", NEW."instrument", NEW."instrument_version", NEW."minutes", NEW."moderator", NEW."moderator_name", NEW."name", NEW."participants", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reopened_reason", NEW."starts_on", NEW."state", NEW."version", NEW."workshop_on"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_4e149() RETURNS trigger
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
                    INSERT INTO "referrals_duetimeevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "working_days") VALUES (NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."subject", NEW."working_days"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_5068d() RETURNS trigger
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
                    INSERT INTO "casework_residencefactevent" ("category", "created_at", "declared_on", "from_on", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by", "until") VALUES (NEW."category", NEW."created_at", NEW."declared_on", NEW."from_on", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."recorded_by", NEW."until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_556b2() RETURNS trigger
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
                    INSERT INTO "diagnosis_findingevent" ("action", "area", "created_at", "created_by", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "round_id", "state", "version") VALUES (NEW."action", NEW."area", NEW."created_at", NEW."created_by", NEW."id", NEW."note", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."question", NEW."round_id", NEW."state", NEW."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_61645() RETURNS trigger
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
                    INSERT INTO "alliances_commitmentevent" ("agreement_id", "created_at", "created_by", "department_id", "due_on", "evidence_id", "evidence_url", "id", "note", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible", "settled_on", "state", "text", "version") VALUES (NEW."agreement_id", NEW."created_at", NEW."created_by", NEW."department_id", NEW."due_on", NEW."evidence_id", NEW."evidence_url", NEW."id", NEW."note", NEW."organization_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."responsible", NEW."settled_on", NEW."state", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_62000() RETURNS trigger
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
                    INSERT INTO "referrals_calendardayevent" ("day", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "works") VALUES (NEW."day", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."works"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_631c1() RETURNS trigger
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
                    INSERT INTO "alliances_agreementdocumentevent" ("added_at", "added_by", "agreement_id", "folded_title", "id", "key", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "removed_by", "removed_why", "size", "title") VALUES (NEW."added_at", NEW."added_by", NEW."agreement_id", NEW."folded_title", NEW."id", NEW."key", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."removed_at", NEW."removed_by", NEW."removed_why", NEW."size", NEW."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_63462() RETURNS trigger
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
                    INSERT INTO "training_citylogoevent" ("chosen_at", "chosen_by", "id", "media", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."chosen_at", NEW."chosen_by", NEW."id", NEW."media", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_64fd8() RETURNS trigger
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
                    INSERT INTO "registry_hiddennameevent" ("beginnings", "chosen_name", "family_names", "given_names", "hidden_at", "hidden_by", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."beginnings", NEW."chosen_name", NEW."family_names", NEW."given_names", NEW."hidden_at", NEW."hidden_by", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_66e82() RETURNS trigger
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
                    INSERT INTO "rights_dueevent" ("decided_at", "decided_by", "decision", "found_at", "id", "object", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "since", "subject", "until") VALUES (NEW."decided_at", NEW."decided_by", NEW."decision", NEW."found_at", NEW."id", NEW."object", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."since", NEW."subject", NEW."until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_6e748() RETURNS trigger
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
                    INSERT INTO "training_coursesessionevent" ("closed_at", "closed_by", "edition_id", "hours", "id", "link", "module", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room", "starts_at", "submissions", "trainer", "version") VALUES (NEW."closed_at", NEW."closed_by", NEW."edition_id", NEW."hours", NEW."id", NEW."link", NEW."module", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."room", NEW."starts_at", NEW."submissions", NEW."trainer", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_70d70() RETURNS trigger
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
                    INSERT INTO "agenda_ticketevent" ("appointment_id", "attended_at", "attended_by", "called_at", "calls", "consultation_id", "created_by", "day", "desk_id", "due_at", "ended_at", "finish_on_save", "first_called_at", "id", "letter", "name", "number", "only_desk_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "state", "taken_at", "version") VALUES (NEW."appointment_id", NEW."attended_at", NEW."attended_by", NEW."called_at", NEW."calls", NEW."consultation_id", NEW."created_by", NEW."day", NEW."desk_id", NEW."due_at", NEW."ended_at", NEW."finish_on_save", NEW."first_called_at", NEW."id", NEW."letter", NEW."name", NEW."number", NEW."only_desk_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."priority", NEW."state", NEW."taken_at", NEW."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_7f2a9() RETURNS trigger
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
                    INSERT INTO "casework_documentseenevent" ("created_at", "expires_on", "id", "issuing_country", "kind", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen_by", "seen_on") VALUES (NEW."created_at", NEW."expires_on", NEW."id", NEW."issuing_country", NEW."kind", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."seen_by", NEW."seen_on"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_825cb() RETURNS trigger
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
                    INSERT INTO "casework_caseevent" ("closed_on", "created_at", "created_by", "due_on", "goal", "id", "opened_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible", "result", "state", "subject", "updated_at", "version") VALUES (NEW."closed_on", NEW."created_at", NEW."created_by", NEW."due_on", NEW."goal", NEW."id", NEW."opened_on", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."responsible", NEW."result", NEW."state", NEW."subject", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_841ff() RETURNS trigger
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
                    INSERT INTO "casework_relationevent" ("created_at", "created_by", "id", "kind", "lives_together", "note", "other_id", "other_name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."created_at", NEW."created_by", NEW."id", NEW."kind", NEW."lives_together", NEW."note", NEW."other_id", NEW."other_name", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_8ac65() RETURNS trigger
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
                    INSERT INTO "agenda_screenevent" ("created_at", "created_by", "id", "letters", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "second_language", "token_hash") VALUES (NEW."created_at", NEW."created_by", NEW."id", NEW."letters", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."revoked_at", NEW."second_language", NEW."token_hash"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_8d3d0() RETURNS trigger
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
                    INSERT INTO "directory_organizationevent" ("active", "alternate_name", "created_at", "description", "email", "folded_name", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phones", "updated_at", "url", "version") VALUES (NEW."active", NEW."alternate_name", NEW."created_at", NEW."description", NEW."email", NEW."folded_name", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phones", NEW."updated_at", NEW."url", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_8f3b7() RETURNS trigger
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
                    INSERT INTO "alliances_evaluationevent" ("agreed", "agreement_id", "changes", "evaluated_by", "evaluated_on", "happened", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "worth", "year") VALUES (NEW."agreed", NEW."agreement_id", NEW."changes", NEW."evaluated_by", NEW."evaluated_on", NEW."happened", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."version", NEW."worth", NEW."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_909c3() RETURNS trigger
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
                    INSERT INTO "training_certificateevent" ("assessed", "code", "course", "document", "ends_on", "enrolment_id", "hours", "id", "issued_at", "issued_by", "issued_on", "language", "layout", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "replaces", "revoked_at", "revoked_by", "serial", "starts_on", "valid_until", "year") VALUES (NEW."assessed", NEW."code", NEW."course", NEW."document", NEW."ends_on", NEW."enrolment_id", NEW."hours", NEW."id", NEW."issued_at", NEW."issued_by", NEW."issued_on", NEW."language", NEW."layout", NEW."name", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."replaces", NEW."revoked_at", NEW."revoked_by", NEW."serial", NEW."starts_on", NEW."valid_until", NEW."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_92e67() RETURNS trigger
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
                    INSERT INTO "registry_openingevent" ("closed_at", "compartment", "consultation_id", "expires_at", "id", "note", "opened_at", "opened_by", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "session") VALUES (NEW."closed_at", NEW."compartment", NEW."consultation_id", NEW."expires_at", NEW."id", NEW."note", NEW."opened_at", NEW."opened_by", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."session"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_94925() RETURNS trigger
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
                    INSERT INTO "referrals_policyevent" ("due_days", "escalate_after", "give_up_after", "id", "link_days", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind_before", "version") VALUES (NEW."due_days", NEW."escalate_after", NEW."give_up_after", NEW."id", NEW."link_days", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."remind_before", NEW."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_9a6cc() RETURNS trigger
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
                    INSERT INTO "rights_requestevent" ("answer", "channel", "closed_at", "code_hash", "contact", "created_at", "created_by", "document", "due_on", "ground", "handler", "id", "identity", "kind", "language", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "state", "text", "version") VALUES (NEW."answer", NEW."channel", NEW."closed_at", NEW."code_hash", NEW."contact", NEW."created_at", NEW."created_by", NEW."document", NEW."due_on", NEW."ground", NEW."handler", NEW."id", NEW."identity", NEW."kind", NEW."language", NEW."name", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."received_on", NEW."state", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_9eade() RETURNS trigger
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
                    INSERT INTO "casework_storedfileevent" ("added_at", "added_by", "case_id", "id", "key", "kind", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "size", "subject") VALUES (NEW."added_at", NEW."added_by", NEW."case_id", NEW."id", NEW."key", NEW."kind", NEW."name", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."size", NEW."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_9ffa5() RETURNS trigger
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
                    INSERT INTO "consents_consentevent" ("channel", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recorded_at", "recorded_by", "state", "text_id") VALUES (NEW."channel", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."purpose", NEW."recorded_at", NEW."recorded_by", NEW."state", NEW."text_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_a1d5a() RETURNS trigger
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
                    INSERT INTO "registry_mergeevent" ("changes", "done_by", "id", "merged_at", "merged_id", "pair_id", "parted_at", "parted_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "survivor_id") VALUES (NEW."changes", NEW."done_by", NEW."id", NEW."merged_at", NEW."merged_id", NEW."pair_id", NEW."parted_at", NEW."parted_by", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."survivor_id"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_a74c8() RETURNS trigger
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
                    INSERT INTO "referrals_referralevent" ("case", "closed_on", "code", "consent", "consultation_id", "consulted_on", "created_at", "department_id", "disclosure", "due_on", "id", "next_on", "organization_id", "owner", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_by", "stage", "state", "subject", "version") VALUES (NEW."case", NEW."closed_on", NEW."code", NEW."consent", NEW."consultation_id", NEW."consulted_on", NEW."created_at", NEW."department_id", NEW."disclosure", NEW."due_on", NEW."id", NEW."next_on", NEW."organization_id", NEW."owner", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."sent_by", NEW."stage", NEW."state", NEW."subject", NEW."version"); RETURN NULL;
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
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_consultationevent" ("age_at_contact", "anonymous", "channel", "contacted_on", "corrected_at", "corrected_by", "correction", "created_at", "gender", "id", "import_fingerprint", "interpreter", "language", "nationality", "note", "officer", "other_subjects", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "source", "subject", "version") SELECT new_values."age_at_contact", new_values."anonymous", new_values."channel", new_values."contacted_on", new_values."corrected_at", new_values."corrected_by", new_values."correction", new_values."created_at", new_values."gender", new_values."id", new_values."import_fingerprint", new_values."interpreter", new_values."language", new_values."nationality", new_values."note", new_values."officer", new_values."other_subjects", new_values."person_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."result", new_values."source", new_values."subject", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_b1343() RETURNS trigger
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
                    INSERT INTO "agenda_openinghoursevent" ("by_appointment", "closes", "desk_id", "id", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "weekday") VALUES (NEW."by_appointment", NEW."closes", NEW."desk_id", NEW."id", NEW."opens", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."weekday"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_bbe84() RETURNS trigger
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
                    INSERT INTO "rights_deliveryevent" ("code_hash", "expires_at", "facts", "how", "id", "json_hash", "json_key", "left_out", "link_hash", "made_at", "made_by", "pdf_hash", "pdf_key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "taken_at", "tries") VALUES (NEW."code_hash", NEW."expires_at", NEW."facts", NEW."how", NEW."id", NEW."json_hash", NEW."json_key", NEW."left_out", NEW."link_hash", NEW."made_at", NEW."made_by", NEW."pdf_hash", NEW."pdf_key", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."request_id", NEW."taken_at", NEW."tries"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_bc02c() RETURNS trigger
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
                    INSERT INTO "casework_taskevent" ("assignee", "case_id", "created_at", "created_by", "done_at", "done_by", "due_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind_on", "reminded_on", "title", "updated_at", "version") VALUES (NEW."assignee", NEW."case_id", NEW."created_at", NEW."created_by", NEW."done_at", NEW."done_by", NEW."due_on", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."remind_on", NEW."reminded_on", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_be6e0() RETURNS trigger
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
                    INSERT INTO "rights_retentionruleevent" ("pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_at", "set_by", "subject", "version", "years") VALUES (_pgh_attach_context(), NOW(), 'insert', NEW."subject", NEW."set_at", NEW."set_by", NEW."subject", NEW."version", NEW."years"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_bfc1a() RETURNS trigger
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
                    INSERT INTO "training_courseevent" ("active", "assessed", "created_at", "created_by", "folded_title", "hours", "id", "kind", "modality", "modules", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "template", "template_code", "template_version", "threshold_percent", "title", "topic", "valid_months", "version") VALUES (NEW."active", NEW."assessed", NEW."created_at", NEW."created_by", NEW."folded_title", NEW."hours", NEW."id", NEW."kind", NEW."modality", NEW."modules", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."provider", NEW."template", NEW."template_code", NEW."template_version", NEW."threshold_percent", NEW."title", NEW."topic", NEW."valid_months", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_c3d2f() RETURNS trigger
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
                    INSERT INTO "alliances_agreementevent" ("contacts", "created_at", "created_by", "ended_on", "ends_on", "id", "kind", "organizations", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reference", "renews_id", "replaced_on", "responsible", "search_text", "signatory", "signed_on", "stage", "starts_on", "title", "updated_at", "version") VALUES (NEW."contacts", NEW."created_at", NEW."created_by", NEW."ended_on", NEW."ends_on", NEW."id", NEW."kind", NEW."organizations", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."purpose", NEW."reference", NEW."renews_id", NEW."replaced_on", NEW."responsible", NEW."search_text", NEW."signatory", NEW."signed_on", NEW."stage", NEW."starts_on", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_c3fe7() RETURNS trigger
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
                    INSERT INTO "training_enrolmentevent" ("accredited_at", "assessed_at", "assessed_by", "assessment", "created_at", "created_by", "department_id", "edition_id", "id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "state", "version") VALUES (NEW."accredited_at", NEW."assessed_at", NEW."assessed_by", NEW."assessment", NEW."created_at", NEW."created_by", NEW."department_id", NEW."edition_id", NEW."id", NEW."participant_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."since", NEW."state", NEW."version"); RETURN NULL;
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
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_persondocumentevent" ("created_at", "id", "issuing_country", "kind", "masked_tail", "number", "number_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."created_at", new_values."id", new_values."issuing_country", new_values."kind", new_values."masked_tail", new_values."number", new_values."number_hash", new_values."person_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_dfe3a() RETURNS trigger
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
                    INSERT INTO "agenda_appointmentevent" ("code", "created_at", "created_by", "desk_id", "email", "ends_at", "id", "language", "name", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind", "reminded_at", "seat", "starts_at", "state", "version") VALUES (NEW."code", NEW."created_at", NEW."created_by", NEW."desk_id", NEW."email", NEW."ends_at", NEW."id", NEW."language", NEW."name", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."remind", NEW."reminded_at", NEW."seat", NEW."starts_at", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_e2303() RETURNS trigger
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
                    INSERT INTO "casework_residentevent" ("created_at", "created_by", "household_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since") VALUES (NEW."created_at", NEW."created_by", NEW."household_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."since"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_f0915() RETURNS trigger
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
                    INSERT INTO "training_participantevent" ("account", "created_at", "created_by", "department_id", "document", "email", "family_names", "folded_name", "gender", "given_names", "id", "left_on", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "unlinked", "version") VALUES (NEW."account", NEW."created_at", NEW."created_by", NEW."department_id", NEW."document", NEW."email", NEW."family_names", NEW."folded_name", NEW."gender", NEW."given_names", NEW."id", NEW."left_on", NEW."merged_into_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."position", NEW."unlinked", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_f3456() RETURNS trigger
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
                    INSERT INTO "training_attendanceevent" ("enrolment_id", "hours", "how", "id", "mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "ticket", "told_at", "told_by") VALUES (NEW."enrolment_id", NEW."hours", NEW."how", NEW."id", NEW."mark", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."session_id", NEW."ticket", NEW."told_at", NEW."told_by"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_f44e6() RETURNS trigger
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
                    INSERT INTO "agenda_deskevent" ("active", "calls_before_absent", "capacity", "created_at", "created_by", "folded_name", "id", "kind", "letter", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "slot_minutes", "version") VALUES (NEW."active", NEW."calls_before_absent", NEW."capacity", NEW."created_at", NEW."created_by", NEW."folded_name", NEW."id", NEW."kind", NEW."letter", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."place", NEW."slot_minutes", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_fa385() RETURNS trigger
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
                    INSERT INTO "diagnosis_answerevent" ("answered_at", "answered_by", "as_of", "confidence", "departments", "id", "note", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "round_id", "value", "version") VALUES (NEW."answered_at", NEW."answered_by", NEW."as_of", NEW."confidence", NEW."departments", NEW."id", NEW."note", NEW."people", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."question", NEW."round_id", NEW."value", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_learn_words_53dbc() RETURNS trigger
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
                    INSERT INTO registry_searchword (word) SELECT DISTINCT unnest(string_to_array(n.search_name, ' ')) AS word FROM new_values n  WHERE n.search_name <> '' ORDER BY 1 ON CONFLICT DO NOTHING; RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_logo_is_kept_d800b() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_redaction_stands_837e2() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_relearn_words_20026() RETURNS trigger
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
                    INSERT INTO registry_searchword (word) SELECT DISTINCT unnest(string_to_array(n.search_name, ' ')) AS word FROM new_values n  JOIN old_values o ON n.id = o.id AND n.search_name IS DISTINCT FROM o.search_name WHERE n.search_name <> '' ORDER BY 1 ON CONFLICT DO NOTHING; DELETE FROM registry_searchword w USING (SELECT DISTINCT unnest(string_to_array(o.search_name, ' ')) AS word FROM old_values o JOIN new_values n ON n.id = o.id AND n.search_name IS DISTINCT FROM o.search_name) gone WHERE w.word = gone.word AND NOT EXISTS (SELECT FROM registry_person p WHERE p.merged_into_id IS NULL AND p.erased_at IS NULL AND (split_part(p.search_name, ' ', 1) = w.word AND split_part(p.search_name, ' ', 1) > '' OR split_part(p.search_name, ' ', 2) = w.word AND split_part(p.search_name, ' ', 2) > '' OR split_part(p.search_name, ' ', 3) = w.word AND split_part(p.search_name, ' ', 3) > '' OR split_part(p.search_name, ' ', 4) = w.word AND split_part(p.search_name, ' ', 4) > '' OR split_part(p.search_name, ' ', 5) = w.word AND split_part(p.search_name, ' ', 5) > '' OR split_part(p.search_name, ' ', 6) = w.word AND split_part(p.search_name, ' ', 6) > '' OR split_part(p.search_name, ' ', 7) = w.word AND split_part(p.search_name, ' ', 7) > '' OR split_part(p.search_name, ' ', 8) = w.word AND split_part(p.search_name, ' ', 8) > '')) AND NOT EXISTS (SELECT FROM registry_person p WHERE p.merged_into_id IS NULL AND p.erased_at IS NULL AND split_part(p.search_name, ' ', 9) > '' AND w.word = ANY(string_to_array(p.search_name, ' '))) AND NOT EXISTS (SELECT FROM registry_person p WHERE p.merged_into_id IS NOT NULL AND p.erased_at IS NULL AND w.word = ANY(string_to_array(p.search_name, ' '))); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_rights_erasure_stands_3ed94() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_rights_step_stands_d2739() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_steps_are_kept_ef2a2() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_steps_stand_3a19d() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_ticket_step_stands_15164() RETURNS trigger
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
CREATE FUNCTION template_city.pgtrigger_update_update_0475a() RETURNS trigger
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
                    INSERT INTO "casework_taskevent" ("assignee", "case_id", "created_at", "created_by", "done_at", "done_by", "due_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind_on", "reminded_on", "title", "updated_at", "version") VALUES (NEW."assignee", NEW."case_id", NEW."created_at", NEW."created_by", NEW."done_at", NEW."done_by", NEW."due_on", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."remind_on", NEW."reminded_on", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_07cfa() RETURNS trigger
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
                    INSERT INTO "registry_mergeevent" ("changes", "done_by", "id", "merged_at", "merged_id", "pair_id", "parted_at", "parted_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "survivor_id") VALUES (NEW."changes", NEW."done_by", NEW."id", NEW."merged_at", NEW."merged_id", NEW."pair_id", NEW."parted_at", NEW."parted_by", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."survivor_id"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_120f6() RETURNS trigger
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
                    INSERT INTO "alliances_commitmentevent" ("agreement_id", "created_at", "created_by", "department_id", "due_on", "evidence_id", "evidence_url", "id", "note", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible", "settled_on", "state", "text", "version") VALUES (NEW."agreement_id", NEW."created_at", NEW."created_by", NEW."department_id", NEW."due_on", NEW."evidence_id", NEW."evidence_url", NEW."id", NEW."note", NEW."organization_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."responsible", NEW."settled_on", NEW."state", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_174c7() RETURNS trigger
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
                    INSERT INTO "registry_duplicatepairevent" ("band", "bits", "first_id", "found_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "second_id", "state") VALUES (NEW."band", NEW."bits", NEW."first_id", NEW."found_at", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reasons", NEW."second_id", NEW."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_1bd92() RETURNS trigger
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
                    INSERT INTO "training_participantevent" ("account", "created_at", "created_by", "department_id", "document", "email", "family_names", "folded_name", "gender", "given_names", "id", "left_on", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "unlinked", "version") VALUES (NEW."account", NEW."created_at", NEW."created_by", NEW."department_id", NEW."document", NEW."email", NEW."family_names", NEW."folded_name", NEW."gender", NEW."given_names", NEW."id", NEW."left_on", NEW."merged_into_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."position", NEW."unlinked", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_1d300() RETURNS trigger
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
                    INSERT INTO "alliances_agreementevent" ("contacts", "created_at", "created_by", "ended_on", "ends_on", "id", "kind", "organizations", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reference", "renews_id", "replaced_on", "responsible", "search_text", "signatory", "signed_on", "stage", "starts_on", "title", "updated_at", "version") VALUES (NEW."contacts", NEW."created_at", NEW."created_by", NEW."ended_on", NEW."ends_on", NEW."id", NEW."kind", NEW."organizations", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."purpose", NEW."reference", NEW."renews_id", NEW."replaced_on", NEW."responsible", NEW."search_text", NEW."signatory", NEW."signed_on", NEW."stage", NEW."starts_on", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_223e7() RETURNS trigger
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
                    INSERT INTO "referrals_referralevent" ("case", "closed_on", "code", "consent", "consultation_id", "consulted_on", "created_at", "department_id", "disclosure", "due_on", "id", "next_on", "organization_id", "owner", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_by", "stage", "state", "subject", "version") VALUES (NEW."case", NEW."closed_on", NEW."code", NEW."consent", NEW."consultation_id", NEW."consulted_on", NEW."created_at", NEW."department_id", NEW."disclosure", NEW."due_on", NEW."id", NEW."next_on", NEW."organization_id", NEW."owner", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."sent_by", NEW."stage", NEW."state", NEW."subject", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_242a7() RETURNS trigger
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
                    INSERT INTO "casework_residentevent" ("created_at", "created_by", "household_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since") VALUES (NEW."created_at", NEW."created_by", NEW."household_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."since"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_27525() RETURNS trigger
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
                    INSERT INTO "reports_reportexportevent" ("asked_at", "asked_by", "content", "file_format", "file_key", "file_size", "id", "language", "personal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "query", "reason", "rows_done", "rows_total", "state", "touched_at") VALUES (NEW."asked_at", NEW."asked_by", NEW."content", NEW."file_format", NEW."file_key", NEW."file_size", NEW."id", NEW."language", NEW."personal", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."problem", NEW."query", NEW."reason", NEW."rows_done", NEW."rows_total", NEW."state", NEW."touched_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_27da0() RETURNS trigger
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
                    INSERT INTO "training_courseevent" ("active", "assessed", "created_at", "created_by", "folded_title", "hours", "id", "kind", "modality", "modules", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "template", "template_code", "template_version", "threshold_percent", "title", "topic", "valid_months", "version") VALUES (NEW."active", NEW."assessed", NEW."created_at", NEW."created_by", NEW."folded_title", NEW."hours", NEW."id", NEW."kind", NEW."modality", NEW."modules", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."provider", NEW."template", NEW."template_code", NEW."template_version", NEW."threshold_percent", NEW."title", NEW."topic", NEW."valid_months", NEW."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_2e32c() RETURNS trigger
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
                    INSERT INTO "diagnosis_evidenceevent" ("added_at", "added_by", "answer_id", "content", "id", "key", "kind", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "size", "url") VALUES (NEW."added_at", NEW."added_by", NEW."answer_id", NEW."content", NEW."id", NEW."key", NEW."kind", NEW."label", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."round_id", NEW."size", NEW."url"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_2f107() RETURNS trigger
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
                    INSERT INTO "rights_deliveryevent" ("code_hash", "expires_at", "facts", "how", "id", "json_hash", "json_key", "left_out", "link_hash", "made_at", "made_by", "pdf_hash", "pdf_key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "taken_at", "tries") VALUES (NEW."code_hash", NEW."expires_at", NEW."facts", NEW."how", NEW."id", NEW."json_hash", NEW."json_key", NEW."left_out", NEW."link_hash", NEW."made_at", NEW."made_by", NEW."pdf_hash", NEW."pdf_key", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."request_id", NEW."taken_at", NEW."tries"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_30092() RETURNS trigger
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
                    INSERT INTO "training_certificateevent" ("assessed", "code", "course", "document", "ends_on", "enrolment_id", "hours", "id", "issued_at", "issued_by", "issued_on", "language", "layout", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "replaces", "revoked_at", "revoked_by", "serial", "starts_on", "valid_until", "year") VALUES (NEW."assessed", NEW."code", NEW."course", NEW."document", NEW."ends_on", NEW."enrolment_id", NEW."hours", NEW."id", NEW."issued_at", NEW."issued_by", NEW."issued_on", NEW."language", NEW."layout", NEW."name", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."replaces", NEW."revoked_at", NEW."revoked_by", NEW."serial", NEW."starts_on", NEW."valid_until", NEW."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_384d0() RETURNS trigger
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
                    INSERT INTO "referrals_policyevent" ("due_days", "escalate_after", "give_up_after", "id", "link_days", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind_before", "version") VALUES (NEW."due_days", NEW."escalate_after", NEW."give_up_after", NEW."id", NEW."link_days", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."remind_before", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_39c3a() RETURNS trigger
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
                    INSERT INTO "training_enrolmentevent" ("accredited_at", "assessed_at", "assessed_by", "assessment", "created_at", "created_by", "department_id", "edition_id", "id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "state", "version") VALUES (NEW."accredited_at", NEW."assessed_at", NEW."assessed_by", NEW."assessment", NEW."created_at", NEW."created_by", NEW."department_id", NEW."edition_id", NEW."id", NEW."participant_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."since", NEW."state", NEW."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_3f5d0() RETURNS trigger
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
                    INSERT INTO "training_calendarfeedevent" ("created_at", "created_by", "edition_id", "id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "withdrawn_at", "withdrawn_by") VALUES (NEW."created_at", NEW."created_by", NEW."edition_id", NEW."id", NEW."participant_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."withdrawn_at", NEW."withdrawn_by"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_458cd() RETURNS trigger
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
                    INSERT INTO "referrals_outsidelinkevent" ("created_at", "ended_at", "expires_at", "id", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "state", "token_hash") VALUES (NEW."created_at", NEW."ended_at", NEW."expires_at", NEW."id", NEW."message", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."referral_id", NEW."state", NEW."token_hash"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_52548() RETURNS trigger
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
                    INSERT INTO "alliances_evaluationevent" ("agreed", "agreement_id", "changes", "evaluated_by", "evaluated_on", "happened", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "worth", "year") VALUES (NEW."agreed", NEW."agreement_id", NEW."changes", NEW."evaluated_by", NEW."evaluated_on", NEW."happened", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."version", NEW."worth", NEW."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_5272e() RETURNS trigger
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
                    INSERT INTO "diagnosis_answerevent" ("answered_at", "answered_by", "as_of", "confidence", "departments", "id", "note", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "round_id", "value", "version") VALUES (NEW."answered_at", NEW."answered_by", NEW."as_of", NEW."confidence", NEW."departments", NEW."id", NEW."note", NEW."people", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."question", NEW."round_id", NEW."value", NEW."version"); RETURN NULL;
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
                    INSERT INTO "registry_personevent" ("birth_date", "birth_precision", "birth_year", "chosen_name", "confidential", "country_of_birth", "created_at", "created_by", "document_marker", "erased_at", "family_names", "gender", "given_names", "id", "merged_into_id", "nationalities", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_on", "search_name", "updated_at", "version") VALUES (NEW."birth_date", NEW."birth_precision", NEW."birth_year", NEW."chosen_name", NEW."confidential", NEW."country_of_birth", NEW."created_at", NEW."created_by", NEW."document_marker", NEW."erased_at", NEW."family_names", NEW."gender", NEW."given_names", NEW."id", NEW."merged_into_id", NEW."nationalities", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."registered_on", NEW."search_name", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_59278() RETURNS trigger
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
                    INSERT INTO "agenda_openinghoursevent" ("by_appointment", "closes", "desk_id", "id", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "weekday") VALUES (NEW."by_appointment", NEW."closes", NEW."desk_id", NEW."id", NEW."opens", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."weekday"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_68263() RETURNS trigger
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
                    INSERT INTO "training_editionevent" ("assessed", "capacity", "course_id", "created_at", "created_by", "ends_on", "enrolment", "hours", "id", "modules", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "state", "threshold_percent", "title", "topic", "trainer_ids", "trainers", "valid_months", "version") VALUES (NEW."assessed", NEW."capacity", NEW."course_id", NEW."created_at", NEW."created_by", NEW."ends_on", NEW."enrolment", NEW."hours", NEW."id", NEW."modules", NEW."name", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."state", NEW."threshold_percent", NEW."title", NEW."topic", NEW."trainer_ids", NEW."trainers", NEW."valid_months", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_69e79() RETURNS trigger
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
                    INSERT INTO "agenda_screenevent" ("created_at", "created_by", "id", "letters", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "second_language", "token_hash") VALUES (NEW."created_at", NEW."created_by", NEW."id", NEW."letters", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."revoked_at", NEW."second_language", NEW."token_hash"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_6bba9() RETURNS trigger
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
                    INSERT INTO "casework_caseevent" ("closed_on", "created_at", "created_by", "due_on", "goal", "id", "opened_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible", "result", "state", "subject", "updated_at", "version") VALUES (NEW."closed_on", NEW."created_at", NEW."created_by", NEW."due_on", NEW."goal", NEW."id", NEW."opened_on", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."responsible", NEW."result", NEW."state", NEW."subject", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_6e390() RETURNS trigger
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
                    INSERT INTO "consents_consenttextevent" ("follows", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by", "purpose", "reviewed", "text", "version") VALUES (NEW."follows", NEW."id", NEW."language", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."published_at", NEW."published_by", NEW."purpose", NEW."reviewed", NEW."text", NEW."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_76580() RETURNS trigger
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
                    INSERT INTO "agenda_ticketevent" ("appointment_id", "attended_at", "attended_by", "called_at", "calls", "consultation_id", "created_by", "day", "desk_id", "due_at", "ended_at", "finish_on_save", "first_called_at", "id", "letter", "name", "number", "only_desk_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "state", "taken_at", "version") VALUES (NEW."appointment_id", NEW."attended_at", NEW."attended_by", NEW."called_at", NEW."calls", NEW."consultation_id", NEW."created_by", NEW."day", NEW."desk_id", NEW."due_at", NEW."ended_at", NEW."finish_on_save", NEW."first_called_at", NEW."id", NEW."letter", NEW."name", NEW."number", NEW."only_desk_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."priority", NEW."state", NEW."taken_at", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_7e0c1() RETURNS trigger
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
                    INSERT INTO "alliances_agreementdocumentevent" ("added_at", "added_by", "agreement_id", "folded_title", "id", "key", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "removed_by", "removed_why", "size", "title") VALUES (NEW."added_at", NEW."added_by", NEW."agreement_id", NEW."folded_title", NEW."id", NEW."key", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."removed_at", NEW."removed_by", NEW."removed_why", NEW."size", NEW."title"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_82282() RETURNS trigger
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
                    INSERT INTO "rights_dueevent" ("decided_at", "decided_by", "decision", "found_at", "id", "object", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "since", "subject", "until") VALUES (NEW."decided_at", NEW."decided_by", NEW."decision", NEW."found_at", NEW."id", NEW."object", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."since", NEW."subject", NEW."until"); RETURN NULL;
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
                    INSERT INTO "registry_consultationevent" ("age_at_contact", "anonymous", "channel", "contacted_on", "corrected_at", "corrected_by", "correction", "created_at", "gender", "id", "import_fingerprint", "interpreter", "language", "nationality", "note", "officer", "other_subjects", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "source", "subject", "version") VALUES (NEW."age_at_contact", NEW."anonymous", NEW."channel", NEW."contacted_on", NEW."corrected_at", NEW."corrected_by", NEW."correction", NEW."created_at", NEW."gender", NEW."id", NEW."import_fingerprint", NEW."interpreter", NEW."language", NEW."nationality", NEW."note", NEW."officer", NEW."other_subjects", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."result", NEW."source", NEW."subject", NEW."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_873cf() RETURNS trigger
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
                    INSERT INTO "agenda_deskevent" ("active", "calls_before_absent", "capacity", "created_at", "created_by", "folded_name", "id", "kind", "letter", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "slot_minutes", "version") VALUES (NEW."active", NEW."calls_before_absent", NEW."capacity", NEW."created_at", NEW."created_by", NEW."folded_name", NEW."id", NEW."kind", NEW."letter", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."place", NEW."slot_minutes", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_8b904() RETURNS trigger
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
                    INSERT INTO "training_attendanceevent" ("enrolment_id", "hours", "how", "id", "mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "ticket", "told_at", "told_by") VALUES (NEW."enrolment_id", NEW."hours", NEW."how", NEW."id", NEW."mark", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."session_id", NEW."ticket", NEW."told_at", NEW."told_by"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_8d534() RETURNS trigger
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
                    INSERT INTO "referrals_calendardayevent" ("day", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "works") VALUES (NEW."day", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."works"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_9461e() RETURNS trigger
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
                    INSERT INTO "alliances_jointactionevent" ("agreement_id", "created_at", "created_by", "held_on", "id", "organizations", "participants", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "plan_action", "result", "search_text", "title", "version") VALUES (NEW."agreement_id", NEW."created_at", NEW."created_by", NEW."held_on", NEW."id", NEW."organizations", NEW."participants", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."place", NEW."plan_action", NEW."result", NEW."search_text", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_9694d() RETURNS trigger
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
                    INSERT INTO "directory_organizationevent" ("active", "alternate_name", "created_at", "description", "email", "folded_name", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phones", "updated_at", "url", "version") VALUES (NEW."active", NEW."alternate_name", NEW."created_at", NEW."description", NEW."email", NEW."folded_name", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phones", NEW."updated_at", NEW."url", NEW."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_9fc84() RETURNS trigger
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
                    INSERT INTO "training_coursesessionevent" ("closed_at", "closed_by", "edition_id", "hours", "id", "link", "module", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room", "starts_at", "submissions", "trainer", "version") VALUES (NEW."closed_at", NEW."closed_by", NEW."edition_id", NEW."hours", NEW."id", NEW."link", NEW."module", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."room", NEW."starts_at", NEW."submissions", NEW."trainer", NEW."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_a7703() RETURNS trigger
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
                    INSERT INTO "registry_hiddennameevent" ("beginnings", "chosen_name", "family_names", "given_names", "hidden_at", "hidden_by", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."beginnings", NEW."chosen_name", NEW."family_names", NEW."given_names", NEW."hidden_at", NEW."hidden_by", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_b46b1() RETURNS trigger
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
                    INSERT INTO "diagnosis_findingevent" ("action", "area", "created_at", "created_by", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "round_id", "state", "version") VALUES (NEW."action", NEW."area", NEW."created_at", NEW."created_by", NEW."id", NEW."note", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."question", NEW."round_id", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_b4714() RETURNS trigger
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
                    INSERT INTO "rights_holdevent" ("id", "lifted_at", "lifted_by", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_at", "placed_by", "reason", "until") VALUES (NEW."id", NEW."lifted_at", NEW."lifted_by", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."placed_at", NEW."placed_by", NEW."reason", NEW."until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_b4fea() RETURNS trigger
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
                    INSERT INTO "training_citylogoevent" ("chosen_at", "chosen_by", "id", "media", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."chosen_at", NEW."chosen_by", NEW."id", NEW."media", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_bc328() RETURNS trigger
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
                    INSERT INTO "consents_consentevent" ("channel", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recorded_at", "recorded_by", "state", "text_id") VALUES (NEW."channel", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."purpose", NEW."recorded_at", NEW."recorded_by", NEW."state", NEW."text_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_c0aeb() RETURNS trigger
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
                    INSERT INTO "agenda_specialdayevent" ("by_appointment", "closes", "created_by", "day", "desk_id", "id", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."by_appointment", NEW."closes", NEW."created_by", NEW."day", NEW."desk_id", NEW."id", NEW."opens", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_ca4b9() RETURNS trigger
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
                    INSERT INTO "referrals_duetimeevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "working_days") VALUES (NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."subject", NEW."working_days"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_d009c() RETURNS trigger
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
                    INSERT INTO "casework_storedfileevent" ("added_at", "added_by", "case_id", "id", "key", "kind", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "size", "subject") VALUES (NEW."added_at", NEW."added_by", NEW."case_id", NEW."id", NEW."key", NEW."kind", NEW."name", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."size", NEW."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_d3170() RETURNS trigger
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
                    INSERT INTO "casework_relationevent" ("created_at", "created_by", "id", "kind", "lives_together", "note", "other_id", "other_name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."created_at", NEW."created_by", NEW."id", NEW."kind", NEW."lives_together", NEW."note", NEW."other_id", NEW."other_name", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_dc7cc() RETURNS trigger
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
                    INSERT INTO "casework_residencefactevent" ("category", "created_at", "declared_on", "from_on", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by", "until") VALUES (NEW."category", NEW."created_at", NEW."declared_on", NEW."from_on", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."recorded_by", NEW."until"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_e472b() RETURNS trigger
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
                    INSERT INTO "registry_openingevent" ("closed_at", "compartment", "consultation_id", "expires_at", "id", "note", "opened_at", "opened_by", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "session") VALUES (NEW."closed_at", NEW."compartment", NEW."consultation_id", NEW."expires_at", NEW."id", NEW."note", NEW."opened_at", NEW."opened_by", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."session"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_e8d05() RETURNS trigger
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
                    INSERT INTO "rights_retentionruleevent" ("pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_at", "set_by", "subject", "version", "years") VALUES (_pgh_attach_context(), NOW(), 'update', NEW."subject", NEW."set_at", NEW."set_by", NEW."subject", NEW."version", NEW."years"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_ebd44() RETURNS trigger
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
                    INSERT INTO "casework_documentseenevent" ("created_at", "expires_on", "id", "issuing_country", "kind", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen_by", "seen_on") VALUES (NEW."created_at", NEW."expires_on", NEW."id", NEW."issuing_country", NEW."kind", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."seen_by", NEW."seen_on"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_f156c() RETURNS trigger
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
                    INSERT INTO "rights_requestevent" ("answer", "channel", "closed_at", "code_hash", "contact", "created_at", "created_by", "document", "due_on", "ground", "handler", "id", "identity", "kind", "language", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "state", "text", "version") VALUES (NEW."answer", NEW."channel", NEW."closed_at", NEW."code_hash", NEW."contact", NEW."created_at", NEW."created_by", NEW."document", NEW."due_on", NEW."ground", NEW."handler", NEW."id", NEW."identity", NEW."kind", NEW."language", NEW."name", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."received_on", NEW."state", NEW."text", NEW."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_update_update_fdee3() RETURNS trigger
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
                    INSERT INTO "diagnosis_roundevent" ("classifications", "created_at", "created_by", "due_on", "finished_at", "id", "instrument", "instrument_version", "minutes", "moderator", "moderator_name", "name", "participants", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reopened_reason", "starts_on", "state", "version", "workshop_on") VALUES (NEW."classifications", NEW."created_at", NEW."created_by", NEW."due_on", NEW."finished_at", NEW."id", NEW."instrument", NEW."instrument_version", NEW."minutes", NEW."moderator", NEW."moderator_name", NEW."name", NEW."participants", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reopened_reason", NEW."starts_on", NEW."state", NEW."version", NEW."workshop_on"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_ff665() RETURNS trigger
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
                    INSERT INTO "agenda_appointmentevent" ("code", "created_at", "created_by", "desk_id", "email", "ends_at", "id", "language", "name", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind", "reminded_at", "seat", "starts_at", "state", "version") VALUES (NEW."code", NEW."created_at", NEW."created_by", NEW."desk_id", NEW."email", NEW."ends_at", NEW."id", NEW."language", NEW."name", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."remind", NEW."reminded_at", NEW."seat", NEW."starts_at", NEW."state", NEW."version"); RETURN NULL;
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
CREATE FUNCTION template_city.pgtrigger_what_was_sent_stands_fc6f4() RETURNS trigger
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
CREATE TABLE template_city.agenda_appointment (
    id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    seat smallint NOT NULL,
    code character varying(6) NOT NULL,
    state character varying(10) NOT NULL,
    name bytea NOT NULL,
    email bytea NOT NULL,
    note bytea NOT NULL,
    language character varying(5) NOT NULL,
    remind boolean NOT NULL,
    reminded_at timestamp with time zone,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    person_id uuid,
    desk_id uuid NOT NULL,
    CONSTRAINT agenda_appointment_ends_after CHECK ((starts_at < ends_at)),
    CONSTRAINT agenda_appointment_has_a_code CHECK ((NOT ((code)::text = ''::text))),
    CONSTRAINT agenda_appointment_seat_check CHECK ((seat >= 0)),
    CONSTRAINT agenda_appointment_seats_from_one CHECK ((seat >= 1)),
    CONSTRAINT agenda_appointment_state_known CHECK (((state)::text = ANY ((ARRAY['booked'::character varying, 'arrived'::character varying, 'attended'::character varying, 'no_show'::character varying, 'cancelled'::character varying])::text[]))),
    CONSTRAINT agenda_appointment_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.agenda_appointmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    seat smallint NOT NULL,
    code character varying(6) NOT NULL,
    state character varying(10) NOT NULL,
    name bytea NOT NULL,
    email bytea NOT NULL,
    note bytea NOT NULL,
    language character varying(5) NOT NULL,
    remind boolean NOT NULL,
    reminded_at timestamp with time zone,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    desk_id uuid NOT NULL,
    CONSTRAINT agenda_appointmentevent_seat_check CHECK ((seat >= 0)),
    CONSTRAINT agenda_appointmentevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.agenda_appointmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.agenda_appointmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.agenda_appointmentstep (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    taken_by uuid,
    taken_at timestamp with time zone NOT NULL,
    appointment_id uuid NOT NULL,
    desk_id uuid NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT agenda_appointmentstep_position_check CHECK (("position" >= 0)),
    CONSTRAINT agenda_appointmentstep_state_known CHECK (((state)::text = ANY ((ARRAY['booked'::character varying, 'arrived'::character varying, 'attended'::character varying, 'no_show'::character varying, 'cancelled'::character varying])::text[])))
);
CREATE TABLE template_city.agenda_desk (
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    folded_name character varying(60) NOT NULL,
    kind character varying(10) NOT NULL,
    place character varying(120) NOT NULL,
    letter character varying(1) NOT NULL,
    slot_minutes smallint NOT NULL,
    capacity smallint NOT NULL,
    calls_before_absent smallint NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT agenda_desk_calls CHECK (((calls_before_absent >= 1) AND (calls_before_absent <= 9))),
    CONSTRAINT agenda_desk_calls_before_absent_check CHECK ((calls_before_absent >= 0)),
    CONSTRAINT agenda_desk_capacity CHECK (((capacity >= 1) AND (capacity <= 20))),
    CONSTRAINT agenda_desk_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT agenda_desk_has_a_name CHECK (((NOT ((name)::text = ''::text)) AND (NOT ((folded_name)::text = ''::text)))),
    CONSTRAINT agenda_desk_kind_known CHECK (((kind)::text = ANY ((ARRAY['office'::character varying, 'mobile'::character varying])::text[]))),
    CONSTRAINT agenda_desk_letter_is_one CHECK (((letter)::text ~ '^[A-Z]$'::text)),
    CONSTRAINT agenda_desk_slot_length CHECK (((slot_minutes >= 5) AND (slot_minutes <= 240))),
    CONSTRAINT agenda_desk_slot_minutes_check CHECK ((slot_minutes >= 0)),
    CONSTRAINT agenda_desk_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.agenda_deskevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    folded_name character varying(60) NOT NULL,
    kind character varying(10) NOT NULL,
    place character varying(120) NOT NULL,
    letter character varying(1) NOT NULL,
    slot_minutes smallint NOT NULL,
    capacity smallint NOT NULL,
    calls_before_absent smallint NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT agenda_deskevent_calls_before_absent_check CHECK ((calls_before_absent >= 0)),
    CONSTRAINT agenda_deskevent_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT agenda_deskevent_slot_minutes_check CHECK ((slot_minutes >= 0)),
    CONSTRAINT agenda_deskevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.agenda_deskevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.agenda_deskevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.agenda_openinghours (
    id uuid NOT NULL,
    weekday smallint NOT NULL,
    opens time without time zone NOT NULL,
    closes time without time zone NOT NULL,
    by_appointment boolean NOT NULL,
    desk_id uuid NOT NULL,
    CONSTRAINT agenda_hours_close_after_opening CHECK ((opens < closes)),
    CONSTRAINT agenda_hours_weekday_known CHECK (((weekday >= 0) AND (weekday <= 6))),
    CONSTRAINT agenda_openinghours_weekday_check CHECK ((weekday >= 0))
);
CREATE TABLE template_city.agenda_openinghoursevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    weekday smallint NOT NULL,
    opens time without time zone NOT NULL,
    closes time without time zone NOT NULL,
    by_appointment boolean NOT NULL,
    desk_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT agenda_openinghoursevent_weekday_check CHECK ((weekday >= 0))
);
ALTER TABLE template_city.agenda_openinghoursevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.agenda_openinghoursevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.agenda_screen (
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    letters character varying(1)[] NOT NULL,
    second_language character varying(10) NOT NULL,
    token_hash character varying(64) NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    CONSTRAINT agenda_screen_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT agenda_screen_link_digest CHECK (((token_hash)::text ~ '^[0-9a-f]{64}$'::text))
);
CREATE TABLE template_city.agenda_screenevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    letters character varying(1)[] NOT NULL,
    second_language character varying(10) NOT NULL,
    token_hash character varying(64) NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.agenda_screenevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.agenda_screenevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.agenda_specialday (
    id uuid NOT NULL,
    day date NOT NULL,
    opens time without time zone,
    closes time without time zone,
    by_appointment boolean NOT NULL,
    reason character varying(80) NOT NULL,
    created_by uuid,
    desk_id uuid,
    CONSTRAINT agenda_specialday_closed_or_open CHECK ((((closes IS NULL) AND (opens IS NULL)) OR (opens < closes)))
);
CREATE TABLE template_city.agenda_specialdayevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    day date NOT NULL,
    opens time without time zone,
    closes time without time zone,
    by_appointment boolean NOT NULL,
    reason character varying(80) NOT NULL,
    created_by uuid,
    desk_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.agenda_specialdayevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.agenda_specialdayevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.agenda_ticket (
    id uuid NOT NULL,
    day date NOT NULL,
    letter character varying(1) NOT NULL,
    number integer NOT NULL,
    state character varying(10) NOT NULL,
    priority boolean NOT NULL,
    name bytea NOT NULL,
    due_at timestamp with time zone,
    calls smallint NOT NULL,
    finish_on_save boolean NOT NULL,
    consultation_id uuid,
    taken_at timestamp with time zone NOT NULL,
    first_called_at timestamp with time zone,
    called_at timestamp with time zone,
    attended_at timestamp with time zone,
    attended_by uuid,
    ended_at timestamp with time zone,
    created_by uuid,
    appointment_id uuid,
    desk_id uuid,
    only_desk_id uuid,
    person_id uuid,
    version integer NOT NULL,
    CONSTRAINT agenda_ticket_called_to_a_desk CHECK ((((calls >= 1) AND (desk_id IS NOT NULL) AND ((state)::text = ANY ((ARRAY['called'::character varying, 'attending'::character varying])::text[]))) OR (NOT ((state)::text = ANY ((ARRAY['called'::character varying, 'attending'::character varying])::text[]))))),
    CONSTRAINT agenda_ticket_calls_check CHECK ((calls >= 0)),
    CONSTRAINT agenda_ticket_ended_has_its_hour CHECK ((((ended_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['done'::character varying, 'no_show'::character varying, 'left'::character varying])::text[]))) OR ((ended_at IS NULL) AND ((state)::text = ANY ((ARRAY['waiting'::character varying, 'called'::character varying, 'attending'::character varying])::text[]))))),
    CONSTRAINT agenda_ticket_letter_is_one CHECK (((letter)::text ~ '^[A-Z]$'::text)),
    CONSTRAINT agenda_ticket_number_check CHECK ((number >= 0)),
    CONSTRAINT agenda_ticket_numbers_from_one CHECK ((number >= 1)),
    CONSTRAINT agenda_ticket_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'called'::character varying, 'attending'::character varying, 'done'::character varying, 'no_show'::character varying, 'left'::character varying])::text[]))),
    CONSTRAINT agenda_ticket_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.agenda_ticketcounter (
    id bigint NOT NULL,
    day date NOT NULL,
    letter character varying(1) NOT NULL,
    last integer NOT NULL,
    CONSTRAINT agenda_ticketcounter_last_check CHECK ((last >= 0))
);
ALTER TABLE template_city.agenda_ticketcounter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.agenda_ticketcounter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.agenda_ticketevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    day date NOT NULL,
    letter character varying(1) NOT NULL,
    number integer NOT NULL,
    state character varying(10) NOT NULL,
    priority boolean NOT NULL,
    name bytea NOT NULL,
    due_at timestamp with time zone,
    calls smallint NOT NULL,
    finish_on_save boolean NOT NULL,
    consultation_id uuid,
    taken_at timestamp with time zone NOT NULL,
    first_called_at timestamp with time zone,
    called_at timestamp with time zone,
    attended_at timestamp with time zone,
    attended_by uuid,
    ended_at timestamp with time zone,
    created_by uuid,
    appointment_id uuid,
    desk_id uuid,
    only_desk_id uuid,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT agenda_ticketevent_calls_check CHECK ((calls >= 0)),
    CONSTRAINT agenda_ticketevent_number_check CHECK ((number >= 0)),
    CONSTRAINT agenda_ticketevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.agenda_ticketevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.agenda_ticketevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.agenda_ticketstep (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    taken_by uuid,
    taken_at timestamp with time zone NOT NULL,
    desk_id uuid,
    ticket_id uuid NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT agenda_ticketstep_position_check CHECK (("position" >= 0)),
    CONSTRAINT agenda_ticketstep_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'called'::character varying, 'attending'::character varying, 'done'::character varying, 'no_show'::character varying, 'left'::character varying])::text[])))
);
CREATE TABLE template_city.alliances_agreement (
    id uuid NOT NULL,
    title character varying(200) NOT NULL,
    kind character varying(40) NOT NULL,
    reference character varying(60) NOT NULL,
    search_text character varying(261) NOT NULL,
    purpose text NOT NULL,
    organizations uuid[] NOT NULL,
    signatory bytea NOT NULL,
    contacts bytea NOT NULL,
    stage character varying(8) NOT NULL,
    signed_on date,
    starts_on date,
    ends_on date,
    ended_on date,
    replaced_on date,
    responsible uuid,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    renews_id uuid,
    CONSTRAINT alliances_agreement_ends_after_it_begins CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT alliances_agreement_has_parties CHECK (((
CASE
    WHEN (organizations IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(organizations, 1), 0)
END >= 1) AND (
CASE
    WHEN (organizations IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(organizations, 1), 0)
END <= 8))),
    CONSTRAINT alliances_agreement_is_named CHECK (((NOT ((title)::text = ''::text)) AND (NOT ((kind)::text = ''::text)))),
    CONSTRAINT alliances_agreement_renews_another CHECK (((renews_id IS NULL) OR (NOT ((renews_id = id) AND (renews_id IS NOT NULL))))),
    CONSTRAINT alliances_agreement_signed_has_days CHECK ((((signed_on IS NOT NULL) AND ((stage)::text = 'signed'::text) AND (starts_on IS NOT NULL)) OR ((NOT ((stage)::text = 'signed'::text)) AND (ended_on IS NULL) AND (replaced_on IS NULL) AND (signed_on IS NULL)))),
    CONSTRAINT alliances_agreement_stage_known CHECK (((stage)::text = ANY ((ARRAY['draft'::character varying, 'signed'::character varying, 'dropped'::character varying])::text[]))),
    CONSTRAINT alliances_agreement_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.alliances_agreementdocument (
    id uuid NOT NULL,
    title character varying(120) NOT NULL,
    folded_title character varying(120) NOT NULL,
    number smallint NOT NULL,
    kind character varying(6) NOT NULL,
    size integer NOT NULL,
    key character varying(200) NOT NULL,
    added_by uuid,
    added_at timestamp with time zone NOT NULL,
    agreement_id uuid NOT NULL,
    removed_at timestamp with time zone,
    removed_by uuid,
    removed_why bytea DEFAULT '\x'::bytea NOT NULL,
    CONSTRAINT alliances_agreementdocument_number_check CHECK ((number >= 0)),
    CONSTRAINT alliances_agreementdocument_size_check CHECK ((size >= 0)),
    CONSTRAINT alliances_document_is_named CHECK (((NOT ((title)::text = ''::text)) AND (NOT ((folded_title)::text = ''::text)))),
    CONSTRAINT alliances_document_not_empty CHECK (((number > 0) AND (size > 0)))
);
CREATE TABLE template_city.alliances_agreementdocumentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    title character varying(120) NOT NULL,
    folded_title character varying(120) NOT NULL,
    number smallint NOT NULL,
    kind character varying(6) NOT NULL,
    size integer NOT NULL,
    key character varying(200) NOT NULL,
    added_by uuid,
    added_at timestamp with time zone NOT NULL,
    agreement_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    removed_at timestamp with time zone,
    removed_by uuid,
    removed_why bytea DEFAULT '\x'::bytea NOT NULL,
    CONSTRAINT alliances_agreementdocumentevent_number_check CHECK ((number >= 0)),
    CONSTRAINT alliances_agreementdocumentevent_size_check CHECK ((size >= 0))
);
ALTER TABLE template_city.alliances_agreementdocumentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.alliances_agreementdocumentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.alliances_agreementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    title character varying(200) NOT NULL,
    kind character varying(40) NOT NULL,
    reference character varying(60) NOT NULL,
    search_text character varying(261) NOT NULL,
    purpose text NOT NULL,
    organizations uuid[] NOT NULL,
    signatory bytea NOT NULL,
    contacts bytea NOT NULL,
    stage character varying(8) NOT NULL,
    signed_on date,
    starts_on date,
    ends_on date,
    ended_on date,
    replaced_on date,
    responsible uuid,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    renews_id uuid,
    CONSTRAINT alliances_agreementevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.alliances_agreementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.alliances_agreementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.alliances_agreementstep (
    id uuid NOT NULL,
    number smallint NOT NULL,
    state character varying(10) NOT NULL,
    day date,
    note bytea NOT NULL,
    taken_by uuid,
    taken_at timestamp with time zone NOT NULL,
    agreement_id uuid NOT NULL,
    CONSTRAINT alliances_agreementstep_number_check CHECK ((number >= 0)),
    CONSTRAINT alliances_agreementstep_state_known CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'signed'::character varying, 'in_force'::character varying, 'expiring'::character varying, 'ended'::character varying, 'renewed'::character varying, 'dropped'::character varying])::text[])))
);
CREATE TABLE template_city.alliances_commitment (
    id uuid NOT NULL,
    text character varying(300) NOT NULL,
    responsible uuid,
    due_on date,
    state character varying(10) NOT NULL,
    settled_on date,
    note bytea NOT NULL,
    evidence_url character varying(200) NOT NULL,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    agreement_id uuid NOT NULL,
    department_id uuid,
    evidence_id uuid,
    organization_id uuid,
    CONSTRAINT alliances_commitment_one_owner CHECK ((((department_id IS NOT NULL) AND (organization_id IS NULL)) OR ((department_id IS NULL) AND (organization_id IS NOT NULL)))),
    CONSTRAINT alliances_commitment_says_what CHECK ((NOT ((text)::text = ''::text))),
    CONSTRAINT alliances_commitment_settled_has_its_day CHECK ((((settled_on IS NULL) AND ((state)::text = 'pending'::text)) OR ((NOT ((state)::text = 'pending'::text)) AND (settled_on IS NOT NULL)))),
    CONSTRAINT alliances_commitment_state_known CHECK (((state)::text = ANY ((ARRAY['pending'::character varying, 'met'::character varying, 'not_met'::character varying, 'not_needed'::character varying])::text[]))),
    CONSTRAINT alliances_commitment_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.alliances_commitmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    text character varying(300) NOT NULL,
    responsible uuid,
    due_on date,
    state character varying(10) NOT NULL,
    settled_on date,
    note bytea NOT NULL,
    evidence_url character varying(200) NOT NULL,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    agreement_id uuid NOT NULL,
    department_id uuid,
    evidence_id uuid,
    organization_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT alliances_commitmentevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.alliances_commitmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.alliances_commitmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.alliances_evaluation (
    id uuid NOT NULL,
    year smallint NOT NULL,
    agreed bytea NOT NULL,
    happened bytea NOT NULL,
    worth character varying(8) NOT NULL,
    changes bytea NOT NULL,
    evaluated_by uuid,
    evaluated_on date NOT NULL,
    version integer NOT NULL,
    agreement_id uuid NOT NULL,
    CONSTRAINT alliances_evaluation_version_check CHECK ((version >= 0)),
    CONSTRAINT alliances_evaluation_worth_known CHECK (((worth)::text = ANY ((ARRAY['yes'::character varying, 'changed'::character varying, 'no'::character varying])::text[]))),
    CONSTRAINT alliances_evaluation_year_check CHECK ((year >= 0)),
    CONSTRAINT alliances_evaluation_year_known CHECK (((year >= 2000) AND (year <= 2100)))
);
CREATE TABLE template_city.alliances_evaluationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    year smallint NOT NULL,
    agreed bytea NOT NULL,
    happened bytea NOT NULL,
    worth character varying(8) NOT NULL,
    changes bytea NOT NULL,
    evaluated_by uuid,
    evaluated_on date NOT NULL,
    version integer NOT NULL,
    agreement_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT alliances_evaluationevent_version_check CHECK ((version >= 0)),
    CONSTRAINT alliances_evaluationevent_year_check CHECK ((year >= 0))
);
ALTER TABLE template_city.alliances_evaluationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.alliances_evaluationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.alliances_jointaction (
    id uuid NOT NULL,
    title character varying(200) NOT NULL,
    held_on date NOT NULL,
    search_text character varying(361) NOT NULL,
    place character varying(160) NOT NULL,
    participants integer,
    result bytea NOT NULL,
    organizations uuid[] NOT NULL,
    plan_action uuid,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    agreement_id uuid,
    CONSTRAINT alliances_action_is_joint CHECK (((
CASE
    WHEN (organizations IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(organizations, 1), 0)
END >= 1) AND (
CASE
    WHEN (organizations IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(organizations, 1), 0)
END <= 8))),
    CONSTRAINT alliances_action_is_named CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT alliances_action_participants_counted CHECK (((participants IS NULL) OR (participants <= 1000000))),
    CONSTRAINT alliances_jointaction_participants_check CHECK ((participants >= 0)),
    CONSTRAINT alliances_jointaction_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.alliances_jointactionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    title character varying(200) NOT NULL,
    held_on date NOT NULL,
    search_text character varying(361) NOT NULL,
    place character varying(160) NOT NULL,
    participants integer,
    result bytea NOT NULL,
    organizations uuid[] NOT NULL,
    plan_action uuid,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    agreement_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT alliances_jointactionevent_participants_check CHECK ((participants >= 0)),
    CONSTRAINT alliances_jointactionevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.alliances_jointactionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.alliances_jointactionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.casework_case (
    id uuid NOT NULL,
    goal bytea NOT NULL,
    subject character varying(40) NOT NULL,
    state character varying(10) NOT NULL,
    result character varying(40) NOT NULL,
    responsible uuid,
    opened_on date NOT NULL,
    due_on date,
    closed_on date,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT casework_case_closed_has_a_result CHECK ((((closed_on IS NOT NULL) AND ((state)::text = 'closed'::text) AND (NOT ((result)::text = ''::text))) OR ((NOT ((state)::text = 'closed'::text)) AND (closed_on IS NULL) AND ((result)::text = ''::text)))),
    CONSTRAINT casework_case_has_a_subject CHECK ((NOT ((subject)::text = ''::text))),
    CONSTRAINT casework_case_state_known CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'waiting'::character varying, 'closed'::character varying])::text[]))),
    CONSTRAINT casework_case_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.casework_caseconsultation (
    id uuid NOT NULL,
    added_by uuid,
    added_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    consultation_id uuid NOT NULL
);
CREATE TABLE template_city.casework_caseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    goal bytea NOT NULL,
    subject character varying(40) NOT NULL,
    state character varying(10) NOT NULL,
    result character varying(40) NOT NULL,
    responsible uuid,
    opened_on date NOT NULL,
    due_on date,
    closed_on date,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT casework_caseevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.casework_caseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.casework_caseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.casework_casestep (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    reopened boolean NOT NULL,
    result character varying(40) NOT NULL,
    note bytea NOT NULL,
    taken_by uuid,
    taken_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT casework_casestep_reopened_is_open CHECK (((NOT reopened) OR ((state)::text = 'open'::text))),
    CONSTRAINT casework_casestep_state_known CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'waiting'::character varying, 'closed'::character varying])::text[])))
);
CREATE TABLE template_city.casework_documentseen (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    issuing_country character varying(3) NOT NULL,
    expires_on date,
    seen_on date NOT NULL,
    seen_by uuid,
    note bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT casework_document_country_alpha3 CHECK (((issuing_country)::text ~ '^([A-Z]{3})?$'::text)),
    CONSTRAINT casework_document_has_a_kind CHECK ((NOT ((kind)::text = ANY ((ARRAY[''::character varying, 'none'::character varying])::text[]))))
);
CREATE TABLE template_city.casework_documentseenevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    issuing_country character varying(3) NOT NULL,
    expires_on date,
    seen_on date NOT NULL,
    seen_by uuid,
    note bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.casework_documentseenevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.casework_documentseenevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.casework_household (
    id uuid NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE template_city.casework_relation (
    id uuid NOT NULL,
    other_name bytea NOT NULL,
    kind character varying(12) NOT NULL,
    lives_together boolean NOT NULL,
    note bytea NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    other_id uuid,
    person_id uuid NOT NULL,
    CONSTRAINT casework_relation_kind_known CHECK (((kind)::text = ANY ((ARRAY['partner'::character varying, 'parent'::character varying, 'child'::character varying, 'sibling'::character varying, 'grandparent'::character varying, 'grandchild'::character varying, 'guardian'::character varying, 'ward'::character varying, 'relative'::character varying, 'friend'::character varying, 'support'::character varying, 'supported'::character varying])::text[]))),
    CONSTRAINT casework_relation_not_with_oneself CHECK (((other_id IS NULL) OR (NOT ((person_id = other_id) AND (other_id IS NOT NULL)))))
);
CREATE TABLE template_city.casework_relationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    other_name bytea NOT NULL,
    kind character varying(12) NOT NULL,
    lives_together boolean NOT NULL,
    note bytea NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    other_id uuid,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.casework_relationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.casework_relationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.casework_residencefact (
    id uuid NOT NULL,
    category bytea NOT NULL,
    from_on date,
    until date,
    declared_on date NOT NULL,
    note bytea NOT NULL,
    recorded_by uuid,
    created_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT casework_residence_ends_after_it_begins CHECK (((from_on IS NULL) OR (until IS NULL) OR (until >= from_on)))
);
CREATE TABLE template_city.casework_residencefactevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    category bytea NOT NULL,
    from_on date,
    until date,
    declared_on date NOT NULL,
    note bytea NOT NULL,
    recorded_by uuid,
    created_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.casework_residencefactevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.casework_residencefactevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.casework_resident (
    id uuid NOT NULL,
    since date NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    household_id uuid NOT NULL,
    person_id uuid NOT NULL
);
CREATE TABLE template_city.casework_residentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    since date NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    household_id uuid NOT NULL,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.casework_residentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.casework_residentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.casework_storedfile (
    id uuid NOT NULL,
    name bytea NOT NULL,
    kind character varying(6) NOT NULL,
    subject character varying(40) NOT NULL,
    size integer NOT NULL,
    key character varying(200) NOT NULL,
    added_by uuid,
    added_at timestamp with time zone NOT NULL,
    case_id uuid,
    person_id uuid NOT NULL,
    CONSTRAINT casework_file_kind_known CHECK (((kind)::text = ANY ((ARRAY['pdf'::character varying, 'png'::character varying, 'jpeg'::character varying, 'webp'::character varying, 'docx'::character varying, 'xlsx'::character varying, 'odt'::character varying, 'ods'::character varying])::text[]))),
    CONSTRAINT casework_file_not_empty CHECK ((size > 0)),
    CONSTRAINT casework_storedfile_size_check CHECK ((size >= 0))
);
CREATE TABLE template_city.casework_storedfileevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name bytea NOT NULL,
    kind character varying(6) NOT NULL,
    subject character varying(40) NOT NULL,
    size integer NOT NULL,
    key character varying(200) NOT NULL,
    added_by uuid,
    added_at timestamp with time zone NOT NULL,
    case_id uuid,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT casework_storedfileevent_size_check CHECK ((size >= 0))
);
ALTER TABLE template_city.casework_storedfileevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.casework_storedfileevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.casework_task (
    id uuid NOT NULL,
    title bytea NOT NULL,
    due_on date,
    remind_on date,
    reminded_on date,
    assignee uuid,
    done_at timestamp with time zone,
    done_by uuid,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    case_id uuid,
    person_id uuid NOT NULL,
    CONSTRAINT casework_task_done_by_means_done CHECK (((done_at IS NOT NULL) OR (done_by IS NULL))),
    CONSTRAINT casework_task_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.casework_taskevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    title bytea NOT NULL,
    due_on date,
    remind_on date,
    reminded_on date,
    assignee uuid,
    done_at timestamp with time zone,
    done_by uuid,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    case_id uuid,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT casework_taskevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.casework_taskevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.casework_taskevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.consents_consent (
    id uuid NOT NULL,
    purpose character varying(20) NOT NULL,
    state character varying(10) NOT NULL,
    channel character varying(10) NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone NOT NULL,
    person_id uuid,
    text_id uuid NOT NULL,
    CONSTRAINT consents_consent_channel_known CHECK (((channel)::text = ANY ((ARRAY['oral'::character varying, 'written'::character varying, 'phone'::character varying])::text[]))),
    CONSTRAINT consents_consent_purpose_known CHECK (((purpose)::text = ANY ((ARRAY['referral'::character varying, 'contact'::character varying, 'follow_up'::character varying, 'statistics'::character varying, 'sharing'::character varying])::text[]))),
    CONSTRAINT consents_consent_state_known CHECK (((state)::text = ANY ((ARRAY['given'::character varying, 'refused'::character varying, 'withdrawn'::character varying])::text[])))
);
CREATE TABLE template_city.consents_consentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    purpose character varying(20) NOT NULL,
    state character varying(10) NOT NULL,
    channel character varying(10) NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone NOT NULL,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    text_id uuid NOT NULL
);
ALTER TABLE template_city.consents_consentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.consents_consentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.consents_consenttext (
    id uuid NOT NULL,
    purpose character varying(20) NOT NULL,
    language character varying(5) NOT NULL,
    version integer NOT NULL,
    text text NOT NULL,
    follows integer,
    reviewed boolean NOT NULL,
    published_by uuid,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT consents_consenttext_follows_check CHECK ((follows >= 0)),
    CONSTRAINT consents_consenttext_version_check CHECK ((version >= 0)),
    CONSTRAINT consents_text_language_known CHECK (((language)::text = ANY ((ARRAY['es'::character varying, 'en'::character varying, 'pt'::character varying, 'fr'::character varying, 'ht'::character varying])::text[]))),
    CONSTRAINT consents_text_purpose_known CHECK (((purpose)::text = ANY ((ARRAY['referral'::character varying, 'contact'::character varying, 'follow_up'::character varying, 'statistics'::character varying, 'sharing'::character varying])::text[]))),
    CONSTRAINT consents_text_says_something CHECK ((NOT (text = ''::text))),
    CONSTRAINT consents_text_version_from_one CHECK ((version >= 1))
);
CREATE TABLE template_city.consents_consenttextevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    purpose character varying(20) NOT NULL,
    language character varying(5) NOT NULL,
    version integer NOT NULL,
    text text NOT NULL,
    follows integer,
    reviewed boolean NOT NULL,
    published_by uuid,
    published_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT consents_consenttextevent_follows_check CHECK ((follows >= 0)),
    CONSTRAINT consents_consenttextevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.consents_consenttextevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.consents_consenttextevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.diagnosis_answer (
    id uuid NOT NULL,
    question character varying(60) NOT NULL,
    departments uuid[] NOT NULL,
    people uuid[] NOT NULL,
    value character varying(8) NOT NULL,
    note bytea NOT NULL,
    as_of date,
    confidence character varying(6) NOT NULL,
    version integer NOT NULL,
    answered_by uuid,
    answered_at timestamp with time zone,
    round_id uuid NOT NULL,
    CONSTRAINT diagnosis_answer_confidence_known CHECK (((confidence)::text = ANY ((ARRAY[''::character varying, 'low'::character varying, 'medium'::character varying, 'high'::character varying])::text[]))),
    CONSTRAINT diagnosis_answer_has_its_hour CHECK ((((value)::text = ''::text) OR (answered_at IS NOT NULL))),
    CONSTRAINT diagnosis_answer_value_known CHECK (((value)::text = ANY ((ARRAY[''::character varying, 'no'::character varying, 'design'::character varying, 'partial'::character varying, 'in_force'::character varying, 'outside'::character varying])::text[]))),
    CONSTRAINT diagnosis_answer_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.diagnosis_answerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    question character varying(60) NOT NULL,
    departments uuid[] NOT NULL,
    people uuid[] NOT NULL,
    value character varying(8) NOT NULL,
    note bytea NOT NULL,
    as_of date,
    confidence character varying(6) NOT NULL,
    version integer NOT NULL,
    answered_by uuid,
    answered_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    round_id uuid NOT NULL,
    CONSTRAINT diagnosis_answerevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.diagnosis_answerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.diagnosis_answerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.diagnosis_evidence (
    id uuid NOT NULL,
    kind character varying(4) NOT NULL,
    label bytea NOT NULL,
    url bytea NOT NULL,
    content character varying(6) NOT NULL,
    size integer NOT NULL,
    key character varying(200) NOT NULL,
    added_by uuid,
    added_at timestamp with time zone NOT NULL,
    answer_id uuid,
    round_id uuid NOT NULL,
    CONSTRAINT diagnosis_evidence_link_or_file CHECK (((((key)::text = ''::text) AND ((kind)::text = 'link'::text) AND (size = 0)) OR (((kind)::text = 'file'::text) AND (size > 0) AND (NOT ((key)::text = ''::text))))),
    CONSTRAINT diagnosis_evidence_size_check CHECK ((size >= 0))
);
CREATE TABLE template_city.diagnosis_evidenceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(4) NOT NULL,
    label bytea NOT NULL,
    url bytea NOT NULL,
    content character varying(6) NOT NULL,
    size integer NOT NULL,
    key character varying(200) NOT NULL,
    added_by uuid,
    added_at timestamp with time zone NOT NULL,
    answer_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    round_id uuid NOT NULL,
    CONSTRAINT diagnosis_evidenceevent_size_check CHECK ((size >= 0))
);
ALTER TABLE template_city.diagnosis_evidenceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.diagnosis_evidenceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.diagnosis_finding (
    id uuid NOT NULL,
    question character varying(60) NOT NULL,
    area character varying(60) NOT NULL,
    note bytea NOT NULL,
    state character varying(7) NOT NULL,
    action uuid,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    round_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT diagnosis_finding_has_an_area CHECK ((NOT ((area)::text = ''::text))),
    CONSTRAINT diagnosis_finding_planned_has_its_action CHECK ((((action IS NOT NULL) AND ((state)::text = 'planned'::text)) OR ((NOT ((state)::text = 'planned'::text)) AND (action IS NULL)))),
    CONSTRAINT diagnosis_finding_state_known CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'planned'::character varying, 'dropped'::character varying])::text[]))),
    CONSTRAINT diagnosis_finding_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.diagnosis_findingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    question character varying(60) NOT NULL,
    area character varying(60) NOT NULL,
    note bytea NOT NULL,
    state character varying(7) NOT NULL,
    action uuid,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    round_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT diagnosis_findingevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.diagnosis_findingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.diagnosis_findingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.diagnosis_round (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    instrument uuid NOT NULL,
    instrument_version integer NOT NULL,
    state character varying(12) NOT NULL,
    starts_on date NOT NULL,
    due_on date NOT NULL,
    workshop_on date,
    participants jsonb NOT NULL,
    minutes bytea NOT NULL,
    classifications jsonb NOT NULL,
    reopened_reason bytea NOT NULL,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    moderator uuid,
    moderator_name bytea DEFAULT '\x'::bytea NOT NULL,
    CONSTRAINT diagnosis_round_due_after_it_begins CHECK ((due_on >= starts_on)),
    CONSTRAINT diagnosis_round_finished_has_its_hour CHECK ((((finished_at IS NOT NULL) AND ((state)::text = 'finished'::text)) OR ((NOT ((state)::text = 'finished'::text)) AND (finished_at IS NULL)))),
    CONSTRAINT diagnosis_round_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT diagnosis_round_instrument_version_check CHECK ((instrument_version >= 0)),
    CONSTRAINT diagnosis_round_state_known CHECK (((state)::text = ANY ((ARRAY['preparing'::character varying, 'answering'::character varying, 'classifying'::character varying, 'finished'::character varying])::text[]))),
    CONSTRAINT diagnosis_round_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.diagnosis_roundevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    instrument uuid NOT NULL,
    instrument_version integer NOT NULL,
    state character varying(12) NOT NULL,
    starts_on date NOT NULL,
    due_on date NOT NULL,
    workshop_on date,
    participants jsonb NOT NULL,
    minutes bytea NOT NULL,
    classifications jsonb NOT NULL,
    reopened_reason bytea NOT NULL,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    moderator uuid,
    moderator_name bytea DEFAULT '\x'::bytea NOT NULL,
    CONSTRAINT diagnosis_roundevent_instrument_version_check CHECK ((instrument_version >= 0)),
    CONSTRAINT diagnosis_roundevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.diagnosis_roundevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.diagnosis_roundevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.directory_organization (
    id uuid NOT NULL,
    name character varying(160) NOT NULL,
    folded_name character varying(160) NOT NULL,
    alternate_name character varying(160) NOT NULL,
    description text NOT NULL,
    email character varying(254) NOT NULL,
    phones character varying(40)[] NOT NULL,
    url character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT directory_organization_few_phones CHECK ((
CASE
    WHEN (phones IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(phones, 1), 0)
END <= 5)),
    CONSTRAINT directory_organization_kind_known CHECK (((kind)::text = ANY ((ARRAY['national'::character varying, 'provincial'::character varying, 'municipal'::character varying, 'health'::character varying, 'education'::character varying, 'justice'::character varying, 'consulate'::character varying, 'international'::character varying, 'civil_society'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT directory_organization_name_given CHECK (((NOT ((name)::text = ''::text)) AND (NOT ((folded_name)::text = ''::text)))),
    CONSTRAINT directory_organization_url_is_web CHECK ((((url)::text = ''::text) OR ((url)::text ~~ 'http://%'::text) OR ((url)::text ~~ 'https://%'::text))),
    CONSTRAINT directory_organization_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.directory_organizationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(160) NOT NULL,
    folded_name character varying(160) NOT NULL,
    alternate_name character varying(160) NOT NULL,
    description text NOT NULL,
    email character varying(254) NOT NULL,
    phones character varying(40)[] NOT NULL,
    url character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT directory_organizationevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.directory_organizationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.directory_organizationevent_pgh_id_seq
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
CREATE TABLE template_city.kernel_erasure (
    owner uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    replayed boolean NOT NULL
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
CREATE TABLE template_city.kernel_redaction (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    source character varying(63) NOT NULL,
    "row" character varying(64) NOT NULL,
    width smallint NOT NULL,
    digest bytea NOT NULL,
    reason character varying(40) NOT NULL,
    erasure uuid NOT NULL,
    mac bytea NOT NULL,
    CONSTRAINT kernel_redaction_says_why CHECK ((NOT ((reason)::text = ''::text))),
    CONSTRAINT kernel_redaction_width_check CHECK ((width >= 0))
);
ALTER TABLE template_city.kernel_redaction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.kernel_redaction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
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
CREATE TABLE template_city.kernel_vaultrecord (
    id uuid NOT NULL,
    made_at timestamp with time zone NOT NULL
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
CREATE TABLE template_city.referrals_calendarday (
    id uuid NOT NULL,
    day date NOT NULL,
    name character varying(120) NOT NULL,
    works boolean NOT NULL,
    CONSTRAINT referrals_calendar_day_named CHECK ((works OR (NOT ((name)::text = ''::text))))
);
CREATE TABLE template_city.referrals_calendardayevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    day date NOT NULL,
    name character varying(120) NOT NULL,
    works boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.referrals_calendardayevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.referrals_calendardayevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.referrals_duetime (
    id uuid NOT NULL,
    subject character varying(40) NOT NULL,
    working_days smallint NOT NULL,
    CONSTRAINT referrals_due_plausible CHECK (((working_days >= 1) AND (working_days <= 250))),
    CONSTRAINT referrals_duetime_working_days_check CHECK ((working_days >= 0))
);
CREATE TABLE template_city.referrals_duetimeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    subject character varying(40) NOT NULL,
    working_days smallint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT referrals_duetimeevent_working_days_check CHECK ((working_days >= 0))
);
ALTER TABLE template_city.referrals_duetimeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.referrals_duetimeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.referrals_outsidelink (
    id uuid NOT NULL,
    token_hash character varying(64) NOT NULL,
    state character varying(8) NOT NULL,
    message uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    referral_id uuid NOT NULL,
    CONSTRAINT referrals_link_ended_has_its_time CHECK ((((ended_at IS NULL) AND ((state)::text = 'sent'::text)) OR ((NOT ((state)::text = 'sent'::text)) AND (ended_at IS NOT NULL)))),
    CONSTRAINT referrals_link_state_known CHECK (((state)::text = ANY ((ARRAY['sent'::character varying, 'used'::character varying, 'expired'::character varying, 'revoked'::character varying])::text[]))),
    CONSTRAINT referrals_link_token_shape CHECK (((token_hash)::text ~ '^[0-9a-f]{64}$'::text))
);
CREATE TABLE template_city.referrals_outsidelinkevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    token_hash character varying(64) NOT NULL,
    state character varying(8) NOT NULL,
    message uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    referral_id uuid NOT NULL
);
ALTER TABLE template_city.referrals_outsidelinkevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.referrals_outsidelinkevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.referrals_policy (
    id smallint NOT NULL,
    due_days smallint NOT NULL,
    remind_before smallint NOT NULL,
    escalate_after smallint NOT NULL,
    give_up_after smallint NOT NULL,
    link_days smallint NOT NULL,
    version integer NOT NULL,
    CONSTRAINT referrals_policy_due_days_check CHECK ((due_days >= 0)),
    CONSTRAINT referrals_policy_escalate_after_check CHECK ((escalate_after >= 0)),
    CONSTRAINT referrals_policy_escalates_first CHECK ((give_up_after > escalate_after)),
    CONSTRAINT referrals_policy_give_up_after_check CHECK ((give_up_after >= 0)),
    CONSTRAINT referrals_policy_id_check CHECK ((id >= 0)),
    CONSTRAINT referrals_policy_is_one CHECK ((id = 1)),
    CONSTRAINT referrals_policy_link_days_check CHECK ((link_days >= 0)),
    CONSTRAINT referrals_policy_plausible CHECK ((((due_days >= 1) AND (due_days <= 250)) AND (remind_before <= 250) AND ((escalate_after >= 1) AND (escalate_after <= 250)) AND ((give_up_after >= 1) AND (give_up_after <= 250)) AND ((link_days >= 1) AND (link_days <= 90)))),
    CONSTRAINT referrals_policy_remind_before_check CHECK ((remind_before >= 0)),
    CONSTRAINT referrals_policy_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.referrals_policyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id smallint NOT NULL,
    due_days smallint NOT NULL,
    remind_before smallint NOT NULL,
    escalate_after smallint NOT NULL,
    give_up_after smallint NOT NULL,
    link_days smallint NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id smallint NOT NULL,
    CONSTRAINT referrals_policyevent_due_days_check CHECK ((due_days >= 0)),
    CONSTRAINT referrals_policyevent_escalate_after_check CHECK ((escalate_after >= 0)),
    CONSTRAINT referrals_policyevent_give_up_after_check CHECK ((give_up_after >= 0)),
    CONSTRAINT referrals_policyevent_id_check CHECK ((id >= 0)),
    CONSTRAINT referrals_policyevent_link_days_check CHECK ((link_days >= 0)),
    CONSTRAINT referrals_policyevent_remind_before_check CHECK ((remind_before >= 0)),
    CONSTRAINT referrals_policyevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.referrals_policyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.referrals_policyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.referrals_referral (
    id uuid NOT NULL,
    code character varying(8) NOT NULL,
    "case" uuid,
    subject character varying(40) NOT NULL,
    disclosure character varying(8) NOT NULL,
    snapshot bytea NOT NULL,
    consent uuid,
    state character varying(12) NOT NULL,
    version integer NOT NULL,
    sent_by uuid,
    owner uuid,
    created_at timestamp with time zone NOT NULL,
    consulted_on date NOT NULL,
    due_on date NOT NULL,
    next_on date,
    stage smallint NOT NULL,
    closed_on date,
    consultation_id uuid,
    department_id uuid,
    organization_id uuid,
    person_id uuid,
    CONSTRAINT referrals_closed_has_its_day CHECK ((((closed_on IS NOT NULL) AND (next_on IS NULL) AND ((state)::text = ANY ((ARRAY['rejected'::character varying, 'resolved'::character varying, 'withdrawn'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['rejected'::character varying, 'resolved'::character varying, 'withdrawn'::character varying])::text[]))) AND (closed_on IS NULL)))),
    CONSTRAINT referrals_code_shape CHECK (((code)::text ~ '^[2-9A-HJKMNP-TV-Z]{8}$'::text)),
    CONSTRAINT referrals_disclosure_known CHECK (((disclosure)::text = ANY ((ARRAY['named'::character varying, 'slip'::character varying])::text[]))),
    CONSTRAINT referrals_has_a_subject CHECK ((NOT ((subject)::text = ''::text))),
    CONSTRAINT referrals_one_destination CHECK ((((department_id IS NOT NULL) AND (organization_id IS NULL)) OR ((department_id IS NULL) AND (organization_id IS NOT NULL)))),
    CONSTRAINT referrals_referral_stage_check CHECK ((stage >= 0)),
    CONSTRAINT referrals_referral_version_check CHECK ((version >= 0)),
    CONSTRAINT referrals_state_known CHECK (((state)::text = ANY ((ARRAY['pending'::character varying, 'accepted'::character varying, 'in_progress'::character varying, 'resolved'::character varying, 'rejected'::character varying, 'no_reply'::character varying, 'withdrawn'::character varying])::text[])))
);
CREATE TABLE template_city.referrals_referralevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    code character varying(8) NOT NULL,
    "case" uuid,
    subject character varying(40) NOT NULL,
    disclosure character varying(8) NOT NULL,
    consent uuid,
    state character varying(12) NOT NULL,
    version integer NOT NULL,
    sent_by uuid,
    owner uuid,
    created_at timestamp with time zone NOT NULL,
    consulted_on date NOT NULL,
    due_on date NOT NULL,
    next_on date,
    stage smallint NOT NULL,
    closed_on date,
    consultation_id uuid,
    department_id uuid,
    organization_id uuid,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT referrals_referralevent_stage_check CHECK ((stage >= 0)),
    CONSTRAINT referrals_referralevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.referrals_referralevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.referrals_referralevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.referrals_referralstep (
    id uuid NOT NULL,
    number smallint NOT NULL,
    state character varying(12) NOT NULL,
    actor character varying(12) NOT NULL,
    by uuid,
    reason character varying(20) NOT NULL,
    note bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    referral_id uuid NOT NULL,
    CONSTRAINT referrals_referralstep_number_check CHECK ((number >= 0)),
    CONSTRAINT referrals_step_actor_known CHECK (((actor)::text = ANY ((ARRAY['officer'::character varying, 'department'::character varying, 'outside'::character varying, 'clock'::character varying])::text[]))),
    CONSTRAINT referrals_step_reason_known CHECK ((((reason)::text = ''::text) OR ((reason)::text = ANY ((ARRAY['not_ours'::character varying, 'no_places'::character varying, 'requirements'::character varying, 'missing_data'::character varying, 'duplicate'::character varying, 'other'::character varying])::text[])))),
    CONSTRAINT referrals_step_rejected_says_why CHECK (((NOT ((state)::text = 'rejected'::text)) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT referrals_step_state_known CHECK (((state)::text = ANY ((ARRAY['pending'::character varying, 'accepted'::character varying, 'in_progress'::character varying, 'resolved'::character varying, 'rejected'::character varying, 'no_reply'::character varying, 'withdrawn'::character varying])::text[])))
);
CREATE TABLE template_city.registry_accessrecord (
    id uuid NOT NULL,
    reason character varying(20) NOT NULL,
    seen_by uuid NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT registry_access_reason_known CHECK (((reason)::text = ANY ((ARRAY['attending'::character varying, 'procedure'::character varying, 'correction'::character varying])::text[])))
);
CREATE TABLE template_city.registry_archive (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    reason bytea NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    part smallint NOT NULL,
    after character varying(64) NOT NULL,
    pieces jsonb NOT NULL,
    rows_total integer NOT NULL,
    rows_done integer NOT NULL,
    file_key character varying(200) NOT NULL,
    file_size bigint NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    CONSTRAINT registry_archive_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT registry_archive_part_check CHECK ((part >= 0)),
    CONSTRAINT registry_archive_ready_has_file CHECK (((((state)::text = 'ready'::text) OR ((file_key)::text = ''::text)) AND (1 = (
CASE
    WHEN ((state)::text = 'ready'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN ((file_key)::text = ''::text) THEN 1
    ELSE 0
END)))),
    CONSTRAINT registry_archive_rows_done_check CHECK ((rows_done >= 0)),
    CONSTRAINT registry_archive_rows_total_check CHECK ((rows_total >= 0)),
    CONSTRAINT registry_archive_state_known CHECK (((state)::text = ANY ((ARRAY['asked'::character varying, 'running'::character varying, 'ready'::character varying, 'cancelled'::character varying, 'gone'::character varying])::text[])))
);
CREATE TABLE template_city.registry_archivestep (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    taken_by uuid,
    taken_at timestamp with time zone NOT NULL,
    archive_id uuid NOT NULL,
    CONSTRAINT registry_archivestep_state_known CHECK (((state)::text = ANY ((ARRAY['asked'::character varying, 'running'::character varying, 'ready'::character varying, 'cancelled'::character varying, 'gone'::character varying])::text[])))
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
    interpreter character varying(40) DEFAULT ''::character varying NOT NULL,
    corrected_at timestamp with time zone,
    corrected_by uuid,
    correction bytea DEFAULT '\x'::bytea NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT registry_consultation_age_at_contact_check CHECK ((age_at_contact >= 0)),
    CONSTRAINT registry_consultation_age_plausible CHECK (((age_at_contact IS NULL) OR (age_at_contact <= 130))),
    CONSTRAINT registry_consultation_country_alpha3 CHECK (((nationality)::text ~ '^([A-Z]{3})?$'::text)),
    CONSTRAINT registry_consultation_date_plausible CHECK ((contacted_on >= '1990-01-01'::date)),
    CONSTRAINT registry_consultation_has_a_subject CHECK ((NOT ((subject)::text = ''::text))),
    CONSTRAINT registry_consultation_person_or_anonymous CHECK (((anonymous AND (person_id IS NULL)) OR ((NOT anonymous) AND (person_id IS NOT NULL)))),
    CONSTRAINT registry_consultation_source_known CHECK (((source)::text = ANY ((ARRAY['counter'::character varying, 'import'::character varying, 'api'::character varying])::text[]))),
    CONSTRAINT registry_consultation_version_check CHECK ((version >= 0))
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
    interpreter character varying(40) DEFAULT ''::character varying NOT NULL,
    corrected_at timestamp with time zone,
    corrected_by uuid,
    correction bytea DEFAULT '\x'::bytea NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT registry_consultationevent_age_at_contact_check CHECK ((age_at_contact >= 0)),
    CONSTRAINT registry_consultationevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.registry_consultationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_consultationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.registry_draftkey (
    id uuid NOT NULL,
    officer uuid NOT NULL,
    browser uuid NOT NULL,
    session uuid NOT NULL,
    secret bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone NOT NULL
);
CREATE TABLE template_city.registry_duplicatepair (
    id uuid NOT NULL,
    band character varying(10) NOT NULL,
    bits double precision NOT NULL,
    reasons character varying(20)[] NOT NULL,
    state character varying(10) NOT NULL,
    found_at timestamp with time zone NOT NULL,
    first_id uuid NOT NULL,
    second_id uuid NOT NULL,
    CONSTRAINT registry_duplicatepair_band_known CHECK (((band)::text = ANY ((ARRAY['same'::character varying, 'maybe'::character varying])::text[]))),
    CONSTRAINT registry_duplicatepair_in_order CHECK ((first_id < second_id)),
    CONSTRAINT registry_duplicatepair_state_known CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'merged'::character varying, 'different'::character varying, 'parted'::character varying])::text[])))
);
CREATE TABLE template_city.registry_duplicatepairevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    band character varying(10) NOT NULL,
    bits double precision NOT NULL,
    reasons character varying(20)[] NOT NULL,
    state character varying(10) NOT NULL,
    found_at timestamp with time zone NOT NULL,
    first_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    second_id uuid NOT NULL
);
ALTER TABLE template_city.registry_duplicatepairevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_duplicatepairevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.registry_duplicatestep (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    taken_by uuid,
    taken_at timestamp with time zone NOT NULL,
    pair_id uuid NOT NULL,
    CONSTRAINT registry_duplicatestep_state_known CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'merged'::character varying, 'different'::character varying, 'parted'::character varying])::text[])))
);
CREATE TABLE template_city.registry_duplicatesweep (
    id smallint NOT NULL,
    running boolean NOT NULL,
    prepared_to uuid,
    partition smallint NOT NULL,
    compared bigint NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT registry_duplicatesweep_compared_check CHECK ((compared >= 0)),
    CONSTRAINT registry_duplicatesweep_id_check CHECK ((id >= 0)),
    CONSTRAINT registry_duplicatesweep_only_one CHECK ((id = 1)),
    CONSTRAINT registry_duplicatesweep_partition_check CHECK ((partition >= 0))
);
CREATE TABLE template_city.registry_hiddenname (
    id uuid NOT NULL,
    given_names bytea NOT NULL,
    family_names bytea NOT NULL,
    chosen_name bytea NOT NULL,
    beginnings character varying(32)[] NOT NULL,
    hidden_by uuid,
    hidden_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL
);
CREATE TABLE template_city.registry_hiddennameevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    given_names bytea NOT NULL,
    family_names bytea NOT NULL,
    chosen_name bytea NOT NULL,
    beginnings character varying(32)[] NOT NULL,
    hidden_by uuid,
    hidden_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.registry_hiddennameevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_hiddennameevent_pgh_id_seq
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
    reading uuid,
    followed integer DEFAULT 0 NOT NULL,
    CONSTRAINT registry_importjob_already_loaded_check CHECK ((already_loaded >= 0)),
    CONSTRAINT registry_importjob_anonymous_check CHECK ((anonymous >= 0)),
    CONSTRAINT registry_importjob_done_is_whole CHECK (((NOT ((state)::text = 'done'::text)) OR (next_row = total_rows))),
    CONSTRAINT registry_importjob_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT registry_importjob_followed_check CHECK ((followed >= 0)),
    CONSTRAINT registry_importjob_followed_were_there CHECK ((followed <= already_loaded)),
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
CREATE TABLE template_city.registry_importpiece (
    id bigint NOT NULL,
    reading uuid NOT NULL,
    part character varying(40) NOT NULL,
    first integer NOT NULL,
    rows integer NOT NULL,
    content bytea NOT NULL,
    job_id uuid NOT NULL,
    CONSTRAINT registry_importpiece_first_check CHECK ((first >= 0)),
    CONSTRAINT registry_importpiece_rows_check CHECK ((rows >= 0))
);
ALTER TABLE template_city.registry_importpiece ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_importpiece_id_seq
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
CREATE TABLE template_city.registry_likeness (
    person_id uuid NOT NULL,
    keys bigint[] NOT NULL,
    near bigint[] NOT NULL,
    stale boolean NOT NULL,
    marked_at timestamp with time zone NOT NULL
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
CREATE TABLE template_city.registry_merge (
    id uuid NOT NULL,
    changes bytea NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    done_by uuid,
    parted_at timestamp with time zone,
    parted_by uuid,
    merged_id uuid NOT NULL,
    pair_id uuid NOT NULL,
    survivor_id uuid NOT NULL,
    CONSTRAINT registry_merge_of_two CHECK ((NOT (merged_id = survivor_id)))
);
CREATE TABLE template_city.registry_mergeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    changes bytea NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    done_by uuid,
    parted_at timestamp with time zone,
    parted_by uuid,
    merged_id uuid NOT NULL,
    pair_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    survivor_id uuid NOT NULL
);
ALTER TABLE template_city.registry_mergeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_mergeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.registry_mergemove (
    id uuid NOT NULL,
    holding character varying(100) NOT NULL,
    keys character varying(120)[] NOT NULL,
    merge_id uuid NOT NULL
);
CREATE TABLE template_city.registry_nameword (
    word character varying(60) NOT NULL,
    people integer NOT NULL,
    CONSTRAINT registry_nameword_people_check CHECK ((people >= 0))
);
CREATE TABLE template_city.registry_opening (
    id uuid NOT NULL,
    compartment character varying(20) NOT NULL,
    reason character varying(20) NOT NULL,
    note bytea NOT NULL,
    opened_by uuid NOT NULL,
    session uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    consultation_id uuid,
    person_id uuid,
    CONSTRAINT registry_opening_compartment_known CHECK (((compartment)::text = ANY ((ARRAY['gender_violence'::character varying, 'trafficking'::character varying, 'refuge'::character varying])::text[]))),
    CONSTRAINT registry_opening_is_bounded CHECK ((expires_at > opened_at)),
    CONSTRAINT registry_opening_of_one_thing CHECK ((((consultation_id IS NULL) AND (person_id IS NOT NULL)) OR ((consultation_id IS NOT NULL) AND (person_id IS NULL)))),
    CONSTRAINT registry_opening_reason_known CHECK (((reason)::text = ANY ((ARRAY['accompanying'::character varying, 'danger'::character varying, 'coordinating'::character varying, 'rectifying'::character varying])::text[])))
);
CREATE TABLE template_city.registry_openingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    compartment character varying(20) NOT NULL,
    reason character varying(20) NOT NULL,
    note bytea NOT NULL,
    opened_by uuid NOT NULL,
    session uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    consultation_id uuid,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.registry_openingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_openingevent_pgh_id_seq
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
    merged_into_id uuid,
    confidential boolean DEFAULT false NOT NULL,
    erased_at timestamp with time zone,
    CONSTRAINT registry_person_birth_fits_precision CHECK ((((birth_date IS NOT NULL) AND ((birth_precision)::text = 'exact'::text) AND ((birth_year)::numeric = EXTRACT(year FROM birth_date))) OR ((birth_date IS NULL) AND ((birth_precision)::text = ANY ((ARRAY['year'::character varying, 'estimated'::character varying])::text[])) AND (birth_year IS NOT NULL)) OR ((birth_date IS NULL) AND ((birth_precision)::text = 'unknown'::text) AND (birth_year IS NULL)))),
    CONSTRAINT registry_person_birth_year_check CHECK ((birth_year >= 0)),
    CONSTRAINT registry_person_birth_year_plausible CHECK (((birth_year IS NULL) OR ((birth_year >= 1890) AND (birth_year <= 2100)))),
    CONSTRAINT registry_person_country_alpha3 CHECK (((country_of_birth)::text ~ '^([A-Z]{3})?$'::text)),
    CONSTRAINT registry_person_few_nationalities CHECK ((
CASE
    WHEN (nationalities IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(nationalities, 1), 0)
END <= 5)),
    CONSTRAINT registry_person_has_a_name CHECK (((NOT ((search_name)::text = ''::text)) OR (erased_at IS NOT NULL))),
    CONSTRAINT registry_person_marker_known CHECK (((document_marker)::text = ANY ((ARRAY[''::character varying, 'F'::character varying, 'M'::character varying, 'X'::character varying])::text[]))),
    CONSTRAINT registry_person_not_merged_into_itself CHECK (((merged_into_id IS NULL) OR (NOT ((merged_into_id = id) AND (merged_into_id IS NOT NULL))))),
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
    merged_into_id uuid,
    confidential boolean DEFAULT false NOT NULL,
    erased_at timestamp with time zone,
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
CREATE TABLE template_city.registry_searchword (
    word character varying(400) NOT NULL
);
CREATE TABLE template_city.reports_exportstep (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    taken_by uuid,
    taken_at timestamp with time zone NOT NULL,
    export_id uuid NOT NULL,
    CONSTRAINT reports_step_state_known CHECK (((state)::text = ANY ((ARRAY['asked'::character varying, 'running'::character varying, 'ready'::character varying, 'failed'::character varying, 'cancelled'::character varying, 'gone'::character varying])::text[])))
);
CREATE TABLE template_city.reports_reportexport (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    content character varying(10) NOT NULL,
    file_format character varying(5) NOT NULL,
    query jsonb NOT NULL,
    personal boolean NOT NULL,
    reason bytea NOT NULL,
    language character varying(10) NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    rows_total integer NOT NULL,
    rows_done integer NOT NULL,
    problem character varying(20) NOT NULL,
    file_key character varying(200) NOT NULL,
    file_size integer NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    CONSTRAINT reports_export_content_known CHECK (((content)::text = ANY ((ARRAY['table'::character varying, 'rows'::character varying])::text[]))),
    CONSTRAINT reports_export_figures_name_nobody CHECK (((NOT personal) OR ((content)::text = 'rows'::text))),
    CONSTRAINT reports_export_format_known CHECK (((file_format)::text = ANY ((ARRAY['xlsx'::character varying, 'csv'::character varying, 'pdf'::character varying])::text[]))),
    CONSTRAINT reports_export_ready_has_a_file CHECK (((((state)::text = 'ready'::text) OR ((file_key)::text = ''::text)) AND (1 = (
CASE
    WHEN ((state)::text = 'ready'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN ((file_key)::text = ''::text) THEN 1
    ELSE 0
END)))),
    CONSTRAINT reports_export_state_known CHECK (((state)::text = ANY ((ARRAY['asked'::character varying, 'running'::character varying, 'ready'::character varying, 'failed'::character varying, 'cancelled'::character varying, 'gone'::character varying])::text[]))),
    CONSTRAINT reports_reportexport_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT reports_reportexport_rows_done_check CHECK ((rows_done >= 0)),
    CONSTRAINT reports_reportexport_rows_total_check CHECK ((rows_total >= 0))
);
CREATE TABLE template_city.reports_reportexportevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    content character varying(10) NOT NULL,
    file_format character varying(5) NOT NULL,
    query jsonb NOT NULL,
    personal boolean NOT NULL,
    reason bytea NOT NULL,
    language character varying(10) NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    rows_total integer NOT NULL,
    rows_done integer NOT NULL,
    problem character varying(20) NOT NULL,
    file_key character varying(200) NOT NULL,
    file_size integer NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT reports_reportexportevent_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT reports_reportexportevent_rows_done_check CHECK ((rows_done >= 0)),
    CONSTRAINT reports_reportexportevent_rows_total_check CHECK ((rows_total >= 0))
);
ALTER TABLE template_city.reports_reportexportevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.reports_reportexportevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.rights_delivery (
    id uuid NOT NULL,
    how character varying(5) NOT NULL,
    pdf_key character varying(200) NOT NULL,
    json_key character varying(200) NOT NULL,
    pdf_hash character varying(64) NOT NULL,
    json_hash character varying(64) NOT NULL,
    facts integer NOT NULL,
    left_out integer NOT NULL,
    link_hash character varying(32) NOT NULL,
    code_hash character varying(32) NOT NULL,
    tries smallint NOT NULL,
    expires_at timestamp with time zone,
    taken_at timestamp with time zone,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    request_id uuid NOT NULL,
    CONSTRAINT rights_delivery_facts_check CHECK ((facts >= 0)),
    CONSTRAINT rights_delivery_how_known CHECK (((how)::text = ANY ((ARRAY['paper'::character varying, 'link'::character varying])::text[]))),
    CONSTRAINT rights_delivery_left_out_check CHECK ((left_out >= 0)),
    CONSTRAINT rights_delivery_tries_check CHECK ((tries >= 0))
);
CREATE TABLE template_city.rights_deliveryevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    how character varying(5) NOT NULL,
    pdf_key character varying(200) NOT NULL,
    json_key character varying(200) NOT NULL,
    pdf_hash character varying(64) NOT NULL,
    json_hash character varying(64) NOT NULL,
    facts integer NOT NULL,
    left_out integer NOT NULL,
    link_hash character varying(32) NOT NULL,
    code_hash character varying(32) NOT NULL,
    tries smallint NOT NULL,
    expires_at timestamp with time zone,
    taken_at timestamp with time zone,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    request_id uuid NOT NULL,
    CONSTRAINT rights_deliveryevent_facts_check CHECK ((facts >= 0)),
    CONSTRAINT rights_deliveryevent_left_out_check CHECK ((left_out >= 0)),
    CONSTRAINT rights_deliveryevent_tries_check CHECK ((tries >= 0))
);
ALTER TABLE template_city.rights_deliveryevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.rights_deliveryevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.rights_due (
    id uuid NOT NULL,
    subject character varying(15) NOT NULL,
    object uuid,
    since date NOT NULL,
    decision character varying(7) NOT NULL,
    reason bytea NOT NULL,
    until date,
    decided_by uuid,
    decided_at timestamp with time zone,
    found_at timestamp with time zone NOT NULL,
    person_id uuid,
    CONSTRAINT rights_due_decision_known CHECK (((decision)::text = ANY ((ARRAY['waiting'::character varying, 'erased'::character varying, 'kept'::character varying])::text[])))
);
CREATE TABLE template_city.rights_dueevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    subject character varying(15) NOT NULL,
    object uuid,
    since date NOT NULL,
    decision character varying(7) NOT NULL,
    reason bytea NOT NULL,
    until date,
    decided_by uuid,
    decided_at timestamp with time zone,
    found_at timestamp with time zone NOT NULL,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.rights_dueevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.rights_dueevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.rights_hold (
    id uuid NOT NULL,
    reason bytea NOT NULL,
    until date,
    placed_by uuid NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    lifted_by uuid,
    lifted_at timestamp with time zone,
    person_id uuid NOT NULL
);
CREATE TABLE template_city.rights_holdevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    reason bytea NOT NULL,
    until date,
    placed_by uuid NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    lifted_by uuid,
    lifted_at timestamp with time zone,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.rights_holdevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.rights_holdevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.rights_line (
    id bigint NOT NULL,
    place integer NOT NULL,
    holding character varying(80) NOT NULL,
    heading bytea NOT NULL,
    label bytea NOT NULL,
    value bytea NOT NULL,
    third_party boolean NOT NULL,
    given boolean NOT NULL,
    request_id uuid NOT NULL,
    compartments character varying(80) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT rights_line_place_check CHECK ((place >= 0))
);
ALTER TABLE template_city.rights_line ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.rights_line_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.rights_personerased (
    id uuid NOT NULL,
    subject uuid NOT NULL,
    reason character varying(10) NOT NULL,
    request uuid,
    rows jsonb NOT NULL,
    history integer NOT NULL,
    erased_by uuid,
    erased_at timestamp with time zone NOT NULL,
    CONSTRAINT rights_erasure_reason_known CHECK (((reason)::text = ANY ((ARRAY['request'::character varying, 'retention'::character varying, 'replayed'::character varying])::text[]))),
    CONSTRAINT rights_personerased_history_check CHECK ((history >= 0))
);
CREATE TABLE template_city.rights_request (
    id uuid NOT NULL,
    kind character varying(15) NOT NULL,
    state character varying(10) NOT NULL,
    channel character varying(10) NOT NULL,
    name bytea NOT NULL,
    document bytea NOT NULL,
    contact bytea NOT NULL,
    text bytea NOT NULL,
    answer bytea NOT NULL,
    language character varying(10) NOT NULL,
    code_hash character varying(32) NOT NULL,
    received_on date NOT NULL,
    due_on date NOT NULL,
    identity character varying(15) NOT NULL,
    ground character varying(15) NOT NULL,
    handler uuid,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    person_id uuid,
    CONSTRAINT rights_request_due_after_received CHECK ((due_on >= received_on)),
    CONSTRAINT rights_request_kind_known CHECK (((kind)::text = ANY ((ARRAY['access'::character varying, 'rectification'::character varying, 'erasure'::character varying, 'objection'::character varying])::text[]))),
    CONSTRAINT rights_request_refused_with_ground CHECK (((NOT ((state)::text = 'refused'::text)) OR (NOT ((ground)::text = ''::text)))),
    CONSTRAINT rights_request_state_known CHECK (((state)::text = ANY ((ARRAY['received'::character varying, 'checked'::character varying, 'gathering'::character varying, 'ready'::character varying, 'answered'::character varying, 'refused'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT rights_request_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.rights_requestevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(15) NOT NULL,
    state character varying(10) NOT NULL,
    channel character varying(10) NOT NULL,
    name bytea NOT NULL,
    document bytea NOT NULL,
    contact bytea NOT NULL,
    text bytea NOT NULL,
    answer bytea NOT NULL,
    language character varying(10) NOT NULL,
    code_hash character varying(32) NOT NULL,
    received_on date NOT NULL,
    due_on date NOT NULL,
    identity character varying(15) NOT NULL,
    ground character varying(15) NOT NULL,
    handler uuid,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT rights_requestevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.rights_requestevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.rights_requestevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.rights_retentionrule (
    subject character varying(15) NOT NULL,
    years smallint NOT NULL,
    version integer NOT NULL,
    set_by uuid,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT rights_retentionrule_version_check CHECK ((version >= 0)),
    CONSTRAINT rights_retentionrule_years_check CHECK ((years >= 0)),
    CONSTRAINT rights_rule_subject_known CHECK (((subject)::text = ANY ((ARRAY['people'::character varying, 'consultations'::character varying, 'files'::character varying, 'cases'::character varying, 'referrals'::character varying, 'requests'::character varying])::text[]))),
    CONSTRAINT rights_rule_years_plausible CHECK (((years >= 1) AND (years <= 100)))
);
CREATE TABLE template_city.rights_retentionruleevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    subject character varying(15) NOT NULL,
    years smallint NOT NULL,
    version integer NOT NULL,
    set_by uuid,
    set_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id character varying(15) NOT NULL,
    CONSTRAINT rights_retentionruleevent_version_check CHECK ((version >= 0)),
    CONSTRAINT rights_retentionruleevent_years_check CHECK ((years >= 0))
);
ALTER TABLE template_city.rights_retentionruleevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.rights_retentionruleevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.rights_step (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    taken_by uuid,
    taken_at timestamp with time zone NOT NULL,
    request_id uuid NOT NULL,
    CONSTRAINT rights_step_state_known CHECK (((state)::text = ANY ((ARRAY['received'::character varying, 'checked'::character varying, 'gathering'::character varying, 'ready'::character varying, 'answered'::character varying, 'refused'::character varying, 'withdrawn'::character varying])::text[])))
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
CREATE TABLE template_city.training_attendance (
    id uuid NOT NULL,
    mark character varying(10) NOT NULL,
    hours numeric(4,2) NOT NULL,
    how character varying(10) NOT NULL,
    told_by uuid,
    told_at timestamp with time zone NOT NULL,
    session_id uuid NOT NULL,
    enrolment_id uuid NOT NULL,
    ticket uuid,
    CONSTRAINT training_attendance_hours_of_who_was_there CHECK ((((hours > (0)::numeric) AND ((mark)::text = ANY ((ARRAY['present'::character varying, 'made_up'::character varying])::text[]))) OR ((NOT ((mark)::text = ANY ((ARRAY['present'::character varying, 'made_up'::character varying])::text[]))) AND (hours = (0)::numeric)))),
    CONSTRAINT training_attendance_how_known CHECK (((how)::text = ANY ((ARRAY['list'::character varying, 'sheet'::character varying, 'qr'::character varying, 'walk_in'::character varying])::text[]))),
    CONSTRAINT training_attendance_mark_known CHECK (((mark)::text = ANY ((ARRAY['present'::character varying, 'absent'::character varying, 'excused'::character varying, 'made_up'::character varying])::text[])))
);
CREATE TABLE template_city.training_attendanceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    mark character varying(10) NOT NULL,
    hours numeric(4,2) NOT NULL,
    how character varying(10) NOT NULL,
    told_by uuid,
    told_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    session_id uuid NOT NULL,
    enrolment_id uuid NOT NULL,
    ticket uuid
);
ALTER TABLE template_city.training_attendanceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.training_attendanceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.training_attendancesheet (
    id uuid NOT NULL,
    file_key character varying(200) NOT NULL,
    file_name bytea NOT NULL,
    columns jsonb NOT NULL,
    choices jsonb NOT NULL,
    written integer NOT NULL,
    refused integer NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    loaded_at timestamp with time zone,
    loaded_by uuid,
    edition_id uuid NOT NULL,
    CONSTRAINT training_attendancesheet_refused_check CHECK ((refused >= 0)),
    CONSTRAINT training_attendancesheet_written_check CHECK ((written >= 0)),
    CONSTRAINT training_sheet_written_when_loaded CHECK ((((loaded_at IS NULL) AND (written = 0)) OR (loaded_at IS NOT NULL)))
);
CREATE TABLE template_city.training_calendarfeed (
    id uuid NOT NULL,
    secret_hash character varying(64) NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid,
    edition_id uuid,
    participant_id uuid,
    CONSTRAINT training_feed_of_one_thing CHECK ((((edition_id IS NULL) OR (participant_id IS NULL)) AND (1 = (
CASE
    WHEN (edition_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (participant_id IS NULL) THEN 1
    ELSE 0
END))))
);
CREATE TABLE template_city.training_calendarfeedevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid,
    edition_id uuid,
    participant_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.training_calendarfeedevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.training_calendarfeedevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.training_certificate (
    id uuid NOT NULL,
    year smallint NOT NULL,
    serial integer NOT NULL,
    number character varying(20) NOT NULL,
    code character varying(26) NOT NULL,
    name character varying(210) NOT NULL,
    document bytea NOT NULL,
    course character varying(160) NOT NULL,
    hours numeric(5,1) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    assessed boolean NOT NULL,
    layout jsonb NOT NULL,
    language character varying(2) NOT NULL,
    replaces uuid,
    issued_at timestamp with time zone NOT NULL,
    issued_on date NOT NULL,
    issued_by uuid,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    reason bytea NOT NULL,
    enrolment_id uuid NOT NULL,
    valid_until date,
    CONSTRAINT training_certificate_code_shape CHECK (((code)::text ~ '^[0-9A-HJKMNP-TV-Z]{26}$'::text)),
    CONSTRAINT training_certificate_language_known CHECK (((language)::text = ANY ((ARRAY['es'::character varying, 'en'::character varying])::text[]))),
    CONSTRAINT training_certificate_says_of_whom CHECK (((NOT ((name)::text = ''::text)) AND (NOT ((course)::text = ''::text)))),
    CONSTRAINT training_certificate_serial_check CHECK ((serial >= 0)),
    CONSTRAINT training_certificate_year_check CHECK ((year >= 0))
);
CREATE TABLE template_city.training_certificateevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    year smallint NOT NULL,
    serial integer NOT NULL,
    number character varying(20) NOT NULL,
    code character varying(26) NOT NULL,
    name character varying(210) NOT NULL,
    document bytea NOT NULL,
    course character varying(160) NOT NULL,
    hours numeric(5,1) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    assessed boolean NOT NULL,
    layout jsonb NOT NULL,
    language character varying(2) NOT NULL,
    replaces uuid,
    issued_at timestamp with time zone NOT NULL,
    issued_on date NOT NULL,
    issued_by uuid,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    reason bytea NOT NULL,
    enrolment_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    valid_until date,
    CONSTRAINT training_certificateevent_serial_check CHECK ((serial >= 0)),
    CONSTRAINT training_certificateevent_year_check CHECK ((year >= 0))
);
ALTER TABLE template_city.training_certificateevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.training_certificateevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.training_certificaterun (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    language character varying(2) NOT NULL,
    signatories jsonb NOT NULL,
    asked_in character varying(10) NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    issued integer NOT NULL,
    total integer NOT NULL,
    done integer NOT NULL,
    file_key character varying(200) NOT NULL,
    file_size integer NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    edition_id uuid NOT NULL,
    CONSTRAINT training_certificaterun_done_check CHECK ((done >= 0)),
    CONSTRAINT training_certificaterun_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT training_certificaterun_issued_check CHECK ((issued >= 0)),
    CONSTRAINT training_certificaterun_total_check CHECK ((total >= 0)),
    CONSTRAINT training_run_ready_has_a_file CHECK (((((state)::text = 'ready'::text) OR ((file_key)::text = ''::text)) AND (1 = (
CASE
    WHEN ((state)::text = 'ready'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN ((file_key)::text = ''::text) THEN 1
    ELSE 0
END)))),
    CONSTRAINT training_run_state_known CHECK (((state)::text = ANY ((ARRAY['asked'::character varying, 'running'::character varying, 'ready'::character varying, 'failed'::character varying, 'cancelled'::character varying, 'gone'::character varying])::text[])))
);
CREATE TABLE template_city.training_citylogo (
    id uuid NOT NULL,
    version integer NOT NULL,
    media character varying(20) NOT NULL,
    picture text NOT NULL,
    chosen_by uuid,
    chosen_at timestamp with time zone NOT NULL,
    CONSTRAINT training_citylogo_version_check CHECK ((version >= 0)),
    CONSTRAINT training_logo_counted CHECK ((version >= 1)),
    CONSTRAINT training_logo_is_a_picture_or_none CHECK (((((media)::text = ''::text) AND (picture = ''::text)) OR ((NOT ((media)::text = ''::text)) AND (NOT (picture = ''::text))))),
    CONSTRAINT training_logo_media_known CHECK (((media)::text = ANY ((ARRAY[''::character varying, 'image/png'::character varying, 'image/jpeg'::character varying, 'image/svg+xml'::character varying])::text[])))
);
CREATE TABLE template_city.training_citylogoevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    media character varying(20) NOT NULL,
    chosen_by uuid,
    chosen_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT training_citylogoevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.training_citylogoevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.training_citylogoevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.training_course (
    id uuid NOT NULL,
    title character varying(160) NOT NULL,
    folded_title character varying(160) NOT NULL,
    kind character varying(12) NOT NULL,
    topic character varying(60) NOT NULL,
    modality character varying(10) NOT NULL,
    provider character varying(160) NOT NULL,
    modules jsonb NOT NULL,
    hours numeric(5,1) NOT NULL,
    threshold_percent smallint NOT NULL,
    assessed boolean NOT NULL,
    valid_months smallint,
    template uuid,
    template_code character varying(60) NOT NULL,
    template_version integer,
    active boolean NOT NULL,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT training_course_has_a_title CHECK (((NOT ((title)::text = ''::text)) AND (NOT ((folded_title)::text = ''::text)))),
    CONSTRAINT training_course_hours CHECK (((hours > (0)::numeric) AND (hours <= (400)::numeric))),
    CONSTRAINT training_course_kind_known CHECK (((kind)::text = ANY ((ARRAY['accredited'::character varying, 'course'::character varying, 'workshop'::character varying, 'talk'::character varying])::text[]))),
    CONSTRAINT training_course_modality_known CHECK (((modality)::text = ANY ((ARRAY['room'::character varying, 'online'::character varying, 'mixed'::character varying])::text[]))),
    CONSTRAINT training_course_template_version_check CHECK ((template_version >= 0)),
    CONSTRAINT training_course_threshold CHECK (((threshold_percent >= 1) AND (threshold_percent <= 100))),
    CONSTRAINT training_course_threshold_percent_check CHECK ((threshold_percent >= 0)),
    CONSTRAINT training_course_valid_months CHECK (((valid_months IS NULL) OR ((valid_months >= 1) AND (valid_months <= 240)))),
    CONSTRAINT training_course_valid_months_check CHECK ((valid_months >= 0)),
    CONSTRAINT training_course_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.training_courseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    title character varying(160) NOT NULL,
    folded_title character varying(160) NOT NULL,
    kind character varying(12) NOT NULL,
    topic character varying(60) NOT NULL,
    modality character varying(10) NOT NULL,
    provider character varying(160) NOT NULL,
    modules jsonb NOT NULL,
    hours numeric(5,1) NOT NULL,
    threshold_percent smallint NOT NULL,
    assessed boolean NOT NULL,
    valid_months smallint,
    template uuid,
    template_code character varying(60) NOT NULL,
    template_version integer,
    active boolean NOT NULL,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT training_courseevent_template_version_check CHECK ((template_version >= 0)),
    CONSTRAINT training_courseevent_threshold_percent_check CHECK ((threshold_percent >= 0)),
    CONSTRAINT training_courseevent_valid_months_check CHECK ((valid_months >= 0)),
    CONSTRAINT training_courseevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.training_courseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.training_courseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.training_coursesession (
    id uuid NOT NULL,
    module character varying(20) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    hours numeric(4,2) NOT NULL,
    room character varying(160) NOT NULL,
    link character varying(300) NOT NULL,
    trainer character varying(150) NOT NULL,
    closed_at timestamp with time zone,
    closed_by uuid,
    submissions uuid[] NOT NULL,
    version integer NOT NULL,
    edition_id uuid NOT NULL,
    CONSTRAINT training_coursesession_version_check CHECK ((version >= 0)),
    CONSTRAINT training_session_hours CHECK (((hours > (0)::numeric) AND (hours <= (12)::numeric))),
    CONSTRAINT training_session_link_is_web CHECK ((((link)::text = ''::text) OR ((link)::text ~~ 'http://%'::text) OR ((link)::text ~~ 'https://%'::text))),
    CONSTRAINT training_session_of_a_module CHECK ((NOT ((module)::text = ''::text)))
);
CREATE TABLE template_city.training_coursesessionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    module character varying(20) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    hours numeric(4,2) NOT NULL,
    room character varying(160) NOT NULL,
    link character varying(300) NOT NULL,
    trainer character varying(150) NOT NULL,
    closed_at timestamp with time zone,
    closed_by uuid,
    submissions uuid[] NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    CONSTRAINT training_coursesessionevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.training_coursesessionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.training_coursesessionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.training_edition (
    id uuid NOT NULL,
    number integer NOT NULL,
    name character varying(120) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    capacity integer NOT NULL,
    enrolment character varying(12) NOT NULL,
    trainer_ids uuid[] NOT NULL,
    trainers character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    modules jsonb NOT NULL,
    hours numeric(5,1) NOT NULL,
    threshold_percent smallint NOT NULL,
    assessed boolean NOT NULL,
    valid_months smallint,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    course_id uuid NOT NULL,
    title character varying(160) DEFAULT ''::character varying NOT NULL,
    topic character varying(60) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT training_edition_capacity CHECK (((capacity >= 1) AND (capacity <= 2000))),
    CONSTRAINT training_edition_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT training_edition_ends_after CHECK ((starts_on <= ends_on)),
    CONSTRAINT training_edition_enrolment_known CHECK (((enrolment)::text = ANY ((ARRAY['open'::character varying, 'invitation'::character varying, 'closed'::character varying])::text[]))),
    CONSTRAINT training_edition_hours CHECK (((hours > (0)::numeric) AND (hours <= (400)::numeric))),
    CONSTRAINT training_edition_number_check CHECK ((number >= 0)),
    CONSTRAINT training_edition_state_known CHECK (((state)::text = ANY ((ARRAY['planned'::character varying, 'open'::character varying, 'running'::character varying, 'finished'::character varying, 'cancelled'::character varying])::text[]))),
    CONSTRAINT training_edition_threshold CHECK (((threshold_percent >= 1) AND (threshold_percent <= 100))),
    CONSTRAINT training_edition_threshold_percent_check CHECK ((threshold_percent >= 0)),
    CONSTRAINT training_edition_valid_months_check CHECK ((valid_months >= 0)),
    CONSTRAINT training_edition_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.training_editionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    number integer NOT NULL,
    name character varying(120) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    capacity integer NOT NULL,
    enrolment character varying(12) NOT NULL,
    trainer_ids uuid[] NOT NULL,
    trainers character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    modules jsonb NOT NULL,
    hours numeric(5,1) NOT NULL,
    threshold_percent smallint NOT NULL,
    assessed boolean NOT NULL,
    valid_months smallint,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    course_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    title character varying(160) DEFAULT ''::character varying NOT NULL,
    topic character varying(60) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT training_editionevent_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT training_editionevent_number_check CHECK ((number >= 0)),
    CONSTRAINT training_editionevent_threshold_percent_check CHECK ((threshold_percent >= 0)),
    CONSTRAINT training_editionevent_valid_months_check CHECK ((valid_months >= 0)),
    CONSTRAINT training_editionevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.training_editionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.training_editionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.training_enrolment (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    since timestamp with time zone NOT NULL,
    assessment character varying(12) NOT NULL,
    assessed_by uuid,
    assessed_at timestamp with time zone,
    accredited_at timestamp with time zone,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    edition_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    department_id uuid,
    CONSTRAINT training_enrolment_accredits_who_is_in CHECK (((accredited_at IS NULL) OR ((state)::text = 'enrolled'::text))),
    CONSTRAINT training_enrolment_assessed_some_day CHECK ((((assessed_at IS NULL) AND ((assessment)::text = 'none'::text)) OR ((NOT ((assessment)::text = 'none'::text)) AND (assessed_at IS NOT NULL)))),
    CONSTRAINT training_enrolment_assessment_known CHECK (((assessment)::text = ANY ((ARRAY['none'::character varying, 'approved'::character varying, 'not_approved'::character varying])::text[]))),
    CONSTRAINT training_enrolment_state_known CHECK (((state)::text = ANY ((ARRAY['invited'::character varying, 'enrolled'::character varying, 'waiting'::character varying, 'withdrawn'::character varying, 'declined'::character varying])::text[]))),
    CONSTRAINT training_enrolment_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.training_enrolmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    since timestamp with time zone NOT NULL,
    assessment character varying(12) NOT NULL,
    assessed_by uuid,
    assessed_at timestamp with time zone,
    accredited_at timestamp with time zone,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    edition_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    department_id uuid,
    CONSTRAINT training_enrolmentevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.training_enrolmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.training_enrolmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.training_participant (
    id uuid NOT NULL,
    given_names character varying(100) NOT NULL,
    family_names character varying(100) NOT NULL,
    folded_name character varying(210) NOT NULL,
    document bytea NOT NULL,
    email character varying(254) NOT NULL,
    gender character varying(60) NOT NULL,
    "position" character varying(100) NOT NULL,
    account uuid,
    left_on date,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    department_id uuid,
    merged_into_id uuid,
    unlinked uuid[],
    CONSTRAINT training_participant_has_a_name CHECK (((NOT ((given_names)::text = ''::text)) AND (NOT ((folded_name)::text = ''::text)))),
    CONSTRAINT training_participant_merged_has_no_account CHECK (((merged_into_id IS NULL) OR (account IS NULL))),
    CONSTRAINT training_participant_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.training_participantevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    given_names character varying(100) NOT NULL,
    family_names character varying(100) NOT NULL,
    folded_name character varying(210) NOT NULL,
    document bytea NOT NULL,
    email character varying(254) NOT NULL,
    gender character varying(60) NOT NULL,
    "position" character varying(100) NOT NULL,
    account uuid,
    left_on date,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    department_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    merged_into_id uuid,
    unlinked uuid[],
    CONSTRAINT training_participantevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.training_participantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.training_participantevent_pgh_id_seq
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
ALTER TABLE ONLY template_city.agenda_appointment
    ADD CONSTRAINT agenda_appointment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.agenda_appointment
    ADD CONSTRAINT agenda_appointment_seat_taken_once EXCLUDE USING gist (desk_id WITH =, seat WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (((state)::text = ANY ((ARRAY['booked'::character varying, 'arrived'::character varying, 'attended'::character varying])::text[])));
ALTER TABLE ONLY template_city.agenda_appointmentevent
    ADD CONSTRAINT agenda_appointmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.agenda_appointmentstep
    ADD CONSTRAINT agenda_appointmentstep_one_after_another UNIQUE (appointment_id, "position");
ALTER TABLE ONLY template_city.agenda_appointmentstep
    ADD CONSTRAINT agenda_appointmentstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.agenda_desk
    ADD CONSTRAINT agenda_desk_name_unique UNIQUE (folded_name);
ALTER TABLE ONLY template_city.agenda_desk
    ADD CONSTRAINT agenda_desk_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.agenda_deskevent
    ADD CONSTRAINT agenda_deskevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.agenda_openinghours
    ADD CONSTRAINT agenda_hours_open_once UNIQUE (desk_id, weekday, opens);
ALTER TABLE ONLY template_city.agenda_openinghours
    ADD CONSTRAINT agenda_openinghours_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.agenda_openinghoursevent
    ADD CONSTRAINT agenda_openinghoursevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.agenda_screen
    ADD CONSTRAINT agenda_screen_link_unique UNIQUE (token_hash);
ALTER TABLE ONLY template_city.agenda_screen
    ADD CONSTRAINT agenda_screen_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.agenda_screenevent
    ADD CONSTRAINT agenda_screenevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.agenda_specialday
    ADD CONSTRAINT agenda_specialday_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.agenda_specialday
    ADD CONSTRAINT agenda_specialday_said_once UNIQUE NULLS NOT DISTINCT (desk_id, day, opens);
ALTER TABLE ONLY template_city.agenda_specialdayevent
    ADD CONSTRAINT agenda_specialdayevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.agenda_ticket
    ADD CONSTRAINT agenda_ticket_appointment_id_key UNIQUE (appointment_id);
ALTER TABLE ONLY template_city.agenda_ticket
    ADD CONSTRAINT agenda_ticket_number_once_a_day UNIQUE (day, letter, number);
ALTER TABLE ONLY template_city.agenda_ticket
    ADD CONSTRAINT agenda_ticket_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.agenda_ticketcounter
    ADD CONSTRAINT agenda_ticketcounter_one_a_day UNIQUE (day, letter);
ALTER TABLE ONLY template_city.agenda_ticketcounter
    ADD CONSTRAINT agenda_ticketcounter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.agenda_ticketevent
    ADD CONSTRAINT agenda_ticketevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.agenda_ticketstep
    ADD CONSTRAINT agenda_ticketstep_one_after_another UNIQUE (ticket_id, "position");
ALTER TABLE ONLY template_city.agenda_ticketstep
    ADD CONSTRAINT agenda_ticketstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.alliances_agreement
    ADD CONSTRAINT alliances_agreement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.alliances_agreementdocument
    ADD CONSTRAINT alliances_agreementdocument_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.alliances_agreementdocumentevent
    ADD CONSTRAINT alliances_agreementdocumentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.alliances_agreementevent
    ADD CONSTRAINT alliances_agreementevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.alliances_agreementstep
    ADD CONSTRAINT alliances_agreementstep_numbered_once UNIQUE (agreement_id, number);
ALTER TABLE ONLY template_city.alliances_agreementstep
    ADD CONSTRAINT alliances_agreementstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.alliances_commitment
    ADD CONSTRAINT alliances_commitment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.alliances_commitmentevent
    ADD CONSTRAINT alliances_commitmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.alliances_agreementdocument
    ADD CONSTRAINT alliances_document_key_once UNIQUE (key);
ALTER TABLE ONLY template_city.alliances_agreementdocument
    ADD CONSTRAINT alliances_document_versions_in_order UNIQUE (agreement_id, folded_title, number);
ALTER TABLE ONLY template_city.alliances_evaluation
    ADD CONSTRAINT alliances_evaluation_one_a_year UNIQUE (agreement_id, year);
ALTER TABLE ONLY template_city.alliances_evaluation
    ADD CONSTRAINT alliances_evaluation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.alliances_evaluationevent
    ADD CONSTRAINT alliances_evaluationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.alliances_jointaction
    ADD CONSTRAINT alliances_jointaction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.alliances_jointactionevent
    ADD CONSTRAINT alliances_jointactionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.casework_case
    ADD CONSTRAINT casework_case_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.casework_caseconsultation
    ADD CONSTRAINT casework_caseconsultation_in_one_case UNIQUE (consultation_id);
ALTER TABLE ONLY template_city.casework_caseconsultation
    ADD CONSTRAINT casework_caseconsultation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.casework_caseevent
    ADD CONSTRAINT casework_caseevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.casework_casestep
    ADD CONSTRAINT casework_casestep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.casework_documentseen
    ADD CONSTRAINT casework_documentseen_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.casework_documentseenevent
    ADD CONSTRAINT casework_documentseenevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.casework_storedfile
    ADD CONSTRAINT casework_file_key_once UNIQUE (key);
ALTER TABLE ONLY template_city.casework_household
    ADD CONSTRAINT casework_household_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.casework_relation
    ADD CONSTRAINT casework_relation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.casework_relation
    ADD CONSTRAINT casework_relation_told_once UNIQUE (person_id, other_id, kind);
ALTER TABLE ONLY template_city.casework_relationevent
    ADD CONSTRAINT casework_relationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.casework_residencefact
    ADD CONSTRAINT casework_residencefact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.casework_residencefactevent
    ADD CONSTRAINT casework_residencefactevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.casework_resident
    ADD CONSTRAINT casework_resident_in_one_household UNIQUE (person_id);
ALTER TABLE ONLY template_city.casework_resident
    ADD CONSTRAINT casework_resident_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.casework_residentevent
    ADD CONSTRAINT casework_residentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.casework_storedfile
    ADD CONSTRAINT casework_storedfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.casework_storedfileevent
    ADD CONSTRAINT casework_storedfileevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.casework_task
    ADD CONSTRAINT casework_task_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.casework_taskevent
    ADD CONSTRAINT casework_taskevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.consents_consent
    ADD CONSTRAINT consents_consent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.consents_consentevent
    ADD CONSTRAINT consents_consentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.consents_consenttext
    ADD CONSTRAINT consents_consenttext_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.consents_consenttextevent
    ADD CONSTRAINT consents_consenttextevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.consents_consenttext
    ADD CONSTRAINT consents_text_version_once UNIQUE (purpose, language, version);
ALTER TABLE ONLY template_city.diagnosis_answer
    ADD CONSTRAINT diagnosis_answer_one_a_question UNIQUE (round_id, question);
ALTER TABLE ONLY template_city.diagnosis_answer
    ADD CONSTRAINT diagnosis_answer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.diagnosis_answerevent
    ADD CONSTRAINT diagnosis_answerevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.diagnosis_evidence
    ADD CONSTRAINT diagnosis_evidence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.diagnosis_evidenceevent
    ADD CONSTRAINT diagnosis_evidenceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.diagnosis_finding
    ADD CONSTRAINT diagnosis_finding_noted_once UNIQUE (round_id, area, question);
ALTER TABLE ONLY template_city.diagnosis_finding
    ADD CONSTRAINT diagnosis_finding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.diagnosis_findingevent
    ADD CONSTRAINT diagnosis_findingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.diagnosis_round
    ADD CONSTRAINT diagnosis_round_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.diagnosis_roundevent
    ADD CONSTRAINT diagnosis_roundevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.directory_organization
    ADD CONSTRAINT directory_organization_name_unique UNIQUE (folded_name);
ALTER TABLE ONLY template_city.directory_organization
    ADD CONSTRAINT directory_organization_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.directory_organizationevent
    ADD CONSTRAINT directory_organizationevent_pkey PRIMARY KEY (pgh_id);
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
ALTER TABLE ONLY template_city.kernel_erasure
    ADD CONSTRAINT kernel_erasure_pkey PRIMARY KEY (owner);
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
ALTER TABLE ONLY template_city.kernel_redaction
    ADD CONSTRAINT kernel_redaction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.kernel_sighting
    ADD CONSTRAINT kernel_sighting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.kernel_vaultrecord
    ADD CONSTRAINT kernel_vaultrecord_pkey PRIMARY KEY (id);
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
ALTER TABLE ONLY template_city.referrals_calendarday
    ADD CONSTRAINT referrals_calendar_day_once UNIQUE (day);
ALTER TABLE ONLY template_city.referrals_calendarday
    ADD CONSTRAINT referrals_calendarday_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.referrals_calendardayevent
    ADD CONSTRAINT referrals_calendardayevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.referrals_referral
    ADD CONSTRAINT referrals_code_unique UNIQUE (code);
ALTER TABLE ONLY template_city.referrals_duetime
    ADD CONSTRAINT referrals_due_once_per_subject UNIQUE (subject);
ALTER TABLE ONLY template_city.referrals_duetime
    ADD CONSTRAINT referrals_duetime_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.referrals_duetimeevent
    ADD CONSTRAINT referrals_duetimeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.referrals_outsidelink
    ADD CONSTRAINT referrals_link_token_unique UNIQUE (token_hash);
ALTER TABLE ONLY template_city.referrals_outsidelink
    ADD CONSTRAINT referrals_outsidelink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.referrals_outsidelinkevent
    ADD CONSTRAINT referrals_outsidelinkevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.referrals_policy
    ADD CONSTRAINT referrals_policy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.referrals_policyevent
    ADD CONSTRAINT referrals_policyevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.referrals_referral
    ADD CONSTRAINT referrals_referral_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.referrals_referralevent
    ADD CONSTRAINT referrals_referralevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.referrals_referralstep
    ADD CONSTRAINT referrals_referralstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.referrals_referralstep
    ADD CONSTRAINT referrals_step_numbered_once UNIQUE (referral_id, number);
ALTER TABLE ONLY template_city.registry_accessrecord
    ADD CONSTRAINT registry_accessrecord_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_archive
    ADD CONSTRAINT registry_archive_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_archivestep
    ADD CONSTRAINT registry_archivestep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_consultation
    ADD CONSTRAINT registry_consultation_imported_once UNIQUE (import_fingerprint);
ALTER TABLE ONLY template_city.registry_consultation
    ADD CONSTRAINT registry_consultation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_consultationevent
    ADD CONSTRAINT registry_consultationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.registry_persondocument
    ADD CONSTRAINT registry_document_once_per_person UNIQUE (person_id, kind, number_hash);
ALTER TABLE ONLY template_city.registry_draftkey
    ADD CONSTRAINT registry_draft_key_one_per_browser UNIQUE (officer, browser);
ALTER TABLE ONLY template_city.registry_draftkey
    ADD CONSTRAINT registry_draftkey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_duplicatepair
    ADD CONSTRAINT registry_duplicatepair_once UNIQUE (first_id, second_id);
ALTER TABLE ONLY template_city.registry_duplicatepair
    ADD CONSTRAINT registry_duplicatepair_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_duplicatepairevent
    ADD CONSTRAINT registry_duplicatepairevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.registry_duplicatestep
    ADD CONSTRAINT registry_duplicatestep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_duplicatesweep
    ADD CONSTRAINT registry_duplicatesweep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_hiddenname
    ADD CONSTRAINT registry_hiddenname_person_id_key UNIQUE (person_id);
ALTER TABLE ONLY template_city.registry_hiddenname
    ADD CONSTRAINT registry_hiddenname_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_hiddennameevent
    ADD CONSTRAINT registry_hiddennameevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.registry_importjob
    ADD CONSTRAINT registry_importjob_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_importperson
    ADD CONSTRAINT registry_importperson_once_per_file UNIQUE (job_id, person_id);
ALTER TABLE ONLY template_city.registry_importperson
    ADD CONSTRAINT registry_importperson_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_importpiece
    ADD CONSTRAINT registry_importpiece_once UNIQUE (job_id, reading, first);
ALTER TABLE ONLY template_city.registry_importpiece
    ADD CONSTRAINT registry_importpiece_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_importrefusal
    ADD CONSTRAINT registry_importrefusal_once_per_row UNIQUE (job_id, place);
ALTER TABLE ONLY template_city.registry_importrefusal
    ADD CONSTRAINT registry_importrefusal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_importstep
    ADD CONSTRAINT registry_importstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_likeness
    ADD CONSTRAINT registry_likeness_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY template_city.registry_localcode
    ADD CONSTRAINT registry_local_code_once UNIQUE (list, code);
ALTER TABLE ONLY template_city.registry_localcode
    ADD CONSTRAINT registry_localcode_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_localcodeevent
    ADD CONSTRAINT registry_localcodeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.registry_merge
    ADD CONSTRAINT registry_merge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_mergeevent
    ADD CONSTRAINT registry_mergeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.registry_mergemove
    ADD CONSTRAINT registry_mergemove_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_nameword
    ADD CONSTRAINT registry_nameword_pkey PRIMARY KEY (word);
ALTER TABLE ONLY template_city.registry_opening
    ADD CONSTRAINT registry_opening_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_openingevent
    ADD CONSTRAINT registry_openingevent_pkey PRIMARY KEY (pgh_id);
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
ALTER TABLE ONLY template_city.registry_searchword
    ADD CONSTRAINT registry_searchword_pkey PRIMARY KEY (word);
ALTER TABLE ONLY template_city.reports_exportstep
    ADD CONSTRAINT reports_exportstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.reports_reportexport
    ADD CONSTRAINT reports_reportexport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.reports_reportexportevent
    ADD CONSTRAINT reports_reportexportevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.rights_delivery
    ADD CONSTRAINT rights_delivery_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.rights_deliveryevent
    ADD CONSTRAINT rights_deliveryevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.rights_due
    ADD CONSTRAINT rights_due_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.rights_dueevent
    ADD CONSTRAINT rights_dueevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.rights_hold
    ADD CONSTRAINT rights_hold_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.rights_holdevent
    ADD CONSTRAINT rights_holdevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.rights_line
    ADD CONSTRAINT rights_line_in_order UNIQUE (request_id, place);
ALTER TABLE ONLY template_city.rights_line
    ADD CONSTRAINT rights_line_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.rights_personerased
    ADD CONSTRAINT rights_personerased_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.rights_request
    ADD CONSTRAINT rights_request_one_per_code UNIQUE (code_hash);
ALTER TABLE ONLY template_city.rights_request
    ADD CONSTRAINT rights_request_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.rights_requestevent
    ADD CONSTRAINT rights_requestevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.rights_retentionrule
    ADD CONSTRAINT rights_retentionrule_pkey PRIMARY KEY (subject);
ALTER TABLE ONLY template_city.rights_retentionruleevent
    ADD CONSTRAINT rights_retentionruleevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.rights_step
    ADD CONSTRAINT rights_step_pkey PRIMARY KEY (id);
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
ALTER TABLE ONLY template_city.training_attendance
    ADD CONSTRAINT training_attendance_once UNIQUE (session_id, enrolment_id);
ALTER TABLE ONLY template_city.training_attendance
    ADD CONSTRAINT training_attendance_one_per_ticket UNIQUE (ticket);
ALTER TABLE ONLY template_city.training_attendance
    ADD CONSTRAINT training_attendance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.training_attendanceevent
    ADD CONSTRAINT training_attendanceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.training_attendancesheet
    ADD CONSTRAINT training_attendancesheet_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.training_calendarfeed
    ADD CONSTRAINT training_calendarfeed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.training_calendarfeedevent
    ADD CONSTRAINT training_calendarfeedevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.training_certificate
    ADD CONSTRAINT training_certificate_code_unique UNIQUE (code);
ALTER TABLE ONLY template_city.training_certificate
    ADD CONSTRAINT training_certificate_counted UNIQUE (year, serial);
ALTER TABLE ONLY template_city.training_certificate
    ADD CONSTRAINT training_certificate_number_unique UNIQUE (number);
ALTER TABLE ONLY template_city.training_certificate
    ADD CONSTRAINT training_certificate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.training_certificateevent
    ADD CONSTRAINT training_certificateevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.training_certificaterun
    ADD CONSTRAINT training_certificaterun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.training_citylogo
    ADD CONSTRAINT training_citylogo_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.training_citylogoevent
    ADD CONSTRAINT training_citylogoevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.training_course
    ADD CONSTRAINT training_course_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.training_course
    ADD CONSTRAINT training_course_title_unique UNIQUE (folded_title);
ALTER TABLE ONLY template_city.training_courseevent
    ADD CONSTRAINT training_courseevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.training_coursesession
    ADD CONSTRAINT training_coursesession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.training_coursesessionevent
    ADD CONSTRAINT training_coursesessionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.training_edition
    ADD CONSTRAINT training_edition_numbered UNIQUE (course_id, number);
ALTER TABLE ONLY template_city.training_edition
    ADD CONSTRAINT training_edition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.training_editionevent
    ADD CONSTRAINT training_editionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.training_enrolment
    ADD CONSTRAINT training_enrolment_once UNIQUE (edition_id, participant_id);
ALTER TABLE ONLY template_city.training_enrolment
    ADD CONSTRAINT training_enrolment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.training_enrolmentevent
    ADD CONSTRAINT training_enrolmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.training_calendarfeed
    ADD CONSTRAINT training_feed_secret_unique UNIQUE (secret_hash);
ALTER TABLE ONLY template_city.training_citylogo
    ADD CONSTRAINT training_logo_version_unique UNIQUE (version);
ALTER TABLE ONLY template_city.training_participant
    ADD CONSTRAINT training_participant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.training_participantevent
    ADD CONSTRAINT training_participantevent_pkey PRIMARY KEY (pgh_id);
CREATE INDEX account_emailaddress_email_03be32b2 ON template_city.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON template_city.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON template_city.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON template_city.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON template_city.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX accounts_apitoken_created_by_id_eaf61c5d ON template_city.accounts_apitoken USING btree (created_by_id);
CREATE INDEX accounts_apitokenevent_created_by_id_0f7441e8 ON template_city.accounts_apitokenevent USING btree (created_by_id);
CREATE INDEX accounts_apitokenevent_pgh_obj_id_5380c876 ON template_city.accounts_apitokenevent USING btree (pgh_obj_id);
CREATE INDEX accounts_attempts_key_0ae269bd_like ON template_city.accounts_attempts USING btree (key varchar_pattern_ops);
CREATE INDEX accounts_attempts_last ON template_city.accounts_attempts USING btree (last_at);
CREATE INDEX accounts_identity_user_id_f7ddf146 ON template_city.accounts_identity USING btree (user_id);
CREATE INDEX accounts_identityevent_pgh_obj_id_81b64190 ON template_city.accounts_identityevent USING btree (pgh_obj_id);
CREATE INDEX accounts_identityevent_user_id_e916db8f ON template_city.accounts_identityevent USING btree (user_id);
CREATE INDEX accounts_identityproviderevent_pgh_obj_id_4b4f8d0b ON template_city.accounts_identityproviderevent USING btree (pgh_obj_id);
CREATE INDEX accounts_rolegrant_ended_by_id_a39ecb02 ON template_city.accounts_rolegrant USING btree (ended_by_id);
CREATE INDEX accounts_rolegrant_granted_by_id_7c2165d8 ON template_city.accounts_rolegrant USING btree (granted_by_id);
CREATE UNIQUE INDEX accounts_rolegrant_one_open ON template_city.accounts_rolegrant USING btree (user_id, role) WHERE (ends_on IS NULL);
CREATE INDEX accounts_rolegrant_user_id_0601f056 ON template_city.accounts_rolegrant USING btree (user_id);
CREATE INDEX accounts_rolegrantevent_ended_by_id_13afb6ac ON template_city.accounts_rolegrantevent USING btree (ended_by_id);
CREATE INDEX accounts_rolegrantevent_granted_by_id_48a6163e ON template_city.accounts_rolegrantevent USING btree (granted_by_id);
CREATE INDEX accounts_rolegrantevent_pgh_obj_id_ebc935c8 ON template_city.accounts_rolegrantevent USING btree (pgh_obj_id);
CREATE INDEX accounts_rolegrantevent_user_id_2bf36393 ON template_city.accounts_rolegrantevent USING btree (user_id);
CREATE INDEX accounts_signinsession_ended_by_id_1fe2ff61 ON template_city.accounts_signinsession USING btree (ended_by_id);
CREATE UNIQUE INDEX accounts_signinsession_key_unique ON template_city.accounts_signinsession USING btree (session_key) WHERE (ended_at IS NULL);
CREATE INDEX accounts_signinsession_open ON template_city.accounts_signinsession USING btree (user_id) WHERE (ended_at IS NULL);
CREATE INDEX accounts_signinsession_user_id_abab10a5 ON template_city.accounts_signinsession USING btree (user_id);
CREATE INDEX accounts_signinsessionevent_ended_by_id_149c2dd0 ON template_city.accounts_signinsessionevent USING btree (ended_by_id);
CREATE INDEX accounts_signinsessionevent_pgh_obj_id_382e76bb ON template_city.accounts_signinsessionevent USING btree (pgh_obj_id);
CREATE INDEX accounts_signinsessionevent_user_id_1d786ac3 ON template_city.accounts_signinsessionevent USING btree (user_id);
CREATE INDEX accounts_userevent_pgh_obj_id_aa99e6a3 ON template_city.accounts_userevent USING btree (pgh_obj_id);
CREATE INDEX agenda_appointment_by_time ON template_city.agenda_appointment USING btree (starts_at, desk_id);
CREATE INDEX agenda_appointment_desk_id_d4714be9 ON template_city.agenda_appointment USING btree (desk_id);
CREATE INDEX agenda_appointment_open ON template_city.agenda_appointment USING btree (starts_at) WHERE ((state)::text = 'booked'::text);
CREATE INDEX agenda_appointment_person ON template_city.agenda_appointment USING btree (person_id, starts_at DESC);
CREATE INDEX agenda_appointment_person_id_ae90165b ON template_city.agenda_appointment USING btree (person_id);
CREATE INDEX agenda_appointment_to_remind ON template_city.agenda_appointment USING btree (starts_at) WHERE (remind AND (reminded_at IS NULL) AND ((state)::text = 'booked'::text));
CREATE INDEX agenda_appointmentevent_desk_id_fb92b185 ON template_city.agenda_appointmentevent USING btree (desk_id);
CREATE INDEX agenda_appointmentevent_person_id_ed20743a ON template_city.agenda_appointmentevent USING btree (person_id);
CREATE INDEX agenda_appointmentevent_pgh_obj_id_504ef5b0 ON template_city.agenda_appointmentevent USING btree (pgh_obj_id);
CREATE INDEX agenda_appointmentstep_appointment_id_dae86a0c ON template_city.agenda_appointmentstep USING btree (appointment_id);
CREATE INDEX agenda_appointmentstep_desk_id_c09ad098 ON template_city.agenda_appointmentstep USING btree (desk_id);
CREATE INDEX agenda_appointmentstep_order ON template_city.agenda_appointmentstep USING btree (appointment_id, taken_at);
CREATE INDEX agenda_deskevent_pgh_obj_id_7fe07958 ON template_city.agenda_deskevent USING btree (pgh_obj_id);
CREATE INDEX agenda_openinghours_desk_id_20bb2b29 ON template_city.agenda_openinghours USING btree (desk_id);
CREATE INDEX agenda_openinghoursevent_desk_id_ca70cd36 ON template_city.agenda_openinghoursevent USING btree (desk_id);
CREATE INDEX agenda_openinghoursevent_pgh_obj_id_11828d8f ON template_city.agenda_openinghoursevent USING btree (pgh_obj_id);
CREATE INDEX agenda_screenevent_pgh_obj_id_4f3ca673 ON template_city.agenda_screenevent USING btree (pgh_obj_id);
CREATE INDEX agenda_specialday_by_day ON template_city.agenda_specialday USING btree (day);
CREATE INDEX agenda_specialday_desk_id_4069c0ec ON template_city.agenda_specialday USING btree (desk_id);
CREATE INDEX agenda_specialdayevent_desk_id_b8a5e5fe ON template_city.agenda_specialdayevent USING btree (desk_id);
CREATE INDEX agenda_specialdayevent_pgh_obj_id_d6102abb ON template_city.agenda_specialdayevent USING btree (pgh_obj_id);
CREATE INDEX agenda_ticket_desk_id_91a6d241 ON template_city.agenda_ticket USING btree (desk_id);
CREATE INDEX agenda_ticket_line ON template_city.agenda_ticket USING btree (day, letter, state);
CREATE UNIQUE INDEX agenda_ticket_one_at_a_desk ON template_city.agenda_ticket USING btree (desk_id, day) WHERE ((state)::text = ANY ((ARRAY['called'::character varying, 'attending'::character varying])::text[]));
CREATE INDEX agenda_ticket_only_desk_id_db936ef0 ON template_city.agenda_ticket USING btree (only_desk_id);
CREATE INDEX agenda_ticket_person ON template_city.agenda_ticket USING btree (person_id, day DESC);
CREATE INDEX agenda_ticket_person_id_a0894510 ON template_city.agenda_ticket USING btree (person_id);
CREATE INDEX agenda_ticketevent_appointment_id_5ddb5b98 ON template_city.agenda_ticketevent USING btree (appointment_id);
CREATE INDEX agenda_ticketevent_desk_id_728cb62f ON template_city.agenda_ticketevent USING btree (desk_id);
CREATE INDEX agenda_ticketevent_only_desk_id_bde4a096 ON template_city.agenda_ticketevent USING btree (only_desk_id);
CREATE INDEX agenda_ticketevent_person_id_f5dc7369 ON template_city.agenda_ticketevent USING btree (person_id);
CREATE INDEX agenda_ticketevent_pgh_obj_id_46371db1 ON template_city.agenda_ticketevent USING btree (pgh_obj_id);
CREATE INDEX agenda_ticketstep_desk_id_67b43681 ON template_city.agenda_ticketstep USING btree (desk_id);
CREATE INDEX agenda_ticketstep_order ON template_city.agenda_ticketstep USING btree (ticket_id, taken_at);
CREATE INDEX agenda_ticketstep_ticket_id_b9a74f9c ON template_city.agenda_ticketstep USING btree (ticket_id);
CREATE INDEX alliances_action_recent ON template_city.alliances_jointaction USING btree (held_on DESC, id);
CREATE UNIQUE INDEX alliances_agreement_renewed_once ON template_city.alliances_agreement USING btree (renews_id) WHERE (NOT ((stage)::text = 'dropped'::text));
CREATE INDEX alliances_agreement_renews_id_9ad92ab8 ON template_city.alliances_agreement USING btree (renews_id);
CREATE INDEX alliances_agreementdocument_agreement_id_48b22efa ON template_city.alliances_agreementdocument USING btree (agreement_id);
CREATE INDEX alliances_agreementdocumentevent_agreement_id_5f5cb668 ON template_city.alliances_agreementdocumentevent USING btree (agreement_id);
CREATE INDEX alliances_agreementdocumentevent_pgh_obj_id_441e7156 ON template_city.alliances_agreementdocumentevent USING btree (pgh_obj_id);
CREATE INDEX alliances_agreementevent_pgh_obj_id_1d95bc31 ON template_city.alliances_agreementevent USING btree (pgh_obj_id);
CREATE INDEX alliances_agreementevent_renews_id_60ce9cfb ON template_city.alliances_agreementevent USING btree (renews_id);
CREATE INDEX alliances_agreementstep_agreement_id_d1ab25e4 ON template_city.alliances_agreementstep USING btree (agreement_id);
CREATE INDEX alliances_commitment_agreement_id_b6e12396 ON template_city.alliances_commitment USING btree (agreement_id);
CREATE INDEX alliances_commitment_evidence_id_8953b4ed ON template_city.alliances_commitment USING btree (evidence_id);
CREATE INDEX alliances_commitmentevent_agreement_id_43ef2896 ON template_city.alliances_commitmentevent USING btree (agreement_id);
CREATE INDEX alliances_commitmentevent_department_id_a3ccac98 ON template_city.alliances_commitmentevent USING btree (department_id);
CREATE INDEX alliances_commitmentevent_evidence_id_0bc28bab ON template_city.alliances_commitmentevent USING btree (evidence_id);
CREATE INDEX alliances_commitmentevent_organization_id_c9006105 ON template_city.alliances_commitmentevent USING btree (organization_id);
CREATE INDEX alliances_commitmentevent_pgh_obj_id_41f34ab9 ON template_city.alliances_commitmentevent USING btree (pgh_obj_id);
CREATE INDEX alliances_evaluation_agreement_id_cb2175fb ON template_city.alliances_evaluation USING btree (agreement_id);
CREATE INDEX alliances_evaluationevent_agreement_id_1660ed37 ON template_city.alliances_evaluationevent USING btree (agreement_id);
CREATE INDEX alliances_evaluationevent_pgh_obj_id_dae17d77 ON template_city.alliances_evaluationevent USING btree (pgh_obj_id);
CREATE INDEX alliances_jointaction_agreement_id_5be6323c ON template_city.alliances_jointaction USING btree (agreement_id);
CREATE INDEX alliances_jointactionevent_agreement_id_d80a2820 ON template_city.alliances_jointactionevent USING btree (agreement_id);
CREATE INDEX alliances_jointactionevent_pgh_obj_id_8daf8d98 ON template_city.alliances_jointactionevent USING btree (pgh_obj_id);
CREATE INDEX casework_case_person ON template_city.casework_case USING btree (person_id, opened_on DESC);
CREATE INDEX casework_case_responsible ON template_city.casework_case USING btree (responsible, state);
CREATE INDEX casework_case_state ON template_city.casework_case USING btree (state, opened_on DESC, id);
CREATE INDEX casework_caseconsultation_case_id_f42d0627 ON template_city.casework_caseconsultation USING btree (case_id);
CREATE INDEX casework_caseevent_person_id_e0202796 ON template_city.casework_caseevent USING btree (person_id);
CREATE INDEX casework_caseevent_pgh_obj_id_39a84000 ON template_city.casework_caseevent USING btree (pgh_obj_id);
CREATE INDEX casework_casestep_order ON template_city.casework_casestep USING btree (case_id, taken_at);
CREATE INDEX casework_document_expiry ON template_city.casework_documentseen USING btree (expires_on, id) WHERE (expires_on IS NOT NULL);
CREATE INDEX casework_document_person ON template_city.casework_documentseen USING btree (person_id, kind, seen_on DESC);
CREATE INDEX casework_documentseenevent_person_id_a5bb56a0 ON template_city.casework_documentseenevent USING btree (person_id);
CREATE INDEX casework_documentseenevent_pgh_obj_id_cb496074 ON template_city.casework_documentseenevent USING btree (pgh_obj_id);
CREATE INDEX casework_relation_other_id_722c8fd5 ON template_city.casework_relation USING btree (other_id);
CREATE INDEX casework_relationevent_other_id_53be0825 ON template_city.casework_relationevent USING btree (other_id);
CREATE INDEX casework_relationevent_person_id_418db1e8 ON template_city.casework_relationevent USING btree (person_id);
CREATE INDEX casework_relationevent_pgh_obj_id_c5a9814c ON template_city.casework_relationevent USING btree (pgh_obj_id);
CREATE INDEX casework_residence_expiry ON template_city.casework_residencefact USING btree (until, id) WHERE (until IS NOT NULL);
CREATE INDEX casework_residence_person ON template_city.casework_residencefact USING btree (person_id, declared_on DESC, created_at DESC);
CREATE INDEX casework_residencefactevent_person_id_febcc3a3 ON template_city.casework_residencefactevent USING btree (person_id);
CREATE INDEX casework_residencefactevent_pgh_obj_id_a74dd78d ON template_city.casework_residencefactevent USING btree (pgh_obj_id);
CREATE INDEX casework_resident_household_id_ac0cf345 ON template_city.casework_resident USING btree (household_id);
CREATE INDEX casework_residentevent_household_id_66b11b75 ON template_city.casework_residentevent USING btree (household_id);
CREATE INDEX casework_residentevent_person_id_51ed9ac9 ON template_city.casework_residentevent USING btree (person_id);
CREATE INDEX casework_residentevent_pgh_obj_id_600674d1 ON template_city.casework_residentevent USING btree (pgh_obj_id);
CREATE INDEX casework_storedfile_case_id_2f51cfc2 ON template_city.casework_storedfile USING btree (case_id);
CREATE INDEX casework_storedfile_person_id_8b046950 ON template_city.casework_storedfile USING btree (person_id);
CREATE INDEX casework_storedfileevent_case_id_0c868abb ON template_city.casework_storedfileevent USING btree (case_id);
CREATE INDEX casework_storedfileevent_person_id_ee0617ce ON template_city.casework_storedfileevent USING btree (person_id);
CREATE INDEX casework_storedfileevent_pgh_obj_id_5e9340db ON template_city.casework_storedfileevent USING btree (pgh_obj_id);
CREATE INDEX casework_task_case_id_aea974e4 ON template_city.casework_task USING btree (case_id);
CREATE INDEX casework_task_pending ON template_city.casework_task USING btree (assignee, due_on) WHERE (done_at IS NULL);
CREATE INDEX casework_task_person ON template_city.casework_task USING btree (person_id, due_on);
CREATE INDEX casework_task_to_remind ON template_city.casework_task USING btree (remind_on) WHERE ((done_at IS NULL) AND (reminded_on IS NULL));
CREATE INDEX casework_taskevent_case_id_a5bbab39 ON template_city.casework_taskevent USING btree (case_id);
CREATE INDEX casework_taskevent_person_id_3eaad049 ON template_city.casework_taskevent USING btree (person_id);
CREATE INDEX casework_taskevent_pgh_obj_id_5413ed09 ON template_city.casework_taskevent USING btree (pgh_obj_id);
CREATE INDEX consents_consent_person ON template_city.consents_consent USING btree (person_id, purpose, recorded_at DESC, id DESC);
CREATE INDEX consents_consent_person_id_9538f86b ON template_city.consents_consent USING btree (person_id);
CREATE INDEX consents_consent_text_id_8a6eb621 ON template_city.consents_consent USING btree (text_id);
CREATE INDEX consents_consentevent_person_id_b29780eb ON template_city.consents_consentevent USING btree (person_id);
CREATE INDEX consents_consentevent_pgh_obj_id_c1bb4587 ON template_city.consents_consentevent USING btree (pgh_obj_id);
CREATE INDEX consents_consentevent_text_id_a4f81d9b ON template_city.consents_consentevent USING btree (text_id);
CREATE INDEX consents_consenttextevent_pgh_obj_id_3aee037e ON template_city.consents_consenttextevent USING btree (pgh_obj_id);
CREATE INDEX diagnosis_answer_round_id_0c9d030c ON template_city.diagnosis_answer USING btree (round_id);
CREATE INDEX diagnosis_answerevent_pgh_obj_id_a4992834 ON template_city.diagnosis_answerevent USING btree (pgh_obj_id);
CREATE INDEX diagnosis_answerevent_round_id_5f84de91 ON template_city.diagnosis_answerevent USING btree (round_id);
CREATE INDEX diagnosis_evidence_answer_id_eca8fabc ON template_city.diagnosis_evidence USING btree (answer_id);
CREATE UNIQUE INDEX diagnosis_evidence_key_once ON template_city.diagnosis_evidence USING btree (key) WHERE (NOT ((key)::text = ''::text));
CREATE INDEX diagnosis_evidence_round_id_07d57579 ON template_city.diagnosis_evidence USING btree (round_id);
CREATE INDEX diagnosis_evidenceevent_answer_id_12bc30c9 ON template_city.diagnosis_evidenceevent USING btree (answer_id);
CREATE INDEX diagnosis_evidenceevent_pgh_obj_id_0a40f622 ON template_city.diagnosis_evidenceevent USING btree (pgh_obj_id);
CREATE INDEX diagnosis_evidenceevent_round_id_76247c6c ON template_city.diagnosis_evidenceevent USING btree (round_id);
CREATE INDEX diagnosis_finding_round_id_63dc077f ON template_city.diagnosis_finding USING btree (round_id);
CREATE INDEX diagnosis_findingevent_pgh_obj_id_00371b1a ON template_city.diagnosis_findingevent USING btree (pgh_obj_id);
CREATE INDEX diagnosis_findingevent_round_id_a22d0a05 ON template_city.diagnosis_findingevent USING btree (round_id);
CREATE INDEX diagnosis_roundevent_pgh_obj_id_8fc71477 ON template_city.diagnosis_roundevent USING btree (pgh_obj_id);
CREATE INDEX directory_organizationevent_pgh_obj_id_6058bfd3 ON template_city.directory_organizationevent USING btree (pgh_obj_id);
CREATE INDEX django_session_expire_date_a5c62663 ON template_city.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON template_city.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX invitations_batch_recent ON template_city.invitations_batch USING btree (created_at DESC, id);
CREATE INDEX invitations_batchevent_pgh_obj_id_615cb837 ON template_city.invitations_batchevent USING btree (pgh_obj_id);
CREATE INDEX invitations_batchrefusal_batch_id_d8ef7492 ON template_city.invitations_batchrefusal USING btree (batch_id);
CREATE INDEX invitations_by_end ON template_city.invitations_invitation USING btree (state, expires_at);
CREATE INDEX invitations_invitation_batch_id_76a0891b ON template_city.invitations_invitation USING btree (batch_id);
CREATE INDEX invitations_invitationevent_batch_id_e2a26f4e ON template_city.invitations_invitationevent USING btree (batch_id);
CREATE INDEX invitations_invitationevent_pgh_obj_id_5169d30a ON template_city.invitations_invitationevent USING btree (pgh_obj_id);
CREATE INDEX invitations_invitedrole_invitation_id_d944f733 ON template_city.invitations_invitedrole USING btree (invitation_id);
CREATE INDEX invitations_invitedroleevent_invitation_id_1580037f ON template_city.invitations_invitedroleevent USING btree (invitation_id);
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
CREATE INDEX kernel_redaction_of_row ON template_city.kernel_redaction USING btree (source, "row", id DESC);
CREATE INDEX kernel_sighting_lately ON template_city.kernel_sighting USING btree (actor, object, at);
CREATE INDEX kernel_sighting_verified ON template_city.kernel_sighting USING btree (at) WHERE ((verb)::text = 'verify'::text);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON template_city.mfa_authenticator USING btree (user_id);
CREATE INDEX notices_message_recent ON template_city.notices_message USING btree (created_at DESC, id);
CREATE INDEX notices_message_to_erase ON template_city.notices_message USING btree (changed_at) WHERE ((erased_at IS NULL) AND ((state)::text = ANY ((ARRAY['sent'::character varying, 'failed'::character varying, 'cancelled'::character varying])::text[])));
CREATE INDEX notices_message_waiting ON template_city.notices_message USING btree (due_at) WHERE ((state)::text = ANY ((ARRAY['held'::character varying, 'queued'::character varying, 'sending'::character varying])::text[]));
CREATE INDEX notices_messageevent_pgh_obj_id_a74577aa ON template_city.notices_messageevent USING btree (pgh_obj_id);
CREATE INDEX notices_notice_of_person ON template_city.notices_notice USING btree ("user", created_at DESC, id);
CREATE UNIQUE INDEX notices_notice_told_once ON template_city.notices_notice USING btree ("user", kind, key) WHERE (NOT ((key)::text = ''::text));
CREATE INDEX notices_notice_unread ON template_city.notices_notice USING btree ("user") WHERE (read_at IS NULL);
CREATE INDEX notices_notice_untold ON template_city.notices_notice USING btree (created_at) WHERE ((read_at IS NULL) AND (told_at IS NULL));
CREATE INDEX notices_preferenceevent_pgh_obj_id_84918ae3 ON template_city.notices_preferenceevent USING btree (pgh_obj_id);
CREATE INDEX referrals_calendardayevent_pgh_obj_id_bb90ec2b ON template_city.referrals_calendardayevent USING btree (pgh_obj_id);
CREATE INDEX referrals_clock ON template_city.referrals_referral USING btree (next_on) WHERE (next_on IS NOT NULL);
CREATE INDEX referrals_duetimeevent_pgh_obj_id_7379288a ON template_city.referrals_duetimeevent USING btree (pgh_obj_id);
CREATE INDEX referrals_inbox ON template_city.referrals_referral USING btree (department_id, state, due_on) WHERE (department_id IS NOT NULL);
CREATE INDEX referrals_link_by_end ON template_city.referrals_outsidelink USING btree (expires_at) WHERE ((state)::text = 'sent'::text);
CREATE UNIQUE INDEX referrals_link_one_waits ON template_city.referrals_outsidelink USING btree (referral_id) WHERE ((state)::text = 'sent'::text);
CREATE INDEX referrals_of_person ON template_city.referrals_referral USING btree (person_id, created_at DESC);
CREATE INDEX referrals_outsidelink_referral_id_36d23921 ON template_city.referrals_outsidelink USING btree (referral_id);
CREATE INDEX referrals_outsidelinkevent_pgh_obj_id_0ea0ade7 ON template_city.referrals_outsidelinkevent USING btree (pgh_obj_id);
CREATE INDEX referrals_outsidelinkevent_referral_id_9afa6859 ON template_city.referrals_outsidelinkevent USING btree (referral_id);
CREATE INDEX referrals_policyevent_pgh_obj_id_a5a21558 ON template_city.referrals_policyevent USING btree (pgh_obj_id);
CREATE INDEX referrals_recent ON template_city.referrals_referral USING btree (created_at DESC, id);
CREATE INDEX referrals_referral_consultation_id_7dc722df ON template_city.referrals_referral USING btree (consultation_id);
CREATE INDEX referrals_referral_department_id_d822fb48 ON template_city.referrals_referral USING btree (department_id);
CREATE INDEX referrals_referral_organization_id_b237495e ON template_city.referrals_referral USING btree (organization_id);
CREATE INDEX referrals_referral_person_id_179a7a6c ON template_city.referrals_referral USING btree (person_id);
CREATE INDEX referrals_referralevent_consultation_id_99b41b60 ON template_city.referrals_referralevent USING btree (consultation_id);
CREATE INDEX referrals_referralevent_department_id_980c0d41 ON template_city.referrals_referralevent USING btree (department_id);
CREATE INDEX referrals_referralevent_organization_id_b6e53777 ON template_city.referrals_referralevent USING btree (organization_id);
CREATE INDEX referrals_referralevent_person_id_dbdc338b ON template_city.referrals_referralevent USING btree (person_id);
CREATE INDEX referrals_referralevent_pgh_obj_id_1cd2ded0 ON template_city.referrals_referralevent USING btree (pgh_obj_id);
CREATE INDEX referrals_referralstep_referral_id_1476f845 ON template_city.referrals_referralstep USING btree (referral_id);
CREATE INDEX referrals_resolved ON template_city.referrals_referral USING btree (closed_on) WHERE ((state)::text = 'resolved'::text);
CREATE INDEX registry_access_person ON template_city.registry_accessrecord USING btree (person_id, seen_at DESC);
CREATE INDEX registry_accessrecord_person_id_df438616 ON template_city.registry_accessrecord USING btree (person_id);
CREATE INDEX registry_archive_by_whom ON template_city.registry_archive USING btree (asked_by, asked_at DESC);
CREATE INDEX registry_archivestep_archive_id_7ba9f8cf ON template_city.registry_archivestep USING btree (archive_id);
CREATE INDEX registry_consultation_figures ON template_city.registry_consultation USING btree (person_id, contacted_on) INCLUDE (nationality, gender, age_at_contact, subject, other_subjects, result, channel, language, interpreter);
CREATE INDEX registry_consultation_nation ON template_city.registry_consultation USING btree (nationality, contacted_on DESC, created_at DESC, id);
CREATE INDEX registry_consultation_officer ON template_city.registry_consultation USING btree (officer, contacted_on DESC);
CREATE INDEX registry_consultation_person_id_9f5fca22 ON template_city.registry_consultation USING btree (person_id);
CREATE INDEX registry_consultation_recent ON template_city.registry_consultation USING btree (contacted_on DESC, created_at DESC, id);
CREATE INDEX registry_consultation_result ON template_city.registry_consultation USING btree (result, contacted_on DESC, created_at DESC, id);
CREATE INDEX registry_consultation_subject ON template_city.registry_consultation USING btree (subject, contacted_on DESC);
CREATE INDEX registry_consultationevent_person_id_70f5cb04 ON template_city.registry_consultationevent USING btree (person_id);
CREATE INDEX registry_consultationevent_pgh_obj_id_ea6820e4 ON template_city.registry_consultationevent USING btree (pgh_obj_id);
CREATE INDEX registry_document_hash ON template_city.registry_persondocument USING btree (number_hash);
CREATE INDEX registry_draft_key_session ON template_city.registry_draftkey USING btree (session);
CREATE INDEX registry_draft_key_used ON template_city.registry_draftkey USING btree (used_at);
CREATE INDEX registry_duplicatepair_first_id_44d3e625 ON template_city.registry_duplicatepair USING btree (first_id);
CREATE INDEX registry_duplicatepair_queue ON template_city.registry_duplicatepair USING btree (state, bits DESC, id);
CREATE INDEX registry_duplicatepair_second_id_81b6fab8 ON template_city.registry_duplicatepair USING btree (second_id);
CREATE INDEX registry_duplicatepairevent_first_id_f1157f93 ON template_city.registry_duplicatepairevent USING btree (first_id);
CREATE INDEX registry_duplicatepairevent_pgh_obj_id_c920b50e ON template_city.registry_duplicatepairevent USING btree (pgh_obj_id);
CREATE INDEX registry_duplicatepairevent_second_id_bb060f61 ON template_city.registry_duplicatepairevent USING btree (second_id);
CREATE INDEX registry_duplicatestep_order ON template_city.registry_duplicatestep USING btree (pair_id, taken_at);
CREATE INDEX registry_duplicatestep_pair_id_9494da80 ON template_city.registry_duplicatestep USING btree (pair_id);
CREATE INDEX registry_hidden_name_words ON template_city.registry_hiddenname USING gin (beginnings);
CREATE INDEX registry_hiddennameevent_person_id_fa99d449 ON template_city.registry_hiddennameevent USING btree (person_id);
CREATE INDEX registry_hiddennameevent_pgh_obj_id_d95c66a5 ON template_city.registry_hiddennameevent USING btree (pgh_obj_id);
CREATE INDEX registry_importjob_recent ON template_city.registry_importjob USING btree (created_at DESC, id);
CREATE INDEX registry_importperson_job_id_4bc085c6 ON template_city.registry_importperson USING btree (job_id);
CREATE INDEX registry_importperson_person_id_125b52c9 ON template_city.registry_importperson USING btree (person_id);
CREATE INDEX registry_importpiece_job_id_f3cf0c09 ON template_city.registry_importpiece USING btree (job_id);
CREATE INDEX registry_importrefusal_job_id_1f618a27 ON template_city.registry_importrefusal USING btree (job_id);
CREATE INDEX registry_importstep_job_id_7a45f498 ON template_city.registry_importstep USING btree (job_id);
CREATE INDEX registry_importstep_order ON template_city.registry_importstep USING btree (job_id, taken_at);
CREATE INDEX registry_likeness_keys ON template_city.registry_likeness USING gin (keys);
CREATE INDEX registry_likeness_stale ON template_city.registry_likeness USING btree (marked_at) WHERE stale;
CREATE INDEX registry_localcodeevent_pgh_obj_id_2a4914ca ON template_city.registry_localcodeevent USING btree (pgh_obj_id);
CREATE INDEX registry_merge_merged_id_194b7c05 ON template_city.registry_merge USING btree (merged_id);
CREATE UNIQUE INDEX registry_merge_one_survivor ON template_city.registry_merge USING btree (merged_id) WHERE (parted_at IS NULL);
CREATE INDEX registry_merge_pair_id_0b381b05 ON template_city.registry_merge USING btree (pair_id);
CREATE INDEX registry_merge_survivor ON template_city.registry_merge USING btree (survivor_id, merged_at DESC);
CREATE INDEX registry_merge_survivor_id_667d4e77 ON template_city.registry_merge USING btree (survivor_id);
CREATE INDEX registry_mergeevent_merged_id_487a6843 ON template_city.registry_mergeevent USING btree (merged_id);
CREATE INDEX registry_mergeevent_pair_id_05d5f4d7 ON template_city.registry_mergeevent USING btree (pair_id);
CREATE INDEX registry_mergeevent_pgh_obj_id_5c78fa02 ON template_city.registry_mergeevent USING btree (pgh_obj_id);
CREATE INDEX registry_mergeevent_survivor_id_f9822335 ON template_city.registry_mergeevent USING btree (survivor_id);
CREATE INDEX registry_mergemove_merge ON template_city.registry_mergemove USING btree (merge_id);
CREATE INDEX registry_mergemove_merge_id_c11688c0 ON template_city.registry_mergemove USING btree (merge_id);
CREATE INDEX registry_nameword_word_3b80caca_like ON template_city.registry_nameword USING btree (word varchar_pattern_ops);
CREATE INDEX registry_opening_consultation_id_f0480b9b ON template_city.registry_opening USING btree (consultation_id);
CREATE INDEX registry_opening_person ON template_city.registry_opening USING btree (person_id, opened_at DESC);
CREATE INDEX registry_opening_person_id_28e90274 ON template_city.registry_opening USING btree (person_id);
CREATE INDEX registry_opening_session ON template_city.registry_opening USING btree (session, expires_at);
CREATE INDEX registry_openingevent_consultation_id_bba69be3 ON template_city.registry_openingevent USING btree (consultation_id);
CREATE INDEX registry_openingevent_person_id_f3305180 ON template_city.registry_openingevent USING btree (person_id);
CREATE INDEX registry_openingevent_pgh_obj_id_5ba4b817 ON template_city.registry_openingevent USING btree (pgh_obj_id);
CREATE INDEX registry_person_by_name ON template_city.registry_person USING btree (search_name, id);
CREATE INDEX registry_person_long_name ON template_city.registry_person USING btree (search_name, id) WHERE ((erased_at IS NULL) AND (merged_into_id IS NULL) AND (split_part((search_name)::text, ' '::text, 9) > ''::text));
CREATE INDEX registry_person_merged_into_id_729f6004 ON template_city.registry_person USING btree (merged_into_id);
CREATE INDEX registry_person_name_trgm ON template_city.registry_person USING gin (search_name public.gin_trgm_ops);
CREATE INDEX registry_person_nationality ON template_city.registry_person USING gin (nationalities);
CREATE INDEX registry_person_recent ON template_city.registry_person USING btree (registered_on DESC, id);
CREATE INDEX registry_person_united_name ON template_city.registry_person USING btree (search_name, id) WHERE ((erased_at IS NULL) AND (merged_into_id IS NOT NULL));
CREATE INDEX registry_person_word_1 ON template_city.registry_person USING btree (split_part((search_name)::text, ' '::text, 1) text_pattern_ops, search_name, id) WHERE ((erased_at IS NULL) AND (merged_into_id IS NULL) AND (split_part((search_name)::text, ' '::text, 1) > ''::text));
CREATE INDEX registry_person_word_2 ON template_city.registry_person USING btree (split_part((search_name)::text, ' '::text, 2) text_pattern_ops, search_name, id) WHERE ((erased_at IS NULL) AND (merged_into_id IS NULL) AND (split_part((search_name)::text, ' '::text, 2) > ''::text));
CREATE INDEX registry_person_word_3 ON template_city.registry_person USING btree (split_part((search_name)::text, ' '::text, 3) text_pattern_ops, search_name, id) WHERE ((erased_at IS NULL) AND (merged_into_id IS NULL) AND (split_part((search_name)::text, ' '::text, 3) > ''::text));
CREATE INDEX registry_person_word_4 ON template_city.registry_person USING btree (split_part((search_name)::text, ' '::text, 4) text_pattern_ops, search_name, id) WHERE ((erased_at IS NULL) AND (merged_into_id IS NULL) AND (split_part((search_name)::text, ' '::text, 4) > ''::text));
CREATE INDEX registry_person_word_5 ON template_city.registry_person USING btree (split_part((search_name)::text, ' '::text, 5) text_pattern_ops, search_name, id) WHERE ((erased_at IS NULL) AND (merged_into_id IS NULL) AND (split_part((search_name)::text, ' '::text, 5) > ''::text));
CREATE INDEX registry_person_word_6 ON template_city.registry_person USING btree (split_part((search_name)::text, ' '::text, 6) text_pattern_ops, search_name, id) WHERE ((erased_at IS NULL) AND (merged_into_id IS NULL) AND (split_part((search_name)::text, ' '::text, 6) > ''::text));
CREATE INDEX registry_person_word_7 ON template_city.registry_person USING btree (split_part((search_name)::text, ' '::text, 7) text_pattern_ops, search_name, id) WHERE ((erased_at IS NULL) AND (merged_into_id IS NULL) AND (split_part((search_name)::text, ' '::text, 7) > ''::text));
CREATE INDEX registry_person_word_8 ON template_city.registry_person USING btree (split_part((search_name)::text, ' '::text, 8) text_pattern_ops, search_name, id) WHERE ((erased_at IS NULL) AND (merged_into_id IS NULL) AND (split_part((search_name)::text, ' '::text, 8) > ''::text));
CREATE INDEX registry_persondocument_person_id_65877c93 ON template_city.registry_persondocument USING btree (person_id);
CREATE INDEX registry_persondocumentevent_person_id_d3a1034c ON template_city.registry_persondocumentevent USING btree (person_id);
CREATE INDEX registry_persondocumentevent_pgh_obj_id_0d885409 ON template_city.registry_persondocumentevent USING btree (pgh_obj_id);
CREATE INDEX registry_personevent_merged_into_id_904c8183 ON template_city.registry_personevent USING btree (merged_into_id);
CREATE INDEX registry_personevent_pgh_obj_id_a6f67929 ON template_city.registry_personevent USING btree (pgh_obj_id);
CREATE INDEX registry_personphone_person_id_471d1a98 ON template_city.registry_personphone USING btree (person_id);
CREATE INDEX registry_personphoneevent_person_id_4a4800a8 ON template_city.registry_personphoneevent USING btree (person_id);
CREATE INDEX registry_personphoneevent_pgh_obj_id_269d497f ON template_city.registry_personphoneevent USING btree (pgh_obj_id);
CREATE INDEX registry_phone_hash ON template_city.registry_personphone USING btree (number_hash);
CREATE INDEX registry_phone_tail_hash ON template_city.registry_personphone USING btree (tail_hash);
CREATE INDEX registry_searchword_trgm ON template_city.registry_searchword USING gin (word public.gin_trgm_ops);
CREATE INDEX registry_searchword_word_60aac2c7_like ON template_city.registry_searchword USING btree (word varchar_pattern_ops);
CREATE INDEX reports_export_by_whom ON template_city.reports_reportexport USING btree (asked_by, asked_at DESC);
CREATE INDEX reports_export_state ON template_city.reports_reportexport USING btree (state, touched_at);
CREATE INDEX reports_exportstep_export_id_e79b6b95 ON template_city.reports_exportstep USING btree (export_id);
CREATE INDEX reports_reportexportevent_pgh_obj_id_3611ca1b ON template_city.reports_reportexportevent USING btree (pgh_obj_id);
CREATE INDEX reports_step_order ON template_city.reports_exportstep USING btree (export_id, taken_at);
CREATE INDEX rights_delivery_by_link ON template_city.rights_delivery USING btree (link_hash);
CREATE INDEX rights_delivery_request_id_cff20cc0 ON template_city.rights_delivery USING btree (request_id);
CREATE INDEX rights_deliveryevent_pgh_obj_id_bf60fabb ON template_city.rights_deliveryevent USING btree (pgh_obj_id);
CREATE INDEX rights_deliveryevent_request_id_88cd9243 ON template_city.rights_deliveryevent USING btree (request_id);
CREATE UNIQUE INDEX rights_due_once ON template_city.rights_due USING btree (subject, person_id, object) NULLS NOT DISTINCT WHERE ((decision)::text = 'waiting'::text);
CREATE INDEX rights_due_person_id_871d6820 ON template_city.rights_due USING btree (person_id);
CREATE INDEX rights_due_queue ON template_city.rights_due USING btree (decision, since, id);
CREATE INDEX rights_dueevent_person_id_7d6831df ON template_city.rights_dueevent USING btree (person_id);
CREATE INDEX rights_dueevent_pgh_obj_id_a38024e0 ON template_city.rights_dueevent USING btree (pgh_obj_id);
CREATE INDEX rights_erasure_recent ON template_city.rights_personerased USING btree (erased_at DESC);
CREATE UNIQUE INDEX rights_hold_one_in_force ON template_city.rights_hold USING btree (person_id) WHERE (lifted_at IS NULL);
CREATE INDEX rights_hold_person ON template_city.rights_hold USING btree (person_id);
CREATE INDEX rights_hold_person_id_62847000 ON template_city.rights_hold USING btree (person_id);
CREATE INDEX rights_holdevent_person_id_e4b3044a ON template_city.rights_holdevent USING btree (person_id);
CREATE INDEX rights_holdevent_pgh_obj_id_8d659089 ON template_city.rights_holdevent USING btree (pgh_obj_id);
CREATE INDEX rights_line_request_id_8149beec ON template_city.rights_line USING btree (request_id);
CREATE INDEX rights_request_clock ON template_city.rights_request USING btree (state, due_on);
CREATE INDEX rights_request_person_id_f5bd6c0d ON template_city.rights_request USING btree (person_id);
CREATE INDEX rights_request_recent ON template_city.rights_request USING btree (received_on DESC, id);
CREATE INDEX rights_requestevent_person_id_c90336ab ON template_city.rights_requestevent USING btree (person_id);
CREATE INDEX rights_requestevent_pgh_obj_id_e9dbc565 ON template_city.rights_requestevent USING btree (pgh_obj_id);
CREATE INDEX rights_retentionrule_subject_7b576c0a_like ON template_city.rights_retentionrule USING btree (subject varchar_pattern_ops);
CREATE INDEX rights_retentionruleevent_pgh_obj_id_0f76725b ON template_city.rights_retentionruleevent USING btree (pgh_obj_id);
CREATE INDEX rights_retentionruleevent_pgh_obj_id_0f76725b_like ON template_city.rights_retentionruleevent USING btree (pgh_obj_id varchar_pattern_ops);
CREATE INDEX rights_step_order ON template_city.rights_step USING btree (request_id, taken_at);
CREATE INDEX rights_step_request_id_21887265 ON template_city.rights_step USING btree (request_id);
CREATE INDEX staff_department_code_3896104b ON template_city.staff_department USING btree (code);
CREATE INDEX staff_department_code_3896104b_like ON template_city.staff_department USING btree (code varchar_pattern_ops);
CREATE INDEX staff_departmentevent_pgh_obj_id_acdf7255 ON template_city.staff_departmentevent USING btree (pgh_obj_id);
CREATE INDEX staff_membership_department_id_d5222535 ON template_city.staff_membership USING btree (department_id);
CREATE INDEX staff_membershipevent_department_id_596e7f8e ON template_city.staff_membershipevent USING btree (department_id);
CREATE INDEX staff_membershipevent_pgh_obj_id_3526ccff ON template_city.staff_membershipevent USING btree (pgh_obj_id);
CREATE INDEX staff_membershipevent_user_id_30759417 ON template_city.staff_membershipevent USING btree (user_id);
CREATE INDEX staff_reviewchoice_by_id_942557db ON template_city.staff_reviewchoice USING btree (by_id);
CREATE INDEX staff_reviewchoice_line_id_3cb99caf ON template_city.staff_reviewchoice USING btree (line_id);
CREATE INDEX staff_reviewline_review_id_efabfc87 ON template_city.staff_reviewline USING btree (review_id);
CREATE INDEX staff_reviewline_user_id_5a5ee88d ON template_city.staff_reviewline USING btree (user_id);
CREATE INDEX staff_reviewoutcomeevent_line_id_97d69d62 ON template_city.staff_reviewoutcomeevent USING btree (line_id);
CREATE INDEX staff_reviewoutcomeevent_pgh_obj_id_e1f4623b ON template_city.staff_reviewoutcomeevent USING btree (pgh_obj_id);
CREATE INDEX staff_reviewsignature_by_id_a3720024 ON template_city.staff_reviewsignature USING btree (by_id);
CREATE INDEX staff_reviewsignatureevent_by_id_e67f9b43 ON template_city.staff_reviewsignatureevent USING btree (by_id);
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
CREATE INDEX support_visitevent_pgh_obj_id_84a89998 ON template_city.support_visitevent USING btree (pgh_obj_id);
CREATE INDEX training_attendance_enrolment_id_02fe7c07 ON template_city.training_attendance USING btree (enrolment_id);
CREATE INDEX training_attendance_session_id_b12de9a0 ON template_city.training_attendance USING btree (session_id);
CREATE INDEX training_attendanceevent_enrolment_id_3b7b6ab8 ON template_city.training_attendanceevent USING btree (enrolment_id);
CREATE INDEX training_attendanceevent_pgh_obj_id_618d2fd7 ON template_city.training_attendanceevent USING btree (pgh_obj_id);
CREATE INDEX training_attendanceevent_session_id_ef529bc3 ON template_city.training_attendanceevent USING btree (session_id);
CREATE INDEX training_attendancesheet_edition_id_ca63f1f0 ON template_city.training_attendancesheet USING btree (edition_id);
CREATE INDEX training_calendarfeed_edition_id_2ba1452f ON template_city.training_calendarfeed USING btree (edition_id);
CREATE INDEX training_calendarfeed_participant_id_7874de24 ON template_city.training_calendarfeed USING btree (participant_id);
CREATE INDEX training_calendarfeedevent_edition_id_5ed34a00 ON template_city.training_calendarfeedevent USING btree (edition_id);
CREATE INDEX training_calendarfeedevent_participant_id_13004b2a ON template_city.training_calendarfeedevent USING btree (participant_id);
CREATE INDEX training_calendarfeedevent_pgh_obj_id_dfdd5f43 ON template_city.training_calendarfeedevent USING btree (pgh_obj_id);
CREATE INDEX training_certificate_enrolment_id_f736a047 ON template_city.training_certificate USING btree (enrolment_id);
CREATE UNIQUE INDEX training_certificate_one_in_force ON template_city.training_certificate USING btree (enrolment_id) WHERE (revoked_at IS NULL);
CREATE INDEX training_certificateevent_enrolment_id_342b9c8e ON template_city.training_certificateevent USING btree (enrolment_id);
CREATE INDEX training_certificateevent_pgh_obj_id_b3b8b4c0 ON template_city.training_certificateevent USING btree (pgh_obj_id);
CREATE INDEX training_certificaterun_edition_id_63893df7 ON template_city.training_certificaterun USING btree (edition_id);
CREATE INDEX training_citylogoevent_pgh_obj_id_848dd376 ON template_city.training_citylogoevent USING btree (pgh_obj_id);
CREATE INDEX training_courseevent_pgh_obj_id_14d2b718 ON template_city.training_courseevent USING btree (pgh_obj_id);
CREATE INDEX training_coursesession_edition_id_d9a44911 ON template_city.training_coursesession USING btree (edition_id);
CREATE INDEX training_coursesessionevent_edition_id_16901c64 ON template_city.training_coursesessionevent USING btree (edition_id);
CREATE INDEX training_coursesessionevent_pgh_obj_id_d1981d40 ON template_city.training_coursesessionevent USING btree (pgh_obj_id);
CREATE INDEX training_edition_by_day ON template_city.training_edition USING btree (starts_on);
CREATE INDEX training_edition_course_id_19142955 ON template_city.training_edition USING btree (course_id);
CREATE INDEX training_editionevent_course_id_184217c3 ON template_city.training_editionevent USING btree (course_id);
CREATE INDEX training_editionevent_pgh_obj_id_05258f3b ON template_city.training_editionevent USING btree (pgh_obj_id);
CREATE INDEX training_enrolment_by_state ON template_city.training_enrolment USING btree (edition_id, state);
CREATE INDEX training_enrolment_department_id_de403442 ON template_city.training_enrolment USING btree (department_id);
CREATE INDEX training_enrolment_edition_id_bab265ef ON template_city.training_enrolment USING btree (edition_id);
CREATE INDEX training_enrolment_participant_id_00bae272 ON template_city.training_enrolment USING btree (participant_id);
CREATE INDEX training_enrolmentevent_department_id_4ac4d8a5 ON template_city.training_enrolmentevent USING btree (department_id);
CREATE INDEX training_enrolmentevent_edition_id_81ce994d ON template_city.training_enrolmentevent USING btree (edition_id);
CREATE INDEX training_enrolmentevent_participant_id_3459e445 ON template_city.training_enrolmentevent USING btree (participant_id);
CREATE INDEX training_enrolmentevent_pgh_obj_id_7e09f0aa ON template_city.training_enrolmentevent USING btree (pgh_obj_id);
CREATE UNIQUE INDEX training_feed_one_per_edition ON template_city.training_calendarfeed USING btree (edition_id) WHERE ((edition_id IS NOT NULL) AND (withdrawn_at IS NULL));
CREATE UNIQUE INDEX training_feed_one_per_person ON template_city.training_calendarfeed USING btree (participant_id) WHERE ((participant_id IS NOT NULL) AND (withdrawn_at IS NULL));
CREATE INDEX training_participant_department_id_b4cd80b9 ON template_city.training_participant USING btree (department_id);
CREATE INDEX training_participant_name ON template_city.training_participant USING btree (folded_name);
CREATE UNIQUE INDEX training_participant_one_per_account ON template_city.training_participant USING btree (account) WHERE (account IS NOT NULL);
CREATE INDEX training_participantevent_department_id_be2b6f0b ON template_city.training_participantevent USING btree (department_id);
CREATE INDEX training_participantevent_merged_into_id_e7d8af68 ON template_city.training_participantevent USING btree (merged_into_id);
CREATE INDEX training_participantevent_pgh_obj_id_6cf9b759 ON template_city.training_participantevent USING btree (pgh_obj_id);
CREATE UNIQUE INDEX training_run_one_at_a_time ON template_city.training_certificaterun USING btree (edition_id) WHERE ((state)::text = ANY ((ARRAY['asked'::character varying, 'running'::character varying])::text[]));
CREATE INDEX training_run_state ON template_city.training_certificaterun USING btree (state, touched_at);
CREATE INDEX training_session_by_hour ON template_city.training_coursesession USING btree (starts_at);
CREATE INDEX training_session_in_order ON template_city.training_coursesession USING btree (edition_id, starts_at);
CREATE INDEX training_sheet_by_age ON template_city.training_attendancesheet USING btree (created_at);
CREATE UNIQUE INDEX unique_authenticator_type ON template_city.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON template_city.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON template_city.account_emailaddress USING btree (email) WHERE verified;
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.accounts_apitokenevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_accounts_apitokenevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.accounts_identityevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_accounts_identityevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.accounts_identityproviderevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_accounts_identityproviderevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.accounts_rolegrantevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_accounts_rolegrantevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.accounts_signinsessionevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_accounts_signinsessionevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.accounts_userevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_accounts_userevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.agenda_appointmentevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_agenda_appointmentevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.agenda_deskevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_agenda_deskevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.agenda_openinghoursevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_agenda_openinghoursevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.agenda_screenevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_agenda_screenevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.agenda_specialdayevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_agenda_specialdayevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.agenda_ticketevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_agenda_ticketevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.alliances_agreementdocumentevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_alliances_agreementdocumentevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.alliances_agreementevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_alliances_agreementevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.alliances_agreementstep DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_alliances_agreementstep();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.alliances_commitmentevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_alliances_commitmentevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.alliances_evaluationevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_alliances_evaluationevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.alliances_jointactionevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_alliances_jointactionevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.casework_caseevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_casework_caseevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.casework_documentseenevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_casework_documentseenevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.casework_relationevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_casework_relationevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.casework_residencefactevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_casework_residencefactevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.casework_residentevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_casework_residentevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.casework_storedfileevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_casework_storedfileevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.casework_taskevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_casework_taskevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.consents_consent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_consents_consent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.consents_consentevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_consents_consentevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.consents_consenttext DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_consents_consenttext();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.consents_consenttextevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_consents_consenttextevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.diagnosis_answerevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_diagnosis_answerevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.diagnosis_evidenceevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_diagnosis_evidenceevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.diagnosis_findingevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_diagnosis_findingevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.diagnosis_roundevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_diagnosis_roundevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.directory_organizationevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_directory_organizationevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.invitations_batchevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_invitations_batchevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.invitations_invitationevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_invitations_invitationevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.invitations_invitedroleevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_invitations_invitedroleevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.kernel_erasure DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_kernel_erasure();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.kernel_redaction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_kernel_redaction();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.kernel_sighting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_kernel_sighting();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.notices_messageevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_notices_messageevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.notices_preferenceevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_notices_preferenceevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT OR UPDATE ON template_city.pghistory_context DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_pghistory_context();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.referrals_calendardayevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_referrals_calendardayevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.referrals_duetimeevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_referrals_duetimeevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.referrals_outsidelinkevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_referrals_outsidelinkevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.referrals_policyevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_referrals_policyevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.referrals_referralevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_referrals_referralevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.referrals_referralstep DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_referrals_referralstep();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.registry_consultationevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_registry_consultationevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.registry_duplicatepairevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_registry_duplicatepairevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.registry_hiddennameevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_registry_hiddennameevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.registry_localcodeevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_registry_localcodeevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.registry_mergeevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_registry_mergeevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.registry_openingevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_registry_openingevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.registry_persondocumentevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_registry_persondocumentevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.registry_personevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_registry_personevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.registry_personphoneevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_registry_personphoneevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.reports_reportexportevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_reports_reportexportevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.rights_deliveryevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_rights_deliveryevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.rights_dueevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_rights_dueevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.rights_holdevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_rights_holdevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.rights_personerased DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_rights_personerased();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.rights_requestevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_rights_requestevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.rights_retentionruleevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_rights_retentionruleevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.rights_step DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_rights_step();
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
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.training_attendanceevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_training_attendanceevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.training_calendarfeedevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_training_calendarfeedevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.training_certificate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_training_certificate();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.training_certificateevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_training_certificateevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.training_citylogo DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_training_citylogo();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.training_citylogoevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_training_citylogoevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.training_courseevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_training_courseevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.training_coursesessionevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_training_coursesessionevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.training_editionevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_training_editionevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.training_enrolmentevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_training_enrolmentevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON template_city.training_participantevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION template_city.ledger_of_training_participantevent();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.accounts_apitokenevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.accounts_identityevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.accounts_identityproviderevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.accounts_rolegrantevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.accounts_signinsessionevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.accounts_userevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.agenda_appointmentevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.agenda_deskevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.agenda_openinghoursevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.agenda_screenevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.agenda_specialdayevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.agenda_ticketevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.alliances_agreementdocumentevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.alliances_agreementevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.alliances_commitmentevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.alliances_evaluationevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.alliances_jointactionevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.casework_caseevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.casework_documentseenevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.casework_relationevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.casework_residencefactevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.casework_residentevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.casework_storedfileevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.casework_taskevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.consents_consentevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.consents_consenttextevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.diagnosis_answerevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.diagnosis_evidenceevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.diagnosis_findingevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.diagnosis_roundevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.directory_organizationevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.invitations_batchevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.invitations_invitationevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.invitations_invitedroleevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.notices_messageevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.notices_preferenceevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.referrals_calendardayevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.referrals_duetimeevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.referrals_outsidelinkevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.referrals_policyevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.referrals_referralevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.registry_consultationevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.registry_duplicatepairevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.registry_hiddennameevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.registry_localcodeevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.registry_mergeevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.registry_openingevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.registry_persondocumentevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.registry_personevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.registry_personphoneevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.reports_reportexportevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.rights_deliveryevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.rights_dueevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.rights_holdevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.rights_requestevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.rights_retentionruleevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.staff_departmentevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.staff_membershipevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.staff_reviewoutcomeevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.staff_reviewsignatureevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.support_visitevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.training_attendanceevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.training_calendarfeedevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.training_certificateevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.training_citylogoevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.training_courseevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.training_coursesessionevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.training_editionevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.training_enrolmentevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON template_city.training_participantevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION template_city.ledger_refuse();
CREATE CONSTRAINT TRIGGER ledger_seal AFTER INSERT ON template_city.kernel_ledgerentry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.batch = new.id)) EXECUTE FUNCTION template_city.ledger_seal();
CREATE TRIGGER pgtrigger_alliances_agreementstep_stands_f7ede BEFORE DELETE OR UPDATE ON template_city.alliances_agreementstep FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_alliances_agreementstep_stands_f7ede();
COMMENT ON TRIGGER pgtrigger_alliances_agreementstep_stands_f7ede ON template_city.alliances_agreementstep IS 'b406cd912c4c930e2e02d85c952f8c95dd5bbe30';
CREATE TRIGGER pgtrigger_anchor_stands_06847 BEFORE DELETE OR UPDATE ON template_city.kernel_ledgeranchor FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_anchor_stands_06847();
COMMENT ON TRIGGER pgtrigger_anchor_stands_06847 ON template_city.kernel_ledgeranchor IS 'd8a911e36bdd25e5606190019eae9e0a38fcb9f2';
CREATE TRIGGER pgtrigger_append_only_00693 BEFORE DELETE OR UPDATE ON template_city.referrals_duetimeevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_00693();
COMMENT ON TRIGGER pgtrigger_append_only_00693 ON template_city.referrals_duetimeevent IS '7105eadc41c42a1a9a6a57dface189f503fed131';
CREATE TRIGGER pgtrigger_append_only_0416e BEFORE DELETE OR UPDATE ON template_city.casework_caseevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_0416e();
COMMENT ON TRIGGER pgtrigger_append_only_0416e ON template_city.casework_caseevent IS 'e62aeed980899ece2f7957affeda17bcdbd5a468';
CREATE TRIGGER pgtrigger_append_only_0af7e BEFORE DELETE OR UPDATE ON template_city.accounts_rolegrantevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_0af7e();
COMMENT ON TRIGGER pgtrigger_append_only_0af7e ON template_city.accounts_rolegrantevent IS '9e90105cc081df41513a450b44da6f9c22d10503';
CREATE TRIGGER pgtrigger_append_only_190f8 BEFORE DELETE OR UPDATE ON template_city.casework_residencefactevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_190f8();
COMMENT ON TRIGGER pgtrigger_append_only_190f8 ON template_city.casework_residencefactevent IS '55106935a67249f289f59ba3724123600f09959e';
CREATE TRIGGER pgtrigger_append_only_1b53f BEFORE DELETE OR UPDATE ON template_city.agenda_screenevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_1b53f();
COMMENT ON TRIGGER pgtrigger_append_only_1b53f ON template_city.agenda_screenevent IS 'afac841437947a2d191ffec2463fc329397d0d25';
CREATE TRIGGER pgtrigger_append_only_1cc76 BEFORE DELETE OR UPDATE ON template_city.alliances_agreementdocumentevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_1cc76();
COMMENT ON TRIGGER pgtrigger_append_only_1cc76 ON template_city.alliances_agreementdocumentevent IS '09a80faa16ad663793c3ad2bed470ae2a2345ab0';
CREATE TRIGGER pgtrigger_append_only_1d2ce BEFORE DELETE OR UPDATE ON template_city.training_calendarfeedevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_1d2ce();
COMMENT ON TRIGGER pgtrigger_append_only_1d2ce ON template_city.training_calendarfeedevent IS 'fd9f55c9d8cae5c0003f4b5893dd84fa61eb5947';
CREATE TRIGGER pgtrigger_append_only_2d52e BEFORE DELETE OR UPDATE ON template_city.training_citylogoevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_2d52e();
COMMENT ON TRIGGER pgtrigger_append_only_2d52e ON template_city.training_citylogoevent IS '3cc95aa5cebfd72cf2ce559fc9f2f53bad402fb1';
CREATE TRIGGER pgtrigger_append_only_3412c BEFORE DELETE OR UPDATE ON template_city.notices_messageevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_3412c();
COMMENT ON TRIGGER pgtrigger_append_only_3412c ON template_city.notices_messageevent IS 'b1575bd239e9bccde7dc3d08b6640a97fcdb0ba2';
CREATE TRIGGER pgtrigger_append_only_3933c BEFORE DELETE OR UPDATE ON template_city.casework_residentevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_3933c();
COMMENT ON TRIGGER pgtrigger_append_only_3933c ON template_city.casework_residentevent IS '4850dca69ba8340e1533a04a1eb4e0897fcaaf2c';
CREATE TRIGGER pgtrigger_append_only_3cf88 BEFORE DELETE OR UPDATE ON template_city.staff_reviewoutcomeevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_3cf88();
COMMENT ON TRIGGER pgtrigger_append_only_3cf88 ON template_city.staff_reviewoutcomeevent IS '20c69b2a306e5689fcefd2eb569fd08ce7784501';
CREATE TRIGGER pgtrigger_append_only_4089f BEFORE DELETE OR UPDATE ON template_city.training_participantevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_4089f();
COMMENT ON TRIGGER pgtrigger_append_only_4089f ON template_city.training_participantevent IS '31d88ee01577bef5c08f20cc133a93c9c69a0dcf';
CREATE TRIGGER pgtrigger_append_only_43742 BEFORE DELETE OR UPDATE ON template_city.casework_relationevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_43742();
COMMENT ON TRIGGER pgtrigger_append_only_43742 ON template_city.casework_relationevent IS '9cf1961f0f50db4ead6e6d57b6c13dfb7a7c3795';
CREATE TRIGGER pgtrigger_append_only_45b21 BEFORE DELETE OR UPDATE ON template_city.accounts_userevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_45b21();
COMMENT ON TRIGGER pgtrigger_append_only_45b21 ON template_city.accounts_userevent IS '9e9498e73f6fbdf2642fb33fa14189f1ad2382c8';
CREATE TRIGGER pgtrigger_append_only_48351 BEFORE DELETE OR UPDATE ON template_city.training_coursesessionevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_48351();
COMMENT ON TRIGGER pgtrigger_append_only_48351 ON template_city.training_coursesessionevent IS '0e778d5804fb5c3c96f2792055f8b7f497768e7c';
CREATE TRIGGER pgtrigger_append_only_50701 BEFORE DELETE OR UPDATE ON template_city.agenda_specialdayevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_50701();
COMMENT ON TRIGGER pgtrigger_append_only_50701 ON template_city.agenda_specialdayevent IS '926b489eb37d979cfd0d66f2b81500ada4d78aa1';
CREATE TRIGGER pgtrigger_append_only_58695 BEFORE DELETE OR UPDATE ON template_city.directory_organizationevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_58695();
COMMENT ON TRIGGER pgtrigger_append_only_58695 ON template_city.directory_organizationevent IS '33185778aac179d9c9e0e199b837f3cba164481d';
CREATE TRIGGER pgtrigger_append_only_5e629 BEFORE DELETE OR UPDATE ON template_city.consents_consentevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_5e629();
COMMENT ON TRIGGER pgtrigger_append_only_5e629 ON template_city.consents_consentevent IS '47022e489187ea33c184e4ca6e77bf0b5ad1a85e';
CREATE TRIGGER pgtrigger_append_only_6005c BEFORE DELETE OR UPDATE ON template_city.alliances_commitmentevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_6005c();
COMMENT ON TRIGGER pgtrigger_append_only_6005c ON template_city.alliances_commitmentevent IS '19f2c122d8e317cd87a9884f8b355e186f7fb2c2';
CREATE TRIGGER pgtrigger_append_only_61e2d BEFORE DELETE OR UPDATE ON template_city.diagnosis_answerevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_61e2d();
COMMENT ON TRIGGER pgtrigger_append_only_61e2d ON template_city.diagnosis_answerevent IS 'c33df38a12dbce124e6c371973cd637ef37668c4';
CREATE TRIGGER pgtrigger_append_only_621d9 BEFORE DELETE OR UPDATE ON template_city.training_attendanceevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_621d9();
COMMENT ON TRIGGER pgtrigger_append_only_621d9 ON template_city.training_attendanceevent IS '051fe9da684cc3310e0c7c748b52b8e3fdfae86b';
CREATE TRIGGER pgtrigger_append_only_65b51 BEFORE DELETE OR UPDATE ON template_city.staff_departmentevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_65b51();
COMMENT ON TRIGGER pgtrigger_append_only_65b51 ON template_city.staff_departmentevent IS '2a96ae6a85c1c9f633d33f3d156f2c4b98884fc1';
CREATE TRIGGER pgtrigger_append_only_67b90 BEFORE DELETE OR UPDATE ON template_city.support_visitevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_67b90();
COMMENT ON TRIGGER pgtrigger_append_only_67b90 ON template_city.support_visitevent IS 'f4625decc3bf2c02fb14fd168612e188fa7911ff';
CREATE TRIGGER pgtrigger_append_only_683d8 BEFORE DELETE OR UPDATE ON template_city.registry_localcodeevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_683d8();
COMMENT ON TRIGGER pgtrigger_append_only_683d8 ON template_city.registry_localcodeevent IS 'bcdf775266184abd7b19b4b623e13c01a4648340';
CREATE TRIGGER pgtrigger_append_only_68ebd BEFORE DELETE OR UPDATE ON template_city.agenda_appointmentevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_68ebd();
COMMENT ON TRIGGER pgtrigger_append_only_68ebd ON template_city.agenda_appointmentevent IS '6724d5060b946cd4e41e4fc9b1fcf9f8c0ee9193';
CREATE TRIGGER pgtrigger_append_only_69f3d BEFORE DELETE OR UPDATE ON template_city.alliances_jointactionevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_69f3d();
COMMENT ON TRIGGER pgtrigger_append_only_69f3d ON template_city.alliances_jointactionevent IS '63460bba9901968cfc8412b6b23cf6bff72cd991';
CREATE TRIGGER pgtrigger_append_only_76a40 BEFORE DELETE OR UPDATE ON template_city.referrals_calendardayevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_76a40();
COMMENT ON TRIGGER pgtrigger_append_only_76a40 ON template_city.referrals_calendardayevent IS '56b72b227940c10afe85ce9607c38922286af0d0';
CREATE TRIGGER pgtrigger_append_only_7755d BEFORE DELETE OR UPDATE ON template_city.invitations_batchevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_7755d();
COMMENT ON TRIGGER pgtrigger_append_only_7755d ON template_city.invitations_batchevent IS 'ef08f804ff024c9f7b56dbf9e548ff94da64a031';
CREATE TRIGGER pgtrigger_append_only_7ddf6 BEFORE DELETE OR UPDATE ON template_city.accounts_identityproviderevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_7ddf6();
COMMENT ON TRIGGER pgtrigger_append_only_7ddf6 ON template_city.accounts_identityproviderevent IS '1ecdb23ce7b605ead0158fb78549f6bd647e8631';
CREATE TRIGGER pgtrigger_append_only_7ebc8 BEFORE DELETE OR UPDATE ON template_city.reports_reportexportevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_7ebc8();
COMMENT ON TRIGGER pgtrigger_append_only_7ebc8 ON template_city.reports_reportexportevent IS '4dd41d7c312a468d0b753a1ff7d8fe80705eb118';
CREATE TRIGGER pgtrigger_append_only_83dcb BEFORE DELETE OR UPDATE ON template_city.referrals_policyevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_83dcb();
COMMENT ON TRIGGER pgtrigger_append_only_83dcb ON template_city.referrals_policyevent IS '46f65ea3eae492d56618d794ba6846557fe19076';
CREATE TRIGGER pgtrigger_append_only_86872 BEFORE DELETE OR UPDATE ON template_city.diagnosis_evidenceevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_86872();
COMMENT ON TRIGGER pgtrigger_append_only_86872 ON template_city.diagnosis_evidenceevent IS 'd551af3bbe307a14ca708ada4ec2d6b4406e968e';
CREATE TRIGGER pgtrigger_append_only_8a280 BEFORE DELETE OR UPDATE ON template_city.notices_preferenceevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_8a280();
COMMENT ON TRIGGER pgtrigger_append_only_8a280 ON template_city.notices_preferenceevent IS '7e2d2c9f479ecdf68de863956d5ddddfd992657e';
CREATE TRIGGER pgtrigger_append_only_8a982 BEFORE DELETE OR UPDATE ON template_city.rights_dueevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_8a982();
COMMENT ON TRIGGER pgtrigger_append_only_8a982 ON template_city.rights_dueevent IS 'e63e01cfbc9d2eb0d3d8c7f0f36f1281a23c9cc4';
CREATE TRIGGER pgtrigger_append_only_8be11 BEFORE DELETE OR UPDATE ON template_city.registry_hiddennameevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_8be11();
COMMENT ON TRIGGER pgtrigger_append_only_8be11 ON template_city.registry_hiddennameevent IS '9f03c9bf8ca76a5e306eab5d8fc7a392296a1a1b';
CREATE TRIGGER pgtrigger_append_only_929ac BEFORE DELETE OR UPDATE ON template_city.casework_storedfileevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_929ac();
COMMENT ON TRIGGER pgtrigger_append_only_929ac ON template_city.casework_storedfileevent IS 'cacffa46ea1ecad8628b46cb2866f812238b87d1';
CREATE TRIGGER pgtrigger_append_only_97f7d BEFORE DELETE OR UPDATE ON template_city.registry_duplicatepairevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_97f7d();
COMMENT ON TRIGGER pgtrigger_append_only_97f7d ON template_city.registry_duplicatepairevent IS 'dc1b3acffe0e88c71f693f42a7923907b5f61c98';
CREATE TRIGGER pgtrigger_append_only_9ea97 BEFORE DELETE OR UPDATE ON template_city.agenda_ticketevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_9ea97();
COMMENT ON TRIGGER pgtrigger_append_only_9ea97 ON template_city.agenda_ticketevent IS 'efd9e3d24028ac81bb35a9521d62864fe687ad11';
CREATE TRIGGER pgtrigger_append_only_a2705 BEFORE DELETE OR UPDATE ON template_city.registry_consultationevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_a2705();
COMMENT ON TRIGGER pgtrigger_append_only_a2705 ON template_city.registry_consultationevent IS 'bab765f936e424fd8484ed6ba241eaed156e85e6';
CREATE TRIGGER pgtrigger_append_only_a2742 BEFORE DELETE OR UPDATE ON template_city.rights_requestevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_a2742();
COMMENT ON TRIGGER pgtrigger_append_only_a2742 ON template_city.rights_requestevent IS '8b5e84ccd7e84371f6488c35d8ada895d1b3dbdf';
CREATE TRIGGER pgtrigger_append_only_a3e5a BEFORE DELETE OR UPDATE ON template_city.registry_personphoneevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_a3e5a();
COMMENT ON TRIGGER pgtrigger_append_only_a3e5a ON template_city.registry_personphoneevent IS 'fc883984cbcd7658417ea208e04123bc8fa1ff8c';
CREATE TRIGGER pgtrigger_append_only_aa3d6 BEFORE DELETE OR UPDATE ON template_city.registry_personevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_aa3d6();
COMMENT ON TRIGGER pgtrigger_append_only_aa3d6 ON template_city.registry_personevent IS 'a0713d9d82dffa941d60522b902ccebf1a0353a3';
CREATE TRIGGER pgtrigger_append_only_b3b7e BEFORE DELETE OR UPDATE ON template_city.training_certificateevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_b3b7e();
COMMENT ON TRIGGER pgtrigger_append_only_b3b7e ON template_city.training_certificateevent IS 'd2707177954314f386444eb09fdc9ef2f28b690f';
CREATE TRIGGER pgtrigger_append_only_b8006 BEFORE DELETE OR UPDATE ON template_city.invitations_invitedroleevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_b8006();
COMMENT ON TRIGGER pgtrigger_append_only_b8006 ON template_city.invitations_invitedroleevent IS '03ddb9659b45ae56327620d5c71fa012d114da9f';
CREATE TRIGGER pgtrigger_append_only_ba1dd BEFORE DELETE OR UPDATE ON template_city.registry_persondocumentevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_ba1dd();
COMMENT ON TRIGGER pgtrigger_append_only_ba1dd ON template_city.registry_persondocumentevent IS '793189ff89af09703fa3d169f1bf5b943222fd23';
CREATE TRIGGER pgtrigger_append_only_ba2f3 BEFORE DELETE OR UPDATE ON template_city.training_editionevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_ba2f3();
COMMENT ON TRIGGER pgtrigger_append_only_ba2f3 ON template_city.training_editionevent IS '31c8a84c326818df9328f7158ed68d5ca79b55db';
CREATE TRIGGER pgtrigger_append_only_c3289 BEFORE DELETE OR UPDATE ON template_city.agenda_openinghoursevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_c3289();
COMMENT ON TRIGGER pgtrigger_append_only_c3289 ON template_city.agenda_openinghoursevent IS 'c50a28ec8e975351abf4b971358e78e19b83b817';
CREATE TRIGGER pgtrigger_append_only_c8300 BEFORE DELETE OR UPDATE ON template_city.training_enrolmentevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_c8300();
COMMENT ON TRIGGER pgtrigger_append_only_c8300 ON template_city.training_enrolmentevent IS 'd0a0f937e2548a61687aee6abe2578b162c63b46';
CREATE TRIGGER pgtrigger_append_only_ca76e BEFORE DELETE OR UPDATE ON template_city.alliances_evaluationevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_ca76e();
COMMENT ON TRIGGER pgtrigger_append_only_ca76e ON template_city.alliances_evaluationevent IS 'b40b17eacce81097f9b9652fd8c57d71c0f3b4f7';
CREATE TRIGGER pgtrigger_append_only_cc536 BEFORE DELETE OR UPDATE ON template_city.diagnosis_roundevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_cc536();
COMMENT ON TRIGGER pgtrigger_append_only_cc536 ON template_city.diagnosis_roundevent IS '500e38378085f195709e2ea94588f8a5a80a5f41';
CREATE TRIGGER pgtrigger_append_only_cee15 BEFORE DELETE OR UPDATE ON template_city.rights_retentionruleevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_cee15();
COMMENT ON TRIGGER pgtrigger_append_only_cee15 ON template_city.rights_retentionruleevent IS '04da1ec135dd60d052558ae6232098af2ce9d7ce';
CREATE TRIGGER pgtrigger_append_only_d0304 BEFORE DELETE OR UPDATE ON template_city.referrals_referralevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_d0304();
COMMENT ON TRIGGER pgtrigger_append_only_d0304 ON template_city.referrals_referralevent IS '1a61dcd844caf3ca043cd5fc836a4fbfb5122b75';
CREATE TRIGGER pgtrigger_append_only_d71b8 BEFORE DELETE OR UPDATE ON template_city.consents_consenttextevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_d71b8();
COMMENT ON TRIGGER pgtrigger_append_only_d71b8 ON template_city.consents_consenttextevent IS 'db8b480efb917424fa64ee385ed1fffceb246303';
CREATE TRIGGER pgtrigger_append_only_d79de BEFORE DELETE OR UPDATE ON template_city.agenda_deskevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_d79de();
COMMENT ON TRIGGER pgtrigger_append_only_d79de ON template_city.agenda_deskevent IS '9ad201e081af3f3e4ec5960f096945b707dfcd78';
CREATE TRIGGER pgtrigger_append_only_db2e4 BEFORE DELETE OR UPDATE ON template_city.training_courseevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_db2e4();
COMMENT ON TRIGGER pgtrigger_append_only_db2e4 ON template_city.training_courseevent IS 'cc90b20b964f8dbf332d0e4bc923201fbcf5a0cf';
CREATE TRIGGER pgtrigger_append_only_dd430 BEFORE DELETE OR UPDATE ON template_city.staff_reviewsignatureevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_dd430();
COMMENT ON TRIGGER pgtrigger_append_only_dd430 ON template_city.staff_reviewsignatureevent IS '3ddc025adc1187c7c9dbcabf8439ca3ba015ea27';
CREATE TRIGGER pgtrigger_append_only_de8a2 BEFORE DELETE OR UPDATE ON template_city.accounts_signinsessionevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_de8a2();
COMMENT ON TRIGGER pgtrigger_append_only_de8a2 ON template_city.accounts_signinsessionevent IS 'a0f54cb4b7e6a1323df268b83106a1f56071e5af';
CREATE TRIGGER pgtrigger_append_only_e3f01 BEFORE DELETE OR UPDATE ON template_city.rights_deliveryevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_e3f01();
COMMENT ON TRIGGER pgtrigger_append_only_e3f01 ON template_city.rights_deliveryevent IS '3a3e95e0072b69a3806ae5c14c5b6e944a1e1929';
CREATE TRIGGER pgtrigger_append_only_e4244 BEFORE DELETE OR UPDATE ON template_city.registry_openingevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_e4244();
COMMENT ON TRIGGER pgtrigger_append_only_e4244 ON template_city.registry_openingevent IS 'aefd3e7a3496c4b971a980a96aa5680a55bde25a';
CREATE TRIGGER pgtrigger_append_only_e65c9 BEFORE DELETE OR UPDATE ON template_city.diagnosis_findingevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_e65c9();
COMMENT ON TRIGGER pgtrigger_append_only_e65c9 ON template_city.diagnosis_findingevent IS 'ec4173101c56b6847cc0c4c9c0020a6e39e2f4bc';
CREATE TRIGGER pgtrigger_append_only_e7059 BEFORE DELETE OR UPDATE ON template_city.alliances_agreementevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_e7059();
COMMENT ON TRIGGER pgtrigger_append_only_e7059 ON template_city.alliances_agreementevent IS '892635ae80e65bc53dfe9475c78fc238b2d08a39';
CREATE TRIGGER pgtrigger_append_only_ed4dd BEFORE DELETE OR UPDATE ON template_city.casework_taskevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_ed4dd();
COMMENT ON TRIGGER pgtrigger_append_only_ed4dd ON template_city.casework_taskevent IS 'a90f80202b3655b82e60e60beb8cd25b16e2c135';
CREATE TRIGGER pgtrigger_append_only_ed63f BEFORE DELETE OR UPDATE ON template_city.rights_holdevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_ed63f();
COMMENT ON TRIGGER pgtrigger_append_only_ed63f ON template_city.rights_holdevent IS '388987e02771fa5fc98dad0e7e7430be3d28830e';
CREATE TRIGGER pgtrigger_append_only_ee062 BEFORE DELETE OR UPDATE ON template_city.casework_documentseenevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_ee062();
COMMENT ON TRIGGER pgtrigger_append_only_ee062 ON template_city.casework_documentseenevent IS '76337dc320fd763b21317e03f5af39ff4b69b32d';
CREATE TRIGGER pgtrigger_append_only_f22da BEFORE DELETE OR UPDATE ON template_city.staff_membershipevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_f22da();
COMMENT ON TRIGGER pgtrigger_append_only_f22da ON template_city.staff_membershipevent IS '0c138213069560077ff8d0d8aea45f3ce911dd79';
CREATE TRIGGER pgtrigger_append_only_f2e81 BEFORE DELETE OR UPDATE ON template_city.referrals_outsidelinkevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_f2e81();
COMMENT ON TRIGGER pgtrigger_append_only_f2e81 ON template_city.referrals_outsidelinkevent IS '8afd4750130407845b188a1fd3e920c444c57501';
CREATE TRIGGER pgtrigger_append_only_f3d94 BEFORE DELETE OR UPDATE ON template_city.registry_mergeevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_f3d94();
COMMENT ON TRIGGER pgtrigger_append_only_f3d94 ON template_city.registry_mergeevent IS '11bb54d5b429af0ad57457c9dcef5841394233f2';
CREATE TRIGGER pgtrigger_append_only_f4aac BEFORE DELETE OR UPDATE ON template_city.accounts_identityevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_f4aac();
COMMENT ON TRIGGER pgtrigger_append_only_f4aac ON template_city.accounts_identityevent IS '5e26a9d97221f25e5de76e98e9b9a6d5d014a19a';
CREATE TRIGGER pgtrigger_append_only_f68f3 BEFORE DELETE OR UPDATE ON template_city.invitations_invitationevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_f68f3();
COMMENT ON TRIGGER pgtrigger_append_only_f68f3 ON template_city.invitations_invitationevent IS '8fb4c7ee68fd53b5bcb3dcee4bb70cf4a3629e12';
CREATE TRIGGER pgtrigger_append_only_f6ae5 BEFORE DELETE OR UPDATE ON template_city.accounts_apitokenevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_f6ae5();
COMMENT ON TRIGGER pgtrigger_append_only_f6ae5 ON template_city.accounts_apitokenevent IS 'bc095a3000ebe7169f0e579188212d997c91f15c';
CREATE TRIGGER pgtrigger_appointment_step_stands_e825a BEFORE UPDATE ON template_city.agenda_appointmentstep FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_appointment_step_stands_e825a();
COMMENT ON TRIGGER pgtrigger_appointment_step_stands_e825a ON template_city.agenda_appointmentstep IS 'cc789e2d0256aae5731f92b6e26bbe49813045a2';
CREATE TRIGGER pgtrigger_attendance_fits_its_session_63cf7 BEFORE INSERT OR UPDATE ON template_city.training_attendance FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_attendance_fits_its_session_63cf7();
COMMENT ON TRIGGER pgtrigger_attendance_fits_its_session_63cf7 ON template_city.training_attendance IS '38227af1e3d4a4ce2dec217ec84522b3bbbd178f';
CREATE TRIGGER pgtrigger_budget_is_kept_cff52 BEFORE DELETE ON template_city.statistics_epsilonyear FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_budget_is_kept_cff52();
COMMENT ON TRIGGER pgtrigger_budget_is_kept_cff52 ON template_city.statistics_epsilonyear IS 'c4ba605555b14abd94c99a8e5766b45622ecf853';
CREATE TRIGGER pgtrigger_budget_only_grows_0dfc2 BEFORE UPDATE ON template_city.statistics_epsilonyear FOR EACH ROW WHEN (((new.spent < old.spent) OR (new.cap IS DISTINCT FROM old.cap))) EXECUTE FUNCTION template_city.pgtrigger_budget_only_grows_0dfc2();
COMMENT ON TRIGGER pgtrigger_budget_only_grows_0dfc2 ON template_city.statistics_epsilonyear IS '2e9265a5ba9bb1afb9db2b29c81177cd4d906203';
CREATE TRIGGER pgtrigger_certificate_is_kept_7177a BEFORE DELETE ON template_city.training_certificate FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_certificate_is_kept_7177a();
COMMENT ON TRIGGER pgtrigger_certificate_is_kept_7177a ON template_city.training_certificate IS '9c30858ba9e1507772476eb805087efb3c33a1a4';
CREATE TRIGGER pgtrigger_certificate_keeps_its_document_51785 BEFORE UPDATE ON template_city.training_certificate FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_certificate_keeps_its_document_51785();
COMMENT ON TRIGGER pgtrigger_certificate_keeps_its_document_51785 ON template_city.training_certificate IS 'da5d20159950a61923fd075dd39fc9cc1a556c96';
CREATE TRIGGER pgtrigger_certificate_stands_as_printed_3fd46 BEFORE UPDATE ON template_city.training_certificate FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.enrolment_id IS DISTINCT FROM new.enrolment_id) OR (old.year IS DISTINCT FROM new.year) OR (old.serial IS DISTINCT FROM new.serial) OR ((old.number)::text IS DISTINCT FROM (new.number)::text) OR ((old.code)::text IS DISTINCT FROM (new.code)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.course)::text IS DISTINCT FROM (new.course)::text) OR (old.hours IS DISTINCT FROM new.hours) OR (old.starts_on IS DISTINCT FROM new.starts_on) OR (old.ends_on IS DISTINCT FROM new.ends_on) OR (old.assessed IS DISTINCT FROM new.assessed) OR (old.valid_until IS DISTINCT FROM new.valid_until) OR (old.layout IS DISTINCT FROM new.layout) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR (old.replaces IS DISTINCT FROM new.replaces) OR (old.issued_at IS DISTINCT FROM new.issued_at) OR (old.issued_on IS DISTINCT FROM new.issued_on) OR (old.issued_by IS DISTINCT FROM new.issued_by))) EXECUTE FUNCTION template_city.pgtrigger_certificate_stands_as_printed_3fd46();
COMMENT ON TRIGGER pgtrigger_certificate_stands_as_printed_3fd46 ON template_city.training_certificate IS '9c1cfa0fb4f1022a5341cc7283991c890b83e867';
CREATE TRIGGER pgtrigger_certificate_stays_revoked_4df6d BEFORE UPDATE ON template_city.training_certificate FOR EACH ROW WHEN ((old.revoked_at IS NOT NULL)) EXECUTE FUNCTION template_city.pgtrigger_certificate_stays_revoked_4df6d();
COMMENT ON TRIGGER pgtrigger_certificate_stays_revoked_4df6d ON template_city.training_certificate IS '996b3f73597bb0138d924c2bebcd1fa094f538a1';
CREATE TRIGGER pgtrigger_choice_before_signing_83eca BEFORE INSERT ON template_city.staff_reviewchoice FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_choice_before_signing_83eca();
COMMENT ON TRIGGER pgtrigger_choice_before_signing_83eca ON template_city.staff_reviewchoice IS 'e4250327d16488921279a7dee267945a2b0c37c6';
CREATE TRIGGER pgtrigger_choice_stands_ddb8e BEFORE DELETE OR UPDATE ON template_city.staff_reviewchoice FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_choice_stands_ddb8e();
COMMENT ON TRIGGER pgtrigger_choice_stands_ddb8e ON template_city.staff_reviewchoice IS 'e36c4c762d61e5847a9fe001c9b061921926e4ce';
CREATE TRIGGER pgtrigger_closing_stands_26b57 BEFORE DELETE OR UPDATE ON template_city.statistics_periodclosing FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_closing_stands_26b57();
COMMENT ON TRIGGER pgtrigger_closing_stands_26b57 ON template_city.statistics_periodclosing IS '58f29c106aed3919c8ecf74e3eb1cb9f97b06d6f';
CREATE TRIGGER pgtrigger_consent_stands_79ceb BEFORE UPDATE ON template_city.consents_consent FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR ((old.purpose)::text IS DISTINCT FROM (new.purpose)::text) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.text_id IS DISTINCT FROM new.text_id) OR ((old.channel)::text IS DISTINCT FROM (new.channel)::text) OR (old.recorded_by IS DISTINCT FROM new.recorded_by) OR (old.recorded_at IS DISTINCT FROM new.recorded_at))) EXECUTE FUNCTION template_city.pgtrigger_consent_stands_79ceb();
COMMENT ON TRIGGER pgtrigger_consent_stands_79ceb ON template_city.consents_consent IS '6ea1e52b9aa3edc97f3fced377a1d565e56f8e28';
CREATE TRIGGER pgtrigger_consent_stays_5e15e BEFORE DELETE ON template_city.consents_consent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_consent_stays_5e15e();
COMMENT ON TRIGGER pgtrigger_consent_stays_5e15e ON template_city.consents_consent IS '170e6ffa0694fa25f30c5a58b1cd4f37a0409dd0';
CREATE TRIGGER pgtrigger_consent_text_stands_96619 BEFORE DELETE OR UPDATE ON template_city.consents_consenttext FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_consent_text_stands_96619();
COMMENT ON TRIGGER pgtrigger_consent_text_stands_96619 ON template_city.consents_consenttext IS 'a45444d3440e31e6e214152875389a9cc247b44d';
CREATE TRIGGER pgtrigger_cost_stands_8966d BEFORE DELETE OR UPDATE ON template_city.statistics_epsilonentry FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_cost_stands_8966d();
COMMENT ON TRIGGER pgtrigger_cost_stands_8966d ON template_city.statistics_epsilonentry IS '260f232594972fc1f2a2cf4e661b67adb692b873';
CREATE TRIGGER pgtrigger_counted_stands_02c99 BEFORE DELETE OR UPDATE ON template_city.statistics_countedattendance FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_counted_stands_02c99();
COMMENT ON TRIGGER pgtrigger_counted_stands_02c99 ON template_city.statistics_countedattendance IS '263042bd191cace7404c3ff6994187de71a180ce';
CREATE TRIGGER pgtrigger_delete_delete_0611e AFTER DELETE ON template_city.notices_preference FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_0611e();
COMMENT ON TRIGGER pgtrigger_delete_delete_0611e ON template_city.notices_preference IS '600646d5aacf4b0f96ff562cb8c900bad7ec9eb3';
CREATE TRIGGER pgtrigger_delete_delete_06607 AFTER DELETE ON template_city.alliances_evaluation FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_06607();
COMMENT ON TRIGGER pgtrigger_delete_delete_06607 ON template_city.alliances_evaluation IS '40f78a1a8c62889f347012222a2694631876b3d7';
CREATE TRIGGER pgtrigger_delete_delete_08eaa AFTER DELETE ON template_city.alliances_agreement FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_08eaa();
COMMENT ON TRIGGER pgtrigger_delete_delete_08eaa ON template_city.alliances_agreement IS '06bcbb14dc52423e63654fb4e61362b6a5f5d5e3';
CREATE TRIGGER pgtrigger_delete_delete_0d755 AFTER DELETE ON template_city.directory_organization FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_0d755();
COMMENT ON TRIGGER pgtrigger_delete_delete_0d755 ON template_city.directory_organization IS '5f3232d29108fef80cd768aa9f73d1ede67953a1';
CREATE TRIGGER pgtrigger_delete_delete_1300a AFTER DELETE ON template_city.diagnosis_round FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_1300a();
COMMENT ON TRIGGER pgtrigger_delete_delete_1300a ON template_city.diagnosis_round IS '247685df6967404aeed12d5e91be538c666d73f3';
CREATE TRIGGER pgtrigger_delete_delete_17f36 AFTER DELETE ON template_city.alliances_commitment FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_17f36();
COMMENT ON TRIGGER pgtrigger_delete_delete_17f36 ON template_city.alliances_commitment IS '586ae889b6e3f12e7e9cf933a8c40f639953c7f8';
CREATE TRIGGER pgtrigger_delete_delete_18c69 AFTER DELETE ON template_city.registry_persondocument FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_18c69();
COMMENT ON TRIGGER pgtrigger_delete_delete_18c69 ON template_city.registry_persondocument IS '37eeeef68a940702caa52ebc5b569dedb1efd253';
CREATE TRIGGER pgtrigger_delete_delete_18d09 AFTER DELETE ON template_city.casework_documentseen FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_18d09();
COMMENT ON TRIGGER pgtrigger_delete_delete_18d09 ON template_city.casework_documentseen IS '329cf27a0a304a67481d385cc766ff5f4beb1279';
CREATE TRIGGER pgtrigger_delete_delete_19f14 AFTER DELETE ON template_city.accounts_user FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_19f14();
COMMENT ON TRIGGER pgtrigger_delete_delete_19f14 ON template_city.accounts_user IS '289bd462c5524ad2375091a60c462051f875a0f6';
CREATE TRIGGER pgtrigger_delete_delete_1c53c AFTER DELETE ON template_city.casework_resident FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_1c53c();
COMMENT ON TRIGGER pgtrigger_delete_delete_1c53c ON template_city.casework_resident IS '08aebb0e32503d4fab751095d8900e134ae9a826';
CREATE TRIGGER pgtrigger_delete_delete_1e357 AFTER DELETE ON template_city.referrals_outsidelink FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_1e357();
COMMENT ON TRIGGER pgtrigger_delete_delete_1e357 ON template_city.referrals_outsidelink IS '30e152d333df8bb41f467651b89aa157249412bc';
CREATE TRIGGER pgtrigger_delete_delete_1e3c4 AFTER DELETE ON template_city.support_visit FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_1e3c4();
COMMENT ON TRIGGER pgtrigger_delete_delete_1e3c4 ON template_city.support_visit IS 'b66a3b414e4ac010819caf49c1ab5c182b314a9a';
CREATE TRIGGER pgtrigger_delete_delete_2af4d AFTER DELETE ON template_city.training_certificate FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_2af4d();
COMMENT ON TRIGGER pgtrigger_delete_delete_2af4d ON template_city.training_certificate IS 'e44698cd6043fbc8210102c7a548c59b043ecadd';
CREATE TRIGGER pgtrigger_delete_delete_2c02a AFTER DELETE ON template_city.agenda_desk FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_2c02a();
COMMENT ON TRIGGER pgtrigger_delete_delete_2c02a ON template_city.agenda_desk IS '84dbbec714156d02a7518b8736858df22920e553';
CREATE TRIGGER pgtrigger_delete_delete_2dd3b AFTER DELETE ON template_city.rights_retentionrule FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_2dd3b();
COMMENT ON TRIGGER pgtrigger_delete_delete_2dd3b ON template_city.rights_retentionrule IS '5bd8d35f351233e2f965e5e65ac4fe3676166b30';
CREATE TRIGGER pgtrigger_delete_delete_35426 AFTER DELETE ON template_city.rights_delivery FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_35426();
COMMENT ON TRIGGER pgtrigger_delete_delete_35426 ON template_city.rights_delivery IS '0b1f36ef56dcb4bf6c1d2818429f3dccbfaa9224';
CREATE TRIGGER pgtrigger_delete_delete_37965 AFTER DELETE ON template_city.registry_hiddenname FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_37965();
COMMENT ON TRIGGER pgtrigger_delete_delete_37965 ON template_city.registry_hiddenname IS 'af9b78b43a630afdd19acb030a04240872d7f851';
CREATE TRIGGER pgtrigger_delete_delete_395bc AFTER DELETE ON template_city.training_calendarfeed FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_395bc();
COMMENT ON TRIGGER pgtrigger_delete_delete_395bc ON template_city.training_calendarfeed IS '5a92ccb7e8f1d50c9f3fad7812c22dc3cfcd0783';
CREATE TRIGGER pgtrigger_delete_delete_3b21e AFTER DELETE ON template_city.agenda_appointment FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_3b21e();
COMMENT ON TRIGGER pgtrigger_delete_delete_3b21e ON template_city.agenda_appointment IS '27eecbf5151b5b14c857c9f3d3e15bd4f31ed33d';
CREATE TRIGGER pgtrigger_delete_delete_3b552 AFTER DELETE ON template_city.registry_opening FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_3b552();
COMMENT ON TRIGGER pgtrigger_delete_delete_3b552 ON template_city.registry_opening IS 'bea272efed3282a6f8c722b311880103c0688bed';
CREATE TRIGGER pgtrigger_delete_delete_3caba AFTER DELETE ON template_city.accounts_identityprovider FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_3caba();
COMMENT ON TRIGGER pgtrigger_delete_delete_3caba ON template_city.accounts_identityprovider IS 'ca45ccf80ea1394cb03f3ef093629f66082eb7ae';
CREATE TRIGGER pgtrigger_delete_delete_438a2 AFTER DELETE ON template_city.training_enrolment FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_438a2();
COMMENT ON TRIGGER pgtrigger_delete_delete_438a2 ON template_city.training_enrolment IS '8417fc84c7aca9678196ec104873871966437a3b';
CREATE TRIGGER pgtrigger_delete_delete_4c821 AFTER DELETE ON template_city.registry_merge FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_4c821();
COMMENT ON TRIGGER pgtrigger_delete_delete_4c821 ON template_city.registry_merge IS '463545892f535b19acd91b888c50189d85227746';
CREATE TRIGGER pgtrigger_delete_delete_61cb8 AFTER DELETE ON template_city.staff_reviewoutcome FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_61cb8();
COMMENT ON TRIGGER pgtrigger_delete_delete_61cb8 ON template_city.staff_reviewoutcome IS 'ba1d13d0dde7e9b9956ce7701e673f552ab7708e';
CREATE TRIGGER pgtrigger_delete_delete_6359b AFTER DELETE ON template_city.training_citylogo FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_6359b();
COMMENT ON TRIGGER pgtrigger_delete_delete_6359b ON template_city.training_citylogo IS '4688bb5ee7f1eaac8c5f4bb9f511b4a3da8ac6be';
CREATE TRIGGER pgtrigger_delete_delete_65209 AFTER DELETE ON template_city.agenda_screen FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_65209();
COMMENT ON TRIGGER pgtrigger_delete_delete_65209 ON template_city.agenda_screen IS '0081ae6fa98ecdc916d757a9686d7eda4852bb07';
CREATE TRIGGER pgtrigger_delete_delete_6bb49 AFTER DELETE ON template_city.training_coursesession FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_6bb49();
COMMENT ON TRIGGER pgtrigger_delete_delete_6bb49 ON template_city.training_coursesession IS 'a222c492c0c8fc6b8e6caec978e9008539a8c93a';
CREATE TRIGGER pgtrigger_delete_delete_6bdfd AFTER DELETE ON template_city.accounts_signinsession FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_6bdfd();
COMMENT ON TRIGGER pgtrigger_delete_delete_6bdfd ON template_city.accounts_signinsession IS 'a0f4f725153a73ccb22df2d991d0e51babf7e719';
CREATE TRIGGER pgtrigger_delete_delete_6d398 AFTER DELETE ON template_city.notices_message FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_6d398();
COMMENT ON TRIGGER pgtrigger_delete_delete_6d398 ON template_city.notices_message IS '6b324d554babe0e7ce85bd756b7cba9d7187be7c';
CREATE TRIGGER pgtrigger_delete_delete_6e065 AFTER DELETE ON template_city.accounts_apitoken FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_6e065();
COMMENT ON TRIGGER pgtrigger_delete_delete_6e065 ON template_city.accounts_apitoken IS '49de45a73584fdd0c3ebc45da044774d43d70cc5';
CREATE TRIGGER pgtrigger_delete_delete_70c08 AFTER DELETE ON template_city.accounts_identity FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_70c08();
COMMENT ON TRIGGER pgtrigger_delete_delete_70c08 ON template_city.accounts_identity IS '041b913e05fdd2637878729e637f0b6331c8ec12';
CREATE TRIGGER pgtrigger_delete_delete_7343b AFTER DELETE ON template_city.alliances_jointaction FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_7343b();
COMMENT ON TRIGGER pgtrigger_delete_delete_7343b ON template_city.alliances_jointaction IS '8478aa940bb23e17fc05fb76ebe27aabe69c2fd5';
CREATE TRIGGER pgtrigger_delete_delete_75519 AFTER DELETE ON template_city.training_attendance FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_75519();
COMMENT ON TRIGGER pgtrigger_delete_delete_75519 ON template_city.training_attendance IS '438b078bafea85fa90d6dd2828f5093cea550183';
CREATE TRIGGER pgtrigger_delete_delete_80cab AFTER DELETE ON template_city.rights_request FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_80cab();
COMMENT ON TRIGGER pgtrigger_delete_delete_80cab ON template_city.rights_request IS '187f5130332c4d133716d13cc6fa5b1094f61a02';
CREATE TRIGGER pgtrigger_delete_delete_82938 AFTER DELETE ON template_city.referrals_policy FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_82938();
COMMENT ON TRIGGER pgtrigger_delete_delete_82938 ON template_city.referrals_policy IS '3476e9c7177fa13893c1e84cd1b06c18c92cb6ea';
CREATE TRIGGER pgtrigger_delete_delete_83c2e AFTER DELETE ON template_city.staff_reviewsignature FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_83c2e();
COMMENT ON TRIGGER pgtrigger_delete_delete_83c2e ON template_city.staff_reviewsignature IS '0aa895a4d2a3835b67fc040b1ce560c0c39e787e';
CREATE TRIGGER pgtrigger_delete_delete_868db AFTER DELETE ON template_city.agenda_ticket FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_868db();
COMMENT ON TRIGGER pgtrigger_delete_delete_868db ON template_city.agenda_ticket IS 'dfb13cf773f4c30834de8a945956cbdd2f585106';
CREATE TRIGGER pgtrigger_delete_delete_882f1 AFTER DELETE ON template_city.diagnosis_evidence FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_882f1();
COMMENT ON TRIGGER pgtrigger_delete_delete_882f1 ON template_city.diagnosis_evidence IS 'cb3ccef44afc3f880f6d4fc09c3e6e3ab56a7969';
CREATE TRIGGER pgtrigger_delete_delete_8a289 AFTER DELETE ON template_city.casework_task FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_8a289();
COMMENT ON TRIGGER pgtrigger_delete_delete_8a289 ON template_city.casework_task IS '0272860a17f532f2a4b409940e868827628e5510';
CREATE TRIGGER pgtrigger_delete_delete_8c205 AFTER DELETE ON template_city.referrals_duetime FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_8c205();
COMMENT ON TRIGGER pgtrigger_delete_delete_8c205 ON template_city.referrals_duetime IS '56b124b007e205ef4236562af8d40fc7fb1aef67';
CREATE TRIGGER pgtrigger_delete_delete_9186d AFTER DELETE ON template_city.training_course FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_9186d();
COMMENT ON TRIGGER pgtrigger_delete_delete_9186d ON template_city.training_course IS '9e29f1e975b8c444b38c11abd3bcee669bc4f7d2';
CREATE TRIGGER pgtrigger_delete_delete_91bf0 AFTER DELETE ON template_city.agenda_openinghours FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_91bf0();
COMMENT ON TRIGGER pgtrigger_delete_delete_91bf0 ON template_city.agenda_openinghours IS '4181dd79722e0cdf83330951c67ee4b220958630';
CREATE TRIGGER pgtrigger_delete_delete_91f38 AFTER DELETE ON template_city.training_participant FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_91f38();
COMMENT ON TRIGGER pgtrigger_delete_delete_91f38 ON template_city.training_participant IS 'b4bea8ce2cc0b3877b3f87d86508d7bc8eb098b0';
CREATE TRIGGER pgtrigger_delete_delete_99eb9 AFTER DELETE ON template_city.registry_personphone FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_99eb9();
COMMENT ON TRIGGER pgtrigger_delete_delete_99eb9 ON template_city.registry_personphone IS '88e62ce9f108d69957e613a68f1cef1904393855';
CREATE TRIGGER pgtrigger_delete_delete_9d0e0 AFTER DELETE ON template_city.casework_case FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_9d0e0();
COMMENT ON TRIGGER pgtrigger_delete_delete_9d0e0 ON template_city.casework_case IS 'df16b4c64e27025b1b51fa9937c1c25e7ea31b79';
CREATE TRIGGER pgtrigger_delete_delete_a3234 AFTER DELETE ON template_city.registry_person FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_a3234();
COMMENT ON TRIGGER pgtrigger_delete_delete_a3234 ON template_city.registry_person IS '35a5d55ad8451d618b809eccce96e797a5fa3d13';
CREATE TRIGGER pgtrigger_delete_delete_a3ac1 AFTER DELETE ON template_city.invitations_invitation FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_a3ac1();
COMMENT ON TRIGGER pgtrigger_delete_delete_a3ac1 ON template_city.invitations_invitation IS '34d3df5fcda4cbfddc316650262ce986f75bb380';
CREATE TRIGGER pgtrigger_delete_delete_aa577 AFTER DELETE ON template_city.agenda_specialday FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_aa577();
COMMENT ON TRIGGER pgtrigger_delete_delete_aa577 ON template_city.agenda_specialday IS '2f8819d3c2599f46e0a5d1563412f6d65d92dd51';
CREATE TRIGGER pgtrigger_delete_delete_ac32e AFTER DELETE ON template_city.alliances_agreementdocument FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_ac32e();
COMMENT ON TRIGGER pgtrigger_delete_delete_ac32e ON template_city.alliances_agreementdocument IS '7c9c0bb41d63deeae04aec4aa13c680acf0d5c8e';
CREATE TRIGGER pgtrigger_delete_delete_ac4d8 AFTER DELETE ON template_city.registry_localcode FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_ac4d8();
COMMENT ON TRIGGER pgtrigger_delete_delete_ac4d8 ON template_city.registry_localcode IS '4ee2ed535f0a3c093fe7594d1743903bae531e8b';
CREATE TRIGGER pgtrigger_delete_delete_ae34b AFTER DELETE ON template_city.casework_storedfile FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_ae34b();
COMMENT ON TRIGGER pgtrigger_delete_delete_ae34b ON template_city.casework_storedfile IS 'ee6d2abe1e086bf9fc3efbdb3564fcc0da70b2e6';
CREATE TRIGGER pgtrigger_delete_delete_b7083 AFTER DELETE ON template_city.diagnosis_finding FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_b7083();
COMMENT ON TRIGGER pgtrigger_delete_delete_b7083 ON template_city.diagnosis_finding IS '22a0768fda9160909065f802bd8d725a99182fcf';
CREATE TRIGGER pgtrigger_delete_delete_b7f77 AFTER DELETE ON template_city.casework_relation FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_b7f77();
COMMENT ON TRIGGER pgtrigger_delete_delete_b7f77 ON template_city.casework_relation IS '3dc5af2401955ddfb1e03981e84dfd40e80f5cde';
CREATE TRIGGER pgtrigger_delete_delete_bf929 AFTER DELETE ON template_city.diagnosis_answer FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_bf929();
COMMENT ON TRIGGER pgtrigger_delete_delete_bf929 ON template_city.diagnosis_answer IS '3340d66e1fb0bf11735b0da554a65ebd98316ae2';
CREATE TRIGGER pgtrigger_delete_delete_bfd71 AFTER DELETE ON template_city.invitations_batch FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_bfd71();
COMMENT ON TRIGGER pgtrigger_delete_delete_bfd71 ON template_city.invitations_batch IS '51b6d5f89522f087ef2ea0664330f332c5841cf7';
CREATE TRIGGER pgtrigger_delete_delete_c0068 AFTER DELETE ON template_city.reports_reportexport FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_c0068();
COMMENT ON TRIGGER pgtrigger_delete_delete_c0068 ON template_city.reports_reportexport IS '4c27dd7f285c665d05d142bef34e969a5bf1ffb4';
CREATE TRIGGER pgtrigger_delete_delete_c897b AFTER DELETE ON template_city.consents_consenttext FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_c897b();
COMMENT ON TRIGGER pgtrigger_delete_delete_c897b ON template_city.consents_consenttext IS '88dbb3e706001ff200d05ef9577bde3c5f4ebbfa';
CREATE TRIGGER pgtrigger_delete_delete_d0e1f AFTER DELETE ON template_city.accounts_rolegrant FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_d0e1f();
COMMENT ON TRIGGER pgtrigger_delete_delete_d0e1f ON template_city.accounts_rolegrant IS '65a18f909f8551396ef0004e20eb2c4c3f5af201';
CREATE TRIGGER pgtrigger_delete_delete_d1fb1 AFTER DELETE ON template_city.staff_department FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_d1fb1();
COMMENT ON TRIGGER pgtrigger_delete_delete_d1fb1 ON template_city.staff_department IS 'dd75a18cc675bfed6602f90c6ad80d0da11454a5';
CREATE TRIGGER pgtrigger_delete_delete_d8b16 AFTER DELETE ON template_city.staff_membership FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_d8b16();
COMMENT ON TRIGGER pgtrigger_delete_delete_d8b16 ON template_city.staff_membership IS '331e8e8076b7318e74ec4c2aa7ef26917f49749a';
CREATE TRIGGER pgtrigger_delete_delete_de683 AFTER DELETE ON template_city.registry_duplicatepair FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_de683();
COMMENT ON TRIGGER pgtrigger_delete_delete_de683 ON template_city.registry_duplicatepair IS 'ec9d3caf08432decb27db2d39df3e4209e7a4884';
CREATE TRIGGER pgtrigger_delete_delete_dfc0e AFTER DELETE ON template_city.referrals_calendarday FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_dfc0e();
COMMENT ON TRIGGER pgtrigger_delete_delete_dfc0e ON template_city.referrals_calendarday IS 'fcc44016832008bb09d9e2688a5645a4546ca352';
CREATE TRIGGER pgtrigger_delete_delete_e24d6 AFTER DELETE ON template_city.invitations_invitedrole FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_e24d6();
COMMENT ON TRIGGER pgtrigger_delete_delete_e24d6 ON template_city.invitations_invitedrole IS '559164a652cbfd4a61f9c64e28e38ca4190b1c3e';
CREATE TRIGGER pgtrigger_delete_delete_e24da AFTER DELETE ON template_city.referrals_referral FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_e24da();
COMMENT ON TRIGGER pgtrigger_delete_delete_e24da ON template_city.referrals_referral IS '9c46a3117162b35bcd67d7bf016a9094260f79f7';
CREATE TRIGGER pgtrigger_delete_delete_e46a3 AFTER DELETE ON template_city.rights_hold FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_e46a3();
COMMENT ON TRIGGER pgtrigger_delete_delete_e46a3 ON template_city.rights_hold IS '070ab7921d20a0d5bb20c1c0f4d359f31e375567';
CREATE TRIGGER pgtrigger_delete_delete_e50a8 AFTER DELETE ON template_city.casework_residencefact FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_e50a8();
COMMENT ON TRIGGER pgtrigger_delete_delete_e50a8 ON template_city.casework_residencefact IS '8d31d49ba7d69544de43f9f7c313d084034a0262';
CREATE TRIGGER pgtrigger_delete_delete_e6af4 AFTER DELETE ON template_city.training_edition FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_e6af4();
COMMENT ON TRIGGER pgtrigger_delete_delete_e6af4 ON template_city.training_edition IS 'a8ce90a7d425c164472ae784ee7c9bc04b5b4a2f';
CREATE TRIGGER pgtrigger_delete_delete_eb2a1 AFTER DELETE ON template_city.rights_due FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_eb2a1();
COMMENT ON TRIGGER pgtrigger_delete_delete_eb2a1 ON template_city.rights_due IS 'e18d4cbaaec17a47837b76a08d54e5963777faff';
CREATE TRIGGER pgtrigger_delete_delete_f98cc AFTER DELETE ON template_city.registry_consultation FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_f98cc();
COMMENT ON TRIGGER pgtrigger_delete_delete_f98cc ON template_city.registry_consultation IS 'b87302d67c3065bfe5e3e1faa3654c1174779a25';
CREATE TRIGGER pgtrigger_delete_delete_fbcaf AFTER DELETE ON template_city.consents_consent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_fbcaf();
COMMENT ON TRIGGER pgtrigger_delete_delete_fbcaf ON template_city.consents_consent IS 'f9498287895ce97d838b0a996abad399e7488145';
CREATE TRIGGER pgtrigger_draft_stands_3047b BEFORE DELETE OR UPDATE ON template_city.statistics_sealeddraft FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_draft_stands_3047b();
COMMENT ON TRIGGER pgtrigger_draft_stands_3047b ON template_city.statistics_sealeddraft IS 'fa30af0600f334013577ad0c3f291fa4a4598b47';
CREATE TRIGGER pgtrigger_entry_stands_a66a5 BEFORE DELETE OR UPDATE ON template_city.kernel_ledgerentry FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_entry_stands_a66a5();
COMMENT ON TRIGGER pgtrigger_entry_stands_a66a5 ON template_city.kernel_ledgerentry IS 'e81afdc93257e55735f10246cb04bfcc153ae1d5';
CREATE TRIGGER pgtrigger_erasure_stands_07795 BEFORE DELETE OR UPDATE ON template_city.kernel_erasure FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_erasure_stands_07795();
COMMENT ON TRIGGER pgtrigger_erasure_stands_07795 ON template_city.kernel_erasure IS 'c03c0a16408ec3e0539a5a1b2f89ca3cbaed84da';
CREATE TRIGGER pgtrigger_insert_insert_01b7d AFTER INSERT ON template_city.accounts_apitoken FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_01b7d();
COMMENT ON TRIGGER pgtrigger_insert_insert_01b7d ON template_city.accounts_apitoken IS '6a5c5a5ab192b58b2ff6347da72e057c378a3c2c';
CREATE TRIGGER pgtrigger_insert_insert_022ff AFTER INSERT ON template_city.rights_hold FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_022ff();
COMMENT ON TRIGGER pgtrigger_insert_insert_022ff ON template_city.rights_hold IS '3e7c8556ecc9c7736fdabab2b219096aa23ca25d';
CREATE TRIGGER pgtrigger_insert_insert_0684a AFTER INSERT ON template_city.staff_membership FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_0684a();
COMMENT ON TRIGGER pgtrigger_insert_insert_0684a ON template_city.staff_membership IS 'a146dcaac9bcdc07937cbfb7b1321f199f99d342';
CREATE TRIGGER pgtrigger_insert_insert_0717d AFTER INSERT ON template_city.consents_consenttext FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_0717d();
COMMENT ON TRIGGER pgtrigger_insert_insert_0717d ON template_city.consents_consenttext IS 'fdb6847ff29d1ab9a7f5c03c6575f6f39d7f801f';
CREATE TRIGGER pgtrigger_insert_insert_10558 AFTER INSERT ON template_city.registry_duplicatepair FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_10558();
COMMENT ON TRIGGER pgtrigger_insert_insert_10558 ON template_city.registry_duplicatepair IS '68aa842140fe2861a714e8fd589de303eb2ba75a';
CREATE TRIGGER pgtrigger_insert_insert_13e8f AFTER INSERT ON template_city.staff_reviewsignature FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_13e8f();
COMMENT ON TRIGGER pgtrigger_insert_insert_13e8f ON template_city.staff_reviewsignature IS 'c11cba5b892ee3e2264e40ec7736e88bb5554cec';
CREATE TRIGGER pgtrigger_insert_insert_15066 AFTER INSERT ON template_city.diagnosis_evidence FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_15066();
COMMENT ON TRIGGER pgtrigger_insert_insert_15066 ON template_city.diagnosis_evidence IS '3ed282b8e41b9b2af68655445be4b47a2229fc35';
CREATE TRIGGER pgtrigger_insert_insert_1b281 AFTER INSERT ON template_city.reports_reportexport FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_1b281();
COMMENT ON TRIGGER pgtrigger_insert_insert_1b281 ON template_city.reports_reportexport IS 'c95feaaf3fb6a8b9753ba267055d5eb4e6d9492d';
CREATE TRIGGER pgtrigger_insert_insert_1cd38 AFTER INSERT ON template_city.alliances_jointaction FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_1cd38();
COMMENT ON TRIGGER pgtrigger_insert_insert_1cd38 ON template_city.alliances_jointaction IS 'c42ec72f96c290ee71f8c07ae26836c79784495a';
CREATE TRIGGER pgtrigger_insert_insert_1d464 AFTER INSERT ON template_city.referrals_outsidelink FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_1d464();
COMMENT ON TRIGGER pgtrigger_insert_insert_1d464 ON template_city.referrals_outsidelink IS '49181af084b1e989e2810e2af7e885b6338acd6f';
CREATE TRIGGER pgtrigger_insert_insert_2388e AFTER INSERT ON template_city.registry_person REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION template_city.pgtrigger_insert_insert_2388e();
COMMENT ON TRIGGER pgtrigger_insert_insert_2388e ON template_city.registry_person IS '3053afa4caac8cc73fc0f09e1bd1bf77e467873e';
CREATE TRIGGER pgtrigger_insert_insert_2cbc1 AFTER INSERT ON template_city.training_calendarfeed FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_2cbc1();
COMMENT ON TRIGGER pgtrigger_insert_insert_2cbc1 ON template_city.training_calendarfeed IS 'a30a3a62fb3387b4cd8695ccbf0e8c86cb0a511c';
CREATE TRIGGER pgtrigger_insert_insert_32cc0 AFTER INSERT ON template_city.accounts_identityprovider FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_32cc0();
COMMENT ON TRIGGER pgtrigger_insert_insert_32cc0 ON template_city.accounts_identityprovider IS '3b407c808bc1dd60e2422be458bb625c47a8aad2';
CREATE TRIGGER pgtrigger_insert_insert_352fb AFTER INSERT ON template_city.agenda_specialday FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_352fb();
COMMENT ON TRIGGER pgtrigger_insert_insert_352fb ON template_city.agenda_specialday IS 'bde8e6f530030991ef0fcc9c2ea97003da3ec9bf';
CREATE TRIGGER pgtrigger_insert_insert_3867c AFTER INSERT ON template_city.accounts_user FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_3867c();
COMMENT ON TRIGGER pgtrigger_insert_insert_3867c ON template_city.accounts_user IS '8f6240436b74dca865c377b8a2b865af94c79259';
CREATE TRIGGER pgtrigger_insert_insert_397c2 AFTER INSERT ON template_city.registry_personphone REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION template_city.pgtrigger_insert_insert_397c2();
COMMENT ON TRIGGER pgtrigger_insert_insert_397c2 ON template_city.registry_personphone IS '28b87a2f72ab415b737f722fef48455d157a3edd';
CREATE TRIGGER pgtrigger_insert_insert_3eed3 AFTER INSERT ON template_city.training_edition FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_3eed3();
COMMENT ON TRIGGER pgtrigger_insert_insert_3eed3 ON template_city.training_edition IS '8c4601bd69d345be026a829617324c59528cc7dc';
CREATE TRIGGER pgtrigger_insert_insert_453cf AFTER INSERT ON template_city.invitations_invitation FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_453cf();
COMMENT ON TRIGGER pgtrigger_insert_insert_453cf ON template_city.invitations_invitation IS '8f040ad17c9ea304a7d419fbe58a953e91fa2591';
CREATE TRIGGER pgtrigger_insert_insert_4bc9e AFTER INSERT ON template_city.diagnosis_round FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_4bc9e();
COMMENT ON TRIGGER pgtrigger_insert_insert_4bc9e ON template_city.diagnosis_round IS '982c38d1f0321355c6b2e3be1d5b20857a3facc1';
CREATE TRIGGER pgtrigger_insert_insert_4e149 AFTER INSERT ON template_city.referrals_duetime FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_4e149();
COMMENT ON TRIGGER pgtrigger_insert_insert_4e149 ON template_city.referrals_duetime IS '60be99aa8a6bd9dca693dacfd1ba70e5a5cbc193';
CREATE TRIGGER pgtrigger_insert_insert_5068d AFTER INSERT ON template_city.casework_residencefact FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_5068d();
COMMENT ON TRIGGER pgtrigger_insert_insert_5068d ON template_city.casework_residencefact IS '98854d3e5145714062f0bb9735849c7563d49de0';
CREATE TRIGGER pgtrigger_insert_insert_556b2 AFTER INSERT ON template_city.diagnosis_finding FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_556b2();
COMMENT ON TRIGGER pgtrigger_insert_insert_556b2 ON template_city.diagnosis_finding IS 'a0fd0222f5dee6aead362f1f69e23483e5f03d51';
CREATE TRIGGER pgtrigger_insert_insert_57b58 AFTER INSERT ON template_city.staff_department FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_57b58();
COMMENT ON TRIGGER pgtrigger_insert_insert_57b58 ON template_city.staff_department IS '647eab1bd07188ab2607e2a309b6b266dceadb63';
CREATE TRIGGER pgtrigger_insert_insert_61645 AFTER INSERT ON template_city.alliances_commitment FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_61645();
COMMENT ON TRIGGER pgtrigger_insert_insert_61645 ON template_city.alliances_commitment IS 'b5f496410f6aebab923ef4337838dd9df5a87221';
CREATE TRIGGER pgtrigger_insert_insert_62000 AFTER INSERT ON template_city.referrals_calendarday FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_62000();
COMMENT ON TRIGGER pgtrigger_insert_insert_62000 ON template_city.referrals_calendarday IS '1936c9d0ef44b5d9820524591ef7cd71f1607eee';
CREATE TRIGGER pgtrigger_insert_insert_631c1 AFTER INSERT ON template_city.alliances_agreementdocument FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_631c1();
COMMENT ON TRIGGER pgtrigger_insert_insert_631c1 ON template_city.alliances_agreementdocument IS '6571d98d9070f2f42cc29a42f7053f2a2a59dfd8';
CREATE TRIGGER pgtrigger_insert_insert_63462 AFTER INSERT ON template_city.training_citylogo FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_63462();
COMMENT ON TRIGGER pgtrigger_insert_insert_63462 ON template_city.training_citylogo IS 'b7b3feaf9be7311d1069d65c2d68f079f1f9ab3e';
CREATE TRIGGER pgtrigger_insert_insert_64fd8 AFTER INSERT ON template_city.registry_hiddenname FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_64fd8();
COMMENT ON TRIGGER pgtrigger_insert_insert_64fd8 ON template_city.registry_hiddenname IS 'a4b441373ad8a5a64313eca7a13a3423fc5c27a6';
CREATE TRIGGER pgtrigger_insert_insert_653d6 AFTER INSERT ON template_city.support_visit FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_653d6();
COMMENT ON TRIGGER pgtrigger_insert_insert_653d6 ON template_city.support_visit IS 'e50905598cf70095f1b91c4835e0a019c60babb9';
CREATE TRIGGER pgtrigger_insert_insert_66e82 AFTER INSERT ON template_city.rights_due FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_66e82();
COMMENT ON TRIGGER pgtrigger_insert_insert_66e82 ON template_city.rights_due IS '3afe63ea41cc28ab29065605c1303d920e96e22b';
CREATE TRIGGER pgtrigger_insert_insert_6e748 AFTER INSERT ON template_city.training_coursesession FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_6e748();
COMMENT ON TRIGGER pgtrigger_insert_insert_6e748 ON template_city.training_coursesession IS '5588e47f3903a11b5472491aeb599ce1b3cfbc03';
CREATE TRIGGER pgtrigger_insert_insert_70d70 AFTER INSERT ON template_city.agenda_ticket FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_70d70();
COMMENT ON TRIGGER pgtrigger_insert_insert_70d70 ON template_city.agenda_ticket IS '56a9c2ebde35fae522bd9c82a9de3d8a8cc4feb5';
CREATE TRIGGER pgtrigger_insert_insert_77ca7 AFTER INSERT ON template_city.accounts_rolegrant FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_77ca7();
COMMENT ON TRIGGER pgtrigger_insert_insert_77ca7 ON template_city.accounts_rolegrant IS 'b198024432f20b14db18c8c79a96587daff06612';
CREATE TRIGGER pgtrigger_insert_insert_7f2a9 AFTER INSERT ON template_city.casework_documentseen FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_7f2a9();
COMMENT ON TRIGGER pgtrigger_insert_insert_7f2a9 ON template_city.casework_documentseen IS '320c4f7e2cfffd38a91b67b5c88e6fa318f5f77b';
CREATE TRIGGER pgtrigger_insert_insert_825cb AFTER INSERT ON template_city.casework_case FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_825cb();
COMMENT ON TRIGGER pgtrigger_insert_insert_825cb ON template_city.casework_case IS 'e397e68887df11e5eae57eded5635556eafbb7c1';
CREATE TRIGGER pgtrigger_insert_insert_841ff AFTER INSERT ON template_city.casework_relation FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_841ff();
COMMENT ON TRIGGER pgtrigger_insert_insert_841ff ON template_city.casework_relation IS 'bc3cd28002a4a3f26cd0722df26885bf2807332e';
CREATE TRIGGER pgtrigger_insert_insert_8ac65 AFTER INSERT ON template_city.agenda_screen FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_8ac65();
COMMENT ON TRIGGER pgtrigger_insert_insert_8ac65 ON template_city.agenda_screen IS 'd191a444203571ee0f1162443065b765df7bf0bf';
CREATE TRIGGER pgtrigger_insert_insert_8d3d0 AFTER INSERT ON template_city.directory_organization FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_8d3d0();
COMMENT ON TRIGGER pgtrigger_insert_insert_8d3d0 ON template_city.directory_organization IS '1052daa5b0da413b8ef54637fa918bb1dd075e63';
CREATE TRIGGER pgtrigger_insert_insert_8f3b7 AFTER INSERT ON template_city.alliances_evaluation FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_8f3b7();
COMMENT ON TRIGGER pgtrigger_insert_insert_8f3b7 ON template_city.alliances_evaluation IS '717c7ce5fe35d5dd4f0d5afed0f072ffe92dfb27';
CREATE TRIGGER pgtrigger_insert_insert_909c3 AFTER INSERT ON template_city.training_certificate FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_909c3();
COMMENT ON TRIGGER pgtrigger_insert_insert_909c3 ON template_city.training_certificate IS '965f43a3b060e72c028321b9a7f3424dc346f74f';
CREATE TRIGGER pgtrigger_insert_insert_92e67 AFTER INSERT ON template_city.registry_opening FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_92e67();
COMMENT ON TRIGGER pgtrigger_insert_insert_92e67 ON template_city.registry_opening IS '314a3007909ed2ff40a37429556c5160bb6cec3c';
CREATE TRIGGER pgtrigger_insert_insert_94925 AFTER INSERT ON template_city.referrals_policy FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_94925();
COMMENT ON TRIGGER pgtrigger_insert_insert_94925 ON template_city.referrals_policy IS '8c95deefeb2c47f6dd12709dc25f3d9f87a2b311';
CREATE TRIGGER pgtrigger_insert_insert_98a8e AFTER INSERT ON template_city.registry_localcode FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_98a8e();
COMMENT ON TRIGGER pgtrigger_insert_insert_98a8e ON template_city.registry_localcode IS 'c9429cfdd8f7717e7f51482179d9013e9eeb6f8d';
CREATE TRIGGER pgtrigger_insert_insert_9a631 AFTER INSERT ON template_city.invitations_batch FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_9a631();
COMMENT ON TRIGGER pgtrigger_insert_insert_9a631 ON template_city.invitations_batch IS '2571a695a83d2ade8553cf4f2c90009ea315e958';
CREATE TRIGGER pgtrigger_insert_insert_9a6cc AFTER INSERT ON template_city.rights_request FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_9a6cc();
COMMENT ON TRIGGER pgtrigger_insert_insert_9a6cc ON template_city.rights_request IS '1b3f1d10bb8992475100a5019692a9a7916235b8';
CREATE TRIGGER pgtrigger_insert_insert_9eade AFTER INSERT ON template_city.casework_storedfile FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_9eade();
COMMENT ON TRIGGER pgtrigger_insert_insert_9eade ON template_city.casework_storedfile IS '6ccb1b57f612f2fd7eb405f42cec983c0b372b22';
CREATE TRIGGER pgtrigger_insert_insert_9ffa5 AFTER INSERT ON template_city.consents_consent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_9ffa5();
COMMENT ON TRIGGER pgtrigger_insert_insert_9ffa5 ON template_city.consents_consent IS '8ee45943a38931928c62bb99beea8fd840fcd91a';
CREATE TRIGGER pgtrigger_insert_insert_a1d5a AFTER INSERT ON template_city.registry_merge FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_a1d5a();
COMMENT ON TRIGGER pgtrigger_insert_insert_a1d5a ON template_city.registry_merge IS '5768a3cd69e8847d3c446645af443f6c4dfa6230';
CREATE TRIGGER pgtrigger_insert_insert_a26b6 AFTER INSERT ON template_city.notices_message FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_a26b6();
COMMENT ON TRIGGER pgtrigger_insert_insert_a26b6 ON template_city.notices_message IS 'c0c1f205dc5f34d3d23d1bc0c3fdc25c18bc8840';
CREATE TRIGGER pgtrigger_insert_insert_a74c8 AFTER INSERT ON template_city.referrals_referral FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_a74c8();
COMMENT ON TRIGGER pgtrigger_insert_insert_a74c8 ON template_city.referrals_referral IS 'b03b24affd0f8b903a36d604fd14a708ebcb71df';
CREATE TRIGGER pgtrigger_insert_insert_aaea3 AFTER INSERT ON template_city.registry_consultation REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION template_city.pgtrigger_insert_insert_aaea3();
COMMENT ON TRIGGER pgtrigger_insert_insert_aaea3 ON template_city.registry_consultation IS 'ac0bc244d16593c42358b5778a321ce0af410250';
CREATE TRIGGER pgtrigger_insert_insert_b1343 AFTER INSERT ON template_city.agenda_openinghours FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_b1343();
COMMENT ON TRIGGER pgtrigger_insert_insert_b1343 ON template_city.agenda_openinghours IS '09f09537423bf656279e2ea623ac76ec5552d0d8';
CREATE TRIGGER pgtrigger_insert_insert_b1b9a AFTER INSERT ON template_city.notices_preference FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_b1b9a();
COMMENT ON TRIGGER pgtrigger_insert_insert_b1b9a ON template_city.notices_preference IS '0f6f6c06ce75b86c997d9dea0d203b1f04696c50';
CREATE TRIGGER pgtrigger_insert_insert_b6fab AFTER INSERT ON template_city.staff_reviewoutcome FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_b6fab();
COMMENT ON TRIGGER pgtrigger_insert_insert_b6fab ON template_city.staff_reviewoutcome IS 'd9f9311450339e98a59be37321075d7dc116e38c';
CREATE TRIGGER pgtrigger_insert_insert_bbe84 AFTER INSERT ON template_city.rights_delivery FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_bbe84();
COMMENT ON TRIGGER pgtrigger_insert_insert_bbe84 ON template_city.rights_delivery IS '8671aab9a5f14d6b9547ea00e76a22d79449ce60';
CREATE TRIGGER pgtrigger_insert_insert_bc02c AFTER INSERT ON template_city.casework_task FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_bc02c();
COMMENT ON TRIGGER pgtrigger_insert_insert_bc02c ON template_city.casework_task IS 'f10bebcc272f2ee4e20a6aff0d20ee3b65448356';
CREATE TRIGGER pgtrigger_insert_insert_be6e0 AFTER INSERT ON template_city.rights_retentionrule FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_be6e0();
COMMENT ON TRIGGER pgtrigger_insert_insert_be6e0 ON template_city.rights_retentionrule IS '1b3dc8344eaeb86403f409c42e3443b264646633';
CREATE TRIGGER pgtrigger_insert_insert_bfc1a AFTER INSERT ON template_city.training_course FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_bfc1a();
COMMENT ON TRIGGER pgtrigger_insert_insert_bfc1a ON template_city.training_course IS 'bb7aea4c18d3ea917d8d9d09c2d0ba9cca9e6e90';
CREATE TRIGGER pgtrigger_insert_insert_c3d2f AFTER INSERT ON template_city.alliances_agreement FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_c3d2f();
COMMENT ON TRIGGER pgtrigger_insert_insert_c3d2f ON template_city.alliances_agreement IS 'fae0a4249295f56a27ac979794017a2bc3decb0c';
CREATE TRIGGER pgtrigger_insert_insert_c3fe7 AFTER INSERT ON template_city.training_enrolment FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_c3fe7();
COMMENT ON TRIGGER pgtrigger_insert_insert_c3fe7 ON template_city.training_enrolment IS 'c57b5721d63ea821fb3bfdca24510470610ebc3a';
CREATE TRIGGER pgtrigger_insert_insert_c56a8 AFTER INSERT ON template_city.accounts_identity FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_c56a8();
COMMENT ON TRIGGER pgtrigger_insert_insert_c56a8 ON template_city.accounts_identity IS '5c1345f57d25459037e97079994403a93d810a7e';
CREATE TRIGGER pgtrigger_insert_insert_c679d AFTER INSERT ON template_city.registry_persondocument REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION template_city.pgtrigger_insert_insert_c679d();
COMMENT ON TRIGGER pgtrigger_insert_insert_c679d ON template_city.registry_persondocument IS '6829c949d10559b331b5f46549b47dc36b4855c7';
CREATE TRIGGER pgtrigger_insert_insert_c8685 AFTER INSERT ON template_city.accounts_signinsession FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_c8685();
COMMENT ON TRIGGER pgtrigger_insert_insert_c8685 ON template_city.accounts_signinsession IS '6f836149b87fa041660468b8fb90bda1e9b5c68c';
CREATE TRIGGER pgtrigger_insert_insert_d4123 AFTER INSERT ON template_city.invitations_invitedrole FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_d4123();
COMMENT ON TRIGGER pgtrigger_insert_insert_d4123 ON template_city.invitations_invitedrole IS '9914b4292daa6b079d657e311fee75704581c732';
CREATE TRIGGER pgtrigger_insert_insert_dfe3a AFTER INSERT ON template_city.agenda_appointment FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_dfe3a();
COMMENT ON TRIGGER pgtrigger_insert_insert_dfe3a ON template_city.agenda_appointment IS 'abdc19d815f21413b1b14aa258be9baf66bad661';
CREATE TRIGGER pgtrigger_insert_insert_e2303 AFTER INSERT ON template_city.casework_resident FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_e2303();
COMMENT ON TRIGGER pgtrigger_insert_insert_e2303 ON template_city.casework_resident IS 'fbfc9767466a6cb003396686595a163e7e6e12b4';
CREATE TRIGGER pgtrigger_insert_insert_f0915 AFTER INSERT ON template_city.training_participant FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_f0915();
COMMENT ON TRIGGER pgtrigger_insert_insert_f0915 ON template_city.training_participant IS 'ae823a2bb595926370631ad55b0cd56da616ca8c';
CREATE TRIGGER pgtrigger_insert_insert_f3456 AFTER INSERT ON template_city.training_attendance FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_f3456();
COMMENT ON TRIGGER pgtrigger_insert_insert_f3456 ON template_city.training_attendance IS '77e3c1ac804722551780064005bd020b1c7fc444';
CREATE TRIGGER pgtrigger_insert_insert_f44e6 AFTER INSERT ON template_city.agenda_desk FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_f44e6();
COMMENT ON TRIGGER pgtrigger_insert_insert_f44e6 ON template_city.agenda_desk IS '4e6ac47f58f0142d24e4b09a47efafdcb34282c5';
CREATE TRIGGER pgtrigger_insert_insert_fa385 AFTER INSERT ON template_city.diagnosis_answer FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_fa385();
COMMENT ON TRIGGER pgtrigger_insert_insert_fa385 ON template_city.diagnosis_answer IS '4d0e60939aa73c50b1cf1f1d52b923738bc7fbdd';
CREATE TRIGGER pgtrigger_learn_words_53dbc AFTER INSERT ON template_city.registry_person REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION template_city.pgtrigger_learn_words_53dbc();
COMMENT ON TRIGGER pgtrigger_learn_words_53dbc ON template_city.registry_person IS '9c28800aeee543537fb156493b01f379798d9ffb';
CREATE TRIGGER pgtrigger_line_before_signing_3ad49 BEFORE INSERT ON template_city.staff_reviewline FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_line_before_signing_3ad49();
COMMENT ON TRIGGER pgtrigger_line_before_signing_3ad49 ON template_city.staff_reviewline IS '3480e34044f4538c2a39f83f5b9dc0762464b770';
CREATE TRIGGER pgtrigger_line_stands_e7db2 BEFORE DELETE OR UPDATE ON template_city.staff_reviewline FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_line_stands_e7db2();
COMMENT ON TRIGGER pgtrigger_line_stands_e7db2 ON template_city.staff_reviewline IS '7fb109cf595b829a91f6a5267d12194f0dd7a73b';
CREATE TRIGGER pgtrigger_logo_is_kept_d800b BEFORE DELETE OR UPDATE ON template_city.training_citylogo FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_logo_is_kept_d800b();
COMMENT ON TRIGGER pgtrigger_logo_is_kept_d800b ON template_city.training_citylogo IS 'c978d99099928d80d1513e6fe6a0ccf3cde8be4b';
CREATE TRIGGER pgtrigger_outcome_before_signing_d2698 BEFORE INSERT ON template_city.staff_reviewoutcome FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_outcome_before_signing_d2698();
COMMENT ON TRIGGER pgtrigger_outcome_before_signing_d2698 ON template_city.staff_reviewoutcome IS '1a6d7d62f693c234789a37ade84a7b3edbbfdf15';
CREATE TRIGGER pgtrigger_outcome_stands_145c8 BEFORE DELETE OR UPDATE ON template_city.staff_reviewoutcome FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_outcome_stands_145c8();
COMMENT ON TRIGGER pgtrigger_outcome_stands_145c8 ON template_city.staff_reviewoutcome IS '086f05ae96e3be3f88af45354a54b43285f5afc8';
CREATE TRIGGER pgtrigger_redaction_stands_837e2 BEFORE DELETE OR UPDATE ON template_city.kernel_redaction FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_redaction_stands_837e2();
COMMENT ON TRIGGER pgtrigger_redaction_stands_837e2 ON template_city.kernel_redaction IS '54f4365eda7ab0ae284dad6ba952ee78b1244293';
CREATE TRIGGER pgtrigger_relearn_words_20026 AFTER UPDATE ON template_city.registry_person REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION template_city.pgtrigger_relearn_words_20026();
COMMENT ON TRIGGER pgtrigger_relearn_words_20026 ON template_city.registry_person IS '26b494aba9a81a403260f9833b54f82cea43424a';
CREATE TRIGGER pgtrigger_review_stands_16c7e BEFORE DELETE OR UPDATE ON template_city.staff_accessreview FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_review_stands_16c7e();
COMMENT ON TRIGGER pgtrigger_review_stands_16c7e ON template_city.staff_accessreview IS '2ac9fedb6f28584263fc363e21df49606b387847';
CREATE TRIGGER pgtrigger_rights_erasure_stands_3ed94 BEFORE DELETE OR UPDATE ON template_city.rights_personerased FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_rights_erasure_stands_3ed94();
COMMENT ON TRIGGER pgtrigger_rights_erasure_stands_3ed94 ON template_city.rights_personerased IS '79f4c9f521d0567d44389d6b56df939e3420f5e7';
CREATE TRIGGER pgtrigger_rights_step_stands_d2739 BEFORE DELETE OR UPDATE ON template_city.rights_step FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_rights_step_stands_d2739();
COMMENT ON TRIGGER pgtrigger_rights_step_stands_d2739 ON template_city.rights_step IS 'a5dd8f5f835ab8c661bb6737db4394ead28d2c5f';
CREATE TRIGGER pgtrigger_seal_stands_38f72 BEFORE DELETE OR UPDATE ON template_city.kernel_ledgerseal FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_seal_stands_38f72();
COMMENT ON TRIGGER pgtrigger_seal_stands_38f72 ON template_city.kernel_ledgerseal IS '4d529ec048cbcb5cef07ac07e198bdda310fd8cc';
CREATE TRIGGER pgtrigger_sighting_stands_cb3be BEFORE DELETE OR UPDATE ON template_city.kernel_sighting FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_sighting_stands_cb3be();
COMMENT ON TRIGGER pgtrigger_sighting_stands_cb3be ON template_city.kernel_sighting IS '9a8f170d6fb085bb4a7d780233dea76c1c0e905d';
CREATE TRIGGER pgtrigger_signature_stands_4943b BEFORE DELETE OR UPDATE ON template_city.staff_reviewsignature FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_signature_stands_4943b();
COMMENT ON TRIGGER pgtrigger_signature_stands_4943b ON template_city.staff_reviewsignature IS '64e020fe5b3d611ded84a0533a9c034fd8c01115';
CREATE TRIGGER pgtrigger_state_stands_22cec BEFORE DELETE OR UPDATE ON template_city.statistics_closingstate FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_state_stands_22cec();
COMMENT ON TRIGGER pgtrigger_state_stands_22cec ON template_city.statistics_closingstate IS '7730217b522d45878870137942f3754e2134c4ed';
CREATE TRIGGER pgtrigger_steps_are_kept_ef2a2 BEFORE DELETE ON template_city.referrals_referralstep FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_steps_are_kept_ef2a2();
COMMENT ON TRIGGER pgtrigger_steps_are_kept_ef2a2 ON template_city.referrals_referralstep IS '167779093a9e492c7b51f2037f9932edb84ad963';
CREATE TRIGGER pgtrigger_steps_stand_3a19d BEFORE UPDATE ON template_city.referrals_referralstep FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.referral_id IS DISTINCT FROM new.referral_id) OR (old.number IS DISTINCT FROM new.number) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR ((old.actor)::text IS DISTINCT FROM (new.actor)::text) OR (old.by IS DISTINCT FROM new.by) OR ((old.reason)::text IS DISTINCT FROM (new.reason)::text) OR (old.at IS DISTINCT FROM new.at))) EXECUTE FUNCTION template_city.pgtrigger_steps_stand_3a19d();
COMMENT ON TRIGGER pgtrigger_steps_stand_3a19d ON template_city.referrals_referralstep IS '5867891b36825f59a121230a0d0142b561198ef2';
CREATE TRIGGER pgtrigger_ticket_step_stands_15164 BEFORE UPDATE ON template_city.agenda_ticketstep FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_ticket_step_stands_15164();
COMMENT ON TRIGGER pgtrigger_ticket_step_stands_15164 ON template_city.agenda_ticketstep IS 'ae3e4f6e4e5abab7ef6fc7cc6591373d2da88da4';
CREATE TRIGGER pgtrigger_update_update_0475a AFTER UPDATE ON template_city.casework_task FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_0475a();
COMMENT ON TRIGGER pgtrigger_update_update_0475a ON template_city.casework_task IS 'c40b9d315eb5432e28a1ff73c50aa93f40369963';
CREATE TRIGGER pgtrigger_update_update_05f4b AFTER UPDATE ON template_city.registry_localcode FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_05f4b();
COMMENT ON TRIGGER pgtrigger_update_update_05f4b ON template_city.registry_localcode IS '0984cd78a2e7fbaac50d41df66f636aca2159070';
CREATE TRIGGER pgtrigger_update_update_07cfa AFTER UPDATE ON template_city.registry_merge FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_07cfa();
COMMENT ON TRIGGER pgtrigger_update_update_07cfa ON template_city.registry_merge IS 'd9aca037f80e4375d759fcd15e0628b2333976d9';
CREATE TRIGGER pgtrigger_update_update_0e890 AFTER UPDATE ON template_city.accounts_user FOR EACH ROW WHEN (((old.date_joined IS DISTINCT FROM new.date_joined) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.inactive_reason)::text IS DISTINCT FROM (new.inactive_reason)::text) OR (old.is_active IS DISTINCT FROM new.is_active) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.password_changed_at IS DISTINCT FROM new.password_changed_at) OR (old.state_since IS DISTINCT FROM new.state_since))) EXECUTE FUNCTION template_city.pgtrigger_update_update_0e890();
COMMENT ON TRIGGER pgtrigger_update_update_0e890 ON template_city.accounts_user IS '92eee8a18746f20991f5d9ff2bbbba4a225884b8';
CREATE TRIGGER pgtrigger_update_update_120f6 AFTER UPDATE ON template_city.alliances_commitment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_120f6();
COMMENT ON TRIGGER pgtrigger_update_update_120f6 ON template_city.alliances_commitment IS '8d33ae1b22a55359ae10730ed861ccf742ba37f7';
CREATE TRIGGER pgtrigger_update_update_174c7 AFTER UPDATE ON template_city.registry_duplicatepair FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_174c7();
COMMENT ON TRIGGER pgtrigger_update_update_174c7 ON template_city.registry_duplicatepair IS '670cd9ceb6025836d7d88d04854ce0459c9297a5';
CREATE TRIGGER pgtrigger_update_update_1bd92 AFTER UPDATE ON template_city.training_participant FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_1bd92();
COMMENT ON TRIGGER pgtrigger_update_update_1bd92 ON template_city.training_participant IS '41a4184d57874abf3797794fccf4482bf9e8b3b1';
CREATE TRIGGER pgtrigger_update_update_1d300 AFTER UPDATE ON template_city.alliances_agreement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_1d300();
COMMENT ON TRIGGER pgtrigger_update_update_1d300 ON template_city.alliances_agreement IS '6337fed68fc795613008b28f41e52b207b24770c';
CREATE TRIGGER pgtrigger_update_update_223e7 AFTER UPDATE ON template_city.referrals_referral FOR EACH ROW WHEN (((old."case" IS DISTINCT FROM new."case") OR (old.closed_on IS DISTINCT FROM new.closed_on) OR ((old.code)::text IS DISTINCT FROM (new.code)::text) OR (old.consent IS DISTINCT FROM new.consent) OR (old.consultation_id IS DISTINCT FROM new.consultation_id) OR (old.consulted_on IS DISTINCT FROM new.consulted_on) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.department_id IS DISTINCT FROM new.department_id) OR ((old.disclosure)::text IS DISTINCT FROM (new.disclosure)::text) OR (old.due_on IS DISTINCT FROM new.due_on) OR (old.id IS DISTINCT FROM new.id) OR (old.next_on IS DISTINCT FROM new.next_on) OR (old.organization_id IS DISTINCT FROM new.organization_id) OR (old.owner IS DISTINCT FROM new.owner) OR (old.person_id IS DISTINCT FROM new.person_id) OR (old.sent_by IS DISTINCT FROM new.sent_by) OR (old.stage IS DISTINCT FROM new.stage) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR ((old.subject)::text IS DISTINCT FROM (new.subject)::text) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION template_city.pgtrigger_update_update_223e7();
COMMENT ON TRIGGER pgtrigger_update_update_223e7 ON template_city.referrals_referral IS '14c4b3b0debb1a35e2ee5a1e320b624ace851e89';
CREATE TRIGGER pgtrigger_update_update_242a7 AFTER UPDATE ON template_city.casework_resident FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_242a7();
COMMENT ON TRIGGER pgtrigger_update_update_242a7 ON template_city.casework_resident IS 'aab8f1a4e127c37cd25ab9a7c0b714da4dfda17e';
CREATE TRIGGER pgtrigger_update_update_27525 AFTER UPDATE ON template_city.reports_reportexport FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_27525();
COMMENT ON TRIGGER pgtrigger_update_update_27525 ON template_city.reports_reportexport IS '5c8e6edbb86e1fc473be410fb6153fe1751a9562';
CREATE TRIGGER pgtrigger_update_update_27da0 AFTER UPDATE ON template_city.training_course FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_27da0();
COMMENT ON TRIGGER pgtrigger_update_update_27da0 ON template_city.training_course IS '0e6c9a32266f286dfc9be47a0d426a2aeb47404b';
CREATE TRIGGER pgtrigger_update_update_2b021 AFTER UPDATE ON template_city.staff_reviewsignature FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_2b021();
COMMENT ON TRIGGER pgtrigger_update_update_2b021 ON template_city.staff_reviewsignature IS '8c7201842a24926a690409faff5e230dfb4b5af6';
CREATE TRIGGER pgtrigger_update_update_2e32c AFTER UPDATE ON template_city.diagnosis_evidence FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_2e32c();
COMMENT ON TRIGGER pgtrigger_update_update_2e32c ON template_city.diagnosis_evidence IS 'eff956db6aa1067d60f7a18923150ebd82da9ee3';
CREATE TRIGGER pgtrigger_update_update_2f107 AFTER UPDATE ON template_city.rights_delivery FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_2f107();
COMMENT ON TRIGGER pgtrigger_update_update_2f107 ON template_city.rights_delivery IS '5948ab1e964eac0fe0c96a4c57313686968ba1f4';
CREATE TRIGGER pgtrigger_update_update_30092 AFTER UPDATE ON template_city.training_certificate FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_30092();
COMMENT ON TRIGGER pgtrigger_update_update_30092 ON template_city.training_certificate IS 'b727a699f919a69c68f4dd8e8c17cb71184049bf';
CREATE TRIGGER pgtrigger_update_update_384d0 AFTER UPDATE ON template_city.referrals_policy FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_384d0();
COMMENT ON TRIGGER pgtrigger_update_update_384d0 ON template_city.referrals_policy IS '85942667b930b802bfa444e6045a137ce32240f6';
CREATE TRIGGER pgtrigger_update_update_39c3a AFTER UPDATE ON template_city.training_enrolment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_39c3a();
COMMENT ON TRIGGER pgtrigger_update_update_39c3a ON template_city.training_enrolment IS 'fe40ff87f8cead509668342a1d896e09bf24bd14';
CREATE TRIGGER pgtrigger_update_update_3f1f4 AFTER UPDATE ON template_city.invitations_batch FOR EACH ROW WHEN (((old.already IS DISTINCT FROM new.already) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.created_by IS DISTINCT FROM new.created_by) OR (old.defaults IS DISTINCT FROM new.defaults) OR ((old.file_key)::text IS DISTINCT FROM (new.file_key)::text) OR (old.file_size IS DISTINCT FROM new.file_size) OR (old.finished_at IS DISTINCT FROM new.finished_at) OR (old.gained IS DISTINCT FROM new.gained) OR (old.id IS DISTINCT FROM new.id) OR (old.invited IS DISTINCT FROM new.invited) OR ((old.problem)::text IS DISTINCT FROM (new.problem)::text) OR (old.purged_at IS DISTINCT FROM new.purged_at) OR (old.refused IS DISTINCT FROM new.refused) OR ((old.source)::text IS DISTINCT FROM (new.source)::text) OR (old.starts_at IS DISTINCT FROM new.starts_at) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.total_rows IS DISTINCT FROM new.total_rows))) EXECUTE FUNCTION template_city.pgtrigger_update_update_3f1f4();
COMMENT ON TRIGGER pgtrigger_update_update_3f1f4 ON template_city.invitations_batch IS '8d7c724ea01625f63d29778123507b453e50cf45';
CREATE TRIGGER pgtrigger_update_update_3f5d0 AFTER UPDATE ON template_city.training_calendarfeed FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.created_by IS DISTINCT FROM new.created_by) OR (old.edition_id IS DISTINCT FROM new.edition_id) OR (old.id IS DISTINCT FROM new.id) OR (old.participant_id IS DISTINCT FROM new.participant_id) OR (old.withdrawn_at IS DISTINCT FROM new.withdrawn_at) OR (old.withdrawn_by IS DISTINCT FROM new.withdrawn_by))) EXECUTE FUNCTION template_city.pgtrigger_update_update_3f5d0();
COMMENT ON TRIGGER pgtrigger_update_update_3f5d0 ON template_city.training_calendarfeed IS 'e028d79228a1df6516b333778b0ceee2e55db64b';
CREATE TRIGGER pgtrigger_update_update_458cd AFTER UPDATE ON template_city.referrals_outsidelink FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_458cd();
COMMENT ON TRIGGER pgtrigger_update_update_458cd ON template_city.referrals_outsidelink IS 'b6eda769775249f10795a9350a492faf8b9c51c2';
CREATE TRIGGER pgtrigger_update_update_52548 AFTER UPDATE ON template_city.alliances_evaluation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_52548();
COMMENT ON TRIGGER pgtrigger_update_update_52548 ON template_city.alliances_evaluation IS 'dc364577e3fe49c62b43ed5ab03ea79a3e2e8a40';
CREATE TRIGGER pgtrigger_update_update_5272e AFTER UPDATE ON template_city.diagnosis_answer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_5272e();
COMMENT ON TRIGGER pgtrigger_update_update_5272e ON template_city.diagnosis_answer IS 'd34c331e8f775283737e066cb8858aeb3dd7ccc1';
CREATE TRIGGER pgtrigger_update_update_56ba8 AFTER UPDATE ON template_city.registry_person FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_56ba8();
COMMENT ON TRIGGER pgtrigger_update_update_56ba8 ON template_city.registry_person IS '2b06c275b8abbe5acacdae526f1b45802c0fb690';
CREATE TRIGGER pgtrigger_update_update_59278 AFTER UPDATE ON template_city.agenda_openinghours FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_59278();
COMMENT ON TRIGGER pgtrigger_update_update_59278 ON template_city.agenda_openinghours IS 'd4266a932ebc2ef62f1a9f983e3bce1599eca34e';
CREATE TRIGGER pgtrigger_update_update_68263 AFTER UPDATE ON template_city.training_edition FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_68263();
COMMENT ON TRIGGER pgtrigger_update_update_68263 ON template_city.training_edition IS '6ee6ac9309c35a667fe78abe2fa75f93d7ee4050';
CREATE TRIGGER pgtrigger_update_update_69e79 AFTER UPDATE ON template_city.agenda_screen FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_69e79();
COMMENT ON TRIGGER pgtrigger_update_update_69e79 ON template_city.agenda_screen IS '518b00a80985c01f70b440c71952737ab20b4d21';
CREATE TRIGGER pgtrigger_update_update_6bba9 AFTER UPDATE ON template_city.casework_case FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_6bba9();
COMMENT ON TRIGGER pgtrigger_update_update_6bba9 ON template_city.casework_case IS '5c7fbf92126185b1cbb5be968e943f580247a1e3';
CREATE TRIGGER pgtrigger_update_update_6e390 AFTER UPDATE ON template_city.consents_consenttext FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_6e390();
COMMENT ON TRIGGER pgtrigger_update_update_6e390 ON template_city.consents_consenttext IS '17185f30030e3eb0257766c36e282530142340fd';
CREATE TRIGGER pgtrigger_update_update_700c9 AFTER UPDATE ON template_city.accounts_identityprovider FOR EACH ROW WHEN (((old.changed_at IS DISTINCT FROM new.changed_at) OR ((old.client_id)::text IS DISTINCT FROM (new.client_id)::text) OR (old.domains IS DISTINCT FROM new.domains) OR (old.enabled IS DISTINCT FROM new.enabled) OR (old.id IS DISTINCT FROM new.id) OR ((old.issuer)::text IS DISTINCT FROM (new.issuer)::text) OR ((old.label)::text IS DISTINCT FROM (new.label)::text) OR (old."only" IS DISTINCT FROM new."only"))) EXECUTE FUNCTION template_city.pgtrigger_update_update_700c9();
COMMENT ON TRIGGER pgtrigger_update_update_700c9 ON template_city.accounts_identityprovider IS 'a4ad6e9c61ad7a0b9573a7c8f1d2383accbe5375';
CREATE TRIGGER pgtrigger_update_update_7403c AFTER UPDATE ON template_city.notices_preference FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_7403c();
COMMENT ON TRIGGER pgtrigger_update_update_7403c ON template_city.notices_preference IS '07ca73f72191d3f993c2bc610ff40fc923511c08';
CREATE TRIGGER pgtrigger_update_update_76580 AFTER UPDATE ON template_city.agenda_ticket FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_76580();
COMMENT ON TRIGGER pgtrigger_update_update_76580 ON template_city.agenda_ticket IS 'f05ab53423d1458dcfd269b652c2313062cb7709';
CREATE TRIGGER pgtrigger_update_update_7e0c1 AFTER UPDATE ON template_city.alliances_agreementdocument FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_7e0c1();
COMMENT ON TRIGGER pgtrigger_update_update_7e0c1 ON template_city.alliances_agreementdocument IS '8b79fbf294b3c30d365cd6dace2cc4cac5d2eaf5';
CREATE TRIGGER pgtrigger_update_update_81b09 AFTER UPDATE ON template_city.notices_message FOR EACH ROW WHEN (((old.attempts IS DISTINCT FROM new.attempts) OR (old.changed_at IS DISTINCT FROM new.changed_at) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.due_at IS DISTINCT FROM new.due_at) OR (old.erased_at IS DISTINCT FROM new.erased_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.message_id)::text IS DISTINCT FROM (new.message_id)::text) OR ((old.problem)::text IS DISTINCT FROM (new.problem)::text) OR (old.sent_at IS DISTINCT FROM new.sent_at) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old."user" IS DISTINCT FROM new."user"))) EXECUTE FUNCTION template_city.pgtrigger_update_update_81b09();
COMMENT ON TRIGGER pgtrigger_update_update_81b09 ON template_city.notices_message IS 'e760b2bac6c7e8afe676e411439651a379e95e50';
CREATE TRIGGER pgtrigger_update_update_82282 AFTER UPDATE ON template_city.rights_due FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_82282();
COMMENT ON TRIGGER pgtrigger_update_update_82282 ON template_city.rights_due IS 'fad583abd4fc4041682a58f9b42c12258284f9b9';
CREATE TRIGGER pgtrigger_update_update_8341e AFTER UPDATE ON template_city.registry_consultation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_8341e();
COMMENT ON TRIGGER pgtrigger_update_update_8341e ON template_city.registry_consultation IS '9cda3280bcf1d655288e3faebfbc213f9c1c360f';
CREATE TRIGGER pgtrigger_update_update_83ba5 AFTER UPDATE ON template_city.accounts_signinsession FOR EACH ROW WHEN (((old.began_at IS DISTINCT FROM new.began_at) OR ((old.browser)::text IS DISTINCT FROM (new.browser)::text) OR ((old."end")::text IS DISTINCT FROM (new."end")::text) OR (old.ended_at IS DISTINCT FROM new.ended_at) OR (old.ended_by_id IS DISTINCT FROM new.ended_by_id) OR (old.id IS DISTINCT FROM new.id) OR (old.methods IS DISTINCT FROM new.methods) OR ((old.network)::text IS DISTINCT FROM (new.network)::text) OR ((old.system)::text IS DISTINCT FROM (new.system)::text) OR (old.user_id IS DISTINCT FROM new.user_id))) EXECUTE FUNCTION template_city.pgtrigger_update_update_83ba5();
COMMENT ON TRIGGER pgtrigger_update_update_83ba5 ON template_city.accounts_signinsession IS 'b1a0b13de921ba75f1a49d4091be8dbbd2d9f2d8';
CREATE TRIGGER pgtrigger_update_update_873cf AFTER UPDATE ON template_city.agenda_desk FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_873cf();
COMMENT ON TRIGGER pgtrigger_update_update_873cf ON template_city.agenda_desk IS '1ac559df122984da43ddb37257aff457ad55b139';
CREATE TRIGGER pgtrigger_update_update_8b904 AFTER UPDATE ON template_city.training_attendance FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_8b904();
COMMENT ON TRIGGER pgtrigger_update_update_8b904 ON template_city.training_attendance IS 'b4b8968298bf062225aab48182ac9a28883a01ea';
CREATE TRIGGER pgtrigger_update_update_8d534 AFTER UPDATE ON template_city.referrals_calendarday FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_8d534();
COMMENT ON TRIGGER pgtrigger_update_update_8d534 ON template_city.referrals_calendarday IS '0f2fec5bda815943fc421f8f5b66a860d06d55ab';
CREATE TRIGGER pgtrigger_update_update_8e2fc AFTER UPDATE ON template_city.support_visit FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_8e2fc();
COMMENT ON TRIGGER pgtrigger_update_update_8e2fc ON template_city.support_visit IS 'd4ca4e226296c19e8a61abaec629375510feb49c';
CREATE TRIGGER pgtrigger_update_update_91c90 AFTER UPDATE ON template_city.staff_department FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_91c90();
COMMENT ON TRIGGER pgtrigger_update_update_91c90 ON template_city.staff_department IS 'ad39a3137666a43ba81ca1704e89c58660bdbf8f';
CREATE TRIGGER pgtrigger_update_update_9461e AFTER UPDATE ON template_city.alliances_jointaction FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_9461e();
COMMENT ON TRIGGER pgtrigger_update_update_9461e ON template_city.alliances_jointaction IS 'a8ce10c87e7f4c217e07c05f26726c38d40eb9c9';
CREATE TRIGGER pgtrigger_update_update_9694d AFTER UPDATE ON template_city.directory_organization FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_9694d();
COMMENT ON TRIGGER pgtrigger_update_update_9694d ON template_city.directory_organization IS '02a5da010ec12efd08be992f52430e46d903d353';
CREATE TRIGGER pgtrigger_update_update_9bcea AFTER UPDATE ON template_city.staff_reviewoutcome FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_9bcea();
COMMENT ON TRIGGER pgtrigger_update_update_9bcea ON template_city.staff_reviewoutcome IS '49a92605a6aa212ce4fece77d177af1c6ada3653';
CREATE TRIGGER pgtrigger_update_update_9fc84 AFTER UPDATE ON template_city.training_coursesession FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_9fc84();
COMMENT ON TRIGGER pgtrigger_update_update_9fc84 ON template_city.training_coursesession IS 'f227f59cf486e633fadee750bcc809a35e7b4811';
CREATE TRIGGER pgtrigger_update_update_a06fe AFTER UPDATE ON template_city.invitations_invitedrole FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_a06fe();
COMMENT ON TRIGGER pgtrigger_update_update_a06fe ON template_city.invitations_invitedrole IS '8aacb2041df8507f85348e416f6588729c260e3c';
CREATE TRIGGER pgtrigger_update_update_a7703 AFTER UPDATE ON template_city.registry_hiddenname FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_a7703();
COMMENT ON TRIGGER pgtrigger_update_update_a7703 ON template_city.registry_hiddenname IS '8308d374166b318ed6d1da78a52cee536cc35b0e';
CREATE TRIGGER pgtrigger_update_update_b2ee8 AFTER UPDATE ON template_city.staff_membership FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_b2ee8();
COMMENT ON TRIGGER pgtrigger_update_update_b2ee8 ON template_city.staff_membership IS '6f3304db964ba29590590c1ce617b33fd077d3f7';
CREATE TRIGGER pgtrigger_update_update_b46b1 AFTER UPDATE ON template_city.diagnosis_finding FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_b46b1();
COMMENT ON TRIGGER pgtrigger_update_update_b46b1 ON template_city.diagnosis_finding IS 'fd347cda36fdcca9177c98c7e999a75d1d65cdc0';
CREATE TRIGGER pgtrigger_update_update_b4714 AFTER UPDATE ON template_city.rights_hold FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_b4714();
COMMENT ON TRIGGER pgtrigger_update_update_b4714 ON template_city.rights_hold IS 'db70c4dd8055390bcb72bea51fe073cf9ba9e955';
CREATE TRIGGER pgtrigger_update_update_b4fea AFTER UPDATE ON template_city.training_citylogo FOR EACH ROW WHEN (((old.chosen_at IS DISTINCT FROM new.chosen_at) OR (old.chosen_by IS DISTINCT FROM new.chosen_by) OR (old.id IS DISTINCT FROM new.id) OR ((old.media)::text IS DISTINCT FROM (new.media)::text) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION template_city.pgtrigger_update_update_b4fea();
COMMENT ON TRIGGER pgtrigger_update_update_b4fea ON template_city.training_citylogo IS '7d5326b300c589d03589fbaa7201290a5ed27610';
CREATE TRIGGER pgtrigger_update_update_b597c AFTER UPDATE ON template_city.invitations_invitation FOR EACH ROW WHEN (((old.accepted_by IS DISTINCT FROM new.accepted_by) OR (old.batch_id IS DISTINCT FROM new.batch_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.days IS DISTINCT FROM new.days) OR (old.department IS DISTINCT FROM new.department) OR (old.ended_at IS DISTINCT FROM new.ended_at) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.held_until IS DISTINCT FROM new.held_until) OR (old.id IS DISTINCT FROM new.id) OR (old.invited_by IS DISTINCT FROM new.invited_by) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR (old.message IS DISTINCT FROM new.message) OR (old.reminded_at IS DISTINCT FROM new.reminded_at) OR (old.serial IS DISTINCT FROM new.serial) OR ((old.state)::text IS DISTINCT FROM (new.state)::text))) EXECUTE FUNCTION template_city.pgtrigger_update_update_b597c();
COMMENT ON TRIGGER pgtrigger_update_update_b597c ON template_city.invitations_invitation IS '665e640b9b75b1e6c75ee6ffa560fcea87e1f7e2';
CREATE TRIGGER pgtrigger_update_update_bc328 AFTER UPDATE ON template_city.consents_consent FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_bc328();
COMMENT ON TRIGGER pgtrigger_update_update_bc328 ON template_city.consents_consent IS '736b27b98247f450f08fcfe6249da7c98abe4da1';
CREATE TRIGGER pgtrigger_update_update_c0aeb AFTER UPDATE ON template_city.agenda_specialday FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_c0aeb();
COMMENT ON TRIGGER pgtrigger_update_update_c0aeb ON template_city.agenda_specialday IS 'a75c531cd1e88b5237fb188f44aa88f2d458f23d';
CREATE TRIGGER pgtrigger_update_update_ca4b9 AFTER UPDATE ON template_city.referrals_duetime FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_ca4b9();
COMMENT ON TRIGGER pgtrigger_update_update_ca4b9 ON template_city.referrals_duetime IS '677ffb55a20eb08d2239dad4fd321bef5be88ed8';
CREATE TRIGGER pgtrigger_update_update_ce4fe AFTER UPDATE ON template_city.registry_personphone FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_ce4fe();
COMMENT ON TRIGGER pgtrigger_update_update_ce4fe ON template_city.registry_personphone IS '8d7985c0b013dcc778847247598c649ee8cb6731';
CREATE TRIGGER pgtrigger_update_update_d009c AFTER UPDATE ON template_city.casework_storedfile FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_d009c();
COMMENT ON TRIGGER pgtrigger_update_update_d009c ON template_city.casework_storedfile IS 'cdd1b922aae823bc4a1ef65748bf2af06f35a7f8';
CREATE TRIGGER pgtrigger_update_update_d3170 AFTER UPDATE ON template_city.casework_relation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_d3170();
COMMENT ON TRIGGER pgtrigger_update_update_d3170 ON template_city.casework_relation IS '6fe55083f83319820d08426096e74615733dd57c';
CREATE TRIGGER pgtrigger_update_update_dc7cc AFTER UPDATE ON template_city.casework_residencefact FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_dc7cc();
COMMENT ON TRIGGER pgtrigger_update_update_dc7cc ON template_city.casework_residencefact IS 'e5599a370816a75e13228a87e276b00ac5d1ad23';
CREATE TRIGGER pgtrigger_update_update_df113 AFTER UPDATE ON template_city.accounts_identity FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_df113();
COMMENT ON TRIGGER pgtrigger_update_update_df113 ON template_city.accounts_identity IS '42bee0c1642d50e94637a17a4e5afc6455dacc63';
CREATE TRIGGER pgtrigger_update_update_df53b AFTER UPDATE ON template_city.accounts_apitoken FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.created_by_id IS DISTINCT FROM new.created_by_id) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.prefix)::text IS DISTINCT FROM (new.prefix)::text) OR (old.revoked_at IS DISTINCT FROM new.revoked_at) OR (old.scopes IS DISTINCT FROM new.scopes))) EXECUTE FUNCTION template_city.pgtrigger_update_update_df53b();
COMMENT ON TRIGGER pgtrigger_update_update_df53b ON template_city.accounts_apitoken IS '67ac787b7dcbcf8e8b1fd4ef643782ccab812e7b';
CREATE TRIGGER pgtrigger_update_update_e472b AFTER UPDATE ON template_city.registry_opening FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_e472b();
COMMENT ON TRIGGER pgtrigger_update_update_e472b ON template_city.registry_opening IS 'e0f9403455524241adabd604c9988209213aca53';
CREATE TRIGGER pgtrigger_update_update_e8d05 AFTER UPDATE ON template_city.rights_retentionrule FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_e8d05();
COMMENT ON TRIGGER pgtrigger_update_update_e8d05 ON template_city.rights_retentionrule IS '3fc9c90582baee033eedc65f61c06eb596eed351';
CREATE TRIGGER pgtrigger_update_update_ebd44 AFTER UPDATE ON template_city.casework_documentseen FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_ebd44();
COMMENT ON TRIGGER pgtrigger_update_update_ebd44 ON template_city.casework_documentseen IS '7c38f14682e03e6a7a6a9c1e73be0ec2fcf6ed65';
CREATE TRIGGER pgtrigger_update_update_f0e9e AFTER UPDATE ON template_city.accounts_rolegrant FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_f0e9e();
COMMENT ON TRIGGER pgtrigger_update_update_f0e9e ON template_city.accounts_rolegrant IS 'fc47a010c21257fdb78d2ff63078ea2baa5576fa';
CREATE TRIGGER pgtrigger_update_update_f156c AFTER UPDATE ON template_city.rights_request FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_f156c();
COMMENT ON TRIGGER pgtrigger_update_update_f156c ON template_city.rights_request IS '26cc0fc54c8b752f9646bcec2ae6cda500f1d57f';
CREATE TRIGGER pgtrigger_update_update_f9e59 AFTER UPDATE ON template_city.registry_persondocument FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_f9e59();
COMMENT ON TRIGGER pgtrigger_update_update_f9e59 ON template_city.registry_persondocument IS '6cf06e286c3c162b712d3ae5036185522fbeb6b6';
CREATE TRIGGER pgtrigger_update_update_fdee3 AFTER UPDATE ON template_city.diagnosis_round FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_fdee3();
COMMENT ON TRIGGER pgtrigger_update_update_fdee3 ON template_city.diagnosis_round IS '670918e3d0e9f4f01c524899756359321075a3c0';
CREATE TRIGGER pgtrigger_update_update_ff665 AFTER UPDATE ON template_city.agenda_appointment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_ff665();
COMMENT ON TRIGGER pgtrigger_update_update_ff665 ON template_city.agenda_appointment IS '298ccffb160a689b079f927b7f3ffbcf3f5502eb';
CREATE TRIGGER pgtrigger_value_stands_32d87 BEFORE DELETE OR UPDATE ON template_city.statistics_sealedvalue FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_value_stands_32d87();
COMMENT ON TRIGGER pgtrigger_value_stands_32d87 ON template_city.statistics_sealedvalue IS 'bb93a4c14d5343c33cc797abc6f5c2fad10d10b8';
CREATE TRIGGER pgtrigger_what_was_sent_stands_fc6f4 BEFORE UPDATE ON template_city.referrals_referral FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR ((old.code)::text IS DISTINCT FROM (new.code)::text) OR (old.department_id IS DISTINCT FROM new.department_id) OR (old.organization_id IS DISTINCT FROM new.organization_id) OR ((old.subject)::text IS DISTINCT FROM (new.subject)::text) OR ((old.disclosure)::text IS DISTINCT FROM (new.disclosure)::text) OR (old.sent_by IS DISTINCT FROM new.sent_by) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.consulted_on IS DISTINCT FROM new.consulted_on))) EXECUTE FUNCTION template_city.pgtrigger_what_was_sent_stands_fc6f4();
COMMENT ON TRIGGER pgtrigger_what_was_sent_stands_fc6f4 ON template_city.referrals_referral IS 'c8dc70b60372d58d293b3cb9051e58c8e6bcdc33';
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
ALTER TABLE ONLY template_city.agenda_appointment
    ADD CONSTRAINT agenda_appointment_desk_id_d4714be9_fk_agenda_desk_id FOREIGN KEY (desk_id) REFERENCES template_city.agenda_desk(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.agenda_appointment
    ADD CONSTRAINT agenda_appointment_person_id_ae90165b_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.agenda_appointmentstep
    ADD CONSTRAINT agenda_appointmentst_appointment_id_dae86a0c_fk_agenda_ap FOREIGN KEY (appointment_id) REFERENCES template_city.agenda_appointment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.agenda_appointmentstep
    ADD CONSTRAINT agenda_appointmentstep_desk_id_c09ad098_fk_agenda_desk_id FOREIGN KEY (desk_id) REFERENCES template_city.agenda_desk(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.agenda_openinghours
    ADD CONSTRAINT agenda_openinghours_desk_id_20bb2b29_fk_agenda_desk_id FOREIGN KEY (desk_id) REFERENCES template_city.agenda_desk(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.agenda_specialday
    ADD CONSTRAINT agenda_specialday_desk_id_4069c0ec_fk_agenda_desk_id FOREIGN KEY (desk_id) REFERENCES template_city.agenda_desk(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.agenda_ticket
    ADD CONSTRAINT agenda_ticket_appointment_id_fc86688d_fk_agenda_appointment_id FOREIGN KEY (appointment_id) REFERENCES template_city.agenda_appointment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.agenda_ticket
    ADD CONSTRAINT agenda_ticket_desk_id_91a6d241_fk_agenda_desk_id FOREIGN KEY (desk_id) REFERENCES template_city.agenda_desk(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.agenda_ticket
    ADD CONSTRAINT agenda_ticket_only_desk_id_db936ef0_fk_agenda_desk_id FOREIGN KEY (only_desk_id) REFERENCES template_city.agenda_desk(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.agenda_ticket
    ADD CONSTRAINT agenda_ticket_person_id_a0894510_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.agenda_ticketstep
    ADD CONSTRAINT agenda_ticketstep_desk_id_67b43681_fk_agenda_desk_id FOREIGN KEY (desk_id) REFERENCES template_city.agenda_desk(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.agenda_ticketstep
    ADD CONSTRAINT agenda_ticketstep_ticket_id_b9a74f9c_fk_agenda_ticket_id FOREIGN KEY (ticket_id) REFERENCES template_city.agenda_ticket(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.alliances_agreement
    ADD CONSTRAINT alliances_agreement_renews_id_9ad92ab8_fk_alliances FOREIGN KEY (renews_id) REFERENCES template_city.alliances_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.alliances_agreementdocument
    ADD CONSTRAINT alliances_agreementd_agreement_id_48b22efa_fk_alliances FOREIGN KEY (agreement_id) REFERENCES template_city.alliances_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.alliances_agreementstep
    ADD CONSTRAINT alliances_agreements_agreement_id_d1ab25e4_fk_alliances FOREIGN KEY (agreement_id) REFERENCES template_city.alliances_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.alliances_commitment
    ADD CONSTRAINT alliances_commitment_agreement_id_b6e12396_fk_alliances FOREIGN KEY (agreement_id) REFERENCES template_city.alliances_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.alliances_commitment
    ADD CONSTRAINT alliances_commitment_department_id_87bb22c5_fk_staff_dep FOREIGN KEY (department_id) REFERENCES template_city.staff_department(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.alliances_commitment
    ADD CONSTRAINT alliances_commitment_evidence_id_8953b4ed_fk_alliances FOREIGN KEY (evidence_id) REFERENCES template_city.alliances_agreementdocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.alliances_commitment
    ADD CONSTRAINT alliances_commitment_organization_id_c37ba2a8_fk_directory FOREIGN KEY (organization_id) REFERENCES template_city.directory_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.alliances_evaluation
    ADD CONSTRAINT alliances_evaluation_agreement_id_cb2175fb_fk_alliances FOREIGN KEY (agreement_id) REFERENCES template_city.alliances_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.alliances_jointaction
    ADD CONSTRAINT alliances_jointactio_agreement_id_5be6323c_fk_alliances FOREIGN KEY (agreement_id) REFERENCES template_city.alliances_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.casework_case
    ADD CONSTRAINT casework_case_person_id_e782c4ab_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.casework_caseconsultation
    ADD CONSTRAINT casework_caseconsult_consultation_id_f4126843_fk_registry_ FOREIGN KEY (consultation_id) REFERENCES template_city.registry_consultation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.casework_caseconsultation
    ADD CONSTRAINT casework_caseconsultation_case_id_f42d0627_fk_casework_case_id FOREIGN KEY (case_id) REFERENCES template_city.casework_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.casework_casestep
    ADD CONSTRAINT casework_casestep_case_id_33426dee_fk_casework_case_id FOREIGN KEY (case_id) REFERENCES template_city.casework_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.casework_documentseen
    ADD CONSTRAINT casework_documentseen_person_id_c3e8a16e_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.casework_relation
    ADD CONSTRAINT casework_relation_other_id_722c8fd5_fk_registry_person_id FOREIGN KEY (other_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.casework_relation
    ADD CONSTRAINT casework_relation_person_id_429bef43_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.casework_residencefact
    ADD CONSTRAINT casework_residencefact_person_id_efd2166a_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.casework_resident
    ADD CONSTRAINT casework_resident_household_id_ac0cf345_fk_casework_ FOREIGN KEY (household_id) REFERENCES template_city.casework_household(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.casework_resident
    ADD CONSTRAINT casework_resident_person_id_304de0da_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.casework_storedfile
    ADD CONSTRAINT casework_storedfile_case_id_2f51cfc2_fk_casework_case_id FOREIGN KEY (case_id) REFERENCES template_city.casework_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.casework_storedfile
    ADD CONSTRAINT casework_storedfile_person_id_8b046950_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.casework_task
    ADD CONSTRAINT casework_task_case_id_aea974e4_fk_casework_case_id FOREIGN KEY (case_id) REFERENCES template_city.casework_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.casework_task
    ADD CONSTRAINT casework_task_person_id_b1d58310_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.consents_consent
    ADD CONSTRAINT consents_consent_person_id_9538f86b_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.consents_consent
    ADD CONSTRAINT consents_consent_text_id_8a6eb621_fk_consents_consenttext_id FOREIGN KEY (text_id) REFERENCES template_city.consents_consenttext(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.diagnosis_answer
    ADD CONSTRAINT diagnosis_answer_round_id_0c9d030c_fk_diagnosis_round_id FOREIGN KEY (round_id) REFERENCES template_city.diagnosis_round(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.diagnosis_evidence
    ADD CONSTRAINT diagnosis_evidence_answer_id_eca8fabc_fk_diagnosis_answer_id FOREIGN KEY (answer_id) REFERENCES template_city.diagnosis_answer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.diagnosis_evidence
    ADD CONSTRAINT diagnosis_evidence_round_id_07d57579_fk_diagnosis_round_id FOREIGN KEY (round_id) REFERENCES template_city.diagnosis_round(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.diagnosis_finding
    ADD CONSTRAINT diagnosis_finding_round_id_63dc077f_fk_diagnosis_round_id FOREIGN KEY (round_id) REFERENCES template_city.diagnosis_round(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.invitations_batchrefusal
    ADD CONSTRAINT invitations_batchref_batch_id_d8ef7492_fk_invitatio FOREIGN KEY (batch_id) REFERENCES template_city.invitations_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.invitations_invitation
    ADD CONSTRAINT invitations_invitati_batch_id_76a0891b_fk_invitatio FOREIGN KEY (batch_id) REFERENCES template_city.invitations_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.invitations_invitedrole
    ADD CONSTRAINT invitations_invitedr_invitation_id_d944f733_fk_invitatio FOREIGN KEY (invitation_id) REFERENCES template_city.invitations_invitation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.referrals_outsidelink
    ADD CONSTRAINT referrals_outsidelin_referral_id_36d23921_fk_referrals FOREIGN KEY (referral_id) REFERENCES template_city.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.referrals_referral
    ADD CONSTRAINT referrals_referral_consultation_id_7dc722df_fk_registry_ FOREIGN KEY (consultation_id) REFERENCES template_city.registry_consultation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.referrals_referral
    ADD CONSTRAINT referrals_referral_department_id_d822fb48_fk_staff_dep FOREIGN KEY (department_id) REFERENCES template_city.staff_department(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.referrals_referral
    ADD CONSTRAINT referrals_referral_organization_id_b237495e_fk_directory FOREIGN KEY (organization_id) REFERENCES template_city.directory_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.referrals_referral
    ADD CONSTRAINT referrals_referral_person_id_179a7a6c_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.referrals_referralstep
    ADD CONSTRAINT referrals_referralst_referral_id_1476f845_fk_referrals FOREIGN KEY (referral_id) REFERENCES template_city.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_accessrecord
    ADD CONSTRAINT registry_accessrecord_person_id_df438616_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_archivestep
    ADD CONSTRAINT registry_archivestep_archive_id_7ba9f8cf_fk_registry_archive_id FOREIGN KEY (archive_id) REFERENCES template_city.registry_archive(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_consultation
    ADD CONSTRAINT registry_consultation_person_id_9f5fca22_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_duplicatepair
    ADD CONSTRAINT registry_duplicatepair_first_id_44d3e625_fk_registry_person_id FOREIGN KEY (first_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_duplicatepair
    ADD CONSTRAINT registry_duplicatepair_second_id_81b6fab8_fk_registry_person_id FOREIGN KEY (second_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_duplicatestep
    ADD CONSTRAINT registry_duplicatest_pair_id_9494da80_fk_registry_ FOREIGN KEY (pair_id) REFERENCES template_city.registry_duplicatepair(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_hiddenname
    ADD CONSTRAINT registry_hiddenname_person_id_d46e4789_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_importperson
    ADD CONSTRAINT registry_importperson_job_id_4bc085c6_fk_registry_importjob_id FOREIGN KEY (job_id) REFERENCES template_city.registry_importjob(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_importperson
    ADD CONSTRAINT registry_importperson_person_id_125b52c9_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_importpiece
    ADD CONSTRAINT registry_importpiece_job_id_f3cf0c09_fk_registry_importjob_id FOREIGN KEY (job_id) REFERENCES template_city.registry_importjob(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_importrefusal
    ADD CONSTRAINT registry_importrefusal_job_id_1f618a27_fk_registry_importjob_id FOREIGN KEY (job_id) REFERENCES template_city.registry_importjob(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_importstep
    ADD CONSTRAINT registry_importstep_job_id_7a45f498_fk_registry_importjob_id FOREIGN KEY (job_id) REFERENCES template_city.registry_importjob(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_likeness
    ADD CONSTRAINT registry_likeness_person_id_9327e715_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_merge
    ADD CONSTRAINT registry_merge_merged_id_194b7c05_fk_registry_person_id FOREIGN KEY (merged_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_merge
    ADD CONSTRAINT registry_merge_pair_id_0b381b05_fk_registry_duplicatepair_id FOREIGN KEY (pair_id) REFERENCES template_city.registry_duplicatepair(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_merge
    ADD CONSTRAINT registry_merge_survivor_id_667d4e77_fk_registry_person_id FOREIGN KEY (survivor_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_mergemove
    ADD CONSTRAINT registry_mergemove_merge_id_c11688c0_fk_registry_merge_id FOREIGN KEY (merge_id) REFERENCES template_city.registry_merge(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_opening
    ADD CONSTRAINT registry_opening_consultation_id_f0480b9b_fk_registry_ FOREIGN KEY (consultation_id) REFERENCES template_city.registry_consultation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_opening
    ADD CONSTRAINT registry_opening_person_id_28e90274_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_person
    ADD CONSTRAINT registry_person_merged_into_id_729f6004_fk_registry_person_id FOREIGN KEY (merged_into_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_persondocument
    ADD CONSTRAINT registry_persondocum_person_id_65877c93_fk_registry_ FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_personphone
    ADD CONSTRAINT registry_personphone_person_id_471d1a98_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.reports_exportstep
    ADD CONSTRAINT reports_exportstep_export_id_e79b6b95_fk_reports_r FOREIGN KEY (export_id) REFERENCES template_city.reports_reportexport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.rights_delivery
    ADD CONSTRAINT rights_delivery_request_id_cff20cc0_fk_rights_request_id FOREIGN KEY (request_id) REFERENCES template_city.rights_request(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.rights_due
    ADD CONSTRAINT rights_due_person_id_871d6820_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.rights_hold
    ADD CONSTRAINT rights_hold_person_id_62847000_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.rights_line
    ADD CONSTRAINT rights_line_request_id_8149beec_fk_rights_request_id FOREIGN KEY (request_id) REFERENCES template_city.rights_request(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.rights_request
    ADD CONSTRAINT rights_request_person_id_f5bd6c0d_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.rights_step
    ADD CONSTRAINT rights_step_request_id_21887265_fk_rights_request_id FOREIGN KEY (request_id) REFERENCES template_city.rights_request(id) DEFERRABLE INITIALLY DEFERRED;
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
ALTER TABLE ONLY template_city.training_attendance
    ADD CONSTRAINT training_attendance_enrolment_id_02fe7c07_fk_training_ FOREIGN KEY (enrolment_id) REFERENCES template_city.training_enrolment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.training_attendance
    ADD CONSTRAINT training_attendance_session_id_b12de9a0_fk_training_ FOREIGN KEY (session_id) REFERENCES template_city.training_coursesession(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.training_attendancesheet
    ADD CONSTRAINT training_attendances_edition_id_ca63f1f0_fk_training_ FOREIGN KEY (edition_id) REFERENCES template_city.training_edition(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.training_calendarfeed
    ADD CONSTRAINT training_calendarfee_edition_id_2ba1452f_fk_training_ FOREIGN KEY (edition_id) REFERENCES template_city.training_edition(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.training_calendarfeed
    ADD CONSTRAINT training_calendarfee_participant_id_7874de24_fk_training_ FOREIGN KEY (participant_id) REFERENCES template_city.training_participant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.training_certificaterun
    ADD CONSTRAINT training_certificate_edition_id_63893df7_fk_training_ FOREIGN KEY (edition_id) REFERENCES template_city.training_edition(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.training_certificate
    ADD CONSTRAINT training_certificate_enrolment_id_f736a047_fk_training_ FOREIGN KEY (enrolment_id) REFERENCES template_city.training_enrolment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.training_coursesession
    ADD CONSTRAINT training_coursesessi_edition_id_d9a44911_fk_training_ FOREIGN KEY (edition_id) REFERENCES template_city.training_edition(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.training_edition
    ADD CONSTRAINT training_edition_course_id_19142955_fk_training_course_id FOREIGN KEY (course_id) REFERENCES template_city.training_course(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.training_enrolment
    ADD CONSTRAINT training_enrolment_department_id_de403442_fk_staff_dep FOREIGN KEY (department_id) REFERENCES template_city.staff_department(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.training_enrolment
    ADD CONSTRAINT training_enrolment_edition_id_bab265ef_fk_training_edition_id FOREIGN KEY (edition_id) REFERENCES template_city.training_edition(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.training_enrolment
    ADD CONSTRAINT training_enrolment_participant_id_00bae272_fk_training_ FOREIGN KEY (participant_id) REFERENCES template_city.training_participant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.training_participant
    ADD CONSTRAINT training_participant_department_id_b4cd80b9_fk_staff_dep FOREIGN KEY (department_id) REFERENCES template_city.staff_department(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.training_participant
    ADD CONSTRAINT training_participant_merged_into_id_cb896d56_fk_training_ FOREIGN KEY (merged_into_id) REFERENCES template_city.training_participant(id) DEFERRABLE INITIALLY DEFERRED;
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
    ('accounts', '0007_history_context_without_index', now()),
    ('agenda', '0001_initial', now()),
    ('agenda', '0002_steps_in_order', now()),
    ('agenda', '0003_history_context_without_index', now()),
    ('alliances', '0001_initial', now()),
    ('alliances', '0002_history_context_without_index', now()),
    ('alliances', '0003_documents_keep_their_numbers', now()),
    ('casework', '0001_initial', now()),
    ('casework', '0002_history_context_without_index', now()),
    ('consents', '0001_answers_and_texts', now()),
    ('consents', '0002_history_context_without_index', now()),
    ('diagnosis', '0001_initial', now()),
    ('diagnosis', '0002_history_context_without_index', now()),
    ('diagnosis', '0003_moderator_and_gap_versions', now()),
    ('directory', '0001_initial', now()),
    ('directory', '0002_history_context_without_index', now()),
    ('invitations', '0001_initial', now()),
    ('invitations', '0002_protection_officer', now()),
    ('invitations', '0003_history_context_without_index', now()),
    ('kernel', '0001_initial', now()),
    ('kernel', '0002_outbox_heard_of', now()),
    ('kernel', '0003_outbox_due_and_queue', now()),
    ('kernel', '0004_ledger', now()),
    ('kernel', '0005_ledger_verified', now()),
    ('kernel', '0006_vault', now()),
    ('mfa', '0001_initial', now()),
    ('mfa', '0002_authenticator_timestamps', now()),
    ('mfa', '0003_authenticator_type_uniq', now()),
    ('notices', '0001_initial', now()),
    ('notices', '0002_history_context_without_index', now()),
    ('pghistory', '0001_initial', now()),
    ('pghistory', '0002_aggregateevent', now()),
    ('pghistory', '0003_auto_20201023_1636', now()),
    ('pghistory', '0004_auto_20220906_1625', now()),
    ('pghistory', '0005_events_middlewareevents', now()),
    ('pghistory', '0006_delete_aggregateevent', now()),
    ('pghistory', '0007_auto_20250421_0444', now()),
    ('referrals', '0001_initial', now()),
    ('referrals', '0002_history_context_without_index', now()),
    ('registry', '0001_initial', now()),
    ('registry', '0002_imports', now()),
    ('registry', '0003_merged_records', now()),
    ('registry', '0004_protection', now()),
    ('registry', '0005_drafts_and_interpreter', now()),
    ('registry', '0006_bulk_history', now()),
    ('registry', '0007_duplicates', now()),
    ('registry', '0008_erased_people', now()),
    ('registry', '0009_import_pieces', now()),
    ('registry', '0010_finding_by_words', now()),
    ('registry', '0011_figures_and_lists', now()),
    ('registry', '0012_words_of_united_names', now()),
    ('registry', '0013_archives', now()),
    ('registry', '0014_archive_words', now()),
    ('registry', '0015_cuils_by_their_dni', now()),
    ('registry', '0016_corrected_consultations', now()),
    ('registry', '0017_followed_referrals', now()),
    ('registry', '0018_history_context_without_index', now()),
    ('reports', '0001_exports', now()),
    ('reports', '0002_history_context_without_index', now()),
    ('rights', '0001_requests', now()),
    ('rights', '0002_reserved_facts', now()),
    ('rights', '0003_history_context_without_index', now()),
    ('sessions', '0001_initial', now()),
    ('staff', '0001_initial', now()),
    ('staff', '0002_history_context_without_index', now()),
    ('statistics', '0001_initial', now()),
    ('support', '0001_initial', now()),
    ('support', '0002_history_context_without_index', now()),
    ('training', '0001_initial', now()),
    ('training', '0002_certificates', now()),
    ('training', '0003_sheets', now()),
    ('training', '0004_history_context_without_index', now()),
    ('training', '0005_as_it_was', now()),
    ('training', '0006_declined_and_merged', now()),
    ('training', '0007_unlinked_is_remembered', now()),
    ('training', '0008_topic_as_it_was', now()),
    ('training', '0009_citys_logo', now());
