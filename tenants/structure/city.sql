CREATE FUNCTION template_city._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_append_only_0af7e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_append_only_45b21() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_append_only_683d8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_append_only_7ddf6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_append_only_a2705() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_append_only_a3e5a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_append_only_aa3d6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_append_only_ba1dd() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_append_only_de8a2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_append_only_f4aac() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_append_only_f6ae5() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_budget_is_kept_cff52() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_budget_only_grows_0dfc2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_closing_stands_26b57() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_cost_stands_8966d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_counted_stands_02c99() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_18c69() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_persondocumentevent" ("created_at", "id", "issuing_country", "kind", "masked_tail", "number", "number_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."created_at", OLD."id", OLD."issuing_country", OLD."kind", OLD."masked_tail", OLD."number", OLD."number_hash", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_19f14() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_3caba() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_6bdfd() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_6e065() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_70c08() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_99eb9() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_personphoneevent" ("created_at", "id", "masked_tail", "number", "number_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tail_hash") VALUES (OLD."created_at", OLD."id", OLD."masked_tail", OLD."number", OLD."number_hash", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."tail_hash"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_a3234() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_personevent" ("birth_date", "birth_precision", "birth_year", "chosen_name", "country_of_birth", "created_at", "created_by", "document_marker", "family_names", "gender", "given_names", "id", "nationalities", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_on", "search_name", "updated_at", "version") VALUES (OLD."birth_date", OLD."birth_precision", OLD."birth_year", OLD."chosen_name", OLD."country_of_birth", OLD."created_at", OLD."created_by", OLD."document_marker", OLD."family_names", OLD."gender", OLD."given_names", OLD."id", OLD."nationalities", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."registered_on", OLD."search_name", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_ac4d8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_localcodeevent" ("code", "hidden", "id", "label", "list", "national_code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."code", OLD."hidden", OLD."id", OLD."label", OLD."list", OLD."national_code", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_delete_delete_d0e1f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_delete_delete_f98cc() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_consultationevent" ("age_at_contact", "anonymous", "channel", "contacted_on", "created_at", "gender", "id", "import_fingerprint", "language", "nationality", "note", "officer", "other_subjects", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "source", "subject") VALUES (OLD."age_at_contact", OLD."anonymous", OLD."channel", OLD."contacted_on", OLD."created_at", OLD."gender", OLD."id", OLD."import_fingerprint", OLD."language", OLD."nationality", OLD."note", OLD."officer", OLD."other_subjects", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."result", OLD."source", OLD."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_draft_stands_3047b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_01b7d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_2388e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_personevent" ("birth_date", "birth_precision", "birth_year", "chosen_name", "country_of_birth", "created_at", "created_by", "document_marker", "family_names", "gender", "given_names", "id", "nationalities", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_on", "search_name", "updated_at", "version") VALUES (NEW."birth_date", NEW."birth_precision", NEW."birth_year", NEW."chosen_name", NEW."country_of_birth", NEW."created_at", NEW."created_by", NEW."document_marker", NEW."family_names", NEW."gender", NEW."given_names", NEW."id", NEW."nationalities", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."registered_on", NEW."search_name", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_32cc0() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_3867c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_397c2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_personphoneevent" ("created_at", "id", "masked_tail", "number", "number_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tail_hash") VALUES (NEW."created_at", NEW."id", NEW."masked_tail", NEW."number", NEW."number_hash", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."tail_hash"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_77ca7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_98a8e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_localcodeevent" ("code", "hidden", "id", "label", "list", "national_code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."hidden", NEW."id", NEW."label", NEW."list", NEW."national_code", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_aaea3() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_consultationevent" ("age_at_contact", "anonymous", "channel", "contacted_on", "created_at", "gender", "id", "import_fingerprint", "language", "nationality", "note", "officer", "other_subjects", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "source", "subject") VALUES (NEW."age_at_contact", NEW."anonymous", NEW."channel", NEW."contacted_on", NEW."created_at", NEW."gender", NEW."id", NEW."import_fingerprint", NEW."language", NEW."nationality", NEW."note", NEW."officer", NEW."other_subjects", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."result", NEW."source", NEW."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_c56a8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_insert_insert_c679d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_persondocumentevent" ("created_at", "id", "issuing_country", "kind", "masked_tail", "number", "number_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."created_at", NEW."id", NEW."issuing_country", NEW."kind", NEW."masked_tail", NEW."number", NEW."number_hash", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_insert_insert_c8685() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_state_stands_22cec() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_update_update_05f4b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_localcodeevent" ("code", "hidden", "id", "label", "list", "national_code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."hidden", NEW."id", NEW."label", NEW."list", NEW."national_code", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_0e890() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_update_update_56ba8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_personevent" ("birth_date", "birth_precision", "birth_year", "chosen_name", "country_of_birth", "created_at", "created_by", "document_marker", "family_names", "gender", "given_names", "id", "nationalities", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_on", "search_name", "updated_at", "version") VALUES (NEW."birth_date", NEW."birth_precision", NEW."birth_year", NEW."chosen_name", NEW."country_of_birth", NEW."created_at", NEW."created_by", NEW."document_marker", NEW."family_names", NEW."gender", NEW."given_names", NEW."id", NEW."nationalities", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."registered_on", NEW."search_name", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_700c9() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_update_update_8341e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_consultationevent" ("age_at_contact", "anonymous", "channel", "contacted_on", "created_at", "gender", "id", "import_fingerprint", "language", "nationality", "note", "officer", "other_subjects", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "source", "subject") VALUES (NEW."age_at_contact", NEW."anonymous", NEW."channel", NEW."contacted_on", NEW."created_at", NEW."gender", NEW."id", NEW."import_fingerprint", NEW."language", NEW."nationality", NEW."note", NEW."officer", NEW."other_subjects", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."result", NEW."source", NEW."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_83ba5() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_update_update_ce4fe() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_personphoneevent" ("created_at", "id", "masked_tail", "number", "number_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tail_hash") VALUES (NEW."created_at", NEW."id", NEW."masked_tail", NEW."number", NEW."number_hash", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."tail_hash"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_update_update_df113() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_update_update_df53b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_update_update_f0e9e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE FUNCTION template_city.pgtrigger_update_update_f9e59() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "registry_persondocumentevent" ("created_at", "id", "issuing_country", "kind", "masked_tail", "number", "number_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."created_at", NEW."id", NEW."issuing_country", NEW."kind", NEW."masked_tail", NEW."number", NEW."number_hash", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION template_city.pgtrigger_value_stands_32d87() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'template_city', 'public', 'pg_temp'
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
CREATE TABLE template_city.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE template_city.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE template_city.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.accounts_apitoken (
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
CREATE TABLE template_city.accounts_apitokenevent (
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
ALTER TABLE template_city.accounts_apitokenevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.accounts_apitokenevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.accounts_attempts (
    key character varying(64) NOT NULL,
    failures integer NOT NULL,
    refused integer NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    blocked_until timestamp with time zone,
    CONSTRAINT accounts_attempts_failures_check CHECK ((failures >= 0)),
    CONSTRAINT accounts_attempts_refused_check CHECK ((refused >= 0))
);
CREATE TABLE template_city.accounts_identity (
    id uuid NOT NULL,
    subject character varying(64) NOT NULL,
    linked_at timestamp with time zone NOT NULL,
    user_id uuid NOT NULL
);
CREATE TABLE template_city.accounts_identityevent (
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
ALTER TABLE template_city.accounts_identityevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.accounts_identityevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.accounts_identityprovider (
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
CREATE TABLE template_city.accounts_identityproviderevent (
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
ALTER TABLE template_city.accounts_identityproviderevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.accounts_identityproviderevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.accounts_rolegrant (
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
CREATE TABLE template_city.accounts_rolegrantevent (
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
ALTER TABLE template_city.accounts_rolegrantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.accounts_rolegrantevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.accounts_signinsession (
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
CREATE TABLE template_city.accounts_signinsessionevent (
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
ALTER TABLE template_city.accounts_signinsessionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.accounts_signinsessionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.accounts_user (
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
CREATE TABLE template_city.accounts_userevent (
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
ALTER TABLE template_city.accounts_userevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.accounts_userevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE template_city.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE template_city.kernel_datakey (
    id uuid NOT NULL,
    purpose character varying(8) NOT NULL,
    wrapped bytea NOT NULL,
    active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT kernel_datakey_purpose_known CHECK (((purpose)::text = ANY ((ARRAY['seal'::character varying, 'index'::character varying])::text[]))),
    CONSTRAINT kernel_datakey_retired_when_inactive CHECK (((active AND (retired_at IS NULL)) OR ((NOT active) AND (retired_at IS NOT NULL))))
);
CREATE TABLE template_city.kernel_outbox (
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
CREATE TABLE template_city.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE template_city.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);
CREATE TABLE template_city.registry_accessrecord (
    id uuid NOT NULL,
    reason character varying(20) NOT NULL,
    seen_by uuid NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT registry_access_reason_known CHECK (((reason)::text = ANY ((ARRAY['attending'::character varying, 'procedure'::character varying, 'correction'::character varying])::text[])))
);
CREATE TABLE template_city.registry_consultation (
    id uuid NOT NULL,
    anonymous boolean NOT NULL,
    contacted_on date NOT NULL,
    age_at_contact smallint,
    nationality character varying(3) NOT NULL,
    gender character varying(40) NOT NULL,
    subject character varying(40) NOT NULL,
    other_subjects character varying(40)[] NOT NULL,
    result character varying(40) NOT NULL,
    channel character varying(40) NOT NULL,
    language character varying(40) NOT NULL,
    note bytea NOT NULL,
    officer uuid,
    source character varying(10) NOT NULL,
    import_fingerprint character varying(64),
    created_at timestamp with time zone NOT NULL,
    person_id uuid,
    CONSTRAINT registry_consultation_age_at_contact_check CHECK ((age_at_contact >= 0)),
    CONSTRAINT registry_consultation_age_plausible CHECK (((age_at_contact IS NULL) OR (age_at_contact <= 130))),
    CONSTRAINT registry_consultation_country_alpha3 CHECK (((nationality)::text ~ '^([A-Z]{3})?$'::text)),
    CONSTRAINT registry_consultation_date_plausible CHECK ((contacted_on >= '1990-01-01'::date)),
    CONSTRAINT registry_consultation_has_a_subject CHECK ((NOT ((subject)::text = ''::text))),
    CONSTRAINT registry_consultation_person_or_anonymous CHECK (((anonymous AND (person_id IS NULL)) OR ((NOT anonymous) AND (person_id IS NOT NULL)))),
    CONSTRAINT registry_consultation_source_known CHECK (((source)::text = ANY ((ARRAY['counter'::character varying, 'import'::character varying, 'api'::character varying])::text[])))
);
CREATE TABLE template_city.registry_consultationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    anonymous boolean NOT NULL,
    contacted_on date NOT NULL,
    age_at_contact smallint,
    nationality character varying(3) NOT NULL,
    gender character varying(40) NOT NULL,
    subject character varying(40) NOT NULL,
    other_subjects character varying(40)[] NOT NULL,
    result character varying(40) NOT NULL,
    channel character varying(40) NOT NULL,
    language character varying(40) NOT NULL,
    note bytea NOT NULL,
    officer uuid,
    source character varying(10) NOT NULL,
    import_fingerprint character varying(64),
    created_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    person_id uuid,
    CONSTRAINT registry_consultationevent_age_at_contact_check CHECK ((age_at_contact >= 0))
);
ALTER TABLE template_city.registry_consultationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_consultationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.registry_importjob (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    file_name bytea NOT NULL,
    file_key character varying(200) NOT NULL,
    file_size integer NOT NULL,
    problem character varying(30) NOT NULL,
    tables jsonb NOT NULL,
    findings bytea NOT NULL,
    "values" bytea NOT NULL,
    expected jsonb NOT NULL,
    total_rows integer NOT NULL,
    next_row integer NOT NULL,
    imported integer NOT NULL,
    already_loaded integer NOT NULL,
    rejected integer NOT NULL,
    anonymous integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    purged_at timestamp with time zone,
    CONSTRAINT registry_importjob_already_loaded_check CHECK ((already_loaded >= 0)),
    CONSTRAINT registry_importjob_anonymous_check CHECK ((anonymous >= 0)),
    CONSTRAINT registry_importjob_done_is_whole CHECK (((NOT ((state)::text = 'done'::text)) OR (next_row = total_rows))),
    CONSTRAINT registry_importjob_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT registry_importjob_imported_check CHECK ((imported >= 0)),
    CONSTRAINT registry_importjob_next_row_check CHECK ((next_row >= 0)),
    CONSTRAINT registry_importjob_problem_means_failed CHECK ((((state)::text = 'failed'::text) OR ((problem)::text = ''::text))),
    CONSTRAINT registry_importjob_rejected_check CHECK ((rejected >= 0)),
    CONSTRAINT registry_importjob_rows_add_up CHECK ((next_row = ((imported + already_loaded) + rejected))),
    CONSTRAINT registry_importjob_state_known CHECK (((state)::text = ANY ((ARRAY['uploaded'::character varying, 'ready'::character varying, 'queued'::character varying, 'running'::character varying, 'done'::character varying, 'cancelled'::character varying, 'failed'::character varying])::text[]))),
    CONSTRAINT registry_importjob_total_rows_check CHECK ((total_rows >= 0)),
    CONSTRAINT registry_importjob_within_file CHECK ((next_row <= total_rows))
);
CREATE TABLE template_city.registry_importperson (
    id bigint NOT NULL,
    is_new boolean NOT NULL,
    job_id uuid NOT NULL,
    person_id uuid NOT NULL
);
ALTER TABLE template_city.registry_importperson ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_importperson_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.registry_importrefusal (
    id bigint NOT NULL,
    place integer NOT NULL,
    sheet character varying(120) NOT NULL,
    "row" integer NOT NULL,
    "column" character varying(120) NOT NULL,
    reason character varying(30) NOT NULL,
    job_id uuid NOT NULL,
    CONSTRAINT registry_importrefusal_place_check CHECK ((place >= 0)),
    CONSTRAINT registry_importrefusal_row_check CHECK (("row" >= 0))
);
ALTER TABLE template_city.registry_importrefusal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_importrefusal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.registry_importstep (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    taken_by uuid,
    taken_at timestamp with time zone NOT NULL,
    job_id uuid NOT NULL,
    CONSTRAINT registry_importstep_state_known CHECK (((state)::text = ANY ((ARRAY['uploaded'::character varying, 'ready'::character varying, 'queued'::character varying, 'running'::character varying, 'done'::character varying, 'cancelled'::character varying, 'failed'::character varying])::text[])))
);
CREATE TABLE template_city.registry_localcode (
    id uuid NOT NULL,
    list character varying(40) NOT NULL,
    code character varying(40) NOT NULL,
    label character varying(120) NOT NULL,
    national_code character varying(40) NOT NULL,
    hidden boolean NOT NULL,
    CONSTRAINT registry_local_code_has_a_label CHECK ((hidden OR (NOT ((label)::text = ''::text)))),
    CONSTRAINT registry_local_code_is_mapped CHECK ((NOT ((national_code)::text = ''::text))),
    CONSTRAINT registry_local_code_not_national CHECK ((hidden OR (NOT ((code)::text = (national_code)::text)))),
    CONSTRAINT registry_local_code_shape CHECK (((code)::text ~ '^[a-z][a-z0-9_]{0,39}$'::text))
);
CREATE TABLE template_city.registry_localcodeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    list character varying(40) NOT NULL,
    code character varying(40) NOT NULL,
    label character varying(120) NOT NULL,
    national_code character varying(40) NOT NULL,
    hidden boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.registry_localcodeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_localcodeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.registry_person (
    id uuid NOT NULL,
    given_names character varying(120) NOT NULL,
    family_names character varying(120) NOT NULL,
    chosen_name character varying(120) NOT NULL,
    search_name character varying(400) NOT NULL,
    gender character varying(40) NOT NULL,
    document_marker character varying(1) NOT NULL,
    birth_date date,
    birth_year smallint,
    birth_precision character varying(10) NOT NULL,
    nationalities character varying(3)[] NOT NULL,
    country_of_birth character varying(3) NOT NULL,
    registered_on date NOT NULL,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT registry_person_birth_fits_precision CHECK ((((birth_date IS NOT NULL) AND ((birth_precision)::text = 'exact'::text) AND ((birth_year)::numeric = EXTRACT(year FROM birth_date))) OR ((birth_date IS NULL) AND ((birth_precision)::text = ANY ((ARRAY['year'::character varying, 'estimated'::character varying])::text[])) AND (birth_year IS NOT NULL)) OR ((birth_date IS NULL) AND ((birth_precision)::text = 'unknown'::text) AND (birth_year IS NULL)))),
    CONSTRAINT registry_person_birth_year_check CHECK ((birth_year >= 0)),
    CONSTRAINT registry_person_birth_year_plausible CHECK (((birth_year IS NULL) OR ((birth_year >= 1890) AND (birth_year <= 2100)))),
    CONSTRAINT registry_person_country_alpha3 CHECK (((country_of_birth)::text ~ '^([A-Z]{3})?$'::text)),
    CONSTRAINT registry_person_few_nationalities CHECK ((
CASE
    WHEN (nationalities IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(nationalities, 1), 0)
END <= 5)),
    CONSTRAINT registry_person_has_a_name CHECK ((NOT ((search_name)::text = ''::text))),
    CONSTRAINT registry_person_marker_known CHECK (((document_marker)::text = ANY ((ARRAY[''::character varying, 'F'::character varying, 'M'::character varying, 'X'::character varying])::text[]))),
    CONSTRAINT registry_person_version_check CHECK ((version >= 0))
);
CREATE TABLE template_city.registry_persondocument (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    number bytea NOT NULL,
    number_hash character varying(32) NOT NULL,
    issuing_country character varying(3) NOT NULL,
    masked_tail character varying(4) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT registry_document_country_alpha3 CHECK (((issuing_country)::text ~ '^([A-Z]{3})?$'::text)),
    CONSTRAINT registry_document_has_a_kind CHECK ((NOT ((kind)::text = ANY ((ARRAY[''::character varying, 'none'::character varying])::text[])))),
    CONSTRAINT registry_document_hash_shape CHECK (((number_hash)::text ~ '^[0-9a-f]{32}$'::text))
);
CREATE TABLE template_city.registry_persondocumentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    number bytea NOT NULL,
    number_hash character varying(32) NOT NULL,
    issuing_country character varying(3) NOT NULL,
    masked_tail character varying(4) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.registry_persondocumentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_persondocumentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.registry_personevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    given_names character varying(120) NOT NULL,
    family_names character varying(120) NOT NULL,
    chosen_name character varying(120) NOT NULL,
    search_name character varying(400) NOT NULL,
    gender character varying(40) NOT NULL,
    document_marker character varying(1) NOT NULL,
    birth_date date,
    birth_year smallint,
    birth_precision character varying(10) NOT NULL,
    nationalities character varying(3)[] NOT NULL,
    country_of_birth character varying(3) NOT NULL,
    registered_on date NOT NULL,
    version integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT registry_personevent_birth_year_check CHECK ((birth_year >= 0)),
    CONSTRAINT registry_personevent_version_check CHECK ((version >= 0))
);
ALTER TABLE template_city.registry_personevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_personevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.registry_personphone (
    id uuid NOT NULL,
    number bytea NOT NULL,
    number_hash character varying(32) NOT NULL,
    tail_hash character varying(32) NOT NULL,
    masked_tail character varying(4) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT registry_phone_hash_shape CHECK (((number_hash)::text ~ '^[0-9a-f]{32}$'::text))
);
CREATE TABLE template_city.registry_personphoneevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    number bytea NOT NULL,
    number_hash character varying(32) NOT NULL,
    tail_hash character varying(32) NOT NULL,
    masked_tail character varying(4) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE template_city.registry_personphoneevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.registry_personphoneevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.statistics_closingstate (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    closing_id uuid NOT NULL,
    CONSTRAINT statistics_state_known CHECK (((state)::text = ANY ((ARRAY['previewed'::character varying, 'published'::character varying])::text[])))
);
ALTER TABLE template_city.statistics_closingstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.statistics_closingstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.statistics_countedattendance (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    consultation uuid NOT NULL,
    late boolean NOT NULL,
    closing_id uuid NOT NULL
);
ALTER TABLE template_city.statistics_countedattendance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.statistics_countedattendance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.statistics_epsilonentry (
    id bigint NOT NULL,
    amount numeric(6,3) NOT NULL,
    at timestamp with time zone NOT NULL,
    year_id smallint NOT NULL,
    draft_id uuid NOT NULL,
    CONSTRAINT statistics_cost_positive CHECK ((amount > (0)::numeric))
);
ALTER TABLE template_city.statistics_epsilonentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.statistics_epsilonentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE template_city.statistics_epsilonyear (
    year smallint NOT NULL,
    cap numeric(6,3) NOT NULL,
    spent numeric(6,3) NOT NULL,
    policy_version character varying(24) NOT NULL,
    CONSTRAINT statistics_epsilonyear_year_check CHECK ((year >= 0)),
    CONSTRAINT statistics_within_cap CHECK (((spent >= (0)::numeric) AND (spent <= cap)))
);
CREATE TABLE template_city.statistics_periodclosing (
    id uuid NOT NULL,
    kind character varying(8) NOT NULL,
    start date NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT statistics_closing_kind_known CHECK (((kind)::text = ANY ((ARRAY['month'::character varying, 'quarter'::character varying, 'year'::character varying])::text[])))
);
CREATE TABLE template_city.statistics_sealeddraft (
    id uuid NOT NULL,
    "table" character varying(4) NOT NULL,
    epsilon numeric(6,3) NOT NULL,
    method_version character varying(24) NOT NULL,
    policy_version character varying(24) NOT NULL,
    drawn_at timestamp with time zone NOT NULL,
    adopted boolean NOT NULL,
    closing_id uuid NOT NULL
);
CREATE TABLE template_city.statistics_sealedvalue (
    id bigint NOT NULL,
    category character varying(16) NOT NULL,
    exact integer NOT NULL,
    value integer NOT NULL,
    draft_id uuid NOT NULL,
    CONSTRAINT statistics_exact_not_negative CHECK ((exact >= 0))
);
ALTER TABLE template_city.statistics_sealedvalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME template_city.statistics_sealedvalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY template_city.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY template_city.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY template_city.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_hash_unique UNIQUE (token_hash);
ALTER TABLE ONLY template_city.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_prefix_unique UNIQUE (prefix);
ALTER TABLE ONLY template_city.accounts_apitokenevent
    ADD CONSTRAINT accounts_apitokenevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.accounts_attempts
    ADD CONSTRAINT accounts_attempts_pkey PRIMARY KEY (key);
ALTER TABLE ONLY template_city.accounts_identity
    ADD CONSTRAINT accounts_identity_one_per_account UNIQUE (user_id);
ALTER TABLE ONLY template_city.accounts_identity
    ADD CONSTRAINT accounts_identity_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.accounts_identity
    ADD CONSTRAINT accounts_identity_subject_unique UNIQUE (subject);
ALTER TABLE ONLY template_city.accounts_identityevent
    ADD CONSTRAINT accounts_identityevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.accounts_identityprovider
    ADD CONSTRAINT accounts_identityprovider_one UNIQUE ("only");
ALTER TABLE ONLY template_city.accounts_identityprovider
    ADD CONSTRAINT accounts_identityprovider_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.accounts_identityproviderevent
    ADD CONSTRAINT accounts_identityproviderevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.accounts_rolegrantevent
    ADD CONSTRAINT accounts_rolegrantevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.accounts_signinsession
    ADD CONSTRAINT accounts_signinsession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.accounts_signinsessionevent
    ADD CONSTRAINT accounts_signinsessionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.accounts_user
    ADD CONSTRAINT accounts_user_email_unique UNIQUE (email);
ALTER TABLE ONLY template_city.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.accounts_userevent
    ADD CONSTRAINT accounts_userevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY template_city.kernel_datakey
    ADD CONSTRAINT kernel_datakey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.kernel_outbox
    ADD CONSTRAINT kernel_outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_accessrecord
    ADD CONSTRAINT registry_accessrecord_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_consultation
    ADD CONSTRAINT registry_consultation_imported_once UNIQUE (import_fingerprint);
ALTER TABLE ONLY template_city.registry_consultation
    ADD CONSTRAINT registry_consultation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_consultationevent
    ADD CONSTRAINT registry_consultationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.registry_persondocument
    ADD CONSTRAINT registry_document_once_per_person UNIQUE (person_id, kind, number_hash);
ALTER TABLE ONLY template_city.registry_importjob
    ADD CONSTRAINT registry_importjob_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_importperson
    ADD CONSTRAINT registry_importperson_once_per_file UNIQUE (job_id, person_id);
ALTER TABLE ONLY template_city.registry_importperson
    ADD CONSTRAINT registry_importperson_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_importrefusal
    ADD CONSTRAINT registry_importrefusal_once_per_row UNIQUE (job_id, place);
ALTER TABLE ONLY template_city.registry_importrefusal
    ADD CONSTRAINT registry_importrefusal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_importstep
    ADD CONSTRAINT registry_importstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_localcode
    ADD CONSTRAINT registry_local_code_once UNIQUE (list, code);
ALTER TABLE ONLY template_city.registry_localcode
    ADD CONSTRAINT registry_localcode_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_localcodeevent
    ADD CONSTRAINT registry_localcodeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.registry_person
    ADD CONSTRAINT registry_person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_persondocument
    ADD CONSTRAINT registry_persondocument_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_persondocumentevent
    ADD CONSTRAINT registry_persondocumentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.registry_personevent
    ADD CONSTRAINT registry_personevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.registry_personphone
    ADD CONSTRAINT registry_personphone_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.registry_personphoneevent
    ADD CONSTRAINT registry_personphoneevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY template_city.registry_personphone
    ADD CONSTRAINT registry_phone_once_per_person UNIQUE (person_id, number_hash);
ALTER TABLE ONLY template_city.statistics_countedattendance
    ADD CONSTRAINT statistics_attendance_counted_once UNIQUE (kind, consultation);
ALTER TABLE ONLY template_city.statistics_periodclosing
    ADD CONSTRAINT statistics_closing_once UNIQUE (kind, start);
ALTER TABLE ONLY template_city.statistics_closingstate
    ADD CONSTRAINT statistics_closingstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.statistics_countedattendance
    ADD CONSTRAINT statistics_countedattendance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.statistics_epsilonentry
    ADD CONSTRAINT statistics_epsilonentry_draft_id_key UNIQUE (draft_id);
ALTER TABLE ONLY template_city.statistics_epsilonentry
    ADD CONSTRAINT statistics_epsilonentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.statistics_epsilonyear
    ADD CONSTRAINT statistics_epsilonyear_pkey PRIMARY KEY (year);
ALTER TABLE ONLY template_city.statistics_sealeddraft
    ADD CONSTRAINT statistics_one_draw UNIQUE (closing_id, "table");
ALTER TABLE ONLY template_city.statistics_sealedvalue
    ADD CONSTRAINT statistics_one_value UNIQUE (draft_id, category);
ALTER TABLE ONLY template_city.statistics_periodclosing
    ADD CONSTRAINT statistics_periodclosing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.statistics_sealeddraft
    ADD CONSTRAINT statistics_sealeddraft_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.statistics_sealedvalue
    ADD CONSTRAINT statistics_sealedvalue_pkey PRIMARY KEY (id);
ALTER TABLE ONLY template_city.statistics_closingstate
    ADD CONSTRAINT statistics_state_once UNIQUE (closing_id, state);
CREATE INDEX account_emailaddress_email_03be32b2 ON template_city.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON template_city.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON template_city.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON template_city.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON template_city.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX accounts_apitoken_created_by_id_eaf61c5d ON template_city.accounts_apitoken USING btree (created_by_id);
CREATE INDEX accounts_apitokenevent_created_by_id_0f7441e8 ON template_city.accounts_apitokenevent USING btree (created_by_id);
CREATE INDEX accounts_apitokenevent_pgh_context_id_841e566d ON template_city.accounts_apitokenevent USING btree (pgh_context_id);
CREATE INDEX accounts_apitokenevent_pgh_obj_id_5380c876 ON template_city.accounts_apitokenevent USING btree (pgh_obj_id);
CREATE INDEX accounts_attempts_key_0ae269bd_like ON template_city.accounts_attempts USING btree (key varchar_pattern_ops);
CREATE INDEX accounts_attempts_last ON template_city.accounts_attempts USING btree (last_at);
CREATE INDEX accounts_identity_user_id_f7ddf146 ON template_city.accounts_identity USING btree (user_id);
CREATE INDEX accounts_identityevent_pgh_context_id_422eb29d ON template_city.accounts_identityevent USING btree (pgh_context_id);
CREATE INDEX accounts_identityevent_pgh_obj_id_81b64190 ON template_city.accounts_identityevent USING btree (pgh_obj_id);
CREATE INDEX accounts_identityevent_user_id_e916db8f ON template_city.accounts_identityevent USING btree (user_id);
CREATE INDEX accounts_identityproviderevent_pgh_context_id_2a79a504 ON template_city.accounts_identityproviderevent USING btree (pgh_context_id);
CREATE INDEX accounts_identityproviderevent_pgh_obj_id_4b4f8d0b ON template_city.accounts_identityproviderevent USING btree (pgh_obj_id);
CREATE INDEX accounts_rolegrant_ended_by_id_a39ecb02 ON template_city.accounts_rolegrant USING btree (ended_by_id);
CREATE INDEX accounts_rolegrant_granted_by_id_7c2165d8 ON template_city.accounts_rolegrant USING btree (granted_by_id);
CREATE UNIQUE INDEX accounts_rolegrant_one_open ON template_city.accounts_rolegrant USING btree (user_id, role) WHERE (ends_on IS NULL);
CREATE INDEX accounts_rolegrant_user_id_0601f056 ON template_city.accounts_rolegrant USING btree (user_id);
CREATE INDEX accounts_rolegrantevent_ended_by_id_13afb6ac ON template_city.accounts_rolegrantevent USING btree (ended_by_id);
CREATE INDEX accounts_rolegrantevent_granted_by_id_48a6163e ON template_city.accounts_rolegrantevent USING btree (granted_by_id);
CREATE INDEX accounts_rolegrantevent_pgh_context_id_6e4bb782 ON template_city.accounts_rolegrantevent USING btree (pgh_context_id);
CREATE INDEX accounts_rolegrantevent_pgh_obj_id_ebc935c8 ON template_city.accounts_rolegrantevent USING btree (pgh_obj_id);
CREATE INDEX accounts_rolegrantevent_user_id_2bf36393 ON template_city.accounts_rolegrantevent USING btree (user_id);
CREATE INDEX accounts_signinsession_ended_by_id_1fe2ff61 ON template_city.accounts_signinsession USING btree (ended_by_id);
CREATE UNIQUE INDEX accounts_signinsession_key_unique ON template_city.accounts_signinsession USING btree (session_key) WHERE (ended_at IS NULL);
CREATE INDEX accounts_signinsession_open ON template_city.accounts_signinsession USING btree (user_id) WHERE (ended_at IS NULL);
CREATE INDEX accounts_signinsession_user_id_abab10a5 ON template_city.accounts_signinsession USING btree (user_id);
CREATE INDEX accounts_signinsessionevent_ended_by_id_149c2dd0 ON template_city.accounts_signinsessionevent USING btree (ended_by_id);
CREATE INDEX accounts_signinsessionevent_pgh_context_id_e7be6665 ON template_city.accounts_signinsessionevent USING btree (pgh_context_id);
CREATE INDEX accounts_signinsessionevent_pgh_obj_id_382e76bb ON template_city.accounts_signinsessionevent USING btree (pgh_obj_id);
CREATE INDEX accounts_signinsessionevent_user_id_1d786ac3 ON template_city.accounts_signinsessionevent USING btree (user_id);
CREATE INDEX accounts_userevent_pgh_context_id_9043cf9a ON template_city.accounts_userevent USING btree (pgh_context_id);
CREATE INDEX accounts_userevent_pgh_obj_id_aa99e6a3 ON template_city.accounts_userevent USING btree (pgh_obj_id);
CREATE INDEX django_session_expire_date_a5c62663 ON template_city.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON template_city.django_session USING btree (session_key varchar_pattern_ops);
CREATE UNIQUE INDEX kernel_datakey_one_active_per_purpose ON template_city.kernel_datakey USING btree (purpose) WHERE active;
CREATE INDEX kernel_outbox_under_way ON template_city.kernel_outbox USING btree (sent_at) WHERE ((ended_at IS NULL) AND (sent_at IS NOT NULL));
CREATE INDEX kernel_outbox_waiting ON template_city.kernel_outbox USING btree (created_at) WHERE (sent_at IS NULL);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON template_city.mfa_authenticator USING btree (user_id);
CREATE INDEX registry_access_person ON template_city.registry_accessrecord USING btree (person_id, seen_at DESC);
CREATE INDEX registry_accessrecord_person_id_df438616 ON template_city.registry_accessrecord USING btree (person_id);
CREATE INDEX registry_consultation_officer ON template_city.registry_consultation USING btree (officer, contacted_on DESC);
CREATE INDEX registry_consultation_person ON template_city.registry_consultation USING btree (person_id, contacted_on DESC);
CREATE INDEX registry_consultation_person_id_9f5fca22 ON template_city.registry_consultation USING btree (person_id);
CREATE INDEX registry_consultation_recent ON template_city.registry_consultation USING btree (contacted_on DESC, created_at DESC, id);
CREATE INDEX registry_consultation_subject ON template_city.registry_consultation USING btree (subject, contacted_on DESC);
CREATE INDEX registry_consultationevent_person_id_70f5cb04 ON template_city.registry_consultationevent USING btree (person_id);
CREATE INDEX registry_consultationevent_pgh_context_id_85eb31bf ON template_city.registry_consultationevent USING btree (pgh_context_id);
CREATE INDEX registry_consultationevent_pgh_obj_id_ea6820e4 ON template_city.registry_consultationevent USING btree (pgh_obj_id);
CREATE INDEX registry_document_hash ON template_city.registry_persondocument USING btree (number_hash);
CREATE INDEX registry_importjob_recent ON template_city.registry_importjob USING btree (created_at DESC, id);
CREATE INDEX registry_importperson_job_id_4bc085c6 ON template_city.registry_importperson USING btree (job_id);
CREATE INDEX registry_importperson_person_id_125b52c9 ON template_city.registry_importperson USING btree (person_id);
CREATE INDEX registry_importrefusal_job_id_1f618a27 ON template_city.registry_importrefusal USING btree (job_id);
CREATE INDEX registry_importstep_job_id_7a45f498 ON template_city.registry_importstep USING btree (job_id);
CREATE INDEX registry_importstep_order ON template_city.registry_importstep USING btree (job_id, taken_at);
CREATE INDEX registry_localcodeevent_pgh_context_id_99ac67f3 ON template_city.registry_localcodeevent USING btree (pgh_context_id);
CREATE INDEX registry_localcodeevent_pgh_obj_id_2a4914ca ON template_city.registry_localcodeevent USING btree (pgh_obj_id);
CREATE INDEX registry_person_by_name ON template_city.registry_person USING btree (search_name, id);
CREATE INDEX registry_person_name_trgm ON template_city.registry_person USING gin (search_name public.gin_trgm_ops);
CREATE INDEX registry_person_nationality ON template_city.registry_person USING gin (nationalities);
CREATE INDEX registry_person_recent ON template_city.registry_person USING btree (registered_on DESC, id);
CREATE INDEX registry_persondocument_person_id_65877c93 ON template_city.registry_persondocument USING btree (person_id);
CREATE INDEX registry_persondocumentevent_person_id_d3a1034c ON template_city.registry_persondocumentevent USING btree (person_id);
CREATE INDEX registry_persondocumentevent_pgh_context_id_4b82070e ON template_city.registry_persondocumentevent USING btree (pgh_context_id);
CREATE INDEX registry_persondocumentevent_pgh_obj_id_0d885409 ON template_city.registry_persondocumentevent USING btree (pgh_obj_id);
CREATE INDEX registry_personevent_pgh_context_id_e2443995 ON template_city.registry_personevent USING btree (pgh_context_id);
CREATE INDEX registry_personevent_pgh_obj_id_a6f67929 ON template_city.registry_personevent USING btree (pgh_obj_id);
CREATE INDEX registry_personphone_person_id_471d1a98 ON template_city.registry_personphone USING btree (person_id);
CREATE INDEX registry_personphoneevent_person_id_4a4800a8 ON template_city.registry_personphoneevent USING btree (person_id);
CREATE INDEX registry_personphoneevent_pgh_context_id_2a189b9e ON template_city.registry_personphoneevent USING btree (pgh_context_id);
CREATE INDEX registry_personphoneevent_pgh_obj_id_269d497f ON template_city.registry_personphoneevent USING btree (pgh_obj_id);
CREATE INDEX registry_phone_hash ON template_city.registry_personphone USING btree (number_hash);
CREATE INDEX registry_phone_tail_hash ON template_city.registry_personphone USING btree (tail_hash);
CREATE INDEX statistics_closingstate_closing_id_235d04cf ON template_city.statistics_closingstate USING btree (closing_id);
CREATE INDEX statistics_countedattendance_closing_id_782add67 ON template_city.statistics_countedattendance USING btree (closing_id);
CREATE INDEX statistics_epsilonentry_year_id_867f92a2 ON template_city.statistics_epsilonentry USING btree (year_id);
CREATE INDEX statistics_sealeddraft_closing_id_0b4d92cc ON template_city.statistics_sealeddraft USING btree (closing_id);
CREATE INDEX statistics_sealedvalue_draft_id_540d04db ON template_city.statistics_sealedvalue USING btree (draft_id);
CREATE UNIQUE INDEX unique_authenticator_type ON template_city.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON template_city.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON template_city.account_emailaddress USING btree (email) WHERE verified;
CREATE TRIGGER pgtrigger_append_only_0af7e BEFORE DELETE OR UPDATE ON template_city.accounts_rolegrantevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_0af7e();
COMMENT ON TRIGGER pgtrigger_append_only_0af7e ON template_city.accounts_rolegrantevent IS '9e90105cc081df41513a450b44da6f9c22d10503';
CREATE TRIGGER pgtrigger_append_only_45b21 BEFORE DELETE OR UPDATE ON template_city.accounts_userevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_45b21();
COMMENT ON TRIGGER pgtrigger_append_only_45b21 ON template_city.accounts_userevent IS '9e9498e73f6fbdf2642fb33fa14189f1ad2382c8';
CREATE TRIGGER pgtrigger_append_only_683d8 BEFORE DELETE OR UPDATE ON template_city.registry_localcodeevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_683d8();
COMMENT ON TRIGGER pgtrigger_append_only_683d8 ON template_city.registry_localcodeevent IS 'bcdf775266184abd7b19b4b623e13c01a4648340';
CREATE TRIGGER pgtrigger_append_only_7ddf6 BEFORE DELETE OR UPDATE ON template_city.accounts_identityproviderevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_7ddf6();
COMMENT ON TRIGGER pgtrigger_append_only_7ddf6 ON template_city.accounts_identityproviderevent IS '1ecdb23ce7b605ead0158fb78549f6bd647e8631';
CREATE TRIGGER pgtrigger_append_only_a2705 BEFORE DELETE OR UPDATE ON template_city.registry_consultationevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_a2705();
COMMENT ON TRIGGER pgtrigger_append_only_a2705 ON template_city.registry_consultationevent IS 'bab765f936e424fd8484ed6ba241eaed156e85e6';
CREATE TRIGGER pgtrigger_append_only_a3e5a BEFORE DELETE OR UPDATE ON template_city.registry_personphoneevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_a3e5a();
COMMENT ON TRIGGER pgtrigger_append_only_a3e5a ON template_city.registry_personphoneevent IS 'fc883984cbcd7658417ea208e04123bc8fa1ff8c';
CREATE TRIGGER pgtrigger_append_only_aa3d6 BEFORE DELETE OR UPDATE ON template_city.registry_personevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_aa3d6();
COMMENT ON TRIGGER pgtrigger_append_only_aa3d6 ON template_city.registry_personevent IS 'a0713d9d82dffa941d60522b902ccebf1a0353a3';
CREATE TRIGGER pgtrigger_append_only_ba1dd BEFORE DELETE OR UPDATE ON template_city.registry_persondocumentevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_ba1dd();
COMMENT ON TRIGGER pgtrigger_append_only_ba1dd ON template_city.registry_persondocumentevent IS '793189ff89af09703fa3d169f1bf5b943222fd23';
CREATE TRIGGER pgtrigger_append_only_de8a2 BEFORE DELETE OR UPDATE ON template_city.accounts_signinsessionevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_de8a2();
COMMENT ON TRIGGER pgtrigger_append_only_de8a2 ON template_city.accounts_signinsessionevent IS 'a0f54cb4b7e6a1323df268b83106a1f56071e5af';
CREATE TRIGGER pgtrigger_append_only_f4aac BEFORE DELETE OR UPDATE ON template_city.accounts_identityevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_f4aac();
COMMENT ON TRIGGER pgtrigger_append_only_f4aac ON template_city.accounts_identityevent IS '5e26a9d97221f25e5de76e98e9b9a6d5d014a19a';
CREATE TRIGGER pgtrigger_append_only_f6ae5 BEFORE DELETE OR UPDATE ON template_city.accounts_apitokenevent FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_append_only_f6ae5();
COMMENT ON TRIGGER pgtrigger_append_only_f6ae5 ON template_city.accounts_apitokenevent IS 'bc095a3000ebe7169f0e579188212d997c91f15c';
CREATE TRIGGER pgtrigger_budget_is_kept_cff52 BEFORE DELETE ON template_city.statistics_epsilonyear FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_budget_is_kept_cff52();
COMMENT ON TRIGGER pgtrigger_budget_is_kept_cff52 ON template_city.statistics_epsilonyear IS 'c4ba605555b14abd94c99a8e5766b45622ecf853';
CREATE TRIGGER pgtrigger_budget_only_grows_0dfc2 BEFORE UPDATE ON template_city.statistics_epsilonyear FOR EACH ROW WHEN (((new.spent < old.spent) OR (new.cap IS DISTINCT FROM old.cap))) EXECUTE FUNCTION template_city.pgtrigger_budget_only_grows_0dfc2();
COMMENT ON TRIGGER pgtrigger_budget_only_grows_0dfc2 ON template_city.statistics_epsilonyear IS '2e9265a5ba9bb1afb9db2b29c81177cd4d906203';
CREATE TRIGGER pgtrigger_closing_stands_26b57 BEFORE DELETE OR UPDATE ON template_city.statistics_periodclosing FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_closing_stands_26b57();
COMMENT ON TRIGGER pgtrigger_closing_stands_26b57 ON template_city.statistics_periodclosing IS '58f29c106aed3919c8ecf74e3eb1cb9f97b06d6f';
CREATE TRIGGER pgtrigger_cost_stands_8966d BEFORE DELETE OR UPDATE ON template_city.statistics_epsilonentry FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_cost_stands_8966d();
COMMENT ON TRIGGER pgtrigger_cost_stands_8966d ON template_city.statistics_epsilonentry IS '260f232594972fc1f2a2cf4e661b67adb692b873';
CREATE TRIGGER pgtrigger_counted_stands_02c99 BEFORE DELETE OR UPDATE ON template_city.statistics_countedattendance FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_counted_stands_02c99();
COMMENT ON TRIGGER pgtrigger_counted_stands_02c99 ON template_city.statistics_countedattendance IS '263042bd191cace7404c3ff6994187de71a180ce';
CREATE TRIGGER pgtrigger_delete_delete_18c69 AFTER DELETE ON template_city.registry_persondocument FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_18c69();
COMMENT ON TRIGGER pgtrigger_delete_delete_18c69 ON template_city.registry_persondocument IS '37eeeef68a940702caa52ebc5b569dedb1efd253';
CREATE TRIGGER pgtrigger_delete_delete_19f14 AFTER DELETE ON template_city.accounts_user FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_19f14();
COMMENT ON TRIGGER pgtrigger_delete_delete_19f14 ON template_city.accounts_user IS '289bd462c5524ad2375091a60c462051f875a0f6';
CREATE TRIGGER pgtrigger_delete_delete_3caba AFTER DELETE ON template_city.accounts_identityprovider FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_3caba();
COMMENT ON TRIGGER pgtrigger_delete_delete_3caba ON template_city.accounts_identityprovider IS 'ca45ccf80ea1394cb03f3ef093629f66082eb7ae';
CREATE TRIGGER pgtrigger_delete_delete_6bdfd AFTER DELETE ON template_city.accounts_signinsession FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_6bdfd();
COMMENT ON TRIGGER pgtrigger_delete_delete_6bdfd ON template_city.accounts_signinsession IS 'a0f4f725153a73ccb22df2d991d0e51babf7e719';
CREATE TRIGGER pgtrigger_delete_delete_6e065 AFTER DELETE ON template_city.accounts_apitoken FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_6e065();
COMMENT ON TRIGGER pgtrigger_delete_delete_6e065 ON template_city.accounts_apitoken IS '49de45a73584fdd0c3ebc45da044774d43d70cc5';
CREATE TRIGGER pgtrigger_delete_delete_70c08 AFTER DELETE ON template_city.accounts_identity FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_70c08();
COMMENT ON TRIGGER pgtrigger_delete_delete_70c08 ON template_city.accounts_identity IS '041b913e05fdd2637878729e637f0b6331c8ec12';
CREATE TRIGGER pgtrigger_delete_delete_99eb9 AFTER DELETE ON template_city.registry_personphone FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_99eb9();
COMMENT ON TRIGGER pgtrigger_delete_delete_99eb9 ON template_city.registry_personphone IS '88e62ce9f108d69957e613a68f1cef1904393855';
CREATE TRIGGER pgtrigger_delete_delete_a3234 AFTER DELETE ON template_city.registry_person FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_a3234();
COMMENT ON TRIGGER pgtrigger_delete_delete_a3234 ON template_city.registry_person IS '3127a8b551ed59f5481e432b0a250bed63696816';
CREATE TRIGGER pgtrigger_delete_delete_ac4d8 AFTER DELETE ON template_city.registry_localcode FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_ac4d8();
COMMENT ON TRIGGER pgtrigger_delete_delete_ac4d8 ON template_city.registry_localcode IS '4ee2ed535f0a3c093fe7594d1743903bae531e8b';
CREATE TRIGGER pgtrigger_delete_delete_d0e1f AFTER DELETE ON template_city.accounts_rolegrant FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_d0e1f();
COMMENT ON TRIGGER pgtrigger_delete_delete_d0e1f ON template_city.accounts_rolegrant IS '65a18f909f8551396ef0004e20eb2c4c3f5af201';
CREATE TRIGGER pgtrigger_delete_delete_f98cc AFTER DELETE ON template_city.registry_consultation FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_delete_delete_f98cc();
COMMENT ON TRIGGER pgtrigger_delete_delete_f98cc ON template_city.registry_consultation IS '3201c88fd3b7fdee1114dd12aecf3443a0393975';
CREATE TRIGGER pgtrigger_draft_stands_3047b BEFORE DELETE OR UPDATE ON template_city.statistics_sealeddraft FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_draft_stands_3047b();
COMMENT ON TRIGGER pgtrigger_draft_stands_3047b ON template_city.statistics_sealeddraft IS 'fa30af0600f334013577ad0c3f291fa4a4598b47';
CREATE TRIGGER pgtrigger_insert_insert_01b7d AFTER INSERT ON template_city.accounts_apitoken FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_01b7d();
COMMENT ON TRIGGER pgtrigger_insert_insert_01b7d ON template_city.accounts_apitoken IS '6a5c5a5ab192b58b2ff6347da72e057c378a3c2c';
CREATE TRIGGER pgtrigger_insert_insert_2388e AFTER INSERT ON template_city.registry_person FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_2388e();
COMMENT ON TRIGGER pgtrigger_insert_insert_2388e ON template_city.registry_person IS '0db910aedcd6bc5dc30193c2d1bd5071b7163ea6';
CREATE TRIGGER pgtrigger_insert_insert_32cc0 AFTER INSERT ON template_city.accounts_identityprovider FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_32cc0();
COMMENT ON TRIGGER pgtrigger_insert_insert_32cc0 ON template_city.accounts_identityprovider IS '3b407c808bc1dd60e2422be458bb625c47a8aad2';
CREATE TRIGGER pgtrigger_insert_insert_3867c AFTER INSERT ON template_city.accounts_user FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_3867c();
COMMENT ON TRIGGER pgtrigger_insert_insert_3867c ON template_city.accounts_user IS '8f6240436b74dca865c377b8a2b865af94c79259';
CREATE TRIGGER pgtrigger_insert_insert_397c2 AFTER INSERT ON template_city.registry_personphone FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_397c2();
COMMENT ON TRIGGER pgtrigger_insert_insert_397c2 ON template_city.registry_personphone IS 'a69409bdaff8e53ce854b45264bf142f8392a869';
CREATE TRIGGER pgtrigger_insert_insert_77ca7 AFTER INSERT ON template_city.accounts_rolegrant FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_77ca7();
COMMENT ON TRIGGER pgtrigger_insert_insert_77ca7 ON template_city.accounts_rolegrant IS 'b198024432f20b14db18c8c79a96587daff06612';
CREATE TRIGGER pgtrigger_insert_insert_98a8e AFTER INSERT ON template_city.registry_localcode FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_98a8e();
COMMENT ON TRIGGER pgtrigger_insert_insert_98a8e ON template_city.registry_localcode IS 'c9429cfdd8f7717e7f51482179d9013e9eeb6f8d';
CREATE TRIGGER pgtrigger_insert_insert_aaea3 AFTER INSERT ON template_city.registry_consultation FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_aaea3();
COMMENT ON TRIGGER pgtrigger_insert_insert_aaea3 ON template_city.registry_consultation IS '0411e4e42c01764463e9cc160efe5cd7bc1a8505';
CREATE TRIGGER pgtrigger_insert_insert_c56a8 AFTER INSERT ON template_city.accounts_identity FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_c56a8();
COMMENT ON TRIGGER pgtrigger_insert_insert_c56a8 ON template_city.accounts_identity IS '5c1345f57d25459037e97079994403a93d810a7e';
CREATE TRIGGER pgtrigger_insert_insert_c679d AFTER INSERT ON template_city.registry_persondocument FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_c679d();
COMMENT ON TRIGGER pgtrigger_insert_insert_c679d ON template_city.registry_persondocument IS '3c6ca7d18f43210e5f00d600dc631eed0d0c9c82';
CREATE TRIGGER pgtrigger_insert_insert_c8685 AFTER INSERT ON template_city.accounts_signinsession FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_insert_insert_c8685();
COMMENT ON TRIGGER pgtrigger_insert_insert_c8685 ON template_city.accounts_signinsession IS '6f836149b87fa041660468b8fb90bda1e9b5c68c';
CREATE TRIGGER pgtrigger_state_stands_22cec BEFORE DELETE OR UPDATE ON template_city.statistics_closingstate FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_state_stands_22cec();
COMMENT ON TRIGGER pgtrigger_state_stands_22cec ON template_city.statistics_closingstate IS '7730217b522d45878870137942f3754e2134c4ed';
CREATE TRIGGER pgtrigger_update_update_05f4b AFTER UPDATE ON template_city.registry_localcode FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_05f4b();
COMMENT ON TRIGGER pgtrigger_update_update_05f4b ON template_city.registry_localcode IS '0984cd78a2e7fbaac50d41df66f636aca2159070';
CREATE TRIGGER pgtrigger_update_update_0e890 AFTER UPDATE ON template_city.accounts_user FOR EACH ROW WHEN (((old.date_joined IS DISTINCT FROM new.date_joined) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.inactive_reason)::text IS DISTINCT FROM (new.inactive_reason)::text) OR (old.is_active IS DISTINCT FROM new.is_active) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.password_changed_at IS DISTINCT FROM new.password_changed_at) OR (old.state_since IS DISTINCT FROM new.state_since))) EXECUTE FUNCTION template_city.pgtrigger_update_update_0e890();
COMMENT ON TRIGGER pgtrigger_update_update_0e890 ON template_city.accounts_user IS '92eee8a18746f20991f5d9ff2bbbba4a225884b8';
CREATE TRIGGER pgtrigger_update_update_56ba8 AFTER UPDATE ON template_city.registry_person FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_56ba8();
COMMENT ON TRIGGER pgtrigger_update_update_56ba8 ON template_city.registry_person IS 'bba43fcfe02ddaa73bddbc3332dfea1002e167de';
CREATE TRIGGER pgtrigger_update_update_700c9 AFTER UPDATE ON template_city.accounts_identityprovider FOR EACH ROW WHEN (((old.changed_at IS DISTINCT FROM new.changed_at) OR ((old.client_id)::text IS DISTINCT FROM (new.client_id)::text) OR (old.domains IS DISTINCT FROM new.domains) OR (old.enabled IS DISTINCT FROM new.enabled) OR (old.id IS DISTINCT FROM new.id) OR ((old.issuer)::text IS DISTINCT FROM (new.issuer)::text) OR ((old.label)::text IS DISTINCT FROM (new.label)::text) OR (old."only" IS DISTINCT FROM new."only"))) EXECUTE FUNCTION template_city.pgtrigger_update_update_700c9();
COMMENT ON TRIGGER pgtrigger_update_update_700c9 ON template_city.accounts_identityprovider IS 'a4ad6e9c61ad7a0b9573a7c8f1d2383accbe5375';
CREATE TRIGGER pgtrigger_update_update_8341e AFTER UPDATE ON template_city.registry_consultation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_8341e();
COMMENT ON TRIGGER pgtrigger_update_update_8341e ON template_city.registry_consultation IS 'b160e3895da0a8d7cad076a5f0a962c8970df31d';
CREATE TRIGGER pgtrigger_update_update_83ba5 AFTER UPDATE ON template_city.accounts_signinsession FOR EACH ROW WHEN (((old.began_at IS DISTINCT FROM new.began_at) OR ((old.browser)::text IS DISTINCT FROM (new.browser)::text) OR ((old."end")::text IS DISTINCT FROM (new."end")::text) OR (old.ended_at IS DISTINCT FROM new.ended_at) OR (old.ended_by_id IS DISTINCT FROM new.ended_by_id) OR (old.id IS DISTINCT FROM new.id) OR (old.methods IS DISTINCT FROM new.methods) OR ((old.network)::text IS DISTINCT FROM (new.network)::text) OR ((old.system)::text IS DISTINCT FROM (new.system)::text) OR (old.user_id IS DISTINCT FROM new.user_id))) EXECUTE FUNCTION template_city.pgtrigger_update_update_83ba5();
COMMENT ON TRIGGER pgtrigger_update_update_83ba5 ON template_city.accounts_signinsession IS 'b1a0b13de921ba75f1a49d4091be8dbbd2d9f2d8';
CREATE TRIGGER pgtrigger_update_update_ce4fe AFTER UPDATE ON template_city.registry_personphone FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_ce4fe();
COMMENT ON TRIGGER pgtrigger_update_update_ce4fe ON template_city.registry_personphone IS '8d7985c0b013dcc778847247598c649ee8cb6731';
CREATE TRIGGER pgtrigger_update_update_df113 AFTER UPDATE ON template_city.accounts_identity FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_df113();
COMMENT ON TRIGGER pgtrigger_update_update_df113 ON template_city.accounts_identity IS '42bee0c1642d50e94637a17a4e5afc6455dacc63';
CREATE TRIGGER pgtrigger_update_update_df53b AFTER UPDATE ON template_city.accounts_apitoken FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.created_by_id IS DISTINCT FROM new.created_by_id) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.prefix)::text IS DISTINCT FROM (new.prefix)::text) OR (old.revoked_at IS DISTINCT FROM new.revoked_at) OR (old.scopes IS DISTINCT FROM new.scopes))) EXECUTE FUNCTION template_city.pgtrigger_update_update_df53b();
COMMENT ON TRIGGER pgtrigger_update_update_df53b ON template_city.accounts_apitoken IS '67ac787b7dcbcf8e8b1fd4ef643782ccab812e7b';
CREATE TRIGGER pgtrigger_update_update_f0e9e AFTER UPDATE ON template_city.accounts_rolegrant FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_f0e9e();
COMMENT ON TRIGGER pgtrigger_update_update_f0e9e ON template_city.accounts_rolegrant IS 'fc47a010c21257fdb78d2ff63078ea2baa5576fa';
CREATE TRIGGER pgtrigger_update_update_f9e59 AFTER UPDATE ON template_city.registry_persondocument FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION template_city.pgtrigger_update_update_f9e59();
COMMENT ON TRIGGER pgtrigger_update_update_f9e59 ON template_city.registry_persondocument IS '6cf06e286c3c162b712d3ae5036185522fbeb6b6';
CREATE TRIGGER pgtrigger_value_stands_32d87 BEFORE DELETE OR UPDATE ON template_city.statistics_sealedvalue FOR EACH ROW EXECUTE FUNCTION template_city.pgtrigger_value_stands_32d87();
COMMENT ON TRIGGER pgtrigger_value_stands_32d87 ON template_city.statistics_sealedvalue IS 'bb93a4c14d5343c33cc797abc6f5c2fad10d10b8';
ALTER TABLE ONLY template_city.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES template_city.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_created_by_id_eaf61c5d_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.accounts_identity
    ADD CONSTRAINT accounts_identity_user_id_f7ddf146_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_ended_by_id_a39ecb02_fk_accounts_user_id FOREIGN KEY (ended_by_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_granted_by_id_7c2165d8_fk_accounts_user_id FOREIGN KEY (granted_by_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_user_id_0601f056_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.accounts_signinsession
    ADD CONSTRAINT accounts_signinsession_ended_by_id_1fe2ff61_fk_accounts_user_id FOREIGN KEY (ended_by_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.accounts_signinsession
    ADD CONSTRAINT accounts_signinsession_user_id_abab10a5_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES template_city.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_accessrecord
    ADD CONSTRAINT registry_accessrecord_person_id_df438616_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_consultation
    ADD CONSTRAINT registry_consultation_person_id_9f5fca22_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_importperson
    ADD CONSTRAINT registry_importperson_job_id_4bc085c6_fk_registry_importjob_id FOREIGN KEY (job_id) REFERENCES template_city.registry_importjob(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_importperson
    ADD CONSTRAINT registry_importperson_person_id_125b52c9_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_importrefusal
    ADD CONSTRAINT registry_importrefusal_job_id_1f618a27_fk_registry_importjob_id FOREIGN KEY (job_id) REFERENCES template_city.registry_importjob(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_importstep
    ADD CONSTRAINT registry_importstep_job_id_7a45f498_fk_registry_importjob_id FOREIGN KEY (job_id) REFERENCES template_city.registry_importjob(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_persondocument
    ADD CONSTRAINT registry_persondocum_person_id_65877c93_fk_registry_ FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.registry_personphone
    ADD CONSTRAINT registry_personphone_person_id_471d1a98_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES template_city.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.statistics_closingstate
    ADD CONSTRAINT statistics_closingst_closing_id_235d04cf_fk_statistic FOREIGN KEY (closing_id) REFERENCES template_city.statistics_periodclosing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.statistics_countedattendance
    ADD CONSTRAINT statistics_countedat_closing_id_782add67_fk_statistic FOREIGN KEY (closing_id) REFERENCES template_city.statistics_periodclosing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.statistics_epsilonentry
    ADD CONSTRAINT statistics_epsilonen_draft_id_41df4bb2_fk_statistic FOREIGN KEY (draft_id) REFERENCES template_city.statistics_sealeddraft(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.statistics_epsilonentry
    ADD CONSTRAINT statistics_epsilonen_year_id_867f92a2_fk_statistic FOREIGN KEY (year_id) REFERENCES template_city.statistics_epsilonyear(year) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.statistics_sealeddraft
    ADD CONSTRAINT statistics_sealeddra_closing_id_0b4d92cc_fk_statistic FOREIGN KEY (closing_id) REFERENCES template_city.statistics_periodclosing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY template_city.statistics_sealedvalue
    ADD CONSTRAINT statistics_sealedval_draft_id_540d04db_fk_statistic FOREIGN KEY (draft_id) REFERENCES template_city.statistics_sealeddraft(id) DEFERRABLE INITIALLY DEFERRED;
INSERT INTO template_city.django_migrations (app, name, applied) VALUES
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
    ('registry', '0001_initial', now()),
    ('registry', '0002_imports', now()),
    ('sessions', '0001_initial', now()),
    ('statistics', '0001_initial', now());
