-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every beginning of a word has a list of its own, or a search while somebody types would put
-- one together from all words that begin so. What can be filtered by is searched for, too: facets
-- holds words like _p0 that no text contains (server/features/catalog/search_facets.h).
ALTER TABLE course_search RENAME TO course_search_before;
CREATE VIRTUAL TABLE course_search USING fts5 (
    title, subtitle, category, instructor, description, facets,
    tokenize = "unicode61 remove_diacritics 2 tokenchars '_'",
    prefix = '1 2 3 4 5 6 7 8 9 10 11 12', detail = column, columnsize = 0
);
INSERT INTO course_search (rowid, title, subtitle, category, instructor, description, facets)
    SELECT s.rowid, s.title, s.subtitle, s.category, s.instructor, s.description,
           '_c' || hex(c.category) || ' _d' || hex(c.difficulty) || ' _l' || hex(c.language)
               || CASE c.price WHEN 0 THEN ' _p0' ELSE ' _p1' END
    FROM course_search_before s JOIN courses c ON c.row_key = s.rowid ORDER BY s.rowid;
DROP TABLE course_search_before;

-- What is found is sorted, and filtered by duration, without the long rows of courses.
CREATE INDEX courses_facts ON courses (row_key, published_at, rating, student_count, title_key, price, duration_seconds, id);
