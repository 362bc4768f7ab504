-- The door: who may put a release through it, what a release must be, who may read it.
-- %(cities)s, %(iom)s, %(dnm)s and %(national)s are quoted role names.

-- The menu of every policy there has been (tenants/publications/policy.py; a test compares). With it
-- here, no text can travel out as a category and nobody publishes under another epsilon.
CREATE FUNCTION public.publications_menu()
    RETURNS TABLE (policy text, method text, "table" text, kind text, epsilon numeric, category text)
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT '2026.1', 'geometric-1', 'T0', 'month', 0.5, 'total'
    UNION ALL
    SELECT '2026.1', 'geometric-1', 'T1', 'quarter', 0.5, code
    FROM unnest(ARRAY['PRY', 'BOL', 'VEN', 'PER', 'CHL', 'URY', 'BRA', 'COL', 'HTI', 'rest']) AS code
$$;

CREATE FUNCTION public.publications_check_release() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
    months int := CASE NEW.period_kind WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 ELSE 12 END;
    ends_at timestamptz;
BEGIN
    IF extract(day FROM NEW.period_start) <> 1
       OR (extract(month FROM NEW.period_start)::int - 1) %% months <> 0 THEN
        RAISE EXCEPTION 'release of a period that does not begin on %%', NEW.period_start
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

CREATE TRIGGER publications_release_check BEFORE INSERT ON public.publications_release
    FOR EACH ROW EXECUTE FUNCTION public.publications_check_release();

-- A value belongs to a release of the same city, of the same transaction and of its menu. The
-- transaction number alone could come round again in a restored cluster, so the time must match too.
CREATE FUNCTION public.publications_check_value() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
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

CREATE TRIGGER publications_value_check BEFORE INSERT ON public.publications_releasedvalue
    FOR EACH ROW EXECUTE FUNCTION public.publications_check_value();

CREATE FUNCTION public.publications_check_complete() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
    cells int := (SELECT count(*) FROM public.publications_releasedvalue v WHERE v.release_id = NEW.id);
    due int := (SELECT count(*) FROM public.publications_menu() m
                WHERE (m.policy, m."table") = (NEW.policy_version, NEW."table"));
BEGIN
    -- A cell left out because of what it says would tell what it says.
    IF cells <> due THEN
        RAISE EXCEPTION 'release without values for each cell of its menu: %% of %%', cells, due
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER publications_release_complete AFTER INSERT ON public.publications_release
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION public.publications_check_complete();

-- Nobody but the owner could try these, and the owner makes mistakes too.
CREATE FUNCTION public.publications_refuse() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    RAISE EXCEPTION 'what was published is never changed or removed'
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER publications_release_frozen BEFORE UPDATE OR DELETE OR TRUNCATE
    ON public.publications_release FOR EACH STATEMENT EXECUTE FUNCTION public.publications_refuse();
CREATE TRIGGER publications_value_frozen BEFORE UPDATE OR DELETE OR TRUNCATE
    ON public.publications_releasedvalue FOR EACH STATEMENT EXECUTE FUNCTION public.publications_refuse();

ALTER TABLE public.publications_release ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.publications_releasedvalue ENABLE ROW LEVEL SECURITY;

-- A city: its own rows, to add and to read.
CREATE POLICY city_reads_own ON public.publications_release FOR SELECT TO %(cities)s
    USING (city_id IN (SELECT c.id FROM public.tenants_city c WHERE c.login_role = current_user));
CREATE POLICY city_adds_own ON public.publications_release FOR INSERT TO %(cities)s
    WITH CHECK (city_id IN (SELECT c.id FROM public.tenants_city c WHERE c.login_role = current_user));
CREATE POLICY city_reads_own ON public.publications_releasedvalue FOR SELECT TO %(cities)s
    USING (city_id IN (SELECT c.id FROM public.tenants_city c WHERE c.login_role = current_user));
CREATE POLICY city_adds_own ON public.publications_releasedvalue FOR INSERT TO %(cities)s
    WITH CHECK (city_id IN (SELECT c.id FROM public.tenants_city c WHERE c.login_role = current_user));

-- IOM: rows of cities that share, once their freeze is over. The policy of the values leans on the
-- policy of the releases.
CREATE POLICY iom_reads_shared ON public.publications_release FOR SELECT TO %(iom)s
    USING (visible_from <= now()
           AND city_id IN (SELECT c.id FROM public.tenants_city c WHERE c.sharing_iom));
CREATE POLICY iom_reads_shared ON public.publications_releasedvalue FOR SELECT TO %(iom)s
    USING (EXISTS (SELECT 1 FROM public.publications_release r WHERE r.id = release_id));

REVOKE ALL ON public.publications_release, public.publications_releasedvalue
    FROM PUBLIC, %(cities)s, %(iom)s, %(dnm)s, %(national)s;
REVOKE ALL ON FUNCTION public.publications_menu(), public.publications_check_release(), public.publications_check_value(),
    public.publications_check_complete(), public.publications_refuse() FROM PUBLIC;
GRANT SELECT, INSERT ON public.publications_release, public.publications_releasedvalue TO %(cities)s;
GRANT SELECT ON public.publications_release, public.publications_releasedvalue TO %(iom)s;
GRANT EXECUTE ON FUNCTION public.publications_menu() TO %(cities)s;
GRANT SELECT (id, login_role) ON public.tenants_city TO %(cities)s;
GRANT SELECT (id, sharing_iom) ON public.tenants_city TO %(iom)s;
