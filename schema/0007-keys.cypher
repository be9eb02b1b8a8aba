// Keys of the API. Looked up by digest; the secret itself is nowhere.
CREATE CONSTRAINT api_key_id IF NOT EXISTS FOR (n:ApiKey) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT api_key_digest IF NOT EXISTS FOR (n:ApiKey) REQUIRE n.digest IS UNIQUE;
CREATE CONSTRAINT api_key_position IF NOT EXISTS FOR (n:ApiKey) REQUIRE n.position IS UNIQUE;
