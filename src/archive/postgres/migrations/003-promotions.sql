-- A replica that is promoted may lack what was written last, whose numbers somebody may still know: of a generation, by which is
-- kept what was read, or of passages. "timeline" is that of the server that wrote last; it rises with each promotion.
ALTER TABLE library ADD COLUMN timeline int NOT NULL DEFAULT 0;
