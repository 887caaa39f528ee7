-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lists are put together in memory from what one narrow index holds of all courses
-- (server/features/catalog/catalog_index.h), so no order needs an index of its own.
DROP INDEX courses_newest;
DROP INDEX courses_rating;
DROP INDEX courses_popularity;
DROP INDEX courses_title;
DROP INDEX courses_price;
DROP INDEX courses_duration;
DROP INDEX courses_category;
DROP INDEX courses_facts;
CREATE INDEX courses_listed ON courses (status, row_key, id, category, difficulty, language, price, duration_seconds, published_at, rating, student_count, title_key, updated_at);
