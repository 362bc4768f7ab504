CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;
CREATE FUNCTION public.assistance_check_move() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
DECLARE
    by_city boolean := EXISTS (
        SELECT 1 FROM public.tenants_city c WHERE c.login_role = session_user);
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'asked' THEN
            RAISE EXCEPTION 'a request begins by being asked' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.state = OLD.state THEN
        IF (NEW.until, NEW.answered_at) IS DISTINCT FROM (OLD.until, OLD.answered_at) THEN
            RAISE EXCEPTION 'what was granted is not rewritten' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF NOT (OLD.state, NEW.state, by_city) IN (
        ('asked', 'granted', true), ('asked', 'refused', true), ('asked', 'withdrawn', false),
        ('granted', 'ended', true), ('granted', 'ended', false)
    ) THEN
        RAISE EXCEPTION 'no move from % to % for this side', OLD.state, NEW.state
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.catalogue_keep_document() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.state <> 'draft' THEN
            RAISE EXCEPTION 'a published document is never removed'
                USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN OLD;
    END IF;
    IF OLD.state <> 'draft' AND (
        (NEW.id, NEW.kind, NEW.code, NEW.version, NEW.content, NEW.published_at)
            IS DISTINCT FROM (OLD.id, OLD.kind, OLD.code, OLD.version, OLD.content, OLD.published_at)
        OR NEW.state = 'draft'
    ) THEN
        RAISE EXCEPTION 'a published document is never changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.ledger_actor(context uuid) RETURNS uuid
    LANGUAGE plpgsql STABLE
    AS $_$
DECLARE
    who text;
BEGIN
    IF context IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT metadata ->> 'user' INTO who FROM public.pghistory_context WHERE id = context;
    IF who ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
        RETURN who::uuid;
    END IF;
    RETURN NULL;
END
$_$;
CREATE FUNCTION public.ledger_enter(source text, row_id text, verb text, actor uuid, object uuid, width integer, told text, moment timestamp with time zone) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    entry bigint := nextval('public.kernel_ledgerentry_id_seq');
    mine text := pg_current_xact_id()::text;
    mark text := current_setting('ledger.public', true);
    first bigint := entry;
BEGIN
    -- Whoever sets the mark by hand gets entries without a seal, which the verification finds.
    IF split_part(mark, ':', 1) = mine THEN
        first := split_part(mark, ':', 2)::bigint;
    ELSE
        PERFORM set_config('ledger.public', mine || ':' || entry, true);
    END IF;
    INSERT INTO public.kernel_ledgerentry
        (id, batch, at, source, "row", verb, actor, object, width, digest)
    VALUES
        (entry, first, moment, source, row_id, verb, actor, object, width,
         sha256(convert_to(told, 'UTF8')));
END
$$;
CREATE FUNCTION public.ledger_of_accounts_apitokenevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'accounts_apitokenevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 13, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_accounts_identityevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'accounts_identityevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 9, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_accounts_identityproviderevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'accounts_identityproviderevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 13, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_accounts_rolegrantevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'accounts_rolegrantevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 14, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_accounts_signinsessionevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'accounts_signinsessionevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 15, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_accounts_userevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'accounts_userevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 14, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_catalogue_documentevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'catalogue_documentevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 15, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_invitations_batchevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'invitations_batchevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 22, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_invitations_invitationevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'invitations_invitationevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 20, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_invitations_invitedroleevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'invitations_invitedroleevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 10, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_kernel_erasure() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'kernel_erasure', NEW.owner::text, 'insert', NULL::uuid, NEW."owner", /* width */ 3, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_kernel_redaction() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'kernel_redaction', NEW.id::text, 'insert', NULL::uuid, NULL::uuid, /* width */ 9, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_kernel_sighting() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'kernel_sighting', NEW.id::text, NEW."verb", NEW."actor", NEW."object", /* width */ 11, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_notices_messageevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'notices_messageevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 18, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_notices_preferenceevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'notices_preferenceevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 9, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_onboarding_cityexport() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'onboarding_cityexport', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 8, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_onboarding_cityreceipt() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'onboarding_cityreceipt', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 5, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_onboarding_citysign() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'onboarding_citysign', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 4, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_onboarding_deed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'onboarding_deed', NEW.id::text, 'insert', NEW."by", NEW."id", /* width */ 6, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_onboarding_departureevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'onboarding_departureevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 15, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_onboarding_onboardingevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'onboarding_onboardingevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 38, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_pghistory_context() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'pghistory_context', NEW.id::text, 'context', NULL::uuid, NEW."id", /* width */ 4, ROW(NEW.id, NEW.created_at, NEW.metadata)::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_staff_accessreview() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'staff_accessreview', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 3, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_staff_departmentevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'staff_departmentevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 11, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_staff_membershipevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'staff_membershipevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 10, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_staff_reviewchoice() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'staff_reviewchoice', NEW.id::text, 'insert', NULL::uuid, NULL::uuid, /* width */ 5, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_staff_reviewline() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'staff_reviewline', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 6, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_staff_reviewoutcome() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'staff_reviewoutcome', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 3, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_staff_reviewoutcomeevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'staff_reviewoutcomeevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 8, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_staff_reviewsignature() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'staff_reviewsignature', NEW.id::text, 'insert', NULL::uuid, NEW."id", /* width */ 5, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_of_staff_reviewsignatureevent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO, MDY'
    SET "IntervalStyle" TO 'postgres'
    SET bytea_output TO 'hex'
    SET extra_float_digits TO '1'
    AS $$
BEGIN
    PERFORM public.ledger_enter(
        'staff_reviewsignatureevent', NEW.pgh_id::text, NEW."pgh_label", public.ledger_actor(NEW.pgh_context_id), NEW."pgh_obj_id", /* width */ 10, NEW::text,
        clock_timestamp());
    RETURN NULL;
END
$$;
CREATE FUNCTION public.ledger_redact(source text, keys text[], names text[]) RETURNS TABLE(told_row text, told_width integer, told_digest bytea)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
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
    WHERE n.nspname = 'public' AND c.relname = source AND c.relkind = 'r'
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
CREATE FUNCTION public.ledger_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are written by its triggers only', TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE FUNCTION public.ledger_seal() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'public', 'pg_temp'
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
    SELECT c.schema_name INTO own FROM public.tenants_city c
    WHERE c.login_role = session_user;
    IF own IS NOT NULL THEN
        EXECUTE format('SELECT FROM %I.kernel_ledgerseal s WHERE s.seq = 1 FOR UPDATE', own);
    END IF;
    -- The first seal is held, which nobody can who may only read seals. An advisory lock is taken by
    -- whoever can send SQL, in another city too; it serves until there is a first seal.
    PERFORM FROM public.kernel_ledgerseal s WHERE s.seq = 1 FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('ledger:public', 0));
        PERFORM FROM public.kernel_ledgerseal s WHERE s.seq = 1 FOR UPDATE;
    END IF;
    SELECT s.seq, s.chain INTO last_seq, last_chain
    FROM public.kernel_ledgerseal s ORDER BY s.seq DESC LIMIT 1;
    SELECT count(*), max(e.id), sha256(convert_to(string_agg(concat_ws('|',
               e.id, e.batch, (extract(epoch FROM e.at) * 1000000)::bigint, e.source, e.verb,
               coalesce(e.actor::text, '-'), coalesce(e.object::text, '-'), e.width,
               encode(e.digest, 'hex'), e."row"), E'\n' ORDER BY e.id), 'UTF8'))
    INTO many, last_entry, content
    FROM public.kernel_ledgerentry e WHERE e.id >= NEW.id AND e.batch = NEW.batch;
    last_seq := coalesce(last_seq, 0) + 1;
    moment := clock_timestamp();
    INSERT INTO public.kernel_ledgerseal (seq, at, batch, upto, entries, chain)
    VALUES (last_seq, moment, NEW.batch, last_entry, many,
            sha256(convert_to(concat_ws('|',
                encode(coalesce(last_chain, ''::bytea), 'hex'), last_seq,
                (extract(epoch FROM moment) * 1000000)::bigint, NEW.batch, last_entry, many,
                encode(content, 'hex')), 'UTF8')));
    PERFORM set_config('ledger.public', '', true);
    RETURN NULL;
