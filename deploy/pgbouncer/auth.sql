-- Run once as superuser in the database `migraciudades`, then \password pgbouncer_auth.
-- PgBouncer may learn the verifiers of the web's roles, never the owner's or a superuser's.
CREATE ROLE pgbouncer_auth LOGIN CONNECTION LIMIT 10;
CREATE SCHEMA pgbouncer;
CREATE FUNCTION pgbouncer.look_up(asked name, OUT username name, OUT secret text)
RETURNS SETOF record
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
AS $$
  SELECT rolname, rolpassword FROM pg_authid
  WHERE rolname = asked AND rolcanlogin AND NOT rolsuper AND NOT rolcreaterole
    AND rolname LIKE 'mc\_%'
$$;
REVOKE ALL ON FUNCTION pgbouncer.look_up(name) FROM PUBLIC;
GRANT USAGE ON SCHEMA pgbouncer TO pgbouncer_auth;
GRANT EXECUTE ON FUNCTION pgbouncer.look_up(name) TO pgbouncer_auth;
GRANT CONNECT ON DATABASE migraciudades TO pgbouncer_auth;
