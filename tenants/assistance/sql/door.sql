-- Who reads and answers requests for support. %(cities)s and %(national)s are quoted role names.

ALTER TABLE public.assistance_request ENABLE ROW LEVEL SECURITY;

CREATE POLICY assistance_request_national ON public.assistance_request TO %(national)s
    USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON public.assistance_request TO %(national)s;
GRANT UPDATE (state, ended_at, code_hash, code_expires_at) ON public.assistance_request
    TO %(national)s;

CREATE POLICY assistance_request_city ON public.assistance_request TO %(cities)s
    USING (city_id = (SELECT c.id FROM public.tenants_city c WHERE c.login_role = current_user))
    WITH CHECK (city_id = (SELECT c.id FROM public.tenants_city c WHERE c.login_role = current_user));
GRANT SELECT ON public.assistance_request TO %(cities)s;
GRANT UPDATE (state, answered_at, until, answer, ended_at, code_hash)
    ON public.assistance_request TO %(cities)s;

-- One table of legal moves, and each by its own side: the national host can't grant, a city can't
-- ask in an operator's name.
CREATE FUNCTION public.assistance_check_move() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
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
        RAISE EXCEPTION 'no move from %% to %% for this side', OLD.state, NEW.state
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER assistance_request_check BEFORE INSERT OR UPDATE ON public.assistance_request
    FOR EACH ROW EXECUTE FUNCTION public.assistance_check_move();
