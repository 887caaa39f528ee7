-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where a word was found is a word of its own (_a…, _b…, _n…), so that looking for it in titles does
-- not pass by every course that has it in the description.
ALTER TABLE course_search RENAME TO course_search_before;
CREATE VIRTUAL TABLE course_search USING fts5 (
    title, subtitle, category, instructor, description, facets,
    tokenize = "unicode61 remove_diacritics 2 tokenchars '_'",
    prefix = '1 2 3 4 5 6 7 8 9 10 11 12 13 14', detail = none, columnsize = 0
);
INSERT INTO course_search (rowid, title, subtitle, category, instructor, description, facets)
    SELECT rowid, title, subtitle, category, instructor, description,
           facets || replace(' ' || title, ' ', ' _a')
               || replace(' ' || title || ' ' || subtitle || ' ' || category, ' ', ' _b')
               || replace(' ' || title || ' ' || subtitle || ' ' || category || ' ' || instructor, ' ', ' _n')
    FROM course_search_before ORDER BY rowid;
DROP TABLE course_search_before;
