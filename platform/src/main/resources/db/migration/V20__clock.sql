-- What falls due and when; names and types are those db-scheduler expects. The instance of a duty begins with the duty (context/id/rule/subject/), which is looked
-- up by its beginning.
create table scheduled_tasks (
    task_name            text             not null,
    task_instance        text collate "C" not null,
    task_data            bytea,
    execution_time       timestamptz      not null,
    picked               boolean          not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint           not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
