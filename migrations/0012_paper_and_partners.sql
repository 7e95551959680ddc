-- When a petition was handed over; empty before. From then on names and countries stand for 30 days more.
ALTER TABLE petition ADD COLUMN delivered_at TEXT;