END
$$;
CREATE FUNCTION public.pgtrigger_anchor_stands_06847() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_07509() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_0af7e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_11d4f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_308fd() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_3412c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_3cf88() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_45b21() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_5bf00() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_65b51() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_7755d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_7ddf6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_8a280() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_9961f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_b8006() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_c2d1a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_c4ea8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_dd430() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_de8a2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_f22da() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_f4aac() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_f5763() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_f68f3() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_append_only_f6ae5() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_choice_before_signing_83eca() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_choice_stands_ddb8e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_delete_delete_0611e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_delete_delete_19f14() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_delete_delete_37d6d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "onboarding_departureevent" ("asked_at", "asked_by", "city_id", "export_sha256", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "reason", "remove_after", "removed_at", "state") VALUES (OLD."asked_at", OLD."asked_by", OLD."city_id", OLD."export_sha256", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."proof", OLD."reason", OLD."remove_after", OLD."removed_at", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_3caba() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_delete_delete_61cb8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_delete_delete_6bdfd() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_delete_delete_6d398() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_delete_delete_6e065() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_delete_delete_70c08() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_delete_delete_83c2e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_delete_delete_84d29() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "onboarding_onboardingevent" ("accent", "added_codes", "admin_handed_over_at", "admin_language", "attempts", "city_id", "created_at", "created_by", "crest_initial", "demo", "department_code", "departments", "failure", "hidden_codes", "id", "latitude", "live_at", "longitude", "municipality_code", "name", "own_hosts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province_code", "sharing_dnm", "sharing_iom", "signed_by", "signed_on", "slug", "state", "steps_done", "time_zone", "updated_at", "updated_by", "version") VALUES (OLD."accent", OLD."added_codes", OLD."admin_handed_over_at", OLD."admin_language", OLD."attempts", OLD."city_id", OLD."created_at", OLD."created_by", OLD."crest_initial", OLD."demo", OLD."department_code", OLD."departments", OLD."failure", OLD."hidden_codes", OLD."id", OLD."latitude", OLD."live_at", OLD."longitude", OLD."municipality_code", OLD."name", OLD."own_hosts", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."province_code", OLD."sharing_dnm", OLD."sharing_iom", OLD."signed_by", OLD."signed_on", OLD."slug", OLD."state", OLD."steps_done", OLD."time_zone", OLD."updated_at", OLD."updated_by", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_89c4d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalogue_documentevent" ("changed_at", "changed_by", "code", "content", "edition", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "state", "version") VALUES (OLD."changed_at", OLD."changed_by", OLD."code", OLD."content", OLD."edition", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."published_at", OLD."state", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_a3ac1() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_delete_delete_bfd71() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_delete_delete_d0e1f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_delete_delete_d1fb1() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_delete_delete_d8b16() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_delete_delete_e24d6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_entry_stands_a66a5() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_erasure_stands_07795() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_insert_insert_01b7d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_insert_insert_0684a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_insert_insert_13e8f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_insert_insert_32cc0() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_insert_insert_3867c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_insert_insert_45330() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "onboarding_onboardingevent" ("accent", "added_codes", "admin_handed_over_at", "admin_language", "attempts", "city_id", "created_at", "created_by", "crest_initial", "demo", "department_code", "departments", "failure", "hidden_codes", "id", "latitude", "live_at", "longitude", "municipality_code", "name", "own_hosts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province_code", "sharing_dnm", "sharing_iom", "signed_by", "signed_on", "slug", "state", "steps_done", "time_zone", "updated_at", "updated_by", "version") VALUES (NEW."accent", NEW."added_codes", NEW."admin_handed_over_at", NEW."admin_language", NEW."attempts", NEW."city_id", NEW."created_at", NEW."created_by", NEW."crest_initial", NEW."demo", NEW."department_code", NEW."departments", NEW."failure", NEW."hidden_codes", NEW."id", NEW."latitude", NEW."live_at", NEW."longitude", NEW."municipality_code", NEW."name", NEW."own_hosts", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."province_code", NEW."sharing_dnm", NEW."sharing_iom", NEW."signed_by", NEW."signed_on", NEW."slug", NEW."state", NEW."steps_done", NEW."time_zone", NEW."updated_at", NEW."updated_by", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_453cf() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_insert_insert_57b58() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_insert_insert_6284a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "onboarding_departureevent" ("asked_at", "asked_by", "city_id", "export_sha256", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "reason", "remove_after", "removed_at", "state") VALUES (NEW."asked_at", NEW."asked_by", NEW."city_id", NEW."export_sha256", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."proof", NEW."reason", NEW."remove_after", NEW."removed_at", NEW."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_77ca7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_insert_insert_86107() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalogue_documentevent" ("changed_at", "changed_by", "code", "content", "edition", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "state", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."code", NEW."content", NEW."edition", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."published_at", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_9a631() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_insert_insert_a26b6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_insert_insert_b1b9a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_insert_insert_b6fab() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_insert_insert_c56a8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_insert_insert_c8685() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_insert_insert_d4123() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_line_before_signing_3ad49() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_line_stands_e7db2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_outcome_before_signing_d2698() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_outcome_stands_145c8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_redaction_stands_837e2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_review_stands_16c7e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_seal_stands_38f72() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_sighting_stands_cb3be() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_signature_stands_4943b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_0e890() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_1051a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalogue_documentevent" ("changed_at", "changed_by", "code", "content", "edition", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "state", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."code", NEW."content", NEW."edition", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."published_at", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_2b021() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_3f1f4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_700c9() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_7403c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_81b09() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_83ba5() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_84bd2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "onboarding_onboardingevent" ("accent", "added_codes", "admin_handed_over_at", "admin_language", "attempts", "city_id", "created_at", "created_by", "crest_initial", "demo", "department_code", "departments", "failure", "hidden_codes", "id", "latitude", "live_at", "longitude", "municipality_code", "name", "own_hosts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province_code", "sharing_dnm", "sharing_iom", "signed_by", "signed_on", "slug", "state", "steps_done", "time_zone", "updated_at", "updated_by", "version") VALUES (NEW."accent", NEW."added_codes", NEW."admin_handed_over_at", NEW."admin_language", NEW."attempts", NEW."city_id", NEW."created_at", NEW."created_by", NEW."crest_initial", NEW."demo", NEW."department_code", NEW."departments", NEW."failure", NEW."hidden_codes", NEW."id", NEW."latitude", NEW."live_at", NEW."longitude", NEW."municipality_code", NEW."name", NEW."own_hosts", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."province_code", NEW."sharing_dnm", NEW."sharing_iom", NEW."signed_by", NEW."signed_on", NEW."slug", NEW."state", NEW."steps_done", NEW."time_zone", NEW."updated_at", NEW."updated_by", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_91c90() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_9bcea() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_a06fe() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_b2ee8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_b597c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_df113() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_df53b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_f0e9e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
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
CREATE FUNCTION public.pgtrigger_update_update_f1518() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "onboarding_departureevent" ("asked_at", "asked_by", "city_id", "export_sha256", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "reason", "remove_after", "removed_at", "state") VALUES (NEW."asked_at", NEW."asked_by", NEW."city_id", NEW."export_sha256", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."proof", NEW."reason", NEW."remove_after", NEW."removed_at", NEW."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.publications_check_complete() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
DECLARE
    cells int := (SELECT count(*) FROM public.publications_releasedvalue v WHERE v.release_id = NEW.id);
    due int := (SELECT count(*) FROM public.publications_menu() m
                WHERE (m.policy, m."table") = (NEW.policy_version, NEW."table"));
BEGIN
    -- A cell left out because of what it says would tell what it says.
    IF cells <> due THEN
        RAISE EXCEPTION 'release without values for each cell of its menu: % of %', cells, due
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION public.publications_check_release() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
DECLARE
    months int := CASE NEW.period_kind WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 ELSE 12 END;
    ends_at timestamptz;
BEGIN
    IF extract(day FROM NEW.period_start) <> 1
       OR (extract(month FROM NEW.period_start)::int - 1) % months <> 0 THEN
        RAISE EXCEPTION 'release of a period that does not begin on %', NEW.period_start
            USING ERRCODE = 'check_violation';
    END IF;
    ends_at := (NEW.period_start + make_interval(months => months))
               AT TIME ZONE 'America/Argentina/Buenos_Aires';
    IF ends_at > transaction_timestamp() THEN
        RAISE EXCEPTION 'release of a period that is not over' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.published_at <> transaction_timestamp() THEN
        RAISE EXCEPTION 'release with a false date' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.visible_from < ends_at + interval '15 days' THEN
        RAISE EXCEPTION 'release visible before its freeze is over' USING ERRCODE = 'check_violation';
    END IF;
    -- Who chooses the day chooses what a reader can subtract from the day before.
    IF NEW.visible_from > greatest(NEW.published_at, ends_at + interval '15 days') THEN
        RAISE EXCEPTION 'release held back after its freeze' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM public.publications_menu() m
        WHERE (m.policy, m.method, m."table", m.kind, m.epsilon)
            = (NEW.policy_version, NEW.method_version, NEW."table", NEW.period_kind, NEW.epsilon)
    ) THEN
        RAISE EXCEPTION 'release that is in_menu of no policy' USING ERRCODE = 'check_violation';
    END IF;
    NEW.transaction := pg_current_xact_id()::text::bigint;
    RETURN NEW;
END $$;
CREATE FUNCTION public.publications_check_submission() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
BEGIN
    IF NEW.submitted_at <> transaction_timestamp() THEN
        RAISE EXCEPTION 'submission with a false date' USING ERRCODE = 'check_violation';
    END IF;
    IF octet_length(NEW.content::text) > 4000000 THEN
        RAISE EXCEPTION 'submission of more than 4 MB' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.publications_check_value() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
DECLARE
    mine public.publications_release;
BEGIN
    SELECT * INTO mine FROM public.publications_release r WHERE r.id = NEW.release_id;
    IF NOT FOUND OR mine.city_id <> NEW.city_id THEN
        RAISE EXCEPTION 'value for a release of another city' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF mine.transaction <> pg_current_xact_id()::text::bigint
       OR mine.published_at <> transaction_timestamp() THEN
        RAISE EXCEPTION 'value added after its release' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM public.publications_menu() m
        WHERE (m.policy, m."table", m.category) = (mine.policy_version, mine."table", NEW.category)
    ) THEN
        RAISE EXCEPTION 'value outside the menu of its release' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.publications_join_nation() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    open_group record;
    last_group int;
    waiting int;
    missing int;
BEGIN
    IF NOT (SELECT c.sharing_dnm FROM public.tenants_city c WHERE c.id = NEW.city_id) THEN
        RETURN NULL;
    END IF;
    -- One at a time for each figure: two that wait must see each other.
    PERFORM pg_advisory_xact_lock(
        hashtextextended(concat_ws(':', 'publications', NEW."table", NEW.period_start), 0));
    -- A group that nobody has seen yet takes in whoever is due by then.
    SELECT g.number, g.visible_from INTO open_group FROM public.publications_nationalgroup g
    WHERE g."table" = NEW."table" AND g.period_start = NEW.period_start AND g.number IS NOT NULL
      AND g.visible_from > now() AND g.visible_from >= NEW.visible_from
    ORDER BY g.number DESC LIMIT 1;
    INSERT INTO public.publications_nationalgroup
    VALUES (NEW.id, NEW.city_id, NEW."table", NEW.period_start,
            open_group.number, coalesce(open_group.visible_from, NEW.visible_from));
    IF open_group.number IS NOT NULL THEN
        RETURN NULL;
    END IF;
    SELECT count(*) FILTER (WHERE g.number IS NULL), max(g.number) INTO waiting, last_group
    FROM public.publications_nationalgroup g
    WHERE g."table" = NEW."table" AND g.period_start = NEW.period_start;
    SELECT count(*) INTO missing FROM public.tenants_city c
    WHERE c.sharing_dnm AND c.status = 'active' AND NOT EXISTS (
        SELECT 1 FROM public.publications_nationalgroup g
        WHERE g."table" = NEW."table" AND g.period_start = NEW.period_start AND g.city_id = c.id);
    IF waiting >= 3 OR (waiting = 2 AND last_group IS NOT NULL AND missing = 0) THEN
        UPDATE public.publications_nationalgroup g
        SET number = coalesce(last_group, 0) + 1,
            visible_from = (
                SELECT max(w.visible_from) FROM public.publications_nationalgroup w
                WHERE w."table" = NEW."table" AND w.period_start = NEW.period_start
                  AND w.number IS NULL)
        WHERE g."table" = NEW."table" AND g.period_start = NEW.period_start AND g.number IS NULL;
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION public.publications_menu() RETURNS TABLE(policy text, method text, "table" text, kind text, epsilon numeric, category text)
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT '2026.1', 'geometric-1', 'T0', 'month', 0.5, 'total'
    UNION ALL
    SELECT '2026.1', 'geometric-1', 'T1', 'quarter', 0.5, code
    FROM unnest(ARRAY['PRY', 'BOL', 'VEN', 'PER', 'CHL', 'URY', 'BRA', 'COL', 'HTI', 'rest']) AS code
$$;
CREATE FUNCTION public.publications_refuse() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    RAISE EXCEPTION 'what was published is never changed or removed'
        USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_apitoken (
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
CREATE TABLE public.accounts_apitokenevent (
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
ALTER TABLE public.accounts_apitokenevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_apitokenevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_attempts (
    key character varying(64) NOT NULL,
    failures integer NOT NULL,
    refused integer NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    blocked_until timestamp with time zone,
    CONSTRAINT accounts_attempts_failures_check CHECK ((failures >= 0)),
    CONSTRAINT accounts_attempts_refused_check CHECK ((refused >= 0))
);
CREATE TABLE public.accounts_identity (
    id uuid NOT NULL,
    subject character varying(64) NOT NULL,
    linked_at timestamp with time zone NOT NULL,
    user_id uuid NOT NULL
);
CREATE TABLE public.accounts_identityevent (
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
ALTER TABLE public.accounts_identityevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_identityevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_identityprovider (
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
CREATE TABLE public.accounts_identityproviderevent (
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
ALTER TABLE public.accounts_identityproviderevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_identityproviderevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_rolegrant (
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
CREATE TABLE public.accounts_rolegrantevent (
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
ALTER TABLE public.accounts_rolegrantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_rolegrantevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_signinsession (
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
CREATE TABLE public.accounts_signinsessionevent (
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
ALTER TABLE public.accounts_signinsessionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_signinsessionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_user (
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
CREATE TABLE public.accounts_userevent (
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
ALTER TABLE public.accounts_userevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_userevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assistance_request (
    id uuid NOT NULL,
    asked_by uuid NOT NULL,
    operator_name character varying(150) NOT NULL,
    reason character varying(500) NOT NULL,
    hours smallint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    answered_at timestamp with time zone,
    until timestamp with time zone,
    answer character varying(500) NOT NULL,
    ended_at timestamp with time zone,
    code_hash character varying(64) NOT NULL,
    code_expires_at timestamp with time zone,
    city_id bigint NOT NULL,
    CONSTRAINT assistance_request_granted_until CHECK (((NOT ((state)::text = ANY ((ARRAY['granted'::character varying, 'ended'::character varying])::text[]))) OR (until > answered_at))),
    CONSTRAINT assistance_request_hours_bounded CHECK (((hours >= 1) AND (hours <= 24))),
    CONSTRAINT assistance_request_hours_check CHECK ((hours >= 0)),
    CONSTRAINT assistance_request_says_why CHECK ((NOT ((reason)::text = ''::text))),
    CONSTRAINT assistance_request_state_known CHECK (((state)::text = ANY ((ARRAY['asked'::character varying, 'granted'::character varying, 'refused'::character varying, 'withdrawn'::character varying, 'ended'::character varying])::text[])))
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_document (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    code character varying(60) NOT NULL,
    version integer NOT NULL,
    content jsonb NOT NULL,
    state character varying(12) NOT NULL,
    edition integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by uuid,
    published_at timestamp with time zone,
    CONSTRAINT catalogue_document_edition_check CHECK ((edition >= 0)),
    CONSTRAINT catalogue_document_published_dated CHECK (((((state)::text = 'draft'::text) OR (published_at IS NOT NULL)) AND (1 = (
CASE
    WHEN ((state)::text = 'draft'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (published_at IS NOT NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT catalogue_document_state_known CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'published'::character varying, 'retired'::character varying])::text[]))),
    CONSTRAINT catalogue_document_version_check CHECK ((version >= 0)),
    CONSTRAINT catalogue_document_version_counts CHECK ((version >= 1))
);
CREATE TABLE public.catalogue_documentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    code character varying(60) NOT NULL,
    version integer NOT NULL,
    content jsonb NOT NULL,
    state character varying(12) NOT NULL,
    edition integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by uuid,
    published_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT catalogue_documentevent_edition_check CHECK ((edition >= 0)),
    CONSTRAINT catalogue_documentevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.catalogue_documentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_documentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_entry (
    id bigint NOT NULL,
    list character varying(40) NOT NULL,
    code character varying(40) NOT NULL,
    en character varying(120) NOT NULL,
    es character varying(120) NOT NULL,
    "position" integer NOT NULL,
    parent character varying(40) NOT NULL,
    attributes jsonb NOT NULL,
    retired boolean NOT NULL,
    CONSTRAINT catalogue_entry_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.catalogue_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.invitations_batch (
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
CREATE TABLE public.invitations_batchevent (
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
ALTER TABLE public.invitations_batchevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.invitations_batchevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.invitations_batchrefusal (
    id bigint NOT NULL,
    place integer NOT NULL,
    "row" integer NOT NULL,
    "column" character varying(120) NOT NULL,
    reasons character varying(30)[] NOT NULL,
    batch_id uuid NOT NULL,
    CONSTRAINT invitations_batchrefusal_place_check CHECK ((place >= 0)),
    CONSTRAINT invitations_batchrefusal_row_check CHECK (("row" >= 0))
);
ALTER TABLE public.invitations_batchrefusal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.invitations_batchrefusal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.invitations_invitation (
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
CREATE TABLE public.invitations_invitationevent (
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
ALTER TABLE public.invitations_invitationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.invitations_invitationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.invitations_invitedrole (
    id uuid NOT NULL,
    role character varying(30) NOT NULL,
    ends_on date,
    given_by uuid,
    invitation_id uuid NOT NULL,
    CONSTRAINT invitations_role_known CHECK (((role)::text = ANY ((ARRAY['admin'::character varying, 'analyst_dnm'::character varying, 'analyst_iom'::character varying, 'auditor'::character varying, 'coordinator'::character varying, 'department_contact'::character varying, 'officer'::character varying, 'operator'::character varying, 'programme_officer'::character varying, 'protection_officer'::character varying, 'support'::character varying, 'trainer'::character varying, 'viewer'::character varying])::text[])))
);
CREATE TABLE public.invitations_invitedroleevent (
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
ALTER TABLE public.invitations_invitedroleevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.invitations_invitedroleevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.kernel_datakey (
    id uuid NOT NULL,
    purpose character varying(8) NOT NULL,
    wrapped bytea NOT NULL,
    active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT kernel_datakey_purpose_known CHECK (((purpose)::text = ANY ((ARRAY['seal'::character varying, 'index'::character varying])::text[]))),
    CONSTRAINT kernel_datakey_retired_when_inactive CHECK (((active AND (retired_at IS NULL)) OR ((NOT active) AND (retired_at IS NOT NULL))))
);
CREATE TABLE public.kernel_erasure (
    owner uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    replayed boolean NOT NULL
);
CREATE TABLE public.kernel_ledgeranchor (
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
ALTER TABLE public.kernel_ledgeranchor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.kernel_ledgeranchor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.kernel_ledgerentry (
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
ALTER TABLE public.kernel_ledgerentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.kernel_ledgerentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.kernel_ledgerseal (
    seq bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    batch bigint NOT NULL,
    upto bigint NOT NULL,
    entries integer NOT NULL,
    chain bytea NOT NULL,
    CONSTRAINT kernel_ledgerseal_entries_check CHECK ((entries >= 0))
);
CREATE TABLE public.kernel_outbox (
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
CREATE TABLE public.kernel_redaction (
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
ALTER TABLE public.kernel_redaction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.kernel_redaction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.kernel_sighting (
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
ALTER TABLE public.kernel_sighting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.kernel_sighting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.kernel_vaultrecord (
    id uuid NOT NULL,
    made_at timestamp with time zone NOT NULL
);
CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_digest (
    id uuid NOT NULL,
    "user" uuid NOT NULL,
    day date NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE public.notices_message (
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
CREATE TABLE public.notices_messageevent (
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
ALTER TABLE public.notices_messageevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_messageevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_notice (
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
CREATE TABLE public.notices_preference (
    id uuid NOT NULL,
    "user" uuid NOT NULL,
    kind character varying(40) NOT NULL,
    delivery character varying(8) NOT NULL,
    CONSTRAINT notices_preference_delivery_known CHECK (((delivery)::text = ANY ((ARRAY['page'::character varying, 'digest'::character varying, 'at_once'::character varying])::text[])))
);
CREATE TABLE public.notices_preferenceevent (
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
ALTER TABLE public.notices_preferenceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_preferenceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.onboarding_cityexport (
    id uuid NOT NULL,
    departure uuid NOT NULL,
    file_key character varying(200) NOT NULL,
    sha256 character varying(64) NOT NULL,
    manifest_sha256 character varying(64) NOT NULL,
    size bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    city_id bigint NOT NULL,
    CONSTRAINT onboarding_export_has_digests CHECK ((((sha256)::text ~ '^[0-9a-f]{64}$'::text) AND ((manifest_sha256)::text ~ '^[0-9a-f]{64}$'::text)))
);
CREATE TABLE public.onboarding_cityreceipt (
    id uuid NOT NULL,
    departure uuid NOT NULL,
    sha256 character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    city_id bigint NOT NULL
);
CREATE TABLE public.onboarding_citysign (
    id uuid NOT NULL,
    sign character varying(24) NOT NULL,
    at timestamp with time zone NOT NULL,
    city_id bigint NOT NULL,
    CONSTRAINT onboarding_sign_known CHECK (((sign)::text = ANY ((ARRAY['admin'::character varying, 'departments'::character varying, 'second_factor'::character varying])::text[])))
);
CREATE TABLE public.onboarding_deed (
    id uuid NOT NULL,
    what character varying(24) NOT NULL,
    reason character varying(300) NOT NULL,
    by uuid,
    at timestamp with time zone NOT NULL,
    city_id bigint NOT NULL,
    CONSTRAINT onboarding_deed_known CHECK (((what)::text = ANY ((ARRAY['archive_asked'::character varying, 'archive_cancelled'::character varying, 'opened'::character varying, 'removal_set'::character varying, 'removed'::character varying, 'resume_asked'::character varying, 'resumed'::character varying, 'suspend_asked'::character varying, 'suspended'::character varying])::text[])))
);
CREATE TABLE public.onboarding_departure (
    id uuid NOT NULL,
    state character varying(16) NOT NULL,
    reason character varying(300) NOT NULL,
    asked_by uuid,
    asked_at timestamp with time zone NOT NULL,
    export_sha256 character varying(64) NOT NULL,
    remove_after timestamp with time zone,
    removed_at timestamp with time zone,
    proof jsonb NOT NULL,
    city_id bigint NOT NULL,
    CONSTRAINT onboarding_departure_export_first CHECK ((((state)::text = ANY ((ARRAY['asked'::character varying, 'cancelled'::character varying])::text[])) OR ((remove_after IS NOT NULL) AND (NOT ((export_sha256)::text = ''::text))))),
    CONSTRAINT onboarding_departure_known CHECK (((state)::text = ANY ((ARRAY['asked'::character varying, 'cancelled'::character varying, 'removed'::character varying, 'removing'::character varying, 'scheduled'::character varying])::text[]))),
    CONSTRAINT onboarding_departure_reason_given CHECK (((reason)::text ~ '\S'::text))
);
CREATE TABLE public.onboarding_departureevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    state character varying(16) NOT NULL,
    reason character varying(300) NOT NULL,
    asked_by uuid,
    asked_at timestamp with time zone NOT NULL,
    export_sha256 character varying(64) NOT NULL,
    remove_after timestamp with time zone,
    removed_at timestamp with time zone,
    proof jsonb NOT NULL,
    city_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE public.onboarding_departureevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.onboarding_departureevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.onboarding_onboarding (
    id uuid NOT NULL,
    state character varying(16) NOT NULL,
    version integer NOT NULL,
    steps_done jsonb NOT NULL,
    name character varying(120) NOT NULL,
    slug character varying(40) NOT NULL,
    province_code character varying(2) NOT NULL,
    department_code character varying(5) NOT NULL,
    municipality_code character varying(6) NOT NULL,
    latitude double precision,
    longitude double precision,
    time_zone character varying(60) NOT NULL,
    demo boolean NOT NULL,
    own_hosts jsonb NOT NULL,
    accent character varying(7) NOT NULL,
    crest_initial character varying(2) NOT NULL,
    departments jsonb NOT NULL,
    hidden_codes jsonb NOT NULL,
    added_codes jsonb NOT NULL,
    admin_name bytea NOT NULL,
    admin_email bytea NOT NULL,
    admin_language character varying(5) NOT NULL,
    admin_handed_over_at timestamp with time zone,
    signed_on date,
    signed_by character varying(120) NOT NULL,
    sharing_iom boolean NOT NULL,
    sharing_dnm boolean NOT NULL,
    failure character varying(24) NOT NULL,
    attempts integer NOT NULL,
    city_id bigint,
    created_by uuid,
    updated_by uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    live_at timestamp with time zone,
    CONSTRAINT onboarding_accent_is_hex CHECK (((accent)::text ~ '^#[0-9a-f]{6}$'::text)),
    CONSTRAINT onboarding_live_has_handed_over CHECK (((NOT ((state)::text = 'live'::text)) OR (admin_handed_over_at IS NOT NULL))),
    CONSTRAINT onboarding_name_given CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT onboarding_onboarding_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT onboarding_onboarding_version_check CHECK ((version >= 0)),
    CONSTRAINT onboarding_state_known CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'failed'::character varying, 'furnishing'::character varying, 'live'::character varying, 'provisioning'::character varying, 'queued'::character varying, 'ready'::character varying, 'withdrawn'::character varying])::text[])))
);
CREATE TABLE public.onboarding_onboardingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    state character varying(16) NOT NULL,
    version integer NOT NULL,
    steps_done jsonb NOT NULL,
    name character varying(120) NOT NULL,
    slug character varying(40) NOT NULL,
    province_code character varying(2) NOT NULL,
    department_code character varying(5) NOT NULL,
    municipality_code character varying(6) NOT NULL,
    latitude double precision,
    longitude double precision,
    time_zone character varying(60) NOT NULL,
    demo boolean NOT NULL,
    own_hosts jsonb NOT NULL,
    accent character varying(7) NOT NULL,
    crest_initial character varying(2) NOT NULL,
    departments jsonb NOT NULL,
    hidden_codes jsonb NOT NULL,
    added_codes jsonb NOT NULL,
    admin_language character varying(5) NOT NULL,
    admin_handed_over_at timestamp with time zone,
    signed_on date,
    signed_by character varying(120) NOT NULL,
    sharing_iom boolean NOT NULL,
    sharing_dnm boolean NOT NULL,
    failure character varying(24) NOT NULL,
    attempts integer NOT NULL,
    city_id bigint,
    created_by uuid,
    updated_by uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    live_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT onboarding_onboardingevent_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT onboarding_onboardingevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.onboarding_onboardingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.onboarding_onboardingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.onboarding_order (
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    reason character varying(300) NOT NULL,
    by uuid,
    asked_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    failure character varying(24) NOT NULL,
    city_id bigint NOT NULL,
    CONSTRAINT onboarding_order_known CHECK (((kind)::text = ANY ((ARRAY['suspend'::character varying, 'resume'::character varying, 'remove'::character varying])::text[])))
);
CREATE TABLE public.onboarding_progress (
    id uuid NOT NULL,
    step character varying(24) NOT NULL,
    attempt integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    onboarding_id uuid NOT NULL,
    CONSTRAINT onboarding_progress_attempt_check CHECK ((attempt >= 0)),
    CONSTRAINT onboarding_progress_in_order CHECK (((ended_at IS NULL) OR (ended_at >= started_at)))
);
CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);
CREATE TABLE public.publications_nationalgroup (
    release_id uuid NOT NULL,
    city_id bigint NOT NULL,
    "table" text NOT NULL,
    period_start date NOT NULL,
    number integer,
    visible_from timestamp with time zone NOT NULL
);
CREATE TABLE public.publications_release (
    id uuid NOT NULL,
    period_kind character varying(8) NOT NULL,
    period_start date NOT NULL,
    "table" character varying(4) NOT NULL,
    epsilon numeric(6,3) NOT NULL,
    method_version character varying(24) NOT NULL,
    policy_version character varying(24) NOT NULL,
    published_at timestamp with time zone NOT NULL,
    visible_from timestamp with time zone NOT NULL,
    transaction bigint NOT NULL,
    city_id bigint NOT NULL,
    CONSTRAINT publications_release_epsilon_positive CHECK ((epsilon > (0)::numeric)),
    CONSTRAINT publications_release_in_menu CHECK (((((period_kind)::text = 'month'::text) AND (("table")::text = 'T0'::text)) OR (((period_kind)::text = 'quarter'::text) AND (("table")::text = 'T1'::text)))),
    CONSTRAINT publications_release_visible_after_publishing CHECK ((visible_from >= published_at))
);
CREATE TABLE public.publications_releasedvalue (
    id bigint NOT NULL,
    category character varying(16) NOT NULL,
    value integer NOT NULL,
    city_id bigint NOT NULL,
    release_id uuid NOT NULL,
    CONSTRAINT publications_value_category_is_a_code CHECK (((category)::text ~ '^[A-Za-z_]{3,16}$'::text))
);
CREATE TABLE public.tenants_city (
    id bigint NOT NULL,
    slug character varying(40) NOT NULL,
    name character varying(120) NOT NULL,
    schema_name character varying(63) NOT NULL,
    login_role character varying(63) NOT NULL,
    status character varying(16) NOT NULL,
    failure text NOT NULL,
    province_name character varying(60) NOT NULL,
    province_code character varying(2) NOT NULL,
    municipality_code character varying(6) NOT NULL,
    department_code character varying(5) NOT NULL,
    time_zone character varying(60) NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    accent character varying(7) NOT NULL,
    crest_initial character varying(2) NOT NULL,
    demo boolean NOT NULL,
    sharing_iom boolean NOT NULL,
    sharing_dnm boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT city_accent_is_hex CHECK (((accent)::text ~ '^#[0-9a-f]{6}$'::text)),
    CONSTRAINT city_schema_is_its_own CHECK (((NOT ((schema_name)::text ~~ 'pg\_%'::text)) AND (NOT ((schema_name)::text = 'public'::text))))
);
CREATE VIEW public.publications_national WITH (security_barrier='true') AS
 WITH closed AS (
         SELECT g_1."table",
            g_1.period_start,
            g_1.number
           FROM (public.publications_nationalgroup g_1
             JOIN public.tenants_city c ON ((c.id = g_1.city_id)))
          WHERE (g_1.number IS NOT NULL)
          GROUP BY g_1."table", g_1.period_start, g_1.number
         HAVING (bool_and(c.sharing_dnm) AND (max(g_1.visible_from) <= now()))
        )
 SELECT concat_ws(':'::text, r."table", r.period_start, v.category) AS id,
    r.period_kind,
    r.period_start,
    r."table",
    v.category,
    sum(v.value) AS value,
    (count(DISTINCT r.city_id))::integer AS cities,
    max(r.epsilon) AS epsilon,
    max((r.method_version)::text) AS method_version,
    max((r.policy_version)::text) AS policy_version,
    max(g.visible_from) AS published_at
   FROM (((closed
     JOIN public.publications_nationalgroup g USING ("table", period_start, number))
     JOIN public.publications_release r ON ((r.id = g.release_id)))
     JOIN public.publications_releasedvalue v ON ((v.release_id = r.id)))
  GROUP BY r.period_kind, r.period_start, r."table", v.category
 HAVING (count(DISTINCT r.city_id) >= 3);
ALTER TABLE public.publications_releasedvalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.publications_releasedvalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.publications_submission (
    id uuid NOT NULL,
    kind character varying(24) NOT NULL,
    subject uuid NOT NULL,
    edition integer NOT NULL,
    content jsonb NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    city_id bigint NOT NULL,
    CONSTRAINT publications_submission_edition_check CHECK ((edition >= 0)),
    CONSTRAINT publications_submission_edition_counts CHECK ((edition >= 1)),
    CONSTRAINT publications_submission_kind_is_a_code CHECK (((kind)::text ~ '^[a-z_]{3,24}$'::text))
);
CREATE TABLE public.staff_accessreview (
    id uuid NOT NULL,
    quarter date NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    CONSTRAINT staff_review_begins_a_quarter CHECK (((EXTRACT(day FROM quarter) = (1)::numeric) AND (EXTRACT(month FROM quarter) = ANY (ARRAY[(1)::numeric, (4)::numeric, (7)::numeric, (10)::numeric]))))
);
CREATE TABLE public.staff_department (
    id uuid NOT NULL,
    code character varying(60) NOT NULL,
    name character varying(100) NOT NULL,
    folded_name character varying(100) NOT NULL,
    active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT staff_department_name_given CHECK (((NOT ((name)::text = ''::text)) AND (NOT ((folded_name)::text = ''::text))))
);
CREATE TABLE public.staff_departmentevent (
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
ALTER TABLE public.staff_departmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_departmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_membership (
    id uuid NOT NULL,
    title character varying(100) NOT NULL,
    since timestamp with time zone NOT NULL,
    department_id uuid NOT NULL,
    user_id uuid NOT NULL
);
CREATE TABLE public.staff_membershipevent (
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
ALTER TABLE public.staff_membershipevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_membershipevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_reviewchoice (
    id bigint NOT NULL,
    choice character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id uuid NOT NULL,
    line_id uuid NOT NULL,
    CONSTRAINT staff_reviewchoice_known CHECK (((choice)::text = ANY ((ARRAY['keep'::character varying, 'end'::character varying, 'close'::character varying])::text[])))
);
ALTER TABLE public.staff_reviewchoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_reviewchoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_reviewline (
    id uuid NOT NULL,
    role character varying(30) NOT NULL,
    grant_id uuid,
    last_active_on date,
    review_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT staff_reviewline_role_has_its_grant CHECK ((((grant_id IS NULL) AND ((role)::text = ''::text)) OR ((NOT ((role)::text = ''::text)) AND (grant_id IS NOT NULL))))
);
CREATE TABLE public.staff_reviewoutcome (
    id uuid NOT NULL,
    result character varying(10) NOT NULL,
    line_id uuid NOT NULL,
    CONSTRAINT staff_reviewoutcome_known CHECK (((result)::text = ANY ((ARRAY['kept'::character varying, 'ended'::character varying, 'closed'::character varying, 'gone'::character varying])::text[])))
);
CREATE TABLE public.staff_reviewoutcomeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    result character varying(10) NOT NULL,
    line_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE public.staff_reviewoutcomeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_reviewoutcomeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_reviewsignature (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    digest character varying(64) NOT NULL,
    by_id uuid NOT NULL,
    review_id uuid NOT NULL,
    CONSTRAINT staff_reviewsignature_digest CHECK (((digest)::text ~ '^[0-9a-f]{64}$'::text))
);
CREATE TABLE public.staff_reviewsignatureevent (
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
ALTER TABLE public.staff_reviewsignatureevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_reviewsignatureevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.tenants_city ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.tenants_city_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.tenants_domain (
    id bigint NOT NULL,
    host character varying(253) NOT NULL,
    city_id bigint NOT NULL
);
ALTER TABLE public.tenants_domain ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.tenants_domain_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.tenants_template (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    sql text NOT NULL,
    made_at timestamp with time zone NOT NULL
);
ALTER TABLE public.tenants_template ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.tenants_template_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_hash_unique UNIQUE (token_hash);
ALTER TABLE ONLY public.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_prefix_unique UNIQUE (prefix);
ALTER TABLE ONLY public.accounts_apitokenevent
    ADD CONSTRAINT accounts_apitokenevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.accounts_attempts
    ADD CONSTRAINT accounts_attempts_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.accounts_identity
    ADD CONSTRAINT accounts_identity_one_per_account UNIQUE (user_id);
ALTER TABLE ONLY public.accounts_identity
    ADD CONSTRAINT accounts_identity_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_identity
    ADD CONSTRAINT accounts_identity_subject_unique UNIQUE (subject);
ALTER TABLE ONLY public.accounts_identityevent
    ADD CONSTRAINT accounts_identityevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.accounts_identityprovider
    ADD CONSTRAINT accounts_identityprovider_one UNIQUE ("only");
ALTER TABLE ONLY public.accounts_identityprovider
    ADD CONSTRAINT accounts_identityprovider_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_identityproviderevent
    ADD CONSTRAINT accounts_identityproviderevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_rolegrantevent
    ADD CONSTRAINT accounts_rolegrantevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.accounts_signinsession
    ADD CONSTRAINT accounts_signinsession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_signinsessionevent
    ADD CONSTRAINT accounts_signinsessionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_email_unique UNIQUE (email);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_userevent
    ADD CONSTRAINT accounts_userevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.assistance_request
    ADD CONSTRAINT assistance_request_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_entry
    ADD CONSTRAINT catalogue_code_unique UNIQUE (list, code);
ALTER TABLE ONLY public.catalogue_document
    ADD CONSTRAINT catalogue_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_document
    ADD CONSTRAINT catalogue_document_version_once UNIQUE (kind, code, version);
ALTER TABLE ONLY public.catalogue_documentevent
    ADD CONSTRAINT catalogue_documentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalogue_entry
    ADD CONSTRAINT catalogue_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.tenants_city
    ADD CONSTRAINT city_login_role_unique UNIQUE (login_role);
ALTER TABLE ONLY public.tenants_city
    ADD CONSTRAINT city_schema_unique UNIQUE (schema_name);
ALTER TABLE ONLY public.tenants_city
    ADD CONSTRAINT city_slug_unique UNIQUE (slug);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.tenants_domain
    ADD CONSTRAINT domain_host_unique UNIQUE (host);
ALTER TABLE ONLY public.invitations_batch
    ADD CONSTRAINT invitations_batch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.invitations_batchevent
    ADD CONSTRAINT invitations_batchevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.invitations_batchrefusal
    ADD CONSTRAINT invitations_batchrefusal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.invitations_invitedrole
    ADD CONSTRAINT invitations_each_role_once UNIQUE (invitation_id, role);
ALTER TABLE ONLY public.invitations_invitation
    ADD CONSTRAINT invitations_invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.invitations_invitationevent
    ADD CONSTRAINT invitations_invitationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.invitations_invitedrole
    ADD CONSTRAINT invitations_invitedrole_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.invitations_invitedroleevent
    ADD CONSTRAINT invitations_invitedroleevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.invitations_batchrefusal
    ADD CONSTRAINT invitations_refusal_once_per_row UNIQUE (batch_id, place);
ALTER TABLE ONLY public.kernel_datakey
    ADD CONSTRAINT kernel_datakey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kernel_erasure
    ADD CONSTRAINT kernel_erasure_pkey PRIMARY KEY (owner);
ALTER TABLE ONLY public.kernel_ledgeranchor
    ADD CONSTRAINT kernel_ledgeranchor_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kernel_ledgerentry
    ADD CONSTRAINT kernel_ledgerentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kernel_ledgerseal
    ADD CONSTRAINT kernel_ledgerseal_one_per_batch UNIQUE (batch);
ALTER TABLE ONLY public.kernel_ledgerseal
    ADD CONSTRAINT kernel_ledgerseal_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.kernel_outbox
    ADD CONSTRAINT kernel_outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kernel_redaction
    ADD CONSTRAINT kernel_redaction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kernel_sighting
    ADD CONSTRAINT kernel_sighting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kernel_vaultrecord
    ADD CONSTRAINT kernel_vaultrecord_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_digest
    ADD CONSTRAINT notices_digest_one_a_day UNIQUE ("user", day);
ALTER TABLE ONLY public.notices_digest
    ADD CONSTRAINT notices_digest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_message
    ADD CONSTRAINT notices_message_id_unique UNIQUE (message_id);
ALTER TABLE ONLY public.notices_message
    ADD CONSTRAINT notices_message_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_messageevent
    ADD CONSTRAINT notices_messageevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_preference
    ADD CONSTRAINT notices_preference_one_per_kind UNIQUE ("user", kind);
ALTER TABLE ONLY public.notices_preference
    ADD CONSTRAINT notices_preference_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_preferenceevent
    ADD CONSTRAINT notices_preferenceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.onboarding_cityexport
    ADD CONSTRAINT onboarding_cityexport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.onboarding_cityreceipt
    ADD CONSTRAINT onboarding_cityreceipt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.onboarding_citysign
    ADD CONSTRAINT onboarding_citysign_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.onboarding_deed
    ADD CONSTRAINT onboarding_deed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.onboarding_departure
    ADD CONSTRAINT onboarding_departure_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.onboarding_departureevent
    ADD CONSTRAINT onboarding_departureevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.onboarding_onboarding
    ADD CONSTRAINT onboarding_onboarding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.onboarding_onboardingevent
    ADD CONSTRAINT onboarding_onboardingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.onboarding_order
    ADD CONSTRAINT onboarding_order_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.onboarding_progress
    ADD CONSTRAINT onboarding_progress_one_per_step UNIQUE (onboarding_id, step);
ALTER TABLE ONLY public.onboarding_progress
    ADD CONSTRAINT onboarding_progress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.onboarding_cityreceipt
    ADD CONSTRAINT onboarding_receipt_once UNIQUE (departure, sha256);
ALTER TABLE ONLY public.onboarding_citysign
    ADD CONSTRAINT onboarding_sign_once UNIQUE (city_id, sign);
ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.publications_nationalgroup
    ADD CONSTRAINT publications_nationalgroup_pkey PRIMARY KEY (release_id);
ALTER TABLE ONLY public.publications_release
    ADD CONSTRAINT publications_release_once UNIQUE (city_id, "table", period_start);
ALTER TABLE ONLY public.publications_release
    ADD CONSTRAINT publications_release_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.publications_releasedvalue
    ADD CONSTRAINT publications_releasedvalue_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.publications_submission
    ADD CONSTRAINT publications_submission_once UNIQUE (city_id, kind, subject, edition);
ALTER TABLE ONLY public.publications_submission
    ADD CONSTRAINT publications_submission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.publications_releasedvalue
    ADD CONSTRAINT publications_value_one_per_category UNIQUE (release_id, category);
ALTER TABLE ONLY public.staff_accessreview
    ADD CONSTRAINT staff_accessreview_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_department
    ADD CONSTRAINT staff_department_code_unique UNIQUE (code);
ALTER TABLE ONLY public.staff_department
    ADD CONSTRAINT staff_department_name_unique UNIQUE (folded_name);
ALTER TABLE ONLY public.staff_department
    ADD CONSTRAINT staff_department_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_departmentevent
    ADD CONSTRAINT staff_departmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.staff_membership
    ADD CONSTRAINT staff_membership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_membership
    ADD CONSTRAINT staff_membership_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY public.staff_membershipevent
    ADD CONSTRAINT staff_membershipevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.staff_accessreview
    ADD CONSTRAINT staff_review_one_a_quarter UNIQUE (quarter);
ALTER TABLE ONLY public.staff_reviewchoice
    ADD CONSTRAINT staff_reviewchoice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_reviewline
    ADD CONSTRAINT staff_reviewline_once UNIQUE (review_id, user_id, role);
ALTER TABLE ONLY public.staff_reviewline
    ADD CONSTRAINT staff_reviewline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_reviewoutcome
    ADD CONSTRAINT staff_reviewoutcome_line_id_key UNIQUE (line_id);
ALTER TABLE ONLY public.staff_reviewoutcome
    ADD CONSTRAINT staff_reviewoutcome_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_reviewoutcomeevent
    ADD CONSTRAINT staff_reviewoutcomeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.staff_reviewsignature
    ADD CONSTRAINT staff_reviewsignature_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_reviewsignature
    ADD CONSTRAINT staff_reviewsignature_review_id_key UNIQUE (review_id);
ALTER TABLE ONLY public.staff_reviewsignatureevent
    ADD CONSTRAINT staff_reviewsignatureevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.tenants_template
    ADD CONSTRAINT template_digest_unique UNIQUE (digest);
ALTER TABLE ONLY public.tenants_city
    ADD CONSTRAINT tenants_city_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.tenants_domain
    ADD CONSTRAINT tenants_domain_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.tenants_template
    ADD CONSTRAINT tenants_template_pkey PRIMARY KEY (id);
CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX accounts_apitoken_created_by_id_eaf61c5d ON public.accounts_apitoken USING btree (created_by_id);
CREATE INDEX accounts_apitokenevent_created_by_id_0f7441e8 ON public.accounts_apitokenevent USING btree (created_by_id);
CREATE INDEX accounts_apitokenevent_pgh_obj_id_5380c876 ON public.accounts_apitokenevent USING btree (pgh_obj_id);
CREATE INDEX accounts_attempts_key_0ae269bd_like ON public.accounts_attempts USING btree (key varchar_pattern_ops);
CREATE INDEX accounts_attempts_last ON public.accounts_attempts USING btree (last_at);
CREATE INDEX accounts_identity_user_id_f7ddf146 ON public.accounts_identity USING btree (user_id);
CREATE INDEX accounts_identityevent_pgh_obj_id_81b64190 ON public.accounts_identityevent USING btree (pgh_obj_id);
CREATE INDEX accounts_identityevent_user_id_e916db8f ON public.accounts_identityevent USING btree (user_id);
CREATE INDEX accounts_identityproviderevent_pgh_obj_id_4b4f8d0b ON public.accounts_identityproviderevent USING btree (pgh_obj_id);
CREATE INDEX accounts_rolegrant_ended_by_id_a39ecb02 ON public.accounts_rolegrant USING btree (ended_by_id);
CREATE INDEX accounts_rolegrant_granted_by_id_7c2165d8 ON public.accounts_rolegrant USING btree (granted_by_id);
CREATE UNIQUE INDEX accounts_rolegrant_one_open ON public.accounts_rolegrant USING btree (user_id, role) WHERE (ends_on IS NULL);
CREATE INDEX accounts_rolegrant_user_id_0601f056 ON public.accounts_rolegrant USING btree (user_id);
CREATE INDEX accounts_rolegrantevent_ended_by_id_13afb6ac ON public.accounts_rolegrantevent USING btree (ended_by_id);
CREATE INDEX accounts_rolegrantevent_granted_by_id_48a6163e ON public.accounts_rolegrantevent USING btree (granted_by_id);
CREATE INDEX accounts_rolegrantevent_pgh_obj_id_ebc935c8 ON public.accounts_rolegrantevent USING btree (pgh_obj_id);
CREATE INDEX accounts_rolegrantevent_user_id_2bf36393 ON public.accounts_rolegrantevent USING btree (user_id);
CREATE INDEX accounts_signinsession_ended_by_id_1fe2ff61 ON public.accounts_signinsession USING btree (ended_by_id);
CREATE UNIQUE INDEX accounts_signinsession_key_unique ON public.accounts_signinsession USING btree (session_key) WHERE (ended_at IS NULL);
CREATE INDEX accounts_signinsession_open ON public.accounts_signinsession USING btree (user_id) WHERE (ended_at IS NULL);
CREATE INDEX accounts_signinsession_user_id_abab10a5 ON public.accounts_signinsession USING btree (user_id);
CREATE INDEX accounts_signinsessionevent_ended_by_id_149c2dd0 ON public.accounts_signinsessionevent USING btree (ended_by_id);
CREATE INDEX accounts_signinsessionevent_pgh_obj_id_382e76bb ON public.accounts_signinsessionevent USING btree (pgh_obj_id);
CREATE INDEX accounts_signinsessionevent_user_id_1d786ac3 ON public.accounts_signinsessionevent USING btree (user_id);
CREATE INDEX accounts_userevent_pgh_obj_id_aa99e6a3 ON public.accounts_userevent USING btree (pgh_obj_id);
CREATE INDEX assistance_request_by_city ON public.assistance_request USING btree (city_id, asked_at DESC);
CREATE INDEX assistance_request_by_code ON public.assistance_request USING btree (code_hash) WHERE (NOT ((code_hash)::text = ''::text));
CREATE INDEX assistance_request_city_id_35e04620 ON public.assistance_request USING btree (city_id);
CREATE UNIQUE INDEX assistance_request_one_open ON public.assistance_request USING btree (city_id, asked_by) WHERE ((state)::text = ANY ((ARRAY['asked'::character varying, 'granted'::character varying])::text[]));
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE UNIQUE INDEX catalogue_document_one_draft ON public.catalogue_document USING btree (kind, code) WHERE ((state)::text = 'draft'::text);
CREATE INDEX catalogue_documentevent_pgh_obj_id_3fa6a62d ON public.catalogue_documentevent USING btree (pgh_obj_id);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX invitations_batch_recent ON public.invitations_batch USING btree (created_at DESC, id);
CREATE INDEX invitations_batchevent_pgh_obj_id_615cb837 ON public.invitations_batchevent USING btree (pgh_obj_id);
CREATE INDEX invitations_batchrefusal_batch_id_d8ef7492 ON public.invitations_batchrefusal USING btree (batch_id);
CREATE INDEX invitations_by_end ON public.invitations_invitation USING btree (state, expires_at);
CREATE INDEX invitations_invitation_batch_id_76a0891b ON public.invitations_invitation USING btree (batch_id);
CREATE INDEX invitations_invitationevent_batch_id_e2a26f4e ON public.invitations_invitationevent USING btree (batch_id);
CREATE INDEX invitations_invitationevent_pgh_obj_id_5169d30a ON public.invitations_invitationevent USING btree (pgh_obj_id);
CREATE INDEX invitations_invitedrole_invitation_id_d944f733 ON public.invitations_invitedrole USING btree (invitation_id);
CREATE INDEX invitations_invitedroleevent_invitation_id_1580037f ON public.invitations_invitedroleevent USING btree (invitation_id);
CREATE INDEX invitations_invitedroleevent_pgh_obj_id_38c0ffcc ON public.invitations_invitedroleevent USING btree (pgh_obj_id);
CREATE UNIQUE INDEX invitations_one_open_per_address ON public.invitations_invitation USING btree (address_index) WHERE ((state)::text = ANY ((ARRAY['draft'::character varying, 'held'::character varying, 'sent'::character varying])::text[]));
CREATE INDEX invitations_recent ON public.invitations_invitation USING btree (created_at DESC, id);
CREATE UNIQUE INDEX invitations_token_unique ON public.invitations_invitation USING btree (token_hash) WHERE (NOT ((token_hash)::text = ''::text));
CREATE UNIQUE INDEX kernel_datakey_one_active_per_purpose ON public.kernel_datakey USING btree (purpose) WHERE active;
CREATE INDEX kernel_ledger_by_actor ON public.kernel_ledgerentry USING btree (actor, id) WHERE (actor IS NOT NULL);
CREATE INDEX kernel_ledger_by_object ON public.kernel_ledgerentry USING btree (object, id) WHERE (object IS NOT NULL);
CREATE INDEX kernel_ledger_by_source ON public.kernel_ledgerentry USING btree (source, id);
CREATE INDEX kernel_ledgeranchor_by_place ON public.kernel_ledgeranchor USING btree (place, seq);
CREATE INDEX kernel_outbox_under_way ON public.kernel_outbox USING btree (sent_at) WHERE ((ended_at IS NULL) AND (sent_at IS NOT NULL));
CREATE INDEX kernel_outbox_waiting ON public.kernel_outbox USING btree (created_at) WHERE (sent_at IS NULL);
CREATE INDEX kernel_redaction_of_row ON public.kernel_redaction USING btree (source, "row", id DESC);
CREATE INDEX kernel_sighting_lately ON public.kernel_sighting USING btree (actor, object, at);
CREATE INDEX kernel_sighting_verified ON public.kernel_sighting USING btree (at) WHERE ((verb)::text = 'verify'::text);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE INDEX notices_message_recent ON public.notices_message USING btree (created_at DESC, id);
CREATE INDEX notices_message_to_erase ON public.notices_message USING btree (changed_at) WHERE ((erased_at IS NULL) AND ((state)::text = ANY ((ARRAY['sent'::character varying, 'failed'::character varying, 'cancelled'::character varying])::text[])));
CREATE INDEX notices_message_waiting ON public.notices_message USING btree (due_at) WHERE ((state)::text = ANY ((ARRAY['held'::character varying, 'queued'::character varying, 'sending'::character varying])::text[]));
CREATE INDEX notices_messageevent_pgh_obj_id_a74577aa ON public.notices_messageevent USING btree (pgh_obj_id);
CREATE INDEX notices_notice_of_person ON public.notices_notice USING btree ("user", created_at DESC, id);
CREATE UNIQUE INDEX notices_notice_told_once ON public.notices_notice USING btree ("user", kind, key) WHERE (NOT ((key)::text = ''::text));
CREATE INDEX notices_notice_unread ON public.notices_notice USING btree ("user") WHERE (read_at IS NULL);
CREATE INDEX notices_notice_untold ON public.notices_notice USING btree (created_at) WHERE ((read_at IS NULL) AND (told_at IS NULL));
CREATE INDEX notices_preferenceevent_pgh_obj_id_84918ae3 ON public.notices_preferenceevent USING btree (pgh_obj_id);
CREATE INDEX onboarding_cityexport_city_id_6753834e ON public.onboarding_cityexport USING btree (city_id);
CREATE INDEX onboarding_cityreceipt_city_id_e0950d3d ON public.onboarding_cityreceipt USING btree (city_id);
CREATE INDEX onboarding_citysign_city_id_092098d8 ON public.onboarding_citysign USING btree (city_id);
CREATE INDEX onboarding_deed_by_city ON public.onboarding_deed USING btree (city_id, at);
CREATE INDEX onboarding_deed_city_id_5be3c679 ON public.onboarding_deed USING btree (city_id);
CREATE INDEX onboarding_departure_city_id_065fb85f ON public.onboarding_departure USING btree (city_id);
CREATE UNIQUE INDEX onboarding_departure_one_open ON public.onboarding_departure USING btree (city_id) WHERE (NOT ((state)::text = ANY ((ARRAY['cancelled'::character varying, 'removed'::character varying])::text[])));
CREATE INDEX onboarding_departureevent_city_id_664c472f ON public.onboarding_departureevent USING btree (city_id);
CREATE INDEX onboarding_departureevent_pgh_obj_id_cb9b85a3 ON public.onboarding_departureevent USING btree (pgh_obj_id);
CREATE INDEX onboarding_onboardingevent_pgh_obj_id_0daeac77 ON public.onboarding_onboardingevent USING btree (pgh_obj_id);
CREATE UNIQUE INDEX onboarding_one_open_per_slug ON public.onboarding_onboarding USING btree (slug) WHERE ((NOT ((slug)::text = ''::text)) AND ((state)::text = ANY ((ARRAY['draft'::character varying, 'failed'::character varying, 'furnishing'::character varying, 'provisioning'::character varying, 'queued'::character varying, 'ready'::character varying])::text[])));
CREATE INDEX onboarding_order_city_id_fd646446 ON public.onboarding_order USING btree (city_id);
CREATE UNIQUE INDEX onboarding_order_one_at_a_time ON public.onboarding_order USING btree (city_id) WHERE (done_at IS NULL);
CREATE INDEX onboarding_progress_onboarding_id_88347079 ON public.onboarding_progress USING btree (onboarding_id);
CREATE INDEX publications_nationalgroup_by_period ON public.publications_nationalgroup USING btree ("table", period_start, number);
CREATE INDEX publications_release_by_period ON public.publications_release USING btree ("table", period_start, city_id);
CREATE INDEX publications_release_city_id_17472bf1 ON public.publications_release USING btree (city_id);
CREATE INDEX publications_releasedvalue_city_id_84af65e3 ON public.publications_releasedvalue USING btree (city_id);
CREATE INDEX publications_releasedvalue_release_id_2f0cfef9 ON public.publications_releasedvalue USING btree (release_id);
CREATE INDEX publications_submission_city_id_80327130 ON public.publications_submission USING btree (city_id);
CREATE INDEX publications_submission_kind ON public.publications_submission USING btree (kind, submitted_at);
CREATE INDEX staff_department_code_3896104b ON public.staff_department USING btree (code);
CREATE INDEX staff_department_code_3896104b_like ON public.staff_department USING btree (code varchar_pattern_ops);
CREATE INDEX staff_departmentevent_pgh_obj_id_acdf7255 ON public.staff_departmentevent USING btree (pgh_obj_id);
CREATE INDEX staff_membership_department_id_d5222535 ON public.staff_membership USING btree (department_id);
CREATE INDEX staff_membershipevent_department_id_596e7f8e ON public.staff_membershipevent USING btree (department_id);
CREATE INDEX staff_membershipevent_pgh_obj_id_3526ccff ON public.staff_membershipevent USING btree (pgh_obj_id);
CREATE INDEX staff_membershipevent_user_id_30759417 ON public.staff_membershipevent USING btree (user_id);
CREATE INDEX staff_reviewchoice_by_id_942557db ON public.staff_reviewchoice USING btree (by_id);
CREATE INDEX staff_reviewchoice_line_id_3cb99caf ON public.staff_reviewchoice USING btree (line_id);
CREATE INDEX staff_reviewline_review_id_efabfc87 ON public.staff_reviewline USING btree (review_id);
CREATE INDEX staff_reviewline_user_id_5a5ee88d ON public.staff_reviewline USING btree (user_id);
CREATE INDEX staff_reviewoutcomeevent_line_id_97d69d62 ON public.staff_reviewoutcomeevent USING btree (line_id);
CREATE INDEX staff_reviewoutcomeevent_pgh_obj_id_e1f4623b ON public.staff_reviewoutcomeevent USING btree (pgh_obj_id);
CREATE INDEX staff_reviewsignature_by_id_a3720024 ON public.staff_reviewsignature USING btree (by_id);
CREATE INDEX staff_reviewsignatureevent_by_id_e67f9b43 ON public.staff_reviewsignatureevent USING btree (by_id);
CREATE INDEX staff_reviewsignatureevent_pgh_obj_id_3218e647 ON public.staff_reviewsignatureevent USING btree (pgh_obj_id);
CREATE INDEX staff_reviewsignatureevent_review_id_0c2d242f ON public.staff_reviewsignatureevent USING btree (review_id);
CREATE INDEX tenants_domain_city_id_0ae0096c ON public.tenants_domain USING btree (city_id);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE TRIGGER assistance_request_check BEFORE INSERT OR UPDATE ON public.assistance_request FOR EACH ROW EXECUTE FUNCTION public.assistance_check_move();
CREATE TRIGGER catalogue_document_kept BEFORE DELETE OR UPDATE ON public.catalogue_document FOR EACH ROW EXECUTE FUNCTION public.catalogue_keep_document();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.accounts_apitokenevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_accounts_apitokenevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.accounts_identityevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_accounts_identityevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.accounts_identityproviderevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_accounts_identityproviderevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.accounts_rolegrantevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_accounts_rolegrantevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.accounts_signinsessionevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_accounts_signinsessionevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.accounts_userevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_accounts_userevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.catalogue_documentevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_catalogue_documentevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.invitations_batchevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_invitations_batchevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.invitations_invitationevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_invitations_invitationevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.invitations_invitedroleevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_invitations_invitedroleevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.kernel_erasure DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_kernel_erasure();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.kernel_redaction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_kernel_redaction();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.kernel_sighting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_kernel_sighting();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.notices_messageevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_notices_messageevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.notices_preferenceevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_notices_preferenceevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.onboarding_cityexport DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_onboarding_cityexport();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.onboarding_cityreceipt DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_onboarding_cityreceipt();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.onboarding_citysign DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_onboarding_citysign();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.onboarding_deed DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_onboarding_deed();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.onboarding_departureevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_onboarding_departureevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.onboarding_onboardingevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_onboarding_onboardingevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT OR UPDATE ON public.pghistory_context DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_pghistory_context();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.staff_accessreview DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_staff_accessreview();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.staff_departmentevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_staff_departmentevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.staff_membershipevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_staff_membershipevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.staff_reviewchoice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_staff_reviewchoice();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.staff_reviewline DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_staff_reviewline();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.staff_reviewoutcome DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_staff_reviewoutcome();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.staff_reviewoutcomeevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_staff_reviewoutcomeevent();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.staff_reviewsignature DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_staff_reviewsignature();
CREATE CONSTRAINT TRIGGER ledger_enter AFTER INSERT ON public.staff_reviewsignatureevent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_of_staff_reviewsignatureevent();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.accounts_apitokenevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.accounts_identityevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.accounts_identityproviderevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.accounts_rolegrantevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.accounts_signinsessionevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.accounts_userevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.catalogue_documentevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.invitations_batchevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.invitations_invitationevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.invitations_invitedroleevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.notices_messageevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.notices_preferenceevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.onboarding_departureevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.onboarding_onboardingevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.staff_departmentevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.staff_membershipevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.staff_reviewoutcomeevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE TRIGGER ledger_refuse BEFORE INSERT ON public.staff_reviewsignatureevent FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.ledger_refuse();
CREATE CONSTRAINT TRIGGER ledger_seal AFTER INSERT ON public.kernel_ledgerentry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.batch = new.id)) EXECUTE FUNCTION public.ledger_seal();
CREATE TRIGGER pgtrigger_anchor_stands_06847 BEFORE DELETE OR UPDATE ON public.kernel_ledgeranchor FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_anchor_stands_06847();
COMMENT ON TRIGGER pgtrigger_anchor_stands_06847 ON public.kernel_ledgeranchor IS 'd8a911e36bdd25e5606190019eae9e0a38fcb9f2';
CREATE TRIGGER pgtrigger_append_only_0af7e BEFORE DELETE OR UPDATE ON public.accounts_rolegrantevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0af7e();
COMMENT ON TRIGGER pgtrigger_append_only_0af7e ON public.accounts_rolegrantevent IS '9e90105cc081df41513a450b44da6f9c22d10503';
CREATE TRIGGER pgtrigger_append_only_11d4f BEFORE DELETE OR UPDATE ON public.onboarding_departureevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_11d4f();
COMMENT ON TRIGGER pgtrigger_append_only_11d4f ON public.onboarding_departureevent IS '75464b88572cfd98af011a279e4543a84a2fb6a8';
CREATE TRIGGER pgtrigger_append_only_308fd BEFORE DELETE OR UPDATE ON public.onboarding_citysign FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_308fd();
COMMENT ON TRIGGER pgtrigger_append_only_308fd ON public.onboarding_citysign IS 'b5b4ed2da0c2ee49bd3c0cf629186da2f2c14c4d';
CREATE TRIGGER pgtrigger_append_only_3412c BEFORE DELETE OR UPDATE ON public.notices_messageevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3412c();
COMMENT ON TRIGGER pgtrigger_append_only_3412c ON public.notices_messageevent IS 'b1575bd239e9bccde7dc3d08b6640a97fcdb0ba2';
CREATE TRIGGER pgtrigger_append_only_3cf88 BEFORE DELETE OR UPDATE ON public.staff_reviewoutcomeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3cf88();
COMMENT ON TRIGGER pgtrigger_append_only_3cf88 ON public.staff_reviewoutcomeevent IS '20c69b2a306e5689fcefd2eb569fd08ce7784501';
CREATE TRIGGER pgtrigger_append_only_45b21 BEFORE DELETE OR UPDATE ON public.accounts_userevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_45b21();
COMMENT ON TRIGGER pgtrigger_append_only_45b21 ON public.accounts_userevent IS '9e9498e73f6fbdf2642fb33fa14189f1ad2382c8';
CREATE TRIGGER pgtrigger_append_only_5bf00 BEFORE DELETE OR UPDATE ON public.onboarding_deed FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5bf00();
COMMENT ON TRIGGER pgtrigger_append_only_5bf00 ON public.onboarding_deed IS 'eea21510347aaf3499700933284b876ffde2c151';
CREATE TRIGGER pgtrigger_append_only_65b51 BEFORE DELETE OR UPDATE ON public.staff_departmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_65b51();
COMMENT ON TRIGGER pgtrigger_append_only_65b51 ON public.staff_departmentevent IS '2a96ae6a85c1c9f633d33f3d156f2c4b98884fc1';
CREATE TRIGGER pgtrigger_append_only_7755d BEFORE DELETE OR UPDATE ON public.invitations_batchevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7755d();
COMMENT ON TRIGGER pgtrigger_append_only_7755d ON public.invitations_batchevent IS 'ef08f804ff024c9f7b56dbf9e548ff94da64a031';
CREATE TRIGGER pgtrigger_append_only_7ddf6 BEFORE DELETE OR UPDATE ON public.accounts_identityproviderevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7ddf6();
COMMENT ON TRIGGER pgtrigger_append_only_7ddf6 ON public.accounts_identityproviderevent IS '1ecdb23ce7b605ead0158fb78549f6bd647e8631';
CREATE TRIGGER pgtrigger_append_only_8a280 BEFORE DELETE OR UPDATE ON public.notices_preferenceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8a280();
COMMENT ON TRIGGER pgtrigger_append_only_8a280 ON public.notices_preferenceevent IS '7e2d2c9f479ecdf68de863956d5ddddfd992657e';
CREATE TRIGGER pgtrigger_append_only_9961f BEFORE DELETE OR UPDATE ON public.onboarding_cityreceipt FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9961f();
COMMENT ON TRIGGER pgtrigger_append_only_9961f ON public.onboarding_cityreceipt IS 'aca9cbe659815db19bb4666e4280c53f38dfab21';
CREATE TRIGGER pgtrigger_append_only_b8006 BEFORE DELETE OR UPDATE ON public.invitations_invitedroleevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b8006();
COMMENT ON TRIGGER pgtrigger_append_only_b8006 ON public.invitations_invitedroleevent IS '03ddb9659b45ae56327620d5c71fa012d114da9f';
CREATE TRIGGER pgtrigger_append_only_c2d1a BEFORE DELETE OR UPDATE ON public.catalogue_documentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c2d1a();
COMMENT ON TRIGGER pgtrigger_append_only_c2d1a ON public.catalogue_documentevent IS '4ea75300ca5d97fe1c805eb8281075f69fc32c09';
CREATE TRIGGER pgtrigger_append_only_c4ea8 BEFORE DELETE OR UPDATE ON public.onboarding_onboardingevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c4ea8();
COMMENT ON TRIGGER pgtrigger_append_only_c4ea8 ON public.onboarding_onboardingevent IS 'aee2b97842a6b7d81ee2801add579b653c16089f';
CREATE TRIGGER pgtrigger_append_only_dd430 BEFORE DELETE OR UPDATE ON public.staff_reviewsignatureevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_dd430();
COMMENT ON TRIGGER pgtrigger_append_only_dd430 ON public.staff_reviewsignatureevent IS '3ddc025adc1187c7c9dbcabf8439ca3ba015ea27';
CREATE TRIGGER pgtrigger_append_only_de8a2 BEFORE DELETE OR UPDATE ON public.accounts_signinsessionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_de8a2();
COMMENT ON TRIGGER pgtrigger_append_only_de8a2 ON public.accounts_signinsessionevent IS 'a0f54cb4b7e6a1323df268b83106a1f56071e5af';
CREATE TRIGGER pgtrigger_append_only_f22da BEFORE DELETE OR UPDATE ON public.staff_membershipevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f22da();
COMMENT ON TRIGGER pgtrigger_append_only_f22da ON public.staff_membershipevent IS '0c138213069560077ff8d0d8aea45f3ce911dd79';
CREATE TRIGGER pgtrigger_append_only_f4aac BEFORE DELETE OR UPDATE ON public.accounts_identityevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f4aac();
COMMENT ON TRIGGER pgtrigger_append_only_f4aac ON public.accounts_identityevent IS '5e26a9d97221f25e5de76e98e9b9a6d5d014a19a';
CREATE TRIGGER pgtrigger_append_only_f5763 BEFORE DELETE OR UPDATE ON public.onboarding_cityexport FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f5763();
COMMENT ON TRIGGER pgtrigger_append_only_f5763 ON public.onboarding_cityexport IS '1d8c88d861366552389f2354730deb3c5bc0e1fe';
CREATE TRIGGER pgtrigger_append_only_f68f3 BEFORE DELETE OR UPDATE ON public.invitations_invitationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f68f3();
COMMENT ON TRIGGER pgtrigger_append_only_f68f3 ON public.invitations_invitationevent IS '8fb4c7ee68fd53b5bcb3dcee4bb70cf4a3629e12';
CREATE TRIGGER pgtrigger_append_only_f6ae5 BEFORE DELETE OR UPDATE ON public.accounts_apitokenevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f6ae5();
COMMENT ON TRIGGER pgtrigger_append_only_f6ae5 ON public.accounts_apitokenevent IS 'bc095a3000ebe7169f0e579188212d997c91f15c';
CREATE TRIGGER pgtrigger_choice_before_signing_83eca BEFORE INSERT ON public.staff_reviewchoice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_choice_before_signing_83eca();
COMMENT ON TRIGGER pgtrigger_choice_before_signing_83eca ON public.staff_reviewchoice IS 'e4250327d16488921279a7dee267945a2b0c37c6';
CREATE TRIGGER pgtrigger_choice_stands_ddb8e BEFORE DELETE OR UPDATE ON public.staff_reviewchoice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_choice_stands_ddb8e();
COMMENT ON TRIGGER pgtrigger_choice_stands_ddb8e ON public.staff_reviewchoice IS 'e36c4c762d61e5847a9fe001c9b061921926e4ce';
CREATE TRIGGER pgtrigger_delete_delete_0611e AFTER DELETE ON public.notices_preference FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_0611e();
COMMENT ON TRIGGER pgtrigger_delete_delete_0611e ON public.notices_preference IS '600646d5aacf4b0f96ff562cb8c900bad7ec9eb3';
CREATE TRIGGER pgtrigger_delete_delete_19f14 AFTER DELETE ON public.accounts_user FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_19f14();
COMMENT ON TRIGGER pgtrigger_delete_delete_19f14 ON public.accounts_user IS '289bd462c5524ad2375091a60c462051f875a0f6';
CREATE TRIGGER pgtrigger_delete_delete_37d6d AFTER DELETE ON public.onboarding_departure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_37d6d();
COMMENT ON TRIGGER pgtrigger_delete_delete_37d6d ON public.onboarding_departure IS '46b9ceb76423a6d94d253571cef3c097b5e153b5';
CREATE TRIGGER pgtrigger_delete_delete_3caba AFTER DELETE ON public.accounts_identityprovider FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_3caba();
COMMENT ON TRIGGER pgtrigger_delete_delete_3caba ON public.accounts_identityprovider IS 'ca45ccf80ea1394cb03f3ef093629f66082eb7ae';
CREATE TRIGGER pgtrigger_delete_delete_61cb8 AFTER DELETE ON public.staff_reviewoutcome FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_61cb8();
COMMENT ON TRIGGER pgtrigger_delete_delete_61cb8 ON public.staff_reviewoutcome IS 'ba1d13d0dde7e9b9956ce7701e673f552ab7708e';
CREATE TRIGGER pgtrigger_delete_delete_6bdfd AFTER DELETE ON public.accounts_signinsession FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_6bdfd();
COMMENT ON TRIGGER pgtrigger_delete_delete_6bdfd ON public.accounts_signinsession IS 'a0f4f725153a73ccb22df2d991d0e51babf7e719';
CREATE TRIGGER pgtrigger_delete_delete_6d398 AFTER DELETE ON public.notices_message FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_6d398();
COMMENT ON TRIGGER pgtrigger_delete_delete_6d398 ON public.notices_message IS '6b324d554babe0e7ce85bd756b7cba9d7187be7c';
CREATE TRIGGER pgtrigger_delete_delete_6e065 AFTER DELETE ON public.accounts_apitoken FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_6e065();
COMMENT ON TRIGGER pgtrigger_delete_delete_6e065 ON public.accounts_apitoken IS '49de45a73584fdd0c3ebc45da044774d43d70cc5';
CREATE TRIGGER pgtrigger_delete_delete_70c08 AFTER DELETE ON public.accounts_identity FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_70c08();
COMMENT ON TRIGGER pgtrigger_delete_delete_70c08 ON public.accounts_identity IS '041b913e05fdd2637878729e637f0b6331c8ec12';
CREATE TRIGGER pgtrigger_delete_delete_83c2e AFTER DELETE ON public.staff_reviewsignature FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_83c2e();
COMMENT ON TRIGGER pgtrigger_delete_delete_83c2e ON public.staff_reviewsignature IS '0aa895a4d2a3835b67fc040b1ce560c0c39e787e';
CREATE TRIGGER pgtrigger_delete_delete_84d29 AFTER DELETE ON public.onboarding_onboarding FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_84d29();
COMMENT ON TRIGGER pgtrigger_delete_delete_84d29 ON public.onboarding_onboarding IS '9db61314ca1b2cbf4f9454b9611a059073343bce';
CREATE TRIGGER pgtrigger_delete_delete_89c4d AFTER DELETE ON public.catalogue_document FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_89c4d();
COMMENT ON TRIGGER pgtrigger_delete_delete_89c4d ON public.catalogue_document IS '197288c353315daa00815f645f59292c30b6ea2f';
CREATE TRIGGER pgtrigger_delete_delete_a3ac1 AFTER DELETE ON public.invitations_invitation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a3ac1();
COMMENT ON TRIGGER pgtrigger_delete_delete_a3ac1 ON public.invitations_invitation IS '34d3df5fcda4cbfddc316650262ce986f75bb380';
CREATE TRIGGER pgtrigger_delete_delete_bfd71 AFTER DELETE ON public.invitations_batch FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_bfd71();
COMMENT ON TRIGGER pgtrigger_delete_delete_bfd71 ON public.invitations_batch IS '51b6d5f89522f087ef2ea0664330f332c5841cf7';
CREATE TRIGGER pgtrigger_delete_delete_d0e1f AFTER DELETE ON public.accounts_rolegrant FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d0e1f();
COMMENT ON TRIGGER pgtrigger_delete_delete_d0e1f ON public.accounts_rolegrant IS '65a18f909f8551396ef0004e20eb2c4c3f5af201';
CREATE TRIGGER pgtrigger_delete_delete_d1fb1 AFTER DELETE ON public.staff_department FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d1fb1();
COMMENT ON TRIGGER pgtrigger_delete_delete_d1fb1 ON public.staff_department IS 'dd75a18cc675bfed6602f90c6ad80d0da11454a5';
CREATE TRIGGER pgtrigger_delete_delete_d8b16 AFTER DELETE ON public.staff_membership FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d8b16();
COMMENT ON TRIGGER pgtrigger_delete_delete_d8b16 ON public.staff_membership IS '331e8e8076b7318e74ec4c2aa7ef26917f49749a';
CREATE TRIGGER pgtrigger_delete_delete_e24d6 AFTER DELETE ON public.invitations_invitedrole FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e24d6();
COMMENT ON TRIGGER pgtrigger_delete_delete_e24d6 ON public.invitations_invitedrole IS '559164a652cbfd4a61f9c64e28e38ca4190b1c3e';
CREATE TRIGGER pgtrigger_entry_stands_a66a5 BEFORE DELETE OR UPDATE ON public.kernel_ledgerentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_entry_stands_a66a5();
COMMENT ON TRIGGER pgtrigger_entry_stands_a66a5 ON public.kernel_ledgerentry IS 'e81afdc93257e55735f10246cb04bfcc153ae1d5';
CREATE TRIGGER pgtrigger_erasure_stands_07795 BEFORE DELETE OR UPDATE ON public.kernel_erasure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_erasure_stands_07795();
COMMENT ON TRIGGER pgtrigger_erasure_stands_07795 ON public.kernel_erasure IS 'c03c0a16408ec3e0539a5a1b2f89ca3cbaed84da';
CREATE TRIGGER pgtrigger_insert_insert_01b7d AFTER INSERT ON public.accounts_apitoken FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_01b7d();
COMMENT ON TRIGGER pgtrigger_insert_insert_01b7d ON public.accounts_apitoken IS '6a5c5a5ab192b58b2ff6347da72e057c378a3c2c';
CREATE TRIGGER pgtrigger_insert_insert_0684a AFTER INSERT ON public.staff_membership FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0684a();
COMMENT ON TRIGGER pgtrigger_insert_insert_0684a ON public.staff_membership IS 'a146dcaac9bcdc07937cbfb7b1321f199f99d342';
CREATE TRIGGER pgtrigger_insert_insert_13e8f AFTER INSERT ON public.staff_reviewsignature FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_13e8f();
COMMENT ON TRIGGER pgtrigger_insert_insert_13e8f ON public.staff_reviewsignature IS 'c11cba5b892ee3e2264e40ec7736e88bb5554cec';
CREATE TRIGGER pgtrigger_insert_insert_32cc0 AFTER INSERT ON public.accounts_identityprovider FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_32cc0();
COMMENT ON TRIGGER pgtrigger_insert_insert_32cc0 ON public.accounts_identityprovider IS '3b407c808bc1dd60e2422be458bb625c47a8aad2';
CREATE TRIGGER pgtrigger_insert_insert_3867c AFTER INSERT ON public.accounts_user FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3867c();
COMMENT ON TRIGGER pgtrigger_insert_insert_3867c ON public.accounts_user IS '8f6240436b74dca865c377b8a2b865af94c79259';
CREATE TRIGGER pgtrigger_insert_insert_45330 AFTER INSERT ON public.onboarding_onboarding FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_45330();
COMMENT ON TRIGGER pgtrigger_insert_insert_45330 ON public.onboarding_onboarding IS 'd2200341c6035c5a839815b3c0881455b864ead1';
CREATE TRIGGER pgtrigger_insert_insert_453cf AFTER INSERT ON public.invitations_invitation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_453cf();
COMMENT ON TRIGGER pgtrigger_insert_insert_453cf ON public.invitations_invitation IS '8f040ad17c9ea304a7d419fbe58a953e91fa2591';
CREATE TRIGGER pgtrigger_insert_insert_57b58 AFTER INSERT ON public.staff_department FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_57b58();
COMMENT ON TRIGGER pgtrigger_insert_insert_57b58 ON public.staff_department IS '647eab1bd07188ab2607e2a309b6b266dceadb63';
CREATE TRIGGER pgtrigger_insert_insert_6284a AFTER INSERT ON public.onboarding_departure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6284a();
COMMENT ON TRIGGER pgtrigger_insert_insert_6284a ON public.onboarding_departure IS '73df0bfb752ad6c4837de5fcb3c9989e326acfb4';
CREATE TRIGGER pgtrigger_insert_insert_77ca7 AFTER INSERT ON public.accounts_rolegrant FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_77ca7();
COMMENT ON TRIGGER pgtrigger_insert_insert_77ca7 ON public.accounts_rolegrant IS 'b198024432f20b14db18c8c79a96587daff06612';
CREATE TRIGGER pgtrigger_insert_insert_86107 AFTER INSERT ON public.catalogue_document FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_86107();
COMMENT ON TRIGGER pgtrigger_insert_insert_86107 ON public.catalogue_document IS '16842599e0985049e39a236445dfe793ed6d51ef';
CREATE TRIGGER pgtrigger_insert_insert_9a631 AFTER INSERT ON public.invitations_batch FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9a631();
COMMENT ON TRIGGER pgtrigger_insert_insert_9a631 ON public.invitations_batch IS '2571a695a83d2ade8553cf4f2c90009ea315e958';
CREATE TRIGGER pgtrigger_insert_insert_a26b6 AFTER INSERT ON public.notices_message FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a26b6();
COMMENT ON TRIGGER pgtrigger_insert_insert_a26b6 ON public.notices_message IS 'c0c1f205dc5f34d3d23d1bc0c3fdc25c18bc8840';
CREATE TRIGGER pgtrigger_insert_insert_b1b9a AFTER INSERT ON public.notices_preference FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b1b9a();
COMMENT ON TRIGGER pgtrigger_insert_insert_b1b9a ON public.notices_preference IS '0f6f6c06ce75b86c997d9dea0d203b1f04696c50';
CREATE TRIGGER pgtrigger_insert_insert_b6fab AFTER INSERT ON public.staff_reviewoutcome FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b6fab();
COMMENT ON TRIGGER pgtrigger_insert_insert_b6fab ON public.staff_reviewoutcome IS 'd9f9311450339e98a59be37321075d7dc116e38c';
CREATE TRIGGER pgtrigger_insert_insert_c56a8 AFTER INSERT ON public.accounts_identity FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c56a8();
COMMENT ON TRIGGER pgtrigger_insert_insert_c56a8 ON public.accounts_identity IS '5c1345f57d25459037e97079994403a93d810a7e';
CREATE TRIGGER pgtrigger_insert_insert_c8685 AFTER INSERT ON public.accounts_signinsession FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c8685();
COMMENT ON TRIGGER pgtrigger_insert_insert_c8685 ON public.accounts_signinsession IS '6f836149b87fa041660468b8fb90bda1e9b5c68c';
CREATE TRIGGER pgtrigger_insert_insert_d4123 AFTER INSERT ON public.invitations_invitedrole FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d4123();
COMMENT ON TRIGGER pgtrigger_insert_insert_d4123 ON public.invitations_invitedrole IS '9914b4292daa6b079d657e311fee75704581c732';
CREATE TRIGGER pgtrigger_line_before_signing_3ad49 BEFORE INSERT ON public.staff_reviewline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_line_before_signing_3ad49();
COMMENT ON TRIGGER pgtrigger_line_before_signing_3ad49 ON public.staff_reviewline IS '3480e34044f4538c2a39f83f5b9dc0762464b770';
CREATE TRIGGER pgtrigger_line_stands_e7db2 BEFORE DELETE OR UPDATE ON public.staff_reviewline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_line_stands_e7db2();
COMMENT ON TRIGGER pgtrigger_line_stands_e7db2 ON public.staff_reviewline IS '7fb109cf595b829a91f6a5267d12194f0dd7a73b';
CREATE TRIGGER pgtrigger_outcome_before_signing_d2698 BEFORE INSERT ON public.staff_reviewoutcome FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_outcome_before_signing_d2698();
COMMENT ON TRIGGER pgtrigger_outcome_before_signing_d2698 ON public.staff_reviewoutcome IS '1a6d7d62f693c234789a37ade84a7b3edbbfdf15';
CREATE TRIGGER pgtrigger_outcome_stands_145c8 BEFORE DELETE OR UPDATE ON public.staff_reviewoutcome FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_outcome_stands_145c8();
COMMENT ON TRIGGER pgtrigger_outcome_stands_145c8 ON public.staff_reviewoutcome IS '086f05ae96e3be3f88af45354a54b43285f5afc8';
CREATE TRIGGER pgtrigger_redaction_stands_837e2 BEFORE DELETE OR UPDATE ON public.kernel_redaction FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_redaction_stands_837e2();
COMMENT ON TRIGGER pgtrigger_redaction_stands_837e2 ON public.kernel_redaction IS '54f4365eda7ab0ae284dad6ba952ee78b1244293';
CREATE TRIGGER pgtrigger_review_stands_16c7e BEFORE DELETE OR UPDATE ON public.staff_accessreview FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_review_stands_16c7e();
COMMENT ON TRIGGER pgtrigger_review_stands_16c7e ON public.staff_accessreview IS '2ac9fedb6f28584263fc363e21df49606b387847';
CREATE TRIGGER pgtrigger_seal_stands_38f72 BEFORE DELETE OR UPDATE ON public.kernel_ledgerseal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_seal_stands_38f72();
COMMENT ON TRIGGER pgtrigger_seal_stands_38f72 ON public.kernel_ledgerseal IS '4d529ec048cbcb5cef07ac07e198bdda310fd8cc';
CREATE TRIGGER pgtrigger_sighting_stands_cb3be BEFORE DELETE OR UPDATE ON public.kernel_sighting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_sighting_stands_cb3be();
COMMENT ON TRIGGER pgtrigger_sighting_stands_cb3be ON public.kernel_sighting IS '9a8f170d6fb085bb4a7d780233dea76c1c0e905d';
CREATE TRIGGER pgtrigger_signature_stands_4943b BEFORE DELETE OR UPDATE ON public.staff_reviewsignature FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_signature_stands_4943b();
COMMENT ON TRIGGER pgtrigger_signature_stands_4943b ON public.staff_reviewsignature IS '64e020fe5b3d611ded84a0533a9c034fd8c01115';
CREATE TRIGGER pgtrigger_update_update_0e890 AFTER UPDATE ON public.accounts_user FOR EACH ROW WHEN (((old.date_joined IS DISTINCT FROM new.date_joined) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.inactive_reason)::text IS DISTINCT FROM (new.inactive_reason)::text) OR (old.is_active IS DISTINCT FROM new.is_active) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.password_changed_at IS DISTINCT FROM new.password_changed_at) OR (old.state_since IS DISTINCT FROM new.state_since))) EXECUTE FUNCTION public.pgtrigger_update_update_0e890();
COMMENT ON TRIGGER pgtrigger_update_update_0e890 ON public.accounts_user IS '92eee8a18746f20991f5d9ff2bbbba4a225884b8';
CREATE TRIGGER pgtrigger_update_update_1051a AFTER UPDATE ON public.catalogue_document FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_1051a();
COMMENT ON TRIGGER pgtrigger_update_update_1051a ON public.catalogue_document IS '448b27db22c2566cbabbcb11c2e6243efc09c075';
CREATE TRIGGER pgtrigger_update_update_2b021 AFTER UPDATE ON public.staff_reviewsignature FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2b021();
COMMENT ON TRIGGER pgtrigger_update_update_2b021 ON public.staff_reviewsignature IS '8c7201842a24926a690409faff5e230dfb4b5af6';
CREATE TRIGGER pgtrigger_update_update_3f1f4 AFTER UPDATE ON public.invitations_batch FOR EACH ROW WHEN (((old.already IS DISTINCT FROM new.already) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.created_by IS DISTINCT FROM new.created_by) OR (old.defaults IS DISTINCT FROM new.defaults) OR ((old.file_key)::text IS DISTINCT FROM (new.file_key)::text) OR (old.file_size IS DISTINCT FROM new.file_size) OR (old.finished_at IS DISTINCT FROM new.finished_at) OR (old.gained IS DISTINCT FROM new.gained) OR (old.id IS DISTINCT FROM new.id) OR (old.invited IS DISTINCT FROM new.invited) OR ((old.problem)::text IS DISTINCT FROM (new.problem)::text) OR (old.purged_at IS DISTINCT FROM new.purged_at) OR (old.refused IS DISTINCT FROM new.refused) OR ((old.source)::text IS DISTINCT FROM (new.source)::text) OR (old.starts_at IS DISTINCT FROM new.starts_at) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.total_rows IS DISTINCT FROM new.total_rows))) EXECUTE FUNCTION public.pgtrigger_update_update_3f1f4();
COMMENT ON TRIGGER pgtrigger_update_update_3f1f4 ON public.invitations_batch IS '8d7c724ea01625f63d29778123507b453e50cf45';
CREATE TRIGGER pgtrigger_update_update_700c9 AFTER UPDATE ON public.accounts_identityprovider FOR EACH ROW WHEN (((old.changed_at IS DISTINCT FROM new.changed_at) OR ((old.client_id)::text IS DISTINCT FROM (new.client_id)::text) OR (old.domains IS DISTINCT FROM new.domains) OR (old.enabled IS DISTINCT FROM new.enabled) OR (old.id IS DISTINCT FROM new.id) OR ((old.issuer)::text IS DISTINCT FROM (new.issuer)::text) OR ((old.label)::text IS DISTINCT FROM (new.label)::text) OR (old."only" IS DISTINCT FROM new."only"))) EXECUTE FUNCTION public.pgtrigger_update_update_700c9();
COMMENT ON TRIGGER pgtrigger_update_update_700c9 ON public.accounts_identityprovider IS 'a4ad6e9c61ad7a0b9573a7c8f1d2383accbe5375';
CREATE TRIGGER pgtrigger_update_update_7403c AFTER UPDATE ON public.notices_preference FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7403c();
COMMENT ON TRIGGER pgtrigger_update_update_7403c ON public.notices_preference IS '07ca73f72191d3f993c2bc610ff40fc923511c08';
CREATE TRIGGER pgtrigger_update_update_81b09 AFTER UPDATE ON public.notices_message FOR EACH ROW WHEN (((old.attempts IS DISTINCT FROM new.attempts) OR (old.changed_at IS DISTINCT FROM new.changed_at) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.due_at IS DISTINCT FROM new.due_at) OR (old.erased_at IS DISTINCT FROM new.erased_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.message_id)::text IS DISTINCT FROM (new.message_id)::text) OR ((old.problem)::text IS DISTINCT FROM (new.problem)::text) OR (old.sent_at IS DISTINCT FROM new.sent_at) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old."user" IS DISTINCT FROM new."user"))) EXECUTE FUNCTION public.pgtrigger_update_update_81b09();
COMMENT ON TRIGGER pgtrigger_update_update_81b09 ON public.notices_message IS 'e760b2bac6c7e8afe676e411439651a379e95e50';
CREATE TRIGGER pgtrigger_update_update_83ba5 AFTER UPDATE ON public.accounts_signinsession FOR EACH ROW WHEN (((old.began_at IS DISTINCT FROM new.began_at) OR ((old.browser)::text IS DISTINCT FROM (new.browser)::text) OR ((old."end")::text IS DISTINCT FROM (new."end")::text) OR (old.ended_at IS DISTINCT FROM new.ended_at) OR (old.ended_by_id IS DISTINCT FROM new.ended_by_id) OR (old.id IS DISTINCT FROM new.id) OR (old.methods IS DISTINCT FROM new.methods) OR ((old.network)::text IS DISTINCT FROM (new.network)::text) OR ((old.system)::text IS DISTINCT FROM (new.system)::text) OR (old.user_id IS DISTINCT FROM new.user_id))) EXECUTE FUNCTION public.pgtrigger_update_update_83ba5();
COMMENT ON TRIGGER pgtrigger_update_update_83ba5 ON public.accounts_signinsession IS 'b1a0b13de921ba75f1a49d4091be8dbbd2d9f2d8';
CREATE TRIGGER pgtrigger_update_update_84bd2 AFTER UPDATE ON public.onboarding_onboarding FOR EACH ROW WHEN ((((old.accent)::text IS DISTINCT FROM (new.accent)::text) OR (old.added_codes IS DISTINCT FROM new.added_codes) OR (old.admin_handed_over_at IS DISTINCT FROM new.admin_handed_over_at) OR ((old.admin_language)::text IS DISTINCT FROM (new.admin_language)::text) OR (old.attempts IS DISTINCT FROM new.attempts) OR (old.city_id IS DISTINCT FROM new.city_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.created_by IS DISTINCT FROM new.created_by) OR ((old.crest_initial)::text IS DISTINCT FROM (new.crest_initial)::text) OR (old.demo IS DISTINCT FROM new.demo) OR ((old.department_code)::text IS DISTINCT FROM (new.department_code)::text) OR (old.departments IS DISTINCT FROM new.departments) OR ((old.failure)::text IS DISTINCT FROM (new.failure)::text) OR (old.hidden_codes IS DISTINCT FROM new.hidden_codes) OR (old.id IS DISTINCT FROM new.id) OR (old.latitude IS DISTINCT FROM new.latitude) OR (old.live_at IS DISTINCT FROM new.live_at) OR (old.longitude IS DISTINCT FROM new.longitude) OR ((old.municipality_code)::text IS DISTINCT FROM (new.municipality_code)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.own_hosts IS DISTINCT FROM new.own_hosts) OR ((old.province_code)::text IS DISTINCT FROM (new.province_code)::text) OR (old.sharing_dnm IS DISTINCT FROM new.sharing_dnm) OR (old.sharing_iom IS DISTINCT FROM new.sharing_iom) OR ((old.signed_by)::text IS DISTINCT FROM (new.signed_by)::text) OR (old.signed_on IS DISTINCT FROM new.signed_on) OR ((old.slug)::text IS DISTINCT FROM (new.slug)::text) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.steps_done IS DISTINCT FROM new.steps_done) OR ((old.time_zone)::text IS DISTINCT FROM (new.time_zone)::text) OR (old.updated_at IS DISTINCT FROM new.updated_at) OR (old.updated_by IS DISTINCT FROM new.updated_by) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_84bd2();
COMMENT ON TRIGGER pgtrigger_update_update_84bd2 ON public.onboarding_onboarding IS '9cd76adb9b98628c64c85e2f074aed4aa8493548';
CREATE TRIGGER pgtrigger_update_update_91c90 AFTER UPDATE ON public.staff_department FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_91c90();
COMMENT ON TRIGGER pgtrigger_update_update_91c90 ON public.staff_department IS 'ad39a3137666a43ba81ca1704e89c58660bdbf8f';
CREATE TRIGGER pgtrigger_update_update_9bcea AFTER UPDATE ON public.staff_reviewoutcome FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9bcea();
COMMENT ON TRIGGER pgtrigger_update_update_9bcea ON public.staff_reviewoutcome IS '49a92605a6aa212ce4fece77d177af1c6ada3653';
CREATE TRIGGER pgtrigger_update_update_a06fe AFTER UPDATE ON public.invitations_invitedrole FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a06fe();
COMMENT ON TRIGGER pgtrigger_update_update_a06fe ON public.invitations_invitedrole IS '8aacb2041df8507f85348e416f6588729c260e3c';
CREATE TRIGGER pgtrigger_update_update_b2ee8 AFTER UPDATE ON public.staff_membership FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_b2ee8();
COMMENT ON TRIGGER pgtrigger_update_update_b2ee8 ON public.staff_membership IS '6f3304db964ba29590590c1ce617b33fd077d3f7';
CREATE TRIGGER pgtrigger_update_update_b597c AFTER UPDATE ON public.invitations_invitation FOR EACH ROW WHEN (((old.accepted_by IS DISTINCT FROM new.accepted_by) OR (old.batch_id IS DISTINCT FROM new.batch_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.days IS DISTINCT FROM new.days) OR (old.department IS DISTINCT FROM new.department) OR (old.ended_at IS DISTINCT FROM new.ended_at) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.held_until IS DISTINCT FROM new.held_until) OR (old.id IS DISTINCT FROM new.id) OR (old.invited_by IS DISTINCT FROM new.invited_by) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR (old.message IS DISTINCT FROM new.message) OR (old.reminded_at IS DISTINCT FROM new.reminded_at) OR (old.serial IS DISTINCT FROM new.serial) OR ((old.state)::text IS DISTINCT FROM (new.state)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_b597c();
COMMENT ON TRIGGER pgtrigger_update_update_b597c ON public.invitations_invitation IS '665e640b9b75b1e6c75ee6ffa560fcea87e1f7e2';
CREATE TRIGGER pgtrigger_update_update_df113 AFTER UPDATE ON public.accounts_identity FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_df113();
COMMENT ON TRIGGER pgtrigger_update_update_df113 ON public.accounts_identity IS '42bee0c1642d50e94637a17a4e5afc6455dacc63';
CREATE TRIGGER pgtrigger_update_update_df53b AFTER UPDATE ON public.accounts_apitoken FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.created_by_id IS DISTINCT FROM new.created_by_id) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.prefix)::text IS DISTINCT FROM (new.prefix)::text) OR (old.revoked_at IS DISTINCT FROM new.revoked_at) OR (old.scopes IS DISTINCT FROM new.scopes))) EXECUTE FUNCTION public.pgtrigger_update_update_df53b();
COMMENT ON TRIGGER pgtrigger_update_update_df53b ON public.accounts_apitoken IS '67ac787b7dcbcf8e8b1fd4ef643782ccab812e7b';
CREATE TRIGGER pgtrigger_update_update_f0e9e AFTER UPDATE ON public.accounts_rolegrant FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f0e9e();
COMMENT ON TRIGGER pgtrigger_update_update_f0e9e ON public.accounts_rolegrant IS 'fc47a010c21257fdb78d2ff63078ea2baa5576fa';
CREATE TRIGGER pgtrigger_update_update_f1518 AFTER UPDATE ON public.onboarding_departure FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f1518();
COMMENT ON TRIGGER pgtrigger_update_update_f1518 ON public.onboarding_departure IS '73e9c19113f682397d658af28340d268a5004d6e';
CREATE TRIGGER publications_release_check BEFORE INSERT ON public.publications_release FOR EACH ROW EXECUTE FUNCTION public.publications_check_release();
CREATE CONSTRAINT TRIGGER publications_release_complete AFTER INSERT ON public.publications_release DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.publications_check_complete();
CREATE TRIGGER publications_release_frozen BEFORE DELETE OR UPDATE OR TRUNCATE ON public.publications_release FOR EACH STATEMENT EXECUTE FUNCTION public.publications_refuse();
CREATE TRIGGER publications_release_nation AFTER INSERT ON public.publications_release FOR EACH ROW EXECUTE FUNCTION public.publications_join_nation();
CREATE TRIGGER publications_submission_check BEFORE INSERT ON public.publications_submission FOR EACH ROW EXECUTE FUNCTION public.publications_check_submission();
CREATE TRIGGER publications_submission_frozen BEFORE DELETE OR UPDATE OR TRUNCATE ON public.publications_submission FOR EACH STATEMENT EXECUTE FUNCTION public.publications_refuse();
CREATE TRIGGER publications_value_check BEFORE INSERT ON public.publications_releasedvalue FOR EACH ROW EXECUTE FUNCTION public.publications_check_value();
CREATE TRIGGER publications_value_frozen BEFORE DELETE OR UPDATE OR TRUNCATE ON public.publications_releasedvalue FOR EACH STATEMENT EXECUTE FUNCTION public.publications_refuse();
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_created_by_id_eaf61c5d_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_identity
    ADD CONSTRAINT accounts_identity_user_id_f7ddf146_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_ended_by_id_a39ecb02_fk_accounts_user_id FOREIGN KEY (ended_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_granted_by_id_7c2165d8_fk_accounts_user_id FOREIGN KEY (granted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_user_id_0601f056_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_signinsession
    ADD CONSTRAINT accounts_signinsession_ended_by_id_1fe2ff61_fk_accounts_user_id FOREIGN KEY (ended_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_signinsession
    ADD CONSTRAINT accounts_signinsession_user_id_abab10a5_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.invitations_batchrefusal
    ADD CONSTRAINT invitations_batchref_batch_id_d8ef7492_fk_invitatio FOREIGN KEY (batch_id) REFERENCES public.invitations_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.invitations_invitation
    ADD CONSTRAINT invitations_invitati_batch_id_76a0891b_fk_invitatio FOREIGN KEY (batch_id) REFERENCES public.invitations_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.invitations_invitedrole
    ADD CONSTRAINT invitations_invitedr_invitation_id_d944f733_fk_invitatio FOREIGN KEY (invitation_id) REFERENCES public.invitations_invitation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.onboarding_progress
    ADD CONSTRAINT onboarding_progress_onboarding_id_88347079_fk_onboardin FOREIGN KEY (onboarding_id) REFERENCES public.onboarding_onboarding(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.publications_nationalgroup
    ADD CONSTRAINT publications_nationalgroup_release_id_fkey FOREIGN KEY (release_id) REFERENCES public.publications_release(id);
ALTER TABLE ONLY public.publications_releasedvalue
    ADD CONSTRAINT publications_release_release_id_2f0cfef9_fk_publicati FOREIGN KEY (release_id) REFERENCES public.publications_release(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_membership
    ADD CONSTRAINT staff_membership_department_id_d5222535_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_membership
    ADD CONSTRAINT staff_membership_user_id_c6825c5f_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reviewchoice
    ADD CONSTRAINT staff_reviewchoice_by_id_942557db_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reviewchoice
    ADD CONSTRAINT staff_reviewchoice_line_id_3cb99caf_fk_staff_reviewline_id FOREIGN KEY (line_id) REFERENCES public.staff_reviewline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reviewline
    ADD CONSTRAINT staff_reviewline_review_id_efabfc87_fk_staff_accessreview_id FOREIGN KEY (review_id) REFERENCES public.staff_accessreview(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reviewline
    ADD CONSTRAINT staff_reviewline_user_id_5a5ee88d_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reviewoutcome
    ADD CONSTRAINT staff_reviewoutcome_line_id_42303c5c_fk_staff_reviewline_id FOREIGN KEY (line_id) REFERENCES public.staff_reviewline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reviewsignature
    ADD CONSTRAINT staff_reviewsignatur_review_id_d43798d6_fk_staff_acc FOREIGN KEY (review_id) REFERENCES public.staff_accessreview(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reviewsignature
    ADD CONSTRAINT staff_reviewsignature_by_id_a3720024_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.tenants_domain
    ADD CONSTRAINT tenants_domain_city_id_0ae0096c_fk_tenants_city_id FOREIGN KEY (city_id) REFERENCES public.tenants_city(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE public.assistance_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY assistance_request_city ON public.assistance_request TO "%cities%" USING ((city_id = ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER)))) WITH CHECK ((city_id = ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY assistance_request_national ON public.assistance_request TO "%national%" USING (true) WITH CHECK (true);
ALTER TABLE public.catalogue_document ENABLE ROW LEVEL SECURITY;
CREATE POLICY city_adds_own ON public.onboarding_cityexport FOR INSERT TO "%cities%" WITH CHECK ((EXISTS ( SELECT 1
   FROM (public.onboarding_departure d
     JOIN public.tenants_city c ON ((c.id = d.city_id)))
  WHERE ((d.id = onboarding_cityexport.departure) AND ((d.state)::text = 'asked'::text) AND (c.id = onboarding_cityexport.city_id) AND ((c.login_role)::text = CURRENT_USER)))));
CREATE POLICY city_adds_own ON public.onboarding_cityreceipt FOR INSERT TO "%cities%" WITH CHECK ((EXISTS ( SELECT 1
   FROM (public.onboarding_cityexport e
     JOIN public.tenants_city c ON ((c.id = e.city_id)))
  WHERE ((e.departure = onboarding_cityreceipt.departure) AND ((e.sha256)::text = (onboarding_cityreceipt.sha256)::text) AND (c.id = onboarding_cityreceipt.city_id) AND ((c.login_role)::text = CURRENT_USER)))));
CREATE POLICY city_adds_own ON public.onboarding_citysign FOR INSERT TO "%cities%" WITH CHECK ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY city_adds_own ON public.publications_release FOR INSERT TO "%cities%" WITH CHECK ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY city_adds_own ON public.publications_releasedvalue FOR INSERT TO "%cities%" WITH CHECK ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY city_adds_own ON public.publications_submission FOR INSERT TO "%cities%" WITH CHECK ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY city_reads_own ON public.onboarding_cityexport FOR SELECT TO "%cities%" USING ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY city_reads_own ON public.onboarding_cityreceipt FOR SELECT TO "%cities%" USING ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY city_reads_own ON public.onboarding_citysign FOR SELECT TO "%cities%" USING ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY city_reads_own ON public.onboarding_departure FOR SELECT TO "%cities%" USING ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY city_reads_own ON public.publications_release FOR SELECT TO "%cities%" USING ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY city_reads_own ON public.publications_releasedvalue FOR SELECT TO "%cities%" USING ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY city_reads_own ON public.publications_submission FOR SELECT TO "%cities%" USING ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY city_reads_published ON public.catalogue_document FOR SELECT TO "%cities%" USING (((state)::text <> 'draft'::text));
CREATE POLICY iom_reads_shared ON public.publications_release FOR SELECT TO "%iom%" USING (((visible_from <= now()) AND (city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE c.sharing_iom))));
CREATE POLICY iom_reads_shared ON public.publications_releasedvalue FOR SELECT TO "%iom%" USING ((EXISTS ( SELECT 1
   FROM public.publications_release r
  WHERE (r.id = publications_releasedvalue.release_id))));
CREATE POLICY iom_reads_shared ON public.publications_submission FOR SELECT TO "%iom%" USING ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE c.sharing_iom)));
ALTER TABLE public.kernel_ledgeranchor ENABLE ROW LEVEL SECURITY;
CREATE POLICY national_keeps ON public.catalogue_document TO "%national%" USING (true) WITH CHECK (true);
CREATE POLICY national_keeps ON public.onboarding_departure TO "%national%" USING (true) WITH CHECK (true);
CREATE POLICY national_reads ON public.onboarding_cityexport FOR SELECT TO "%national%" USING (true);
CREATE POLICY national_reads ON public.onboarding_cityreceipt FOR SELECT TO "%national%" USING (true);
CREATE POLICY national_reads ON public.onboarding_citysign FOR SELECT TO "%national%" USING (true);
ALTER TABLE public.onboarding_cityexport ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.onboarding_cityreceipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.onboarding_citysign ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.onboarding_departure ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_anchors ON public.kernel_ledgeranchor USING (((place)::text = (COALESCE(( SELECT c.schema_name
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = SESSION_USER)), 'public'::character varying))::text));
ALTER TABLE public.publications_release ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.publications_releasedvalue ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.publications_submission ENABLE ROW LEVEL SECURITY;
REVOKE ALL ON FUNCTION public.catalogue_keep_document() FROM PUBLIC;
REVOKE ALL ON FUNCTION public.publications_check_complete() FROM PUBLIC;
REVOKE ALL ON FUNCTION public.publications_check_release() FROM PUBLIC;
REVOKE ALL ON FUNCTION public.publications_check_submission() FROM PUBLIC;
REVOKE ALL ON FUNCTION public.publications_check_value() FROM PUBLIC;
REVOKE ALL ON FUNCTION public.publications_join_nation() FROM PUBLIC;
REVOKE ALL ON FUNCTION public.publications_menu() FROM PUBLIC;
GRANT ALL ON FUNCTION public.publications_menu() TO "%cities%";
REVOKE ALL ON FUNCTION public.publications_refuse() FROM PUBLIC;
GRANT SELECT,INSERT ON TABLE public.assistance_request TO "%national%";
GRANT SELECT ON TABLE public.assistance_request TO "%cities%";
GRANT UPDATE(state) ON TABLE public.assistance_request TO "%national%";
GRANT UPDATE(state) ON TABLE public.assistance_request TO "%cities%";
GRANT UPDATE(answered_at) ON TABLE public.assistance_request TO "%cities%";
GRANT UPDATE(until) ON TABLE public.assistance_request TO "%cities%";
GRANT UPDATE(answer) ON TABLE public.assistance_request TO "%cities%";
GRANT UPDATE(ended_at) ON TABLE public.assistance_request TO "%national%";
GRANT UPDATE(ended_at) ON TABLE public.assistance_request TO "%cities%";
GRANT UPDATE(code_hash) ON TABLE public.assistance_request TO "%national%";
GRANT UPDATE(code_hash) ON TABLE public.assistance_request TO "%cities%";
GRANT UPDATE(code_expires_at) ON TABLE public.assistance_request TO "%national%";
GRANT SELECT ON TABLE public.catalogue_document TO "%cities%";
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.catalogue_document TO "%national%";
GRANT SELECT,INSERT ON TABLE public.catalogue_documentevent TO "%national%";
GRANT SELECT,INSERT ON TABLE public.kernel_ledgeranchor TO "%cities%";
GRANT SELECT,INSERT ON TABLE public.onboarding_cityexport TO "%cities%";
GRANT SELECT,INSERT ON TABLE public.onboarding_cityreceipt TO "%cities%";
GRANT SELECT,INSERT ON TABLE public.onboarding_citysign TO "%cities%";
GRANT SELECT ON TABLE public.onboarding_departure TO "%cities%";
GRANT SELECT,INSERT ON TABLE public.publications_release TO "%cities%";
GRANT SELECT ON TABLE public.publications_release TO "%iom%";
GRANT SELECT,INSERT ON TABLE public.publications_releasedvalue TO "%cities%";
GRANT SELECT ON TABLE public.publications_releasedvalue TO "%iom%";
GRANT SELECT(id) ON TABLE public.tenants_city TO "%cities%";
GRANT SELECT(id) ON TABLE public.tenants_city TO "%iom%";
GRANT SELECT(login_role) ON TABLE public.tenants_city TO "%cities%";
GRANT SELECT(sharing_iom) ON TABLE public.tenants_city TO "%iom%";
GRANT SELECT ON TABLE public.publications_national TO "%dnm%";
GRANT SELECT,INSERT ON TABLE public.publications_submission TO "%cities%";
GRANT SELECT ON TABLE public.publications_submission TO "%iom%";
INSERT INTO public.django_migrations (app, name, applied) VALUES
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
    ('assistance', '0001_initial', now()),
    ('assistance', '0002_door', now()),
    ('auth', '0001_initial', now()),
    ('auth', '0002_alter_permission_name_max_length', now()),
    ('auth', '0003_alter_user_email_max_length', now()),
    ('auth', '0004_alter_user_username_opts', now()),
    ('auth', '0005_alter_user_last_login_null', now()),
    ('auth', '0006_require_contenttypes_0002', now()),
    ('auth', '0007_alter_validators_add_error_messages', now()),
    ('auth', '0008_alter_user_username_max_length', now()),
    ('auth', '0009_alter_user_last_name_max_length', now()),
    ('auth', '0010_alter_group_name_max_length', now()),
    ('auth', '0011_update_proxy_permissions', now()),
    ('auth', '0012_alter_user_first_name_max_length', now()),
    ('catalogue', '0001_initial', now()),
    ('catalogue', '0002_documents', now()),
    ('catalogue', '0003_access', now()),
    ('catalogue', '0004_history_context_without_index', now()),
    ('contenttypes', '0001_initial', now()),
    ('contenttypes', '0002_remove_content_type_name', now()),
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
    ('onboarding', '0001_initial', now()),
    ('onboarding', '0002_access', now()),
    ('onboarding', '0003_deeds', now()),
    ('onboarding', '0004_history_context_without_index', now()),
    ('pghistory', '0001_initial', now()),
    ('pghistory', '0002_aggregateevent', now()),
    ('pghistory', '0003_auto_20201023_1636', now()),
    ('pghistory', '0004_auto_20220906_1625', now()),
    ('pghistory', '0005_events_middlewareevents', now()),
    ('pghistory', '0006_delete_aggregateevent', now()),
    ('pghistory', '0007_auto_20250421_0444', now()),
    ('publications', '0001_initial', now()),
    ('publications', '0002_door', now()),
    ('publications', '0003_submission', now()),
    ('publications', '0004_submission_access', now()),
    ('sessions', '0001_initial', now()),
    ('staff', '0001_initial', now()),
    ('staff', '0002_history_context_without_index', now()),
    ('tenants', '0001_initial', now()),
    ('tenants', '0002_city_may_be_removed', now());
