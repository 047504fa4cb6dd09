-- Durable schedules of Chrono on H2 2.x. May be run repeatedly, also as a Flyway script.
-- States of schedules: 1 pending, 2 scheduled, 3 processed, 4 inactive, 5 paused.
-- States of triggers: 1 scheduled, 2 executing, 5 paused, 7 claimed; marks: 1 removed, 2 paused while it executes.
-- States of executions: 3 completed, 4 failed, 5 missed, 6 cancelled.

CREATE SEQUENCE IF NOT EXISTS chrono_id;

-- The nodes, and until when they count as alive.
CREATE TABLE IF NOT EXISTS chrono_node (
    name varchar PRIMARY KEY,
    lease_until timestamp(9) with time zone NOT NULL
);

-- Schedules with more than one time.
CREATE TABLE IF NOT EXISTS chrono_schedule (
    id bigint PRIMARY KEY,
    grp varchar,
    scope varchar,
    tenant varchar NOT NULL,
    timing varchar NOT NULL,
    action varchar NOT NULL,
    arguments varchar,
    policy varchar,
    created timestamp(9) with time zone NOT NULL,
    version bigint NOT NULL,
    state smallint NOT NULL,
    next_due timestamp(9) with time zone,
    reason varchar,
    changed timestamp(9) with time zone NOT NULL
);

CREATE INDEX IF NOT EXISTS chrono_schedule_next ON chrono_schedule (state, next_due);

CREATE INDEX IF NOT EXISTS chrono_schedule_group ON chrono_schedule (grp);

-- What is due: triggers of the schedules above, and schedules with a single time, which are their own trigger.
CREATE TABLE IF NOT EXISTS chrono_trigger (
    id bigint PRIMARY KEY,
    schedule bigint,
    due timestamp(9) with time zone NOT NULL,
    planned timestamp(9) with time zone,
    since timestamp(9) with time zone,
    created timestamp(9) with time zone NOT NULL,
    version bigint NOT NULL,
    state smallint NOT NULL,
    mark smallint NOT NULL,
    place smallint NOT NULL,
    bound smallint NOT NULL,
    attempt integer NOT NULL,
    node varchar,
    tenant varchar NOT NULL,
    grp varchar,
    scope varchar,
    timing varchar,
    action varchar NOT NULL,
    arguments varchar,
    policy varchar
);

CREATE INDEX IF NOT EXISTS chrono_trigger_due ON chrono_trigger (state, due, place, id);

CREATE INDEX IF NOT EXISTS chrono_trigger_node ON chrono_trigger (node);

CREATE INDEX IF NOT EXISTS chrono_trigger_schedule ON chrono_trigger (schedule);

CREATE INDEX IF NOT EXISTS chrono_trigger_group ON chrono_trigger (grp);

-- What became of triggers.
CREATE TABLE IF NOT EXISTS chrono_execution (
    id bigint PRIMARY KEY,
    schedule bigint,
    due timestamp(9) with time zone NOT NULL,
    ended timestamp(9) with time zone NOT NULL,
    took bigint NOT NULL,
    state smallint NOT NULL,
    attempt integer NOT NULL,
    node varchar,
    grp varchar,
    action varchar NOT NULL,
    reason varchar,
    result varchar
);

CREATE INDEX IF NOT EXISTS chrono_execution_ended ON chrono_execution (ended);

CREATE INDEX IF NOT EXISTS chrono_execution_group ON chrono_execution (grp, ended);

CREATE INDEX IF NOT EXISTS chrono_execution_schedule ON chrono_execution (schedule, ended);
