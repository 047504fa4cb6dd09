package io.chrono.schedule;

/**
 * What every {@link ScheduleStore} promises. A test of a store extends it, gives it an
 * empty store for each test, and moves the store's clock: a store that reads the clock of
 * a database adds an interval to it.
 */
public abstract class ScheduleStoreContract implements ChangeContract, PauseContract, ClaimContract, OutcomeContract,
        ExpansionContract, LeaseContract, HistoryContract {

}
