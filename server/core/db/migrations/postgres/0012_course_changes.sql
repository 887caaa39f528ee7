-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which courses have changed, so that what is kept of all of them in memory follows without reading all
-- again. `changed` is the transaction of the last change, `texts` that in which the search text was
-- written: whoever knows the oldest transaction that a snapshot may not have seen finds all that has
-- come since, though transactions don't end in the order of their numbers.
CREATE TABLE course_changes (
    row_key BIGINT PRIMARY KEY,
    changed BIGINT NOT NULL,
    texts BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX course_changes_changed ON course_changes (changed);

CREATE FUNCTION course_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO course_changes (row_key, changed)
        VALUES (COALESCE(NEW.row_key, OLD.row_key), CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT))
        ON CONFLICT (row_key) DO UPDATE SET changed = excluded.changed;
    RETURN NULL;
END $$;
CREATE TRIGGER course_written AFTER INSERT OR DELETE ON courses FOR EACH ROW EXECUTE FUNCTION course_changed();
CREATE TRIGGER course_updated AFTER UPDATE OF id, status, category, difficulty, language, price,
    duration_seconds, published_at, rating, student_count, title_key ON courses
    FOR EACH ROW EXECUTE FUNCTION course_changed();
