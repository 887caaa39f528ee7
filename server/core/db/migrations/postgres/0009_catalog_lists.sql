-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lists are put together in memory from all courses (server/features/catalog/catalog_index.h), so no
-- order needs an index of its own. There a course goes by a number, as it does on SQLite.
DROP INDEX courses_newest;
DROP INDEX courses_rating;
DROP INDEX courses_popularity;
DROP INDEX courses_title;
DROP INDEX courses_price;
DROP INDEX courses_duration;
DROP INDEX courses_category;
CREATE SEQUENCE courses_row_key AS BIGINT;
ALTER TABLE courses ADD COLUMN row_key BIGINT;
UPDATE courses c SET row_key = n.row_key
    FROM (SELECT id, nextval('courses_row_key') AS row_key FROM (SELECT id FROM courses ORDER BY id) o) n
    WHERE n.id = c.id;
ALTER TABLE courses ALTER COLUMN row_key SET NOT NULL, ALTER COLUMN row_key SET DEFAULT nextval('courses_row_key');
ALTER SEQUENCE courses_row_key OWNED BY courses.row_key;
CREATE UNIQUE INDEX courses_listed ON courses (row_key);

ALTER TABLE course_search ADD COLUMN row_key BIGINT REFERENCES courses (row_key);
UPDATE course_search s SET row_key = c.row_key FROM courses c WHERE c.id = s.course_id;
ALTER TABLE course_search DROP COLUMN course_id;
ALTER TABLE course_search ADD PRIMARY KEY (row_key);
