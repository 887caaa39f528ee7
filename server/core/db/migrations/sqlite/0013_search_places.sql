-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A word is indexed once, as a word of the best place it is in: _a… for titles, _b… for subtitles and
-- categories, _n… for instructors, _d… for descriptions (server/features/catalog/placed_words.h). So no
-- course comes up once for each place, and the index is smaller. The words are folded before, so
-- nothing is left for the tokenizer but to take them apart.
ALTER TABLE course_search RENAME TO course_search_before;
CREATE VIRTUAL TABLE course_search USING fts5 (
    words, tokenize = "ascii tokenchars '_'",
    prefix = '3 4 5 6 7 8 9 10 11 12 13 14', detail = none, columnsize = 0
);
INSERT INTO course_search (rowid, words)
    SELECT rowid, replace(trim(
               replace(CASE title WHEN '' THEN '' ELSE ' ' || title END, ' ', ' _a')
               || replace(CASE subtitle WHEN '' THEN '' ELSE ' ' || subtitle END, ' ', ' _b')
               || replace(CASE category WHEN '' THEN '' ELSE ' ' || category END, ' ', ' _b')
               || replace(CASE instructor WHEN '' THEN '' ELSE ' ' || instructor END, ' ', ' _n')
               || replace(CASE description WHEN '' THEN '' ELSE ' ' || description END, ' ', ' _d')),
               'ς', 'σ')
    FROM course_search_before ORDER BY rowid;
DROP TABLE course_search_before;
