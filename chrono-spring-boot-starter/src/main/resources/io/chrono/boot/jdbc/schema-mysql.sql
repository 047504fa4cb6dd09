-- Durable schedules of Chrono on MySQL 8. May be run repeatedly, also as a Flyway script.
-- States of schedules: 1 pending, 2 scheduled, 3 processed, 4 inactive, 5 paused.
-- States of triggers: 1 scheduled, 2 executing, 5 paused, 7 claimed; marks: 1 removed, 2 paused while it executes.
-- States of executions: 3 completed, 4 failed, 5 missed, 6 cancelled.

-- In place of a sequence.
CREATE TABLE IF NOT EXISTS chrono_id (
    one smallint PRIMARY KEY,
    latest bigint NOT NULL
);

INSERT IGNORE INTO chrono_id VALUES (1, 0);

-- The nodes, and until when they count as alive.
CREATE TABLE IF NOT EXISTS chrono_node (
    name varchar(200) PRIMARY KEY,
    lease_until datetime(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- Schedules with more than one time.
CREATE TABLE IF NOT EXISTS chrono_schedule (
    id bigint PRIMARY KEY,
    grp varchar(200),
    scope text,
    tenant varchar(500) NOT NULL,
    timing text NOT NULL,
    action text NOT NULL,
    arguments longtext,
    policy varchar(500),
    created datetime(6) NOT NULL,
    version bigint NOT NULL,
    state smallint NOT NULL,
    next_due datetime(6),
    reason text,
    changed datetime(6) NOT NULL,
    KEY chrono_schedule_next (state, next_due),
    KEY chrono_schedule_group (grp)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- What is due: triggers of the schedules above, and schedules with a single time, which are their own trigger.
CREATE TABLE IF NOT EXISTS chrono_trigger (
    id bigint PRIMARY KEY,
    schedule bigint,
    due datetime(6) NOT NULL,
    planned datetime(6),
    since datetime(6),
    created datetime(6) NOT NULL,
    version bigint NOT NULL,
    state smallint NOT NULL,
    mark smallint NOT NULL,
    place smallint NOT NULL,
    bound smallint NOT NULL,
    attempt integer NOT NULL,
    node varchar(200),
    tenant varchar(500) NOT NULL,
    grp varchar(200),
    scope text,
    timing text,
    action text NOT NULL,
    arguments longtext,
    policy varchar(500),
    KEY chrono_trigger_due (state, due, place, id),
    KEY chrono_trigger_node (node),
    KEY chrono_trigger_schedule (schedule),
    KEY chrono_trigger_group (grp)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- What became of triggers.
CREATE TABLE IF NOT EXISTS chrono_execution (
    id bigint PRIMARY KEY,
    schedule bigint,
    due datetime(6) NOT NULL,
    ended datetime(6) NOT NULL,
    took bigint NOT NULL,
    state smallint NOT NULL,
    attempt integer NOT NULL,
    node varchar(200),
    grp varchar(200),
    action text NOT NULL,
    reason text,
    result longtext,
    KEY chrono_execution_ended (ended),
    KEY chrono_execution_group (grp, ended),
    KEY chrono_execution_schedule (schedule, ended)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
