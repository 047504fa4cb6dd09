package io.chrono.benchmarks.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;

import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;

import io.chrono.scope.Scope;

/**
 * Quartz in memory. Its groups are the scopes, so it needs no index. Each event has a job
 * of its own: a job that all share would make each cancelling search all triggers.
 */
final class QuartzContender implements Contender {

    private static final String EVENT = "event";

    private static final Body NOTHING = new Body(new LongAdder(), new Lateness(0), false);

    private final Scheduler scheduler;

    QuartzContender() {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "benchmark");
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "100");
        properties.setProperty("org.quartz.threadPool.threadCount", "2");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        try {
            this.scheduler = new StdSchedulerFactory(properties).getScheduler();
            this.scheduler.start();
        }
        catch (SchedulerException ex) {
            throw new IllegalStateException("Quartz does not start", ex);
        }
    }

    @Override
    public TriggerKey schedule(Scope scope, int seconds) {
        AppEvent event = new AppEvent(Instant.now().getEpochSecond() + seconds, 1, NOTHING);
        return schedule(scope, event, TriggerBuilder.newTrigger());
    }

    @Override
    public void repeat(Scope scope, long firstSecond, Body body) {
        schedule(scope, new AppEvent(firstSecond, Integer.MAX_VALUE, body),
                TriggerBuilder.newTrigger().withSchedule(SimpleScheduleBuilder.repeatSecondlyForever()));
    }

    @SuppressWarnings("JavaUtilDate") // Quartz knows no other time
    private TriggerKey schedule(Scope scope, AppEvent event, TriggerBuilder<?> builder) {
        String id = Long.toHexString(event.idHigh) + Long.toHexString(event.idLow);
        JobDataMap data = new JobDataMap();
        data.put(EVENT, event);
        JobDetail job = JobBuilder.newJob(Run.class).withIdentity(id, scope.toString()).usingJobData(data).build();
        Trigger trigger = builder.withIdentity(id, scope.toString()).startAt(new Date(event.dueSecond * 1000)).build();
        try {
            this.scheduler.scheduleJob(job, trigger);
        }
        catch (SchedulerException ex) {
            throw new IllegalStateException("Quartz does not schedule", ex);
        }
        return trigger.getKey();
    }

    @Override
    public void cancel(Object handle) {
        try {
            this.scheduler.unscheduleJob((TriggerKey) handle);
        }
        catch (SchedulerException ex) {
            throw new IllegalStateException("Quartz does not cancel", ex);
        }
    }

    @Override
    public void clear(Scope scope) {
        try {
            this.scheduler.unscheduleJobs(
                    new ArrayList<>(this.scheduler.getTriggerKeys(GroupMatcher.triggerGroupEquals(scope.toString()))));
        }
        catch (SchedulerException ex) {
            throw new IllegalStateException("Quartz does not clear", ex);
        }
    }

    @Override
    public void settle() {
        // all is done when a call returns
    }

    @Override
    public String settings() {
        return "RAMJobStore, 2 threads, up to 100 triggers acquired at once, groups as scopes; fewer events";
    }

    @Override
    public Class<?> library() {
        return Scheduler.class;
    }

    /**
     * Runs an event; Quartz creates one for each run.
     */
    public static final class Run implements Job {

        @Override
        public void execute(JobExecutionContext context) {
            ((AppEvent) Objects.requireNonNull(context.getMergedJobDataMap().get(EVENT))).run();
        }

    }

}
