-- Durable schedules of Chrono on PostgreSQL 12 or later. May be run repeatedly, also as a Flyway script.
-- States of schedules: 1 pending, 2 scheduled, 3 processed, 4 inactive, 5 paused.
-- States of triggers: 1 scheduled, 2 executing, 5 paused, 7 claimed; marks: 1 removed, 2 paused while it executes.
-- States of executions: 3 completed, 4 failed, 5 missed, 6 cancelled.

CREATE SEQUENCE IF NOT EXISTS chrono_id;

-- The nodes, and until when they count as alive.
CREATE TABLE IF NOT EXISTS chrono_node (
    name text PRIMARY KEY,
    lease_until timestamptz NOT NULL
);

-- Schedules with more than one time.
CREATE TABLE IF NOT EXISTS chrono_schedule (
    id bigint PRIMARY KEY,
    grp text,
    scope text,
    tenant text NOT NULL,
    timing text NOT NULL,
    action text NOT NULL,
    arguments text,
    policy text,
    created timestamptz NOT NULL,
    version bigint NOT NULL,
    state smallint NOT NULL,
    next_due timestamptz,
    reason text,
    changed timestamptz NOT NULL
);

CREATE INDEX IF NOT EXISTS chrono_schedule_next ON chrono_schedule (next_due) WHERE state IN (1, 2);

CREATE INDEX IF NOT EXISTS chrono_schedule_group ON chrono_schedule (grp) WHERE grp IS NOT NULL;

-- What is due: triggers of the schedules above, and schedules with a single time, which are their own trigger.
CREATE TABLE IF NOT EXISTS chrono_trigger (
    id bigint PRIMARY KEY,
    schedule bigint,
    due timestamptz NOT NULL,
    planned timestamptz,
    since timestamptz,
    created timestamptz NOT NULL,
    version bigint NOT NULL,
    state smallint NOT NULL,
    mark smallint NOT NULL,
    place smallint NOT NULL,
    bound smallint NOT NULL,
    attempt integer NOT NULL,
    node text,
    tenant text NOT NULL,
    grp text,
    scope text,
    timing text,
    action text NOT NULL,
    arguments text,
    policy text
) WITH (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05);

CREATE INDEX IF NOT EXISTS chrono_trigger_due ON chrono_trigger (due, place, id) WHERE state = 1;

CREATE INDEX IF NOT EXISTS chrono_trigger_node ON chrono_trigger (node) WHERE node IS NOT NULL;

CREATE INDEX IF NOT EXISTS chrono_trigger_schedule ON chrono_trigger (schedule) WHERE schedule IS NOT NULL;

CREATE INDEX IF NOT EXISTS chrono_trigger_group ON chrono_trigger (grp) WHERE grp IS NOT NULL AND schedule IS NULL;

-- What became of triggers.
CREATE TABLE IF NOT EXISTS chrono_execution (
    id bigint PRIMARY KEY,
    schedule bigint,
    due timestamptz NOT NULL,
    ended timestamptz NOT NULL,
    took bigint NOT NULL,
    state smallint NOT NULL,
    attempt integer NOT NULL,
    node text,
    grp text,
    action text NOT NULL,
    reason text,
    result text
);

CREATE INDEX IF NOT EXISTS chrono_execution_ended ON chrono_execution (ended);

CREATE INDEX IF NOT EXISTS chrono_execution_group ON chrono_execution (grp, ended) WHERE grp IS NOT NULL;

CREATE INDEX IF NOT EXISTS chrono_execution_schedule ON chrono_execution (schedule, ended) WHERE schedule IS NOT NULL;
