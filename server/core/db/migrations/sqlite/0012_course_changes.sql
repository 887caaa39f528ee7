-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which courses have changed, so that what is kept of all of them in memory follows without reading all
-- again. `changed` grows with each change, `texts` is what it was when the search text was written.
CREATE TABLE course_changes (
    row_key INTEGER PRIMARY KEY,
    changed INTEGER NOT NULL,
    texts INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX course_changes_changed ON course_changes (changed, texts);

CREATE TRIGGER course_inserted AFTER INSERT ON courses BEGIN
    INSERT INTO course_changes (row_key, changed)
        VALUES (new.row_key, (SELECT COALESCE(MAX(changed), 0) + 1 FROM course_changes))
        ON CONFLICT (row_key) DO UPDATE SET changed = excluded.changed;
END;
CREATE TRIGGER course_updated AFTER UPDATE OF id, status, category, difficulty, language, price,
    duration_seconds, published_at, rating, student_count, title_key ON courses BEGIN
    INSERT INTO course_changes (row_key, changed)
        VALUES (new.row_key, (SELECT COALESCE(MAX(changed), 0) + 1 FROM course_changes))
        ON CONFLICT (row_key) DO UPDATE SET changed = excluded.changed;
END;
CREATE TRIGGER course_deleted AFTER DELETE ON courses BEGIN
    INSERT INTO course_changes (row_key, changed)
        VALUES (old.row_key, (SELECT COALESCE(MAX(changed), 0) + 1 FROM course_changes))
        ON CONFLICT (row_key) DO UPDATE SET changed = excluded.changed;
END;

-- All courses are read, not only those that are published.
DROP INDEX courses_listed;
CREATE INDEX courses_listed ON courses (row_key, id, status, category, difficulty, language, price, duration_seconds, published_at, rating, student_count, title_key);
