-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which password this is, counted by the changes of it: whoever has looked at a password knows by it
-- whether it still is the one, also where the hash of the same password has been renewed meanwhile.
ALTER TABLE users ADD COLUMN password_version BIGINT NOT NULL DEFAULT 0;
