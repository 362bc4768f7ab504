-- What the DNM reads: sums of cities, admitted to the nation's figure in groups.
-- %(dnm)s is a quoted role name.
--
-- A figure that grew by one city each time a city publishes would tell that city's number to whoever
-- subtracts yesterday from today. So a release waits until it is admitted together with others: the
-- first group of a table and period has three cities or more, a later one three, or the last two of
-- those that share. What was admitted stays admitted: the groups never change, and a group in which
-- a city shares no more is hidden whole.

CREATE TABLE public.publications_nationalgroup (
    release_id uuid PRIMARY KEY REFERENCES public.publications_release (id),
    city_id bigint NOT NULL,
    "table" text NOT NULL,
    period_start date NOT NULL,
    -- NULL while it waits.
    number int,
    visible_from timestamptz NOT NULL
);
CREATE INDEX publications_nationalgroup_by_period
    ON public.publications_nationalgroup ("table", period_start, number);

CREATE FUNCTION public.publications_join_nation() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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

CREATE TRIGGER publications_release_nation AFTER INSERT ON public.publications_release
    FOR EACH ROW EXECUTE FUNCTION public.publications_join_nation();

CREATE VIEW public.publications_national WITH (security_barrier = true) AS
    WITH closed AS (
        SELECT g."table", g.period_start, g.number
        FROM public.publications_nationalgroup g
        JOIN public.tenants_city c ON c.id = g.city_id
        WHERE g.number IS NOT NULL
        GROUP BY g."table", g.period_start, g.number
        HAVING bool_and(c.sharing_dnm) AND max(g.visible_from) <= now()
    )
    SELECT concat_ws(':', r."table", r.period_start, v.category) AS id,
           r.period_kind, r.period_start, r."table", v.category,
           sum(v.value)::bigint AS value,
           count(DISTINCT r.city_id)::int AS cities,
           max(r.epsilon) AS epsilon,
           max(r.method_version) AS method_version,
           max(r.policy_version) AS policy_version,
           max(g.visible_from) AS published_at
    FROM closed
    JOIN public.publications_nationalgroup g USING ("table", period_start, number)
    JOIN public.publications_release r ON r.id = g.release_id
    JOIN public.publications_releasedvalue v ON v.release_id = r.id
    GROUP BY r.period_kind, r.period_start, r."table", v.category
    HAVING count(DISTINCT r.city_id) >= 3;

REVOKE ALL ON public.publications_nationalgroup, public.publications_national
    FROM PUBLIC, %(cities)s, %(iom)s, %(dnm)s, %(national)s;
REVOKE ALL ON FUNCTION public.publications_join_nation() FROM PUBLIC;
GRANT SELECT ON public.publications_national TO %(dnm)s;
