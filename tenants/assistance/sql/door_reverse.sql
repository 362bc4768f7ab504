DROP TRIGGER IF EXISTS assistance_request_check ON public.assistance_request;
DROP FUNCTION IF EXISTS public.assistance_check_move();
DROP POLICY IF EXISTS assistance_request_city ON public.assistance_request;
DROP POLICY IF EXISTS assistance_request_national ON public.assistance_request;
ALTER TABLE public.assistance_request DISABLE ROW LEVEL SECURITY;
REVOKE ALL ON public.assistance_request FROM %(cities)s, %(national)s;
