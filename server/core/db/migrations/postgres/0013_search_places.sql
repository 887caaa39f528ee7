-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A word is indexed once, as a word of the best place it is in: _a… for titles, _b… for subtitles and
-- categories, _n… for instructors, _d… for descriptions (server/features/catalog/placed_words.h). A GIN
-- index knows nothing of weights: asked for them, each document that has the word had to be read.
ALTER TABLE course_search RENAME TO course_search_before;
CREATE TABLE course_search (
    row_key BIGINT NOT NULL,
    document TSVECTOR NOT NULL
);
INSERT INTO course_search (row_key, document)
    SELECT s.row_key, COALESCE((
        SELECT array_to_tsvector(array_agg(DISTINCT
                   CASE w.weight WHEN 'A' THEN '_a' WHEN 'B' THEN '_b' WHEN 'C' THEN '_n' ELSE '_d' END
                   || replace(u.lexeme, 'ς', 'σ')))
        FROM unnest(s.document) AS u (lexeme, positions, weights), unnest(u.weights) AS w (weight)), '')
    FROM course_search_before s;
DROP TABLE course_search_before;
ALTER TABLE course_search ADD PRIMARY KEY (row_key), ADD FOREIGN KEY (row_key) REFERENCES courses (row_key);
ALTER TABLE course_search ALTER COLUMN document SET STATISTICS 1000;
CREATE INDEX course_search_document ON course_search USING GIN (document) WITH (fastupdate = off);
