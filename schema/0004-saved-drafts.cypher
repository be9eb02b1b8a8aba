// Drafts of a what-if that somebody keeps to share.
CREATE CONSTRAINT saved_draft_code IF NOT EXISTS FOR (n:SavedDraft) REQUIRE n.code IS UNIQUE;
