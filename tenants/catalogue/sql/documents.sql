-- Who may read and write national documents; %(cities)s and %(national)s are quoted role names.

ALTER TABLE public.catalogue_document ENABLE ROW LEVEL SECURITY;
CREATE POLICY national_keeps ON public.catalogue_document FOR ALL TO %(national)s
    USING (true) WITH CHECK (true);
CREATE POLICY city_reads_published ON public.catalogue_document FOR SELECT TO %(cities)s
    USING (state <> 'draft');

-- What cities answered or adopted says what it said: the nation makes a new version instead.
CREATE FUNCTION public.catalogue_keep_document() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
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
CREATE TRIGGER catalogue_document_kept BEFORE UPDATE OR DELETE ON public.catalogue_document
    FOR EACH ROW EXECUTE FUNCTION public.catalogue_keep_document();

REVOKE ALL ON public.catalogue_document, public.catalogue_documentevent
    FROM PUBLIC, %(cities)s, %(national)s;
REVOKE ALL ON FUNCTION public.catalogue_keep_document() FROM PUBLIC;
GRANT SELECT ON public.catalogue_document TO %(cities)s;
GRANT SELECT, INSERT, UPDATE, DELETE ON public.catalogue_document TO %(national)s;
GRANT SELECT, INSERT ON public.catalogue_documentevent TO %(national)s;
