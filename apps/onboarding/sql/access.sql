-- What a city may do with the few public rows about itself: read its departure, add its signs, exports
-- and receipts. %(cities)s and %(national)s are quoted role names; the worker is the tables' owner.

ALTER TABLE public.onboarding_departure ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.onboarding_citysign ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.onboarding_cityexport ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.onboarding_cityreceipt ENABLE ROW LEVEL SECURITY;

CREATE POLICY national_keeps ON public.onboarding_departure FOR ALL TO %(national)s
    USING (true) WITH CHECK (true);
CREATE POLICY city_reads_own ON public.onboarding_departure FOR SELECT TO %(cities)s
    USING (city_id IN (SELECT c.id FROM public.tenants_city c WHERE c.login_role = current_user));

CREATE POLICY national_reads ON public.onboarding_citysign FOR SELECT TO %(national)s USING (true);
CREATE POLICY city_reads_own ON public.onboarding_citysign FOR SELECT TO %(cities)s
    USING (city_id IN (SELECT c.id FROM public.tenants_city c WHERE c.login_role = current_user));
CREATE POLICY city_adds_own ON public.onboarding_citysign FOR INSERT TO %(cities)s
    WITH CHECK (city_id IN (SELECT c.id FROM public.tenants_city c WHERE c.login_role = current_user));

CREATE POLICY national_reads ON public.onboarding_cityexport FOR SELECT TO %(national)s USING (true);
CREATE POLICY city_reads_own ON public.onboarding_cityexport FOR SELECT TO %(cities)s
    USING (city_id IN (SELECT c.id FROM public.tenants_city c WHERE c.login_role = current_user));
CREATE POLICY city_adds_own ON public.onboarding_cityexport FOR INSERT TO %(cities)s
    WITH CHECK (EXISTS (
        SELECT 1 FROM public.onboarding_departure d JOIN public.tenants_city c ON c.id = d.city_id
        WHERE d.id = departure AND d.state = 'asked' AND c.id = onboarding_cityexport.city_id
          AND c.login_role = current_user));

CREATE POLICY national_reads ON public.onboarding_cityreceipt FOR SELECT TO %(national)s USING (true);
CREATE POLICY city_reads_own ON public.onboarding_cityreceipt FOR SELECT TO %(cities)s
    USING (city_id IN (SELECT c.id FROM public.tenants_city c WHERE c.login_role = current_user));
CREATE POLICY city_adds_own ON public.onboarding_cityreceipt FOR INSERT TO %(cities)s
    WITH CHECK (EXISTS (
        SELECT 1 FROM public.onboarding_cityexport e JOIN public.tenants_city c ON c.id = e.city_id
        WHERE e.departure = onboarding_cityreceipt.departure
          AND e.sha256 = onboarding_cityreceipt.sha256
          AND c.id = onboarding_cityreceipt.city_id AND c.login_role = current_user));

REVOKE ALL ON public.onboarding_departure, public.onboarding_citysign, public.onboarding_cityexport,
    public.onboarding_cityreceipt FROM PUBLIC, %(cities)s, %(national)s;
GRANT SELECT ON public.onboarding_departure TO %(cities)s;
GRANT SELECT, INSERT ON public.onboarding_citysign, public.onboarding_cityexport,
    public.onboarding_cityreceipt TO %(cities)s;
