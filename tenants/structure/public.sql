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
    CONSTRAINT accounts_rolegrant_role_known CHECK (((role)::text = ANY ((ARRAY['admin'::character varying, 'analyst_dnm'::character varying, 'analyst_iom'::character varying, 'auditor'::character varying, 'coordinator'::character varying, 'department_contact'::character varying, 'officer'::character varying, 'operator'::character varying, 'programme_officer'::character varying, 'support'::character varying, 'trainer'::character varying, 'viewer'::character varying])::text[])))
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
    inactive_reason character varying(10) NOT NULL,
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
    inactive_reason character varying(10) NOT NULL,
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
ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_rolegrantevent
    ADD CONSTRAINT accounts_rolegrantevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_email_unique UNIQUE (email);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_userevent
    ADD CONSTRAINT accounts_userevent_pkey PRIMARY KEY (pgh_id);
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
ALTER TABLE ONLY public.kernel_datakey
    ADD CONSTRAINT kernel_datakey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kernel_outbox
    ADD CONSTRAINT kernel_outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
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
ALTER TABLE ONLY public.publications_releasedvalue
    ADD CONSTRAINT publications_value_one_per_category UNIQUE (release_id, category);
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
CREATE INDEX accounts_apitokenevent_pgh_context_id_841e566d ON public.accounts_apitokenevent USING btree (pgh_context_id);
CREATE INDEX accounts_apitokenevent_pgh_obj_id_5380c876 ON public.accounts_apitokenevent USING btree (pgh_obj_id);
CREATE INDEX accounts_rolegrant_ended_by_id_a39ecb02 ON public.accounts_rolegrant USING btree (ended_by_id);
CREATE INDEX accounts_rolegrant_granted_by_id_7c2165d8 ON public.accounts_rolegrant USING btree (granted_by_id);
CREATE UNIQUE INDEX accounts_rolegrant_one_open ON public.accounts_rolegrant USING btree (user_id, role) WHERE (ends_on IS NULL);
CREATE INDEX accounts_rolegrant_user_id_0601f056 ON public.accounts_rolegrant USING btree (user_id);
CREATE INDEX accounts_rolegrantevent_ended_by_id_13afb6ac ON public.accounts_rolegrantevent USING btree (ended_by_id);
CREATE INDEX accounts_rolegrantevent_granted_by_id_48a6163e ON public.accounts_rolegrantevent USING btree (granted_by_id);
CREATE INDEX accounts_rolegrantevent_pgh_context_id_6e4bb782 ON public.accounts_rolegrantevent USING btree (pgh_context_id);
CREATE INDEX accounts_rolegrantevent_pgh_obj_id_ebc935c8 ON public.accounts_rolegrantevent USING btree (pgh_obj_id);
CREATE INDEX accounts_rolegrantevent_user_id_2bf36393 ON public.accounts_rolegrantevent USING btree (user_id);
CREATE INDEX accounts_userevent_pgh_context_id_9043cf9a ON public.accounts_userevent USING btree (pgh_context_id);
CREATE INDEX accounts_userevent_pgh_obj_id_aa99e6a3 ON public.accounts_userevent USING btree (pgh_obj_id);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE UNIQUE INDEX kernel_datakey_one_active_per_purpose ON public.kernel_datakey USING btree (purpose) WHERE active;
CREATE INDEX kernel_outbox_under_way ON public.kernel_outbox USING btree (sent_at) WHERE ((ended_at IS NULL) AND (sent_at IS NOT NULL));
CREATE INDEX kernel_outbox_waiting ON public.kernel_outbox USING btree (created_at) WHERE (sent_at IS NULL);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE INDEX publications_nationalgroup_by_period ON public.publications_nationalgroup USING btree ("table", period_start, number);
CREATE INDEX publications_release_by_period ON public.publications_release USING btree ("table", period_start, city_id);
CREATE INDEX publications_release_city_id_17472bf1 ON public.publications_release USING btree (city_id);
CREATE INDEX publications_releasedvalue_city_id_84af65e3 ON public.publications_releasedvalue USING btree (city_id);
CREATE INDEX publications_releasedvalue_release_id_2f0cfef9 ON public.publications_releasedvalue USING btree (release_id);
CREATE INDEX tenants_domain_city_id_0ae0096c ON public.tenants_domain USING btree (city_id);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE TRIGGER pgtrigger_append_only_0af7e BEFORE DELETE OR UPDATE ON public.accounts_rolegrantevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0af7e();
COMMENT ON TRIGGER pgtrigger_append_only_0af7e ON public.accounts_rolegrantevent IS '9e90105cc081df41513a450b44da6f9c22d10503';
CREATE TRIGGER pgtrigger_append_only_45b21 BEFORE DELETE OR UPDATE ON public.accounts_userevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_45b21();
COMMENT ON TRIGGER pgtrigger_append_only_45b21 ON public.accounts_userevent IS '9e9498e73f6fbdf2642fb33fa14189f1ad2382c8';
CREATE TRIGGER pgtrigger_append_only_f6ae5 BEFORE DELETE OR UPDATE ON public.accounts_apitokenevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f6ae5();
COMMENT ON TRIGGER pgtrigger_append_only_f6ae5 ON public.accounts_apitokenevent IS 'bc095a3000ebe7169f0e579188212d997c91f15c';
CREATE TRIGGER pgtrigger_delete_delete_19f14 AFTER DELETE ON public.accounts_user FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_19f14();
COMMENT ON TRIGGER pgtrigger_delete_delete_19f14 ON public.accounts_user IS '289bd462c5524ad2375091a60c462051f875a0f6';
CREATE TRIGGER pgtrigger_delete_delete_6e065 AFTER DELETE ON public.accounts_apitoken FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_6e065();
COMMENT ON TRIGGER pgtrigger_delete_delete_6e065 ON public.accounts_apitoken IS '49de45a73584fdd0c3ebc45da044774d43d70cc5';
CREATE TRIGGER pgtrigger_delete_delete_d0e1f AFTER DELETE ON public.accounts_rolegrant FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d0e1f();
COMMENT ON TRIGGER pgtrigger_delete_delete_d0e1f ON public.accounts_rolegrant IS '65a18f909f8551396ef0004e20eb2c4c3f5af201';
CREATE TRIGGER pgtrigger_insert_insert_01b7d AFTER INSERT ON public.accounts_apitoken FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_01b7d();
COMMENT ON TRIGGER pgtrigger_insert_insert_01b7d ON public.accounts_apitoken IS '6a5c5a5ab192b58b2ff6347da72e057c378a3c2c';
CREATE TRIGGER pgtrigger_insert_insert_3867c AFTER INSERT ON public.accounts_user FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3867c();
COMMENT ON TRIGGER pgtrigger_insert_insert_3867c ON public.accounts_user IS '8f6240436b74dca865c377b8a2b865af94c79259';
CREATE TRIGGER pgtrigger_insert_insert_77ca7 AFTER INSERT ON public.accounts_rolegrant FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_77ca7();
COMMENT ON TRIGGER pgtrigger_insert_insert_77ca7 ON public.accounts_rolegrant IS 'b198024432f20b14db18c8c79a96587daff06612';
CREATE TRIGGER pgtrigger_update_update_0e890 AFTER UPDATE ON public.accounts_user FOR EACH ROW WHEN (((old.date_joined IS DISTINCT FROM new.date_joined) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.inactive_reason)::text IS DISTINCT FROM (new.inactive_reason)::text) OR (old.is_active IS DISTINCT FROM new.is_active) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.password_changed_at IS DISTINCT FROM new.password_changed_at) OR (old.state_since IS DISTINCT FROM new.state_since))) EXECUTE FUNCTION public.pgtrigger_update_update_0e890();
COMMENT ON TRIGGER pgtrigger_update_update_0e890 ON public.accounts_user IS '92eee8a18746f20991f5d9ff2bbbba4a225884b8';
CREATE TRIGGER pgtrigger_update_update_df53b AFTER UPDATE ON public.accounts_apitoken FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.created_by_id IS DISTINCT FROM new.created_by_id) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.prefix)::text IS DISTINCT FROM (new.prefix)::text) OR (old.revoked_at IS DISTINCT FROM new.revoked_at) OR (old.scopes IS DISTINCT FROM new.scopes))) EXECUTE FUNCTION public.pgtrigger_update_update_df53b();
COMMENT ON TRIGGER pgtrigger_update_update_df53b ON public.accounts_apitoken IS '67ac787b7dcbcf8e8b1fd4ef643782ccab812e7b';
CREATE TRIGGER pgtrigger_update_update_f0e9e AFTER UPDATE ON public.accounts_rolegrant FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f0e9e();
COMMENT ON TRIGGER pgtrigger_update_update_f0e9e ON public.accounts_rolegrant IS 'fc47a010c21257fdb78d2ff63078ea2baa5576fa';
CREATE TRIGGER publications_release_check BEFORE INSERT ON public.publications_release FOR EACH ROW EXECUTE FUNCTION public.publications_check_release();
CREATE CONSTRAINT TRIGGER publications_release_complete AFTER INSERT ON public.publications_release DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.publications_check_complete();
CREATE TRIGGER publications_release_frozen BEFORE DELETE OR UPDATE OR TRUNCATE ON public.publications_release FOR EACH STATEMENT EXECUTE FUNCTION public.publications_refuse();
CREATE TRIGGER publications_release_nation AFTER INSERT ON public.publications_release FOR EACH ROW EXECUTE FUNCTION public.publications_join_nation();
CREATE TRIGGER publications_value_check BEFORE INSERT ON public.publications_releasedvalue FOR EACH ROW EXECUTE FUNCTION public.publications_check_value();
CREATE TRIGGER publications_value_frozen BEFORE DELETE OR UPDATE OR TRUNCATE ON public.publications_releasedvalue FOR EACH STATEMENT EXECUTE FUNCTION public.publications_refuse();
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_created_by_id_eaf61c5d_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_ended_by_id_a39ecb02_fk_accounts_user_id FOREIGN KEY (ended_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_granted_by_id_7c2165d8_fk_accounts_user_id FOREIGN KEY (granted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_user_id_0601f056_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.publications_nationalgroup
    ADD CONSTRAINT publications_nationalgroup_release_id_fkey FOREIGN KEY (release_id) REFERENCES public.publications_release(id);
ALTER TABLE ONLY public.publications_releasedvalue
    ADD CONSTRAINT publications_release_release_id_2f0cfef9_fk_publicati FOREIGN KEY (release_id) REFERENCES public.publications_release(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.tenants_domain
    ADD CONSTRAINT tenants_domain_city_id_0ae0096c_fk_tenants_city_id FOREIGN KEY (city_id) REFERENCES public.tenants_city(id) DEFERRABLE INITIALLY DEFERRED;
CREATE POLICY city_adds_own ON public.publications_release FOR INSERT TO "%cities%" WITH CHECK ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY city_adds_own ON public.publications_releasedvalue FOR INSERT TO "%cities%" WITH CHECK ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY city_reads_own ON public.publications_release FOR SELECT TO "%cities%" USING ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY city_reads_own ON public.publications_releasedvalue FOR SELECT TO "%cities%" USING ((city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE ((c.login_role)::text = CURRENT_USER))));
CREATE POLICY iom_reads_shared ON public.publications_release FOR SELECT TO "%iom%" USING (((visible_from <= now()) AND (city_id IN ( SELECT c.id
   FROM public.tenants_city c
  WHERE c.sharing_iom))));
CREATE POLICY iom_reads_shared ON public.publications_releasedvalue FOR SELECT TO "%iom%" USING ((EXISTS ( SELECT 1
   FROM public.publications_release r
  WHERE (r.id = publications_releasedvalue.release_id))));
ALTER TABLE public.publications_release ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.publications_releasedvalue ENABLE ROW LEVEL SECURITY;
REVOKE ALL ON FUNCTION public.publications_check_complete() FROM PUBLIC;
REVOKE ALL ON FUNCTION public.publications_check_release() FROM PUBLIC;
REVOKE ALL ON FUNCTION public.publications_check_value() FROM PUBLIC;
REVOKE ALL ON FUNCTION public.publications_join_nation() FROM PUBLIC;
REVOKE ALL ON FUNCTION public.publications_menu() FROM PUBLIC;
GRANT ALL ON FUNCTION public.publications_menu() TO "%cities%";
REVOKE ALL ON FUNCTION public.publications_refuse() FROM PUBLIC;
GRANT SELECT,INSERT ON TABLE public.publications_release TO "%cities%";
GRANT SELECT ON TABLE public.publications_release TO "%iom%";
GRANT SELECT,INSERT ON TABLE public.publications_releasedvalue TO "%cities%";
GRANT SELECT ON TABLE public.publications_releasedvalue TO "%iom%";
GRANT SELECT(id) ON TABLE public.tenants_city TO "%cities%";
GRANT SELECT(id) ON TABLE public.tenants_city TO "%iom%";
GRANT SELECT(login_role) ON TABLE public.tenants_city TO "%cities%";
GRANT SELECT(sharing_iom) ON TABLE public.tenants_city TO "%iom%";
GRANT SELECT ON TABLE public.publications_national TO "%dnm%";
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
    ('contenttypes', '0001_initial', now()),
    ('contenttypes', '0002_remove_content_type_name', now()),
    ('kernel', '0001_initial', now()),
    ('kernel', '0002_outbox_heard_of', now()),
    ('kernel', '0003_outbox_due_and_queue', now()),
    ('mfa', '0001_initial', now()),
    ('mfa', '0002_authenticator_timestamps', now()),
    ('mfa', '0003_authenticator_type_uniq', now()),
    ('pghistory', '0001_initial', now()),
    ('pghistory', '0002_aggregateevent', now()),
    ('pghistory', '0003_auto_20201023_1636', now()),
    ('pghistory', '0004_auto_20220906_1625', now()),
    ('pghistory', '0005_events_middlewareevents', now()),
    ('pghistory', '0006_delete_aggregateevent', now()),
    ('pghistory', '0007_auto_20250421_0444', now()),
    ('publications', '0001_initial', now()),
    ('publications', '0002_door', now()),
    ('sessions', '0001_initial', now()),
    ('tenants', '0001_initial', now());
