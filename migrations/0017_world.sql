-- The last civil day to which the family agreed to this group, as far as consents are known: what leaves as an export
-- says until when it may be kept. Written by publish at each release and by its hourly look; empty until then. It
-- stands with the latest consent that covers the group, and says neither who agreed nor when.
ALTER TABLE public_consent ADD COLUMN ends_on TEXT NOT NULL DEFAULT '';

-- What was released last, for feeds.
CREATE INDEX publication_began ON publication (kind, began_at);
