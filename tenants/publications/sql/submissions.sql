-- Documents handed in by cities; %(cities)s, %(iom)s, %(dnm)s and %(national)s are quoted role names.

CREATE FUNCTION public.publications_check_submission() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
    IF NEW.submitted_at <> transaction_timestamp() THEN
        RAISE EXCEPTION 'submission with a false date' USING ERRCODE = 'check_violation';
    END IF;
    IF octet_length(NEW.content::text) > 4000000 THEN
        RAISE EXCEPTION 'submission of more than 4 MB' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER publications_submission_check BEFORE INSERT ON public.publications_submission
    FOR EACH ROW EXECUTE FUNCTION public.publications_check_submission();
CREATE TRIGGER publications_submission_frozen BEFORE UPDATE OR DELETE OR TRUNCATE
    ON public.publications_submission FOR EACH STATEMENT EXECUTE FUNCTION public.publications_refuse();

ALTER TABLE public.publications_submission ENABLE ROW LEVEL SECURITY;
CREATE POLICY city_reads_own ON public.publications_submission FOR SELECT TO %(cities)s
    USING (city_id IN (SELECT c.id FROM public.tenants_city c WHERE c.login_role = current_user));
CREATE POLICY city_adds_own ON public.publications_submission FOR INSERT TO %(cities)s
    WITH CHECK (city_id IN (SELECT c.id FROM public.tenants_city c WHERE c.login_role = current_user));
-- Handed in to the programme, which is IOM's: the DNM reads national figures.
CREATE POLICY iom_reads_shared ON public.publications_submission FOR SELECT TO %(iom)s
    USING (city_id IN (SELECT c.id FROM public.tenants_city c WHERE c.sharing_iom));

REVOKE ALL ON public.publications_submission FROM PUBLIC, %(cities)s, %(iom)s, %(dnm)s, %(national)s;
REVOKE ALL ON FUNCTION public.publications_check_submission() FROM PUBLIC;
GRANT SELECT, INSERT ON public.publications_submission TO %(cities)s;
GRANT SELECT ON public.publications_submission TO %(iom)s;
